/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Double semi-partialing: every predictor of every regression in each permutation. */
#include "graph/memory.h"
#include "metrics/regressing.h"

#include <math.h>

enum { EITHER, GREATER, LESS, TALLIES }; /* of an effect */

static const double rounding = 1e-9; /* of t, which compares as equal within it */

/* Where the tallies of a regression begin: each has room for all matrices and the constant. */
static size_t first_tally(const fil_regressing *all, size_t regression)
{
  return regression * (all->dyads->count + 1) * TALLIES;
}

static void count_effects(const fil_regressing *all, const fil_regression *regression, const double scaled[],
                          uint64_t tallies[], double room[])
{
  for (size_t k = 0; k < regression->effect_count; k++, tallies += TALLIES) {
    const fil_effect *effect = &regression->effects[k];
    size_t place = 0;
    if (isnan(effect->t))
      continue;
    while (regression->used[place] != effect->matrix)
      place++;
    const double t = fil_regressing_measure(all, regression, place, scaled, room).t;
    const double near = rounding * fmax(1, isinf(effect->t) ? 1 : fabs(effect->t));
    tallies[EITHER] += fabs(t) >= fabs(effect->t) - near;
    tallies[GREATER] += t >= effect->t - near;
    tallies[LESS] += t <= effect->t + near;
  }
}

static void see(const void *context, const double sums[], fil_tally *tally)
{
  const fil_regressing *all = context;
  const size_t size = all->dyads->count + 1;
  double *scaled = tally->room + size;
  fil_regressing_scale(all, sums, scaled);
  for (size_t k = 0; k < all->count; k++)
    count_effects(all, &all->regressions[k], scaled, tally->counts + first_tally(all, k), tally->room);
}

static void fill(const fil_regressing *all, const uint64_t tallies[], size_t permutations)
{
  for (size_t r = 0; r < all->count; r++) {
    for (size_t k = 0; k < all->regressions[r].effect_count; k++) {
      fil_effect *effect = &all->regressions[r].effects[k];
      const uint64_t *counts = tallies + first_tally(all, r) + k * TALLIES;
      if (isnan(effect->t))
        continue;
      effect->p = fil_permuted_share(counts[EITHER], permutations);
      effect->p_greater = fil_permuted_share(counts[GREATER], permutations);
      effect->p_less = fil_permuted_share(counts[LESS], permutations);
    }
  }
}

static fil_status permute(const fil_regressing *all, uint64_t seed, size_t permutations, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t size = all->dyads->count + 1, tally_count = first_tally(all, all->count);
  const fil_permuted permuted = {see, all, tally_count, size + size * size};
  uint64_t *tallies = fil_memory_new(tally_count + 1, sizeof *tallies);
  if (!tallies)
    return fil_error_memory(error);
  FIL_TRY(fil_dyads_permute(all->dyads, seed, permutations, &permuted, tallies, error));
  fill(all, tallies, permutations);
done:
  fil_memory_free(tallies);
  return status;
}

/* `sums` has room for the products. */
static fil_status fit(fil_regressing *all, double sums[], fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = all->dyads->count;
  FIL_TRY(fil_dyads_products(all->dyads, sums, error));
  for (size_t a = 0; a < count; a++)
    all->norms[a] = sqrt(sums[a * count + a]);
  all->norms[count] = sqrt(all->dyads->pairs);
  fil_regressing_scale(all, sums, all->scaled);
  for (size_t k = 0; k < all->count; k++) {
    FIL_TRY(fil_regressing_prepare(all, &all->regressions[k], error));
    fil_regressing_conclude(all, &all->regressions[k], sums);
  }
done:
  return status;
}

fil_status fil_regress(const fil_dyads *dyads, fil_regression regressions[], size_t count, uint64_t seed,
                       size_t permutations, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t size = dyads->count + 1;
  fil_regressing all = {dyads, regressions, count, fil_memory_new(size, sizeof(double)),
                        fil_memory_new(size * size, sizeof(double))};
  double *sums = fil_memory_new(size * size, sizeof *sums);
  if (!all.norms || !all.scaled || !sums) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fit(&all, sums, error));
  if (permutations)
    FIL_TRY(permute(&all, seed, permutations, error));
done:
  fil_memory_free(all.norms);
  fil_memory_free(all.scaled);
  fil_memory_free(sums);
  return status;
}
