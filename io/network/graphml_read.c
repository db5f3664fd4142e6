/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML as Gephi, yEd, igraph, NetworkX, Cytoscape and filiere write it, through libxml2's streaming reader. Brandes
   et al. 2002, doi:10.1007/3-540-45848-4_59. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/format.h"
#include "io/network/graphml.h"
#include "io/network/graphml_keys.h"
#include "io/xml.h"

#include <math.h>
#include <string.h>

enum { BEGINNING = 1 << 16 }; /* bytes among which the root stands */

/* A node or an edge while it is read. */
typedef struct graphml_element {
  bool is_open;
  char *id, *source, *target;
  char *roles[ROLES]; /* texts; NULL: none */
  bool directed;
  size_t row;
} graphml_element;

typedef struct graphml_reading {
  xmlTextReader *reader; /* while an element is opened */
  fil_parts *parts;
  fil_problems *problems;
  graphml_keys keys;
  fil_attributes attributes[OF_ELEMENTS];
  size_t counts[OF_ELEMENTS]; /* nodes and edges closed so far */
  graphml_element current[OF_ELEMENTS];
  bool directed;  /* unless an edge says otherwise */
  bool in_text;   /* of <data>, <default> or a label of yEd's */
  bool in_labels; /* yEd's drawing of a node or an edge: its text is the label */
  size_t key;     /* whose <data> or <default> it is; SIZE_MAX: none */
  fil_text text;
  bool left_out; /* hyperedges or ports were met and told */
} graphml_reading;

static fil_status report(graphml_reading *reading, fil_severity severity, const char *kind, const char *value,
                         const char *cause, const char *remedy, fil_error *error)
{
  const fil_place place = {.file = reading->parts->nodes.origin.file,
                           .row = fil_xml_row(reading->reader),
                           .column = value ? "element" : NULL,
                           .value = value};
  return fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error);
}

static fil_status read_key(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *domain = NULL, *drawing = NULL;
  graphml_key *key = NULL;
  FIL_TRY(fil_graphml_keys_add(&reading->keys, &key, error));
  reading->key = reading->keys.count - 1;
  FIL_TRY(fil_xml_attribute(reading->reader, "id", &key->id, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "attr.name", &key->name, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "attr.type", &key->type, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "for", &domain, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "yfiles.type", &drawing, error));
  key->of[OF_NODES] = !domain || strcmp(domain, "node") == 0 || strcmp(domain, "all") == 0;
  key->of[OF_EDGES] = !domain || strcmp(domain, "edge") == 0 || strcmp(domain, "all") == 0;
  if (drawing && !key->name) /* yEd's: shapes and colours, and the label among them */
    FIL_TRY(fil_memory_set(&key->name, "label", error));
done:
  fil_memory_free(domain);
  fil_memory_free(drawing);
  return status;
}

static void clear_element(graphml_element *element)
{
  fil_memory_free(element->id);
  fil_memory_free(element->source);
  fil_memory_free(element->target);
  for (size_t k = 0; k < ROLES; k++)
    fil_memory_free(element->roles[k]);
  *element = (graphml_element){0};
}

/* A value of a key for the element that is open. */
static fil_status set_value(graphml_reading *reading, const graphml_key *key, size_t element, const char *text,
                            fil_error *error)
{
  const graphml_role role = key->role[element];
  if (!key->of[element] || !*text)
    return FIL_OK;
  if (role == ROLE_ATTRIBUTE)
    return fil_attributes_set(&reading->attributes[element], key->attribute[element], reading->counts[element], text,
                              error);
  char **value = &reading->current[element].roles[role];
  return *value ? FIL_OK : fil_memory_set(value, text, error);
}

static fil_status set_fallbacks(graphml_reading *reading, size_t element, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_graphml_keys_settle(&reading->keys, reading->attributes, error));
  for (size_t k = 0; k < reading->keys.count; k++) {
    if (reading->keys.items[k].fallback)
      FIL_TRY(set_value(reading, &reading->keys.items[k], element, reading->keys.items[k].fallback, error));
  }
done:
  return status;
}

static fil_status close_node(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  graphml_element *node = &reading->current[OF_NODES];
  if (!node->is_open)
    return FIL_OK;
  FIL_TRY(set_fallbacks(reading, OF_NODES, error));
  const fil_part_node made = {.id = node->id,
                              .label = node->roles[ROLE_LABEL],
                              .category = node->roles[ROLE_CATEGORY],
                              .stage = node->roles[ROLE_STAGE],
                              .row = node->row};
  FIL_TRY(fil_parts_add_node(reading->parts, &made, error));
  reading->counts[OF_NODES]++;
done:
  clear_element(node);
  return status;
}

static fil_status read_weight(graphml_reading *reading, const char *text, double *weight, fil_error *error)
{
  *weight = NAN;
  if (!text || fil_number_read(text, strlen(text), '.', weight))
    return FIL_OK;
  return report(reading, FIL_SEVERITY_ERROR, "not a number", text, "the weight is not a number",
                "write digits such as 12.5", error);
}

static fil_status close_edge(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  graphml_element *edge = &reading->current[OF_EDGES];
  if (!edge->is_open)
    return FIL_OK;
  FIL_TRY(set_fallbacks(reading, OF_EDGES, error));
  fil_part_edge made = {.relation = edge->roles[ROLE_RELATION],
                        .directed = edge->directed,
                        .period = edge->roles[ROLE_PERIOD],
                        .row = edge->row};
  if (edge->roles[ROLE_DIRECTED])
    made.directed = strcmp(edge->roles[ROLE_DIRECTED], "true") == 0;
  FIL_TRY(read_weight(reading, edge->roles[ROLE_WEIGHT], &made.weight, error));
  FIL_TRY(fil_parts_expect_node(reading->parts, edge->source, &made.source, error));
  FIL_TRY(fil_parts_expect_node(reading->parts, edge->target, &made.target, error));
  FIL_TRY(fil_parts_add_edge(reading->parts, &made, error));
  reading->counts[OF_EDGES]++;
done:
  clear_element(edge);
  return status;
}

static fil_status open_node(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  graphml_element *node = &reading->current[OF_NODES];
  FIL_TRY(close_node(reading, error)); /* of the group around it */
  FIL_TRY(fil_xml_attribute(reading->reader, "id", &node->id, error));
  node->row = fil_xml_row(reading->reader);
  node->is_open = node->id && *node->id;
  if (!node->is_open)
    FIL_TRY(
        report(reading, FIL_SEVERITY_ERROR, "empty id", "node", "the node has no id", "give each node an id", error));
done:
  return status;
}

static fil_status open_edge(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  graphml_element *edge = &reading->current[OF_EDGES];
  char *directed = NULL;
  FIL_TRY(close_node(reading, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "source", &edge->source, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "target", &edge->target, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "directed", &directed, error));
  edge->directed = directed ? strcmp(directed, "true") == 0 : reading->directed;
  edge->row = fil_xml_row(reading->reader);
  edge->is_open = edge->source && *edge->source && edge->target && *edge->target;
  if (!edge->is_open)
    FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "missing node", "edge", "the edge has no source or no target",
                   "name the ids of two nodes", error));
done:
  fil_memory_free(directed);
  return status;
}

static fil_status open_graph(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *direction = NULL;
  FIL_TRY(close_node(reading, error)); /* a group of yEd's, whose nodes follow */
  FIL_TRY(fil_xml_attribute(reading->reader, "edgedefault", &direction, error));
  if (direction)
    reading->directed = strcmp(direction, "undirected") != 0;
done:
  fil_memory_free(direction);
  return status;
}

static fil_status open_data(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *id = NULL;
  FIL_TRY(fil_graphml_keys_settle(&reading->keys, reading->attributes, error));
  FIL_TRY(fil_xml_attribute(reading->reader, "key", &id, error));
  reading->key = SIZE_MAX;
  for (size_t k = 0; id && k < reading->keys.count; k++) {
    if (reading->keys.items[k].id && strcmp(reading->keys.items[k].id, id) == 0)
      reading->key = k;
  }
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

/* Blanks around a value are the file's own layout. */
static char *trimmed(fil_text *text)
{
  static char nothing[1] = "";
  if (!text->length)
    return nothing;
  char *first = text->bytes + strspn(text->bytes, " \t\r\n");
  char *last = text->bytes + text->length;
  while (last > first && strchr(" \t\r\n", last[-1]))
    last--;
  *last = '\0';
  return first;
}

static fil_status close_data(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *text = trimmed(&reading->text);
  for (size_t element = 0; element < OF_ELEMENTS; element++) {
    if (reading->current[element].is_open && reading->key != SIZE_MAX)
      FIL_TRY(set_value(reading, &reading->keys.items[reading->key], element, text, error));
  }
done:
  reading->in_text = reading->in_labels = false;
  return status;
}

static fil_status tell_left_out(graphml_reading *reading, const char *name, fil_error *error)
{
  if (reading->left_out)
    return FIL_OK;
  reading->left_out = true;
  return report(reading, FIL_SEVERITY_WARNING, "element left out", name, "hyperedges and ports are not read", NULL,
                error);
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  graphml_reading *reading = context;
  reading->reader = reader;
  if (strcmp(name, "key") == 0)
    return read_key(reading, error);
  if (strcmp(name, "graph") == 0)
    return open_graph(reading, error);
  if (strcmp(name, "node") == 0)
    return open_node(reading, error);
  if (strcmp(name, "edge") == 0)
    return open_edge(reading, error);
  if (strcmp(name, "data") == 0)
    return open_data(reading, error);
  if (strcmp(name, "hyperedge") == 0 || strcmp(name, "port") == 0)
    return tell_left_out(reading, name, error);
  if (strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0)
    open_label(reading);
  else if (strcmp(name, "default") == 0) {
    fil_text_clear(&reading->text);
    reading->in_text = true;
  } else if (!reading->in_labels)
    reading->in_text = false; /* other markup in <data> is a drawing */
  return FIL_OK;
}

static fil_status take_text(void *context, const char *text, fil_error *error)
{
  graphml_reading *reading = context;
  return reading->in_text ? fil_text_add(&reading->text, text, error) : FIL_OK;
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  graphml_reading *reading = context;
  fil_status status = FIL_OK;
  if (strcmp(name, "node") == 0)
    return close_node(reading, error);
  if (strcmp(name, "edge") == 0)
    return close_edge(reading, error);
  if (strcmp(name, "data") == 0)
    return close_data(reading, error);
  if (strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0)
    reading->in_text = false;
  if (strcmp(name, "default") == 0 && reading->key != SIZE_MAX && reading->key < reading->keys.count) {
    FIL_TRY(fil_memory_set(&reading->keys.items[reading->key].fallback, trimmed(&reading->text), error));
    reading->in_text = false;
  }
done:
  return status;
}

static fil_status hand_over_attributes(graphml_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *spoiled = NULL;
  FIL_TRY(fil_attributes_hand_over(&reading->attributes[OF_NODES], &reading->parts->nodes, &spoiled, error));
  FIL_TRY(fil_attributes_hand_over(&reading->attributes[OF_EDGES], &reading->parts->edges, &spoiled, error));
  if (spoiled)
    FIL_TRY(fil_problem_add(
        reading->problems, FIL_SEVERITY_WARNING, "not a number",
        (fil_place){.file = reading->parts->nodes.origin.file, .column = "attribute", .value = spoiled},
        "the attribute is declared a number, but some values are none; it is read as text", NULL, error));
done:
  return status;
}

static void destroy(graphml_reading *reading)
{
  fil_graphml_keys_destroy(&reading->keys);
  for (size_t element = 0; element < OF_ELEMENTS; element++) {
    clear_element(&reading->current[element]);
    fil_attributes_destroy(&reading->attributes[element]);
  }
  fil_text_destroy(&reading->text);
}

static fil_status report_fault(graphml_reading *reading, const fil_xml_fault *fault, fil_error *error)
{
  const fil_place place = {
      .file = reading->parts->nodes.origin.file, .row = fault->row, .column_number = fault->column};
  if (!fault->found)
    return FIL_OK;
  return fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, "not well-formed", place, fault->cause, NULL, error);
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  static const fil_xml_handler handler = {open_element, close_element, take_text};
  fil_status status = FIL_OK;
  fil_xml_fault fault = {0};
  graphml_reading reading = {.parts = parts, .problems = problems, .directed = true, .key = SIZE_MAX};
  FIL_TRY(fil_xml_read(source->bytes, source->length, &handler, &reading, &fault, error));
  FIL_TRY(report_fault(&reading, &fault, error));
  FIL_TRY(hand_over_attributes(&reading, error));
  FIL_TRY(fil_parts_settle_direction(parts, problems, error));
done:
  destroy(&reading);
  return status;
}

/* The root stands at the beginning, behind comments at most. */
static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  const size_t length = source->length < BEGINNING ? source->length : BEGINNING;
  const size_t blanks = strspn(source->bytes, " \t\r\n");
  const bool found =
      blanks < length && source->bytes[blanks] == '<' && memmem(source->bytes, length, "<graphml", 8) != NULL;
  *refusal = found ? NULL : "its root is not <graphml>";
  return FIL_OK;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_sink *sink;
  fil_status status = fil_bundle_add(writing->files, /*suffix=*/NULL, &sink, error);
  return status == FIL_OK ? fil_graphml_write(writing->network, /*measures=*/NULL, sink, error) : status;
}

const fil_network_format fil_network_format_graphml = {
    .name = "graphml",
    .title = "GraphML of Gephi, yEd, igraph, NetworkX and others",
    .extensions = "graphml",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS,
    .recognize = recognize,
    .read = read,
    .write = write,
};
