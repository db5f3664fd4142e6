/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of further columns, joined to the nodes of a network being put together by their ids. */
#include "graph/assembling.h"
#include "graph/memory.h"
#include "graph/number.h"

#include <stdio.h>
#include <string.h>

/* One sheet while it is joined. */
typedef struct attribute_joining {
  fil_assembling *work;
  uint32_t sheet;       /* position among those of the assembly */
  fil_table *table;     /* its columns */
  const size_t *roles;  /* places of those with a role */
  uint32_t *row_of;     /* by node: its row; FIL_MISSING: none */
  size_t joined, other; /* rows of nodes, rows of nobody */
} attribute_joining;

static fil_place place_of(const attribute_joining *join, size_t row, size_t column, const char *value)
{
  const fil_table *table = join->table;
  return (fil_place){table->origin.file, fil_table_origin_row(table, row), column + 1, table->columns[column]->name,
                     value};
}

static fil_status report_empty(const attribute_joining *join, size_t row, fil_error *error)
{
  return fil_assembling_report(
      join->work, FIL_SEVERITY_WARNING, "row without an id", place_of(join, row, join->roles[FIL_NODE_ID], NULL),
      "write the id of the node that it is about, or delete the row", error, "the row is joined to no node");
}

static fil_status report_twice(const attribute_joining *join, size_t row, uint32_t earlier, const char *id,
                               fil_error *error)
{
  return fil_assembling_report(join->work, FIL_SEVERITY_ERROR, "duplicate id",
                               place_of(join, row, join->roles[FIL_NODE_ID], id), "keep one of the rows", error,
                               "the id \"%.200s\" stands in row %zu already", id,
                               fil_table_origin_row(join->table, earlier));
}

/* A statistic often has more firms than a study, so an id that is like no other is no mistake. */
static fil_status report_unknown(attribute_joining *join, size_t row, const char *id, fil_error *error)
{
  char remedy[256] = "nothing is to be done when it is no node of the study; the row is left out";
  if (join->other > FIL_PROBLEM_LIMIT) /* of which only the number is told */
    return fil_assembling_report(join->work, FIL_SEVERITY_WARNING, "row of no node", (fil_place){0}, NULL, error, "%s",
                                 "");
  fil_status status = fil_assembling_suggest_alike(join->work, id, remedy, error);
  if (status != FIL_OK)
    return status;
  return fil_assembling_report(join->work, FIL_SEVERITY_WARNING, "row of no node",
                               place_of(join, row, join->roles[FIL_NODE_ID], id), remedy, error,
                               "no node has the id \"%.200s\"", id);
}

/* Finds the row of each node. The rows of nobody are counted, and told when some are joined. */
static fil_status find_rows(attribute_joining *join, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_assembling *work = join->work;
  const fil_column *ids = join->table->columns[join->roles[FIL_NODE_ID]];
  for (size_t row = 0; row < ids->rows; row++) {
    const char *id = fil_column_text(ids, row);
    uint32_t code = id ? fil_dictionary_find(&work->ids->known, id, strlen(id)) : FIL_MISSING;
    uint32_t *place = code == FIL_MISSING ? NULL : &join->row_of[work->node_of[code]];
    if (!id)
      FIL_TRY(report_empty(join, row, error));
    else if (place && *place != FIL_MISSING)
      FIL_TRY(report_twice(join, row, *place, id, error));
    else if (place)
      *place = (uint32_t)row;
    join->joined += place != NULL;
  }
  for (size_t row = 0; join->joined && row < ids->rows; row++) {
    const char *id = fil_column_text(ids, row);
    if (!id || fil_dictionary_find(&work->ids->known, id, strlen(id)) != FIL_MISSING)
      continue;
    join->other++;
    FIL_TRY(report_unknown(join, row, id, error));
  }
done:
  return status;
}

/* Tells when nothing is joined, or how many nodes lack a row. */
static fil_status report_rest(const attribute_joining *join, fil_error *error)
{
  const size_t nodes = fil_network_node_count(join->work->network);
  const fil_place place = {.file = join->table->origin.file,
                           .row = join->table->origin.header_row,
                           .column_number = join->roles[FIL_NODE_ID] + 1,
                           .column = join->table->columns[join->roles[FIL_NODE_ID]]->name};
  size_t lacking = 0;
  if (join->joined == 0)
    return fil_assembling_report(join->work, FIL_SEVERITY_WARNING, "no row joined", place,
                                 "name the column that holds the nodes' ids as \"id\" of the sheet in a study", error,
                                 "no row of the sheet has the id of a node");
  for (size_t node = 0; node < nodes; node++)
    lacking += join->row_of[node] == FIL_MISSING;
  if (lacking == 0)
    return FIL_OK;
  return fil_assembling_report(
      join->work, FIL_SEVERITY_NOTE, "nodes without a row", (fil_place){.file = join->table->origin.file}, NULL, error,
      "%zu of %zu nodes have no row in the sheet; what it tells is missing for them", lacking, nodes);
}

/* Writes a cell over one that is missing. */
static fil_status put(fil_column *to, size_t node, const fil_column *from, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cell = {0};
  if (to->type == FIL_COLUMN_NUMBER) {
    to->numbers[node] = from->numbers[row];
    return FIL_OK;
  }
  FIL_TRY(fil_column_print(from, row, &cell, error));
  if (to->type == FIL_COLUMN_CATEGORY) {
    FIL_TRY(fil_dictionary_add(&to->levels, fil_text_string(&cell), cell.length, &to->codes[node], error));
  } else {
    size_t start = to->bytes.length;
    FIL_TRY(fil_text_add_bytes(&to->bytes, fil_text_string(&cell), cell.length + 1, error));
    to->starts[node] = start;
  }
done:
  fil_text_destroy(&cell);
  return status;
}

/* Holds a cell against the one that is there. */
static fil_status compare(const attribute_joining *join, size_t from, size_t row, const fil_column *to, size_t node,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text here = {0}, there = {0};
  FIL_TRY(fil_column_print(join->table->columns[from], row, &here, error));
  FIL_TRY(fil_column_print(to, node, &there, error));
  if (strcmp(fil_text_string(&here), fil_text_string(&there)) != 0)
    FIL_TRY(fil_assembling_report(join->work, FIL_SEVERITY_ERROR, "contradicting value",
                                  place_of(join, row, from, fil_text_string(&here)),
                                  "let both sheets say the same, or give one of the columns another heading", error,
                                  "for the node \"%.200s\" another sheet says \"%.200s\"",
                                  fil_network_id(join->work->network, node), fil_text_string(&there)));
done:
  fil_text_destroy(&here);
  fil_text_destroy(&there);
  return status;
}

/* Remembers where a category or label came from, for problems that are found later. */
static fil_status note_place(attribute_joining *join, int role, size_t node, size_t column, fil_error *error)
{
  fil_assembling *work = join->work;
  fil_joined_cell **cells = &work->joined[role];
  if (!*cells) {
    *cells = fil_memory_new(fil_network_node_count(work->network), sizeof **cells);
    if (!*cells)
      return fil_error_memory(error);
  }
  (*cells)[node] = (fil_joined_cell){join->sheet + 1, join->row_of[node], (uint32_t)column};
  return FIL_OK;
}

/* Fills the nodes' column `to` from the sheet's column `from`; `role` is that of `to`, or FIL_NODE_ROLES. */
static fil_status fill(attribute_joining *join, fil_column *to, int role, size_t from, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = join->table->columns[from];
  for (size_t node = 0; node < to->rows; node++) {
    const uint32_t row = join->row_of[node];
    if (row == FIL_MISSING || fil_column_is_missing(column, row))
      continue;
    if (!fil_column_is_missing(to, node)) {
      FIL_TRY(compare(join, from, row, to, node, error));
      continue;
    }
    FIL_TRY(put(to, node, column, row, error));
    if (role < FIL_NODE_ROLES)
      FIL_TRY(note_place(join, role, node, from, error));
  }
done:
  return status;
}

/* The role that the nodes get from this column, because their own sheet has no such column; FIL_NODE_ROLES: none. */
static int adopted_role(const attribute_joining *join, size_t from)
{
  for (int role = FIL_NODE_LABEL; role < FIL_NODE_ROLES; role++) {
    if (join->roles[role] == from && !join->work->network->nodes.columns[role]->title)
      return role;
  }
  return FIL_NODE_ROLES;
}

/* The nodes' column of the same heading; SIZE_MAX: none. */
static fil_status find_same(const attribute_joining *join, const char *heading, size_t *found, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &join->work->network->nodes;
  bool same = false;
  for (*found = FIL_NODE_LABEL; *found < nodes->column_count; ++*found) {
    const fil_column *column = nodes->columns[*found];
    const char *title = *found < FIL_NODE_ROLES ? column->title : column->name;
    if (title)
      FIL_TRY(fil_text_compare(title, heading, &same, error));
    if (title && same)
      return FIL_OK;
  }
  *found = SIZE_MAX;
done:
  return status;
}

static fil_status join_column(attribute_joining *join, size_t from, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *nodes = &join->work->network->nodes;
  fil_column *column = join->table->columns[from], *to;
  int role = adopted_role(join, from);
  size_t found = SIZE_MAX;
  if (role < FIL_NODE_ROLES) {
    FIL_TRY(fil_memory_set(&nodes->columns[role]->title, column->name, error));
    return fill(join, nodes->columns[role], role, from, error);
  }
  FIL_TRY(find_same(join, column->name, &found, error));
  if (found == SIZE_MAX) {
    FIL_TRY(fil_table_add_column(nodes, column->name, column->type, &to, error));
    return fill(join, to, FIL_NODE_ROLES, from, error);
  }
  to = nodes->columns[found];
  if (to->type == FIL_COLUMN_NUMBER && column->type != FIL_COLUMN_NUMBER)
    FIL_TRY(fil_column_turn_to_text(to, error));
  FIL_TRY(fill(join, to, found < FIL_NODE_ROLES ? (int)found : FIL_NODE_ROLES, from, error));
done:
  return status;
}

static fil_status join_sheet(attribute_joining *join, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(join->work->network);
  join->row_of = fil_memory_resize(NULL, nodes, sizeof *join->row_of);
  if (!join->row_of)
    FIL_TRY(fil_error_memory(error));
  memset(join->row_of, 0xFF, nodes * sizeof *join->row_of); /* FIL_MISSING */
  FIL_TRY(find_rows(join, error));
  FIL_TRY(report_rest(join, error));
  for (size_t k = 0; k < join->table->column_count; k++) {
    const fil_column *column = join->table->columns[k];
    if (!*column->name)
      FIL_TRY(fil_stack_report_nameless(column, k, &join->table->origin, join->work->problems, error));
    else if (k != join->roles[FIL_NODE_ID])
      FIL_TRY(join_column(join, k, error));
  }
done:
  fil_memory_free(join->row_of);
  return status;
}

fil_status fil_assembling_attributes(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_assembly *assembly = work->assembly;
  for (size_t k = 0; k < assembly->attribute_count; k++) {
    const fil_attribute_sheet *sheet = &assembly->attributes[k];
    attribute_joining join = {.work = work, .sheet = (uint32_t)k, .table = sheet->table, .roles = sheet->roles};
    FIL_TRY(join_sheet(&join, error));
  }
done:
  return status;
}
