/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF through libxml2's writer, straight into the sink. */
#include "graph/number.h"
#include "graph/period.h"
#include "io/network/field_names.h"
#include "io/network/gexf.h"
#include "io/network/keys.h"
#include "io/study/study_write.h"
#include "io/xml_write.h"

#include <stdio.h>
#include <time.h>

/* One file being written. */
typedef struct gexf {
  fil_xml_writing xml;
  const fil_network *network;
  fil_periods periods;    /* of the levels of the column */
  fil_period_scale scale; /* of most; none: times are left out */
  bool directed;          /* what edges are by default */
  fil_field_names node_names, edge_names;
} gexf;

static fil_status write_attribute(gexf *file, const char *id, const char *title, const char *type)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_xml_start(&file->xml, "attribute"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "id", id));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "title", title));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "type", type));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static const char *name_attribute(char id[32], const gexf *file, const fil_table *table, size_t column)
{
  const bool is_period = table == &file->network->edges && file->network->period && column == file->network->period;
  if (is_period)
    return "period";
  snprintf(id, 32, "%zu", column);
  return id;
}

/* Weights stand with the edge itself. */
static bool is_attribute(const gexf *file, const fil_table *table, size_t column)
{
  return table != &file->network->edges || column != FIL_EDGE_WEIGHT;
}

/* Declares a column; those with a role, and the period, are what they are called. */
static fil_status declare(gexf *file, const fil_table *table, size_t column, const char *name)
{
  char number[32];
  const char *id = name_attribute(number, file, table, column);
  const fil_column *cells = table->columns[column];
  return write_attribute(file, id, name && id == number ? name : cells->name, fil_key_type_of(cells));
}

/* Declares the columns from `first` on, the period before the others, of which one might be taken for it. */
static fil_status write_attributes(gexf *file, const char *class, const fil_table *table, size_t first,
                                   const fil_field_names *names)
{
  fil_status status = FIL_OK;
  const size_t period = table == &file->network->edges ? file->network->period : 0;
  FIL_TRY(fil_xml_start(&file->xml, "attributes"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "class", class));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "mode", "static"));
  if (period)
    FIL_TRY(declare(file, table, period, NULL));
  for (size_t k = first; k < table->column_count; k++) {
    if (is_attribute(file, table, k) && (!period || k != period))
      FIL_TRY(declare(file, table, k, names->items[k]));
  }
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_value(gexf *file, const fil_table *table, size_t column, size_t row)
{
  fil_status status = FIL_OK;
  char number[32];
  FIL_TRY(fil_xml_start(&file->xml, "attvalue"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "for", name_attribute(number, file, table, column)));
  FIL_TRY(fil_xml_add_cell_attribute(&file->xml, "value", table->columns[column], row));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_values(gexf *file, const fil_table *table, size_t first, size_t row)
{
  fil_status status = FIL_OK;
  bool is_begun = false;
  for (size_t k = first; k < table->column_count; k++) {
    if (!is_attribute(file, table, k) || fil_column_is_missing(table->columns[k], row))
      continue;
    if (!is_begun)
      FIL_TRY(fil_xml_start(&file->xml, "attvalues"));
    is_begun = true;
    FIL_TRY(write_value(file, table, k, row));
  }
  if (is_begun)
    FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_node(gexf *file, size_t node)
{
  fil_status status = FIL_OK;
  const char *id = fil_network_id(file->network, node);
  if (!fil_xml_can_hold(id))
    return fil_error_set(file->xml.error, FIL_ERROR_DATA,
                         "node %zu has an id with a control character, which GEXF cannot hold", node + 1);
  FIL_TRY(fil_xml_start(&file->xml, "node"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "id", id));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "label", fil_network_label(file->network, node)));
  FIL_TRY(write_values(file, &file->network->nodes, FIL_NODE_CATEGORY, node));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

/* An end of a period: a day or the number of a wave; nothing for an open one. */
static fil_status write_moment(gexf *file, const char *name, int32_t moment)
{
  char text[32];
  const time_t seconds = (time_t)moment * 86400;
  struct tm day;
  if (moment == INT32_MIN || moment == INT32_MAX)
    return FIL_OK;
  snprintf(text, sizeof text, "%d", (int)moment);
  if (file->scale == FIL_PERIOD_CALENDAR && gmtime_r(&seconds, &day))
    strftime(text, sizeof text, "%Y-%m-%d", &day);
  return fil_xml_add_attribute(&file->xml, name, text);
}

static fil_status write_time(gexf *file, size_t edge)
{
  fil_status status = FIL_OK;
  if (file->scale == FIL_PERIOD_NONE)
    return FIL_OK;
  const uint32_t level = file->network->edges.columns[file->network->period]->codes[edge];
  if (level == FIL_MISSING || !file->periods.items[level].scale)
    return FIL_OK;
  FIL_TRY(write_moment(file, "start", file->periods.items[level].first));
  FIL_TRY(write_moment(file, "end", file->periods.items[level].last));
done:
  return status;
}

static fil_status write_edge(gexf *file, size_t edge)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
  char number[FIL_NUMBER_LENGTH];
  FIL_TRY(fil_xml_start(&file->xml, "edge"));
  snprintf(number, sizeof number, "%zu", edge);
  FIL_TRY(fil_xml_add_attribute(&file->xml, "id", number));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "source", fil_network_id(network, fil_network_source(network, edge))));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "target", fil_network_id(network, fil_network_target(network, edge))));
  if (relation->directed != file->directed)
    FIL_TRY(fil_xml_add_attribute(&file->xml, "type", relation->directed ? "directed" : "undirected"));
  if (network->schema.relation_count > 1)
    FIL_TRY(fil_xml_add_attribute(&file->xml, "kind", relation->name));
  if (network->has_weights)
    FIL_TRY(fil_xml_add_attribute(&file->xml, "weight", fil_number_write(fil_network_weight(network, edge), number)));
  FIL_TRY(write_time(file, edge));
  FIL_TRY(write_values(file, &network->edges, FIL_EDGE_RELATION, edge));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_text(gexf *file, const char *element, const char *text)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_xml_start(&file->xml, element));
  FIL_TRY(fil_xml_add_text(&file->xml, text));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_meta(gexf *file)
{
  fil_status status = FIL_OK;
  fil_text schema = {0};
  FIL_TRY(fil_study_write_schema(&file->network->schema, &schema, file->xml.error));
  FIL_TRY(fil_xml_start(&file->xml, "meta"));
  FIL_TRY(write_text(file, "creator", "filiere"));
  if (schema.length)
    FIL_TRY(write_text(file, "keywords", schema.bytes));
  if (file->network->title)
    FIL_TRY(write_text(file, "description", file->network->title));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  fil_text_destroy(&schema);
  return status;
}

static fil_status write_graph(gexf *file)
{
  fil_status status = FIL_OK;
  const bool is_dynamic = file->scale != FIL_PERIOD_NONE;
  FIL_TRY(fil_xml_start(&file->xml, "graph"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "defaultedgetype", file->directed ? "directed" : "undirected"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "mode", is_dynamic ? "dynamic" : "static"));
  if (is_dynamic)
    FIL_TRY(fil_xml_add_attribute(&file->xml, "timeformat", file->scale == FIL_PERIOD_WAVE ? "integer" : "date"));
  FIL_TRY(write_attributes(file, "node", &file->network->nodes, FIL_NODE_CATEGORY, &file->node_names));
  FIL_TRY(write_attributes(file, "edge", &file->network->edges, FIL_EDGE_RELATION, &file->edge_names));
  FIL_TRY(fil_xml_start(&file->xml, "nodes"));
  for (size_t node = 0; node < fil_network_node_count(file->network); node++)
    FIL_TRY(write_node(file, node));
  FIL_TRY(fil_xml_end(&file->xml));
  FIL_TRY(fil_xml_start(&file->xml, "edges"));
  for (size_t edge = 0; edge < fil_network_edge_count(file->network); edge++)
    FIL_TRY(write_edge(file, edge));
  FIL_TRY(fil_xml_end(&file->xml));
  FIL_TRY(fil_xml_end(&file->xml));
done:
  return status;
}

static fil_status write_document(gexf *file)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_xml_start(&file->xml, "gexf"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "xmlns", "http://www.gexf.net/1.2draft"));
  FIL_TRY(fil_xml_add_attribute(&file->xml, "version", "1.2"));
  FIL_TRY(write_meta(file));
  FIL_TRY(write_graph(file));
done:
  return status;
}

/* What most periods are of: those of the other scale were found to be none. */
static fil_status read_periods(gexf *file, fil_error *error)
{
  const fil_network *network = file->network;
  fil_periods *periods = &file->periods;
  if (!network->period)
    return FIL_OK;
  fil_status status = fil_periods_read(periods, &network->edges.columns[network->period]->levels, error);
  const bool are_periods = status == FIL_OK && periods->known * 2 > periods->count;
  for (size_t k = 0; are_periods && k < periods->count && !file->scale; k++)
    file->scale = periods->items[k].scale;
  return status;
}

/* What the attributes are called. A weight that is an attribute would be taken for the edge's own. */
static fil_status name_attributes(gexf *file, const fil_network_writing *writing, fil_error *error)
{
  static const char *const node_words[] = {"category", "stage", NULL}, *const edge_words[] = {"relation", NULL};
  static const fil_field_name node_roles[] = {{"category", FIL_FIELD_CATEGORY}, {"stage", FIL_FIELD_STAGE}, {0}};
  static const fil_field_name edge_roles[] = {{"relation", FIL_FIELD_RELATION},
                                              {"weight", FIL_FIELD_WEIGHT},
                                              {"directed", FIL_FIELD_DIRECTED},
                                              {"period", FIL_FIELD_PERIOD},
                                              {0}};
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  FIL_TRY(fil_field_names_make(&file->node_names, writing, &network->nodes, node_words, node_roles, error));
  FIL_TRY(fil_field_names_make(&file->edge_names, writing, &network->edges, edge_words, edge_roles, error));
done:
  return status;
}

fil_status fil_gexf_write(const fil_network_writing *writing, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  gexf file = {.network = network, .directed = fil_schema_has_directed(&network->schema)};
  FIL_TRY(name_attributes(&file, writing, error));
  FIL_TRY(read_periods(&file, error));
  FIL_TRY(fil_xml_begin(&file.xml, sink, error));
  FIL_TRY(write_document(&file));
done:
  fil_periods_destroy(&file.periods);
  fil_field_names_destroy(&file.node_names);
  fil_field_names_destroy(&file.edge_names);
  return fil_xml_finish(&file.xml, status);
}
