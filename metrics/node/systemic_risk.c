/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Systemic risk: how much of all output is lost when an actor stops. */
#include "metrics/cascade.h"
#include "metrics/metric.h"

#include <math.h>

enum { PRODUCTION, REPLACEMENT, LIMIT };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cascade cascade = {0};
  const fil_production production = (fil_production)lround(choices->parameters[PRODUCTION]);
  FIL_TRY(
      fil_cascade_build(&cascade, view, choices->weights, production, choices->parameters[REPLACEMENT] >= 0.5, error));
  FIL_TRY(fil_cascade_bound(&cascade, choices->parameters[LIMIT], "systemic_risk.limit", error));
  FIL_TRY(fil_cascade_risks(&cascade, values[0], error));
done:
  fil_cascade_destroy(&cascade);
  return status;
}

static const fil_measure measures[] = {
    {"systemic_risk", "Systemic risk (ESRI)", NULL, 0, 1, FIL_WHEN_ALWAYS,
     "nobody delivers anything that could be lost",
     "would take the most output of all with it if it stopped, as buyers lacked its goods and suppliers its orders"},
    {0},
};

static const fil_parameter parameters[] = {
    {"production", "0: all inputs can be done without (linear); 1: all are essential (Leontief); 2: mixed", 2, 0, 2},
    {"replacement", "1: other suppliers of the kind replace what they can; 0: nobody does", 1, 0, 1},
    {"limit", "up to how many nodes it is computed, since each has to stop once", 2000, 1, 1e9},
    {0},
};

const fil_metric fil_metric_systemic_risk = {
    .name = "systemic_risk",
    .title = "Systemic risk",
    .question = "Which share of all output is lost when a node stops, through its buyers and its suppliers?",
    .definition =
        "ESRI_k = Σ_i x_i (1 − min(d_i, u_i))/Σ_i x_i after node k stops, its own output included; x_i is the node "
        "column `output`, or what i delivers. Downstream d_i = min over kinds of essential inputs of 1 − Σ_j σ_j "
        "w_ji/E_i (1 − d_j), E_i all essential inputs of the kind, and 1 − Σ_j σ_j w_ji/W_i (1 − d_j) over those that "
        "are not, W_i all inputs; upstream u_i = 1 − Σ_j w_ij/x_i (1 − u_j); repeated until nothing changes. σ_j = "
        "min(1, s_j/Σ_k s_k d_k) over the suppliers k of the kind, s what they deliver, is what the others cannot "
        "replace (1 with replacement 0). A kind is a stage; without one a category. Mixed: an input is essential "
        "unless the column `essential` of its tie is 0, no or false; where there is no such column, if supplier and "
        "buyer both have a stage (where stages are known) and no supporting category. A tie without a weight weighs 1; "
        "of parallel ties the first says what is essential",
    .reference = "Diem, Borsos, Reisch, Kertész & Thurner 2022, doi:10.1038/s41598-022-11522-z",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
