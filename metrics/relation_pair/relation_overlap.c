/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How many ties two relations have in common. */
#include "graph/memory.h"
#include "metrics/dyads.h"
#include "metrics/metric.h"

#include <math.h>

enum { SHARED, JACCARD, OF_SMALLER, OF_RELATION };

/* From the pairs that each relation ties (the diagonal of `products`) and those that two tie. */
static void fill(const double products[], size_t count, double *const values[])
{
  for (size_t k = 0; k < count * count; k++) {
    const double shared = products[k];
    const double first = products[k / count * (count + 1)], second = products[k % count * (count + 1)];
    values[SHARED][k] = shared;
    if (first + second > 0)
      values[JACCARD][k] = shared / (first + second - shared);
    if (first > 0 && second > 0)
      values[OF_SMALLER][k] = shared / fmin(first, second);
    if (first > 0)
      values[OF_RELATION][k] = shared / first;
  }
}

/* The weight that the first relation has on pairs that the second ties. Both lists are of the same pairs. */
static void add_weights(const fil_dyads *ties, const fil_dyads *weights, double sums[])
{
  const size_t count = ties->count;
  for (size_t pair = 0; pair < ties->starts[ties->node_count]; pair++) {
    for (size_t k = 0; k < count * count; k++) {
      if (ties->values[pair * count + k % count] != 0)
        sums[k] += weights->values[pair * count + k / count];
    }
  }
}

static fil_status measure_weights(const fil_dyads *ties, const fil_choices *choices, double sums[],
                                  double *const values[], fil_error *error)
{
  fil_dyads weights = {0};
  const size_t count = ties->count;
  const fil_status status = fil_dyads_build_relations(&weights, choices, /*weighted=*/true, error);
  if (status == FIL_OK)
    add_weights(ties, &weights, sums);
  for (size_t k = 0; status == FIL_OK && k < count * count; k++) {
    const double whole = sums[k / count * (count + 1)];
    if (whole > 0)
      values[OF_RELATION][k] = sums[k] / whole;
  }
  fil_dyads_destroy(&weights);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads ties = {0};
  const size_t count = choices->relation_count;
  double *sums = fil_memory_new(count * count, sizeof *sums);
  (void)view;
  if (!sums)
    return fil_error_memory(error);
  FIL_TRY(fil_dyads_build_relations(&ties, choices, /*weighted=*/false, error));
  if (choices->weights) {
    FIL_TRY(measure_weights(&ties, choices, sums, values, error));
  } else {
    FIL_TRY(fil_dyads_products(&ties, sums, error));
    fill(sums, count, values);
  }
done:
  fil_dyads_destroy(&ties);
  fil_memory_free(sums);
  return status;
}

static const fil_measure measures[] = {
    [SHARED] = {"shared_ties", "Shared ties", NULL, 0, INFINITY, FIL_WHEN_UNWEIGHTED, NULL,
                "tie more pairs of actors in common than other relations do"},
    [JACCARD] = {"jaccard", "Overlap of ties (Jaccard)", NULL, 0, 1, FIL_WHEN_UNWEIGHTED,
                 "neither of the two relations has ties", "tie the same pairs of actors more than other relations do"},
    [OF_SMALLER] = {"overlap_of_smaller", "Overlap of ties (of the smaller)", NULL, 0, 1, FIL_WHEN_UNWEIGHTED,
                    "one of the two relations has no ties",
                    "are such that the smaller one runs along the other more than elsewhere"},
    [OF_RELATION] = {"overlap_of_relation", "Overlap of ties (of the first)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                     "the first relation has no ties, or no weight",
                     "are such that the first one runs along the second more than elsewhere"},
    {0},
};

const fil_metric fil_metric_relation_overlap = {
    .name = "relation_overlap",
    .title = "Overlap of relations",
    .question = "Do two relations join the same actors?",
    .definition = "T(a) the pairs that relation a ties, ordered unless every relation is undirected: shared_ties = "
                  "|T(a) ∩ T(b)|; jaccard = |T(a) ∩ T(b)|/|T(a) ∪ T(b)|; overlap_of_smaller = |T(a) ∩ "
                  "T(b)|/min(|T(a)|, |T(b)|); overlap_of_relation = |T(a) ∩ T(b)|/|T(a)|, weighted the share of the "
                  "weight of a that lies on pairs that b ties; self-loops are left out",
    .reference = "Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x; Battiston, Nicosia & Latora 2014, "
                 "doi:10.1103/PhysRevE.89.032804",
    .level = FIL_LEVEL_RELATION_PAIR,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
