/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of several files put one under the other. */
#ifndef FIL_GRAPH_STACK_H
#define FIL_GRAPH_STACK_H

#include "graph/problem.h"

/* Starts as { 0 }. */
typedef struct fil_stack {
  fil_table table; /* the columns with a role, then those that share a heading; its origin has a piece for each sheet */
  size_t role_count;
  size_t row_capacity; /* of the rows of origin */
} fil_stack;

/* Makes the columns with a role, each of the type that it has in every sheet. */
fil_status fil_stack_init(fil_stack *stack, const fil_column_type types[], size_t count, fil_error *error);

/* Moves the rows of a sheet under those that are there. `roles` tells the sheet's column (FIL_NO_COLUMN: none) for each
   role; further columns are joined by their heading, and a sheet without one has missing cells there. Where one sheet
   has numbers and another text under the same heading, the column is read as text, which a warning tells. The first
   `numbered` columns of the sheet have their place in the file, further ones were made and have no number. The sheet
   keeps its origin and is else left as remains to be destroyed. Problems: a filled column without a heading, which is
   left out. */
fil_status fil_stack_add(fil_stack *stack, fil_table *sheet, const size_t roles[], size_t numbered,
                         fil_problems *problems, fil_error *error);

/* The role's place in the table, or FIL_NO_COLUMN when no sheet has it. */
size_t fil_stack_role(const fil_stack *stack, size_t role);

void fil_stack_destroy(fil_stack *stack);

/* Tells of a column without a heading, `position` in the sheet of that origin, in which something stands; of an empty
   one nothing. */
fil_status fil_stack_report_nameless(const fil_column *column, size_t position, const fil_origin *origin,
                                     fil_problems *problems, fil_error *error);

#endif
