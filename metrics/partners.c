/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lists of partners, both directions of a pair as one tie. */
#include "metrics/partners.h"

#include "graph/memory.h"

static fil_status allocate(const fil_view *view, fil_partners *partners, fil_error *error)
{
  partners->starts = fil_memory_new(view->node_count + 1, sizeof *partners->starts);
  partners->nodes = fil_memory_new(2 * view->edge_count + 1, sizeof *partners->nodes);
  partners->ties = fil_memory_new(2 * view->edge_count + 1, sizeof *partners->ties);
  partners->sums = fil_memory_new(view->node_count + 1, sizeof *partners->sums);
  const bool whole = partners->starts && partners->nodes && partners->ties && partners->sums;
  return whole ? FIL_OK : fil_error_memory(error);
}

/* Lists the partners of one node from `end` on; `place` remembers by node where it stands in the list. */
static void list_partners(const fil_view *view, const igraph_vector_t *weights, igraph_integer_t node,
                          const igraph_vector_int_t *incident, size_t *place, fil_partners *partners)
{
  const size_t start = partners->starts[node];
  size_t end = start;
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(incident); k++) {
    const igraph_integer_t edge = VECTOR(*incident)[k];
    const igraph_integer_t other = IGRAPH_OTHER(&view->graph, edge, node);
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    if (weight == 0)
      continue;
    const bool listed = place[other] >= start && place[other] < end && partners->nodes[place[other]] == other;
    if (!listed) {
      place[other] = end;
      partners->nodes[end++] = (uint32_t)other;
    }
    partners->ties[place[other]] += weight;
    partners->sums[node] += weight;
  }
  partners->starts[node + 1] = end;
}

fil_status fil_partners_build(const fil_view *view, const igraph_vector_t *weights, fil_partners *partners,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t incident = {0};
  size_t *place = fil_memory_new(view->node_count + 1, sizeof *place);
  *partners = (fil_partners){0};
  if (!place)
    return fil_error_memory(error);
  FIL_TRY(allocate(view, partners, error));
  FIL_IGRAPH(igraph_vector_int_init(&incident, 0));
  for (igraph_integer_t node = 0; node < (igraph_integer_t)view->node_count; node++) {
    FIL_IGRAPH(igraph_incident(&view->graph, &incident, node, IGRAPH_ALL));
    list_partners(view, weights, node, &incident, place, partners);
  }
done:
  igraph_vector_int_destroy(&incident);
  fil_memory_free(place);
  return status;
}

void fil_partners_destroy(fil_partners *partners)
{
  fil_memory_free(partners->starts);
  fil_memory_free(partners->nodes);
  fil_memory_free(partners->ties);
  fil_memory_free(partners->sums);
  *partners = (fil_partners){0};
}
