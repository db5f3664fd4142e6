/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Multiplex ties: two actors who are tied in several relations. */
#include "metrics/metric.h"
#include "metrics/pairs.h"

#include <math.h>

/* Gives the edge from one to the other, if there is one, its value. */
static fil_status set(const fil_view *view, uint32_t from, uint32_t to, double value, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_integer_t edge = -1;
  FIL_IGRAPH(igraph_get_eid(&view->graph, &edge, from, to, /*directed=*/true, /*error=*/false));
  if (edge >= 0)
    values[edge] = value;
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_pairs pairs = {0};
  (void)choices;
  FIL_TRY(fil_pairs_build(view, &pairs, error));
  for (size_t k = 0; k < pairs.count; k++) {
    const double relations = (double)fil_pairs_relations(&pairs, k);
    FIL_TRY(set(view, pairs.sources[k], pairs.targets[k], relations, values[0], error));
    FIL_TRY(set(view, pairs.targets[k], pairs.sources[k], relations, values[0], error));
  }
done:
  fil_pairs_destroy(&pairs);
  return status;
}

static const fil_measure measures[] = {
    {"relations_in_pair", "Relations in the pair", "relations", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
     "joins two actors who deal with each other in many relations at once"},
    {0},
};

const fil_metric fil_metric_relations_in_pair = {
    .name = "relations_in_pair",
    .title = "Relations in the pair",
    .question = "In how many relations are the two actors of a tie tied to each other?",
    .definition = "number of the relations that are read together in which the two are tied, whichever way: the edge "
                  "overlap of multiplex networks, direction ignored",
    .reference = "Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804",
    .level = FIL_LEVEL_EDGE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
