/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What many kernels need. */
#include "metrics/kernel.h"

#include "graph/memory.h"

fil_status fil_kernel_undirected(const fil_view *view, igraph_t *graph, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_IGRAPH(igraph_copy(graph, &view->graph));
  if (view->directed)
    FIL_IGRAPH(igraph_to_undirected(graph, IGRAPH_TO_UNDIRECTED_COLLAPSE, /*edge_comb=*/NULL));
done:
  return status;
}

double fil_kernel_loop(const fil_view *view, const fil_choices *choices, size_t node, bool weighted)
{
  if (!choices->loops || !view->loops || view->loops[node] == 0)
    return 0;
  return weighted ? view->loops[node] : 1;
}

void fil_kernel_copy(const igraph_vector_t *result, double values[])
{
  for (igraph_integer_t k = 0; k < igraph_vector_size(result); k++)
    values[k] = VECTOR(*result)[k];
}

void fil_kernel_copy_int(const igraph_vector_int_t *result, double values[])
{
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(result); k++)
    values[k] = (double)VECTOR(*result)[k];
}

fil_status fil_kernel_column(fil_table *table, const char *name, const char *title, fil_column_type type,
                             fil_column **column, fil_error *error)
{
  fil_status status = fil_table_add_column(table, name, type, column, error);
  return status == FIL_OK ? fil_memory_set(&(*column)->title, title, error) : status;
}
