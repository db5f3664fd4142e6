/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers, categories and texts told apart. */
#include "io/sheet/cells.h"

#include "graph/decimal.h"
#include "graph/number.h"

#include <assert.h>
#include <string.h>

enum { LEVEL_LIMIT = 100, NEARLY_LEAST = 10, KEPT_DIGITS = 15 };

typedef enum number_shape {
  SHAPE_OTHER,
  SHAPE_WHOLE,
  SHAPE_POINT,
  SHAPE_COMMA,
  SHAPE_GROUPED_POINT, /* points between thousands */
  SHAPE_GROUPED_COMMA,
} number_shape;

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

static const char *skip_digits(const char *at, const char *end)
{
  while (at < end && is_digit(*at))
    at++;
  return at;
}

/* Grouped, with an exponent. */
static number_shape classify_by_reading(const char *bytes, size_t length)
{
  double number;
  bool point = fil_number_read(bytes, length, '.', &number), comma = fil_number_read(bytes, length, ',', &number);
  if (point && comma)
    return SHAPE_WHOLE;
  if (point || comma)
    return point ? SHAPE_POINT : SHAPE_COMMA;
  if (fil_number_read_grouped(bytes, length, '.', ',', &number))
    return SHAPE_GROUPED_COMMA;
  return fil_number_read_grouped(bytes, length, ',', '.', &number) ? SHAPE_GROUPED_POINT : SHAPE_OTHER;
}

/* The form of what is no plain decimal: longer than one may be, or more than digits and a sign, or no number. */
static number_shape classify_slowly(const char *bytes, size_t length)
{
  const char *at = bytes, *end = bytes + length;
  at += *at == '-' || *at == '+';
  if (at == end || !(is_digit(*at) || *at == '.' || *at == ','))
    return SHAPE_OTHER;
  const char *mark = skip_digits(at, end);
  if (mark == end)
    return SHAPE_WHOLE;
  bool is_plain = (*mark == '.' || *mark == ',') && mark + 1 < end && skip_digits(mark + 1, end) == end;
  if (!is_plain)
    return classify_by_reading(bytes, length);
  return *mark == '.' ? SHAPE_POINT : SHAPE_COMMA;
}

/* Whether the sign of a decimal may be a mark between thousands. */
static bool is_like_thousands(const fil_decimal *plain, const char *bytes)
{
  char first = *bytes == '-' || *bytes == '+' ? bytes[1] : *bytes;
  return plain->fraction == 3 && plain->whole >= 1 && plain->whole <= 3 && first != '0';
}

static bool is_code(const char *bytes, size_t length)
{
  const bool zero_first = length > 1 && bytes[0] == '0' && is_digit(bytes[1]);
  return zero_first || (length > KEPT_DIGITS && fil_number_loses_digits(bytes, length));
}

/* Counts a cell by its form. `plain` is NULL when it is no plain decimal. */
static void count_shape(fil_cell_survey *survey, const fil_decimal *plain, const char *bytes, size_t length)
{
  number_shape shape = !plain               ? classify_slowly(bytes, length)
                       : !plain->mark       ? SHAPE_WHOLE
                       : plain->mark == '.' ? SHAPE_POINT
                                            : SHAPE_COMMA;
  survey->filled++;
  survey->whole += shape == SHAPE_WHOLE;
  survey->with_point += shape == SHAPE_POINT;
  survey->with_comma += shape == SHAPE_COMMA;
  survey->grouped_point += shape == SHAPE_GROUPED_POINT;
  survey->grouped_comma += shape == SHAPE_GROUPED_COMMA;
  if (plain && is_like_thousands(plain, bytes)) {
    survey->like_point += plain->mark == '.';
    survey->like_comma += plain->mark == ',';
  }
  survey->codes += shape == SHAPE_WHOLE && is_code(bytes, length);
}

fil_status fil_cells_survey(fil_cell_survey *survey, const char *bytes, size_t length, fil_error *error)
{
  fil_decimal plain;
  uint32_t code;
  bool is_plain = fil_decimal_scan(bytes, length, &plain);
  count_shape(survey, is_plain ? &plain : NULL, bytes, length);
  if (survey->levels.count > LEVEL_LIMIT)
    return FIL_OK;
  return fil_dictionary_add(&survey->levels, bytes, length, &code, error);
}

bool fil_cells_read_number(const fil_cell_type *type, const char *bytes, size_t length, double *number)
{
  return fil_number_read_grouped(bytes, length, type->decimal, type->thousands, number);
}

bool fil_cells_survey_number(fil_cell_survey *survey, const char *bytes, size_t length, const fil_cell_type *type,
                             double *number)
{
  fil_decimal plain;
  bool is_plain = fil_decimal_scan(bytes, length, &plain);
  count_shape(survey, is_plain ? &plain : NULL, bytes, length);
  if (is_plain && (!plain.mark || plain.mark == type->decimal) && fil_decimal_number(&plain, number))
    return true;
  return fil_cells_read_number(type, bytes, length, number);
}

fil_status fil_cells_survey_join(fil_cell_survey *survey, const fil_cell_survey *other, fil_error *error)
{
  uint32_t codes[LEVEL_LIMIT + 1];
  survey->filled += other->filled;
  survey->whole += other->whole;
  survey->with_point += other->with_point;
  survey->with_comma += other->with_comma;
  survey->like_point += other->like_point;
  survey->like_comma += other->like_comma;
  survey->grouped_point += other->grouped_point;
  survey->grouped_comma += other->grouped_comma;
  survey->codes += other->codes;
  if (survey->levels.count > LEVEL_LIMIT)
    return FIL_OK;
  assert(other->levels.count <= LEVEL_LIMIT + 1);
  return fil_dictionary_add_from(&survey->levels, &other->levels, codes, error);
}

static bool is_category(const fil_cell_survey *survey)
{
  return survey->filled > 0 && survey->levels.count <= LEVEL_LIMIT &&
         survey->levels.count * (size_t)2 <= survey->filled;
}

/* Decides the signs by the whole column; returns how many of its cells are numbers then. */
static size_t decide_signs(const fil_cell_survey *survey, fil_cell_type *type)
{
  const bool commas_group = survey->grouped_comma > 0 && survey->with_comma == survey->like_comma;
  const bool points_group = survey->grouped_point > 0 && survey->with_point == survey->like_point;
  if (commas_group && survey->grouped_point == 0) {
    type->thousands = ',';
    return survey->whole + survey->with_point + survey->with_comma + survey->grouped_comma;
  }
  if (points_group && survey->grouped_comma == 0) {
    type->decimal = ',';
    type->thousands = '.';
    return survey->whole + survey->with_point + survey->with_comma + survey->grouped_point;
  }
  type->decimal = survey->with_comma > survey->with_point ? ',' : '.';
  return survey->whole + (type->decimal == ',' ? survey->with_comma : survey->with_point);
}

fil_cell_type fil_cells_decide(const fil_cell_survey *survey, fil_cells wish)
{
  fil_cell_type decided = {.type = FIL_COLUMN_TEXT, .decimal = '.'}, number = decided;
  const size_t numbers = decide_signs(survey, &number), like = survey->like_point + survey->like_comma;
  bool all_numbers = survey->filled > 0 && numbers == survey->filled && survey->codes == 0;
  if (wish == FIL_CELLS_NUMBER || (wish == FIL_CELLS_GUESS && all_numbers)) {
    decided = number;
    decided.type = FIL_COLUMN_NUMBER;
    decided.ambiguous = !number.thousands && like > 0 && like == survey->with_point + survey->with_comma;
  } else if (wish == FIL_CELLS_CATEGORY || wish == FIL_CELLS_ID || (wish == FIL_CELLS_GUESS && is_category(survey))) {
    decided.type = FIL_COLUMN_CATEGORY;
  }
  if (wish == FIL_CELLS_GUESS && decided.type != FIL_COLUMN_NUMBER) {
    decided.decimal = number.decimal;
    decided.thousands = number.thousands;
    decided.nearly_number = survey->filled >= NEARLY_LEAST && survey->codes == 0 && numbers * 10 >= survey->filled * 9;
  }
  return decided;
}

void fil_cells_destroy(fil_cell_survey *survey)
{
  fil_dictionary_destroy(&survey->levels);
  *survey = (fil_cell_survey){0};
}
