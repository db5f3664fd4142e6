/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A look at a sheet: every column as the set of its values. */
#include "io/study/guess_sheet.h"

#include "graph/assemble.h"
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/total.h"
#include "io/sheet/header.h"
#include "io/sheet/header_lost.h"
#include "io/sheet/heading_words.h"

#include <math.h>
#include <string.h>

enum { KINDS_MOST = 20, COLUMNS_MOST = 64 };

static bool is_year(double number)
{
  return number >= 1800 && number < 2200 && number == floor(number);
}

/* A few mistakes among many numbers leave a column one of numbers; the data report tells them either way. */
static void look_at_column(fil_guess_column *column)
{
  const fil_dictionary *values = &column->cells->levels;
  size_t numbers = 0, years = 0;
  for (size_t row = 0; row < column->cells->rows; row++)
    column->filled += !fil_column_is_missing(column->cells, row);
  for (uint32_t value = 0; value < values->count; value++) {
    double number;
    const char *text = fil_dictionary_text(values, value);
    const bool read = fil_number_read_any(text, strlen(text), &number);
    numbers += read;
    years += read && is_year(number);
  }
  column->numbers =
      numbers > 0 && (numbers == values->count || (values->count >= 10 && numbers * 10 >= (size_t)values->count * 9));
  column->years = years > 0 && years == values->count;
}

static fil_status read_columns(fil_guess_sheet *sheet, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = sheet->headings.headers.count;
  fil_cells *cells = fil_memory_new(count, sizeof *cells);
  sheet->columns = fil_memory_new(count, sizeof *sheet->columns);
  if (!cells || !sheet->columns)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < count; k++)
    cells[k] = FIL_CELLS_CATEGORY;
  FIL_TRY(fil_delimited_read(&sheet->headings, cells, /*progress=*/NULL, &sheet->table, problems, error));
  sheet->count = count < COLUMNS_MOST ? count : COLUMNS_MOST;
  sheet->rows = fil_table_rows(&sheet->table);
  for (size_t k = 0; k < sheet->count; k++) {
    sheet->columns[k].heading = sheet->headings.headers.items[k];
    sheet->columns[k].cells = sheet->table.columns[k];
    look_at_column(&sheet->columns[k]);
  }
done:
  fil_memory_free(cells);
  return status;
}

static bool are_usual(const fil_names *headers)
{
  for (size_t k = 0; k < headers->count; k++) {
    if (fil_header_is_usual(headers->items[k]))
      return true;
  }
  return fil_header_is_edges(headers) || fil_header_is_nodes(headers);
}

static bool has_value(const fil_guess_column *column, const char *text)
{
  return fil_dictionary_find(&column->cells->levels, text, strlen(text)) != FIL_MISSING;
}

/* Whether the heading is like the cells below it. A year above numbers is what many columns are called, and a total is
   one of a column and of a row. */
static bool is_like_data(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  double number;
  bool found = false;
  if (!*column->heading || fil_total_is(column->heading))
    return false;
  if (fil_number_read_any(column->heading, strlen(column->heading), &number))
    return column->numbers && (column->years || !is_year(number));
  for (size_t k = 0; k < sheet->count && !found; k++)
    found = has_value(&sheet->columns[k], column->heading);
  return found;
}

static bool is_headless(const fil_guess_sheet *sheet)
{
  size_t like = 0, again = 0;
  for (size_t k = 0; k < sheet->count; k++) {
    like += is_like_data(sheet, &sheet->columns[k]);
    again += has_value(&sheet->columns[k], sheet->columns[k].heading);
  }
  return like > 0 && again < sheet->count; /* else they are headings that were pasted in once more */
}

static void forget_columns(fil_guess_sheet *sheet)
{
  fil_memory_free(sheet->columns);
  fil_table_destroy(&sheet->table);
  sheet->columns = NULL;
  sheet->count = sheet->rows = 0;
}

/* Looks for the headings elsewhere than in the first row, where no usual one stands. */
static fil_status settle_headings(fil_guess_sheet *sheet, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  bool of_nodes;
  if (are_usual(&sheet->headings.headers))
    return FIL_OK;
  FIL_TRY(fil_header_find_any_row(&sheet->source, sheet->headings.header_row, &sheet->header_row, &of_nodes, error));
  sheet->headless = !sheet->header_row && is_headless(sheet);
  if (!sheet->header_row && !sheet->headless)
    goto done;
  forget_columns(sheet);
  if (sheet->headless) {
    FIL_TRY(fil_delimited_take_headless(&sheet->headings, error));
  } else {
    fil_delimited_close(&sheet->headings);
    sheet->source.first_row = sheet->header_row;
    FIL_TRY(fil_delimited_open(&sheet->headings, &sheet->source, problems, error));
  }
  FIL_TRY(read_columns(sheet, problems, error));
done:
  return status;
}

fil_status fil_guess_sheet_open(fil_guess_sheet *sheet, const fil_sheet *wish, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_problems problems = {0}; /* told when the sheet is loaded */
  *sheet = (fil_guess_sheet){0};
  FIL_TRY(fil_source_open_sheet(&sheet->source, wish->file, &wish->sheet, /*encoding=*/NULL, &problems, error));
  FIL_TRY(fil_network_format_find(&sheet->source, &sheet->whole, error));
  if (sheet->whole)
    goto done;
  FIL_TRY(fil_delimited_open(&sheet->headings, &sheet->source, &problems, error));
  FIL_TRY(read_columns(sheet, &problems, error));
  FIL_TRY(settle_headings(sheet, &problems, error));
done:
  fil_problems_destroy(&problems);
  return status;
}

void fil_guess_sheet_close(fil_guess_sheet *sheet)
{
  fil_memory_free(sheet->columns);
  fil_table_destroy(&sheet->table);
  fil_delimited_close(&sheet->headings);
  fil_source_close(&sheet->source);
  *sheet = (fil_guess_sheet){0};
}

/* The column whose heading means the word; FIL_NO_COLUMN where none does, or several. */
static size_t find_meant(const fil_guess_sheet *sheet, const char *word)
{
  size_t found = FIL_NO_COLUMN, count = 0;
  for (size_t k = 0; k < sheet->count; k++) {
    if (sheet->columns[k].taken || !fil_heading_means(sheet->columns[k].heading, word))
      continue;
    found = k;
    count++;
  }
  return count == 1 ? found : FIL_NO_COLUMN;
}

size_t fil_guess_usual(const fil_guess_sheet *sheet, const char *const words[])
{
  size_t found = FIL_NO_COLUMN;
  for (const char *const *word = words; *word; word++) {
    for (size_t k = 0; k < sheet->count; k++) {
      if (!sheet->columns[k].taken && fil_heading_is(sheet->columns[k].heading, *word))
        return k;
    }
  }
  for (const char *const *word = words; *word && found == FIL_NO_COLUMN; word++)
    found = find_meant(sheet, *word);
  return found;
}

fil_status fil_guess_unit(const char *heading, bool whole, fil_text *unit, fil_error *error)
{
  const char *at = heading + (whole ? 0 : fil_heading_name_length(heading));
  at += whole ? 0 : strspn(at, ",;:([ ");
  size_t length = strlen(at);
  while (!whole && length > 0 && strchr(")] ", at[length - 1]))
    length--;
  return length ? fil_text_add_bytes(unit, at, length, error) : FIL_OK;
}

size_t fil_guess_values(const fil_guess_column *column)
{
  return column->cells->levels.count;
}

size_t fil_guess_shared(const fil_guess_column *column, const fil_guess_column *other)
{
  size_t shared = 0;
  for (uint32_t value = 0; value < column->cells->levels.count; value++) {
    const char *text = fil_dictionary_text(&column->cells->levels, value);
    shared += fil_dictionary_find(&other->cells->levels, text, strlen(text)) != FIL_MISSING;
  }
  return shared;
}

bool fil_guess_is_key(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  return sheet->rows > 0 && *column->heading && fil_guess_values(column) * 10 >= sheet->rows * 9;
}

bool fil_guess_is_kind(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  const size_t values = fil_guess_values(column);
  return *column->heading && !column->numbers && values > 1 && values <= KINDS_MOST && values * 2 <= sheet->rows &&
         column->filled * 10 >= sheet->rows * 9;
}
