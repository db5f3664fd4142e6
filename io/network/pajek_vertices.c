/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's vertices, their places, partitions and vectors. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/pajek_reading.h"

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

/* A vertex's number is its id: ties name it so, and labels may repeat. */
static fil_status make_vertices(pajek_reading *reading, size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  reading->vertices = fil_memory_new(count, sizeof *reading->vertices);
  if (!reading->vertices)
    return fil_error_memory(error);
  reading->count = count;
  reading->has_vertices = true;
  for (size_t k = 0; k < count; k++) {
    for (size_t axis = 0; axis < FIL_PAJEK_AXES; axis++)
      reading->vertices[k].place[axis] = NAN;
    snprintf(reading->vertices[k].id, sizeof reading->vertices[k].id, "%zu", k + 1);
    FIL_TRY(fil_parts_expect_node(reading->parts, reading->vertices[k].id, /*number=*/NULL, error));
  }
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

/* 5 "Middle East\nNorth Africa" 0.25 0.5 0.5 ic Red: a line break in a label becomes a blank. */
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
  for (size_t k = 0; k < label.length; k++) {
    bool is_break = k + 1 < label.length && label.bytes[k] == '\\' && label.bytes[k + 1] == 'n';
    FIL_TRY(fil_text_add_bytes(&text, is_break ? " " : &label.bytes[k], 1, error));
    k += is_break;
  }
  FIL_TRY(fil_memory_set(&vertex->label, fil_text_string(&text), error));
  FIL_TRY(take_place(reading, vertex, error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status begin_attribute(pajek_reading *reading, const fil_word *keyword, bool is_category, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word name = fil_words_rest(&reading->words);
  fil_text text = {0};
  FIL_TRY(fil_text_add_bytes(&text, name.bytes, name.length, error));
  if (text.length == 0)
    FIL_TRY(
        fil_text_format(&text, error, "%s %zu", is_category ? "partition" : "vector", reading->attribute_count + 1));
  FIL_TRY(fil_memory_reserve(&reading->attributes, &reading->attribute_capacity, reading->attribute_count + 1,
                             sizeof *reading->attributes, error));
  reading->current = &reading->attributes[reading->attribute_count];
  *reading->current = (pajek_attribute){.is_category = is_category};
  FIL_TRY(fil_memory_set(&reading->current->name, text.bytes, error));
  reading->attribute_count++;
  reading->is_unknown = false;
  reading->begun = *keyword;
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_pajek_begin_partition(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  return begin_attribute(reading, keyword, /*is_category=*/true, error);
}

fil_status fil_pajek_begin_vector(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  return begin_attribute(reading, keyword, /*is_category=*/false, error);
}

/* The next value of a partition or vector, one to a line. */
fil_status fil_pajek_value(pajek_reading *reading, fil_error *error)
{
  pajek_attribute *made = reading->current;
  fil_word word;
  double number = NAN;
  if (reading->is_foreign || !made)
    return FIL_OK;
  if (!reading->has_vertices) {
    reading->current = NULL;
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "no vertices", &reading->begun,
                            "no *Vertices stands before the values", "write *Vertices and how many there are", error);
  }
  if (!made->values) {
    made->values = fil_memory_new(reading->count, sizeof *made->values);
    if (!made->values)
      return fil_error_memory(error);
  }
  fil_words_next(&reading->words, &word);
  if (made->given == reading->count)
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "surplus value", &word, "there are more values than vertices",
                            NULL, error);
  bool is_missing = fil_word_is(&word, "999999998"); /* Pajek's own */
  if (!is_missing && !fil_word_number(&word, &number)) {
    made->values[made->given++] = NAN;
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the value is not a number", NULL,
                            error);
  }
  made->values[made->given++] = number;
  return FIL_OK;
}

fil_status fil_pajek_end_section(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  if (reading->cells < reading->cells_wanted)
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "cut off", &reading->begun,
                             "the matrix has fewer cells than its vertices need", NULL, error));
  reading->cells = reading->cells_wanted = 0;
  if (reading->current && reading->current->given > 0 && reading->current->given < reading->count)
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "cut off", &reading->begun,
                             "there are fewer values than vertices", NULL, error));
  if (reading->current && reading->current->given > 0)
    reading->current = NULL;
done:
  return status;
}

static fil_status add_value(fil_column *column, const pajek_attribute *attribute, size_t row, fil_error *error)
{
  char text[FIL_NUMBER_LENGTH];
  double value = row < attribute->given ? attribute->values[row] : NAN;
  if (!attribute->is_category)
    return fil_column_add_number(column, value, error);
  if (isnan(value))
    return fil_column_add_missing(column, error);
  fil_number_write(value, text);
  return fil_column_add_text(column, text, strlen(text), error);
}

/* A name that another column has gets a number. */
static fil_status add_column(fil_table *nodes, const pajek_attribute *attribute, fil_column **column, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  FIL_TRY(fil_text_add(&name, attribute->name, error));
  for (size_t number = 2; fil_table_find(nodes, name.bytes); number++) {
    fil_text_clear(&name);
    FIL_TRY(fil_text_format(&name, error, "%s (%zu)", attribute->name, number));
  }
  FIL_TRY(fil_table_add_column(nodes, name.bytes, attribute->is_category ? FIL_COLUMN_CATEGORY : FIL_COLUMN_NUMBER,
                               column, error));
  FIL_TRY(fil_column_resize(*column, 0, error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status hand_over(pajek_reading *reading, const pajek_attribute *attribute, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  if (attribute->given == 0)
    return FIL_OK;
  FIL_TRY(add_column(&reading->parts->nodes, attribute, &column, error));
  for (size_t row = 0; row < reading->count; row++)
    FIL_TRY(add_value(column, attribute, row, error));
done:
  return status;
}

/* The places in the drawing, an axis a column where one is given. */
static fil_status hand_over_axis(pajek_reading *reading, size_t axis, fil_error *error)
{
  static char names[FIL_PAJEK_AXES][2] = {"x", "y", "z"};
  pajek_attribute made = {.name = names[axis], .values = fil_memory_new(reading->count, sizeof(double))};
  if (!made.values)
    return fil_error_memory(error);
  for (size_t k = 0; k < reading->count; k++) {
    made.values[k] = reading->vertices[k].place[axis];
    made.given = isnan(made.values[k]) ? made.given : reading->count;
  }
  fil_status status = hand_over(reading, &made, error);
  fil_memory_free(made.values);
  return status;
}

fil_status fil_pajek_hand_over_attributes(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < reading->attribute_count; k++)
    FIL_TRY(hand_over(reading, &reading->attributes[k], error));
  for (size_t axis = 0; axis < FIL_PAJEK_AXES; axis++)
    FIL_TRY(hand_over_axis(reading, axis, error));
done:
  return status;
}

void fil_pajek_destroy(pajek_reading *reading)
{
  for (size_t k = 0; reading->vertices && k < reading->count; k++)
    fil_memory_free(reading->vertices[k].label);
  for (size_t k = 0; k < reading->attribute_count; k++) {
    fil_memory_free(reading->attributes[k].name);
    fil_memory_free(reading->attributes[k].values);
  }
  fil_memory_free(reading->vertices);
  fil_memory_free(reading->attributes);
  fil_text_destroy(&reading->network);
  fil_text_destroy(&reading->relation);
  fil_text_destroy(&reading->scratch);
}
