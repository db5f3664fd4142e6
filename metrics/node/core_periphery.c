/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Core and periphery: who is in the core, and how near to it everybody is. */
#include "metrics/core.h"

#include <math.h>

enum { CORE, CORE_SCORE };
enum { RESTARTS };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_core core = {0};
  double squares = 0;
  const bool by_norm = choices->as == FIL_AS_UCINET;
  FIL_TRY(fil_core_find(view, choices->weights, (size_t)choices->parameters[RESTARTS], choices->seed, &core, error));
  for (size_t node = 0; node < view->node_count; node++)
    squares += core.scores[node] * core.scores[node];
  for (size_t node = 0; node < view->node_count; node++) {
    if (core.scored)
      values[CORE_SCORE][node] = core.scores[node] / (by_norm ? sqrt(squares) : 1);
    if (!isnan(core.fit))
      values[CORE][node] = core.members[node];
  }
done:
  fil_core_destroy(&core);
  return status;
}

static const fil_measure measures[] = {
    [CORE] = {"core", "Core", NULL, 0, 1, FIL_WHEN_ALWAYS,
              "with fewer than three nodes, without ties or with all of them no core can be told from a periphery",
              "is in the core, whose nodes are tied to each other and to the periphery, which has few ties within"},
    [CORE_SCORE] = {"core_score", "Nearness to the core", NULL, 0, 1, FIL_WHEN_ALWAYS,
                    "with fewer than three nodes or without ties nothing is nearer to a core",
                    "is near the core: well tied to those who are near it themselves"},
    {0},
};

static const fil_parameter parameters[] = {
    [RESTARTS] = {"restarts", "searches for the best fit after the first one", 20, 0, 1000000},
    {0},
};

const fil_metric fil_metric_core_periphery = {
    .name = "core_periphery",
    .title = "Core and periphery",
    .question = "Who is in the core of the network, and how near to it are the others?",
    .definition = "core = 1 for the set of nodes for which s_ij correlates best, over the pairs, with the pattern that "
                  "is 1 for a pair with a node of the set and 0 for the others; core_score = c_i by the least Σ (s_ij "
                  "− c_i c_j)² over the pairs, 0 ≤ c_i ≤ √max s, divided by the largest; s_ij is 1 for a tie, "
                  "whichever way, or weighted w_ij + w_ji; the fits are the network's core_periphery_fit; best of "
                  "several searches, and of sets that fit equally well one",
    .reference = "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2; Boyd, Fitzgerald, Mahutga & Smith 2010, "
                 "Computing continuous core/periphery structures, Social Networks 32: 125-137",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .as = {[FIL_AS_UCINET] = "the squares of core_score sum to 1"},
    .compute = compute,
};
