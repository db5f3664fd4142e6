/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML through libxml2's writer, straight into the sink. */
#include "io/network/graphml.h"

#include "graph/number.h"
#include "io/network/field_names.h"
#include "io/network/graphml_write.h"
#include "io/network/keys.h"
#include "io/study/study_write.h"
#include "io/xml_write.h"

#include <stdio.h>
#include <string.h>

/* One file being written. */
typedef struct graphml {
  fil_xml_writing xml;
  const fil_network *network;
  fil_text schema; /* the lists of relations, categories and stages; empty: there are none */
  fil_field_names node_names, edge_names;
} graphml;

/* The columns of a table from `first` on, which become attributes. */
typedef struct attributes {
  const fil_table *table; /* NULL: none */
  size_t first;
  char kind;     /* begins the keys: 'n' node, 'm' measure, 'e' edge */
  size_t period; /* the column that has a key of its own; 0: none */
} attributes;

static fil_status write_data(graphml *file, const char *key, const char *text)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_xml_start(&file->xml, "data"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "key", key));
  FIL_TRY(fil_xml_add_text(&file->xml, text));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static const char *name_key(char out[32], attributes columns, size_t column)
{
  if (columns.period && column == columns.period)
    return "period";
  snprintf(out, 32, "%c%zu", columns.kind, column);
  return out;
}

static fil_status write_key(graphml *file, const char *key, const char *element, const char *name, const char *type)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_xml_start(&file->xml, "key"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "id", key));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "for", element));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "attr.name", name));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "attr.type", type));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

/* The keys of attributes, and of the period, which is called what it is. */
static fil_status write_keys(graphml *file, attributes columns, const char *element, const fil_field_names *names)
{
  fil_status status = FIL_OK;
  char key[32];
  for (size_t k = columns.first; k < columns.table->column_count; k++) {
    const fil_column *column = columns.table->columns[k];
    if (!columns.period || k != columns.period)
      FIL_TRY(write_key(file, name_key(key, columns, k), element, names->items[k], fil_key_type_of(column)));
  }
done:
  return status;
}

/* The name of a measure, with a number behind it where an attribute or another has it; from `names` on borrowed. */
static fil_status name_measure(fil_dictionary *names, const char *own, const char **name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text candidate = {0};
  uint32_t code;
  FIL_TRY(fil_text_add(&candidate, own, error));
  for (int number = 2; fil_dictionary_find(names, candidate.bytes, candidate.length) != FIL_MISSING; number++) {
    fil_text_clear(&candidate);
    FIL_TRY(fil_text_format(&candidate, error, "%s_%d", own, number));
  }
  FIL_TRY(fil_dictionary_add(names, candidate.bytes, candidate.length, &code, error));
  *name = fil_dictionary_text(names, code);
done:
  fil_text_destroy(&candidate);
  return status;
}

static fil_status write_measure_keys(graphml *file, attributes measures)
{
  fil_status status = FIL_OK;
  fil_dictionary names = {0};
  char key[32];
  uint32_t code;
  for (size_t k = FIL_NODE_ROLES; k < file->node_names.count; k++) {
    const char *name = file->node_names.items[k];
    FIL_TRY(fil_dictionary_add(&names, name, strlen(name), &code, file->xml.error));
  }
  for (size_t k = measures.first; measures.table && k < measures.table->column_count; k++) {
    const fil_column *column = measures.table->columns[k];
    const char *name;
    FIL_TRY(name_measure(&names, column->name, &name, file->xml.error));
    FIL_TRY(write_key(file, name_key(key, measures, k), "node", name, fil_key_type_of(column)));
  }
done:
  fil_dictionary_destroy(&names);
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
    FIL_TRY(fil_xml_start(&file->xml, "data"));
    FIL_TRY(fil_xml_add_attribute(&file->xml, "key", name_key(key, columns, k)));
    FIL_TRY(fil_xml_add_cell(&file->xml, column, row));
    FIL_TRY(fil_xml_end(&file->xml));
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
  if (!fil_xml_can_hold(id))
    return fil_error_set(file->xml.error, FIL_ERROR_DATA,
                         "node %zu has an id with a control character, which GraphML cannot hold", node + 1);
  FIL_TRY(fil_xml_start(&file->xml, "node"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "id", id));
  FIL_TRY(write_data(file, "label", fil_network_label(file->network, node)));
  FIL_TRY(write_cells(file, own, node));
  FIL_TRY(write_cells(file, measures, node));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_edge(graphml *file, attributes own, size_t edge)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  char number[FIL_NUMBER_LENGTH];
  FIL_TRY(fil_xml_start(&file->xml, "edge"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "source", fil_network_id(network, fil_network_source(network, edge))));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "target", fil_network_id(network, fil_network_target(network, edge))));
  FIL_TRY(write_data(file, "relation", network->schema.relations[fil_network_relation(network, edge)].name));
  FIL_TRY(write_data(file, "directed", is_directed(network, edge) ? "true" : "false"));
  if (network->has_weights)
    FIL_TRY(write_data(file, "weight", fil_number_write(fil_network_weight(network, edge), number)));
  FIL_TRY(write_cells(file, own, edge));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_graph_keys(graphml *file)
{
  fil_status status = FIL_OK;
  if (file->network->title)
    FIL_TRY(write_key(file, "title", "graph", "title", "string"));
  if (file->schema.length)
    FIL_TRY(write_key(file, "schema", "graph", "schema", "string"));
done:
  return status;
}

static fil_status write_node_keys(graphml *file, attributes measures)
{
  fil_status status = FIL_OK;
  const attributes own = {&file->network->nodes, FIL_NODE_ROLES, 'n', 0};
  FIL_TRY(write_key(file, "label", "node", "label", "string"));
  FIL_TRY(write_key(file, "n2", "node", "category", "string"));
  FIL_TRY(write_key(file, "n3", "node", "stage", "string"));
  FIL_TRY(write_keys(file, own, "node", &file->node_names));
  FIL_TRY(write_measure_keys(file, measures));
done:
  return status;
}

/* The period comes before the others, of which one might be taken for it. */
static fil_status write_edge_keys(graphml *file, attributes edges)
{
  fil_status status = FIL_OK;
  FIL_TRY(write_key(file, "relation", "edge", "relation", "string"));
  FIL_TRY(write_key(file, "directed", "edge", "directed", "boolean"));
  if (file->network->has_weights)
    FIL_TRY(write_key(file, "weight", "edge", "weight", "double"));
  if (edges.period)
    FIL_TRY(write_key(file, "period", "edge", edges.table->columns[edges.period]->name, "string"));
  FIL_TRY(write_keys(file, edges, "edge", &file->edge_names));
done:
  return status;
}

static fil_status write_document(graphml *file, const fil_table *measures_table)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  attributes nodes = {&network->nodes, FIL_NODE_CATEGORY, 'n', 0};
  attributes measures = {measures_table, 2, 'm', 0};
  attributes edges = {&network->edges, FIL_EDGE_ROLES, 'e', network->period};
  FIL_TRY(fil_xml_start(&file->xml, "graphml"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "xmlns", "http://graphml.graphdrawing.org/xmlns"));
  FIL_TRY(write_graph_keys(file));
  FIL_TRY(write_node_keys(file, measures));
  FIL_TRY(write_edge_keys(file, edges));
  FIL_TRY(fil_xml_start(&file->xml, "graph"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "edgedefault", direction_of_all(network)));
  if (network->title)
    FIL_TRY(write_data(file, "title", network->title));
  if (file->schema.length)
    FIL_TRY(write_data(file, "schema", file->schema.bytes));
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    FIL_TRY(write_node(file, nodes, measures, node));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    FIL_TRY(write_edge(file, edges, edge));
done:
  return status;
}

static fil_status name_attributes(graphml *file, const fil_network_writing *writing, fil_error *error)
{
  static const char *const node_words[] = {"label", "category", "stage", NULL};
  static const char *const edge_words[] = {"relation", "directed", "weight", NULL};
  static const char *const bare_words[] = {"relation", "directed", NULL}; /* of edges without weights */
  static const fil_field_name node_roles[] = {{"label", FIL_FIELD_LABEL},
                                              {"name", FIL_FIELD_LABEL},
                                              {"category", FIL_FIELD_CATEGORY},
                                              {"stage", FIL_FIELD_STAGE},
                                              {0}};
  static const fil_field_name edge_roles[] = {{"relation", FIL_FIELD_RELATION},
                                              {"weight", FIL_FIELD_WEIGHT},
                                              {"directed", FIL_FIELD_DIRECTED},
                                              {"period", FIL_FIELD_PERIOD},
                                              {0}};
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  FIL_TRY(fil_field_names_make(&file->node_names, writing, &network->nodes, node_words, node_roles, error));
  FIL_TRY(fil_field_names_make(&file->edge_names, writing, &network->edges,
                               network->has_weights ? edge_words : bare_words, edge_roles, error));
done:
  return status;
}

static fil_status write_all(const fil_network_writing *writing, const fil_table *measures, fil_sink *sink,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  graphml file = {.network = writing->network};
  FIL_TRY(name_attributes(&file, writing, error));
  FIL_TRY(fil_study_write_schema(&writing->network->schema, &file.schema, error));
  FIL_TRY(fil_xml_begin(&file.xml, sink, error));
  FIL_TRY(write_document(&file, measures));
done:
  fil_text_destroy(&file.schema);
  fil_field_names_destroy(&file.node_names);
  fil_field_names_destroy(&file.edge_names);
  return fil_xml_finish(&file.xml, status);
}

fil_status fil_graphml_write(const fil_network *network, const fil_table *measures, fil_sink *sink, fil_error *error)
{
  fil_bundle files = {0};
  fil_problems problems = {0};
  const fil_network_writing writing = {.network = network, .files = &files, .problems = &problems};
  fil_status status = write_all(&writing, measures, sink, error);
  fil_problems_destroy(&problems); /* names that were changed stand in the file for all to see */
  return status;
}

fil_status fil_graphml_convert(const fil_network_writing *writing, fil_error *error)
{
  fil_sink *sink;
  fil_status status = fil_bundle_add(writing->files, /*suffix=*/NULL, &sink, error);
  return status == FIL_OK ? write_all(writing, /*measures=*/NULL, sink, error) : status;
}
