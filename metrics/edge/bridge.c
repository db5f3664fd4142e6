/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bridges: ties on which alone the unity of the network hangs. */
#include "graph/memory.h"
#include "metrics/kernel.h"

#include <math.h>

enum { BRIDGE, LOSS };

/* The ties without directions, which of them are bridges, and a spanning forest, whose edges all bridges are. */
typedef struct forest {
  igraph_t graph;
  igraph_vector_int_t bridges;
  igraph_vector_int_t order;   /* parents before their children */
  igraph_vector_int_t parents; /* by node; negative for a root */
  bool *is_bridge;             /* by edge of `graph` */
  double *below;               /* by node: itself and what hangs on it */
  double *whole;               /* by node: its component */
} forest;

static void destroy(forest *trees)
{
  igraph_destroy(&trees->graph);
  igraph_vector_int_destroy(&trees->bridges);
  igraph_vector_int_destroy(&trees->order);
  igraph_vector_int_destroy(&trees->parents);
  fil_memory_free(trees->is_bridge);
  fil_memory_free(trees->below);
  fil_memory_free(trees->whole);
}

static void count_nodes(forest *trees)
{
  const igraph_integer_t count = igraph_vector_int_size(&trees->order);
  for (igraph_integer_t k = count; k-- > 0;) {
    const igraph_integer_t node = VECTOR(trees->order)[k], parent = VECTOR(trees->parents)[node];
    trees->below[node] += 1;
    if (parent >= 0)
      trees->below[parent] += trees->below[node];
  }
  for (igraph_integer_t k = 0; k < count; k++) {
    const igraph_integer_t node = VECTOR(trees->order)[k], parent = VECTOR(trees->parents)[node];
    trees->whole[node] = parent >= 0 ? trees->whole[parent] : trees->below[node];
  }
}

static fil_status grow(const fil_view *view, forest *trees, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_kernel_undirected(view, &trees->graph, error));
  FIL_IGRAPH(igraph_vector_int_init(&trees->bridges, 0));
  FIL_IGRAPH(igraph_vector_int_init(&trees->order, 0));
  FIL_IGRAPH(igraph_vector_int_init(&trees->parents, 0));
  trees->is_bridge = fil_memory_new((size_t)igraph_ecount(&trees->graph), sizeof *trees->is_bridge);
  trees->below = fil_memory_new(view->node_count, sizeof *trees->below);
  trees->whole = fil_memory_new(view->node_count, sizeof *trees->whole);
  if (!trees->is_bridge || !trees->below || !trees->whole)
    return fil_error_memory(error);
  FIL_IGRAPH(igraph_bridges(&trees->graph, &trees->bridges));
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(&trees->bridges); k++)
    trees->is_bridge[VECTOR(trees->bridges)[k]] = true;
  FIL_IGRAPH(igraph_bfs(&trees->graph, /*root=*/0, /*roots=*/NULL, IGRAPH_ALL, /*unreachable=*/true,
                        /*restricted=*/NULL, &trees->order, /*rank=*/NULL, &trees->parents, /*pred=*/NULL,
                        /*succ=*/NULL, /*dist=*/NULL, /*callback=*/NULL, /*extra=*/NULL));
  count_nodes(trees);
done:
  return status;
}

/* Nodes on the smaller of the two sides of a bridge. */
static double smaller_side(const forest *trees, igraph_integer_t one, igraph_integer_t other)
{
  const igraph_integer_t child = VECTOR(trees->parents)[one] == other ? one : other;
  return fmin(trees->below[child], trees->whole[child] - trees->below[child]);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  forest trees = {0};
  (void)choices;
  FIL_TRY(grow(view, &trees, error));
  for (size_t edge = 0; edge < view->edge_count; edge++) {
    const igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
    igraph_integer_t tie = 0;
    FIL_IGRAPH(igraph_get_eid(&trees.graph, &tie, source, target, /*directed=*/false, /*error=*/true));
    values[BRIDGE][edge] = trees.is_bridge[tie];
    values[LOSS][edge] = trees.is_bridge[tie] ? smaller_side(&trees, source, target) : 0;
  }
done:
  destroy(&trees);
  return status;
}

static const fil_measure measures[] = {
    [BRIDGE] = {"bridge", "Bridge", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, NULL,
                "is the only way between the two sides that it joins: without it the network has one part more"},
    [LOSS] = {"bridge_loss", "Nodes lost without the tie", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
              "alone keeps many actors in contact with the larger rest"},
    {0},
};

const fil_metric fil_metric_bridge = {
    .name = "bridge",
    .title = "Bridges",
    .question = "Which ties does the unity of the network hang on, and how many actors would be cut off without them?",
    .definition = "bridge = 1 if the network has more weak components without the tie, else 0; bridge_loss = number of "
                  "nodes on the smaller of the two sides that a bridge joins, 0 for other ties; direction ignored, so "
                  "that ties of a pair both ways are one",
    .reference = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272; Granovetter 1973, doi:10.1086/225469",
    .level = FIL_LEVEL_EDGE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
