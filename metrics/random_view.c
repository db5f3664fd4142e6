/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From random ties to a view. */
#include "metrics/random_view.h"

#include "graph/memory.h"
#include "metrics/random_ties.h"

#include <assert.h>
#include <string.h>

/* Everything of the model but its ties; `nodes`, unless NULL, says which node each is a copy of. */
static fil_status copy_frame(fil_view *view, const fil_view *model, const uint32_t nodes[], fil_error *error)
{
  const size_t relations = model->network->schema.relation_count;
  *view = (fil_view){.network = model->network,
                     .name = model->name,
                     .node_count = model->node_count,
                     .directed = model->directed,
                     .weighted = model->weighted};
  view->relations = fil_memory_new(relations, sizeof *view->relations);
  view->loops = model->loops ? fil_memory_new(model->node_count, sizeof *view->loops) : NULL;
  if (!view->relations || (model->loops && !view->loops))
    return fil_error_memory(error);
  for (size_t k = 0; k < relations; k++)
    view->relations[k] = model->relations[k];
  for (size_t node = 0; model->loops && node < model->node_count; node++)
    view->loops[node] = model->loops[nodes ? nodes[node] : node];
  return FIL_OK;
}

/* Stable counting sort of the places of ties by one of their ends. */
static void sort_by(const uint32_t ends[], const uint32_t from[], uint32_t to[], size_t count, size_t starts[],
                    size_t nodes)
{
  memset(starts, 0, (nodes + 1) * sizeof *starts);
  for (size_t k = 0; k < count; k++)
    starts[ends[k] + 1]++;
  for (size_t node = 0; node < nodes; node++)
    starts[node + 1] += starts[node];
  for (size_t k = 0; k < count; k++)
    to[starts[ends[from[k]]]++] = from[k];
}

/* The places of the ties in the order of their pairs. `*order` is made here. */
static fil_status sort_ties(const fil_random_ties *ties, size_t nodes, uint32_t **order, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *places = fil_memory_new(ties->count, sizeof *places);
  size_t *starts = fil_memory_new(nodes + 1, sizeof *starts);
  *order = fil_memory_new(ties->count, sizeof **order);
  if (!places || !starts || !*order) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t k = 0; k < ties->count; k++)
    (*order)[k] = (uint32_t)k;
  sort_by(ties->targets, *order, places, ties->count, starts, nodes);
  sort_by(ties->sources, places, *order, ties->count, starts, nodes);
done:
  fil_memory_free(places);
  fil_memory_free(starts);
  return status;
}

static fil_status add_ties(fil_view *view, const fil_view *model, const fil_random_ties *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t endpoints = {0};
  uint32_t *order = NULL;
  FIL_TRY(sort_ties(ties, view->node_count, &order, error));
  view->edge_count = ties->count;
  view->edge_rows = fil_memory_new(ties->count, sizeof *view->edge_rows);
  if (!view->edge_rows) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_IGRAPH(igraph_vector_int_init(&endpoints, (igraph_integer_t)(2 * ties->count)));
  FIL_IGRAPH(igraph_vector_init(&view->weights, (igraph_integer_t)ties->count));
  for (size_t edge = 0; edge < ties->count; edge++) {
    const size_t tie = order[edge], origin = ties->origins[tie];
    VECTOR(endpoints)[2 * edge] = ties->sources[tie];
    VECTOR(endpoints)[2 * edge + 1] = ties->targets[tie];
    VECTOR(view->weights)[edge] = VECTOR(model->weights)[origin];
    view->edge_rows[edge] = model->edge_rows[origin];
  }
  FIL_IGRAPH(igraph_create(&view->graph, &endpoints, (igraph_integer_t)view->node_count, view->directed));
done:
  igraph_vector_int_destroy(&endpoints);
  fil_memory_free(order);
  return status;
}

fil_status fil_random_view_build(fil_view *view, const fil_view *model, fil_baseline baseline, fil_random *random,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  fil_random_ties ties = {0};
  *view = (fil_view){0};
  assert(baseline != FIL_BASELINE_NONE);
  FIL_TRY(baseline == FIL_BASELINE_DEGREES ? fil_random_ties_rewire(&ties, model, random, error)
                                           : fil_random_ties_scatter(&ties, model, random, error));
  FIL_TRY(copy_frame(view, model, /*nodes=*/NULL, error));
  FIL_TRY(add_ties(view, model, &ties, error));
done:
  fil_random_ties_destroy(&ties);
  if (status != FIL_OK)
    fil_view_destroy(view);
  return status;
}

fil_status fil_random_view_resample(fil_view *view, const fil_view *model, fil_random *random, uint32_t nodes[],
                                    fil_error *error)
{
  fil_status status = FIL_OK;
  fil_random_ties ties = {0};
  *view = (fil_view){0};
  FIL_TRY(fil_random_ties_resample(&ties, model, random, nodes, error));
  FIL_TRY(copy_frame(view, model, nodes, error));
  FIL_TRY(add_ties(view, model, &ties, error));
done:
  fil_random_ties_destroy(&ties);
  if (status != FIL_OK)
    fil_view_destroy(view);
  return status;
}
