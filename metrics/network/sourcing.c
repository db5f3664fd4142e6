/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sourcing: how much a whole chain hangs on single suppliers and buyers. */
#include "graph/memory.h"
#include "metrics/dependence.h"
#include "metrics/metric.h"

#include <math.h>

enum { SINGLE_SOURCE, SUPPLIER_HHI, SINGLE_BUYER, BUYER_HHI };

/* Over those that have one; NAN without any. */
static double mean(const double values[], size_t count)
{
  double sum = 0;
  size_t known = 0;
  for (size_t k = 0; k < count; k++) {
    sum += isnan(values[k]) ? 0 : values[k];
    known += !isnan(values[k]);
  }
  return known ? sum / (double)known : NAN;
}

static fil_status measure_side(const fil_view *view, const igraph_vector_t *weights, fil_linear_rows side,
                               double *share, double *hhi, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = view->node_count;
  double *cells = fil_memory_new(count + 1, 3 * sizeof *cells);
  if (!cells)
    return fil_error_memory(error);
  for (size_t k = 0; k < 3 * count; k++)
    cells[k] = NAN;
  FIL_TRY(fil_dependence(view, weights, side, cells, cells + count, cells + 2 * count, error));
  *hhi = mean(cells + count, count);
  *share = mean(cells + 2 * count, count);
done:
  fil_memory_free(cells);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(
      measure_side(view, choices->weights, FIL_LINEAR_SUPPLIERS, values[SINGLE_SOURCE], values[SUPPLIER_HHI], error));
  FIL_TRY(measure_side(view, choices->weights, FIL_LINEAR_BUYERS, values[SINGLE_BUYER], values[BUYER_HHI], error));
done:
  return status;
}

static const char no_ties[] = "there is no tie";

static const fil_measure measures[] = {
    {"single_source_share", "Share with a single source", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
     "has many actors who get something that they have no second supplier for"},
    {"mean_supplier_hhi", "Mean supplier concentration (HHI)", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
     "has actors who get most of what they get from one or few suppliers"},
    {"single_buyer_share", "Share with a single buyer", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
     "has many actors with a stage of the chain where they have one buyer alone"},
    {"mean_buyer_hhi", "Mean buyer concentration (HHI)", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
     "has actors who deliver most of what they deliver to one or few buyers"},
    {0},
};

const fil_metric fil_metric_sourcing = {
    .name = "sourcing",
    .title = "Single sources and concentration",
    .question = "How much does the chain hang on single suppliers and single buyers?",
    .definition = "over the nodes with suppliers: single_source_share is the share whose single_source is 1, "
                  "mean_supplier_hhi the mean of supplier_hhi (see dependence); over those with buyers likewise "
                  "single_buyer_share and mean_buyer_hhi",
    .reference = "Hirschman 1964, The Paternity of an Index, American Economic Review 54(5); for clusters Ellison & "
                 "Glaeser 1997, doi:10.1086/262098",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
