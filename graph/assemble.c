/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets to network: the order of the steps, and what they share. */
#include "graph/assemble.h"

#include "graph/assembling.h"
#include "graph/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Where a cell of the column stands that was at `position` of its sheet. */
static fil_place place_in(const fil_assembling *work, const fil_table *table, size_t row, const fil_column *column,
                          size_t position)
{
  const fil_piece *piece = fil_table_piece(table, row);
  fil_place place = {.file = fil_table_origin_file(table, row), .row = fil_table_origin_row(table, row)};
  if (position != FIL_NO_COLUMN) {
    place.column_number = piece || work->assembly->columns_made ? 0 : position + 1;
    place.column = fil_column_title(column);
  }
  if (piece && position < piece->column_count && piece->columns[position].heading) {
    place.column_number = piece->columns[position].number;
    place.column = piece->columns[position].heading;
  }
  if ((column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY) && row < column->rows)
    place.value = fil_column_text(column, row);
  return place;
}

fil_place fil_assembling_node_place(const fil_assembling *work, size_t node, int role)
{
  const fil_table *nodes = &work->network->nodes;
  const fil_joined_cell *joined = work->joined[role] ? &work->joined[role][node] : NULL;
  if (joined && joined->sheet) {
    const fil_table *sheet = work->assembly->attributes[joined->sheet - 1].table;
    return (fil_place){sheet->origin.file, fil_table_origin_row(sheet, joined->row), joined->column + 1,
                       sheet->columns[joined->column]->name, fil_column_text(nodes->columns[role], node)};
  }
  return place_in(work, nodes, node, nodes->columns[role], work->assembly->node_roles[role]);
}

fil_place fil_assembling_edge_place(const fil_assembling *work, size_t edge, int role)
{
  const fil_table *edges = &work->network->edges;
  return place_in(work, edges, edge, edges->columns[role], work->assembly->edge_roles[role]);
}

fil_place fil_assembling_edge_cell_place(const fil_assembling *work, size_t edge, const fil_column *column,
                                         size_t position)
{
  return place_in(work, &work->network->edges, edge, column, position);
}

void fil_assembling_row_words(const fil_table *table, size_t row, size_t beside, char words[256])
{
  const char *file = fil_table_origin_file(table, row);
  const bool elsewhere = file && file != fil_table_origin_file(table, beside);
  snprintf(words, 256, elsewhere ? "row %zu of %.200s" : "row %zu", fil_table_origin_row(table, row), file);
}

fil_status fil_assembling_report(fil_assembling *work, fil_severity severity, const char *kind, fil_place place,
                                 const char *remedy, fil_error *error, const char *cause, ...)
{
  char sentence[1024];
  va_list arguments;
  va_start(arguments, cause);
  vsnprintf(sentence, sizeof sentence, cause, arguments);
  va_end(arguments);
  return fil_problem_add(work->problems, severity, kind, place, sentence, remedy, error);
}

/* Moves all of a column but its name, which becomes the title of the other; `from` is left empty. */
static void move_column(fil_column *from, fil_column *to)
{
  char *name = to->name;
  to->name = NULL;
  fil_column_destroy(to);
  *to = *from;
  to->name = name;
  to->title = from->name;
  *from = (fil_column){0};
}

/* Adds the column to a table, under a name that no column there has yet. */
static fil_status add_attribute(fil_table *table, fil_column *from, size_t position, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *to;
  fil_text name = {0};
  FIL_TRY(fil_text_add(&name, from->name, error));
  if (fil_table_find(table, from->name))
    FIL_TRY(fil_text_format(&name, error, " (column %zu)", position + 1));
  FIL_TRY(fil_table_add_column(table, name.bytes, from->type, &to, error));
  move_column(from, to);
done:
  fil_text_destroy(&name);
  return status;
}

/* Moves what is left in the sheet to the table's attributes; what has no heading is told and left. */
static fil_status take_attributes(fil_assembling *work, fil_table *table, fil_table *sheet, size_t consumed,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < sheet->column_count; k++) {
    fil_column *column = sheet->columns[k];
    if (!column->name || k == consumed) /* taken by a role */
      continue;
    if (*column->name && sheet == work->assembly->edges && k == work->assembly->edge_period)
      work->network->period = table->column_count;
    if (*column->name)
      FIL_TRY(add_attribute(table, column, k, error));
    else
      FIL_TRY(fil_stack_report_nameless(column, k, &table->origin, work->problems, error));
  }
done:
  return status;
}

/* Moves the columns with a role; the others of them are missing in every row. */
static fil_status take_roles(fil_table *table, fil_table *sheet, const size_t roles[], size_t role_count,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  size_t rows = fil_table_rows(sheet);
  for (size_t role = 0; role < role_count; role++) {
    if (roles[role] != FIL_NO_COLUMN)
      move_column(sheet->columns[roles[role]], table->columns[role]);
    else
      FIL_TRY(fil_column_resize(table->columns[role], rows, error));
  }
  table->origin = sheet->origin;
  sheet->origin = (fil_origin){0};
done:
  return status;
}

static fil_status run_steps(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_assembly *assembly = work->assembly;
  fil_network *network = work->network;
  FIL_TRY(fil_schema_copy(&network->schema, assembly->schema, error));
  if (assembly->nodes)
    FIL_TRY(take_roles(&network->nodes, assembly->nodes, assembly->node_roles, FIL_NODE_ROLES, error));
  FIL_TRY(fil_assembling_nodes(work, error));
  FIL_TRY(take_roles(&network->edges, assembly->edges, assembly->edge_roles, FIL_EDGE_ROLES, error));
  FIL_TRY(fil_assembling_endpoints(work, error));
  if (assembly->nodes)
    FIL_TRY(take_attributes(work, &network->nodes, assembly->nodes, FIL_NO_COLUMN, error));
  for (size_t k = 0; k < network->nodes.column_count; k++) /* nodes that the edges added lack attributes */
    FIL_TRY(fil_column_resize(network->nodes.columns[k], fil_network_node_count(network), error));
  FIL_TRY(fil_assembling_attributes(work, error));
  FIL_TRY(fil_assembling_terms(work, error));
  FIL_TRY(fil_assembling_relations(work, error));
  FIL_TRY(fil_assembling_weights(work, error));
  FIL_TRY(fil_assembling_edge_ids(work, error));
  FIL_TRY(fil_assembling_periods(work, error));
  if (assembly->edge_period != FIL_NO_COLUMN)
    work->periods = assembly->edges->columns[assembly->edge_period]->codes;
  FIL_TRY(take_attributes(work, &network->edges, assembly->edges, assembly->edge_direction, error));
  FIL_TRY(fil_assembling_isolates(work, error));
  FIL_TRY(fil_assembling_choose_period(work, error));
  FIL_TRY(fil_assembling_repeats(work, error));
  FIL_TRY(fil_assembling_strays(work, error));
  FIL_TRY(fil_assembling_inspect(work, error));
done:
  return status;
}

fil_status fil_assemble(const fil_assembly *assembly, fil_network *network, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_assembling work = {.assembly = assembly, .network = network, .problems = problems};
  work.ids = assembly->ids ? assembly->ids : &work.own_ids;
  FIL_TRY(fil_network_init(network, error));
  FIL_TRY(run_steps(&work, error));
done:
  fil_node_ids_destroy(&work.own_ids);
  fil_memory_free(work.node_of);
  fil_periods_destroy(&work.period_levels);
  for (size_t role = 0; role < FIL_NODE_ROLES; role++)
    fil_memory_free(work.joined[role]);
  return status;
}
