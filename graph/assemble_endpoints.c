/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sources and targets of a network being put together: from ids to node rows. */
#include "graph/assembling.h"
#include "graph/memory.h"

#include <string.h>

/* A column of ids that becomes a column of node rows. */
typedef struct endpoint_column {
  int role;
  const char *word; /* "source" */
  fil_column *column;
  uint32_t *node_of; /* by level: node row, or FIL_MISSING while there is no such node */
} endpoint_column;

static fil_status open_endpoint(const fil_assembling *work, endpoint_column *end, fil_error *error)
{
  const fil_dictionary *levels = &end->column->levels;
  end->node_of = fil_memory_new(levels->count, sizeof *end->node_of);
  if (!end->node_of)
    return fil_error_memory(error);
  for (uint32_t level = 0; level < levels->count; level++) {
    const char *id = fil_dictionary_text(levels, level);
    uint32_t code = fil_dictionary_find(&work->ids, id, strlen(id));
    end->node_of[level] = code == FIL_MISSING ? FIL_MISSING : work->node_of[code];
  }
  return FIL_OK;
}

/* Makes a node of an id that only the edges name. Its other cells are filled in at the end. */
static fil_status add_node(fil_assembling *work, const char *id, size_t edge, uint32_t *node, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  fil_table *nodes = &work->network->nodes;
  size_t row = fil_network_node_count(work->network);
  FIL_TRY(fil_column_add_text(nodes->columns[FIL_NODE_ID], id, strlen(id), error));
  FIL_TRY(fil_dictionary_add(&work->ids, id, strlen(id), &code, error));
  FIL_TRY(fil_memory_reserve(&work->node_of, &work->node_capacity, (size_t)code + 1, sizeof *work->node_of, error));
  work->node_of[code] = *node = (uint32_t)row;
  FIL_TRY(fil_memory_reserve(&nodes->origin.rows, &work->origin_capacity, row + 1, sizeof *nodes->origin.rows, error));
  /* The row in the edge sheet, where that is the only sheet; a node sheet has no row of it. */
  nodes->origin.rows[row] = work->assembly->nodes ? 0 : (uint32_t)fil_table_origin_row(&work->network->edges, edge);
done:
  return status;
}

static fil_status report_unknown(fil_assembling *work, const endpoint_column *end, size_t edge, fil_error *error)
{
  char remedy[256];
  fil_place place = fil_assembling_edge_place(work, edge, end->role);
  fil_status status = fil_assembling_suggest_id(work, place.value, remedy, error);
  if (status != FIL_OK)
    return status;
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "unknown node", place, remedy, error,
                               "the node sheet has no node with the id \"%.200s\"", place.value);
}

static fil_status report_missing(fil_assembling *work, const endpoint_column *end, size_t edge, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "missing node",
                               fil_assembling_edge_place(work, edge, end->role), "write the id of a node", error,
                               "the tie has no %s", end->word);
}

/* Finds, makes or misses the node of one cell. */
static fil_status resolve_cell(fil_assembling *work, endpoint_column *ends, endpoint_column *end, size_t edge,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t level = end->column->codes[edge];
  if (level == FIL_MISSING)
    return report_missing(work, end, edge, error);
  if (end->node_of[level] != FIL_MISSING)
    return FIL_OK;
  if (work->assembly->nodes && !work->assembly->add_missing)
    return report_unknown(work, end, edge, error);

  const char *id = fil_dictionary_text(&end->column->levels, level);
  FIL_TRY(add_node(work, id, edge, &end->node_of[level], error));
  endpoint_column *other = end == ends ? ends + 1 : ends;
  uint32_t there = fil_dictionary_find(&other->column->levels, id, strlen(id));
  if (there != FIL_MISSING)
    other->node_of[there] = end->node_of[level];
  if (work->assembly->nodes)
    FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_NOTE, "node added",
                                  fil_assembling_edge_place(work, edge, end->role), NULL, error,
                                  "the node \"%.200s\" is in no row of the node sheet and was added", id));
done:
  return status;
}

/* Ids to node rows, in place. */
static void close_endpoint(endpoint_column *end)
{
  for (size_t edge = 0; end->node_of && edge < end->column->rows; edge++) {
    uint32_t level = end->column->codes[edge];
    end->column->codes[edge] = level == FIL_MISSING ? FIL_MISSING : end->node_of[level];
  }
  end->column->type = FIL_COLUMN_INDEX;
  fil_dictionary_destroy(&end->column->levels);
  fil_memory_free(end->node_of);
}

/* Where nodes that the edges bring come from. */
static fil_status open_origin(fil_assembling *work, fil_error *error)
{
  fil_table *nodes = &work->network->nodes;
  if (!work->assembly->nodes)
    return fil_memory_set(&nodes->origin.file, work->network->edges.origin.file, error);
  fil_status status = work->assembly->add_missing ? fil_table_list_rows(nodes, error) : FIL_OK;
  work->origin_capacity = fil_network_node_count(work->network);
  return status;
}

fil_status fil_assembling_endpoints(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **columns = work->network->edges.columns;
  endpoint_column ends[] = {{FIL_EDGE_SOURCE, "source", columns[FIL_EDGE_SOURCE], NULL},
                            {FIL_EDGE_TARGET, "target", columns[FIL_EDGE_TARGET], NULL}};
  FIL_TRY(open_origin(work, error));
  FIL_TRY(open_endpoint(work, &ends[0], error));
  FIL_TRY(open_endpoint(work, &ends[1], error));
  for (size_t edge = 0; edge < fil_network_edge_count(work->network); edge++) {
    FIL_TRY(resolve_cell(work, ends, &ends[0], edge, error));
    FIL_TRY(resolve_cell(work, ends, &ends[1], edge, error));
  }
done:
  close_endpoint(&ends[0]);
  close_endpoint(&ends[1]);
  return status;
}
