/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One strong component by stabilised biconjugate gradients (van der Vorst 1992, doi:10.1137/0913035). The
   preconditioner is an incomplete LU factor without fill (Meijerink & van der Vorst 1977,
   doi:10.1090/S0025-5718-1977-0438681-4), whose pivots are positive wherever the rounds have an end. Rows are
   eliminated from the far ends of a walk inwards, so that little is left out where the component is much like a tree.
 */
#include "metrics/linear_block.h"

#include "graph/memory.h"

#include <math.h>

enum { STEPS_LIMIT = 20000, VECTORS = 8 };

static const double tolerance = 1e-13;     /* of what an equation is off, relative to its x */
static const double nothing_leaks = 1e-12; /* share of a row that may be lost by rounding */

/* M = I − A of the component, in the order of elimination. */
typedef struct block {
  size_t count;
  uint32_t *rows; /* of the system */
  size_t *starts;
  size_t *diagonals; /* where each row has its own entry */
  uint32_t *columns; /* ascending in each row */
  double *entries;   /* of M */
  double *factor;    /* of L (below the diagonal, ones on it) and U */
  double *numbers;   /* all vectors */
  double *b, *x, *r, *shadow, *p, *v, *y, *t;
} block;

static void destroy(block *one)
{
  fil_memory_free(one->rows);
  fil_memory_free(one->starts);
  fil_memory_free(one->diagonals);
  fil_memory_free(one->columns);
  fil_memory_free(one->entries);
  fil_memory_free(one->factor);
  fil_memory_free(one->numbers);
}

static fil_status allocate(block *one, size_t count, size_t entries, fil_error *error)
{
  one->count = count;
  one->rows = fil_memory_new(count, sizeof *one->rows);
  one->starts = fil_memory_new(count + 1, sizeof *one->starts);
  one->diagonals = fil_memory_new(count, sizeof *one->diagonals);
  one->columns = fil_memory_new(entries, sizeof *one->columns);
  one->entries = fil_memory_new(entries, sizeof *one->entries);
  one->factor = fil_memory_new(entries, sizeof *one->factor);
  one->numbers = fil_memory_new(count, VECTORS * sizeof *one->numbers);
  if (!one->rows || !one->starts || !one->diagonals || !one->columns || !one->entries || !one->factor || !one->numbers)
    return fil_error_memory(error);
  double **const vectors[] = {&one->b, &one->x, &one->r, &one->shadow, &one->p, &one->v, &one->y, &one->t};
  for (size_t k = 0; k < sizeof vectors / sizeof *vectors; k++)
    *vectors[k] = one->numbers + k * count;
  return FIL_OK;
}

/* What a row gets from outside of the component, its own 1 included. */
static double constant_of(const fil_linear *system, uint32_t row, const uint32_t places[], const double x[])
{
  double sum = 1;
  for (size_t k = system->starts[row]; k < system->starts[row + 1]; k++) {
    if (places[system->columns[k]] == FIL_MISSING)
      sum += system->entries[k] * x[system->columns[k]];
  }
  return sum;
}

/* Places in the order of elimination: the last row met by a walk from the first comes first. */
static void walk(block *one, const fil_linear *system, uint32_t places[])
{
  size_t found = 1;
  uint32_t *queue = one->rows; /* its first row is set */
  for (size_t visited = 0; visited < found; visited++) {
    for (size_t k = system->starts[queue[visited]]; k < system->starts[queue[visited] + 1]; k++) {
      const uint32_t other = system->columns[k];
      if (places[other] != one->count) /* not of the component, or met */
        continue;
      places[other] = (uint32_t)(one->count - 1 - found);
      queue[found++] = other;
    }
  }
  for (size_t k = 0; k < one->count / 2; k++) {
    const uint32_t row = queue[k];
    queue[k] = queue[one->count - 1 - k];
    queue[one->count - 1 - k] = row;
  }
}

static void sort_entries(uint32_t columns[], double entries[], size_t count)
{
  for (size_t gap = count / 2; gap > 0; gap /= 2) {
    for (size_t k = gap; k < count; k++) {
      const uint32_t column = columns[k];
      const double entry = entries[k];
      size_t at = k;
      for (; at >= gap && columns[at - gap] > column; at -= gap) {
        columns[at] = columns[at - gap];
        entries[at] = entries[at - gap];
      }
      columns[at] = column;
      entries[at] = entry;
    }
  }
}

/* M and b; returns whether something leaks out of the component, without which the rounds have no end. */
static bool fill(block *one, const fil_linear *system, const uint32_t places[], const double x[])
{
  size_t end = 0;
  bool leaks = false;
  for (size_t i = 0; i < one->count; i++) {
    const uint32_t row = one->rows[i];
    const size_t start = end;
    double inside = system->own[row];
    one->b[i] = constant_of(system, row, places, x);
    one->columns[end] = (uint32_t)i;
    one->entries[end++] = 1 - system->own[row];
    for (size_t k = system->starts[row]; k < system->starts[row + 1]; k++) {
      if (places[system->columns[k]] == FIL_MISSING)
        continue;
      one->columns[end] = places[system->columns[k]];
      one->entries[end++] = -system->entries[k];
      inside += system->entries[k];
    }
    sort_entries(&one->columns[start], &one->entries[start], end - start);
    for (size_t k = start; k < end; k++)
      one->diagonals[i] = one->columns[k] == i ? k : one->diagonals[i];
    one->starts[i + 1] = end;
    leaks = leaks || inside < 1 - nothing_leaks;
  }
  return leaks;
}

/* Row i less the multiples of the rows before it, where it has entries. Returns whether the pivot is positive. */
static bool factorize_row(block *one, size_t i)
{
  double *factor = one->factor;
  for (size_t k = one->starts[i]; k < one->diagonals[i]; k++) {
    const uint32_t before = one->columns[k];
    size_t here = k + 1;
    factor[k] /= factor[one->diagonals[before]];
    for (size_t there = one->diagonals[before] + 1; there < one->starts[before + 1]; there++) {
      while (here < one->starts[i + 1] && one->columns[here] < one->columns[there])
        here++;
      if (here < one->starts[i + 1] && one->columns[here] == one->columns[there])
        factor[here] -= factor[k] * factor[there];
    }
  }
  return factor[one->diagonals[i]] > 0;
}

static bool factorize(block *one)
{
  for (size_t k = 0; k < one->starts[one->count]; k++)
    one->factor[k] = one->entries[k];
  for (size_t i = 0; i < one->count; i++) {
    if (!factorize_row(one, i))
      return false;
  }
  return true;
}

/* out = (LU)⁻¹ in. */
static void correct(const block *one, const double in[], double out[])
{
  for (size_t i = 0; i < one->count; i++) {
    out[i] = in[i];
    for (size_t k = one->starts[i]; k < one->diagonals[i]; k++)
      out[i] -= one->factor[k] * out[one->columns[k]];
  }
  for (size_t i = one->count; i-- > 0;) {
    for (size_t k = one->diagonals[i] + 1; k < one->starts[i + 1]; k++)
      out[i] -= one->factor[k] * out[one->columns[k]];
    out[i] /= one->factor[one->diagonals[i]];
  }
}

/* out = M in. */
static void apply(const block *one, const double in[], double out[])
{
  for (size_t i = 0; i < one->count; i++) {
    out[i] = 0;
    for (size_t k = one->starts[i]; k < one->starts[i + 1]; k++)
      out[i] += one->entries[k] * in[one->columns[k]];
  }
}

static double product(const block *one, const double left[], const double right[])
{
  double sum = 0;
  for (size_t i = 0; i < one->count; i++)
    sum += left[i] * right[i];
  return sum;
}

static bool is_small(const block *one)
{
  for (size_t i = 0; i < one->count; i++) {
    if (!(fabs(one->r[i]) <= tolerance * fabs(one->x[i])))
      return false;
  }
  return true;
}

/* Moves x by a multiple of y, whose image under M is `image`, and the residual with it. */
static void move(block *one, double length, const double image[])
{
  for (size_t i = 0; i < one->count; i++) {
    one->x[i] += length * one->y[i];
    one->r[i] -= length * image[i];
  }
}

/* One run from the x at hand until its residual seems small, the method breaks down, or `steps` are used up. */
static void run(block *one, int *steps)
{
  double rho = 1, alpha = 1, omega = 1;
  apply(one, one->x, one->r);
  for (size_t i = 0; i < one->count; i++) {
    one->r[i] = one->b[i] - one->r[i];
    one->shadow[i] = one->r[i];
    one->p[i] = one->v[i] = 0;
  }
  for (; *steps < STEPS_LIMIT && !is_small(one); (*steps)++) {
    const double now = product(one, one->shadow, one->r);
    const double beta = now / rho * (alpha / omega);
    if (now == 0 || !isfinite(beta))
      return;
    for (size_t i = 0; i < one->count; i++)
      one->p[i] = one->r[i] + beta * (one->p[i] - omega * one->v[i]);
    correct(one, one->p, one->y);
    apply(one, one->y, one->v);
    rho = now;
    alpha = now / product(one, one->shadow, one->v);
    if (!isfinite(alpha))
      return;
    move(one, alpha, one->v);
    if (is_small(one))
      return;
    correct(one, one->r, one->y);
    apply(one, one->y, one->t);
    omega = product(one, one->t, one->r) / product(one, one->t, one->t);
    if (!isfinite(omega))
      return;
    move(one, omega, one->t);
  }
}

/* Whether the residual of x itself, not the one carried along, is small. */
static bool is_solved(block *one)
{
  apply(one, one->x, one->r);
  for (size_t i = 0; i < one->count; i++)
    one->r[i] = one->b[i] - one->r[i];
  return is_small(one);
}

static fil_status iterate(block *one, fil_error *error)
{
  int steps = 0;
  correct(one, one->b, one->x);
  for (; !is_solved(one); steps++) {
    if (steps >= STEPS_LIMIT)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "the equations of %zu nodes are not solved within %d steps",
                           one->count, STEPS_LIMIT);
    run(one, &steps);
  }
  return FIL_OK;
}

/* The rounds have an end just where the solution is positive: x > 0 and x − Ax > 0 hold together for no other A. */
static bool is_positive(const block *one)
{
  for (size_t i = 0; i < one->count; i++) {
    if (!(one->x[i] > 0))
      return false;
  }
  return true;
}

static void spread(const block *one, const double values[], double x[])
{
  for (size_t i = 0; i < one->count; i++)
    x[one->rows[i]] = values ? values[i] : NAN;
}

static bool is_known(const block *one)
{
  double sum = 0;
  for (size_t i = 0; i < one->count; i++)
    sum += one->b[i];
  for (size_t k = 0; k < one->starts[one->count]; k++)
    sum += one->entries[k];
  return isfinite(sum);
}

static fil_status solve(const fil_linear *system, const uint32_t rows[], size_t count, uint32_t places[], double x[],
                        fil_error *error)
{
  fil_status status = FIL_OK;
  block one = {0};
  size_t entries = count;
  for (size_t k = 0; k < count; k++) {
    entries += system->starts[rows[k] + 1] - system->starts[rows[k]];
    places[rows[k]] = (uint32_t)count;
  }
  FIL_TRY(allocate(&one, count, entries, error));
  one.rows[0] = rows[0];
  places[rows[0]] = (uint32_t)count - 1;
  walk(&one, system, places);
  const bool leaks = fill(&one, system, places, x);
  const bool ends = leaks && is_known(&one) && factorize(&one);
  if (ends)
    FIL_TRY(iterate(&one, error));
  spread(&one, ends && is_positive(&one) ? one.x : NULL, x);
done:
  destroy(&one);
  for (size_t k = 0; k < count; k++)
    places[rows[k]] = FIL_MISSING;
  return status;
}

fil_status fil_linear_block_solve(const fil_linear *system, const uint32_t rows[], size_t count, uint32_t places[],
                                  double x[], fil_error *error)
{
  if (count > 1)
    return solve(system, rows, count, places, x, error);
  const double kept = 1 - system->own[rows[0]];
  x[rows[0]] = kept > nothing_leaks ? constant_of(system, rows[0], places, x) / kept : NAN;
  return FIL_OK;
}
