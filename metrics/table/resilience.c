/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The curve of the largest part of the network as its actors are removed. */
#include "graph/memory.h"
#include "graph/number.h"
#include "metrics/kernel.h"
#include "metrics/removal.h"

#include <math.h>

enum { REMOVED, REMOVED_SHARE, LARGEST, LOW = LARGEST + FIL_REMOVALS, HIGH, COLUMNS };
enum { POINTS = FIL_REMOVAL_PARAMETERS };

static fil_status make_columns(fil_table *table, size_t rows, fil_column *columns[], fil_error *error)
{
  static const char *const names[COLUMNS] = {"removed",
                                             "removed_share",
                                             "largest_random",
                                             "largest_degree",
                                             "largest_betweenness",
                                             "largest_random_low",
                                             "largest_random_high"};
  static const char *const titles[COLUMNS] = {"Nodes removed",
                                              "Share removed",
                                              "Largest part (at random)",
                                              "Largest part (by degree)",
                                              "Largest part (by betweenness)",
                                              "Largest part (at random, percentile 2.5)",
                                              "Largest part (at random, percentile 97.5)"};
  fil_status status = FIL_OK;
  for (size_t k = 0; k < COLUMNS; k++) {
    FIL_TRY(fil_kernel_column(table, names[k], titles[k], FIL_COLUMN_NUMBER, &columns[k], error));
    FIL_TRY(fil_column_resize(columns[k], rows, error));
  }
done:
  return status;
}

/* What a curve is of that the user may set. */
static fil_status remark(const fil_choices *choices, fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  char runs[FIL_NUMBER_LENGTH];
  const bool recompute = choices->parameters[FIL_REMOVAL_RECOMPUTE] != 0;
  FIL_TRY(fil_text_format(&text, error, "mean of %s orders",
                          fil_number_write(floor(choices->parameters[FIL_REMOVAL_RUNS]), runs)));
  FIL_TRY(fil_memory_set(&columns[LARGEST + FIL_REMOVAL_RANDOM]->remark, text.bytes, error));
  FIL_TRY(fil_memory_set(&columns[LARGEST + FIL_REMOVAL_BETWEENNESS]->remark,
                         recompute ? "in what is left each time" : "in the whole network", error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  const double nodes = (double)view->node_count, steps = fmin(nodes, floor(choices->parameters[POINTS]));
  const size_t rows = view->node_count ? (size_t)steps + 1 : 0;
  fil_column *columns[COLUMNS];
  double *left = fil_memory_new(view->node_count + 1, sizeof *left);
  if (!left)
    return fil_error_memory(error);
  FIL_TRY(make_columns(table, rows, columns, error));
  FIL_TRY(remark(choices, columns, error));
  for (size_t row = 0; row < rows; row++) {
    columns[REMOVED]->numbers[row] = round((double)row * nodes / steps);
    columns[REMOVED_SHARE]->numbers[row] = columns[REMOVED]->numbers[row] / nodes;
  }
  const fil_removal_points points = {columns[REMOVED]->numbers, rows, columns[LOW]->numbers, columns[HIGH]->numbers};
  for (fil_removal removal = FIL_REMOVAL_RANDOM; rows > 0 && removal < FIL_REMOVALS; removal++) {
    FIL_TRY(fil_removal_curve(view, choices, removal, left, &points, error));
    for (size_t row = 0; row < rows; row++)
      columns[LARGEST + removal]->numbers[row] = left[(size_t)columns[REMOVED]->numbers[row]];
    if (isnan(left[0]))
      FIL_TRY(fil_table_remark(table, error, "By betweenness: missing, because it would take more than %s steps.",
                               FIL_REMOVAL_STEPS_TEXT));
  }
done:
  fil_memory_free(left);
  return status;
}

static const fil_parameter parameters[] = {
    FIL_REMOVAL_PARAMETER_LIST,
    [POINTS] = {"points", "steps of the curve, from nobody to everybody", 100, 1, INFINITY},
    {0},
};

const fil_metric fil_metric_resilience = {
    .name = "resilience",
    .title = "Resilience",
    .question = "How does the network fall apart as actors drop out, by chance or the central ones first?",
    .definition = "a row for each number of nodes removed, all of them or 100 steps: the share of all nodes in the "
                  "largest part that is left, direction ignored, when they go at random (the mean of the runs, and the "
                  "interval that "
                  "holds 95 % of them), the "
                  "one with the most neighbours among those left each time, or in the order of their betweenness in "
                  "the whole network (or in what is left, with recompute = 1); robustness is the mean of such a curve",
    .reference = "Albert, Jeong & Barabási 2000, doi:10.1038/35019019; Holme, Kim, Yoon & Han 2002, "
                 "doi:10.1103/PhysRevE.65.056109",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .parameters = parameters,
    .tabulate = tabulate,
};
