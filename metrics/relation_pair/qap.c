/* SPDX-License-Identifier: GPL-2.0-or-later */
/* QAP: whether two relations tie the same pairs more, or less, than they would if their nodes changed places. */
#include "graph/memory.h"
#include "metrics/dyads.h"
#include "metrics/metric.h"

#include <math.h>

enum { CORRELATION, P, P_GREATER, P_LESS };
enum { PERMUTATIONS };                   /* parameters */
enum { EITHER, GREATER, LESS, TALLIES }; /* of a pair */

static const double rounding = 1e-10; /* of sums, in parts of the largest that there can be */

/* The matrices as they are. By matrix, or by pair of matrices. */
typedef struct observed {
  const fil_dyads *dyads;
  double *deviations; /* Σ (a − mean a)² */
  double *expected;   /* Σ a b of a permutation, on average: Σa Σb/pairs */
  double *products;   /* Σ a b */
  double *tolerances;
} observed;

static void destroy(observed *seen)
{
  fil_memory_free(seen->deviations);
  fil_memory_free(seen->expected);
  fil_memory_free(seen->products);
  fil_memory_free(seen->tolerances);
}

static fil_status observe(observed *seen, const fil_dyads *dyads, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = dyads->count;
  *seen = (observed){dyads, fil_memory_new(count, sizeof(double)), fil_memory_new(count * count, sizeof(double)),
                     fil_memory_new(count * count, sizeof(double)), fil_memory_new(count * count, sizeof(double))};
  if (!seen->deviations || !seen->expected || !seen->products || !seen->tolerances)
    return fil_error_memory(error);
  FIL_TRY(fil_dyads_products(dyads, seen->products, error));
  for (size_t k = 0; k < count * count; k++) {
    const size_t a = k / count, b = k % count;
    seen->expected[k] = dyads->totals[a] * dyads->totals[b] / dyads->pairs;
    seen->tolerances[k] = rounding * sqrt(seen->products[a * count + a]) * sqrt(seen->products[b * count + b]);
  }
  for (size_t a = 0; a < count; a++)
    seen->deviations[a] = seen->products[a * count + a] - seen->expected[a * count + a];
done:
  return status;
}

/* Of a pair the matrix that comes first changes places, for both orders of the pair. */
static void see(const void *context, const double sums[], fil_tally *tally)
{
  const observed *seen = context;
  const size_t count = seen->dyads->count;
  for (size_t a = 0; a < count; a++) {
    for (size_t b = a + 1; b < count; b++) {
      const size_t k = a * count + b;
      const double here = seen->products[k] - seen->expected[k], there = sums[k] - seen->expected[k];
      tally->counts[k * TALLIES + EITHER] += fabs(there) >= fabs(here) - seen->tolerances[k];
      tally->counts[k * TALLIES + GREATER] += there >= here - seen->tolerances[k];
      tally->counts[k * TALLIES + LESS] += there <= here + seen->tolerances[k];
    }
  }
}

/* Whether a matrix has not the same value everywhere. */
static bool varies(const observed *seen, size_t a)
{
  return seen->deviations[a] > rounding * seen->products[a * seen->dyads->count + a];
}

static void fill(const observed *seen, const uint64_t tallies[], size_t permutations, double *const values[])
{
  const size_t count = seen->dyads->count;
  for (size_t k = 0; k < count * count; k++) {
    const size_t a = k / count, b = k % count, first = a < b ? k : b * count + a;
    if (a == b || !varies(seen, a) || !varies(seen, b))
      continue;
    values[CORRELATION][k] =
        (seen->products[first] - seen->expected[first]) / (sqrt(seen->deviations[a]) * sqrt(seen->deviations[b]));
    values[P][k] = fil_permuted_share(tallies[first * TALLIES + EITHER], permutations);
    values[P_GREATER][k] = fil_permuted_share(tallies[first * TALLIES + GREATER], permutations);
    values[P_LESS][k] = fil_permuted_share(tallies[first * TALLIES + LESS], permutations);
  }
}

static fil_status measure(const fil_dyads *dyads, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  observed seen = {0};
  const size_t permutations = (size_t)choices->parameters[PERMUTATIONS];
  const size_t tally_count = dyads->count * dyads->count * TALLIES;
  const fil_permuted permuted = {see, &seen, tally_count, /*room_count=*/0};
  uint64_t *tallies = fil_memory_new(tally_count, sizeof *tallies);
  if (!tallies)
    return fil_error_memory(error);
  FIL_TRY(observe(&seen, dyads, error));
  FIL_TRY(fil_dyads_permute(dyads, choices->seed, permutations, &permuted, tallies, error));
  fill(&seen, tallies, permutations, values);
done:
  destroy(&seen);
  fil_memory_free(tallies);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads dyads = {0};
  if (view->node_count < 2)
    return FIL_OK;
  FIL_TRY(fil_dyads_build_relations(&dyads, choices, choices->weights != NULL, error));
  FIL_TRY(measure(&dyads, choices, values, error));
done:
  fil_dyads_destroy(&dyads);
  return status;
}

#define UNDEFINED "a relation ties no pair, or all pairs alike"

static const fil_parameter parameters[] = {
    [PERMUTATIONS] = {"permutations", "how often the nodes change places; 0: never, and no p", 1000, 0, 1e7},
    {0},
};

static const fil_measure measures[] = {
    [CORRELATION] = {"qap_correlation", "QAP correlation", NULL, -1, 1, FIL_WHEN_ALWAYS, UNDEFINED,
                     "tie the same pairs of actors more than other relations do"},
    [P] = {"qap_p", "QAP p (two-sided)", NULL, 0, 1, FIL_WHEN_ALWAYS, UNDEFINED ", or permutations were not asked for",
           "agree no more, and no less, than relations whose actors change places at random"},
    [P_GREATER] = {"qap_p_greater", "QAP p (greater)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                   UNDEFINED ", or permutations were not asked for", NULL},
    [P_LESS] = {"qap_p_less", "QAP p (less)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                UNDEFINED ", or permutations were not asked for", NULL},
    {0},
};

const fil_metric fil_metric_qap = {
    .name = "qap",
    .title = "QAP correlation",
    .question = "Do two relations tie the same pairs of actors, more than chance would have it?",
    .definition = "Pearson correlation of the two relations over all ordered pairs of different nodes (unordered where "
                  "every relation is undirected), 1 for a tie and 0 for none, weighted the weight and 0; then the "
                  "nodes of the one relation change places at random: p (greater) = (1 + number of permutations with a "
                  "correlation at least as high)/(1 + permutations), p (less) the same for at least as low, p "
                  "(two-sided) for at least as far from 0; permutation k draws from stream k of the seed",
    .reference = "Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4; Phipson & Smyth 2010, doi:10.2202/1544-6115.1585",
    .level = FIL_LEVEL_RELATION_PAIR,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
