/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Attributes on their way into columns. */
#include "io/network/attributes.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/sheet/cells.h"

#include <math.h>
#include <string.h>

fil_status fil_attributes_add(fil_attributes *attributes, const char *name, bool is_number, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&attributes->items, &attributes->capacity, attributes->count + 1,
                             sizeof *attributes->items, error));
  fil_attribute *made = &attributes->items[attributes->count];
  *made = (fil_attribute){.is_number = is_number, .texts = fil_memory_new(1, sizeof *made->texts)};
  attributes->count++;
  if (!made->texts)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_column_init(made->texts, name, FIL_COLUMN_TEXT, error));
  FIL_TRY(fil_memory_set(&made->name, name, error));
done:
  return status;
}

fil_status fil_attributes_set(fil_attributes *attributes, size_t attribute, size_t row, const char *text,
                              fil_error *error)
{
  fil_column *texts = attributes->items[attribute].texts;
  if (texts->rows > row)
    return FIL_OK;
  fil_status status = fil_column_resize(texts, row, error);
  return status == FIL_OK ? fil_column_add_text(texts, text, strlen(text), error) : status;
}

fil_status fil_attributes_repeat(fil_attributes *attributes, size_t from, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  char *copy = NULL;
  for (size_t k = 0; k < attributes->count; k++) {
    const fil_column *texts = attributes->items[k].texts;
    const char *text = texts->rows > from ? fil_column_text(texts, from) : NULL;
    if (!text)
      continue;
    FIL_TRY(fil_memory_set(&copy, text, error)); /* the column moves as it grows */
    FIL_TRY(fil_attributes_set(attributes, k, row, copy, error));
  }
done:
  fil_memory_free(copy);
  return status;
}

/* Why a column of numbers is none. */
typedef struct attribute_fault {
  const char *cell; /* NULL: it is one */
  size_t row;
  bool too_long;
} attribute_fault;

/* The first cell that is no number, or one of more digits than a number keeps. */
static attribute_fault find_fault(const fil_attribute *attribute)
{
  double number;
  for (size_t row = 0; row < attribute->texts->rows; row++) {
    const char *text = fil_column_text(attribute->texts, row);
    const bool is_number = !text || fil_number_read(text, strlen(text), '.', &number);
    const bool too_long = text && fil_number_loses_digits(text, strlen(text));
    if (!is_number || too_long)
      return (attribute_fault){text, row, too_long};
  }
  return (attribute_fault){0};
}

static fil_status tell_fault(const fil_attribute *attribute, const attribute_fault *fault, const fil_table *table,
                             fil_problems *problems, fil_error *error)
{
  const fil_place place = {.file = table->origin.file,
                           .row = fil_table_origin_row(table, fault->row),
                           .column = attribute->name,
                           .value = fault->cell};
  return fil_problem_add(problems, FIL_SEVERITY_WARNING, fault->too_long ? "number too long" : "not a number", place,
                         fault->too_long
                             ? "as a number it would lose digits, of which at least 15 are kept; the attribute "
                               "is read as text"
                             : "the attribute is declared a number, but this value is none; it is read as "
                               "text",
                         NULL, error);
}

/* What a column that is no number is. Texts that look like numbers stay texts when their file says that they are. */
static fil_status decide_type(const fil_attribute *attribute, fil_column_type *type, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cell_survey survey = {0};
  for (size_t row = 0; row < attribute->texts->rows; row++) {
    const char *text = fil_column_text(attribute->texts, row);
    if (text)
      FIL_TRY(fil_cells_survey(&survey, text, strlen(text), error));
  }
  const bool repeated = survey.levels.count <= 100 && survey.filled >= 2 * (size_t)survey.levels.count;
  *type = repeated ? FIL_COLUMN_CATEGORY : FIL_COLUMN_TEXT;
done:
  fil_cells_destroy(&survey);
  return status;
}

static fil_status add_cell(fil_column *column, const char *text, fil_error *error)
{
  double number = NAN;
  if (!text)
    return fil_column_add_missing(column, error);
  if (column->type != FIL_COLUMN_NUMBER)
    return fil_column_add_text(column, text, strlen(text), error);
  fil_number_read(text, strlen(text), '.', &number);
  return fil_column_add_number(column, number, error);
}

/* Adds a column of that type; a name that the table has gets a number behind it. */
static fil_status add_column(const fil_attribute *attribute, fil_column_type type, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  fil_column *column;
  const size_t rows = fil_table_rows(table);
  FIL_TRY(fil_text_add(&name, attribute->name, error));
  for (size_t number = 2; fil_table_find(table, name.bytes); number++) {
    fil_text_clear(&name);
    FIL_TRY(fil_text_format(&name, error, "%s (%zu)", attribute->name, number));
  }
  FIL_TRY(fil_table_add_column(table, fil_text_string(&name), type, &column, error));
  FIL_TRY(fil_column_resize(column, 0, error));
  for (size_t row = 0; row < rows; row++)
    FIL_TRY(add_cell(column, row < attribute->texts->rows ? fil_column_text(attribute->texts, row) : NULL, error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status hand_over(const fil_attribute *attribute, fil_table *table, bool declared, fil_problems *problems,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column_type type = FIL_COLUMN_NUMBER;
  const attribute_fault fault = attribute->is_number ? find_fault(attribute) : (attribute_fault){0};
  if (fault.cell && (fault.too_long || declared))
    FIL_TRY(tell_fault(attribute, &fault, table, problems, error));
  if (!attribute->is_number || fault.cell)
    FIL_TRY(decide_type(attribute, &type, error));
  FIL_TRY(add_column(attribute, type, table, error));
done:
  return status;
}

fil_status fil_attributes_hand_over(const fil_attributes *attributes, fil_table *table, bool declared,
                                    fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < attributes->count; k++) {
    if (attributes->items[k].texts->rows > 0)
      FIL_TRY(hand_over(&attributes->items[k], table, declared, problems, error));
  }
done:
  return status;
}

void fil_attributes_destroy(fil_attributes *attributes)
{
  for (size_t k = 0; k < attributes->count; k++) {
    if (attributes->items[k].texts)
      fil_column_destroy(attributes->items[k].texts);
    fil_memory_free(attributes->items[k].texts);
    fil_memory_free(attributes->items[k].name);
  }
  fil_memory_free(attributes->items);
  *attributes = (fil_attributes){0};
}
