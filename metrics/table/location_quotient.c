/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Location quotients: which industries a region has more of than the whole. */
#include "metrics/attributes.h"
#include "metrics/given.h"
#include "metrics/tabling.h"

#include <math.h>
#include <string.h>

enum { GROUP, INDUSTRY, QUANTITY, AMOUNT, GROUP_SHARE, SHARE, QUOTIENT };

/* The column that makes the industries: categories, or else stages, whichever does not make the regions. */
static const fil_column *find_industries(const fil_view *view, const fil_choices *choices)
{
  fil_column *const *columns = view->network->nodes.columns;
  const fil_column *category = columns[FIL_NODE_CATEGORY], *stage = columns[FIL_NODE_STAGE];
  if (strcmp(category->name, choices->group_column) != 0 && fil_column_is_filled(category))
    return category;
  if (strcmp(stage->name, choices->group_column) != 0 && fil_column_is_filled(stage))
    return stage;
  return NULL;
}

static fil_status add_row(fil_table *table, const fil_choices *choices, const fil_attribute_counts *counts,
                          const char *quantity, const uint32_t place[2], fil_error *error)
{
  fil_status status = FIL_OK;
  const uint32_t region = place[0], industry = place[1];
  const double amount = fil_attribute_count(counts, region, industry);
  const double all = counts->group_totals[region], whole = counts->value_totals[industry];
  const double here = all > 0 ? amount / all : NAN, everywhere = counts->total > 0 ? whole / counts->total : NAN;
  fil_column **columns = table->columns;
  FIL_TRY(fil_tabling_add_text(columns[GROUP], choices->group_names[region], error));
  FIL_TRY(fil_tabling_add_text(columns[INDUSTRY], fil_dictionary_text(&counts->column->levels, industry), error));
  FIL_TRY(fil_tabling_add_text(columns[QUANTITY], quantity, error));
  FIL_TRY(fil_column_add_number(columns[AMOUNT], amount, error));
  FIL_TRY(fil_column_add_number(columns[GROUP_SHARE], here, error));
  FIL_TRY(fil_column_add_number(columns[SHARE], everywhere, error));
  FIL_TRY(fil_column_add_number(columns[QUOTIENT], everywhere > 0 ? here / everywhere : NAN, error));
done:
  return status;
}

static fil_status add_quantity(fil_table *table, const fil_choices *choices, const fil_column *industries,
                               const fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_attribute_counts counts = {0};
  FIL_TRY(fil_attribute_amounts_build(&counts, industries, column ? column->numbers : NULL, choices, error));
  for (uint32_t region = 0; region < choices->group_count; region++) {
    for (uint32_t industry = 0; industry < industries->levels.count; industry++)
      FIL_TRY(add_row(table, choices, &counts, column ? column->name : "nodes", (uint32_t[]){region, industry}, error));
  }
done:
  fil_attribute_counts_destroy(&counts);
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  static const char *const quantities[] = {"employment", "employees", "output"};
  static const fil_tabling_column columns[] = {
      {"group", "Group", FIL_COLUMN_TEXT},
      {"industry", "Industry", FIL_COLUMN_TEXT},
      {"quantity", "Measured by", FIL_COLUMN_TEXT},
      {"amount", "Amount", FIL_COLUMN_NUMBER},
      {"share_in_group", "Share of the industry in the group", FIL_COLUMN_NUMBER},
      {"share_in_all", "Share of the industry in all groups", FIL_COLUMN_NUMBER},
      {"location_quotient", "Location quotient", FIL_COLUMN_NUMBER},
      {0},
  };
  fil_status status = FIL_OK;
  const fil_column *industries = find_industries(view, choices);
  if (!industries)
    return fil_error_set(error, FIL_ERROR_COMPUTE,
                         "the nodes have no categories or stages beside the groups; make the groups of another column, "
                         "such as the region");
  FIL_TRY(fil_tabling_begin(table, columns, error));
  FIL_TRY(add_quantity(table, choices, industries, /*column=*/NULL, error));
  for (size_t k = 0; k < sizeof quantities / sizeof *quantities; k++) {
    const fil_column *column = fil_given_find(&view->network->nodes, quantities[k]);
    if (column)
      FIL_TRY(add_quantity(table, choices, industries, column, error));
  }
done:
  return status;
}

const fil_metric fil_metric_location_quotient = {
    .name = "location_quotient",
    .title = "Location quotients",
    .question = "In which industries is a region specialised?",
    .definition = "LQ_ir = (e_ir/e_r)/(e_i/e): the share of industry i in region r over its share in all regions, "
                  "above 1 where the region has more of it than the whole; the groups are the regions (--group "
                  "region), the categories are the industries (the stages where the categories make the groups); e is "
                  "the number of nodes, and the node columns employment, employees and output where there are such; "
                  "nodes of which the region, the industry or the quantity is missing are left out; missing where the "
                  "region has nothing of any industry, or no region anything of this",
    .reference = "Miller & Blair 2009, doi:10.1017/CBO9780511626982",
    .level = FIL_LEVEL_TABLE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
