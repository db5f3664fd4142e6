/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables and data reports compared to the last bit. */
#include "tests/support/tables.h"

#include <math.h>
#include <string.h>

static bool same_string(const char *left, const char *right)
{
  return left == right || (left && right && strcmp(left, right) == 0);
}

static bool same_levels(const fil_dictionary *left, const fil_dictionary *right)
{
  for (uint32_t code = 0; code < left->count && left->count == right->count; code++) {
    if (!same_string(fil_dictionary_text(left, code), fil_dictionary_text(right, code)))
      return false;
  }
  return left->count == right->count;
}

static bool same_number(double left, double right)
{
  if (isnan(left) || isnan(right))
    return isnan(left) && isnan(right);
  return left == right && signbit(left) == signbit(right);
}

static bool same_cell(const fil_column *left, const fil_column *right, size_t row)
{
  switch (left->type) {
  case FIL_COLUMN_NUMBER:
    return same_number(left->numbers[row], right->numbers[row]);
  case FIL_COLUMN_TEXT:
    return same_string(fil_column_text(left, row), fil_column_text(right, row));
  default:
    return left->codes[row] == right->codes[row];
  }
}

static bool same_column(const fil_column *left, const fil_column *right)
{
  if (left->type != right->type || left->rows != right->rows || !same_string(left->name, right->name))
    return false;
  for (size_t row = 0; row < left->rows; row++) {
    if (!same_cell(left, right, row))
      return false;
  }
  return left->base == right->base && same_levels(&left->levels, &right->levels);
}

bool tables_are_same(const fil_table *left, const fil_table *right)
{
  if (left->column_count != right->column_count || !left->origin.rows != !right->origin.rows)
    return false;
  for (size_t k = 0; k < left->column_count; k++) {
    if (!same_column(left->columns[k], right->columns[k]))
      return false;
  }
  for (size_t row = 0; row < fil_table_rows(left); row++) {
    if (fil_table_origin_row(left, row) != fil_table_origin_row(right, row))
      return false;
  }
  return true;
}

bool problems_are_same(const fil_problems *left, const fil_problems *right)
{
  for (size_t k = 0; k < left->count && left->count == right->count; k++) {
    const fil_problem *a = &left->items[k], *b = &right->items[k];
    if (a->severity != b->severity || !same_string(a->kind, b->kind) || a->row != b->row ||
        a->column_number != b->column_number || !same_string(a->column, b->column) ||
        !same_string(a->value, b->value) || !same_string(a->cause, b->cause) || !same_string(a->remedy, b->remedy))
      return false;
  }
  for (size_t k = 0; k < left->kind_count && left->kind_count == right->kind_count; k++) {
    if (left->kinds[k].count != right->kinds[k].count)
      return false;
  }
  return left->count == right->count && left->kind_count == right->kind_count;
}
