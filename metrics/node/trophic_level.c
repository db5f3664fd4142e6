/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic level: where in the flow of goods a node stands. */
#include "metrics/metric.h"
#include "metrics/trophic.h"

#include <math.h>

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  return fil_trophic_levels(view, choices->weights, values[0], error);
}

static const fil_measure measures[] = {
    {"trophic_level", "Trophic level", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
     "stands far down the chain, many steps from the first suppliers"},
    {0},
};

const fil_metric fil_metric_trophic_level = {
    .name = "trophic_level",
    .title = "Trophic level",
    .question = "How far down the chain does a node stand, from the first suppliers (0) towards the last buyers?",
    .definition = "the levels h that solve Λh = v, u = w_in + w_out, v = w_in − w_out, Λ = diag(u) − W − Wᵀ: those for "
                  "which buyers stand as near as can be to one level above their suppliers; the lowest level of each "
                  "weak component is 0, an isolate's too; defined with loops and without first suppliers; w is 1, or "
                  "the weight in the weighted form",
    .reference = "MacKay, Johnson & Sansom 2020, doi:10.1098/rsos.201138",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
