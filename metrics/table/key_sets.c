/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The sets of key players of each size, with what they fragment and reach. */
#include "metrics/kernel.h"
#include "metrics/key_set.h"
#include "metrics/tabling.h"

enum { PROBLEM, SET_SIZE, VALUE, MEMBERS, COLUMNS };
enum { SIZE, RESTARTS };

static fil_status make_columns(fil_table *table, fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_kernel_column(table, "problem", "Problem", FIL_COLUMN_CATEGORY, &columns[PROBLEM], error));
  FIL_TRY(fil_kernel_column(table, "size", "Nodes in the set", FIL_COLUMN_NUMBER, &columns[SET_SIZE], error));
  FIL_TRY(fil_kernel_column(table, "value", "Fragmentation or reach", FIL_COLUMN_NUMBER, &columns[VALUE], error));
  FIL_TRY(fil_kernel_column(table, "members", "Set", FIL_COLUMN_TEXT, &columns[MEMBERS], error));
done:
  return status;
}

static fil_status add_row(const fil_view *view, const char *problem, const fil_key_set *set, fil_column *columns[],
                          fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_tabling_add_text(columns[PROBLEM], problem, error));
  FIL_TRY(fil_column_add_number(columns[SET_SIZE], (double)set->size, error));
  FIL_TRY(fil_column_add_number(columns[VALUE], set->value, error));
  FIL_TRY(fil_tabling_add_ids(columns[MEMBERS], view->network, set->nodes, set->size, error));
done:
  return status;
}

static fil_status add_problem(const fil_view *view, const fil_choices *choices, fil_key_problem problem,
                              fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_key_set set = {0};
  const char *name = problem == FIL_KEY_FRAGMENTS ? "fragmentation" : "reach";
  for (size_t size = 1; size <= (size_t)choices->parameters[SIZE]; size++) {
    FIL_TRY(fil_key_set_find(view, problem, size, (size_t)choices->parameters[RESTARTS], choices->seed, &set, error));
    if (set.size > 0)
      FIL_TRY(add_row(view, name, &set, columns, error));
    fil_key_set_destroy(&set);
  }
done:
  fil_key_set_destroy(&set);
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *columns[COLUMNS];
  FIL_TRY(make_columns(table, columns, error));
  FIL_TRY(add_problem(view, choices, FIL_KEY_FRAGMENTS, columns, error));
  FIL_TRY(add_problem(view, choices, FIL_KEY_REACHES, columns, error));
done:
  return status;
}

static const fil_parameter parameters[] = {
    [SIZE] = {"size", "nodes in the largest set", 3, 1, 1000},
    [RESTARTS] = {"restarts", "searches from drawn sets after the greedy one", 10, 0, 100000},
    {0},
};

const fil_metric fil_metric_key_sets = {
    .name = "key_sets",
    .title = "Sets of key players",
    .question = "How far would the network fall apart without its most important one, two, three actors, and how much "
                "do they reach?",
    .definition = "a row for each problem and size of set, with the best set found: fragmentation (KPP-Neg), value = 1 "
                  "− Σ s(s − 1)/(n'(n' − 1)) over the components of s nodes of the n' others, direction ignored; reach "
                  "(KPP-Pos), value = Σ 1/d over all n nodes by n, d the ties along the arrows from the nearest of the "
                  "set, 1 for the set itself; found as the node measures key_fragments and key_reach are",
    .reference = "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .parameters = parameters,
    .tabulate = tabulate,
};
