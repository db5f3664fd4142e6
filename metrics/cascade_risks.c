/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Each node stops alone. Upstream the equations are linear, so that several stops are worked at once, side by side:
   what each loses is what those that it delivers to lose, by their parts in its output. */
#include "graph/memory.h"
#include "metrics/cascade.h"

#include <math.h>
#include <string.h>

enum { PAIRS = 4, LANES = 2 * PAIRS, ROUNDS_BETWEEN = 16 };

static const double tolerance = 1e-13; /* of the norm of a change */

typedef double pair __attribute__((vector_size(16))); /* of the compiler's vectors, as wide as every processor has */

/* What the stop of as many nodes as there are lanes costs one. */
typedef struct losses {
  pair of[PAIRS];
} losses;

/* Under way. */
typedef struct risking {
  fil_cascade *cascade;
  losses *lost; /* by node */
  losses *step; /* by node: the last change of these */
  double *able; /* by node; 1 but for the one that stops */
  size_t first; /* of the nodes that stop: it and those after it, each in its lane */
} risking;

/* What a node loses: by their parts in its output, what those that it delivers to do. The sums have names of their own,
   so that they stay in registers. */
static losses add_up(const risking *made, uint32_t supplier)
{
  const fil_linear *orders = &made->cascade->orders;
  pair first = {0}, second = {0}, third = {0}, fourth = {0};
  for (size_t k = orders->starts[supplier]; k < orders->starts[supplier + 1]; k++) {
    const double part = orders->entries[k];
    const losses *buyer = &made->lost[orders->columns[k]];
    first += part * buyer->of[0];
    second += part * buyer->of[1];
    third += part * buyer->of[2];
    fourth += part * buyer->of[3];
  }
  return (losses){{first, second, third, fourth}};
}

/* One round of a circle; the norm of the change in each lane. */
static void pass(const risking *made, const uint32_t rows[], size_t count, double norms[LANES])
{
  losses squares = {0};
  for (size_t k = count; k-- > 0;) {
    const size_t lane = rows[k] - made->first; /* beyond all lanes for those that do not stop */
    losses next = add_up(made, rows[k]), *place = &made->lost[rows[k]], *step = &made->step[rows[k]];
    if (lane < LANES)
      next.of[lane / 2][lane % 2] = 1;
    for (int p = 0; p < PAIRS; p++) {
      step->of[p] = next.of[p] - place->of[p];
      squares.of[p] += step->of[p] * step->of[p];
    }
    *place = next;
  }
  for (int lane = 0; lane < LANES; lane++)
    norms[lane] = sqrt(squares.of[lane / 2][lane % 2]);
}

/* Changes that shrink by the same part from round to round add up as a geometric series: its rest is added at once
   (Lyusternik), in the lanes in which that part has settled. */
static void leap(const risking *made, const uint32_t rows[], size_t count, double norms[3][LANES])
{
  losses rest = {0};
  for (int lane = 0; lane < LANES; lane++) {
    const double part = norms[2][lane] / norms[1][lane], before = norms[1][lane] / norms[0][lane];
    if (part < 1 && fabs(part - before) < 0.01 * (1 - part))
      rest.of[lane / 2][lane % 2] = part / (1 - part);
  }
  for (size_t k = 0; k < count; k++) {
    for (int p = 0; p < PAIRS; p++)
      made->lost[rows[k]].of[p] += rest.of[p] * made->step[rows[k]].of[p];
  }
}

static bool is_settled(const double norms[LANES])
{
  for (int lane = 0; lane < LANES; lane++) {
    if (norms[lane] > tolerance)
      return false;
  }
  return true;
}

/* Rounds of a circle until nothing changes. */
static fil_status settle(const risking *made, const uint32_t rows[], size_t count, fil_error *error)
{
  double norms[3][LANES] = {0}; /* of the last rounds */
  for (int round = 1; round <= FIL_CASCADE_ROUNDS; round++) {
    memmove(norms[0], norms[1], 2 * sizeof norms[0]);
    pass(made, rows, count, norms[2]);
    if (count == 1 || is_settled(norms[2]))
      return FIL_OK;
    if (round % ROUNDS_BETWEEN == 0)
      leap(made, rows, count, norms);
  }
  return fil_cascade_refuse(error);
}

/* Circle by circle from the end of the chain. */
static fil_status pass_up(const risking *made, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_linear_order *sequence = &made->cascade->sequence;
  for (size_t node = 0; node < made->cascade->count; node++)
    made->lost[node] = (losses){0};
  for (size_t block = sequence->block_count; block-- > 0;) {
    const size_t start = sequence->starts[block], count = sequence->starts[block + 1] - start;
    FIL_TRY(settle(made, sequence->rows + start, count, error));
  }
done:
  return status;
}

static fil_status stop(const risking *made, size_t node, double *risk, fil_error *error)
{
  fil_cascade *cascade = made->cascade;
  const size_t lane = node - made->first;
  made->able[node] = 0;
  const fil_status status = fil_cascade_run_down(cascade, made->able, error);
  made->able[node] = 1;
  for (size_t k = 0; k < cascade->count; k++)
    cascade->up[k] = fmax(1 - made->lost[k].of[lane / 2][lane % 2], 0);
  *risk = fil_cascade_loss(cascade);
  return status;
}

fil_status fil_cascade_risks(fil_cascade *cascade, double risks[], fil_error *error)
{
  fil_status status = FIL_OK;
  risking made = {.cascade = cascade,
                  .lost = fil_memory_new(cascade->count, sizeof *made.lost),
                  .step = fil_memory_new(cascade->count, sizeof *made.step),
                  .able = fil_memory_new(cascade->count, sizeof *made.able)};
  if (!made.lost || !made.step || !made.able) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t node = 0; node < cascade->count; node++) {
    made.able[node] = 1;
    risks[node] = NAN;
  }
  for (; cascade->whole > 0 && made.first < cascade->count; made.first += LANES) {
    FIL_TRY(pass_up(&made, error));
    for (size_t node = made.first; node < cascade->count && node < made.first + LANES; node++)
      FIL_TRY(stop(&made, node, &risks[node], error));
  }
done:
  fil_memory_free(made.lost);
  fil_memory_free(made.step);
  fil_memory_free(made.able);
  return status;
}
