/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Key players: who is in the small set that holds the network together, and in the one from which all are near. */
#include "metrics/key_set.h"
#include "metrics/metric.h"

enum { FRAGMENTS, REACHES };
enum { SIZE, RESTARTS };

static fil_status mark(const fil_view *view, const fil_choices *choices, fil_key_problem problem, double values[],
                       fil_error *error)
{
  fil_status status = FIL_OK;
  fil_key_set set = {0};
  FIL_TRY(fil_key_set_find(view, problem, (size_t)choices->parameters[SIZE], (size_t)choices->parameters[RESTARTS],
                           choices->seed, &set, error));
  for (size_t node = 0; set.size > 0 && node < view->node_count; node++)
    values[node] = 0;
  for (size_t k = 0; k < set.size; k++)
    values[set.nodes[k]] = 1;
done:
  fil_key_set_destroy(&set);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(mark(view, choices, FIL_KEY_FRAGMENTS, values[FRAGMENTS], error));
  FIL_TRY(mark(view, choices, FIL_KEY_REACHES, values[REACHES], error));
done:
  return status;
}

static const fil_measure measures[] = {
    [FRAGMENTS] = {"key_fragments", "Key player (fragmentation)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                   "the network has fewer than two nodes besides a set of that size",
                   "is in the set whose leaving would cut most of the others off from each other"},
    [REACHES] = {"key_reach", "Key player (reach)", NULL, 0, 1, FIL_WHEN_ALWAYS, "the network has no set of that size",
                 "is in the set from which the others are nearest"},
    {0},
};

static const fil_parameter parameters[] = {
    [SIZE] = {"size", "nodes in the set", 3, 1, 1000},
    [RESTARTS] = {"restarts", "searches from drawn sets after the greedy one", 10, 0, 100000},
    {0},
};

const fil_metric fil_metric_key_player = {
    .name = "key_player",
    .title = "Key players",
    .question = "Which few actors together hold the network together, and from which few are all others near?",
    .definition =
        "1 for the members of the best set of so many nodes, else 0: key_fragments (KPP-Neg) with the largest "
        "fragmentation of the others, 1 − Σ s(s − 1)/(n'(n' − 1)) over their components of s nodes, n' of them in all, "
        "direction ignored; key_reach (KPP-Pos) with the largest Σ 1/d over all n nodes by n, d the ties along the "
        "arrows from the nearest of the set, 1 for the set itself; greedy choice and random sets, nodes exchanged "
        "while that improves, the best taken, of sets as good one; the values are in the table key_sets",
    .reference = "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
