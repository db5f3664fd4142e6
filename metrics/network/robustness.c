/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How well the network holds together while its actors are removed. */
#include "graph/memory.h"
#include "metrics/removal.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = view->node_count;
  double *left = fil_memory_new(nodes + 1, sizeof *left);
  if (!left)
    return fil_error_memory(error);
  for (fil_removal removal = FIL_REMOVAL_RANDOM; nodes > 0 && removal < FIL_REMOVALS; removal++) {
    double sum = 0;
    FIL_TRY(fil_removal_curve(view, choices, removal, left, /*points=*/NULL, error));
    for (size_t removed = 1; removed <= nodes; removed++)
      sum += left[removed];
    *values[removal] = sum / (double)nodes;
  }
done:
  fil_memory_free(left);
  return status;
}

static const fil_measure measures[] = {
    [FIL_REMOVAL_RANDOM] = {"robustness_random", "Robustness to random failure", NULL, 0, 0.5, FIL_WHEN_ALWAYS,
                            "there are no nodes", "stays together while actors drop out by chance"},
    [FIL_REMOVAL_DEGREE] = {"robustness_degree", "Robustness to the loss of hubs", NULL, 0, 0.5, FIL_WHEN_ALWAYS,
                            "there are no nodes", "stays together even while its most connected actors drop out"},
    [FIL_REMOVAL_BETWEENNESS] = {"robustness_betweenness", "Robustness to the loss of go-betweens", NULL, 0, 0.5,
                                 FIL_WHEN_ALWAYS,
                                 "there are no nodes, or betweenness would take more than " FIL_REMOVAL_STEPS_TEXT
                                 " steps",
                                 "stays together even while those drop out that stand between the others"},
    {0},
};

static const fil_parameter parameters[] = {FIL_REMOVAL_PARAMETER_LIST, {0}};

const fil_metric fil_metric_robustness = {
    .name = "robustness",
    .title = "Robustness",
    .question = "Does the network hold together when actors drop out: any, the hubs, or the go-betweens?",
    .definition = "R = (1/n) Σ_{q=1…n} S(q), S(q) the share of all n nodes in the largest part, direction ignored, "
                  "once q are removed: at random (the mean of the runs), the node with the most neighbours among those "
                  "left each time, or the nodes in the order of their betweenness in the whole network (or in what is "
                  "left, with recompute = 1); ties count 1, equal nodes go in the order of the data; betweenness takes "
                  "n m steps, n² m recomputed; R is at most (n − 1)/(2n), where all are tied",
    .reference = "Schneider, Moreira, Andrade, Havlin & Herrmann 2011, doi:10.1073/pnas.1009440108; Albert, Jeong & "
                 "Barabási 2000, doi:10.1038/35019019; Holme, Kim, Yoon & Han 2002, doi:10.1103/PhysRevE.65.056109",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
