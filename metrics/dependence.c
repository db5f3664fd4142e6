/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Partners counted and their shares squared, kind by kind. */
#include "metrics/dependence.h"

#include "graph/memory.h"
#include "metrics/kinds.h"

/* What a node has with partners of one kind. */
typedef struct trade {
  size_t partners;
  double sum, squares; /* of the ties' weights */
} trade;

/* Adds up the ties of one row, or clears what was added up. */
static void sum_row(const fil_linear *ties, size_t row, const uint32_t *kinds, trade *trades, bool clear)
{
  for (size_t k = ties->starts[row]; k < ties->starts[row + 1]; k++) {
    trade *one = &trades[kinds[ties->columns[k]]];
    const double weight = ties->entries[k];
    *one = clear ? (trade){0} : (trade){one->partners + 1, one->sum + weight, one->squares + weight * weight};
  }
}

fil_status fil_dependence(const fil_view *view, const igraph_vector_t *weights, fil_linear_rows side, double partners[],
                          double hhi[], double single[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear ties = {0};
  uint32_t *kinds = fil_memory_new(view->node_count + 1, sizeof *kinds);
  const bool staged = fil_kinds_has_stages(view->network);
  trade *trades = NULL;
  if (!kinds)
    return fil_error_memory(error);
  trades = fil_memory_new(staged ? fil_kinds_find(view->network, kinds) : 1, sizeof *trades);
  if (!trades) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_linear_build(&ties, view, weights, side, /*loops=*/false, error));
  for (size_t row = 0; row < view->node_count; row++) {
    const double sum = fil_linear_row_sum(&ties, row);
    partners[row] = (double)(ties.starts[row + 1] - ties.starts[row]);
    if (partners[row] == 0)
      continue;
    sum_row(&ties, row, kinds, trades, /*clear=*/false);
    hhi[row] = single[row] = 0;
    for (size_t k = ties.starts[row]; k < ties.starts[row + 1]; k++) {
      const trade *one = &trades[kinds[ties.columns[k]]];
      /* (S_k/S) Σ_j (w_j/S_k)², spread over the partners of the kind */
      hhi[row] += one->squares / one->sum / sum / (double)one->partners;
      if (one->partners == 1)
        single[row] = 1;
    }
    sum_row(&ties, row, kinds, trades, /*clear=*/true);
  }
done:
  fil_linear_destroy(&ties);
  fil_memory_free(kinds);
  fil_memory_free(trades);
  return status;
}
