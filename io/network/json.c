/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere's own network file: everything that a network has, a line for each node and each tie. */
#include "graph/number.h"
#include "io/json_text.h"
#include "io/network/json_names.h"

#include <math.h>
#include <string.h>

/* One file being written: lines are gathered and handed to the sink. */
typedef struct json_writing {
  const fil_network *network;
  fil_sink *sink;
  fil_text line;
} json_writing;

/* Adds `, "key": "text"`, nothing where there is no text. */
static fil_status add_member(json_writing *file, const char *key, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!text)
    return FIL_OK;
  FIL_TRY(fil_text_format(&file->line, error, ", \"%s\": ", key));
  FIL_TRY(fil_json_add_string(&file->line, text, error));
done:
  return status;
}

/* The same as the first member of a line: `{"key": "text"`. */
static fil_status open_line(json_writing *file, const char *key, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(&file->line, error, "{\"%s\": ", key));
  FIL_TRY(fil_json_add_string(&file->line, text, error));
done:
  return status;
}

static fil_status add_number(fil_text *line, double number, fil_error *error)
{
  char digits[FIL_NUMBER_LENGTH];
  return fil_text_add(line, fil_number_write(number, digits), error);
}

/* Ends the line, with a comma unless it is the last of its list, and hands it over. */
static fil_status close_line(json_writing *file, bool last, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, last ? "}\n" : "},\n", error));
  FIL_TRY(fil_sink_write(file->sink, file->line.bytes, file->line.length, error));
  fil_text_clear(&file->line);
done:
  return status;
}

static fil_status write_relations(json_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &file->network->schema;
  FIL_TRY(fil_sink_text(file->sink, "\"relations\": [\n", error));
  for (size_t k = 0; k < schema->relation_count; k++) {
    const fil_relation *relation = &schema->relations[k];
    FIL_TRY(open_line(file, "name", relation->name, error));
    FIL_TRY(add_member(file, "label", relation->label, error));
    FIL_TRY(add_member(file, "unit", relation->unit, error));
    FIL_TRY(fil_text_format(&file->line, error, ", \"directed\": %s", relation->directed ? "true" : "false"));
    FIL_TRY(close_line(file, k + 1 == schema->relation_count, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "],\n", error));
done:
  return status;
}

static fil_status write_terms(json_writing *file, const char *name, const fil_terms *terms, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(file->sink, error, "\"%s\": [\n", name));
  for (size_t k = 0; k < terms->count; k++) {
    FIL_TRY(open_line(file, "name", terms->items[k].name, error));
    FIL_TRY(add_member(file, "label", terms->items[k].label, error));
    if (terms->items[k].support)
      FIL_TRY(fil_text_add(&file->line, ", \"support\": true", error));
    FIL_TRY(close_line(file, k + 1 == terms->count, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "],\n", error));
done:
  return status;
}

/* The levels in their order, which the cells alone would not tell. */
static fil_status add_levels(json_writing *file, const fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, ", \"levels\": [", error));
  for (uint32_t level = 0; level < column->levels.count; level++) {
    FIL_TRY(fil_text_add(&file->line, level ? ", " : "", error));
    FIL_TRY(fil_json_add_string(&file->line, fil_dictionary_text(&column->levels, level), error));
  }
  FIL_TRY(fil_text_add(&file->line, "]", error));
done:
  return status;
}

/* `period` is the place of the column of periods, 0 where there is none. */
static fil_status write_attributes(json_writing *file, const char *name, const fil_table *table, size_t first,
                                   size_t period, fil_error *error)
{
  static const char *const types[] = {[FIL_COLUMN_NUMBER] = "number",
                                      [FIL_COLUMN_TEXT] = "text",
                                      [FIL_COLUMN_CATEGORY] = "category",
                                      [FIL_COLUMN_INDEX] = "number"};
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(file->sink, error, "\"%s\": [\n", name));
  for (size_t k = first; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    FIL_TRY(open_line(file, "name", column->name, error));
    FIL_TRY(add_member(file, "unit", column->unit, error));
    FIL_TRY(add_member(file, "type", types[column->type], error));
    if (k == period)
      FIL_TRY(fil_text_add(&file->line, ", \"period\": true", error));
    if (column->type == FIL_COLUMN_CATEGORY)
      FIL_TRY(add_levels(file, column, error));
    FIL_TRY(close_line(file, k + 1 == table->column_count, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "],\n", error));
done:
  return status;
}

/* A number that JSON knows stands for itself; one without end has no digits. */
static fil_status add_cell(json_writing *file, const fil_column *column, size_t row, fil_error *error)
{
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return fil_json_add_string(&file->line, fil_column_text(column, row), error);
  if (column->type == FIL_COLUMN_NUMBER && isinf(column->numbers[row]))
    return fil_text_add(&file->line, column->numbers[row] < 0 ? "-Infinity" : "Infinity", error);
  return fil_column_print(column, row, &file->line, error);
}

static fil_status add_cells(json_writing *file, const fil_table *table, size_t first, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  bool begun = false;
  for (size_t k = first; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    if (fil_column_is_missing(column, row))
      continue;
    FIL_TRY(fil_text_add(&file->line, begun ? ", " : ", \"attributes\": {", error));
    FIL_TRY(fil_json_add_string(&file->line, column->name, error));
    FIL_TRY(fil_text_add(&file->line, ": ", error));
    FIL_TRY(add_cell(file, column, row, error));
    begun = true;
  }
  if (begun)
    FIL_TRY(fil_text_add(&file->line, "}", error));
done:
  return status;
}

static fil_status write_nodes(json_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &file->network->nodes;
  const size_t count = fil_network_node_count(file->network);
  FIL_TRY(fil_sink_text(file->sink, "\"nodes\": [\n", error));
  for (size_t node = 0; node < count; node++) {
    FIL_TRY(open_line(file, "id", fil_network_id(file->network, node), error));
    FIL_TRY(add_member(file, "label", fil_column_text(nodes->columns[FIL_NODE_LABEL], node), error));
    FIL_TRY(add_member(file, "category", fil_column_text(nodes->columns[FIL_NODE_CATEGORY], node), error));
    FIL_TRY(add_member(file, "stage", fil_column_text(nodes->columns[FIL_NODE_STAGE], node), error));
    FIL_TRY(add_cells(file, nodes, FIL_NODE_ROLES, node, error));
    FIL_TRY(close_line(file, node + 1 == count, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "],\n", error));
done:
  return status;
}

static fil_status write_edges(json_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  const fil_table *edges = &network->edges;
  const size_t count = fil_network_edge_count(network);
  FIL_TRY(fil_sink_text(file->sink, "\"edges\": [\n", error));
  for (size_t edge = 0; edge < count; edge++) {
    const double weight = edges->columns[FIL_EDGE_WEIGHT]->numbers[edge];
    FIL_TRY(open_line(file, "source", fil_network_id(network, fil_network_source(network, edge)), error));
    FIL_TRY(add_member(file, "target", fil_network_id(network, fil_network_target(network, edge)), error));
    FIL_TRY(add_member(file, "relation", network->schema.relations[fil_network_relation(network, edge)].name, error));
    if (network->has_weights && !isnan(weight)) {
      FIL_TRY(fil_text_add(&file->line, ", \"weight\": ", error));
      FIL_TRY(add_number(&file->line, weight, error));
    }
    FIL_TRY(add_cells(file, edges, FIL_EDGE_ROLES, edge, error));
    FIL_TRY(close_line(file, edge + 1 == count, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "]\n}\n", error));
done:
  return status;
}

static fil_status write_head(json_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(file->sink, error, "{\n\"format\": \"" JSON_FORMAT "\",\n\"version\": %d,\n", JSON_VERSION));
  if (file->network->title) {
    FIL_TRY(fil_text_add(&file->line, "\"title\": ", error));
    FIL_TRY(fil_json_add_string(&file->line, file->network->title, error));
    FIL_TRY(fil_text_add(&file->line, ",\n", error));
    FIL_TRY(fil_sink_write(file->sink, file->line.bytes, file->line.length, error));
    fil_text_clear(&file->line);
  }
done:
  return status;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  json_writing file = {.network = network};
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &file.sink, error));
  FIL_TRY(write_head(&file, error));
  FIL_TRY(write_relations(&file, error));
  FIL_TRY(write_terms(&file, "categories", &network->schema.categories, error));
  FIL_TRY(write_terms(&file, "stages", &network->schema.stages, error));
  FIL_TRY(write_attributes(&file, "node_attributes", &network->nodes, FIL_NODE_ROLES, /*period=*/0, error));
  FIL_TRY(write_attributes(&file, "edge_attributes", &network->edges, FIL_EDGE_ROLES, network->period, error));
  FIL_TRY(write_nodes(&file, error));
  FIL_TRY(write_edges(&file, error));
done:
  fil_text_destroy(&file.line);
  return status;
}

/* By the members of the outermost object, of a file that may be cut off. */
static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_json_walk walk;
  *refusal = "it has no \"format\": \"" JSON_FORMAT "\"";
  fil_json_enter_text(&walk, source->bytes, source->length);
  while (*refusal && fil_json_next(&walk)) {
    if (fil_json_is(&walk.key, "format") && walk.value.kind == FIL_JSON_STRING && fil_json_is(&walk.value, JSON_FORMAT))
      *refusal = NULL;
  }
  return FIL_OK;
}

const fil_network_format fil_network_format_json = {
    .name = "json",
    .title = "filiere's own, which holds everything",
    .extensions = "json",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE | FIL_HOLDS_SCHEMA | FIL_HOLDS_COLUMNS,
    .recognize = recognize,
    .read = fil_network_json_read,
    .write = write,
};
