/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers, categories and texts told apart. */
#include "io/network/cells.h"

#include "graph/number.h"

#include <string.h>

enum { LEVEL_LIMIT = 100, NEARLY_LEAST = 10 };

typedef enum number_shape { SHAPE_OTHER, SHAPE_WHOLE, SHAPE_POINT, SHAPE_COMMA } number_shape;

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

static size_t count_digits(const char *at, const char *end)
{
  const char *start = at;
  while (at < end && is_digit(*at))
    at++;
  return (size_t)(at - start);
}

/* Numbers that are more than digits and one sign: grouped by blanks, with an exponent. */
static number_shape classify_slowly(const char *bytes, size_t length)
{
  double number;
  bool point = fil_number_read(bytes, length, '.', &number), comma = fil_number_read(bytes, length, ',', &number);
  if (point && comma)
    return SHAPE_WHOLE;
  return point ? SHAPE_POINT : comma ? SHAPE_COMMA : SHAPE_OTHER;
}

/* The form of a number; `*thousands` when its decimal sign may be a mark between thousands. */
static number_shape classify(const char *bytes, size_t length, bool *thousands)
{
  const char *at = bytes, *end = bytes + length;
  at += *at == '-' || *at == '+';
  if (at == end || !(is_digit(*at) || *at == '.' || *at == ','))
    return SHAPE_OTHER;
  size_t whole = count_digits(at, end);
  const char *sign = at + whole;
  if (sign == end)
    return SHAPE_WHOLE;
  if (*sign != '.' && *sign != ',')
    return classify_slowly(bytes, length);
  size_t fraction = count_digits(sign + 1, end);
  if (sign + 1 + fraction != end || fraction == 0)
    return classify_slowly(bytes, length);
  *thousands = fraction == 3 && whole >= 1 && whole <= 3 && *at != '0';
  return *sign == '.' ? SHAPE_POINT : SHAPE_COMMA;
}

static bool is_code(const char *bytes, size_t length)
{
  return length > 1 && bytes[0] == '0' && is_digit(bytes[1]);
}

fil_status fil_cells_survey(fil_cell_survey *survey, const char *bytes, size_t length, fil_error *error)
{
  bool thousands = false;
  uint32_t code;
  survey->filled++;
  number_shape shape = classify(bytes, length, &thousands);
  survey->whole += shape == SHAPE_WHOLE;
  survey->with_point += shape == SHAPE_POINT;
  survey->with_comma += shape == SHAPE_COMMA;
  survey->like_thousands += thousands;
  survey->zero_first += shape == SHAPE_WHOLE && is_code(bytes, length);
  if (survey->levels.count > LEVEL_LIMIT)
    return FIL_OK;
  return fil_dictionary_add(&survey->levels, bytes, length, &code, error);
}

static bool is_category(const fil_cell_survey *survey)
{
  return survey->filled > 0 && survey->levels.count <= LEVEL_LIMIT &&
         survey->levels.count * (size_t)2 <= survey->filled;
}

fil_cell_type fil_cells_decide(const fil_cell_survey *survey, fil_cells wish)
{
  fil_cell_type decided = {.type = FIL_COLUMN_TEXT, .decimal = '.'};
  bool comma = survey->with_comma > survey->with_point;
  size_t signs = comma ? survey->with_comma : survey->with_point, numbers = survey->whole + signs;
  bool all_numbers = survey->filled > 0 && numbers == survey->filled && survey->zero_first == 0;
  if (wish == FIL_CELLS_NUMBER || (wish == FIL_CELLS_GUESS && all_numbers)) {
    decided.type = FIL_COLUMN_NUMBER;
    decided.decimal = comma ? ',' : '.';
    decided.ambiguous = survey->like_thousands > 0 && survey->like_thousands == survey->with_point + survey->with_comma;
  } else if (wish == FIL_CELLS_CATEGORY || (wish == FIL_CELLS_GUESS && is_category(survey))) {
    decided.type = FIL_COLUMN_CATEGORY;
  }
  if (wish == FIL_CELLS_GUESS && decided.type != FIL_COLUMN_NUMBER) {
    decided.decimal = comma ? ',' : '.';
    decided.nearly_number =
        survey->filled >= NEARLY_LEAST && survey->zero_first == 0 && numbers * 10 >= survey->filled * 9;
  }
  return decided;
}

void fil_cells_destroy(fil_cell_survey *survey)
{
  fil_dictionary_destroy(&survey->levels);
  *survey = (fil_cell_survey){0};
}
