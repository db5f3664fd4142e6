/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Core and periphery: the matrix, and both fits of it. */
#include "metrics/core.h"

#include "graph/memory.h"
#include "metrics/core_fit.h"

#include <math.h>

double fil_core_correlate(const fil_core_matrix *matrix, double sum, double squares, double products)
{
  static const double rounding = 1e-14;
  const double own = matrix->squares * matrix->pairs - matrix->sum * matrix->sum;
  const double ideal = squares * matrix->pairs - sum * sum;
  if (own <= rounding * matrix->squares * matrix->pairs || ideal <= rounding * squares * matrix->pairs)
    return NAN;
  return (products * matrix->pairs - sum * matrix->sum) / sqrt(own) / sqrt(ideal);
}

static fil_status build_matrix(const fil_view *view, const igraph_vector_t *weights, fil_core_matrix *matrix,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  const double nodes = (double)view->node_count;
  FIL_TRY(fil_partners_build(view, weights, &matrix->partners, error));
  matrix->node_count = view->node_count;
  matrix->pairs = nodes * (nodes - 1) / 2;
  for (size_t k = 0; k < matrix->partners.starts[view->node_count]; k++) {
    double *tie = &matrix->partners.ties[k];
    *tie = weights ? *tie : 1;
    matrix->sum += *tie / 2;
    matrix->squares += *tie * *tie / 2;
    matrix->largest = fmax(matrix->largest, *tie);
  }
done:
  return status;
}

fil_status fil_core_find(const fil_view *view, const igraph_vector_t *weights, size_t restarts, uint64_t seed,
                         fil_core *core, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_core_matrix matrix = {0};
  fil_random random = fil_random_stream(seed, 0);
  *core = (fil_core){.members = fil_memory_new(view->node_count, sizeof *core->members),
                     .scores = fil_memory_new(view->node_count, sizeof *core->scores),
                     .fit = NAN,
                     .score_fit = NAN};
  if (!core->members || !core->scores)
    return fil_error_memory(error);
  FIL_TRY(build_matrix(view, weights, &matrix, error));
  core->scored = view->node_count >= 3 && matrix.sum > 0;
  if (!core->scored)
    goto done;
  FIL_TRY(fil_core_find_scores(&matrix, restarts, &random, core, error));
  FIL_TRY(fil_core_find_members(&matrix, restarts, &random, core, error));
done:
  fil_partners_destroy(&matrix.partners);
  return status;
}

void fil_core_destroy(fil_core *core)
{
  fil_memory_free(core->members);
  fil_memory_free(core->scores);
  *core = (fil_core){0};
}
