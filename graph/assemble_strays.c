/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rows of a table that are neither actors nor ties, though they read as such: totals, and headings once more. */
#include "graph/assembling.h"
#include "graph/total.h"

#include <string.h>

static bool is_total(const char *name)
{
  return name && fil_total_is(name);
}

/* A node called so is hardly an actor. */
static fil_status check_total(fil_assembling *work, size_t node, fil_error *error)
{
  const fil_table *nodes = &work->network->nodes;
  const int role = is_total(fil_column_text(nodes->columns[FIL_NODE_ID], node)) ? FIL_NODE_ID : FIL_NODE_LABEL;
  if (role == FIL_NODE_LABEL && !is_total(fil_column_text(nodes->columns[role], node)))
    return FIL_OK;
  const fil_place place = fil_assembling_node_place(work, node, role);
  return fil_assembling_report(work, FIL_SEVERITY_WARNING, "total among the nodes", place,
                               "delete its row, and in a matrix its column, unless an actor is called so", error,
                               "\"%.200s\" reads like a total of what stands above it, not like an actor", place.value);
}

/* The headings pasted in once more, which makes nodes of them. */
static fil_status check_headings(fil_assembling *work, size_t edge, fil_error *error)
{
  const fil_network *network = work->network;
  static const int roles[] = {FIL_EDGE_SOURCE, FIL_EDGE_TARGET};
  for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
    const uint32_t node = network->edges.columns[roles[k]]->codes[edge];
    const char *heading = fil_column_title(network->edges.columns[roles[k]]);
    const char *id = node == FIL_MISSING ? NULL : fil_network_id(network, node);
    if (!id || !heading || strcmp(id, heading) != 0)
      return FIL_OK;
  }
  fil_place place = fil_assembling_edge_place(work, edge, FIL_EDGE_SOURCE);
  place.value = fil_column_title(network->edges.columns[FIL_EDGE_SOURCE]);
  return fil_assembling_report(work, FIL_SEVERITY_WARNING, "headings among the ties", place, "delete the row", error,
                               "the row holds the headings of the sheet once more");
}

fil_status fil_assembling_strays(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t code = 0; code < work->ids->known.count; code++)
    FIL_TRY(check_total(work, work->node_of[code], error));
  for (size_t edge = 0; edge < fil_network_edge_count(work->network); edge++)
    FIL_TRY(check_headings(work, edge, error));
done:
  return status;
}
