/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dependence: on how few suppliers and buyers a node depends. */
#include "metrics/dependence.h"

#include "metrics/metric.h"

#include <math.h>

enum { SUPPLIERS, SUPPLIER_HHI, SINGLE_SOURCE, BUYERS, BUYER_HHI, SINGLE_BUYER };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_dependence(view, choices->weights, FIL_LINEAR_SUPPLIERS, values[SUPPLIERS], values[SUPPLIER_HHI],
                         values[SINGLE_SOURCE], error));
  FIL_TRY(fil_dependence(view, choices->weights, FIL_LINEAR_BUYERS, values[BUYERS], values[BUYER_HHI],
                         values[SINGLE_BUYER], error));
done:
  return status;
}

static const char no_suppliers[] = "a node without suppliers has none to depend on";
static const char no_buyers[] = "a node without buyers has none to depend on";

static const fil_measure measures[] = {
    {"suppliers", "Suppliers", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, "gets goods from many different suppliers"},
    {"supplier_hhi", "Supplier concentration (HHI)", NULL, 0, 1, FIL_WHEN_ALWAYS, no_suppliers,
     "gets what it gets from few suppliers, of whom one has most"},
    {"single_source", "Single source", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, no_suppliers,
     "gets something that it has no second supplier for"},
    {"buyers", "Buyers", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, "delivers to many different buyers"},
    {"buyer_hhi", "Buyer concentration (HHI)", NULL, 0, 1, FIL_WHEN_ALWAYS, no_buyers,
     "delivers most of what it delivers to one or few buyers"},
    {"single_buyer", "Single buyer", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, no_buyers,
     "has a stage of the chain with one buyer alone to deliver to"},
    {0},
};

const fil_metric fil_metric_dependence = {
    .name = "dependence",
    .title = "Dependence on suppliers and buyers",
    .question = "On how few suppliers does a node depend, and on how few buyers?",
    .definition =
        "suppliers and buyers are distinct ones; supplier_hhi = Σ_k S_k/S Σ_j (w_ji/S_k)² over kinds k of suppliers j, "
        "S_k what it gets from kind k and S from all; single_source is 1 if a kind has one supplier alone, else 0; "
        "where nodes have stages a kind is a stage (without a stage: a category), since a mill does not stand in for a "
        "farm; where they have none all are one kind and supplier_hhi = Σ_j (w_ji/S)²; buyer_hhi and single_buyer "
        "likewise; a tie without a weight weighs 1, one of weight 0 is none, self-loops are left out",
    .reference = "Hirschman 1964, The Paternity of an Index, American Economic Review 54(5); for clusters Ellison & "
                 "Glaeser 1997, doi:10.1086/262098",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
