/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Multipliers and linkages: what a unit of demand, or of primary input, sets in motion in the whole economy. */
#include "graph/memory.h"
#include "metrics/given.h"
#include "metrics/metric.h"
#include "metrics/stream.h"

#include <math.h>

enum { OUTPUT, INPUT, BACKWARD, FORWARD };

/* The row sums of the Leontief inverse: f_i = 1 + Σ_j (w_ij/x_j) f_j. */
static fil_status sum_rows(const fil_view *view, const igraph_vector_t *weights, const fil_column *output,
                           double sums[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear inputs = {0};
  FIL_TRY(fil_linear_build(&inputs, view, weights, FIL_LINEAR_BUYERS, /*loops=*/true, error));
  fil_linear_divide_columns(&inputs, output->numbers);
  FIL_TRY(fil_linear_solve(&inputs, sums, error));
done:
  fil_linear_destroy(&inputs);
  return status;
}

/* Relative to the mean over all sectors. */
static void relate(const double sums[], size_t count, double index[])
{
  double total = 0;
  for (size_t node = 0; node < count; node++)
    total += sums[node];
  for (size_t node = 0; node < count; node++)
    index[node] = sums[node] / (total / (double)count);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *output = fil_given_find(&view->network->nodes, "output");
  if (!output)
    return fil_error_set(error, FIL_ERROR_COMPUTE, "the nodes have no column \"output\" of what each produces");
  FIL_TRY(fil_stream(view, choices->weights, FIL_LINEAR_SUPPLIERS, "value_added", values[OUTPUT], error));
  FIL_TRY(fil_stream(view, choices->weights, FIL_LINEAR_BUYERS, "final_demand", values[INPUT], error));
  relate(values[OUTPUT], view->node_count, values[BACKWARD]);
  FIL_TRY(sum_rows(view, choices->weights, output, values[FORWARD], error));
  relate(values[FORWARD], view->node_count, values[FORWARD]);
done:
  return status;
}

static const char unknown[] = "the output of a node, or of one tied to it directly or through others, is not known, or "
                              "is used up by the making of it";
static const char unknown_somewhere[] =
    "the output of some node is not known or used up by the making of it, and the mean over all nodes with it";

static const fil_measure measures[] = {
    {"output_multiplier", "Output multiplier", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, unknown,
     "draws the most on others: a unit more of final demand for its goods takes the most output in all sectors"},
    {"input_multiplier", "Input multiplier", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, unknown,
     "pushes the most through others: a unit more of its primary inputs goes with the most output in all sectors"},
    {"backward_linkage", "Backward linkage", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, unknown_somewhere,
     "draws more than others do on its suppliers and on theirs, when demand for its goods grows"},
    {"forward_linkage", "Forward linkage", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, unknown_somewhere,
     "is drawn on more than others are when demand grows by a unit everywhere"},
    {0},
};

const fil_metric fil_metric_multipliers = {
    .name = "multipliers",
    .title = "Multipliers and linkages",
    .question = "How much output does demand for the goods of a sector, or its own supply, set in motion everywhere?",
    .definition =
        "x the node column `output`, A_ij = w_ij/x_j, B_ij = w_ij/x_i, a sector's own use (self-loop) included, L = (I "
        "− A)⁻¹ (Leontief), G = (I − B)⁻¹ (Ghosh): output_multiplier_j = Σ_i L_ij, input_multiplier_i = Σ_j G_ij, "
        "backward_linkage_j = n Σ_i L_ij/Σ_kl L_kl and forward_linkage_i = n Σ_j L_ij/Σ_kl L_kl (Rasmussen's power and "
        "sensitivity of dispersion: 1 is the mean); with `output` given, output_multiplier is downstreamness and "
        "input_multiplier is upstreamness; a tie without a weight weighs 1",
    .reference =
        "Miller & Blair 2009, doi:10.1017/CBO9780511626982; Rasmussen 1956, Studies in Inter-Sectoral Relations",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
