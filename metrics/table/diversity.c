/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How mixed groups are in each of their nodes' attributes. */
#include "metrics/attributes.h"

#include <math.h>

enum { GROUP, ATTRIBUTE, KNOWN, VALUES, BLAU, IQV, ENTROPY };

/* Of the shares of the values in one group. */
typedef struct mixture {
  double values, squares, entropy;
} mixture;

static mixture measure(const fil_attribute_counts *counts, uint32_t group)
{
  mixture found = {0};
  for (uint32_t value = 0; value < counts->column->levels.count; value++) {
    const double share = fil_attribute_count(counts, group, value) / counts->group_totals[group];
    if (!(share > 0))
      continue;
    found.values++;
    found.squares += share * share;
    found.entropy -= share * log2(share);
  }
  return found;
}

static fil_status add_row(fil_table *table, const fil_choices *choices, const fil_attribute_counts *counts,
                          uint32_t group, double values, fil_error *error)
{
  fil_status status = FIL_OK;
  const mixture found = measure(counts, group);
  const double known = counts->group_totals[group], blau = known > 0 ? 1 - found.squares : NAN;
  fil_column **columns = table->columns;
  FIL_TRY(fil_tabling_add_text(columns[GROUP], choices->group_names[group], error));
  FIL_TRY(fil_tabling_add_text(columns[ATTRIBUTE], counts->column->name, error));
  FIL_TRY(fil_column_add_number(columns[KNOWN], known, error));
  FIL_TRY(fil_column_add_number(columns[VALUES], found.values, error));
  FIL_TRY(fil_column_add_number(columns[BLAU], blau, error));
  FIL_TRY(fil_column_add_number(columns[IQV], values > 1 ? blau * values / (values - 1) : NAN, error));
  FIL_TRY(fil_column_add_number(columns[ENTROPY], known > 0 ? found.entropy : NAN, error));
done:
  return status;
}

static fil_status add_attribute(fil_table *table, const fil_choices *choices, const fil_attribute_counts *counts,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  double values = 0;
  for (uint32_t value = 0; value < counts->column->levels.count; value++)
    values += counts->value_totals[value] > 0;
  for (uint32_t group = 0; group < choices->group_count; group++)
    FIL_TRY(add_row(table, choices, counts, group, values, error));
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  static const fil_tabling_column columns[] = {
      {"group", "Group", FIL_COLUMN_TEXT},
      {"attribute", "Attribute", FIL_COLUMN_TEXT},
      {"known", "Nodes with a value", FIL_COLUMN_NUMBER},
      {"values", "Different values", FIL_COLUMN_NUMBER},
      {"blau", "Blau's index", FIL_COLUMN_NUMBER},
      {"blau_normalized", "Blau's index (normalized)", FIL_COLUMN_NUMBER},
      {"entropy", "Entropy in bits", FIL_COLUMN_NUMBER},
      {0},
  };
  return fil_attributes_tabulate(view, choices, columns, add_attribute, table, error);
}

const fil_metric fil_metric_diversity = {
    .name = "diversity",
    .title = "Diversity of groups",
    .question = "How mixed is a group: in size of firms, ownership, stage?",
    .definition = "p the shares of the values of a column among the nodes of a group that have one (see composition): "
                  "Blau's index 1 − Σ p², the chance that two nodes drawn with replacement differ; normalized by its "
                  "maximum 1 − 1/v, v the values that the nodes of all groups have (missing for one value); entropy −Σ "
                  "p log₂ p; missing for a group in which no node has a value",
    .reference = "Blau 1977, Inequality and Heterogeneity; Agresti & Agresti 1978, doi:10.2307/270810; Shannon 1948, "
                 "doi:10.1002/j.1538-7305.1948.tb01338.x",
    .level = FIL_LEVEL_TABLE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
