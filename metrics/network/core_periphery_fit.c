/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How well a network fits the pattern of a core and its periphery. */
#include "metrics/core.h"

enum { CORE_PERIPHERY_FIT, CORE_SCORE_FIT };
enum { RESTARTS };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_core core = {0};
  FIL_TRY(fil_core_find(view, choices->weights, (size_t)choices->parameters[RESTARTS], choices->seed, &core, error));
  *values[CORE_PERIPHERY_FIT] = core.fit;
  *values[CORE_SCORE_FIT] = core.score_fit;
done:
  fil_core_destroy(&core);
  return status;
}

static const fil_measure measures[] = {
    [CORE_PERIPHERY_FIT] =
        {"core_periphery_fit", "Fit of core and periphery", NULL, -1, 1, FIL_WHEN_ALWAYS,
         "with fewer than three nodes, without ties or with all of them no core can be told from a periphery",
         "has a core that is tied to all, and a periphery tied to the core alone"},
    [CORE_SCORE_FIT] = {"core_score_fit", "Fit of the nearness to the core", NULL, -1, 1, FIL_WHEN_ALWAYS,
                        "with fewer than three nodes, or where ties or scores do not differ, nothing can correlate",
                        "has ties the stronger or the more likely, the nearer both ends are to one core"},
    {0},
};

static const fil_parameter parameters[] = {
    [RESTARTS] = {"restarts", "searches for the best fit after the first one", 20, 0, 1000000},
    {0},
};

const fil_metric fil_metric_core_periphery_fit = {
    .name = "core_periphery_fit",
    .title = "Fit of core and periphery",
    .question = "Does the network have one core to which a periphery is tied?",
    .definition =
        "Pearson correlation over the pairs of nodes of s_ij with the ideal pattern: core_periphery_fit with 1 for "
        "pairs with a node of the core and 0 for the others, by the best core; core_score_fit with c_i c_j, by the "
        "scores of the node measure core_score; s_ij is 1 for a tie, whichever way, or weighted w_ij + w_ji",
    .reference = "Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
