/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A matrix of actors by attributes, which UCINET keeps as it keeps any other. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/dl_reading.h"
#include "io/network/node_values.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Looks for NC before the labels and the data. */
bool fil_dl_is_matrix_of_values(const fil_source *source)
{
  dl_reading reading = {.words = {.source = source, .separators = ",="}};
  fil_word word;
  if (!fil_dl_next(&reading, &word) || !fil_word_is(&word, "DL"))
    return false;
  while (fil_dl_next(&reading, &word) && !fil_word_is(&word, "LABELS:") && !fil_word_is(&word, "DATA:")) {
    if (fil_word_is(&word, "NC"))
      return true;
  }
  return false;
}

static bool is_role(const char *name)
{
  return fil_text_is_word(name, strlen(name), "category") || fil_text_is_word(name, strlen(name), "stage");
}

/* Category and stage are no quantities. */
static fil_status add_cell(fil_column *column, double cell, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_column_add_number(column, cell, error);
  fil_number_write(cell, number);
  return fil_column_add_text(column, *number ? number : NULL, strlen(number), error);
}

static fil_status add_attribute(const dl_reading *reading, const dl_matrix *matrix, size_t place, fil_table *table,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  fil_column *column;
  const fil_names *labels = &reading->labels[DL_COLUMNS];
  if (place < labels->count && *labels->items[place])
    FIL_TRY(fil_text_add(&name, labels->items[place], error));
  else
    FIL_TRY(fil_text_format(&name, error, "attribute %zu", place + 1));
  FIL_TRY(fil_table_add_column(table, name.bytes, is_role(name.bytes) ? FIL_COLUMN_CATEGORY : FIL_COLUMN_NUMBER,
                               &column, error));
  FIL_TRY(fil_column_resize(column, 0, error));
  for (size_t row = 0; row < matrix->row_count; row++)
    FIL_TRY(add_cell(column, matrix->cells[row * matrix->column_count + place], error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status add_labels(const fil_names *labels, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  FIL_TRY(fil_table_add_column(table, "id", FIL_COLUMN_TEXT, &column, error));
  for (size_t row = 0; row < labels->count; row++)
    FIL_TRY(fil_column_add_text(column, labels->items[row], strlen(labels->items[row]), error));
done:
  return status;
}

static fil_status add_table(dl_reading *reading, const dl_matrix *matrix, const fil_column *ids, fil_table *table,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_names *labels = &reading->labels[DL_ROWS];
  if (labels->count == matrix->row_count)
    FIL_TRY(add_labels(labels, table, error));
  else
    FIL_TRY(fil_node_values_take_ids(reading->words.source, matrix->row_count, ids, table, reading->problems, error));
  for (size_t k = 0; table->column_count && k < matrix->column_count; k++)
    FIL_TRY(add_attribute(reading, matrix, k, table, error));
done:
  return status;
}

fil_status fil_dl_values_read(const fil_source *source, const fil_column *ids, fil_table *table, fil_problems *problems,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  dl_reading reading = {.words = {.source = source}, .problems = problems, .counts = {0, 0, 1}};
  dl_matrix matrix = {0};
  bool found, whole = false;
  FIL_TRY(fil_dl_heading(&reading, &found, error));
  if (found && (fil_dl_is_list(&reading) || reading.counts[DL_LEVELS] > 1)) {
    found = false;
    const fil_place place = {.file = source->name};
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "unknown format", place,
                            "attributes of actors must stand in one matrix", NULL, error));
  }
  if (found)
    FIL_TRY(fil_dl_matrix_make(&reading, &matrix, error));
  if (matrix.cells)
    FIL_TRY(fil_dl_matrix_read(&reading, &matrix, /*level=*/0, &whole, error));
  if (whole) {
    FIL_TRY(fil_dl_check_end(&reading, error));
    FIL_TRY(add_table(&reading, &matrix, ids, table, error));
  }
done:
  fil_dl_matrix_destroy(&matrix);
  fil_dl_destroy(&reading);
  return status;
}
