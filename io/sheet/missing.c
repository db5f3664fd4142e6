/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words for missing values: known, taken out, told. */
#include "io/sheet/missing.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

enum { WORD_LONGEST = 64 };

static const char kind_read[] = "read as missing";

static bool is_one_of(const char *bytes, size_t length, const char *const words[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    if (strlen(words[k]) == length && memcmp(words[k], bytes, length) == 0)
      return true;
  }
  return false;
}

bool fil_missing_is(const fil_missing *missing, const char *bytes, size_t length)
{
  static const char *const usual[] = {"NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL"};
  if (missing && missing->declared)
    return is_one_of(bytes, length, (const char *const *)missing->words.items, missing->words.count);
  return is_one_of(bytes, length, usual, sizeof usual / sizeof *usual);
}

bool fil_missing_is_likely(const fil_missing *missing, const char *bytes, size_t length)
{
  static const char *const words[] = {
      "-",    "–",   "—",    "--",   "---",        "?",          "??",      ".",       "..",     "...",
      "…",    "н/д", "н.д.", "нет",  "нет данных", "Нет данных", "no data", "No data", "none",   "None",
      "null", "na",  "n.a.", "n.d.", "s.d.",       "b.d.",       "k.A.",    "k. A.",   "unknown"};
  return is_one_of(bytes, length, words, sizeof words / sizeof *words) && !fil_missing_is(missing, bytes, length);
}

fil_status fil_missing_tell(const fil_missing *missing, fil_place place, fil_problems *problems, fil_error *error)
{
  if (missing && missing->declared)
    return FIL_OK;
  for (size_t k = problems->count; k-- > 0;) {
    const fil_problem *told = &problems->items[k];
    if (told->kind == kind_read && told->column_number == place.column_number && strcmp(told->file, place.file) == 0)
      return FIL_OK;
  }
  return fil_problem_add(problems, FIL_SEVERITY_NOTE, kind_read, place,
                         "cells of the column that say so are read as missing, from this row on",
                         "where it is a value, write \"missing\": [] in the study", error);
}

static bool is_any(const fil_missing *missing, const char *text)
{
  const size_t length = strlen(text);
  return length <= WORD_LONGEST &&
         (fil_missing_is(missing, text, length) || fil_missing_is_likely(missing, text, length));
}

/* Whether the column holds such a word, which few do. */
static bool holds_any(const fil_missing *missing, const fil_column *column)
{
  for (uint32_t level = 0; column->type == FIL_COLUMN_CATEGORY && level < column->levels.count; level++) {
    if (is_any(missing, fil_dictionary_text(&column->levels, level)))
      return true;
  }
  for (size_t row = 0; column->type == FIL_COLUMN_TEXT && row < column->rows; row++) {
    const char *text = fil_column_text(column, row);
    if (text && is_any(missing, text))
      return true;
  }
  return false;
}

/* A column while it is looked through. */
typedef struct missing_search {
  const fil_missing *missing;
  fil_column *column;
  size_t first, likely; /* the first rows with such words; SIZE_MAX: none */
  bool only_numbers;    /* but for all such words */
  fil_cell_type type;   /* that the column has without them */
} missing_search;

/* Looks at each cell; those that are no such word are surveyed anew. */
static fil_status search(missing_search *search, fil_cells wish, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cell_survey survey = {0};
  const fil_column *column = search->column;
  search->first = search->likely = SIZE_MAX;
  for (size_t row = 0; row < column->rows; row++) {
    const char *text = fil_column_text(column, row);
    if (!text)
      continue;
    const size_t length = strlen(text);
    const bool is = fil_missing_is(search->missing, text, length);
    const bool likely = !is && fil_missing_is_likely(search->missing, text, length);
    if (is && search->first == SIZE_MAX)
      search->first = row;
    if (likely && search->likely == SIZE_MAX)
      search->likely = row;
    if (!is && !likely)
      FIL_TRY(fil_cells_survey(&survey, text, length, error));
  }
  search->type = fil_cells_decide(&survey, wish);
  search->only_numbers = wish == FIL_CELLS_GUESS && search->type.type == FIL_COLUMN_NUMBER;
done:
  fil_cells_destroy(&survey);
  return status;
}

/* Makes numbers of a column in which all cells are such, or words for missing ones. */
static fil_status turn_to_numbers(const missing_search *search, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column = search->column, numbers = {.type = FIL_COLUMN_NUMBER};
  FIL_TRY(fil_column_resize(&numbers, column->rows, error));
  for (size_t row = 0; row < column->rows; row++) {
    const char *text = fil_column_text(column, row);
    const bool is_value = text && !fil_missing_is(search->missing, text, strlen(text));
    if (is_value && !fil_cells_read_number(&search->type, text, strlen(text), &numbers.numbers[row]))
      numbers.numbers[row] = NAN;
  }
  numbers.name = column->name;
  column->name = NULL;
  fil_column_destroy(column);
  *column = numbers;
  numbers = (fil_column){0};
done:
  fil_column_destroy(&numbers);
  return status;
}

/* Empties the cells, and lets go of the level that they were. */
static fil_status empty_cells(const missing_search *search, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column = search->column, kept = {.type = column->type};
  for (size_t row = 0; row < column->rows; row++) {
    const char *text = fil_column_text(column, row);
    const size_t length = text ? strlen(text) : 0;
    FIL_TRY(
        fil_column_add_text(&kept, text && fil_missing_is(search->missing, text, length) ? NULL : text, length, error));
  }
  kept.name = column->name;
  column->name = NULL;
  fil_column_destroy(column);
  *column = kept;
  kept = (fil_column){0};
done:
  fil_column_destroy(&kept);
  return status;
}

/* Declared numbers, such as -9. */
static void empty_numbers(const fil_missing *missing, fil_column *column)
{
  double number;
  for (size_t k = 0; missing && missing->declared && k < missing->words.count; k++) {
    const char *word = missing->words.items[k];
    if (!fil_number_read(word, strlen(word), '.', &number))
      continue;
    for (size_t row = 0; row < column->rows; row++) {
      if (column->numbers[row] == number)
        column->numbers[row] = NAN;
    }
  }
}

static fil_status tell_likely(fil_place place, fil_problems *problems, fil_error *error)
{
  return fil_problem_add(problems, FIL_SEVERITY_WARNING, "like a missing value", place,
                         "all other cells of the column are numbers; the cells that say so are read as missing",
                         "leave the cells empty, or name the word among \"missing\" in the study", error);
}

fil_status fil_missing_settle(const fil_missing *missing, fil_table *table, size_t position, fil_cells wish,
                              fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  missing_search found = {.missing = missing, .column = table->columns[position]};
  fil_column *column = found.column;
  fil_place place = {.file = table->origin.file, .column_number = position + 1, .column = column->name};
  if (column->type == FIL_COLUMN_NUMBER) {
    empty_numbers(missing, column);
    return FIL_OK;
  }
  if (!holds_any(missing, column))
    return FIL_OK;
  FIL_TRY(search(&found, wish, error));
  if (found.first != SIZE_MAX) {
    place.row = fil_table_origin_row(table, found.first);
    place.value = fil_column_text(column, found.first);
    FIL_TRY(fil_missing_tell(missing, place, problems, error));
  }
  if (found.only_numbers && found.likely != SIZE_MAX) {
    place.row = fil_table_origin_row(table, found.likely);
    place.value = fil_column_text(column, found.likely);
    FIL_TRY(tell_likely(place, problems, error));
  }
  if (found.only_numbers && (found.first != SIZE_MAX || found.likely != SIZE_MAX))
    FIL_TRY(turn_to_numbers(&found, error));
  else if (found.first != SIZE_MAX)
    FIL_TRY(empty_cells(&found, error));
done:
  return status;
}
