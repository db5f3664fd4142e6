/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How near each node is to the core: least squares of s_ij − c_i c_j over the pairs. */
#include "graph/memory.h"
#include "metrics/core_fit.h"

#include <math.h>
#include <string.h>

enum { ROUNDS_MOST = 100000 };

static const double tolerance = 1e-12;
static const double better = 1e-9; /* by which a further start must fit better, relatively */

static double sum_squares(const double scores[], size_t count)
{
  double sum = 0;
  for (size_t node = 0; node < count; node++)
    sum += scores[node] * scores[node];
  return sum;
}

/* Sets each node's score to the best one given the others. Returns the largest change. */
static double improve(const fil_core_matrix *matrix, double scores[])
{
  const fil_partners *partners = &matrix->partners;
  const double most = sqrt(matrix->largest);
  double squares = sum_squares(scores, matrix->node_count), change = 0;
  for (size_t node = 0; node < matrix->node_count; node++) {
    double products = 0;
    const double before = scores[node], others = squares - before * before;
    for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
      products += partners->ties[k] * scores[partners->nodes[k]];
    const double best = products >= most * others ? most : products / others;
    scores[node] = products > 0 ? best : 0;
    squares += scores[node] * scores[node] - before * before;
    change = fmax(change, fabs(scores[node] - before));
  }
  return change / most;
}

/* Sums of the pattern over the pairs. */
typedef struct pattern {
  double sum, squares, products;
} pattern;

static pattern sum_pattern(const fil_core_matrix *matrix, const double scores[])
{
  const fil_partners *partners = &matrix->partners;
  double sum = 0, squares = 0, fourths = 0, products = 0;
  for (size_t node = 0; node < matrix->node_count; node++) {
    const double square = scores[node] * scores[node];
    sum += scores[node];
    squares += square;
    fourths += square * square;
    for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
      products += partners->ties[k] * scores[node] * scores[partners->nodes[k]] / 2;
  }
  return (pattern){(sum * sum - squares) / 2, (squares * squares - fourths) / 2, products};
}

static fil_status fit(const fil_core_matrix *matrix, double scores[], double *residual, fil_error *error)
{
  int rounds = 0;
  while (improve(matrix, scores) > tolerance) {
    if (++rounds == ROUNDS_MOST)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "the scores of core and periphery do not settle in %d rounds",
                           ROUNDS_MOST);
  }
  const pattern sums = sum_pattern(matrix, scores);
  *residual = matrix->squares - 2 * sums.products + sums.squares;
  return FIL_OK;
}

/* The first start goes by degree or strength, the others are drawn. */
static void start(const fil_core_matrix *matrix, size_t attempt, fil_random *random, double scores[])
{
  const double most = sqrt(matrix->largest), total = 2 * matrix->sum;
  for (size_t node = 0; node < matrix->node_count; node++) {
    double sum = 0;
    for (size_t k = matrix->partners.starts[node]; k < matrix->partners.starts[node + 1]; k++)
      sum += matrix->partners.ties[k];
    scores[node] = attempt == 0 ? fmin(most, sum / sqrt(total)) : most * fil_random_unit(random);
  }
}

/* The largest becomes 1; what the rounds were still shrinking towards 0 is 0. */
static void scale(double scores[], size_t count)
{
  static const double vanishing = 1e-9;
  double largest = 0;
  for (size_t node = 0; node < count; node++)
    largest = fmax(largest, scores[node]);
  for (size_t node = 0; node < count; node++)
    scores[node] = scores[node] < vanishing * largest ? 0 : scores[node] / largest;
}

fil_status fil_core_find_scores(const fil_core_matrix *matrix, size_t restarts, fil_random *random, fil_core *core,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  double least = INFINITY;
  double *scores = fil_memory_new(matrix->node_count, sizeof *scores);
  if (!scores)
    return fil_error_memory(error);
  for (size_t attempt = 0; attempt <= restarts; attempt++) {
    double residual = INFINITY;
    start(matrix, attempt, random, scores);
    FIL_TRY(fit(matrix, scores, &residual, error));
    if (attempt > 0 && residual >= least - better * matrix->squares)
      continue;
    least = residual;
    memcpy(core->scores, scores, matrix->node_count * sizeof *scores);
  }
  const pattern sums = sum_pattern(matrix, core->scores);
  core->score_fit = fil_core_correlate(matrix, sums.sum, sums.squares, sums.products);
  scale(core->scores, matrix->node_count);
done:
  fil_memory_free(scores);
  return status;
}
