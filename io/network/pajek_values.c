/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's partitions and vectors. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/pajek_reading.h"
#include "io/network/pajek_text.h"

#include <math.h>
#include <string.h>

fil_status fil_pajek_begin_attribute(pajek_reading *reading, const fil_word *keyword, const fil_word *name,
                                     bool is_category, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  FIL_TRY(fil_pajek_decode(name->bytes, name->length, /*is_label=*/false, &text, error));
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
  const fil_word name = fil_words_rest(&reading->words);
  return fil_pajek_begin_attribute(reading, keyword, &name, /*is_category=*/true, error);
}

fil_status fil_pajek_begin_vector(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  const fil_word name = fil_words_rest(&reading->words);
  return fil_pajek_begin_attribute(reading, keyword, &name, /*is_category=*/false, error);
}

/* What says that a value is missing: of a partition in the older form too. */
static bool is_missing(const pajek_attribute *attribute, const fil_word *word)
{
  return fil_word_is(word, FIL_PAJEK_MISSING) || (attribute->is_category && fil_word_is(word, "9999998"));
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
  if (!is_missing(made, &word) && !fil_word_number(&word, &number)) {
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

const char *fil_pajek_class(const pajek_attribute *attribute, size_t row, char number[FIL_NUMBER_LENGTH])
{
  const double value = row < attribute->given ? attribute->values[row] : NAN;
  if (isnan(value))
    return NULL;
  if (value >= 1 && value <= (double)attribute->levels.count && value == floor(value))
    return attribute->levels.items[(size_t)value - 1];
  return fil_number_write(value, number);
}

fil_status fil_pajek_add_value(fil_column *column, const pajek_attribute *attribute, size_t row, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  if (!attribute->is_category)
    return fil_column_add_number(column, row < attribute->given ? attribute->values[row] : NAN, error);
  const char *text = fil_pajek_class(attribute, row, number);
  return fil_column_add_text(column, text, text ? strlen(text) : 0, error);
}

pajek_attribute *fil_pajek_find_partition(const pajek_reading *reading, const char *name)
{
  for (size_t k = 0; k < reading->attribute_count; k++) {
    pajek_attribute *attribute = &reading->attributes[k];
    if (attribute->is_category && attribute->given && fil_text_is_word(attribute->name, strlen(attribute->name), name))
      return attribute;
  }
  return NULL;
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
  if (attribute->given == 0 || attribute->has_role)
    return FIL_OK;
  FIL_TRY(add_column(&reading->parts->nodes, attribute, &column, error));
  for (size_t row = 0; row < reading->count; row++)
    FIL_TRY(fil_pajek_add_value(column, attribute, row, error));
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
