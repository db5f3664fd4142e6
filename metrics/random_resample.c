/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks of nodes drawn with replacement. */
#include "graph/memory.h"
#include "metrics/random_ties.h"

/* The copies of each node, in a row. */
typedef struct copies {
  size_t *starts; /* by node, and where the last ends */
  uint32_t *items;
} copies;

static fil_status draw_nodes(copies *drawn, const fil_view *view, fil_random *random, uint32_t nodes[],
                             fil_error *error)
{
  const size_t count = view->node_count;
  drawn->starts = fil_memory_new(count + 2, sizeof *drawn->starts);
  drawn->items = fil_memory_new(count, sizeof *drawn->items);
  if (!drawn->starts || !drawn->items)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++) {
    nodes[k] = fil_random_below(random, (uint32_t)count);
    drawn->starts[nodes[k] + 2]++;
  }
  for (size_t node = 0; node < count; node++)
    drawn->starts[node + 1] += drawn->starts[node];
  for (size_t k = 0; k < count; k++)
    drawn->items[drawn->starts[nodes[k] + 1]++] = (uint32_t)k;
  return FIL_OK;
}

static fil_status add_tie(fil_random_ties *ties, bool directed, uint32_t source, uint32_t target, uint32_t origin,
                          fil_error *error)
{
  const bool turned = !directed && source > target;
  const fil_status status = fil_random_ties_reserve(ties, ties->count + 1, error);
  if (status == FIL_OK)
    fil_random_ties_add(ties, turned ? target : source, turned ? source : target, origin);
  return status;
}

/* An edge of the view between all copies of its ends. */
static fil_status add_copies(fil_random_ties *ties, const fil_view *view, const copies *drawn, size_t edge,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t source = (size_t)IGRAPH_FROM(&view->graph, edge), target = (size_t)IGRAPH_TO(&view->graph, edge);
  for (size_t a = drawn->starts[source]; a < drawn->starts[source + 1]; a++) {
    for (size_t b = drawn->starts[target]; b < drawn->starts[target + 1]; b++)
      FIL_TRY(add_tie(ties, view->directed, drawn->items[a], drawn->items[b], (uint32_t)edge, error));
  }
done:
  return status;
}

/* Two copies of one node get the ties of a pair of different nodes, drawn at random in its order. */
static fil_status fill_pair(fil_random_ties *ties, const fil_view *view, fil_random *random, uint32_t one,
                            uint32_t other, fil_error *error)
{
  fil_status status = FIL_OK;
  const uint32_t source = fil_random_below(random, (uint32_t)view->node_count);
  uint32_t target = fil_random_below(random, (uint32_t)view->node_count - 1);
  target += target >= source;
  const uint32_t there = fil_view_find_edge(view, source, target), back = fil_view_find_edge(view, target, source);
  if (there != FIL_MISSING)
    FIL_TRY(add_tie(ties, view->directed, one, other, there, error));
  if (view->directed && back != FIL_MISSING)
    FIL_TRY(add_tie(ties, view->directed, other, one, back, error));
done:
  return status;
}

static fil_status fill_pairs(fil_random_ties *ties, const fil_view *view, const copies *drawn, fil_random *random,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < view->node_count; node++) {
    for (size_t a = drawn->starts[node]; a < drawn->starts[node + 1]; a++) {
      for (size_t b = a + 1; b < drawn->starts[node + 1]; b++)
        FIL_TRY(fill_pair(ties, view, random, drawn->items[a], drawn->items[b], error));
    }
  }
done:
  return status;
}

fil_status fil_random_ties_resample(fil_random_ties *ties, const fil_view *view, fil_random *random, uint32_t nodes[],
                                    fil_error *error)
{
  fil_status status = FIL_OK;
  copies drawn = {0};
  FIL_TRY(draw_nodes(&drawn, view, random, nodes, error));
  for (size_t edge = 0; edge < view->edge_count; edge++)
    FIL_TRY(add_copies(ties, view, &drawn, edge, error));
  FIL_TRY(fill_pairs(ties, view, &drawn, random, error));
done:
  fil_memory_free(drawn.starts);
  fil_memory_free(drawn.items);
  return status;
}
