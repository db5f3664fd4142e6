/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Upstreamness: how far what a sector makes is from final use. */
#include "metrics/metric.h"
#include "metrics/stream.h"

#include <math.h>

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  return fil_stream(view, choices->weights, FIL_LINEAR_BUYERS, "final_demand", values[0], error);
}

static const fil_measure measures[] = {
    {"upstreamness", "Upstreamness", "stages", 1, INFINITY, FIL_WHEN_ALWAYS,
     "what a node, or one that it delivers to directly or through others, makes never comes to final use (a circle "
     "that delivers nothing else, or intermediate use above output), or its output or final demand is not known",
     "makes what others process further through many stages, and so stands far from final use"},
    {0},
};

const fil_metric fil_metric_upstreamness = {
    .name = "upstreamness",
    .title = "Upstreamness",
    .question = "Through how many stages of production does what a sector makes pass until its final use?",
    .definition =
        "U_i = 1 + Σ_j (w_ij/Y_i) U_j over its buyers j, a sector's own use (self-loop) included, so that U = (I − "
        "B)⁻¹ 1 with B_ij = w_ij/Y_i: 1 where all goes to final use; Y_i is the node column `output` where there is "
        "one, else Σ_j w_ij plus the node column `final_demand`, 0 if absent; neither inventories nor net exports are "
        "taken off Y; a tie without a weight weighs 1; missing where intermediate use takes up the output for good",
    .reference = "Antràs, Chor, Fally & Hillberry 2012, doi:10.1257/aer.102.3.412",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
