/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sources and targets of a network being put together: from ids to node rows. */
#include "graph/assembling.h"
#include "graph/memory.h"
#include "graph/workers.h"

#include <assert.h>
#include <string.h>

/* A column of ids that becomes a column of node rows. */
typedef struct endpoint_column {
  int role;
  const char *word; /* "source" */
  fil_column *column;
  uint32_t *node_of; /* by level: node row, or FIL_MISSING while there is no such node */
} endpoint_column;

/* Those of the base, then the column's own. */
static size_t level_count(const fil_column *column)
{
  return (size_t)column->base_count + column->levels.count;
}

static fil_status open_endpoint(const fil_assembling *work, endpoint_column *end, fil_error *error)
{
  const fil_column *column = end->column;
  end->node_of = fil_memory_new(level_count(column), sizeof *end->node_of);
  if (!end->node_of)
    return fil_error_memory(error);
  assert(!column->base || column->base == &work->ids->known);
  for (uint32_t level = 0; level < column->base_count; level++)
    end->node_of[level] = level;
  fil_dictionary_find_from(&work->ids->known, &column->levels, end->node_of + column->base_count);
  for (size_t level = 0; level < level_count(column); level++) {
    uint32_t code = end->node_of[level];
    end->node_of[level] = code == FIL_MISSING ? FIL_MISSING : work->node_of[code];
  }
  return FIL_OK;
}

/* Whether every cell names a node that there is. */
static bool is_resolved(const endpoint_column *end)
{
  for (size_t level = 0; level < level_count(end->column); level++) {
    if (end->node_of[level] == FIL_MISSING)
      return false;
  }
  bool missing = false;
  for (size_t edge = 0; edge < end->column->rows; edge++)
    missing |= end->column->codes[edge] == FIL_MISSING;
  return !missing;
}

/* Makes a node of an id that the node sheet does not have, named first in that row of another table. Its other cells
   are filled in at the end. Where there is no node sheet, that row is where the node comes from. */
static fil_status add_node(fil_assembling *work, const char *id, const fil_table *table, size_t table_row,
                           uint32_t *node, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  fil_table *nodes = &work->network->nodes;
  size_t row = fil_network_node_count(work->network);
  const char *file = fil_table_origin_file(table, table_row);
  if (!work->assembly->nodes && file != work->node_file) {
    FIL_TRY(fil_table_add_piece(nodes, file, NULL, error));
    work->node_file = file;
  }
  FIL_TRY(fil_column_add_text(nodes->columns[FIL_NODE_ID], id, strlen(id), error));
  FIL_TRY(fil_dictionary_add(&work->ids->known, id, strlen(id), &code, error));
  FIL_TRY(fil_memory_reserve(&work->node_of, &work->node_capacity, (size_t)code + 1, sizeof *work->node_of, error));
  work->node_of[code] = *node = (uint32_t)row;
  FIL_TRY(fil_memory_reserve(&nodes->origin.rows, &work->origin_capacity, row + 1, sizeof *nodes->origin.rows, error));
  nodes->origin.rows[row] = work->assembly->nodes ? 0 : (uint32_t)fil_table_origin_row(table, table_row);
done:
  return status;
}

static fil_status report_unknown(fil_assembling *work, fil_place place, const char *remedy, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "unknown node", place, remedy, error,
                               "the node sheet has no node with the id \"%.200s\"", place.value);
}

static fil_status report_added(fil_assembling *work, fil_place place, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_NOTE, "node added", place, NULL, error,
                               "the node \"%.200s\" is in no row of the node sheet and was added", place.value);
}

/* Whether the tie's file has its actors in the roster, where each is told once. */
static bool is_of_roster(const fil_assembling *work, size_t edge)
{
  const char *file = fil_table_origin_file(&work->network->edges, edge);
  const fil_table *roster = work->assembly->roster;
  for (size_t k = 0; roster && k < roster->origin.piece_count; k++) {
    if (strcmp(roster->origin.pieces[k].file, file) == 0)
      return true;
  }
  return false;
}

static fil_status report_unknown_end(fil_assembling *work, const endpoint_column *end, size_t edge, fil_error *error)
{
  char remedy[256];
  fil_place place = fil_assembling_edge_place(work, edge, end->role);
  if (is_of_roster(work, edge))
    return FIL_OK;
  fil_status status = fil_assembling_suggest_id(work, place.value, remedy, error);
  return status == FIL_OK ? report_unknown(work, place, remedy, error) : status;
}

static fil_status report_missing(fil_assembling *work, const endpoint_column *end, size_t edge, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "missing node",
                               fil_assembling_edge_place(work, edge, end->role),
                               "write the id of a node, or delete the row if it is no tie but a total or a remark",
                               error, "the tie has no %s", end->word);
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
    return report_unknown_end(work, end, edge, error);

  const char *id = fil_column_text(end->column, edge);
  FIL_TRY(add_node(work, id, &work->network->edges, edge, &end->node_of[level], error));
  endpoint_column *other = end == ends ? ends + 1 : ends;
  uint32_t there = fil_dictionary_find(&other->column->levels, id, strlen(id));
  if (there != FIL_MISSING)
    other->node_of[other->column->base_count + there] = end->node_of[level];
  if (work->assembly->nodes)
    FIL_TRY(report_added(work, fil_assembling_edge_place(work, edge, end->role), error));
done:
  return status;
}

/* Ids to node rows, in place. */
static void close_endpoint(void *ends, size_t part, bool calling)
{
  (void)calling;
  endpoint_column *end = (endpoint_column *)ends + part;
  for (size_t edge = 0; end->node_of && edge < end->column->rows; edge++) {
    uint32_t level = end->column->codes[edge];
    end->column->codes[edge] = level == FIL_MISSING ? FIL_MISSING : end->node_of[level];
  }
  end->column->type = FIL_COLUMN_INDEX;
  end->column->base = NULL;
  end->column->base_count = 0;
  fil_dictionary_destroy(&end->column->levels);
  fil_memory_free(end->node_of);
}

/* Where nodes that the edges bring come from. */
static fil_status open_origin(fil_assembling *work, fil_error *error)
{
  if (!work->assembly->nodes || !work->assembly->add_missing)
    return FIL_OK;
  fil_status status = fil_table_list_rows(&work->network->nodes, error);
  work->origin_capacity = fil_network_node_count(work->network);
  return status;
}

/* Nodes that come from one file have it as their origin. */
static void close_origin(fil_assembling *work)
{
  fil_origin *origin = &work->network->nodes.origin;
  if (origin->piece_count == 1 && !origin->file) {
    origin->file = origin->pieces[0].file;
    origin->pieces[0].file = NULL;
    origin->piece_count = 0;
  }
}

/* An id of the roster: a node that may have no tie. */
static fil_status resolve_roster(fil_assembling *work, size_t row, fil_error *error)
{
  const fil_table *roster = work->assembly->roster;
  const char *id = fil_column_text(roster->columns[0], row);
  const fil_place place = {fil_table_origin_file(roster, row), fil_table_origin_row(roster, row), 1, "row", id};
  char remedy[256];
  uint32_t node;
  if (fil_dictionary_find(&work->ids->known, id, strlen(id)) != FIL_MISSING)
    return FIL_OK;
  if (!work->assembly->nodes || work->assembly->add_missing) {
    fil_status status = add_node(work, id, roster, row, &node, error);
    return status == FIL_OK && work->assembly->nodes ? report_added(work, place, error) : status;
  }
  fil_status status = fil_assembling_suggest_id(work, id, remedy, error);
  return status == FIL_OK ? report_unknown(work, place, remedy, error) : status;
}

fil_status fil_assembling_endpoints(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **columns = work->network->edges.columns;
  endpoint_column ends[] = {{FIL_EDGE_SOURCE, "source", columns[FIL_EDGE_SOURCE], NULL},
                            {FIL_EDGE_TARGET, "target", columns[FIL_EDGE_TARGET], NULL}};
  size_t edges = fil_network_edge_count(work->network);
  FIL_TRY(open_origin(work, error));
  for (size_t row = 0; work->assembly->roster && row < fil_table_rows(work->assembly->roster); row++)
    FIL_TRY(resolve_roster(work, row, error));
  FIL_TRY(open_endpoint(work, &ends[0], error));
  FIL_TRY(open_endpoint(work, &ends[1], error));
  bool resolved = is_resolved(&ends[0]) && is_resolved(&ends[1]);
  for (size_t edge = 0; !resolved && edge < edges; edge++) {
    FIL_TRY(resolve_cell(work, ends, &ends[0], edge, error));
    FIL_TRY(resolve_cell(work, ends, &ends[1], edge, error));
  }
done:
  close_origin(work);
  for (size_t k = 0; edges < FIL_WORKERS_ROWS && k < 2; k++)
    close_endpoint(ends, k, /*calling=*/true);
  if (edges >= FIL_WORKERS_ROWS)
    fil_workers_run(close_endpoint, ends, 2);
  return status;
}
