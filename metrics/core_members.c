/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who is in the core: the set that fits best to “core nodes are tied to all, others among themselves to none”. */
#include "graph/memory.h"
#include "metrics/core_fit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FLIPS_MOST = 200 };

static const double noise = 0.5; /* by which scores are made uncertain for a further start, relatively */

static const double better = 1e-12; /* by which a change must raise the fit */

/* A set under change. */
typedef struct attempt {
  const fil_core_matrix *matrix;
  bool *core;    /* by node */
  double *outer; /* by node: Σ s over its partners in the periphery */
  size_t size;   /* of the core */
  double loose;  /* Σ s within the periphery */
  double fit;
} attempt;

/* A change: a node in, a node out, or both. */
typedef struct change {
  uint32_t in, out; /* FIL_MISSING: none */
  double fit;
} change;

/* The pattern is 1 for all pairs but those within the periphery; that needs two nodes there and one in the core. */
static double fit_of(const fil_core_matrix *matrix, size_t size, double loose)
{
  const double left = (double)(matrix->node_count - size), ones = matrix->pairs - left * (left - 1) / 2;
  return size > 0 ? fil_core_correlate(matrix, ones, ones, matrix->sum - loose) : NAN;
}

static void flip(attempt *made, uint32_t node)
{
  const fil_partners *partners = &made->matrix->partners;
  const bool joins = !made->core[node];
  made->core[node] = joins;
  made->size = joins ? made->size + 1 : made->size - 1;
  made->loose += joins ? -made->outer[node] : made->outer[node];
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
    made->outer[partners->nodes[k]] += joins ? -partners->ties[k] : partners->ties[k];
  made->fit = fit_of(made->matrix, made->size, made->loose);
}

static void consider(const attempt *made, uint32_t in, uint32_t out, double tie, change *best)
{
  const bool joins = in != FIL_MISSING, leaves = out != FIL_MISSING;
  const size_t size = made->size + joins - leaves;
  const double loose = made->loose - (joins ? made->outer[in] + tie : 0) + (leaves ? made->outer[out] : 0);
  const double fit = fit_of(made->matrix, size, loose);
  if (!isnan(fit) && (isnan(best->fit) || fit > best->fit + better))
    *best = (change){in, out, fit};
}

/* The best change: of nodes without a tie those with the most and the fewest ties to the periphery, and all pairs that
   are tied. */
static change find_change(const attempt *made)
{
  const fil_partners *partners = &made->matrix->partners;
  change best = {FIL_MISSING, FIL_MISSING, made->fit};
  uint32_t in = FIL_MISSING, out = FIL_MISSING;
  for (uint32_t node = 0; node < made->matrix->node_count; node++) {
    if (made->core[node] && (out == FIL_MISSING || made->outer[node] < made->outer[out]))
      out = node;
    if (!made->core[node] && (in == FIL_MISSING || made->outer[node] > made->outer[in]))
      in = node;
  }
  if (in != FIL_MISSING)
    consider(made, in, FIL_MISSING, 0, &best);
  if (out != FIL_MISSING)
    consider(made, FIL_MISSING, out, 0, &best);
  if (in != FIL_MISSING && out != FIL_MISSING)
    consider(made, in, out, 0, &best);
  for (uint32_t node = 0; node < made->matrix->node_count; node++) {
    for (size_t k = partners->starts[node]; made->core[node] && k < partners->starts[node + 1]; k++) {
      if (!made->core[partners->nodes[k]])
        consider(made, partners->nodes[k], node, partners->ties[k], &best);
    }
  }
  return best;
}

static void ascend(attempt *made)
{
  for (;;) {
    const change best = find_change(made);
    if (best.in == FIL_MISSING && best.out == FIL_MISSING)
      return;
    if (best.in != FIL_MISSING)
      flip(made, best.in);
    if (best.out != FIL_MISSING)
      flip(made, best.out);
  }
}

/* All in the periphery. */
static void clear(attempt *made)
{
  const fil_partners *partners = &made->matrix->partners;
  made->size = 0;
  made->loose = made->matrix->sum;
  made->fit = NAN;
  for (size_t node = 0; node < made->matrix->node_count; node++) {
    made->core[node] = false;
    made->outer[node] = 0;
    for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
      made->outer[node] += partners->ties[k];
  }
}

/* A node's place in an order. */
typedef struct place {
  double key;
  uint32_t node;
} place;

static int compare(const void *left, const void *right)
{
  const place *a = left, *b = right;
  if (a->key != b->key)
    return a->key < b->key ? 1 : -1;
  return a->node < b->node ? -1 : 1;
}

/* The best of the sets of the first k nodes, by falling keys. */
static void start_by(attempt *made, const double keys[], place *order)
{
  size_t best = 0;
  double fit = NAN;
  const size_t count = made->matrix->node_count;
  for (uint32_t node = 0; node < count; node++)
    order[node] = (place){keys[node], node};
  qsort(order, count, sizeof *order, compare);
  clear(made);
  for (size_t k = 0; k < count; k++) {
    flip(made, order[k].node);
    if (!isnan(made->fit) && (isnan(fit) || made->fit > fit + better)) {
      fit = made->fit;
      best = k + 1;
    }
  }
  clear(made);
  for (size_t k = 0; k < best; k++)
    flip(made, order[k].node);
}

/* Keeps the set when it is the best so far. */
static void keep(const attempt *made, fil_core *core)
{
  if (isnan(made->fit) || (!isnan(core->fit) && made->fit <= core->fit + better))
    return;
  core->fit = made->fit;
  memcpy(core->members, made->core, made->matrix->node_count * sizeof *made->core);
}

/* The best set so far, some nodes changed. */
static void perturb(attempt *made, const fil_core *core, fil_random *random)
{
  const uint32_t count = (uint32_t)made->matrix->node_count;
  const uint32_t flips = 1 + fil_random_below(random, count < FLIPS_MOST ? count : FLIPS_MOST);
  clear(made);
  for (uint32_t node = 0; node < count; node++) {
    if (core->members[node])
      flip(made, node);
  }
  for (uint32_t k = 0; k < flips; k++)
    flip(made, fil_random_below(random, count));
}

/* As by the number of partners, were it not known exactly. */
static void start_near(attempt *made, double keys[], fil_random *random, place *order)
{
  for (size_t node = 0; node < made->matrix->node_count; node++)
    keys[node] = made->matrix->partners.sums[node] * (1 + noise * (2 * fil_random_unit(random) - 1));
  start_by(made, keys, order);
}

fil_status fil_core_find_members(const fil_core_matrix *matrix, size_t restarts, fil_random *random, fil_core *core,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = matrix->node_count;
  attempt made = {.matrix = matrix,
                  .core = fil_memory_new(count, sizeof *made.core),
                  .outer = fil_memory_new(count, sizeof *made.outer)};
  place *order = fil_memory_new(count, sizeof *order);
  double *keys = fil_memory_new(count, sizeof *keys);
  if (!made.core || !made.outer || !order || !keys) {
    status = fil_error_memory(error);
    goto done;
  }
  start_by(&made, matrix->partners.sums, order);
  ascend(&made);
  keep(&made, core);
  start_by(&made, core->scores, order);
  ascend(&made);
  keep(&made, core);
  for (size_t k = 0; k < restarts && !isnan(core->fit); k++) {
    if (k % 2)
      perturb(&made, core, random);
    else
      start_near(&made, keys, random, order);
    ascend(&made);
    keep(&made, core);
  }
done:
  fil_memory_free(made.core);
  fil_memory_free(made.outer);
  fil_memory_free(order);
  fil_memory_free(keys);
  return status;
}
