/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML through libxml2's writer, straight into the sink. */
#include "io/network/graphml.h"

#include "graph/number.h"

#include <libxml/xmlwriter.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

/* One file being written. The first failure is kept in `status`, since libxml2 has none of its own. */
typedef struct graphml {
  const fil_network *network;
  fil_sink *sink;
  fil_error *error;
  fil_status status;
  xmlTextWriter *writer;
  fil_text scratch;
} graphml;

/* The columns of a table from `first` on, which become attributes. */
typedef struct attributes {
  const fil_table *table; /* NULL: none */
  size_t first;
  char kind; /* begins the keys: 'n' node, 'm' measure, 'e' edge */
} attributes;

/* Claims success whatever comes, since libxml2 would print a complaint of its own; `wrote` tells of the failure. */
static int take_bytes(void *context, const char *bytes, int length)
{
  graphml *file = context;
  if (file->status == FIL_OK)
    file->status = fil_sink_write(file->sink, bytes, (size_t)length, file->error);
  return length;
}

/* What a call of the writer came to: the sink's failure, or want of memory. */
static fil_status wrote(graphml *file, int result)
{
  if (file->status == FIL_OK && result < 0)
    file->status = fil_error_memory(file->error);
  return file->status;
}

/* Length of the character at `text` if no XML document may hold it, else 0. */
static size_t forbidden_length(const char *text)
{
  if (strncmp(text, "\xEF\xBF\xBE", 3) == 0 || strncmp(text, "\xEF\xBF\xBF", 3) == 0)
    return 3;
  return (unsigned char)*text < ' ' && !strchr("\t\n\r", *text) ? 1 : 0;
}

static size_t allowed_length(const char *text)
{
  size_t length = 0;
  while (text[length] && !forbidden_length(text + length))
    length++;
  return length;
}

/* Puts the text into `scratch`, what XML cannot hold replaced. */
static fil_status clean(graphml *file, const char *text)
{
  fil_status status = FIL_OK;
  fil_text_clear(&file->scratch);
  for (;;) {
    size_t length = allowed_length(text);
    FIL_TRY(fil_text_add_bytes(&file->scratch, text, length, file->error));
    if (!text[length])
      break;
    FIL_TRY(fil_text_add(&file->scratch, REPLACEMENT, file->error));
    text += length + forbidden_length(text + length);
  }
done:
  return status;
}

static fil_status start(graphml *file, const char *element)
{
  return wrote(file, xmlTextWriterStartElement(file->writer, BAD_CAST element));
}

static fil_status end(graphml *file)
{
  return wrote(file, xmlTextWriterEndElement(file->writer));
}

static fil_status write_attribute(graphml *file, const char *name, const char *text)
{
  fil_status status = clean(file, text);
  if (status != FIL_OK)
    return status;
  return wrote(file,
               xmlTextWriterWriteAttribute(file->writer, BAD_CAST name, BAD_CAST fil_text_string(&file->scratch)));
}

/* Writes <data> with what stands in `scratch`. */
static fil_status write_scratch(graphml *file, const char *key)
{
  fil_status status = FIL_OK;
  FIL_TRY(start(file, "data"));
  FIL_TRY(wrote(file, xmlTextWriterWriteAttribute(file->writer, BAD_CAST "key", BAD_CAST key)));
  FIL_TRY(wrote(file, xmlTextWriterWriteString(file->writer, BAD_CAST fil_text_string(&file->scratch))));
  FIL_TRY(end(file));
done:
  return status;
}

static fil_status write_data(graphml *file, const char *key, const char *text)
{
  fil_status status = clean(file, text);
  return status == FIL_OK ? write_scratch(file, key) : status;
}

static char *name_key(char out[32], char kind, size_t column)
{
  snprintf(out, 32, "%c%zu", kind, column);
  return out;
}

/* The column's name, with a number behind it where `names` has it already; from there borrowed. */
static fil_status make_unique(fil_dictionary *names, const char *name, const char **unique, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text candidate = {0};
  uint32_t code;
  FIL_TRY(fil_text_add(&candidate, name, error));
  for (int number = 2; fil_dictionary_find(names, candidate.bytes, candidate.length) != FIL_MISSING; number++) {
    fil_text_clear(&candidate);
    FIL_TRY(fil_text_format(&candidate, error, "%s_%d", name, number));
  }
  FIL_TRY(fil_dictionary_add(names, candidate.bytes, candidate.length, &code, error));
  *unique = fil_dictionary_text(names, code);
done:
  fil_text_destroy(&candidate);
  return status;
}

static const char *type_name(const fil_column *column)
{
  switch (column->type) {
  case FIL_COLUMN_NUMBER:
    return "double";
  case FIL_COLUMN_INDEX:
    return "long";
  default:
    return "string";
  }
}

static fil_status write_key(graphml *file, const char *key, const char *element, const char *name, const char *type,
                            fil_dictionary *names)
{
  fil_status status = FIL_OK;
  FIL_TRY(make_unique(names, name, &name, file->error));
  FIL_TRY(start(file, "key"));
  FIL_TRY(write_attribute(file, "id", key));
  FIL_TRY(write_attribute(file, "for", element));
  FIL_TRY(write_attribute(file, "attr.name", name));
  FIL_TRY(write_attribute(file, "attr.type", type));
  FIL_TRY(end(file));
done:
  return status;
}

static fil_status write_keys(graphml *file, attributes columns, const char *element, fil_dictionary *names)
{
  fil_status status = FIL_OK;
  char key[32];
  for (size_t k = columns.first; columns.table && k < columns.table->column_count; k++) {
    const fil_column *column = columns.table->columns[k];
    FIL_TRY(write_key(file, name_key(key, columns.kind, k), element, column->name, type_name(column), names));
  }
done:
  return status;
}

static fil_status write_cells(graphml *file, attributes columns, size_t row)
{
  fil_status status = FIL_OK;
  char key[32];
  for (size_t k = columns.first; columns.table && k < columns.table->column_count; k++) {
    const fil_column *column = columns.table->columns[k];
    if (fil_column_is_missing(column, row))
      continue;
    name_key(key, columns.kind, k);
    if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY) {
      FIL_TRY(write_data(file, key, fil_column_text(column, row)));
    } else {
      fil_text_clear(&file->scratch);
      FIL_TRY(fil_column_print(column, row, &file->scratch, file->error));
      FIL_TRY(write_scratch(file, key));
    }
  }
done:
  return status;
}

static bool is_directed(const fil_network *network, size_t edge)
{
  return network->schema.relations[fil_network_relation(network, edge)].directed;
}

static const char *direction_of_all(const fil_network *network)
{
  for (size_t k = 0; k < network->schema.relation_count; k++) {
    if (network->schema.relations[k].directed)
      return "directed";
  }
  return "undirected";
}

/* The id is the node's own; the label always stands, as readers show it. */
static fil_status write_node(graphml *file, attributes own, attributes measures, size_t node)
{
  fil_status status = FIL_OK;
  const char *id = fil_network_id(file->network, node);
  if (id[allowed_length(id)])
    return fil_error_set(file->error, FIL_ERROR_DATA,
                         "node %zu has an id with a control character, which GraphML cannot hold", node + 1);
  FIL_TRY(start(file, "node"));
  FIL_TRY(write_attribute(file, "id", id));
  FIL_TRY(write_data(file, "label", fil_network_label(file->network, node)));
  FIL_TRY(write_cells(file, own, node));
  FIL_TRY(write_cells(file, measures, node));
  FIL_TRY(end(file));
done:
  return status;
}

static fil_status write_edge(graphml *file, attributes own, size_t edge)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  char number[FIL_NUMBER_LENGTH];
  FIL_TRY(start(file, "edge"));
  FIL_TRY(write_attribute(file, "source", fil_network_id(network, fil_network_source(network, edge))));
  FIL_TRY(write_attribute(file, "target", fil_network_id(network, fil_network_target(network, edge))));
  FIL_TRY(write_data(file, "relation", network->schema.relations[fil_network_relation(network, edge)].name));
  FIL_TRY(write_data(file, "directed", is_directed(network, edge) ? "true" : "false"));
  if (network->has_weights)
    FIL_TRY(write_data(file, "weight", fil_number_write(fil_network_weight(network, edge), number)));
  FIL_TRY(write_cells(file, own, edge));
  FIL_TRY(end(file));
done:
  return status;
}

static fil_status write_all_keys(graphml *file, attributes nodes, attributes measures, attributes edges)
{
  fil_status status = FIL_OK;
  fil_dictionary node_names = {0}, edge_names = {0};
  FIL_TRY(write_key(file, "label", "node", "label", "string", &node_names));
  FIL_TRY(write_keys(file, nodes, "node", &node_names));
  FIL_TRY(write_keys(file, measures, "node", &node_names));
  FIL_TRY(write_key(file, "relation", "edge", "relation", "string", &edge_names));
  FIL_TRY(write_key(file, "directed", "edge", "directed", "boolean", &edge_names));
  if (file->network->has_weights)
    FIL_TRY(write_key(file, "weight", "edge", "weight", "double", &edge_names));
  FIL_TRY(write_keys(file, edges, "edge", &edge_names));
done:
  fil_dictionary_destroy(&node_names);
  fil_dictionary_destroy(&edge_names);
  return status;
}

static fil_status write_document(graphml *file, const fil_table *measures_table)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  attributes nodes = {&network->nodes, FIL_NODE_CATEGORY, 'n'};
  attributes measures = {measures_table, 2, 'm'};
  attributes edges = {&network->edges, FIL_EDGE_ROLES, 'e'};
  FIL_TRY(wrote(file, xmlTextWriterSetIndent(file->writer, 1)));
  FIL_TRY(wrote(file, xmlTextWriterStartDocument(file->writer, "1.0", "UTF-8", NULL)));
  FIL_TRY(start(file, "graphml"));
  FIL_TRY(write_attribute(file, "xmlns", "http://graphml.graphdrawing.org/xmlns"));
  FIL_TRY(write_all_keys(file, nodes, measures, edges));
  FIL_TRY(start(file, "graph"));
  FIL_TRY(write_attribute(file, "edgedefault", direction_of_all(network)));
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    FIL_TRY(write_node(file, nodes, measures, node));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    FIL_TRY(write_edge(file, edges, edge));
  FIL_TRY(wrote(file, xmlTextWriterEndDocument(file->writer)));
done:
  return status;
}

fil_status fil_graphml_write(const fil_network *network, const fil_table *measures, fil_sink *sink, fil_error *error)
{
  graphml file = {.network = network, .sink = sink, .error = error};
  xmlOutputBuffer *output = xmlOutputBufferCreateIO(take_bytes, NULL, &file, NULL);
  file.writer = output ? xmlNewTextWriter(output) : NULL;
  if (!file.writer) {
    xmlOutputBufferClose(output);
    return fil_error_memory(error);
  }
  fil_status status = write_document(&file, measures);
  xmlFreeTextWriter(file.writer);
  fil_text_destroy(&file.scratch);
  return status == FIL_OK ? file.status : status;
}
