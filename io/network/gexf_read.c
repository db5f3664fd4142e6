/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF 1.1 to 1.3 as Gephi, NetworkX, sigma.js and others write it, through libxml2's streaming reader. */
#include "graph/memory.h"
#include "io/network/format.h"
#include "io/network/gexf.h"
#include "io/network/gexf_reading.h"

#include <stdio.h>
#include <string.h>

/* Ids of attributes are those of nodes or of edges, and may be the same. */
static const char scopes[FIL_OF_ELEMENTS] = {'n', 'e'};

fil_status fil_gexf_tell(gexf_reading *reading, gexf_remark remark, const char *value, fil_error *error)
{
  static const struct {
    const char *kind, *cause;
  } remarks[GEXF_REMARKS] = {
      [GEXF_REMARK_NESTED] = {"nested nodes",
                              "nodes stand in other nodes; all are read, but not which stands in which"},
      [GEXF_REMARK_CHANGING] = {"value left out", "values change in the course of time; the first of each is read"},
      [GEXF_REMARK_TWICE] = {"value left out",
                             "values are given twice, and are not the same; the first of each is read"},
      [GEXF_REMARK_OPEN_ENDS] = {"open interval", "intervals that end just before a moment are read as reaching it"},
      [GEXF_REMARK_TIME_LISTS] = {"value left out", "lists of moments and intervals in an attribute are not read"},
      [GEXF_REMARK_NODE_SPELLS] = {"value left out", "nodes hold in several spells; the first of each is read"},
      [GEXF_REMARK_GRAPHS] = {"several graphs", "the file holds several graphs; they are read as one"},
  };
  if (reading->told[remark])
    return FIL_OK;
  reading->told[remark] = true;
  return fil_elements_report(&reading->elements, FIL_SEVERITY_WARNING, remarks[remark].kind, value,
                             remarks[remark].cause, NULL, error);
}

/* Whether the element at the reader has an attribute. */
static fil_status has_attribute(gexf_reading *reading, const char *name, bool *has, fil_error *error)
{
  char *value = NULL;
  fil_status status = fil_xml_attribute(reading->elements.reader, name, &value, error);
  *has = value != NULL;
  fil_memory_free(value);
  return status;
}

static fil_status read_direction(gexf_reading *reading, const char *attribute, gexf_direction *direction,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  static const char *const words[] = {"undirected", "directed", "mutual"};
  char *word = NULL;
  size_t found = 0;
  FIL_TRY(fil_xml_attribute(reading->elements.reader, attribute, &word, error));
  if (!word || !*word)
    goto done;
  while (found < 3 && strcmp(word, words[found]) != 0)
    found++;
  if (found < 3)
    *direction = (gexf_direction)found;
  else
    FIL_TRY(fil_elements_report(&reading->elements, FIL_SEVERITY_ERROR, "not a direction", word,
                                "the type of an edge is none that is known", "write directed, undirected or mutual",
                                error));
done:
  fil_memory_free(word);
  return status;
}

static fil_status open_graph(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *name = NULL;
  if (++reading->graphs == 2)
    FIL_TRY(fil_gexf_tell(reading, GEXF_REMARK_GRAPHS, "graph", error));
  reading->direction = GEXF_UNDIRECTED;
  FIL_TRY(read_direction(reading, "defaultedgetype", &reading->direction, error));
  FIL_TRY(fil_xml_attribute(reading->elements.reader, "name", &name, error)); /* NetworkX's */
  if (name)
    FIL_TRY(fil_elements_set_title(&reading->elements, name, error));
done:
  fil_memory_free(name);
  return status;
}

static fil_status open_attributes(gexf_reading *reading, fil_error *error)
{
  char *class = NULL;
  fil_status status = fil_xml_attribute(reading->elements.reader, "class", &class, error);
  reading->declared = class && strcmp(class, "edge") == 0 ? FIL_OF_EDGES : FIL_OF_NODES;
  reading->is_declared = class && (strcmp(class, "node") == 0 || strcmp(class, "edge") == 0);
  if (status == FIL_OK && !reading->is_declared)
    status = fil_elements_report(&reading->elements, FIL_SEVERITY_WARNING, "value left out", class,
                                 "attributes that are of neither nodes nor edges are not read", NULL, error);
  fil_memory_free(class);
  return status;
}

static fil_status open_attribute(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  fil_key *key;
  bool is_new = true;
  FIL_TRY(fil_keys_add(&elements->keys, &key, error));
  reading->key = elements->keys.count - 1;
  FIL_TRY(fil_xml_attribute(elements->reader, "id", &key->id, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "title", &key->name, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "type", &key->type, error));
  key->of[reading->declared] = reading->is_declared;
  if (key->id && reading->is_declared)
    FIL_TRY(fil_keys_list(&elements->keys, scopes[reading->declared], key->id, &is_new, error));
  if (!is_new)
    FIL_TRY(fil_elements_report(elements, FIL_SEVERITY_ERROR, "repeated key", key->id,
                                "another attribute has this id already", "give each attribute an id of its own",
                                error));
done:
  return status;
}

static fil_status open_node(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  fil_element *node = &elements->current[FIL_OF_NODES];
  bool has_parent;
  FIL_TRY(fil_elements_open_node(elements, error));
  if (!node->is_open)
    return FIL_OK;
  FIL_TRY(fil_xml_attribute(elements->reader, "label", &node->roles[FIL_KEY_LABEL], error));
  FIL_TRY(has_attribute(reading, "pid", &has_parent, error));
  if (has_parent || elements->nodes_open > 1)
    FIL_TRY(fil_gexf_tell(reading, GEXF_REMARK_NESTED, node->id, error));
  FIL_TRY(fil_gexf_read_time(reading, error));
done:
  return status;
}

static fil_status open_edge(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  fil_element *edge = &elements->current[FIL_OF_EDGES];
  gexf_direction direction = reading->direction;
  char *label = NULL;
  FIL_TRY(read_direction(reading, "type", &direction, error));
  FIL_TRY(fil_elements_open_edge(elements, direction != GEXF_UNDIRECTED, error));
  if (!edge->is_open)
    return FIL_OK;
  edge->mutual = direction == GEXF_MUTUAL;
  FIL_TRY(fil_xml_attribute(elements->reader, "weight", &edge->roles[FIL_KEY_WEIGHT], error));
  FIL_TRY(fil_xml_attribute(elements->reader, "kind", &reading->kind, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "label", &label, error));
  if (label)
    FIL_TRY(fil_elements_set_named(elements, "label", FIL_OF_EDGES, /*is_number=*/false, label, error));
  FIL_TRY(fil_gexf_read_time(reading, error));
done:
  fil_memory_free(label);
  return status;
}

/* An attribute called so goes before the edge's own kind; spells go before its own time. */
static fil_status close_edge(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *edge = &reading->elements.current[FIL_OF_EDGES];
  if (!edge->is_open)
    return FIL_OK;
  if (!edge->roles[FIL_KEY_RELATION] && reading->kind && *reading->kind)
    FIL_TRY(fil_memory_set(&edge->roles[FIL_KEY_RELATION], reading->kind, error));
  if (edge->periods.count == 0 && reading->period.length)
    FIL_TRY(fil_names_add(&edge->periods, reading->period.bytes, error));
  reading->mutual += edge->mutual;
  reading->repeated += edge->periods.count > 1 && !edge->roles[FIL_KEY_PERIOD];
  FIL_TRY(fil_elements_close_edge(&reading->elements, error));
done:
  return status;
}

/* Gephi once wrote weights so, without declaring them. */
static fil_status set_undeclared(gexf_reading *reading, const char *id, const char *value, fil_error *error)
{
  fil_element *edge = &reading->elements.current[FIL_OF_EDGES];
  if (edge->is_open && id && strcmp(id, "weight") == 0)
    return edge->roles[FIL_KEY_WEIGHT] ? FIL_OK : fil_memory_set(&edge->roles[FIL_KEY_WEIGHT], value, error);
  return fil_elements_report(&reading->elements, FIL_SEVERITY_ERROR, "unknown key", id ? id : "attvalue",
                             "the value is of no attribute that the file declares", "declare it with <attribute>",
                             error);
}

/* Whether the element has another value already, such as a weight of its own. */
static bool is_second(const fil_elements *elements, size_t place, size_t element, const char *value)
{
  const fil_key *key = &elements->keys.items[place];
  const char *first = elements->current[element].roles[key->role[element]];
  return fil_elements_has(elements, place, element) && (!first || strcmp(first, value) != 0);
}

static fil_status set_declared(gexf_reading *reading, size_t key, size_t element, const char *value, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  bool changes;
  FIL_TRY(has_attribute(reading, "start", &changes, error));
  if (!changes)
    FIL_TRY(has_attribute(reading, "timestamp", &changes, error));
  if (is_second(elements, key, element, value))
    FIL_TRY(fil_gexf_tell(reading, changes ? GEXF_REMARK_CHANGING : GEXF_REMARK_TWICE, elements->keys.items[key].name,
                          error));
  FIL_TRY(fil_elements_set(elements, key, element, value, error));
done:
  return status;
}

static fil_status read_value(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  const size_t element = elements->current[FIL_OF_EDGES].is_open ? FIL_OF_EDGES : FIL_OF_NODES;
  char *id = NULL, *value = NULL;
  size_t key = SIZE_MAX;
  bool taken;
  FIL_TRY(fil_keys_settle(&elements->keys, elements->attributes, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "for", &id, error));
  if (!id)
    FIL_TRY(fil_xml_attribute(elements->reader, "id", &id, error)); /* 1.0 */
  FIL_TRY(fil_xml_attribute(elements->reader, "value", &value, error));
  if (id)
    FIL_TRY(fil_keys_find(&elements->keys, scopes[element], id, &key, error));
  if (key == SIZE_MAX)
    FIL_TRY(set_undeclared(reading, id, value ? value : "", error));
  else if (elements->current[element].is_open)
    FIL_TRY(set_declared(reading, key, element, value ? value : "", error));
  else
    FIL_TRY(fil_elements_set_open(elements, key, value ? value : "", &taken, error)); /* tells why it cannot */
done:
  fil_memory_free(id);
  fil_memory_free(value);
  return status;
}

static void begin_text(gexf_reading *reading)
{
  fil_text_clear(&reading->text);
  reading->in_text = true;
}

/* What stands around nodes and edges. */
static fil_status open_frame(gexf_reading *reading, const char *name, fil_error *error)
{
  static const char *const texts[] = {"title", "description", "keywords"};
  if (strcmp(name, "meta") == 0)
    reading->in_meta = true;
  if (strcmp(name, "graph") == 0)
    return open_graph(reading, error);
  if (strcmp(name, "attributes") == 0)
    return open_attributes(reading, error);
  if (strcmp(name, "attribute") == 0)
    return open_attribute(reading, error);
  if (strcmp(name, "nodes") == 0 || strcmp(name, "edges") == 0)
    return fil_elements_settle_node(&reading->elements, error);
  for (size_t k = 0; reading->in_meta && k < sizeof texts / sizeof *texts; k++) {
    if (strcmp(name, texts[k]) == 0)
      begin_text(reading);
  }
  if (strcmp(name, "default") == 0)
    begin_text(reading);
  return FIL_OK;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  gexf_reading *reading = context;
  reading->elements.reader = reader;
  if (strcmp(name, "node") == 0)
    return open_node(reading, error);
  if (strcmp(name, "edge") == 0)
    return open_edge(reading, error);
  if (strcmp(name, "attvalue") == 0)
    return read_value(reading, error);
  if (strcmp(name, "spell") == 0 || strcmp(name, "slice") == 0)
    return fil_gexf_read_spell(reading, error);
  if (strcmp(name, "parent") == 0)
    return fil_gexf_tell(reading, GEXF_REMARK_NESTED, name, error);
  FIL_TRY(open_frame(reading, name, error));
  FIL_TRY(fil_gexf_read_drawing(reading, name, error));
done:
  return status;
}

static fil_status take_text(void *context, const char *text, fil_error *error)
{
  gexf_reading *reading = context;
  return reading->in_text ? fil_text_add(&reading->text, text, error) : FIL_OK;
}

static fil_status close_text(gexf_reading *reading, const char *name, fil_error *error)
{
  const char *text = fil_elements_trim(&reading->text);
  reading->in_text = false;
  if (strcmp(name, "default") == 0 && reading->key < reading->elements.keys.count)
    return fil_memory_set(&reading->elements.keys.items[reading->key].fallback, text, error);
  if (strcmp(name, "title") == 0)
    return fil_elements_set_title(&reading->elements, text, error);
  if (strcmp(name, "description") == 0)
    return fil_memory_set(&reading->description, text, error);
  if (strcmp(name, "keywords") == 0 && *text == '{')
    return fil_elements_set_schema(&reading->elements, text, error);
  return FIL_OK;
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  gexf_reading *reading = context;
  if (strcmp(name, "node") == 0)
    return fil_elements_close_node(&reading->elements, error);
  if (strcmp(name, "edge") == 0)
    return close_edge(reading, error);
  if (strcmp(name, "meta") == 0)
    reading->in_meta = false;
  return reading->in_text ? close_text(reading, name, error) : FIL_OK;
}

static fil_status note(const gexf_reading *reading, const char *kind, size_t count, const char *one, const char *many,
                       fil_error *error)
{
  char cause[128];
  const fil_place place = {.file = reading->elements.parts->nodes.origin.file};
  if (count == 0)
    return FIL_OK;
  snprintf(cause, sizeof cause, "%zu %s", count, count == 1 ? one : many);
  return fil_problem_add(reading->elements.problems, FIL_SEVERITY_NOTE, kind, place, cause, NULL, error);
}

static fil_status finish(gexf_reading *reading, const fil_xml_fault *fault, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_elements_report_fault(&reading->elements, fault, error));
  if (reading->description)
    FIL_TRY(fil_elements_set_title(&reading->elements, reading->description, error));
  FIL_TRY(note(reading, "mutual edges", reading->mutual, "mutual edge is read as two directed ties",
               "mutual edges are read as two directed ties each", error));
  FIL_TRY(note(reading, "several spells", reading->repeated, "edge holds in several spells; each is read as a tie",
               "edges hold in several spells; each is read as a tie", error));
  FIL_TRY(fil_elements_hand_over(&reading->elements, error));
done:
  return status;
}

fil_status fil_gexf_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  static const fil_xml_handler handler = {open_element, close_element, take_text};
  fil_status status = FIL_OK;
  fil_xml_fault fault = {0};
  gexf_reading reading = {.elements = {.parts = parts, .problems = problems}, .key = SIZE_MAX};
  reading.elements.keys.taken[FIL_OF_NODES][FIL_KEY_LABEL] = true;
  FIL_TRY(fil_xml_read(source->bytes, source->length, &handler, &reading, &fault, error));
  FIL_TRY(finish(&reading, &fault, error));
done:
  fil_elements_destroy(&reading.elements);
  fil_text_destroy(&reading.text);
  fil_text_destroy(&reading.period);
  fil_memory_free(reading.description);
  fil_memory_free(reading.kind);
  return status;
}
