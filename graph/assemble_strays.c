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

/* The node that is called as the column is headed; FIL_MISSING: none. */
static uint32_t find_heading(const fil_assembling *work, int role)
{
  const char *heading = fil_column_title(work->network->edges.columns[role]);
  const uint32_t code = heading ? fil_dictionary_find(&work->ids->known, heading, strlen(heading)) : FIL_MISSING;
  return code == FIL_MISSING ? FIL_MISSING : work->node_of[code];
}

/* The headings pasted in once more, which makes nodes of them. */
static fil_status check_headings(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *edges = &work->network->edges;
  const fil_column *sources = edges->columns[FIL_EDGE_SOURCE], *targets = edges->columns[FIL_EDGE_TARGET];
  const uint32_t source = find_heading(work, FIL_EDGE_SOURCE), target = find_heading(work, FIL_EDGE_TARGET);
  for (size_t edge = 0; source != FIL_MISSING && target != FIL_MISSING && edge < sources->rows; edge++) {
    if (sources->codes[edge] != source || targets->codes[edge] != target)
      continue;
    fil_place place = fil_assembling_edge_place(work, edge, FIL_EDGE_SOURCE);
    place.value = fil_network_id(work->network, source);
    FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_WARNING, "headings among the ties", place, "delete the row", error,
                                  "the row holds the headings of the sheet once more"));
  }
done:
  return status;
}

fil_status fil_assembling_strays(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t code = 0; code < work->ids->known.count; code++)
    FIL_TRY(check_total(work, work->node_of[code], error));
  FIL_TRY(check_headings(work, error));
done:
  return status;
}
