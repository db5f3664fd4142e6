/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Span: over how many levels of the chain a tie leads. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/trophic.h"

#include <math.h>

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double *levels = fil_memory_new(view->node_count + 1, sizeof *levels);
  if (!levels)
    return fil_error_memory(error);
  FIL_TRY(fil_trophic_levels(view, choices->weights, levels, error));
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++)
    values[0][edge] = levels[IGRAPH_TO(&view->graph, edge)] - levels[IGRAPH_FROM(&view->graph, edge)];
done:
  fil_memory_free(levels);
  return status;
}

static const fil_measure measures[] = {
    {"span", "Span", "levels", -INFINITY, INFINITY, FIL_WHEN_ALWAYS, NULL,
     "leads over more levels of the chain than others, past those who stand between"},
    {0},
};

const fil_metric fil_metric_span = {
    .name = "span",
    .title = "Span of a tie",
    .question = "Over how many levels of the chain does a tie lead, and which ties lead back?",
    .definition = "span(i → j) = h_j − h_i, the difference of the trophic levels of buyer and supplier (see "
                  "trophic_level): 1 for a tie one level up, 0 between equals, negative for one that leads back; w is "
                  "1, or the weight in the weighted form",
    .reference = "MacKay, Johnson & Sansom 2020, doi:10.1098/rsos.201138",
    .level = FIL_LEVEL_EDGE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
