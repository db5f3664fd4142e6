/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reciprocated ties: what flows one way is answered the other way. */
#include "metrics/metric.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_bool_t mutual = {0};
  (void)choices;
  FIL_IGRAPH(igraph_vector_bool_init(&mutual, 0));
  FIL_IGRAPH(igraph_is_mutual(&view->graph, &mutual, igraph_ess_all(IGRAPH_EDGEORDER_ID), /*loops=*/false));
  for (size_t edge = 0; edge < view->edge_count; edge++)
    values[0][edge] = VECTOR(mutual)[edge];
done:
  igraph_vector_bool_destroy(&mutual);
  return status;
}

static const fil_measure measures[] = {
    {"reciprocated", "Reciprocated", "1 = yes", 0, 1, FIL_WHEN_DIRECTED, NULL,
     "is answered by a tie the other way between the same two"},
    {0},
};

const fil_metric fil_metric_reciprocated = {
    .name = "reciprocated",
    .title = "Reciprocated ties",
    .question = "Is a tie answered by one the other way between the same two?",
    .definition = "reciprocated(i → j) = 1 if j → i is a tie too, else 0; parallel ties count once, and an undirected "
                  "tie in a directed reading counts both ways",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_EDGE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
