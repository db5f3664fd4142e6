/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report: everything that is wrong or odd in a researcher's files, collected and told together. */
#ifndef FIL_GRAPH_PROBLEM_H
#define FIL_GRAPH_PROBLEM_H

#include "graph/error.h"
#include "graph/table.h"

typedef enum fil_severity { FIL_SEVERITY_ERROR, FIL_SEVERITY_WARNING, FIL_SEVERITY_NOTE } fil_severity;

/* One problem at one place. Strings are owned; `value` and `column` may be NULL, `row` 0. */
typedef struct fil_problem {
  fil_severity severity;
  const char *kind; /* a constant in words: "unknown node"; problems are counted by it */
  char *file;
  size_t row;           /* spreadsheet row, from 1 */
  size_t column_number; /* from 1 */
  char *column;         /* its header */
  char *value;          /* as it stands in the file */
  char *cause;          /* what is wrong, a sentence without full stop */
  char *remedy;         /* what to write instead; NULL: nothing to say */
} fil_problem;

/* Starts as { 0 }. Past `FIL_PROBLEM_LIMIT` of a kind only the count goes on. */
typedef struct fil_problems {
  fil_problem *items;
  size_t count;
  size_t capacity;
  struct fil_problem_kind *kinds; /* in order of first appearance */
  size_t kind_count;
  size_t kind_capacity;
} fil_problems;

typedef struct fil_problem_kind {
  const char *kind;
  fil_severity severity;
  size_t count; /* also those beyond the limit */
} fil_problem_kind;

enum { FIL_PROBLEM_LIMIT = 1000 };

/* Where a problem stands; file borrowed and copied by the call that takes it. */
typedef struct fil_place {
  const char *file;
  size_t row;
  size_t column_number;
  const char *column;
  const char *value;
} fil_place;

/* Adds one. `kind` must outlive the report (a literal); `remedy` may be NULL; cause and remedy are copied. */
fil_status fil_problem_add(fil_problems *problems, fil_severity severity, const char *kind, fil_place place,
                           const char *cause, const char *remedy, fil_error *error);

/* Adds those of another list, which stays as it is. */
fil_status fil_problems_take(fil_problems *problems, const fil_problems *from, fil_error *error);

size_t fil_problem_count(const fil_problems *problems, fil_severity severity);

/* The report as a table: severity, kind, file, row, column_number, column, value, cause, remedy; errors first, then in
   order of file and row. `per_kind` limits the rows of each kind (0: all). `table` is initialised here. */
fil_status fil_problem_table(const fil_problems *problems, size_t per_kind, fil_table *table, fil_error *error);

void fil_problems_destroy(fil_problems *problems);

#endif
