/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Node-link JSON: recognized, and written so that NetworkX and D3 read it. */
#include "io/network/node_link.h"

#include "graph/number.h"
#include "io/json_text.h"
#include "io/network/field_names.h"

#include <math.h>

const fil_field_name fil_node_link_node_names[] = {{"id", FIL_FIELD_ID},
                                                   {"label", FIL_FIELD_LABEL},
                                                   {"name", FIL_FIELD_LABEL},
                                                   {"lab", FIL_FIELD_LABEL},
                                                   {"category", FIL_FIELD_CATEGORY},
                                                   {"group", FIL_FIELD_CATEGORY},
                                                   {"stage", FIL_FIELD_STAGE},
                                                   {0}};

const fil_field_name fil_node_link_link_names[] = {
    {"source", FIL_FIELD_SOURCE},     {"from", FIL_FIELD_SOURCE},   {"n1", FIL_FIELD_SOURCE},
    {"target", FIL_FIELD_TARGET},     {"to", FIL_FIELD_TARGET},     {"n2", FIL_FIELD_TARGET},
    {"relation", FIL_FIELD_RELATION}, {"rel", FIL_FIELD_RELATION},  {"interaction", FIL_FIELD_RELATION},
    {"weight", FIL_FIELD_WEIGHT},     {"value", FIL_FIELD_WEIGHT},  {"w", FIL_FIELD_WEIGHT},
    {"directed", FIL_FIELD_DIRECTED}, {"period", FIL_FIELD_PERIOD}, {0}};

/* One file being written. */
typedef struct node_link_writing {
  const fil_network *network;
  fil_sink *sink;
  fil_field_names node_names, link_names;
  fil_text line;
} node_link_writing;

static fil_status add_member(node_link_writing *file, const char *name, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!text)
    return FIL_OK;
  FIL_TRY(fil_text_add(&file->line, file->line.length > 1 ? ", " : "", error));
  FIL_TRY(fil_json_add_string(&file->line, name, error));
  FIL_TRY(fil_text_add(&file->line, ": ", error));
  FIL_TRY(fil_json_add_string(&file->line, text, error));
done:
  return status;
}

/* A number as its digits. */
static fil_status add_digits(node_link_writing *file, const char *name, const char *digits, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, ", ", error));
  FIL_TRY(fil_json_add_string(&file->line, name, error));
  FIL_TRY(fil_text_format(&file->line, error, ": %s", digits));
done:
  return status;
}

static fil_status add_cell(node_link_writing *file, const char *name, const fil_column *column, size_t row,
                           fil_error *error)
{
  char digits[FIL_NUMBER_LENGTH];
  if (fil_column_is_missing(column, row))
    return FIL_OK;
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return add_member(file, name, fil_column_text(column, row), error);
  const double number = column->type == FIL_COLUMN_NUMBER ? column->numbers[row] : column->codes[row];
  if (isinf(number))
    return add_digits(file, name, number < 0 ? "-Infinity" : "Infinity", error);
  return add_digits(file, name, fil_number_write(number, digits), error);
}

static fil_status add_cells(node_link_writing *file, const fil_table *table, size_t first, const fil_field_names *names,
                            size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = first; k < table->column_count; k++)
    FIL_TRY(add_cell(file, names->items[k], table->columns[k], row, error));
done:
  return status;
}

static fil_status close_line(node_link_writing *file, bool last, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, last ? "}\n" : "},\n", error));
  FIL_TRY(fil_sink_write(file->sink, file->line.bytes, file->line.length, error));
  fil_text_clear(&file->line);
done:
  return status;
}

static fil_status write_node(node_link_writing *file, size_t node, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &file->network->nodes;
  FIL_TRY(fil_text_add(&file->line, "{", error));
  FIL_TRY(add_member(file, "id", fil_network_id(file->network, node), error));
  FIL_TRY(add_member(file, "label", fil_network_label(file->network, node), error));
  FIL_TRY(add_member(file, "category", fil_column_text(nodes->columns[FIL_NODE_CATEGORY], node), error));
  FIL_TRY(add_member(file, "stage", fil_column_text(nodes->columns[FIL_NODE_STAGE], node), error));
  FIL_TRY(add_cells(file, nodes, FIL_NODE_ROLES, &file->node_names, node, error));
  FIL_TRY(close_line(file, node + 1 == fil_network_node_count(file->network), error));
done:
  return status;
}

static fil_status write_link(node_link_writing *file, size_t edge, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
  FIL_TRY(fil_text_add(&file->line, "{", error));
  FIL_TRY(add_member(file, "source", fil_network_id(network, fil_network_source(network, edge)), error));
  FIL_TRY(add_member(file, "target", fil_network_id(network, fil_network_target(network, edge)), error));
  FIL_TRY(add_member(file, "relation", relation->name, error));
  if (network->has_weights)
    FIL_TRY(add_cell(file, "weight", network->edges.columns[FIL_EDGE_WEIGHT], edge, error));
  FIL_TRY(add_digits(file, "directed", relation->directed ? "true" : "false", error));
  FIL_TRY(add_cells(file, &network->edges, FIL_EDGE_ROLES, &file->link_names, edge, error));
  FIL_TRY(close_line(file, edge + 1 == fil_network_edge_count(network), error));
done:
  return status;
}

/* A graph in which two nodes may have several ties is a multigraph to NetworkX. */
static fil_status write_head(node_link_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  const bool directed = fil_schema_has_directed(&network->schema);
  const bool several = network->schema.relation_count > 1 || network->period;
  FIL_TRY(fil_text_format(&file->line, error, "{\n\"directed\": %s,\n\"multigraph\": %s,\n\"graph\": {",
                          directed ? "true" : "false", several ? "true" : "false"));
  if (network->title) {
    FIL_TRY(fil_text_add(&file->line, "\"title\": ", error));
    FIL_TRY(fil_json_add_string(&file->line, network->title, error));
  }
  FIL_TRY(fil_text_add(&file->line, "},\n", error));
  FIL_TRY(fil_sink_write(file->sink, file->line.bytes, file->line.length, error));
  fil_text_clear(&file->line);
done:
  return status;
}

/* Beside the members that will be written. */
static fil_status make_names(node_link_writing *file, const fil_network_writing *writing, fil_error *error)
{
  const char *node[5] = {"id", "label"}, *link[6] = {"source", "target", "relation", "directed"};
  fil_status status = FIL_OK;
  fil_column *const *nodes = file->network->nodes.columns;
  size_t count = 2;
  if (fil_column_is_filled(nodes[FIL_NODE_CATEGORY]))
    node[count++] = "category";
  if (fil_column_is_filled(nodes[FIL_NODE_STAGE]))
    node[count] = "stage";
  if (file->network->has_weights && fil_column_is_filled(file->network->edges.columns[FIL_EDGE_WEIGHT]))
    link[4] = "weight";
  FIL_TRY(
      fil_field_names_make(&file->node_names, writing, &file->network->nodes, node, fil_node_link_node_names, error));
  FIL_TRY(
      fil_field_names_make(&file->link_names, writing, &file->network->edges, link, fil_node_link_link_names, error));
done:
  return status;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  node_link_writing file = {.network = writing->network};
  FIL_TRY(make_names(&file, writing, error));
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &file.sink, error));
  FIL_TRY(write_head(&file, error));
  FIL_TRY(fil_sink_text(file.sink, "\"nodes\": [\n", error));
  for (size_t node = 0; node < fil_network_node_count(file.network); node++)
    FIL_TRY(write_node(&file, node, error));
  FIL_TRY(fil_sink_text(file.sink, "],\n\"links\": [\n", error));
  for (size_t edge = 0; edge < fil_network_edge_count(file.network); edge++)
    FIL_TRY(write_link(&file, edge, error));
  FIL_TRY(fil_sink_text(file.sink, "]\n}\n", error));
done:
  fil_field_names_destroy(&file.node_names);
  fil_field_names_destroy(&file.link_names);
  fil_text_destroy(&file.line);
  return status;
}

/* Whether a value, which may be cut off, is a list of nothing but objects as far as its first item tells. */
static bool is_list(const fil_json_value *value, const char *end)
{
  fil_json_value whole = *value;
  fil_json_walk walk;
  if (value->kind != FIL_JSON_ARRAY)
    return false;
  whole.length = (size_t)(end - value->bytes);
  fil_json_enter(&walk, &whole);
  return fil_json_next(&walk) ? walk.value.kind == FIL_JSON_OBJECT
                              : !walk.value.bytes || walk.value.kind == FIL_JSON_OBJECT;
}

static bool is_elements(const fil_json_value *value, const char *end)
{
  fil_json_value list;
  return value->kind == FIL_JSON_OBJECT ? value->length && fil_json_find(value, "nodes", &list) : is_list(value, end);
}

/* By the members of the outermost object; what is cut off before its links has nodes at least. */
static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_json_walk walk;
  bool nodes = false, links = false;
  const char *end = source->bytes + source->length;
  fil_json_enter_text(&walk, source->bytes, source->length);
  do {
    walk.value = (fil_json_value){0};
    if (!fil_json_next(&walk) && !walk.value.bytes)
      break;
    if (fil_json_is(&walk.key, "nodes"))
      nodes |= is_list(&walk.value, end);
    else if (fil_json_is(&walk.key, "links") || fil_json_is(&walk.key, "edges"))
      links |= is_list(&walk.value, end);
    else if (fil_json_is(&walk.key, "elements") && is_elements(&walk.value, end))
      nodes = links = true;
  } while (!walk.fault.cause && !(nodes && links));
  links |= nodes && walk.fault.cause != NULL;
  *refusal = !nodes   ? "it has no \"nodes\" or \"elements\" that are a list of objects"
             : !links ? "it has no \"links\" or \"edges\" that are a list of objects"
                      : NULL;
  return FIL_OK;
}

const fil_network_format fil_network_format_node_link = {
    .name = "node_link",
    .title = "node-link JSON of NetworkX, D3, Cytoscape.js and netsJSON",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE,
    .extensions = "json",
    .recognize = recognize,
    .read = fil_node_link_read,
    .write = write,
};
