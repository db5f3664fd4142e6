/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the lines of each section of a multinet file mean. */
#include "graph/memory.h"
#include "io/network/edge_lines.h"
#include "io/network/multinet_reading.h"
#include "io/sheet/missing.h"

#include <math.h>
#include <string.h>

fil_status fil_multinet_report(multinet_reading *reading, const char *kind, const fil_word *word, const char *cause,
                               const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&reading->words, word, &reading->scratch, &place, error));
  FIL_TRY(fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error));
done:
  return status;
}

fil_status fil_multinet_text(const fil_word *field, fil_text *text, fil_error *error)
{
  fil_text_clear(text);
  fil_status status = fil_text_add_bytes(text, field->bytes, field->length, error);
  return status == FIL_OK && !text->bytes ? fil_text_add(text, "", error) : status;
}

fil_status fil_multinet_layers(const fil_word *source, const fil_word *target, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_multinet_text(source, text, error));
  FIL_TRY(fil_text_add(text, ",", error));
  FIL_TRY(fil_text_add_bytes(text, target->bytes, target->length, error));
done:
  return status;
}

static fil_status declare_layers(multinet_reading *reading, const fil_word *source, const fil_word *target,
                                 bool directed, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  FIL_TRY(fil_multinet_layers(source, target, &reading->text, error));
  FIL_TRY(fil_dictionary_add(&reading->layers, reading->text.bytes, reading->text.length, &code, error));
  FIL_TRY(fil_memory_reserve(&reading->directed, &reading->directed_capacity, (size_t)code + 1,
                             sizeof *reading->directed, error));
  reading->directed[code] = directed;
done:
  return status;
}

static bool find_direction(const fil_word *word, bool *directed)
{
  *directed = fil_word_is(word, "DIRECTED");
  return *directed || fil_word_is(word, "UNDIRECTED");
}

/* "work,UNDIRECTED,LOOPS", or "work,lunch,DIRECTED" of ties between two. */
fil_status fil_multinet_layer(multinet_reading *reading, fil_error *error)
{
  const fil_word *fields = reading->fields;
  bool directed = false;
  reading->closed = true;
  if (reading->field_count > 1 && find_direction(&fields[1], &directed))
    return declare_layers(reading, &fields[0], &fields[0], directed, error);
  if (reading->field_count > 2 && find_direction(&fields[2], &directed))
    return declare_layers(reading, &fields[0], &fields[1], directed, error);
  return fil_multinet_report(reading, "not a direction", &fields[reading->field_count - 1],
                             "the line does not say whether the ties of the layer are directed",
                             "write the layer's name and DIRECTED or UNDIRECTED", error);
}

static multinet_role find_role(const fil_word *name, multinet_section section)
{
  static const struct {
    const char *name;
    multinet_section section;
    multinet_role role;
  } roles[] = {{"label", MULTINET_ACTOR_ATTRIBUTES, ROLE_LABEL},
               {"category", MULTINET_ACTOR_ATTRIBUTES, ROLE_CATEGORY},
               {"stage", MULTINET_ACTOR_ATTRIBUTES, ROLE_STAGE},
               {"weight", MULTINET_EDGE_ATTRIBUTES, ROLE_WEIGHT},
               {"period", MULTINET_EDGE_ATTRIBUTES, ROLE_PERIOD}};
  for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
    if (section == roles[k].section && fil_word_is(name, roles[k].name))
      return roles[k].role;
  }
  return ROLE_NONE;
}

/* The values of a name: those of all layers' ties are one attribute, those of vertices one for each layer. */
static fil_status find_values(multinet_reading *reading, fil_attributes *values, const fil_word *layer,
                              const fil_word *name, bool is_number, size_t *attribute, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *full = &reading->more;
  fil_text_clear(full);
  if (layer) {
    FIL_TRY(fil_text_add_bytes(full, layer->bytes, layer->length, error));
    FIL_TRY(fil_text_add(full, ": ", error));
  }
  FIL_TRY(fil_text_add_bytes(full, name->bytes, name->length, error));
  for (*attribute = 0; *attribute < values->count; ++*attribute) {
    if (strcmp(values->items[*attribute].name, fil_text_string(full)) == 0)
      goto done;
  }
  FIL_TRY(fil_attributes_add(values, fil_text_string(full), is_number, error));
done:
  return status;
}

/* "role,STRING"; "work,weight,NUMERIC" in a layer, "work,lunch,weight,NUMERIC" between two. */
fil_status fil_multinet_attribute(multinet_reading *reading, multinet_section section, fil_error *error)
{
  fil_status status = FIL_OK;
  multinet_attributes *attributes = section == MULTINET_ACTOR_ATTRIBUTES    ? &reading->actors
                                    : section == MULTINET_VERTEX_ATTRIBUTES ? &reading->vertices
                                                                            : &reading->edges;
  const size_t count = reading->field_count, most = section == MULTINET_ACTOR_ATTRIBUTES    ? 2
                                                    : section == MULTINET_VERTEX_ATTRIBUTES ? 3
                                                                                            : 4;
  const fil_word *fields = reading->fields;
  if (count < (section == MULTINET_VERTEX_ATTRIBUTES ? 3u : 2u) || count > most)
    return fil_multinet_report(reading, "wrong number of fields", &fields[0], "the line declares no attribute",
                               "write its name and STRING or NUMERIC, the layer before them where it has one", error);
  if (attributes->count == MULTINET_ATTRIBUTES_MOST)
    return fil_multinet_report(reading, "too many attributes", &fields[0], "there are more than 1000 attributes",
                               "leave out some", error);
  const fil_word *name = &fields[count - 2], *type = &fields[count - 1];
  const bool is_number = fil_word_is(type, "NUMERIC") || fil_word_is(type, "DOUBLE") || fil_word_is(type, "INTEGER");
  FIL_TRY(fil_memory_reserve(&attributes->items, &attributes->capacity, attributes->count + 1,
                             sizeof *attributes->items, error));
  multinet_attribute *made = &attributes->items[attributes->count++];
  *made = (multinet_attribute){.role = find_role(name, section)};
  if (count > 2) {
    FIL_TRY(fil_multinet_layers(&fields[0], &fields[count - 3], &reading->text, error));
    FIL_TRY(fil_memory_set(&made->layers, reading->text.bytes, error));
  }
  if (made->role == ROLE_NONE)
    FIL_TRY(find_values(reading, &attributes->values, section == MULTINET_VERTEX_ATTRIBUTES ? &fields[0] : NULL, name,
                        is_number, &made->attribute, error));
done:
  return status;
}

/* Whether a line has a value for each of its attributes, or none at all. */
static fil_status check_count(multinet_reading *reading, size_t before, size_t attributes, bool *sound,
                              fil_error *error)
{
  const size_t count = reading->field_count;
  *sound = count == before || count == before + attributes;
  return *sound ? FIL_OK
                : fil_multinet_report(reading, "wrong number of fields", &reading->fields[0],
                                      "the line has not as many values as there are attributes for it",
                                      "write a value for each, NA where it is missing", error);
}

/* The value of a field, in `text`; NULL when it is missing. */
static fil_status take_value(multinet_reading *reading, size_t field, fil_text *text, const char **value,
                             fil_error *error)
{
  *value = NULL;
  if (field >= reading->field_count)
    return FIL_OK;
  const fil_word *word = &reading->fields[field];
  if (word->length == 0 || fil_missing_is(reading->words.source->missing, word->bytes, word->length))
    return FIL_OK;
  fil_status status = fil_multinet_text(word, text, error);
  *value = text->bytes;
  return status;
}

/* "U1,G1,Postdoc". */
fil_status fil_multinet_actor(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text texts[ROLE_STAGE + 1] = {{0}};
  const char *roles[ROLE_STAGE + 1] = {0};
  const multinet_attributes *attributes = &reading->actors;
  const size_t rows = fil_table_rows(&reading->parts->nodes);
  size_t number;
  bool sound;
  FIL_TRY(check_count(reading, 1, attributes->count, &sound, error));
  FIL_TRY(fil_multinet_text(&reading->fields[0], &texts[ROLE_NONE], error));
  FIL_TRY(fil_parts_expect_node(reading->parts, texts[ROLE_NONE].bytes, &number, error));
  if (number != rows)
    FIL_TRY(fil_multinet_report(reading, "duplicate id", &reading->fields[0], "another line is of this actor",
                                "give each actor one line", error));
  if (number != rows || !sound)
    reading->field_count = 1;
  for (size_t k = 0; k < attributes->count; k++) {
    const multinet_attribute *attribute = &attributes->items[k];
    const char *value;
    fil_text *text = attribute->role ? &texts[attribute->role] : &reading->more;
    FIL_TRY(take_value(reading, k + 1, text, &value, error));
    if (attribute->role)
      roles[attribute->role] = value;
    else if (value)
      FIL_TRY(fil_attributes_set(&reading->actors.values, attribute->attribute, rows, value, error));
  }
  const fil_part_node node = {.id = texts[ROLE_NONE].bytes,
                              .label = roles[ROLE_LABEL],
                              .category = roles[ROLE_CATEGORY],
                              .stage = roles[ROLE_STAGE],
                              .row = reading->words.row};
  if (number == rows)
    FIL_TRY(fil_parts_add_node(reading->parts, &node, error));
done:
  for (size_t k = 0; k <= ROLE_STAGE; k++)
    fil_text_destroy(&texts[k]);
  return status;
}

static fil_status find_node(multinet_reading *reading, const fil_word *word, size_t *number, fil_error *error)
{
  fil_status status = fil_multinet_text(word, &reading->text, error);
  return status == FIL_OK ? fil_edge_lines_node(reading->parts, reading->text.bytes, NULL, word->row, number, error)
                          : status;
}

static bool is_of(const multinet_attribute *attribute, const fil_text *layers)
{
  return !attribute->layers || strcmp(attribute->layers, layers->bytes) == 0;
}

static size_t count_attributes(const multinet_attributes *attributes, const fil_text *layers)
{
  size_t count = 0;
  for (size_t k = 0; k < attributes->count; k++)
    count += is_of(&attributes->items[k], layers);
  return count;
}

static fil_status keep_value(multinet_reading *reading, size_t attribute, size_t node, const char *value,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&reading->pending, &reading->pending_capacity, reading->pending_count + 1,
                             sizeof *reading->pending, error));
  reading->pending[reading->pending_count++] = (multinet_value){attribute, node, reading->pending_text.length};
  FIL_TRY(fil_text_add_bytes(&reading->pending_text, value, strlen(value) + 1, error));
done:
  return status;
}

/* "U1,work,34". */
fil_status fil_multinet_vertex(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const multinet_attributes *attributes = &reading->vertices;
  size_t number, field = 2;
  bool sound;
  if (reading->field_count < 2)
    return fil_multinet_report(reading, "wrong number of fields", &reading->fields[0], "the line has no layer",
                               "write actor and layer", error);
  FIL_TRY(find_node(reading, &reading->fields[0], &number, error));
  FIL_TRY(fil_multinet_layers(&reading->fields[1], &reading->fields[1], &reading->text, error));
  FIL_TRY(check_count(reading, 2, count_attributes(attributes, &reading->text), &sound, error));
  for (size_t k = 0; sound && k < attributes->count; k++) {
    const char *value;
    if (!is_of(&attributes->items[k], &reading->text))
      continue;
    FIL_TRY(take_value(reading, field++, &reading->more, &value, error));
    if (value)
      FIL_TRY(keep_value(reading, attributes->items[k].attribute, number, value, error));
  }
done:
  return status;
}

/* Whether the ties between these layers ("a,b", in `text`) are directed; they are not where nothing says it. */
static fil_status find_layers(multinet_reading *reading, const fil_word *source, const fil_word *target, bool *directed,
                              bool *known, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_multinet_layers(target, source, &reading->text, error));
  const uint32_t back = fil_dictionary_find(&reading->layers, reading->text.bytes, reading->text.length);
  FIL_TRY(fil_multinet_layers(source, target, &reading->text, error));
  const uint32_t there = fil_dictionary_find(&reading->layers, reading->text.bytes, reading->text.length);
  const uint32_t code = there == FIL_MISSING ? back : there;
  const bool within = source->length == target->length && memcmp(source->bytes, target->bytes, source->length) == 0;
  *directed = code != FIL_MISSING && reading->directed[code];
  *known = code != FIL_MISSING || !reading->closed || !within;
  if (!*known)
    FIL_TRY(fil_multinet_report(reading, "unknown layer", source, "#LAYERS does not name the layer",
                                "add it there, or correct its name", error));
done:
  return status;
}

/* The values of a tie; local attributes come before those of all layers. */
static fil_status take_edge_values(multinet_reading *reading, size_t field, fil_part_edge *edge, fil_text *period,
                                   fil_error *error)
{
  fil_status status = FIL_OK;
  const multinet_attributes *attributes = &reading->edges;
  const size_t row = fil_table_rows(&reading->parts->edges);
  for (size_t k = 0; k < 2 * attributes->count; k++) {
    const bool local = k < attributes->count;
    const multinet_attribute *attribute = &attributes->items[local ? k : k - attributes->count];
    const char *value;
    if (!is_of(attribute, &reading->text) || local != (attribute->layers != NULL))
      continue;
    FIL_TRY(take_value(reading, field, attribute->role == ROLE_PERIOD ? period : &reading->more, &value, error));
    if (attribute->role == ROLE_WEIGHT && value && !fil_word_number(&reading->fields[field], &edge->weight))
      FIL_TRY(fil_multinet_report(reading, "not a number", &reading->fields[field], "the weight is not a number",
                                  "write digits such as 12.5", error));
    if (attribute->role == ROLE_PERIOD)
      edge->period = value;
    if (attribute->role == ROLE_NONE && value)
      FIL_TRY(fil_attributes_set(&reading->edges.values, attribute->attribute, row, value, error));
    field++;
  }
done:
  return status;
}

/* "U1,U2,work", or "U1,work,U2,lunch" of a multilayer network. */
fil_status fil_multinet_edge(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t ends = reading->multilayer ? 4 : 3;
  fil_part_edge edge = {.weight = NAN, .row = reading->words.row};
  fil_text relation = {0}, period = {0}, target_layer = {0};
  bool known, sound;
  if (reading->field_count < ends)
    return fil_multinet_report(
        reading, "wrong number of fields", &reading->fields[0], "the line is no tie",
        reading->multilayer ? "write actor, layer, actor and layer" : "write actor, actor and layer", error);
  const fil_word source = reading->fields[0], target = reading->fields[reading->multilayer ? 2 : 1];
  const fil_word from = reading->fields[reading->multilayer ? 1 : 2], to = reading->fields[ends - 1];
  FIL_TRY(find_node(reading, &source, &edge.source, error));
  FIL_TRY(find_node(reading, &target, &edge.target, error));
  FIL_TRY(find_layers(reading, &from, &to, &edge.directed, &known, error));
  FIL_TRY(check_count(reading, ends, count_attributes(&reading->edges, &reading->text), &sound, error));
  if (!known || !sound)
    goto done;
  FIL_TRY(fil_multinet_text(&from, &reading->more, error));
  FIL_TRY(fil_multinet_text(&to, &target_layer, error));
  if (edge.source == edge.target && strcmp(reading->more.bytes, target_layer.bytes) != 0) {
    reading->couplings++;
    goto done;
  }
  FIL_TRY(fil_edge_lines_relation(reading->more.bytes, target_layer.bytes, &relation, error));
  edge.relation = fil_text_string(&relation);
  FIL_TRY(take_edge_values(reading, ends, &edge, &period, error));
  FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
done:
  fil_text_destroy(&relation);
  fil_text_destroy(&period);
  fil_text_destroy(&target_layer);
  return status;
}
