/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report, collected and made into a table. */
#include "graph/problem.h"

#include "graph/memory.h"

#include <stdlib.h>
#include <string.h>

static const char *const severity_names[] = {"error", "warning", "note"};

/* Position among the kinds, or their number when there is none such yet. */
static size_t find_kind(const fil_problems *problems, fil_severity severity, const char *kind)
{
  size_t k = 0;
  while (k < problems->kind_count &&
         (problems->kinds[k].severity != severity || strcmp(problems->kinds[k].kind, kind) != 0))
    k++;
  return k;
}

static fil_status add_kind(fil_problems *problems, fil_severity severity, const char *kind, fil_error *error)
{
  fil_status status = fil_memory_reserve(&problems->kinds, &problems->kind_capacity, problems->kind_count + 1,
                                         sizeof *problems->kinds, error);
  if (status == FIL_OK)
    problems->kinds[problems->kind_count++] = (fil_problem_kind){.kind = kind, .severity = severity};
  return status;
}

static void destroy_problem(fil_problem *problem)
{
  fil_memory_free(problem->file);
  fil_memory_free(problem->column);
  fil_memory_free(problem->value);
  fil_memory_free(problem->cause);
  fil_memory_free(problem->remedy);
}

fil_status fil_problem_add(fil_problems *problems, fil_severity severity, const char *kind, fil_place place,
                           const char *cause, const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_problem problem = {.severity = severity, .kind = kind, .row = place.row, .column_number = place.column_number};
  size_t position = find_kind(problems, severity, kind);
  if (position == problems->kind_count)
    FIL_TRY(add_kind(problems, severity, kind, error));
  if (problems->kinds[position].count >= FIL_PROBLEM_LIMIT) {
    problems->kinds[position].count++;
    goto done;
  }
  FIL_TRY(fil_memory_reserve(&problems->items, &problems->capacity, problems->count + 1, sizeof problem, error));
  FIL_TRY(fil_memory_set(&problem.file, place.file, error));
  FIL_TRY(fil_memory_set(&problem.column, place.column, error));
  FIL_TRY(fil_memory_set(&problem.value, place.value, error));
  FIL_TRY(fil_memory_set(&problem.cause, cause, error));
  FIL_TRY(fil_memory_set(&problem.remedy, remedy, error));
  problems->kinds[position].count++;
  problems->items[problems->count++] = problem;
  problem = (fil_problem){0};
done:
  destroy_problem(&problem);
  return status;
}

fil_status fil_problems_take(fil_problems *problems, const fil_problems *from, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < from->count; k++) {
    const fil_problem *item = &from->items[k];
    const fil_place place = {item->file, item->row, item->column_number, item->column, item->value};
    FIL_TRY(fil_problem_add(problems, item->severity, item->kind, place, item->cause, item->remedy, error));
  }
  for (size_t k = 0; k < from->kind_count; k++) {
    const fil_problem_kind *kind = &from->kinds[k];
    const size_t beyond = kind->count > FIL_PROBLEM_LIMIT ? kind->count - FIL_PROBLEM_LIMIT : 0;
    problems->kinds[find_kind(problems, kind->severity, kind->kind)].count += beyond;
  }
done:
  return status;
}

size_t fil_problem_count(const fil_problems *problems, fil_severity severity)
{
  size_t count = 0;
  for (size_t k = 0; k < problems->kind_count; k++)
    count += problems->kinds[k].severity == severity ? problems->kinds[k].count : 0;
  return count;
}

/* Where a file was first named: the order of the files in the report. */
static size_t file_position(const fil_problems *problems, const char *file)
{
  for (size_t k = 0; k < problems->count; k++) {
    const char *other = problems->items[k].file;
    if (other == file || (other && file && strcmp(other, file) == 0))
      return k;
  }
  return problems->count;
}

typedef struct sorted_problem {
  const fil_problem *problem;
  size_t file;
  size_t position;
} sorted_problem;

static int compare_sizes(size_t left, size_t right)
{
  return (left > right) - (left < right);
}

static int compare_problems(const void *left_item, const void *right_item)
{
  const sorted_problem *left = left_item, *right = right_item;
  int order = compare_sizes(left->problem->severity, right->problem->severity);
  if (!order)
    order = compare_sizes(left->file, right->file);
  if (!order)
    order = compare_sizes(left->problem->row, right->problem->row);
  if (!order)
    order = compare_sizes(left->problem->column_number, right->problem->column_number);
  return order ? order : compare_sizes(left->position, right->position);
}

/* Columns of the table. */
enum { PROBLEM_ROW = 3, PROBLEM_COLUMN_NUMBER, PROBLEM_COLUMNS = 9 };

static fil_status add_columns(fil_table *table, fil_error *error)
{
  static const char *const names[PROBLEM_COLUMNS] = {"severity", "kind",  "file",  "row",   "column_number",
                                                     "column",   "value", "cause", "remedy"};
  fil_status status = FIL_OK;
  for (size_t k = 0; k < PROBLEM_COLUMNS && status == FIL_OK; k++) {
    const bool number = k == PROBLEM_ROW || k == PROBLEM_COLUMN_NUMBER;
    status = fil_table_add_column(table, names[k], number ? FIL_COLUMN_NUMBER : FIL_COLUMN_TEXT, NULL, error);
  }
  if (status == FIL_OK)
    status = fil_memory_set(&table->columns[PROBLEM_COLUMN_NUMBER]->title, "no.", error);
  return status;
}

static fil_status add_row(fil_table *table, const fil_problem *problem, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *cells[] = {severity_names[problem->severity],
                         problem->kind,
                         problem->file,
                         NULL,
                         NULL,
                         problem->column,
                         problem->value,
                         problem->cause,
                         problem->remedy};
  for (size_t k = 0; k < sizeof cells / sizeof *cells; k++) {
    fil_column *column = table->columns[k];
    if (column->type == FIL_COLUMN_TEXT)
      FIL_TRY(fil_column_add_text(column, cells[k], cells[k] ? strlen(cells[k]) : 0, error));
    else if (k == PROBLEM_ROW && problem->row)
      FIL_TRY(fil_column_add_number(column, (double)problem->row, error));
    else if (k == PROBLEM_COLUMN_NUMBER && problem->column_number)
      FIL_TRY(fil_column_add_number(column, (double)problem->column_number, error));
    else
      FIL_TRY(fil_column_add_missing(column, error));
  }
done:
  return status;
}

/* Adds the rows, at most `per_kind` of each kind, and a remark on those left out. */
static fil_status add_rows(const fil_problems *problems, const sorted_problem *sorted, size_t per_kind,
                           fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t *shown = fil_memory_new(problems->kind_count, sizeof *shown);
  if (!shown)
    return fil_error_memory(error);
  for (size_t k = 0; k < problems->count; k++) {
    size_t position = find_kind(problems, sorted[k].problem->severity, sorted[k].problem->kind);
    if (per_kind && shown[position] >= per_kind)
      continue;
    shown[position]++;
    FIL_TRY(add_row(table, sorted[k].problem, error));
  }
  for (size_t k = 0; k < problems->kind_count; k++) {
    const fil_problem_kind *kind = &problems->kinds[k];
    if (shown[k] < kind->count)
      FIL_TRY(fil_table_remark(table, error, "Of %zu problems of the kind \"%s\" the first %zu are listed.",
                               kind->count, kind->kind, shown[k]));
  }
done:
  fil_memory_free(shown);
  return status;
}

fil_status fil_problem_table(const fil_problems *problems, size_t per_kind, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  sorted_problem *sorted = fil_memory_new(problems->count, sizeof *sorted);
  *table = (fil_table){0};
  if (!sorted)
    return fil_error_memory(error);
  for (size_t k = 0; k < problems->count; k++)
    sorted[k] = (sorted_problem){&problems->items[k], file_position(problems, problems->items[k].file), k};
  qsort(sorted, problems->count, sizeof *sorted, compare_problems);

  FIL_TRY(fil_memory_set(&table->name, "problems", error));
  FIL_TRY(fil_memory_set(&table->title, "Data report", error));
  FIL_TRY(add_columns(table, error));
  FIL_TRY(add_rows(problems, sorted, per_kind, table, error));
done:
  fil_memory_free(sorted);
  return status;
}

void fil_problems_destroy(fil_problems *problems)
{
  for (size_t k = 0; k < problems->count; k++)
    destroy_problem(&problems->items[k]);
  fil_memory_free(problems->items);
  fil_memory_free(problems->kinds);
  *problems = (fil_problems){0};
}
