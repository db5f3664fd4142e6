/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The k-cores of the network, from the whole of it to its densest middle. */
#include "graph/memory.h"
#include "metrics/kernel.h"

enum { K, NODES, SHELL, TIES, DENSITY, PARTS, COLUMNS };

/* What is known of each core, by k. */
typedef struct core {
  double shell, ties, parts; /* nodes and ties that the next core has not; connected parts of this one */
} core;

static uint32_t find_root(uint32_t roots[], uint32_t node)
{
  while (roots[node] != node)
    node = roots[node] = roots[roots[node]];
  return node;
}

static double smaller(const igraph_vector_int_t *cores, const igraph_t *graph, igraph_integer_t edge)
{
  const igraph_integer_t from = VECTOR(*cores)[IGRAPH_FROM(graph, edge)], to = VECTOR(*cores)[IGRAPH_TO(graph, edge)];
  return (double)(from < to ? from : to);
}

/* Joins the ends of ties from the densest core outwards; edges come in the order of the cores that they are in. */
static void count_parts(const igraph_t *graph, const igraph_vector_int_t *cores, const igraph_vector_int_t *edges,
                        uint32_t roots[], core found[])
{
  const igraph_integer_t most = igraph_vector_int_max(cores);
  igraph_integer_t next = igraph_vector_int_size(edges);
  double parts = 0;
  for (igraph_integer_t node = 0; node < igraph_vcount(graph); node++)
    roots[node] = (uint32_t)node;
  for (igraph_integer_t k = most; k >= 0; k--) {
    parts += found[k].shell;
    while (next > 0 && smaller(cores, graph, VECTOR(*edges)[next - 1]) == (double)k) {
      const igraph_integer_t edge = VECTOR(*edges)[--next];
      const uint32_t from = find_root(roots, (uint32_t)IGRAPH_FROM(graph, edge)),
                     to = find_root(roots, (uint32_t)IGRAPH_TO(graph, edge));
      parts -= from != to;
      roots[from] = to;
    }
    found[k].parts = parts;
  }
}

static fil_status add_rows(fil_table *table, const core found[], igraph_integer_t most, fil_error *error)
{
  static const char *const names[COLUMNS] = {"k", "nodes", "shell", "ties", "density", "parts"};
  static const char *const titles[COLUMNS] = {"k",           "Nodes of the k-core", "Nodes of no denser core",
                                              "Ties within", "Density within",      "Connected parts"};
  fil_status status = FIL_OK;
  fil_column *columns[COLUMNS];
  double nodes = 0, ties = 0;
  for (size_t k = 0; k < COLUMNS; k++) {
    FIL_TRY(fil_kernel_column(table, names[k], titles[k], FIL_COLUMN_NUMBER, &columns[k], error));
    FIL_TRY(fil_column_resize(columns[k], (size_t)most + 1, error));
  }
  for (igraph_integer_t k = most; k >= 0; k--) {
    nodes += found[k].shell;
    ties += found[k].ties;
    columns[K]->numbers[k] = (double)k;
    columns[NODES]->numbers[k] = nodes;
    columns[SHELL]->numbers[k] = found[k].shell;
    columns[TIES]->numbers[k] = ties;
    if (nodes >= 2)
      columns[DENSITY]->numbers[k] = 2 * ties / (nodes * (nodes - 1));
    columns[PARTS]->numbers[k] = found[k].parts;
  }
done:
  return status;
}

/* The edges in the order of the densest core that both ends are in. */
static fil_status sort_edges(const igraph_t *graph, const igraph_vector_int_t *cores, igraph_vector_int_t *edges,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t keys = {0};
  FIL_IGRAPH(igraph_vector_init(&keys, igraph_ecount(graph)));
  for (igraph_integer_t edge = 0; edge < igraph_ecount(graph); edge++)
    VECTOR(keys)[edge] = smaller(cores, graph, edge);
  FIL_IGRAPH(igraph_vector_qsort_ind(&keys, edges, IGRAPH_ASCENDING));
done:
  igraph_vector_destroy(&keys);
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t cores = {0}, edges = {0};
  core *found = NULL;
  uint32_t *roots = NULL;
  (void)choices;
  FIL_IGRAPH(igraph_vector_int_init(&cores, 0));
  FIL_IGRAPH(igraph_vector_int_init(&edges, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_coreness(&undirected, &cores, IGRAPH_ALL));
  const igraph_integer_t most = view->node_count ? igraph_vector_int_max(&cores) : -1;
  found = fil_memory_new((size_t)most + 2, sizeof *found);
  roots = fil_memory_new(view->node_count + 1, sizeof *roots);
  if (!found || !roots) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t node = 0; node < view->node_count; node++)
    found[VECTOR(cores)[node]].shell++;
  for (igraph_integer_t edge = 0; edge < igraph_ecount(&undirected); edge++)
    found[(size_t)smaller(&cores, &undirected, edge)].ties++;
  FIL_TRY(sort_edges(&undirected, &cores, &edges, error));
  if (most >= 0)
    count_parts(&undirected, &cores, &edges, roots, found);
  FIL_TRY(add_rows(table, found, most, error));
done:
  fil_memory_free(found);
  fil_memory_free(roots);
  igraph_vector_int_destroy(&cores);
  igraph_vector_int_destroy(&edges);
  igraph_destroy(&undirected);
  return status;
}

const fil_metric fil_metric_cores = {
    .name = "cores",
    .title = "Sizes of the k-cores",
    .question = "How does the network thin out from its densest middle to its edge?",
    .definition = "a row for each k from 0 to the degeneracy: nodes of the k-core, the largest set of which each has "
                  "at least k neighbours in it, direction ignored; shell, those of them that are in no denser core; "
                  "ties and density within; parts, the number of its connected parts",
    .reference = "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
