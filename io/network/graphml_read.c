/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML as Gephi, yEd, igraph, NetworkX, Cytoscape and filiere write it, through libxml2's streaming reader. Brandes
   et al. 2002, doi:10.1007/3-540-45848-4_59. */
#include "graph/memory.h"
#include "io/network/elements.h"
#include "io/network/format.h"
#include "io/network/graphml_write.h"

#include <string.h>

enum { ANYWHERE = '*' }; /* keys have ids of their own, whatever they are for */

typedef struct graphml_reading {
  fil_elements elements;
  bool directed;  /* unless an edge says otherwise */
  bool in_text;   /* of <data>, <default> or a label of yEd's */
  bool in_labels; /* yEd's drawing of a node or an edge: its text is the label */
  size_t key;     /* whose <data> or <default> it is; SIZE_MAX: none */
  fil_text text;
  char *name;       /* the graph's, where it has no title */
  size_t graphs;    /* that stand beside each other */
  size_t depth;     /* of graphs in graphs */
  size_t passed;    /* depth within a port or hyperedge, which is passed over */
  bool told_passed; /* such were met and told */
  bool told_values; /* values of the graph that are not read were told */
} graphml_reading;

static fil_status report(graphml_reading *reading, fil_severity severity, const char *kind, const char *value,
                         const char *cause, const char *remedy, fil_error *error)
{
  return fil_elements_report(&reading->elements, severity, kind, value, cause, remedy, error);
}

static bool is_for(const char *domain, const char *element)
{
  return !domain || strcmp(domain, element) == 0 || strcmp(domain, "all") == 0;
}

static fil_status list_key(graphml_reading *reading, const char *id, fil_error *error)
{
  bool is_new;
  if (!id)
    return FIL_OK;
  fil_status status = fil_keys_list(&reading->elements.keys, ANYWHERE, id, &is_new, error);
  if (status != FIL_OK || is_new)
    return status;
  return report(reading, FIL_SEVERITY_ERROR, "repeated key", id, "another key has this id already",
                "give each key an id of its own", error);
}

static fil_status read_key(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *domain = NULL, *drawing = NULL;
  fil_key *key = NULL;
  xmlTextReader *reader = reading->elements.reader;
  FIL_TRY(fil_keys_add(&reading->elements.keys, &key, error));
  reading->key = reading->elements.keys.count - 1;
  FIL_TRY(fil_xml_attribute(reader, "id", &key->id, error));
  FIL_TRY(fil_xml_attribute(reader, "attr.name", &key->name, error));
  FIL_TRY(fil_xml_attribute(reader, "attr.type", &key->type, error));
  FIL_TRY(fil_xml_attribute(reader, "for", &domain, error));
  FIL_TRY(fil_xml_attribute(reader, "yfiles.type", &drawing, error));
  key->of[FIL_OF_NODES] = is_for(domain, "node");
  key->of[FIL_OF_EDGES] = is_for(domain, "edge");
  key->of_graph = is_for(domain, "graph");
  if (drawing && !key->name) /* yEd's: shapes and colours, and the label among them */
    FIL_TRY(fil_memory_set(&key->name, "label", error));
  FIL_TRY(list_key(reading, key->id, error));
done:
  fil_memory_free(domain);
  fil_memory_free(drawing);
  return status;
}

static fil_status open_edge(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *directed = NULL;
  FIL_TRY(fil_xml_attribute(reading->elements.reader, "directed", &directed, error));
  FIL_TRY(
      fil_elements_open_edge(&reading->elements, directed ? strcmp(directed, "true") == 0 : reading->directed, error));
done:
  fil_memory_free(directed);
  return status;
}

static fil_status open_graph(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *direction = NULL;
  FIL_TRY(fil_elements_settle_node(&reading->elements, error)); /* a group of yEd's, whose nodes follow */
  FIL_TRY(fil_xml_attribute(reading->elements.reader, "edgedefault", &direction, error));
  if (direction)
    reading->directed = strcmp(direction, "undirected") != 0;
  if (reading->depth++ == 0 && ++reading->graphs == 2)
    FIL_TRY(report(reading, FIL_SEVERITY_WARNING, "several graphs", "graph",
                   "the file holds several graphs; they are read as one", NULL, error));
done:
  fil_memory_free(direction);
  return status;
}

static fil_status open_data(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *id = NULL;
  fil_elements *elements = &reading->elements;
  FIL_TRY(fil_keys_settle(&elements->keys, elements->attributes, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "key", &id, error));
  reading->key = SIZE_MAX;
  if (id)
    FIL_TRY(fil_keys_find(&elements->keys, ANYWHERE, id, &reading->key, error));
  if (reading->key == SIZE_MAX)
    FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "unknown key", id ? id : "data",
                   "the data name no key that the file declares", "declare it with <key>", error));
  fil_text_clear(&reading->text);
  reading->in_text = reading->key != SIZE_MAX;
done:
  fil_memory_free(id);
  return status;
}

/* yEd puts a drawing into <data>, and the label into the drawing: what stood before it is no text. */
static void open_label(graphml_reading *reading)
{
  fil_text_clear(&reading->text);
  reading->in_text = reading->in_labels = true;
}

static bool is_named(const fil_key *key, const char *word)
{
  return key->name && fil_text_is_word(key->name, strlen(key->name), word);
}

/* A value of the graph as a whole, or of the file. */
static fil_status set_graph_value(graphml_reading *reading, const fil_key *key, const char *text, fil_error *error)
{
  if (!*text)
    return FIL_OK;
  if (is_named(key, "title"))
    return fil_elements_set_title(&reading->elements, text, error);
  if (is_named(key, "schema") && *text == '{')
    return fil_elements_set_schema(&reading->elements, text, error);
  if (is_named(key, "name") && !reading->name)
    return fil_memory_set(&reading->name, text, error);
  if (reading->told_values || !key->name)
    return FIL_OK;
  reading->told_values = true;
  return report(reading, FIL_SEVERITY_NOTE, "value left out", key->name,
                "values of the graph itself are not read, but for its title", NULL, error);
}

static fil_status close_data(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *text = fil_elements_trim(&reading->text);
  bool taken = true;
  if (reading->key != SIZE_MAX)
    FIL_TRY(fil_elements_set_open(&reading->elements, reading->key, text, &taken, error));
  if (!taken)
    FIL_TRY(set_graph_value(reading, &reading->elements.keys.items[reading->key], text, error));
done:
  reading->in_text = reading->in_labels = false;
  return status;
}

/* Ports and hyperedges are passed over with all that is in them. */
static fil_status pass_over(graphml_reading *reading, const char *name, fil_error *error)
{
  reading->passed = 1;
  if (reading->told_passed)
    return FIL_OK;
  reading->told_passed = true;
  return report(reading, FIL_SEVERITY_WARNING, "element left out", name, "hyperedges and ports are not read", NULL,
                error);
}

/* What stands in <data> and <default>. */
static fil_status open_text(graphml_reading *reading, const char *name, fil_error *error)
{
  if (strcmp(name, "data") == 0)
    return open_data(reading, error);
  if (strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0)
    open_label(reading);
  else if (strcmp(name, "default") == 0) {
    fil_text_clear(&reading->text);
    reading->in_text = true;
  } else if (!reading->in_labels)
    reading->in_text = false; /* other markup in <data> is a drawing */
  return FIL_OK;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  graphml_reading *reading = context;
  reading->elements.reader = reader;
  if (reading->passed) {
    reading->passed++;
    return FIL_OK;
  }
  if (strcmp(name, "key") == 0)
    return read_key(reading, error);
  if (strcmp(name, "graph") == 0)
    return open_graph(reading, error);
  if (strcmp(name, "node") == 0)
    return fil_elements_open_node(&reading->elements, error);
  if (strcmp(name, "edge") == 0)
    return open_edge(reading, error);
  if (strcmp(name, "hyperedge") == 0 || strcmp(name, "port") == 0)
    return pass_over(reading, name, error);
  return open_text(reading, name, error);
}

static fil_status take_text(void *context, const char *text, fil_error *error)
{
  graphml_reading *reading = context;
  return reading->in_text && !reading->passed ? fil_text_add(&reading->text, text, error) : FIL_OK;
}

static fil_status close_default(graphml_reading *reading, fil_error *error)
{
  reading->in_text = false;
  if (reading->key >= reading->elements.keys.count)
    return FIL_OK;
  return fil_memory_set(&reading->elements.keys.items[reading->key].fallback, fil_elements_trim(&reading->text), error);
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  graphml_reading *reading = context;
  if (reading->passed) {
    reading->passed--;
    return FIL_OK;
  }
  if (strcmp(name, "node") == 0)
    return fil_elements_close_node(&reading->elements, error);
  if (strcmp(name, "edge") == 0)
    return fil_elements_close_edge(&reading->elements, error);
  if (strcmp(name, "data") == 0)
    return close_data(reading, error);
  if (strcmp(name, "default") == 0)
    return close_default(reading, error);
  if (strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0)
    reading->in_text = false;
  if (strcmp(name, "graph") == 0)
    reading->depth -= reading->depth > 0;
  return FIL_OK;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  static const fil_xml_handler handler = {open_element, close_element, take_text};
  fil_status status = FIL_OK;
  fil_xml_fault fault = {0};
  graphml_reading reading = {.elements = {.parts = parts, .problems = problems}, .directed = true, .key = SIZE_MAX};
  FIL_TRY(fil_xml_read(source->bytes, source->length, &handler, &reading, &fault, error));
  FIL_TRY(fil_elements_report_fault(&reading.elements, &fault, error));
  if (reading.name)
    FIL_TRY(fil_elements_set_title(&reading.elements, reading.name, error));
  FIL_TRY(fil_elements_hand_over(&reading.elements, error));
done:
  fil_elements_destroy(&reading.elements);
  fil_text_destroy(&reading.text);
  fil_memory_free(reading.name);
  return status;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  *refusal = fil_xml_has_root(source->bytes, "graphml") ? NULL : "its root is not <graphml>";
  return FIL_OK;
}

const fil_network_format fil_network_format_graphml = {
    .name = "graphml",
    .title = "GraphML of Gephi, yEd, igraph, NetworkX and others",
    .extensions = "graphml",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE | FIL_HOLDS_SCHEMA,
    .recognize = recognize,
    .read = read,
    .write = fil_graphml_convert,
};
