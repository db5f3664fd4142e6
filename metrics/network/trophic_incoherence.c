/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How far the network is from a chain in which every tie leads one level up. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/trophic.h"

enum { TROPHIC_INCOHERENCE };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double misfit = 0, total = 0;
  double *levels = fil_memory_new(view->node_count, sizeof *levels);
  if (!levels) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_trophic_levels(view, choices->weights, levels, error));
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    double weight = choices->weights ? VECTOR(*choices->weights)[edge] : 1;
    double rise = levels[IGRAPH_TO(&view->graph, edge)] - levels[IGRAPH_FROM(&view->graph, edge)];
    misfit += weight * (rise - 1) * (rise - 1);
    total += weight;
  }
  if (total > 0)
    *values[TROPHIC_INCOHERENCE] = misfit / total;
done:
  fil_memory_free(levels);
  return status;
}

static const fil_measure measures[] = {
    [TROPHIC_INCOHERENCE] = {"trophic_incoherence", "Trophic incoherence", NULL, 0, 1, FIL_WHEN_DIRECTED,
                             "there are no ties", "lets goods circulate rather than move down a chain step by step"},
    {0},
};

const fil_metric fil_metric_trophic_incoherence = {
    .name = "trophic_incoherence",
    .title = "Trophic incoherence",
    .question = "Is the network a chain in which goods move step by step, or do they circulate?",
    .definition = "F0 = Σ w_ij (h_j − h_i − 1)²/Σ w_ij over the ties, h the trophic levels of the nodes; 0 when every "
                  "tie leads exactly one level up, 1 when flows only circulate; directed readings only",
    .reference = "MacKay, Johnson & Sansom 2020, doi:10.1098/rsos.201138",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
