/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What divides the flows of a sector, and the rounds of the divided flows. */
#include "metrics/stream.h"

#include "graph/memory.h"
#include "metrics/given.h"

fil_status fil_stream(const fil_view *view, const igraph_vector_t *weights, fil_linear_rows rows, const char *rest,
                      double x[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear flows = {0};
  const fil_column *output = fil_given_find(&view->network->nodes, "output");
  const fil_column *further = fil_given_find(&view->network->nodes, rest);
  double *sums = fil_memory_new(view->node_count + 1, sizeof *sums);
  if (!sums)
    return fil_error_memory(error);
  FIL_TRY(fil_linear_build(&flows, view, weights, rows, /*loops=*/true, error));
  for (size_t node = 0; node < view->node_count; node++)
    sums[node] = fil_linear_row_sum(&flows, node) + (further ? further->numbers[node] : 0);
  fil_linear_divide_rows(&flows, output ? output->numbers : sums);
  FIL_TRY(fil_linear_solve(&flows, x, error));
done:
  fil_linear_destroy(&flows);
  fil_memory_free(sums);
  return status;
}
