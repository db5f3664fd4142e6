/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere's own network file read back: what is declared first, then nodes and ties one by one. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/json_names.h"
#include "io/network/json_object.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The lists of the outermost object, wherever they stand in it. */
typedef enum json_list {
  RELATIONS,
  CATEGORIES,
  STAGES,
  NODE_ATTRIBUTES,
  EDGE_ATTRIBUTES,
  NODES,
  EDGES,
  LISTS
} json_list;

static const char *const list_names[LISTS] = {"relations",       "categories", "stages", "node_attributes",
                                              "edge_attributes", "nodes",      "edges"};

/* Attributes of nodes or ties, by name. */
typedef struct json_columns {
  fil_table *table;
  fil_dictionary names;
  size_t *places; /* by code: of the column */
  size_t capacity;
} json_columns;

/* Cells that attributes may have: so many in any file, or so many for each of its bytes. */
enum { CELLS_ALWAYS = 1 << 24, CELLS_A_BYTE = 64 };

typedef struct json_reading {
  fil_parts *parts;
  size_t length;      /* of the file, in bytes */
  json_object object; /* that is read */
  fil_json_value lists[LISTS];
  json_columns nodes, edges;
  char *period; /* name of the attribute that tells the period; NULL: none does */
} json_reading;

static fil_status read_relation(json_reading *reading, const fil_json_value *item, fil_error *error)
{
  const unsigned known = HAS(ROLE_NAME) | HAS(ROLE_LABEL) | HAS(ROLE_UNIT) | HAS(ROLE_DIRECTED);
  fil_status status = FIL_OK;
  bool usable;
  fil_schema *schema = &reading->parts->declared;
  FIL_TRY(fil_json_object_read(&reading->object, item, known, HAS(ROLE_NAME), &usable, error));
  if (!usable)
    return FIL_OK;
  const char *name = fil_json_object_text(&reading->object, ROLE_NAME);
  if (fil_schema_find_relation(schema, name) != SIZE_MAX)
    return fil_json_object_report_repeated(&reading->object, item, name, error);
  FIL_TRY(fil_schema_add_relation(schema, name, fil_json_object_text(&reading->object, ROLE_LABEL),
                                  fil_json_object_text(&reading->object, ROLE_UNIT),
                                  !(reading->object.found & HAS(ROLE_DIRECTED)) ||
                                      fil_json_object_is_true(&reading->object, ROLE_DIRECTED),
                                  error));
done:
  return status;
}

static fil_status read_term(json_reading *reading, const fil_json_value *item, fil_terms *terms, fil_error *error)
{
  const unsigned known = HAS(ROLE_NAME) | HAS(ROLE_LABEL) | HAS(ROLE_SUPPORT);
  fil_status status = FIL_OK;
  bool usable;
  FIL_TRY(fil_json_object_read(&reading->object, item, known, HAS(ROLE_NAME), &usable, error));
  if (!usable)
    return FIL_OK;
  const char *name = fil_json_object_text(&reading->object, ROLE_NAME);
  if (fil_terms_find(terms, name) != SIZE_MAX)
    return fil_json_object_report_repeated(&reading->object, item, name, error);
  FIL_TRY(fil_terms_add(terms, name, fil_json_object_text(&reading->object, ROLE_LABEL),
                        fil_json_object_is_true(&reading->object, ROLE_SUPPORT), error));
done:
  return status;
}

static fil_status read_levels(json_reading *reading, fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  uint32_t code;
  if (!(reading->object.found & HAS(ROLE_LEVELS)))
    return FIL_OK;
  fil_json_enter(&walk, &reading->object.values[ROLE_LEVELS]);
  while (fil_json_next(&walk)) {
    if (walk.value.kind != FIL_JSON_STRING) {
      FIL_TRY(fil_json_object_report_type(&reading->object, &walk.value, "levels", "a list of texts", error));
      continue;
    }
    FIL_TRY(fil_json_print(&walk.value, &reading->object.scratch, error));
    const char *level = fil_text_string(&reading->object.scratch);
    FIL_TRY(fil_dictionary_add(&column->levels, level, strlen(level), &code, error));
  }
done:
  return status;
}

/* The column of an attribute that is declared; the one of periods is there already. */
static fil_status add_column(json_reading *reading, json_columns *columns, const char *name, fil_column_type type,
                             bool is_period, fil_column **column, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  FIL_TRY(fil_dictionary_add(&columns->names, name, strlen(name), &code, error));
  FIL_TRY(
      fil_memory_reserve(&columns->places, &columns->capacity, columns->names.count, sizeof *columns->places, error));
  columns->places[code] = is_period ? FIL_PART_PERIOD : columns->table->column_count;
  if (is_period) {
    *column = columns->table->columns[FIL_PART_PERIOD];
    FIL_TRY(fil_memory_set(&(*column)->name, name, error));
    FIL_TRY(fil_memory_set(&reading->period, name, error));
  } else {
    FIL_TRY(fil_table_add_column(columns->table, name, type, column, error));
  }
  FIL_TRY(fil_memory_set(&(*column)->unit, fil_json_object_text(&reading->object, ROLE_UNIT), error));
done:
  return status;
}

static fil_status read_attribute(json_reading *reading, const fil_json_value *item, json_columns *columns,
                                 fil_error *error)
{
  static const struct {
    const char *name;
    fil_column_type type;
  } types[] = {{"number", FIL_COLUMN_NUMBER}, {"text", FIL_COLUMN_TEXT}, {"category", FIL_COLUMN_CATEGORY}};
  const unsigned known = HAS(ROLE_NAME) | HAS(ROLE_UNIT) | HAS(ROLE_TYPE) | HAS(ROLE_LEVELS) |
                         (columns == &reading->edges ? HAS(ROLE_PERIOD) : 0);
  fil_status status = FIL_OK;
  fil_column *column;
  bool usable;
  size_t type = 0;
  FIL_TRY(fil_json_object_read(&reading->object, item, known, HAS(ROLE_NAME) | HAS(ROLE_TYPE), &usable, error));
  if (!usable)
    return FIL_OK;
  const char *name = fil_json_object_text(&reading->object, ROLE_NAME);
  while (type < 3 && strcmp(types[type].name, fil_json_object_text(&reading->object, ROLE_TYPE)) != 0)
    type++;
  if (type == 3)
    return fil_json_object_report_type(&reading->object, item, "type", "\"number\", \"text\" or \"category\"", error);
  const bool is_period = fil_json_object_is_true(&reading->object, ROLE_PERIOD);
  if (fil_dictionary_find(&columns->names, name, strlen(name)) != FIL_MISSING || (is_period && reading->period))
    return fil_json_object_report_repeated(&reading->object, item, name, error);
  if (is_period && types[type].type != FIL_COLUMN_CATEGORY)
    return fil_json_object_report_type(&reading->object, item, "type",
                                       "\"category\" where the attribute tells the period", error);
  FIL_TRY(add_column(reading, columns, name, types[type].type, is_period, &column, error));
  if (types[type].type == FIL_COLUMN_CATEGORY)
    FIL_TRY(read_levels(reading, column, error));
done:
  return status;
}

static fil_status add_cell(json_reading *reading, fil_column *column, const fil_json_value *value, fil_error *error)
{
  fil_status status = FIL_OK;
  double number = NAN;
  FIL_TRY(fil_json_print(value, &reading->object.scratch, error));
  const char *text = fil_text_string(&reading->object.scratch);
  if (column->type != FIL_COLUMN_NUMBER && value->kind == FIL_JSON_STRING)
    return fil_column_add_text(column, text, strlen(text), error);
  if (column->type == FIL_COLUMN_NUMBER && value->kind == FIL_JSON_NUMBER) {
    if (strstr(text, "Infinity"))
      number = *text == '-' ? -INFINITY : INFINITY;
    else if (!fil_number_read(text, strlen(text), '.', &number))
      FIL_TRY(
          fil_json_object_report_type(&reading->object, value, column->name, "a number that is not too large", error));
    return fil_column_add_number(column, number, error);
  }
  FIL_TRY(fil_json_object_report_type(&reading->object, value, column->name,
                                      column->type == FIL_COLUMN_NUMBER ? "a number, as its attribute is declared"
                                                                        : "text, as its attribute is declared",
                                      error));
  FIL_TRY(fil_column_add_missing(column, error));
done:
  return status;
}

/* The cells of the row `row`, which the columns with a role have or will have. Text of the period joins those. */
static fil_status read_cells(json_reading *reading, json_columns *columns, size_t row, fil_text *period,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_enter(&walk, &reading->object.values[ROLE_ATTRIBUTES]);
  while (fil_json_next(&walk)) {
    FIL_TRY(fil_json_print(&walk.key, &reading->object.scratch, error));
    const uint32_t code =
        fil_dictionary_find(&columns->names, fil_text_string(&reading->object.scratch), reading->object.scratch.length);
    if (code == FIL_MISSING) {
      FIL_TRY(fil_json_object_report(&reading->object, FIL_SEVERITY_ERROR, "undeclared attribute", &walk.key,
                                     fil_text_string(&reading->object.scratch), "no such attribute is declared",
                                     columns == &reading->nodes ? "declare it in \"node_attributes\""
                                                                : "declare it in \"edge_attributes\"",
                                     error));
      continue;
    }
    fil_column *column = columns->table->columns[columns->places[code]];
    if (walk.value.kind == FIL_JSON_NULL)
      continue;
    if (columns->places[code] == FIL_PART_PERIOD && columns == &reading->edges) {
      FIL_TRY(walk.value.kind == FIL_JSON_STRING
                  ? fil_json_print(&walk.value, period, error)
                  : fil_json_object_report_type(&reading->object, &walk.value, column->name, "text", error));
    } else if (column->rows > row) {
      FIL_TRY(fil_json_object_report_repeated(&reading->object, &walk.key, column->name, error));
    } else {
      FIL_TRY(fil_column_resize(column, row, error));
      FIL_TRY(add_cell(reading, column, &walk.value, error));
    }
  }
done:
  return status;
}

/* Missing cells, down to the last row. */
static fil_status fill_up(const json_columns *columns, size_t roles_end, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = roles_end; k < columns->table->column_count; k++)
    FIL_TRY(fil_column_resize(columns->table->columns[k], fil_table_rows(columns->table), error));
done:
  return status;
}

static fil_status read_node(json_reading *reading, const fil_json_value *item, fil_error *error)
{
  const unsigned known = HAS(ROLE_ID) | HAS(ROLE_LABEL) | HAS(ROLE_CATEGORY) | HAS(ROLE_STAGE) | HAS(ROLE_ATTRIBUTES);
  fil_status status = FIL_OK;
  bool usable;
  FIL_TRY(fil_json_object_read(&reading->object, item, known, HAS(ROLE_ID), &usable, error));
  if (!usable)
    return FIL_OK;
  const fil_part_node node = {.id = fil_json_object_text(&reading->object, ROLE_ID),
                              .label = fil_json_object_text(&reading->object, ROLE_LABEL),
                              .category = fil_json_object_text(&reading->object, ROLE_CATEGORY),
                              .stage = fil_json_object_text(&reading->object, ROLE_STAGE),
                              .row = item->line};
  if (reading->object.found & HAS(ROLE_ATTRIBUTES))
    FIL_TRY(read_cells(reading, &reading->nodes, fil_table_rows(&reading->parts->nodes), NULL, error));
  FIL_TRY(fil_parts_add_node(reading->parts, &node, error));
done:
  return status;
}

/* Ties of a relation that the file does not declare are directed. */
static bool is_directed(const json_reading *reading, const char *relation)
{
  const fil_schema *schema = &reading->parts->declared;
  const size_t place = relation ? fil_schema_find_relation(schema, relation) : SIZE_MAX;
  return place == SIZE_MAX || schema->relations[place].directed;
}

static fil_status read_edge(json_reading *reading, const fil_json_value *item, fil_error *error)
{
  const unsigned ends = HAS(ROLE_SOURCE) | HAS(ROLE_TARGET);
  const unsigned known = ends | HAS(ROLE_RELATION) | HAS(ROLE_WEIGHT) | HAS(ROLE_ATTRIBUTES);
  fil_status status = FIL_OK;
  fil_text period = {0};
  bool usable;
  FIL_TRY(fil_json_object_read(&reading->object, item, known, ends, &usable, error));
  if (!usable)
    return FIL_OK;
  fil_part_edge edge = {
      .relation = fil_json_object_text(&reading->object, ROLE_RELATION), .weight = NAN, .row = item->line};
  const fil_json_value *weight = &reading->object.values[ROLE_WEIGHT];
  if ((reading->object.found & HAS(ROLE_WEIGHT)) && !fil_number_read(weight->bytes, weight->length, '.', &edge.weight))
    FIL_TRY(fil_json_object_report_type(&reading->object, weight, "weight", "a number that is not too large", error));
  edge.directed = is_directed(reading, edge.relation);
  if (reading->object.found & HAS(ROLE_ATTRIBUTES))
    FIL_TRY(read_cells(reading, &reading->edges, fil_table_rows(&reading->parts->edges), &period, error));
  edge.period = period.length ? period.bytes : NULL;
  FIL_TRY(
      fil_parts_expect_node(reading->parts, fil_json_object_text(&reading->object, ROLE_SOURCE), &edge.source, error));
  FIL_TRY(
      fil_parts_expect_node(reading->parts, fil_json_object_text(&reading->object, ROLE_TARGET), &edge.target, error));
  FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
done:
  fil_text_destroy(&period);
  return status;
}

static fil_status read_item(json_reading *reading, json_list list, const fil_json_value *item, fil_error *error)
{
  switch (list) {
  case RELATIONS:
    return read_relation(reading, item, error);
  case CATEGORIES:
    return read_term(reading, item, &reading->parts->declared.categories, error);
  case STAGES:
    return read_term(reading, item, &reading->parts->declared.stages, error);
  case NODE_ATTRIBUTES:
    return read_attribute(reading, item, &reading->nodes, error);
  case EDGE_ATTRIBUTES:
    return read_attribute(reading, item, &reading->edges, error);
  case NODES:
    return read_node(reading, item, error);
  default:
    return read_edge(reading, item, error);
  }
}

static fil_status read_version(const json_reading *reading, const fil_json_value *value, fil_error *error)
{
  double version = 0;
  if (value->kind == FIL_JSON_NUMBER && fil_number_read(value->bytes, value->length, '.', &version) &&
      version == JSON_VERSION)
    return FIL_OK;
  return fil_json_object_report(&reading->object, FIL_SEVERITY_ERROR, "unknown version", value, "version",
                                "the file is of a version that this program does not know", "use a newer filiere",
                                error);
}

/* A member of the outermost object. */
static fil_status read_top(json_reading *reading, const fil_json_walk *walk, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t list = 0;
  if (fil_json_is(&walk->key, "format"))
    return FIL_OK;
  if (fil_json_is(&walk->key, "version"))
    return read_version(reading, &walk->value, error);
  if (fil_json_is(&walk->key, "title") && walk->value.kind == FIL_JSON_STRING) {
    FIL_TRY(fil_json_print(&walk->value, &reading->object.scratch, error));
    return fil_memory_set(&reading->parts->title, fil_text_string(&reading->object.scratch), error);
  }
  while (list < LISTS && !fil_json_is(&walk->key, list_names[list]))
    list++;
  if (list < LISTS && reading->lists[list].bytes)
    return fil_json_object_report_repeated(&reading->object, &walk->key, list_names[list], error);
  if (list < LISTS && walk->value.kind != FIL_JSON_ARRAY)
    return fil_json_object_report_type(&reading->object, &walk->value, list_names[list], "a list, in square brackets",
                                       error);
  if (list < LISTS)
    reading->lists[list] = walk->value;
  else
    FIL_TRY(fil_json_object_report(&reading->object, FIL_SEVERITY_WARNING, "unknown key", &walk->key, NULL,
                                   "filiere's own network file has no such key; it is passed over", NULL, error));
done:
  return status;
}

/* Whether a few bytes for each node or tie make columns of hardly anything; then the error is told. */
static fil_status check_width(const json_reading *reading, const json_columns *columns, const fil_json_value *at,
                              bool *is_wide, fil_error *error)
{
  const size_t cells = (size_t)columns->names.count * fil_table_rows(columns->table);
  *is_wide = cells > CELLS_ALWAYS && cells / CELLS_A_BYTE > reading->length;
  if (!*is_wide)
    return FIL_OK;
  return fil_json_object_report(&reading->object, FIL_SEVERITY_ERROR, "too many attributes", at, NULL,
                                "there are thousands of attributes, and hardly any node or tie has one of them",
                                "declare those that have values", error);
}

static fil_status read_list(json_reading *reading, json_list list, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  bool is_wide = false;
  if (!reading->lists[list].bytes)
    return FIL_OK;
  fil_json_enter(&walk, &reading->lists[list]);
  while (!is_wide && fil_json_next(&walk)) {
    FIL_TRY(read_item(reading, list, &walk.value, error));
    if (list == NODES || list == EDGES)
      FIL_TRY(check_width(reading, list == NODES ? &reading->nodes : &reading->edges, &walk.value, &is_wide, error));
  }
done:
  return status;
}

static fil_status read_lists(json_reading *reading, const fil_json_value *root, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_enter(&walk, root);
  while (fil_json_next(&walk))
    FIL_TRY(read_top(reading, &walk, error));
  for (size_t list = 0; list < LISTS; list++)
    FIL_TRY(read_list(reading, (json_list)list, error));
  FIL_TRY(fill_up(&reading->nodes, FIL_PART_NODE_ROLES, error));
  FIL_TRY(fill_up(&reading->edges, FIL_PART_EDGE_ROLES, error));
done:
  return status;
}

static void destroy(json_reading *reading)
{
  json_columns *both[] = {&reading->nodes, &reading->edges};
  for (size_t k = 0; k < 2; k++) {
    fil_dictionary_destroy(&both[k]->names);
    fil_memory_free(both[k]->places);
  }
  fil_memory_free(reading->period);
  fil_json_object_destroy(&reading->object);
}

fil_status fil_network_json_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  json_reading reading = {
      .parts = parts, .length = source->length, .object = {.file = source->name, .problems = problems}};
  fil_json_value root;
  fil_json_fault fault;
  reading.nodes.table = &parts->nodes;
  reading.edges.table = &parts->edges;
  if (fil_json_check(source->bytes, source->length, &root, &fault)) {
    FIL_TRY(read_lists(&reading, &root, error));
  } else {
    const fil_json_value at = {.line = fault.line, .column = fault.column};
    FIL_TRY(
        fil_json_object_report(&reading.object, FIL_SEVERITY_ERROR, "not JSON", &at, NULL, fault.cause, NULL, error));
  }
done:
  destroy(&reading);
  return status;
}
