/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's vertices, their places, their ids. */
#include "graph/memory.h"
#include "io/network/pajek_reading.h"
#include "io/network/pajek_text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A file of few bytes may declare many vertices, but not fill the machine. */
enum { VERTICES_FLOOR = 100000 };

fil_status fil_pajek_report(pajek_reading *reading, fil_severity severity, const char *kind, const fil_word *word,
                            const char *cause, const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&reading->words, word, &reading->scratch, &place, error));
  FIL_TRY(fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error));
done:
  return status;
}

static fil_status make_vertices(pajek_reading *reading, size_t count, fil_error *error)
{
  reading->vertices = fil_memory_new(count, sizeof *reading->vertices);
  if (!reading->vertices)
    return fil_error_memory(error);
  reading->count = count;
  reading->has_vertices = true;
  for (size_t k = 0; k < count; k++) {
    for (size_t axis = 0; axis < FIL_PAJEK_AXES; axis++)
      reading->vertices[k].place[axis] = NAN;
    snprintf(reading->vertices[k].number, sizeof reading->vertices[k].number, "%zu", k + 1);
  }
  return FIL_OK;
}

const char *fil_pajek_id(const pajek_reading *reading, size_t vertex)
{
  return reading->ids.count ? reading->ids.items[vertex] : reading->vertices[vertex].number;
}

/* Whether the ids that the comments give are one for each vertex and no two the same. */
static fil_status check_ids(const pajek_reading *reading, bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary known = {0};
  uint32_t code;
  *usable = reading->ids.count == reading->count;
  for (size_t k = 0; *usable && k < reading->count; k++) {
    FIL_TRY(fil_dictionary_add(&known, reading->ids.items[k], strlen(reading->ids.items[k]), &code, error));
    *usable = code == k && *reading->ids.items[k];
  }
done:
  fil_dictionary_destroy(&known);
  return status;
}

/* A vertex's number is its id, since ties name it so and labels may repeat, unless comments say what it is. */
fil_status fil_pajek_settle_ids(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  bool usable = true;
  if (reading->ids_settled || !reading->has_vertices)
    return FIL_OK;
  reading->ids_settled = true;
  for (size_t k = 0; reading->ids_are_labels && reading->ids.count == k && k < reading->count; k++) {
    const char *label = reading->vertices[k].label;
    FIL_TRY(fil_names_add(&reading->ids, label ? label : "", error));
  }
  if (reading->ids.count)
    FIL_TRY(check_ids(reading, &usable, error));
  if (!usable) {
    fil_names_destroy(&reading->ids);
    const fil_word nowhere = {.bytes = ""};
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_WARNING, "ids left out", &nowhere,
                             "the comments do not give each vertex an id of its own, so their numbers are taken", NULL,
                             error));
  }
  for (size_t k = 0; k < reading->count; k++)
    FIL_TRY(fil_parts_expect_node(reading->parts, fil_pajek_id(reading, k), /*number=*/NULL, error));
done:
  return status;
}

/* "*Vertices 35", or "*Vertices 595 200" for two modes. Partitions, vectors and further networks repeat it. */
fil_status fil_pajek_begin_vertices(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  size_t most = reading->words.source->length, count, first_mode = 0;
  bool of_attribute = reading->current && reading->current->given == 0;
  if (reading->is_unknown) {
    reading->is_unknown = false;
    reading->line = fil_pajek_pass;
    return FIL_OK;
  }
  most = most > VERTICES_FLOOR ? most : VERTICES_FLOOR;
  fil_words_next(&reading->words, &word);
  if (!fil_word_index(&word, most, &count)) {
    reading->is_foreign = true;
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "wrong number of vertices", word.length ? &word : keyword,
                            "the number of vertices is missing, or more than such a file can hold",
                            "write *Vertices and how many there are", error);
  }
  if (fil_words_next(&reading->words, &word) && !fil_word_index(&word, count, &first_mode))
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "wrong number of vertices", &word,
                             "the number of vertices of the first mode is wrong", NULL, error));
  reading->is_foreign = reading->has_vertices && count != reading->count;
  reading->current = reading->is_foreign ? NULL : reading->current;
  if (reading->is_foreign)
    return fil_pajek_report(reading, FIL_SEVERITY_WARNING, "section left out", keyword,
                            "the section is of another number of vertices than the first network and is not read", NULL,
                            error);
  if (!reading->has_vertices) {
    FIL_TRY(make_vertices(reading, count, error));
    reading->first_mode = first_mode;
  }
  if (of_attribute)
    reading->line = fil_pajek_value;
done:
  return status;
}

/* Up to three numbers after the label are a place in the drawing; the rest says how the vertex looks. */
static fil_status take_place(pajek_reading *reading, pajek_vertex *vertex, fil_error *error)
{
  fil_word word;
  double number;
  size_t axis = 0;
  while (fil_words_next(&reading->words, &word)) {
    if (axis < FIL_PAJEK_AXES && fil_word_number(&word, &number)) {
      vertex->place[axis++] = number;
      continue;
    }
    if (reading->has_parameters)
      return FIL_OK;
    reading->has_parameters = true;
    return fil_pajek_report(reading, FIL_SEVERITY_NOTE, "drawing parameters", &word,
                            "shapes, colours and the like are not kept", NULL, error);
  }
  return FIL_OK;
}

/* 5 "Middle East\nNorth Africa" 0.25 0.5 0.5 ic Red */
fil_status fil_pajek_vertex(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word number, label;
  fil_text text = {0};
  size_t index;
  if (reading->is_foreign)
    return FIL_OK;
  fil_words_next(&reading->words, &number);
  if (!fil_word_index(&number, reading->count, &index))
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "no vertex number", &number,
                            "the line does not begin with the number of a vertex that *Vertices declares",
                            "number the vertices from 1", error);
  pajek_vertex *vertex = &reading->vertices[index - 1];
  if (vertex->row && reading->networks < 2)
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_WARNING, "repeated vertex", &number,
                             "the vertex has a line already; the later one counts", NULL, error));
  vertex->row = number.row;
  if (!fil_words_next(&reading->words, &label))
    return FIL_OK;
  FIL_TRY(fil_pajek_decode(label.bytes, label.length, /*is_label=*/true, &text, error));
  FIL_TRY(fil_memory_set(&vertex->label, fil_text_string(&text), error));
  FIL_TRY(take_place(reading, vertex, error));
done:
  fil_text_destroy(&text);
  return status;
}

void fil_pajek_destroy(pajek_reading *reading)
{
  for (size_t k = 0; reading->vertices && k < reading->count; k++)
    fil_memory_free(reading->vertices[k].label);
  for (size_t k = 0; k < reading->attribute_count; k++) {
    fil_memory_free(reading->attributes[k].name);
    fil_memory_free(reading->attributes[k].values);
    fil_names_destroy(&reading->attributes[k].levels);
  }
  fil_memory_free(reading->vertices);
  fil_memory_free(reading->attributes);
  fil_names_destroy(&reading->ids);
  fil_text_destroy(&reading->network);
  fil_text_destroy(&reading->sole_relation);
  fil_text_destroy(&reading->relation);
  fil_text_destroy(&reading->scratch);
}
