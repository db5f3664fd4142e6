/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The E-I index against chance: the same ties, the groups dealt out anew. */
#include "graph/memory.h"
#include "metrics/dyads.h"
#include "metrics/metric.h"

#include <math.h>

enum { EXPECTED, P, P_GREATER, P_LESS };
enum { PERMUTATIONS };                   /* parameters */
enum { EITHER, GREATER, LESS, TALLIES }; /* of permutations */
enum { TIES, GROUPS, MATRICES };         /* of the dyads */

/* Weight within groups, here and on average. */
typedef struct observed {
  double internal, expected, tolerance;
} observed;

/* The more within, the lower is E-I. */
static void see(const void *context, const double sums[], fil_tally *tally)
{
  const observed *seen = context;
  const double there = sums[TIES * MATRICES + GROUPS];
  tally->counts[EITHER] += fabs(there - seen->expected) >= fabs(seen->internal - seen->expected) - seen->tolerance;
  tally->counts[GREATER] += there <= seen->internal + seen->tolerance;
  tally->counts[LESS] += there >= seen->internal - seen->tolerance;
}

static fil_status test(const fil_dyads *dyads, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double sums[MATRICES * MATRICES];
  uint64_t tallies[TALLIES] = {0};
  const size_t permutations = (size_t)choices->parameters[PERMUTATIONS];
  const double total = dyads->totals[TIES], chance = dyads->totals[GROUPS] / dyads->pairs;
  if (!(total > 0))
    return FIL_OK;
  FIL_TRY(fil_dyads_products(dyads, sums, error));
  const observed seen = {sums[TIES * MATRICES + GROUPS], total * chance, 1e-10 * total};
  const fil_permuted permuted = {see, &seen, TALLIES, /*room_count=*/0};
  FIL_TRY(fil_dyads_permute(dyads, choices->seed, permutations, &permuted, tallies, error));
  *values[EXPECTED] = 1 - 2 * chance;
  *values[P] = fil_permuted_share(tallies[EITHER], permutations);
  *values[P_GREATER] = fil_permuted_share(tallies[GREATER], permutations);
  *values[P_LESS] = fil_permuted_share(tallies[LESS], permutations);
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads dyads = {0};
  uint32_t next = 0;
  const fil_likeness likeness = {.groups = choices->groups};
  uint32_t *places = fil_memory_new(view->node_count, sizeof *places);
  if (!places)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    places[node] = choices->groups[node] == FIL_MISSING ? FIL_MISSING : next++;
  const fil_dyads_sources sources = {.views = &view,
                                     .view_count = 1,
                                     .weighted = choices->weights != NULL,
                                     .likenesses = &likeness,
                                     .likeness_count = 1,
                                     .places = places,
                                     .place_count = view->node_count};
  FIL_TRY(fil_dyads_build(&dyads, &sources, error));
  if (next > 1)
    FIL_TRY(test(&dyads, choices, values, error));
done:
  fil_dyads_destroy(&dyads);
  fil_memory_free(places);
  return status;
}

#define UNDEFINED "no tie joins two nodes of known category"
#define WITHOUT_P UNDEFINED ", or permutations were not asked for"

static const fil_parameter parameters[] = {
    [PERMUTATIONS] = {"permutations", "how often the groups are dealt out anew; 0: never, and no p", 1000, 0, 1e7},
    {0},
};

static const fil_measure measures[] = {
    [EXPECTED] = {"ei_expected", "E-I index by chance", NULL, -1, 1, FIL_WHEN_ALWAYS, UNDEFINED, NULL},
    [P] = {"ei_p", "E-I index, p (two-sided)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P, NULL},
    [P_GREATER] = {"ei_p_greater", "E-I index, p (greater)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P, NULL},
    [P_LESS] = {"ei_p_less", "E-I index, p (less)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P, NULL},
    {0},
};

const fil_metric fil_metric_ei_test = {
    .name = "ei_test",
    .title = "E-I index against chance",
    .question = "Do ties stay within the groups more, or less, than the sizes of the groups would have it?",
    .definition = "the E-I index of mixing beside that of the same ties when the groups are dealt out to the nodes at "
                  "random, their sizes kept: expected = 1 − 2 Σ s(s−1)/(n(n−1)) for groups of s of the n nodes of "
                  "known group; p (less) = (1 + number of permutations with an E-I at least as low)/(1 + "
                  "permutations): small when ties stay within; p (greater) for at least as high, p (two-sided) for at "
                  "least as far from the expected; weighted, of weights; permutation k draws from stream k of the seed",
    .reference = "Krackhardt & Stern 1988, doi:10.2307/2786835; Phipson & Smyth 2010, doi:10.2202/1544-6115.1585",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
