/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Downstreamness: how far what a sector uses is from labour, capital and nature. */
#include "metrics/metric.h"
#include "metrics/stream.h"

#include <math.h>

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  return fil_stream(view, choices->weights, FIL_LINEAR_SUPPLIERS, "value_added", values[0], error);
}

static const fil_measure measures[] = {
    {"downstreamness", "Downstreamness", "stages", 1, INFINITY, FIL_WHEN_ALWAYS,
     "the inputs of a node, or of one that supplies it directly or through others, come from no primary input (a "
     "circle that gets nothing else, or inputs above output), or its output or value added is not known",
     "uses what others have processed through many stages, and so stands far from primary inputs"},
    {0},
};

const fil_metric fil_metric_downstreamness = {
    .name = "downstreamness",
    .title = "Downstreamness",
    .question = "Through how many stages of production has what a sector uses passed since the primary inputs?",
    .definition =
        "D_j = 1 + Σ_i (w_ij/X_j) D_i over its suppliers i, a sector's own use (self-loop) included, so that D = (I − "
        "Aᵀ)⁻¹ 1 with A_ij = w_ij/X_j: 1 where all inputs are primary; X_j is the node column `output` where there is "
        "one (D is then the Leontief output multiplier), else Σ_i w_ij plus the node column `value_added`, 0 if "
        "absent; a tie without a weight weighs 1; missing where inputs take up the output for good",
    .reference = "Antràs & Chor 2013, doi:10.3982/ECTA10813; Miller & Temurshoev 2017, doi:10.1177/0160017615608095",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
