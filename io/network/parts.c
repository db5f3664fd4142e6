/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Nodes and ties of a network file on their way into tables. */
#include "io/network/parts.h"

#include "graph/memory.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char directed_word[] = "directed", undirected_word[] = "undirected";

typedef struct part_column {
  const char *name;
  fil_column_type type;
} part_column;

static fil_status add_columns(fil_table *table, const part_column columns[], size_t count, const char *file,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_set(&table->origin.file, file, error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_table_add_column(table, columns[k].name, columns[k].type, NULL, error));
done:
  return status;
}

fil_status fil_parts_init(fil_parts *parts, const char *file, fil_error *error)
{
  static const part_column nodes[FIL_PART_NODE_ROLES] = {{"id", FIL_COLUMN_TEXT},
                                                         {"label", FIL_COLUMN_TEXT},
                                                         {"category", FIL_COLUMN_CATEGORY},
                                                         {"stage", FIL_COLUMN_CATEGORY}};
  static const part_column edges[FIL_PART_EDGE_ROLES] = {
      {"source", FIL_COLUMN_CATEGORY}, {"target", FIL_COLUMN_CATEGORY},    {"relation", FIL_COLUMN_CATEGORY},
      {"weight", FIL_COLUMN_NUMBER},   {"direction", FIL_COLUMN_CATEGORY}, {"period", FIL_COLUMN_CATEGORY}};
  *parts = (fil_parts){0};
  fil_status status = add_columns(&parts->nodes, nodes, FIL_PART_NODE_ROLES, file, error);
  return status == FIL_OK ? add_columns(&parts->edges, edges, FIL_PART_EDGE_ROLES, file, error) : status;
}

static fil_status note_row(fil_table *table, size_t *capacity, size_t row, fil_error *error)
{
  const size_t rows = fil_table_rows(table);
  fil_status status = fil_memory_reserve(&table->origin.rows, capacity, rows, sizeof *table->origin.rows, error);
  if (status == FIL_OK)
    table->origin.rows[rows - 1] = (uint32_t)row;
  return status;
}

static fil_status add_text(fil_column *column, const char *text, fil_error *error)
{
  return text && *text ? fil_column_add_text(column, text, strlen(text), error) : fil_column_add_missing(column, error);
}

fil_status fil_parts_expect_node(fil_parts *parts, const char *id, size_t *number, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code = 0;
  for (size_t end = FIL_PART_SOURCE; end <= FIL_PART_TARGET; end++)
    FIL_TRY(fil_dictionary_add(&parts->edges.columns[end]->levels, id, strlen(id), &code, error));
  if (number)
    *number = code;
done:
  return status;
}

fil_status fil_parts_add_node(fil_parts *parts, const fil_part_node *node, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *const cells[FIL_PART_NODE_ROLES] = {node->id, node->label, node->category, node->stage};
  for (size_t k = 0; k < FIL_PART_NODE_ROLES; k++)
    FIL_TRY(add_text(parts->nodes.columns[k], cells[k], error));
  FIL_TRY(note_row(&parts->nodes, &parts->node_rows, node->row, error));
  FIL_TRY(fil_parts_expect_node(parts, node->id, /*number=*/NULL, error));
done:
  return status;
}

fil_status fil_parts_add_edge(fil_parts *parts, const fil_part_edge *edge, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *const *columns = parts->edges.columns;
  FIL_TRY(fil_column_add_code(columns[FIL_PART_SOURCE], (uint32_t)edge->source, error));
  FIL_TRY(fil_column_add_code(columns[FIL_PART_TARGET], (uint32_t)edge->target, error));
  FIL_TRY(add_text(columns[FIL_PART_RELATION], edge->relation ? edge->relation : parts->relation, error));
  FIL_TRY(fil_column_add_number(columns[FIL_PART_WEIGHT], edge->weight, error));
  FIL_TRY(add_text(columns[FIL_PART_DIRECTION],
                   edge->undecided  ? NULL
                   : edge->directed ? directed_word
                                    : undirected_word,
                   error));
  FIL_TRY(add_text(columns[FIL_PART_PERIOD], edge->period, error));
  FIL_TRY(note_row(&parts->edges, &parts->edge_rows, edge->row, error));
done:
  return status;
}

/* By relation, ties without one last: whether some are directed and some are not. */
static fil_status find_mixed(const fil_parts *parts, bool **mixed, fil_error *error)
{
  const fil_column *relation = parts->edges.columns[FIL_PART_RELATION];
  const fil_column *direction = parts->edges.columns[FIL_PART_DIRECTION];
  const size_t count = (size_t)relation->levels.count + 1;
  uint32_t *first = fil_memory_new(count, sizeof *first);
  *mixed = fil_memory_new(count, sizeof **mixed);
  if (!first || !*mixed) {
    fil_memory_free(first);
    return fil_error_memory(error);
  }
  for (size_t edge = 0; edge < relation->rows; edge++) {
    size_t kind = relation->codes[edge] == FIL_MISSING ? count - 1 : relation->codes[edge];
    uint32_t seen = direction->codes[edge] + 1;
    (*mixed)[kind] |= first[kind] && first[kind] != seen;
    first[kind] = seen;
  }
  fil_memory_free(first);
  return FIL_OK;
}

static fil_status tell_turned(const fil_parts *parts, size_t turned, fil_problems *problems, fil_error *error)
{
  char cause[128];
  if (turned == 0)
    return FIL_OK;
  snprintf(cause, sizeof cause, "%zu undirected %s among directed ones of one relation; each is read as two", turned,
           turned == 1 ? "tie stands" : "ties stand");
  return fil_problem_add(problems, FIL_SEVERITY_NOTE, "edges among arcs", (fil_place){.file = parts->edges.origin.file},
                         cause, NULL, error);
}

/* Appends a copy of the cell. */
static fil_status repeat_cell(fil_column *column, size_t row, fil_error *error)
{
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_column_add_number(column, column->numbers[row], error);
  if (column->type != FIL_COLUMN_TEXT)
    return fil_column_add_code(column, column->codes[row], error);
  char *copy = NULL; /* the column moves as it grows */
  fil_status status = fil_memory_set(&copy, fil_column_text(column, row), error);
  if (status == FIL_OK)
    status = add_text(column, copy, error);
  fil_memory_free(copy);
  return status;
}

/* The same tie the other way round, with all its attributes. */
static fil_status add_back(fil_parts *parts, size_t edge, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *const *columns = parts->edges.columns;
  const size_t ends[] = {FIL_PART_TARGET, FIL_PART_SOURCE};
  for (size_t k = 0; k < parts->edges.column_count; k++) {
    if (k <= FIL_PART_TARGET)
      FIL_TRY(fil_column_add_code(columns[k], columns[ends[k]]->codes[edge], error));
    else
      FIL_TRY(repeat_cell(columns[k], edge, error));
  }
  FIL_TRY(note_row(&parts->edges, &parts->edge_rows, fil_table_origin_row(&parts->edges, edge), error));
done:
  return status;
}

fil_status fil_parts_settle_direction(fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *const *columns = parts->edges.columns;
  const fil_column *relation = columns[FIL_PART_RELATION], *direction = columns[FIL_PART_DIRECTION];
  const size_t rows = relation->rows;
  const uint32_t directed = fil_dictionary_find(&direction->levels, directed_word, strlen(directed_word));
  bool *mixed = NULL;
  size_t turned = 0;
  FIL_TRY(find_mixed(parts, &mixed, error));
  for (size_t edge = 0; edge < rows; edge++) {
    size_t kind = relation->codes[edge] == FIL_MISSING ? relation->levels.count : relation->codes[edge];
    if (!mixed[kind] || direction->codes[edge] == directed)
      continue;
    columns[FIL_PART_DIRECTION]->codes[edge] = directed;
    if (columns[FIL_PART_SOURCE]->codes[edge] != columns[FIL_PART_TARGET]->codes[edge])
      FIL_TRY(add_back(parts, edge, error));
    turned++;
  }
  FIL_TRY(tell_turned(parts, turned, problems, error));
done:
  fil_memory_free(mixed);
  return status;
}

/* The place of a column, or FIL_NO_COLUMN and no name when it holds nothing, for nobody to take it for an attribute. */
static fil_status place_of(fil_table *table, size_t column, size_t *place, fil_error *error)
{
  *place = column;
  for (size_t row = 0; row < table->columns[column]->rows; row++) {
    if (!fil_column_is_missing(table->columns[column], row))
      return FIL_OK;
  }
  *place = FIL_NO_COLUMN;
  return fil_memory_set(&table->columns[column]->name, "", error);
}

/* The study's lists, completed by those of the file. */
static fil_status settle_schema(fil_parts *parts, fil_assembly *assembly, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema schema = {0}, *file = &parts->declared;
  if (file->relation_count + file->categories.count + file->stages.count == 0)
    return FIL_OK;
  if (parts->schema)
    FIL_TRY(fil_schema_copy(&schema, parts->schema, error));
  FIL_TRY(fil_schema_complete(&schema, file, error));
  fil_schema_destroy(file);
  *file = schema;
  schema = (fil_schema){0};
  assembly->schema = file;
done:
  fil_schema_destroy(&schema);
  return status;
}

fil_status fil_parts_hand_over(fil_parts *parts, fil_assembly *assembly, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(settle_schema(parts, assembly, error));
  assembly->nodes = &parts->nodes;
  assembly->edges = &parts->edges;
  assembly->columns_made = true;
  assembly->edge_id = FIL_NO_COLUMN;
  assembly->node_roles[FIL_NODE_ID] = FIL_PART_ID;
  assembly->edge_roles[FIL_EDGE_SOURCE] = FIL_PART_SOURCE;
  assembly->edge_roles[FIL_EDGE_TARGET] = FIL_PART_TARGET;
  FIL_TRY(place_of(&parts->nodes, FIL_PART_LABEL, &assembly->node_roles[FIL_NODE_LABEL], error));
  FIL_TRY(place_of(&parts->nodes, FIL_PART_CATEGORY, &assembly->node_roles[FIL_NODE_CATEGORY], error));
  FIL_TRY(place_of(&parts->nodes, FIL_PART_STAGE, &assembly->node_roles[FIL_NODE_STAGE], error));
  FIL_TRY(place_of(&parts->edges, FIL_PART_RELATION, &assembly->edge_roles[FIL_EDGE_RELATION], error));
  FIL_TRY(place_of(&parts->edges, FIL_PART_WEIGHT, &assembly->edge_roles[FIL_EDGE_WEIGHT], error));
  FIL_TRY(place_of(&parts->edges, FIL_PART_DIRECTION, &assembly->edge_direction, error));
  FIL_TRY(place_of(&parts->edges, FIL_PART_PERIOD, &assembly->edge_period, error));
done:
  return status;
}

void fil_parts_destroy(fil_parts *parts)
{
  fil_table_destroy(&parts->nodes);
  fil_table_destroy(&parts->edges);
  fil_schema_destroy(&parts->declared);
  fil_memory_free(parts->title);
  *parts = (fil_parts){0};
}
