/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Node-link JSON read: the lists are found, the names of all members looked at, nodes and links taken over. NetworkX
   and D3 have them in "nodes" and "links" or "edges", Cytoscape.js in "elements", netsJSON beside "info". */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/json_text.h"
#include "io/names.h"
#include "io/network/node_link.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { OF_NODES, OF_LINKS, ELEMENTS };

typedef struct node_link_reading {
  fil_parts *parts;
  fil_problems *problems;
  fil_json_value lists[ELEMENTS];
  bool is_mixed;     /* nodes and links stand in one list */
  bool is_cytoscape; /* members stand in "data" */
  bool is_nets;      /* "type" of a link is its direction */
  bool has_direction, directed;
  bool numbered; /* nodes have no ids; links name them by their places from 0 */
  fil_fields fields[ELEMENTS];
  fil_names left_out; /* outermost members */
  fil_text name, text;
  size_t nested; /* values that are lists or objects */
} node_link_reading;

/* Called for each member of each node or link. */
typedef fil_status visit(node_link_reading *reading, size_t element, const fil_json_value *value, size_t row,
                         fil_error *error);

static fil_status report(const node_link_reading *reading, fil_severity severity, const char *kind,
                         const fil_json_value *at, const char *value, const char *cause, const char *remedy,
                         fil_error *error)
{
  const fil_place place = {.file = reading->parts->nodes.origin.file,
                           .row = at ? at->line : 0,
                           .column_number = at ? at->column : 0,
                           .value = value};
  return fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error);
}

static fil_status take_title(node_link_reading *reading, const fil_json_value *object, const char *key,
                             fil_error *error)
{
  fil_json_value value;
  fil_status status = FIL_OK;
  if (reading->parts->title || !fil_json_find(object, key, &value) || value.kind != FIL_JSON_STRING)
    return FIL_OK;
  FIL_TRY(fil_json_print(&value, &reading->text, error));
  if (reading->text.length)
    FIL_TRY(fil_memory_set(&reading->parts->title, reading->text.bytes, error));
done:
  return status;
}

static void take_direction(node_link_reading *reading, const fil_json_value *value)
{
  if (value->kind != FIL_JSON_TRUE && value->kind != FIL_JSON_FALSE)
    return;
  reading->has_direction = true;
  reading->directed = value->kind == FIL_JSON_TRUE;
}

/* What is said of the network as a whole: "graph" of NetworkX, "info" of netsJSON, "data" of Cytoscape. */
static fil_status take_info(node_link_reading *reading, const fil_json_value *object, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_value value;
  if (object->kind != FIL_JSON_OBJECT)
    return FIL_OK;
  FIL_TRY(take_title(reading, object, "title", error));
  FIL_TRY(take_title(reading, object, "name", error));
  if (fil_json_find(object, "directed", &value))
    take_direction(reading, &value);
done:
  return status;
}

static void take_elements(node_link_reading *reading, const fil_json_value *value)
{
  reading->is_cytoscape = true;
  if (value->kind == FIL_JSON_ARRAY) {
    reading->lists[OF_NODES] = reading->lists[OF_LINKS] = *value;
    reading->is_mixed = true;
  } else {
    fil_json_find(value, "nodes", &reading->lists[OF_NODES]);
    fil_json_find(value, "edges", &reading->lists[OF_LINKS]);
  }
}

static fil_status leave_out(node_link_reading *reading, const fil_json_value *key, fil_error *error)
{
  fil_status status = fil_json_print(key, &reading->name, error);
  return status == FIL_OK ? fil_names_add(&reading->left_out, fil_text_string(&reading->name), error) : status;
}

/* A member of the outermost object. */
static fil_status outline_member(node_link_reading *reading, const fil_json_walk *walk, fil_error *error)
{
  const fil_json_value *key = &walk->key, *value = &walk->value;
  fil_json_value *links = &reading->lists[OF_LINKS];
  if (fil_json_is(key, "nodes")) {
    reading->lists[OF_NODES] = *value;
  } else if (fil_json_is(key, "links") || (fil_json_is(key, "edges") && !links->bytes)) {
    *links = *value;
  } else if (fil_json_is(key, "elements")) {
    take_elements(reading, value);
  } else if (fil_json_is(key, "directed")) {
    take_direction(reading, value);
  } else if (fil_json_is(key, "graph") || fil_json_is(key, "info") || fil_json_is(key, "data")) {
    return take_info(reading, value, error);
  } else if (fil_json_is(key, "netsJSON")) {
    reading->is_nets = true;
  } else if (!fil_json_is(key, "multigraph")) {
    return leave_out(reading, key, error);
  }
  return FIL_OK;
}

static fil_status tell_left_out(const node_link_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  if (reading->left_out.count == 0)
    return FIL_OK;
  FIL_TRY(fil_text_add(&cause, "besides nodes and links the file has what is not read:", error));
  for (size_t k = 0; k < reading->left_out.count && k < 10; k++)
    FIL_TRY(fil_text_format(&cause, error, "%s \"%.60s\"", k ? "," : "", reading->left_out.items[k]));
  if (reading->left_out.count > 10)
    FIL_TRY(fil_text_format(&cause, error, " and %zu more", reading->left_out.count - 10));
  FIL_TRY(report(reading, FIL_SEVERITY_NOTE, "keys left out", NULL, NULL, cause.bytes, NULL, error));
done:
  fil_text_destroy(&cause);
  return status;
}

/* Finds the lists. */
static fil_status outline(node_link_reading *reading, const fil_json_value *root, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_enter(&walk, root);
  while (fil_json_next(&walk))
    FIL_TRY(outline_member(reading, &walk, error));
  FIL_TRY(tell_left_out(reading, error));
done:
  return status;
}

/* In one list for both, what has a source is a link. */
static bool is_of(const node_link_reading *reading, const fil_json_value *object, size_t element)
{
  fil_json_value ignored;
  return !reading->is_mixed || fil_json_find(object, "source", &ignored) == (element == OF_LINKS);
}

/* The object that holds the members of an item. */
static bool find_members(const node_link_reading *reading, const fil_json_value *item, fil_json_value *object)
{
  *object = *item;
  return item->kind == FIL_JSON_OBJECT &&
         (!reading->is_cytoscape || (fil_json_find(item, "data", object) && object->kind == FIL_JSON_OBJECT));
}

static fil_status visit_members(node_link_reading *reading, const fil_json_value *object, size_t element, size_t row,
                                visit *see, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_enter(&walk, object);
  while (fil_json_next(&walk)) {
    if (walk.value.kind == FIL_JSON_NULL)
      continue;
    FIL_TRY(fil_json_print(&walk.key, &reading->name, error));
    FIL_TRY(see(reading, element, &walk.value, row, error));
  }
done:
  return status;
}

static fil_status note_member(node_link_reading *reading, size_t element, const fil_json_value *value, size_t row,
                              fil_error *error)
{
  (void)row;
  return fil_fields_note(&reading->fields[element], fil_text_string(&reading->name), value->kind == FIL_JSON_NUMBER,
                         error);
}

/* The ends of a link may be the nodes themselves, as D3 leaves them behind. */
static fil_status set_member(node_link_reading *reading, size_t element, const fil_json_value *value, size_t row,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_value end;
  fil_fields *fields = &reading->fields[element];
  const char *name = fil_text_string(&reading->name);
  const fil_field_role role = fil_fields_role(fields, name);
  const bool is_end = role == FIL_FIELD_SOURCE || role == FIL_FIELD_TARGET;
  if (is_end && value->kind == FIL_JSON_OBJECT && fil_json_find(value, reading->numbered ? "index" : "id", &end))
    value = &end;
  reading->nested += value->kind >= FIL_JSON_ARRAY;
  FIL_TRY(fil_json_print(value, &reading->text, error));
  FIL_TRY(fil_fields_set(fields, name, fil_text_string(&reading->text), row, error));
done:
  return status;
}

/* Looks at the names of all members of all nodes or links. */
static fil_status survey(node_link_reading *reading, size_t element, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_value object;
  fil_json_enter(&walk, &reading->lists[element]);
  while (fil_json_next(&walk)) {
    if (!find_members(reading, &walk.value, &object) || !is_of(reading, &object, element))
      continue;
    reading->fields[element].rows++;
    FIL_TRY(visit_members(reading, &object, element, 0, note_member, error));
  }
done:
  return status;
}

/* Whether some end of a link is a text: then nodes without ids are meant by their names. */
static bool has_named_ends(const fil_fields *links)
{
  for (uint32_t code = 0; code < links->names.count; code++) {
    const fil_field_role role = links->items[code].role;
    if ((role == FIL_FIELD_SOURCE || role == FIL_FIELD_TARGET) && links->items[code].has_text)
      return true;
  }
  return false;
}

static bool is_named(const fil_fields *fields, const char *word)
{
  return fil_dictionary_find(&fields->names, word, strlen(word)) != FIL_MISSING;
}

/* Decides what the members are: those of nodes after those of links. */
static fil_status settle(node_link_reading *reading, fil_error *error)
{
  static const fil_field_name nets[] = {
      {"n1", FIL_FIELD_SOURCE},     {"n2", FIL_FIELD_TARGET},     {"rel", FIL_FIELD_RELATION},  {"w", FIL_FIELD_WEIGHT},
      {"weight", FIL_FIELD_WEIGHT}, {"type", FIL_FIELD_DIRECTED}, {"period", FIL_FIELD_PERIOD}, {0}};
  static const fil_field_name named[] = {{"name", FIL_FIELD_ID},
                                         {"label", FIL_FIELD_ID},
                                         {"label", FIL_FIELD_LABEL},
                                         {"category", FIL_FIELD_CATEGORY},
                                         {"group", FIL_FIELD_CATEGORY},
                                         {"stage", FIL_FIELD_STAGE},
                                         {0}};
  fil_status status = FIL_OK;
  fil_fields *nodes = &reading->fields[OF_NODES], *links = &reading->fields[OF_LINKS];
  FIL_TRY(fil_fields_settle(links, reading->is_nets ? nets : fil_node_link_link_names, error));
  const char *period = fil_fields_name_of(links, FIL_FIELD_PERIOD);
  if (period)
    FIL_TRY(fil_memory_set(&reading->parts->edges.columns[FIL_PART_PERIOD]->name, period, error));
  const bool by_name = !is_named(nodes, "id") && has_named_ends(links);
  FIL_TRY(fil_fields_settle(nodes, by_name ? named : fil_node_link_node_names, error));
  reading->numbered = !fil_fields_name_of(nodes, FIL_FIELD_ID);
  if (reading->numbered && nodes->names.count)
    FIL_TRY(report(reading, FIL_SEVERITY_NOTE, "nodes without ids", NULL, NULL,
                   "the nodes have no \"id\"; each has its place in the list for one, from 0, by which links name it",
                   NULL, error));
done:
  return status;
}

static fil_status add_node(node_link_reading *reading, const fil_json_value *item, size_t row, fil_error *error)
{
  char place[24];
  const fil_fields *fields = &reading->fields[OF_NODES];
  snprintf(place, sizeof place, "%zu", row);
  const fil_part_node node = {.id = reading->numbered ? place : fil_fields_text(fields, FIL_FIELD_ID),
                              .label = fil_fields_text(fields, FIL_FIELD_LABEL),
                              .category = fil_fields_text(fields, FIL_FIELD_CATEGORY),
                              .stage = fil_fields_text(fields, FIL_FIELD_STAGE),
                              .row = item->line};
  if (node.id)
    return fil_parts_add_node(reading->parts, &node, error);
  return report(reading, FIL_SEVERITY_ERROR, "empty id", item, NULL, "the node has no id", "give each node an \"id\"",
                error);
}

static bool is_word(const char *text, const char *const words[])
{
  for (size_t k = 0; words[k]; k++) {
    if (fil_text_is_word(text, strlen(text), words[k]))
      return true;
  }
  return false;
}

static fil_status read_direction(node_link_reading *reading, const fil_json_value *item, bool *directed,
                                 fil_error *error)
{
  static const char *const yes[] = {"true", "1", "directed", "arc", NULL};
  static const char *const no[] = {"false", "0", "undirected", "edge", NULL};
  const char *text = fil_fields_text(&reading->fields[OF_LINKS], FIL_FIELD_DIRECTED);
  *directed = text ? is_word(text, yes) : reading->directed;
  if (!text || *directed || is_word(text, no))
    return FIL_OK;
  return report(reading, FIL_SEVERITY_ERROR, "not a direction", item, text,
                "the link does not say whether it is directed", "write true or false", error);
}

static fil_status read_weight(node_link_reading *reading, const fil_json_value *item, double *weight, fil_error *error)
{
  const char *text = fil_fields_text(&reading->fields[OF_LINKS], FIL_FIELD_WEIGHT);
  *weight = NAN;
  if (!text || fil_number_read(text, strlen(text), '.', weight))
    return FIL_OK;
  return report(reading, FIL_SEVERITY_ERROR, "not a number", item, text, "the weight is not a number",
                "write digits such as 12.5", error);
}

static fil_status add_link(node_link_reading *reading, const fil_json_value *item, size_t row, fil_error *error)
{
  (void)row;
  fil_status status = FIL_OK;
  const fil_fields *fields = &reading->fields[OF_LINKS];
  const char *source = fil_fields_text(fields, FIL_FIELD_SOURCE), *target = fil_fields_text(fields, FIL_FIELD_TARGET);
  fil_part_edge edge = {.relation = fil_fields_text(fields, FIL_FIELD_RELATION),
                        .period = fil_fields_text(fields, FIL_FIELD_PERIOD),
                        .row = item->line};
  if (!source || !target)
    return report(reading, FIL_SEVERITY_ERROR, "missing node", item, NULL, "the link has no source or no target",
                  "name the ids of two nodes", error);
  FIL_TRY(read_direction(reading, item, &edge.directed, error));
  FIL_TRY(read_weight(reading, item, &edge.weight, error));
  FIL_TRY(fil_parts_expect_node(reading->parts, source, &edge.source, error));
  FIL_TRY(fil_parts_expect_node(reading->parts, target, &edge.target, error));
  FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
done:
  return status;
}

/* Takes over all nodes or links. */
static fil_status take(node_link_reading *reading, size_t element, const fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  fil_json_value object;
  fil_json_enter(&walk, &reading->lists[element]);
  while (fil_json_next(&walk)) {
    if (!find_members(reading, &walk.value, &object)) {
      FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "wrong type", &walk.value, NULL,
                     reading->is_cytoscape ? "an object with \"data\" in it is wanted here"
                                           : "an object, in braces, is wanted here",
                     NULL, error));
      continue;
    }
    if (!is_of(reading, &object, element))
      continue;
    const size_t row = fil_table_rows(table);
    fil_fields_clear(&reading->fields[element]);
    FIL_TRY(visit_members(reading, &object, element, row, set_member, error));
    FIL_TRY((element == OF_NODES ? add_node : add_link)(reading, &walk.value, row, error));
  }
done:
  return status;
}

static fil_status tell_assumed(const node_link_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_fields *links = &reading->fields[OF_LINKS];
  const bool told = reading->has_direction || fil_fields_name_of(links, FIL_FIELD_DIRECTED);
  if (!told && fil_table_rows(&reading->parts->edges))
    FIL_TRY(report(reading, FIL_SEVERITY_NOTE, "direction not told", NULL, NULL,
                   "nothing in the file says whether links are directed; they are read as directed",
                   "write \"directed\": false into the file where they are not", error));
  if (reading->fields[OF_NODES].is_sparse || links->is_sparse)
    FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "too many attributes", NULL, NULL, FIL_FIELDS_SPARSE, NULL, error));
  if (reading->nested)
    FIL_TRY(report(reading, FIL_SEVERITY_NOTE, "lists as values", NULL, NULL,
                   "some values of nodes or links are lists or objects; they are kept as the text that they are", NULL,
                   error));
done:
  return status;
}

static fil_status read_document(node_link_reading *reading, const fil_json_value *root, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_parts *parts = reading->parts;
  FIL_TRY(outline(reading, root, error));
  FIL_TRY(survey(reading, OF_NODES, error));
  FIL_TRY(survey(reading, OF_LINKS, error));
  FIL_TRY(settle(reading, error));
  FIL_TRY(take(reading, OF_NODES, &parts->nodes, error));
  FIL_TRY(take(reading, OF_LINKS, &parts->edges, error));
  FIL_TRY(fil_fields_hand_over(&reading->fields[OF_NODES], &parts->nodes, reading->problems, error));
  FIL_TRY(fil_fields_hand_over(&reading->fields[OF_LINKS], &parts->edges, reading->problems, error));
  FIL_TRY(tell_assumed(reading, error));
  FIL_TRY(fil_parts_settle_direction(parts, reading->problems, error));
done:
  return status;
}

fil_status fil_node_link_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  node_link_reading reading = {.parts = parts, .problems = problems, .directed = true};
  fil_json_value root;
  fil_json_fault fault;
  if (fil_json_check(source->bytes, source->length, &root, &fault)) {
    FIL_TRY(read_document(&reading, &root, error));
  } else {
    const fil_json_value at = {.line = fault.line, .column = fault.column};
    FIL_TRY(report(&reading, FIL_SEVERITY_ERROR, "not JSON", &at, NULL, fault.cause, NULL, error));
  }
done:
  for (size_t element = 0; element < ELEMENTS; element++)
    fil_fields_destroy(&reading.fields[element]);
  fil_names_destroy(&reading.left_out);
  fil_text_destroy(&reading.name);
  fil_text_destroy(&reading.text);
  return status;
}
