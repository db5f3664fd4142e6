/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns of several sheets joined to one: moved where they are the first, else copied cell by cell. */
#include "graph/stack.h"

#include "graph/memory.h"

#include <stdio.h>
#include <string.h>

fil_status fil_stack_init(fil_stack *stack, const fil_column_type types[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  *stack = (fil_stack){.role_count = count};
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_table_add_column(&stack->table, "", types[k], NULL, error));
done:
  return status;
}

fil_status fil_stack_report_nameless(const fil_column *column, size_t position, const fil_origin *origin,
                                     fil_problems *problems, fil_error *error)
{
  char cause[96];
  const fil_place place = {.file = origin->file, .row = origin->header_row, .column_number = position + 1};
  if (!fil_column_is_filled(column))
    return FIL_OK;
  snprintf(cause, sizeof cause, "column %zu has no heading and is left out", position + 1);
  return fil_problem_add(problems, FIL_SEVERITY_WARNING, "column ignored", place, cause,
                         "give the column a heading, or clear it", error);
}

static fil_status append_codes(fil_column *to, const fil_column *from, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *map = fil_memory_new(from->levels.count, sizeof *map);
  if (!map)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t level = 0; level < from->levels.count; level++) {
    const char *text = fil_dictionary_text(&from->levels, level);
    FIL_TRY(fil_dictionary_add(&to->levels, text, strlen(text), &map[level], error));
  }
  FIL_TRY(fil_column_reserve(to, to->rows + from->rows, error));
  for (size_t row = 0; row < from->rows; row++)
    to->codes[to->rows++] = from->codes[row] == FIL_MISSING ? FIL_MISSING : map[from->codes[row]];
done:
  fil_memory_free(map);
  return status;
}

/* Adds the cells of a column of the same type. */
static fil_status append(fil_column *to, const fil_column *from, fil_error *error)
{
  fil_status status = FIL_OK;
  if (to->type == FIL_COLUMN_CATEGORY)
    return append_codes(to, from, error);
  FIL_TRY(fil_column_reserve(to, to->rows + from->rows, error));
  for (size_t row = 0; row < from->rows; row++) {
    const char *text = to->type == FIL_COLUMN_TEXT ? fil_column_text(from, row) : NULL;
    if (to->type == FIL_COLUMN_NUMBER)
      to->numbers[to->rows++] = from->numbers[row];
    else
      FIL_TRY(fil_column_add_text(to, text, text ? strlen(text) : 0, error));
  }
done:
  return status;
}

/* Takes the cells over; only the name of `to` stays. */
static void move(fil_column *to, fil_column *from)
{
  char *name = to->name;
  to->name = NULL;
  fil_column_destroy(to);
  *to = *from;
  to->name = name;
  char *heading = from->name;
  *from = (fil_column){.name = heading, .type = to->type};
}

/* Where a sheet goes: the stack, and what is there already. */
typedef struct stacking {
  fil_stack *stack;
  fil_table *sheet;
  size_t before;   /* rows of the stack */
  size_t numbered; /* columns that stand in the file: the first of the sheet */
  fil_problems *problems;
} stacking;

static fil_status note_mixed(const stacking *work, size_t from, fil_error *error)
{
  const fil_table *sheet = work->sheet;
  const fil_place place = {sheet->origin.file, sheet->origin.header_row, from < work->numbered ? from + 1 : 0,
                           sheet->columns[from]->name, sheet->columns[from]->name};
  return fil_problem_add(work->problems, FIL_SEVERITY_WARNING, "mixed column", place,
                         "the column holds numbers in one file and text in another; it is read as text",
                         "let it hold numbers in each, or give one of them another heading", error);
}

/* Makes a column that is missing in every row one of the other's type. */
static fil_status retype(fil_column *column, fil_column_type type, fil_error *error)
{
  const size_t rows = column->rows;
  char *name = column->name;
  column->name = NULL;
  fil_column_destroy(column);
  *column = (fil_column){.name = name, .type = type};
  return fil_column_resize(column, rows, error);
}

/* Puts the sheet's column `from` under the table's column `to`. */
static fil_status stack_column(const stacking *work, size_t to, size_t from, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *there = work->stack->table.columns[to], *here = work->sheet->columns[from];
  if (!*there->name)
    FIL_TRY(fil_memory_set(&there->name, here->name, error));
  if (work->before == 0) {
    move(there, here);
    return FIL_OK;
  }
  if (there->type != here->type && !fil_column_is_filled(there))
    FIL_TRY(retype(there, here->type, error));
  if (there->type != here->type && fil_column_is_filled(here)) {
    if (there->type == FIL_COLUMN_NUMBER || here->type == FIL_COLUMN_NUMBER)
      FIL_TRY(note_mixed(work, from, error));
    FIL_TRY(fil_column_turn_to_text(there, error));
    FIL_TRY(fil_column_turn_to_text(here, error));
  }
  if (there->type == here->type)
    FIL_TRY(append(there, here, error));
done:
  return status;
}

/* The column of that heading behind those with a role, in any case; it is made when there is none. */
static fil_status find_attribute(const stacking *work, const fil_column *column, size_t *found, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *table = &work->stack->table;
  fil_column *added;
  bool same;
  for (*found = work->stack->role_count; *found < table->column_count; ++*found) {
    const fil_column *there = table->columns[*found];
    FIL_TRY(fil_text_compare(there->name, column->name, &same, error));
    if (same && there->rows == work->before)
      return FIL_OK; /* and the sheet has put nothing there yet */
  }
  FIL_TRY(fil_table_add_column(table, column->name, column->type, &added, error));
  FIL_TRY(fil_column_resize(added, work->before, error));
done:
  return status;
}

/* Writes down what a column is called in its file. */
static fil_status note_column(const stacking *work, fil_piece *piece, size_t to, size_t from, fil_error *error)
{
  piece->columns[to].number = from < work->numbered ? from + 1 : 0;
  return fil_memory_set(&piece->columns[to].heading, work->sheet->columns[from]->name, error);
}

/* Begins a piece, with room for what its columns are called. */
static fil_status begin_piece(const stacking *work, fil_piece **piece, fil_error *error)
{
  const fil_table *sheet = work->sheet;
  fil_status status = fil_table_add_piece(&work->stack->table, sheet->origin.file, piece, error);
  if (status != FIL_OK)
    return status;
  const size_t columns = work->stack->table.column_count + sheet->column_count;
  (*piece)->columns = fil_memory_new(columns, sizeof *(*piece)->columns);
  if (!(*piece)->columns)
    return fil_error_memory(error);
  (*piece)->column_count = columns;
  return FIL_OK;
}

static fil_status note_rows(const stacking *work, size_t rows, fil_error *error)
{
  fil_origin *origin = &work->stack->table.origin;
  if (work->before + rows >= FIL_MISSING)
    return fil_error_set(error, FIL_ERROR_DATA, "the sheets have more than 4 billion rows");
  fil_status status = fil_memory_reserve(&origin->rows, &work->stack->row_capacity, work->before + rows + 1,
                                         sizeof *origin->rows, error);
  for (size_t row = 0; status == FIL_OK && row < rows; row++)
    origin->rows[work->before + row] = (uint32_t)fil_table_origin_row(work->sheet, row);
  return status;
}

/* The role that a column of the sheet plays, or FIL_NO_COLUMN. */
static size_t role_of(const size_t roles[], size_t role_count, size_t column)
{
  for (size_t role = 0; role < role_count; role++) {
    if (roles[role] == column)
      return role;
  }
  return FIL_NO_COLUMN;
}

static fil_status stack_columns(const stacking *work, const size_t roles[], fil_piece *piece, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < work->sheet->column_count; k++) {
    const fil_column *column = work->sheet->columns[k];
    size_t to = role_of(roles, work->stack->role_count, k);
    if (to == FIL_NO_COLUMN && !*column->name) {
      FIL_TRY(fil_stack_report_nameless(column, k, &work->sheet->origin, work->problems, error));
      continue;
    }
    if (to == FIL_NO_COLUMN)
      FIL_TRY(find_attribute(work, column, &to, error));
    FIL_TRY(note_column(work, piece, to, k, error));
    FIL_TRY(stack_column(work, to, k, error));
  }
done:
  return status;
}

fil_status fil_stack_add(fil_stack *stack, fil_table *sheet, const size_t roles[], size_t numbered,
                         fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t rows = fil_table_rows(sheet);
  const stacking work = {stack, sheet, fil_table_rows(&stack->table), numbered, problems};
  fil_piece *piece;
  FIL_TRY(begin_piece(&work, &piece, error));
  FIL_TRY(note_rows(&work, rows, error));
  FIL_TRY(stack_columns(&work, roles, piece, error));
  for (size_t k = 0; k < stack->table.column_count; k++)
    FIL_TRY(fil_column_resize(stack->table.columns[k], work.before + rows, error));
done:
  return status;
}

size_t fil_stack_role(const fil_stack *stack, size_t role)
{
  return *stack->table.columns[role]->name ? role : FIL_NO_COLUMN;
}

void fil_stack_destroy(fil_stack *stack)
{
  fil_table_destroy(&stack->table);
  *stack = (fil_stack){0};
}
