/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What groups are made of: how many of their nodes have each value of each category column. */
#include "metrics/attributes.h"

#include <math.h>

enum { GROUP, ATTRIBUTE, VALUE, COUNT, SHARE, RATIO };

static fil_status add_row(fil_table *table, const fil_choices *choices, const fil_attribute_counts *counts,
                          uint32_t group, uint32_t value, fil_error *error)
{
  fil_status status = FIL_OK;
  const double count = fil_attribute_count(counts, group, value), known = counts->group_totals[group];
  const double usual = counts->value_totals[value] / counts->total;
  const double share = known > 0 ? count / known : NAN;
  fil_column **columns = table->columns;
  FIL_TRY(fil_tabling_add_text(columns[GROUP], choices->group_names[group], error));
  FIL_TRY(fil_tabling_add_text(columns[ATTRIBUTE], counts->column->name, error));
  FIL_TRY(fil_tabling_add_text(columns[VALUE], fil_dictionary_text(&counts->column->levels, value), error));
  FIL_TRY(fil_column_add_number(columns[COUNT], count, error));
  FIL_TRY(fil_column_add_number(columns[SHARE], share, error));
  FIL_TRY(fil_column_add_number(columns[RATIO], usual > 0 ? share / usual : NAN, error));
done:
  return status;
}

static fil_status add_attribute(fil_table *table, const fil_choices *choices, const fil_attribute_counts *counts,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t group = 0; group < choices->group_count; group++) {
    for (uint32_t value = 0; value < counts->column->levels.count; value++)
      FIL_TRY(add_row(table, choices, counts, group, value, error));
  }
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  static const fil_tabling_column columns[] = {
      {"group", "Group", FIL_COLUMN_TEXT},
      {"attribute", "Attribute", FIL_COLUMN_TEXT},
      {"value", "Value", FIL_COLUMN_TEXT},
      {"count", "Nodes", FIL_COLUMN_NUMBER},
      {"share", "Share", FIL_COLUMN_NUMBER},
      {"ratio", "Share to that of all groups", FIL_COLUMN_NUMBER},
      {0},
  };
  return fil_attributes_tabulate(view, choices, columns, add_attribute, table, error);
}

const fil_metric fil_metric_composition = {
    .name = "composition",
    .title = "Composition of groups",
    .question = "What are the groups made of: which part of each is small, foreign-owned, of one stage?",
    .definition = "for each group, each column of the nodes that holds a small set of texts (category, stage, "
                  "attributes; not the one that makes the groups) and each of its values: count of the group's nodes "
                  "with the value; share of those of its nodes that have a value there; ratio = share/the same share "
                  "over the nodes of all groups (1: as elsewhere)",
    .reference = "Blau 1977, Inequality and Heterogeneity; Agresti & Agresti 1978, doi:10.2307/270810",
    .level = FIL_LEVEL_TABLE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
