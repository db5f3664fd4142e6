/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Elements gathered value by value, then added to the parts whole. */
#include "io/network/elements.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/study/study_reading.h"

#include <math.h>
#include <string.h>

fil_status fil_elements_report(fil_elements *elements, fil_severity severity, const char *kind, const char *value,
                               const char *cause, const char *remedy, fil_error *error)
{
  const fil_place place = {.file = elements->parts->nodes.origin.file,
                           .row = fil_xml_row(elements->reader),
                           .column = value ? "element" : NULL,
                           .value = value};
  return fil_problem_add(elements->problems, severity, kind, place, cause, remedy, error);
}

static void clear(fil_element *element)
{
  fil_memory_free(element->id);
  fil_memory_free(element->source);
  fil_memory_free(element->target);
  for (size_t k = 0; k < FIL_KEY_ROLES; k++)
    fil_memory_free(element->roles[k]);
  fil_names_destroy(&element->periods);
  *element = (fil_element){0};
}

fil_status fil_elements_set(fil_elements *elements, size_t place, size_t element, const char *text, fil_error *error)
{
  const fil_key *key = &elements->keys.items[place];
  const fil_key_role role = key->role[element];
  if (!key->of[element] || !*text)
    return FIL_OK;
  if (role == FIL_KEY_ATTRIBUTE)
    return fil_attributes_set(&elements->attributes[element], key->attribute[element], elements->counts[element], text,
                              error);
  char **value = &elements->current[element].roles[role];
  return *value ? FIL_OK : fil_memory_set(value, text, error);
}

bool fil_elements_has(const fil_elements *elements, size_t place, size_t element)
{
  const fil_key *key = &elements->keys.items[place];
  if (key->of[element] && key->role[element] == FIL_KEY_ATTRIBUTE)
    return elements->attributes[element].items[key->attribute[element]].texts->rows > elements->counts[element];
  return key->of[element] && elements->current[element].roles[key->role[element]];
}

fil_status fil_elements_set_open(fil_elements *elements, size_t key, const char *text, bool *taken, fil_error *error)
{
  fil_status status = FIL_OK;
  *taken = false;
  for (size_t element = 0; element < FIL_OF_ELEMENTS; element++) {
    if (!elements->current[element].is_open)
      continue;
    *taken = true;
    FIL_TRY(fil_elements_set(elements, key, element, text, error));
  }
  if (!*taken && elements->nodes_open && !elements->told_nested) {
    elements->told_nested = *taken = true;
    FIL_TRY(fil_elements_report(elements, FIL_SEVERITY_WARNING, "value left out", text,
                                "values of a node that stand behind the nodes in it are not read",
                                "put them before those nodes", error));
  }
  *taken |= elements->nodes_open > 0;
done:
  return status;
}

fil_status fil_elements_set_named(fil_elements *elements, const char *name, size_t element, bool is_number,
                                  const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  const char scope = element == FIL_OF_NODES ? 'N' : 'E';
  size_t place;
  FIL_TRY(fil_keys_find(&elements->keys, scope, name, &place, error));
  if (place == SIZE_MAX) {
    bool is_new;
    fil_key *key;
    FIL_TRY(fil_keys_add(&elements->keys, &key, error));
    place = elements->keys.count - 1;
    key->of[element] = true;
    FIL_TRY(fil_memory_set(&key->name, name, error));
    FIL_TRY(fil_memory_set(&key->type, is_number ? "double" : "string", error));
    FIL_TRY(fil_keys_list(&elements->keys, scope, name, &is_new, error));
    FIL_TRY(fil_keys_settle(&elements->keys, elements->attributes, error));
  }
  FIL_TRY(fil_elements_set(elements, place, element, text, error));
done:
  return status;
}

static fil_status set_fallbacks(fil_elements *elements, size_t element, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_keys_settle(&elements->keys, elements->attributes, error));
  for (size_t k = 0; k < elements->keys.count; k++) {
    if (elements->keys.items[k].fallback)
      FIL_TRY(fil_elements_set(elements, k, element, elements->keys.items[k].fallback, error));
  }
done:
  return status;
}

fil_status fil_elements_settle_node(fil_elements *elements, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *node = &elements->current[FIL_OF_NODES];
  if (!node->is_open)
    return FIL_OK;
  FIL_TRY(set_fallbacks(elements, FIL_OF_NODES, error));
  const fil_part_node made = {.id = node->id,
                              .label = node->roles[FIL_KEY_LABEL],
                              .category = node->roles[FIL_KEY_CATEGORY],
                              .stage = node->roles[FIL_KEY_STAGE],
                              .row = node->row};
  FIL_TRY(fil_parts_add_node(elements->parts, &made, error));
  elements->counts[FIL_OF_NODES]++;
done:
  clear(node);
  return status;
}

fil_status fil_elements_open_node(fil_elements *elements, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *node = &elements->current[FIL_OF_NODES];
  FIL_TRY(fil_elements_settle_node(elements, error));
  elements->nodes_open++;
  FIL_TRY(fil_xml_attribute(elements->reader, "id", &node->id, error));
  node->row = fil_xml_row(elements->reader);
  node->is_open = node->id && *node->id;
  if (!node->is_open)
    FIL_TRY(fil_elements_report(elements, FIL_SEVERITY_ERROR, "empty id", "node", "the node has no id",
                                "give each node an id", error));
done:
  return status;
}

fil_status fil_elements_close_node(fil_elements *elements, fil_error *error)
{
  if (elements->nodes_open)
    elements->nodes_open--;
  return fil_elements_settle_node(elements, error);
}

fil_status fil_elements_open_edge(fil_elements *elements, bool directed, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *edge = &elements->current[FIL_OF_EDGES];
  FIL_TRY(fil_elements_settle_node(elements, error));
  clear(edge);
  FIL_TRY(fil_xml_attribute(elements->reader, "source", &edge->source, error));
  FIL_TRY(fil_xml_attribute(elements->reader, "target", &edge->target, error));
  edge->directed = directed;
  edge->row = fil_xml_row(elements->reader);
  edge->is_open = edge->source && *edge->source && edge->target && *edge->target;
  if (!edge->is_open)
    FIL_TRY(fil_elements_report(elements, FIL_SEVERITY_ERROR, "missing node", "edge",
                                "the edge has no source or no target", "name the ids of two nodes", error));
done:
  return status;
}

static fil_status read_weight(fil_elements *elements, const char *text, double *weight, fil_error *error)
{
  *weight = NAN;
  if (!text || fil_number_read(text, strlen(text), '.', weight))
    return FIL_OK;
  return fil_elements_report(elements, FIL_SEVERITY_ERROR, "not a number", text, "the weight is not a number",
                             "write digits such as 12.5", error);
}

/* A row, which has the attributes of the element's first one. */
static fil_status add_edge(fil_elements *elements, const fil_part_edge *made, size_t first, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t *count = &elements->counts[FIL_OF_EDGES];
  FIL_TRY(fil_parts_add_edge(elements->parts, made, error));
  if (*count > first)
    FIL_TRY(fil_attributes_repeat(&elements->attributes[FIL_OF_EDGES], first, *count, error));
  ++*count;
done:
  return status;
}

/* The same both ways where the element is mutual. */
static fil_status add_ways(fil_elements *elements, const fil_part_edge *made, size_t first, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(add_edge(elements, made, first, error));
  if (elements->current[FIL_OF_EDGES].mutual && made->source != made->target) {
    fil_part_edge back = *made;
    back.source = made->target;
    back.target = made->source;
    FIL_TRY(add_edge(elements, &back, first, error));
  }
done:
  return status;
}

static fil_status add_edges(fil_elements *elements, fil_part_edge *made, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_element *edge = &elements->current[FIL_OF_EDGES];
  const size_t first = elements->counts[FIL_OF_EDGES];
  if (made->period || edge->periods.count == 0)
    return add_ways(elements, made, first, error);
  for (size_t k = 0; k < edge->periods.count; k++) {
    made->period = edge->periods.items[k];
    FIL_TRY(add_ways(elements, made, first, error));
  }
done:
  return status;
}

fil_status fil_elements_close_edge(fil_elements *elements, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *edge = &elements->current[FIL_OF_EDGES];
  if (!edge->is_open)
    return FIL_OK;
  FIL_TRY(set_fallbacks(elements, FIL_OF_EDGES, error));
  fil_part_edge made = {.relation = edge->roles[FIL_KEY_RELATION],
                        .directed = edge->directed,
                        .period = edge->roles[FIL_KEY_PERIOD],
                        .row = edge->row};
  if (edge->roles[FIL_KEY_DIRECTED])
    made.directed = strcmp(edge->roles[FIL_KEY_DIRECTED], "true") == 0;
  FIL_TRY(read_weight(elements, edge->roles[FIL_KEY_WEIGHT], &made.weight, error));
  FIL_TRY(fil_parts_expect_node(elements->parts, edge->source, &made.source, error));
  FIL_TRY(fil_parts_expect_node(elements->parts, edge->target, &made.target, error));
  FIL_TRY(add_edges(elements, &made, error));
done:
  clear(edge);
  return status;
}

/* The period is called as its key is, so that it is found again under its heading. */
static fil_status name_period(fil_elements *elements, fil_error *error)
{
  for (size_t k = 0; k < elements->keys.count; k++) {
    const fil_key *key = &elements->keys.items[k];
    if (key->of[FIL_OF_EDGES] && key->role[FIL_OF_EDGES] == FIL_KEY_PERIOD && key->name && *key->name)
      return fil_memory_set(&elements->parts->edges.columns[FIL_PART_PERIOD]->name, key->name, error);
  }
  return FIL_OK;
}

fil_status fil_elements_hand_over(fil_elements *elements, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_parts *parts = elements->parts;
  FIL_TRY(fil_keys_settle(&elements->keys, elements->attributes, error));
  FIL_TRY(name_period(elements, error));
  FIL_TRY(fil_attributes_hand_over(&elements->attributes[FIL_OF_NODES], &parts->nodes, /*declared=*/true,
                                   elements->problems, error));
  FIL_TRY(fil_attributes_hand_over(&elements->attributes[FIL_OF_EDGES], &parts->edges, /*declared=*/true,
                                   elements->problems, error));
  FIL_TRY(fil_parts_settle_direction(parts, elements->problems, error));
done:
  return status;
}

fil_status fil_elements_set_title(fil_elements *elements, const char *text, fil_error *error)
{
  char **title = &elements->parts->title;
  return *title || !*text ? FIL_OK : fil_memory_set(title, text, error);
}

fil_status fil_elements_set_schema(fil_elements *elements, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *declared = &elements->parts->declared;
  bool fits;
  if (declared->relation_count + declared->categories.count + declared->stages.count)
    return FIL_OK;
  FIL_TRY(fil_study_read_schema(declared, text, &fits, error));
  if (!fits)
    FIL_TRY(fil_elements_report(elements, FIL_SEVERITY_WARNING, "value left out", "schema",
                                "the lists of relations, categories and stages are not as filiere writes them", NULL,
                                error));
done:
  return status;
}

char *fil_elements_trim(fil_text *text)
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

fil_status fil_elements_report_fault(fil_elements *elements, const fil_xml_fault *fault, fil_error *error)
{
  const fil_place place = {
      .file = elements->parts->nodes.origin.file, .row = fault->row, .column_number = fault->column};
  if (!fault->found)
    return FIL_OK;
  return fil_problem_add(elements->problems, FIL_SEVERITY_ERROR, "not well-formed", place, fault->cause, NULL, error);
}

void fil_elements_destroy(fil_elements *elements)
{
  fil_keys_destroy(&elements->keys);
  for (size_t element = 0; element < FIL_OF_ELEMENTS; element++) {
    clear(&elements->current[element]);
    fil_attributes_destroy(&elements->attributes[element]);
  }
}
