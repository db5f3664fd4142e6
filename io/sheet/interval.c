/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Start and end of ties to intervals. */
#include "io/sheet/interval.h"

#include "io/sheet/heading_words.h"

#include <string.h>

static bool has_role(const fil_assembly *roles, size_t column)
{
  bool has = column == roles->edge_id || column == roles->edge_direction;
  for (int role = 0; role < FIL_EDGE_ROLES; role++)
    has = has || column == roles->edge_roles[role];
  return has;
}

/* The first column with one of the headings and without a role. */
static size_t find(const fil_table *edges, const fil_assembly *roles, const char *const words[])
{
  for (size_t k = 0; words[k]; k++) {
    for (size_t column = 0; column < edges->column_count; column++) {
      if (!has_role(roles, column) && fil_heading_means(edges->columns[column]->name, words[k]))
        return column;
    }
  }
  return FIL_NO_COLUMN;
}

static fil_status add_interval(const fil_column *start, const fil_column *end, size_t row, fil_text *first,
                               fil_text *last, fil_column *period, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(first);
  fil_text_clear(last);
  FIL_TRY(fil_column_print(start, row, first, error));
  FIL_TRY(fil_column_print(end, row, last, error));
  const bool is_point = strcmp(fil_text_string(first), fil_text_string(last)) == 0;
  if (!is_point)
    FIL_TRY(fil_text_format(first, error, "–%s", fil_text_string(last)));
  if (first->length)
    FIL_TRY(fil_dictionary_add(&period->levels, first->bytes, first->length, &period->codes[row], error));
done:
  return status;
}

fil_status fil_interval_make(fil_table *edges, fil_assembly *roles, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text first = {0}, last = {0};
  fil_column *period;
  const size_t start = find(edges, roles, fil_heading_words_start), end = find(edges, roles, fil_heading_words_end);
  if (roles->edge_period != FIL_NO_COLUMN || start == FIL_NO_COLUMN || end == FIL_NO_COLUMN)
    return FIL_OK;
  roles->edge_period = edges->column_count;
  FIL_TRY(fil_table_add_column(edges, "Period", FIL_COLUMN_CATEGORY, &period, error));
  for (size_t row = 0; row < period->rows; row++)
    FIL_TRY(add_interval(edges->columns[start], edges->columns[end], row, &first, &last, period, error));
done:
  fil_text_destroy(&first);
  fil_text_destroy(&last);
  return status;
}
