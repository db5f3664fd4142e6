/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties as the cells of a matrix whose rows and columns are the actors, group by group. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MATRIX_CELLS_H
#define FIL_IO_DIAGRAM_FIGURE_MATRIX_CELLS_H

#include "io/diagram/work.h"

enum { FIL_MATRIX_GROUPS = 100 };

/* What the shade of a cell says. */
typedef enum fil_matrix_shade {
  FIL_MATRIX_PRESENCE,  /* nothing: there is a tie */
  FIL_MATRIX_NUMBER,    /* the weight, or what a column of the ties says; of several relations the largest */
  FIL_MATRIX_RELATIONS, /* how many relations the tie is of */
} fil_matrix_shade;

/* Where there is a tie from the actor of a row (supplier, source) to that of a column. */
typedef struct fil_matrix_cell {
  uint32_t row, column; /* places in the order */
  double number;        /* behind its shade; NAN: not known */
} fil_matrix_cell;

/* Actors who stand together. */
typedef struct fil_matrix_group {
  uint32_t code; /* FIL_MISSING: their group is not known */
  size_t first, size;
} fil_matrix_group;

/* Ties from one group to another, loops left out. */
typedef struct fil_matrix_block {
  size_t filled, possible;
} fil_matrix_block;

/* Starts as { 0 }. */
typedef struct fil_matrix {
  uint32_t *order;        /* node rows by place: groups in their order, in each those with more ties first */
  uint32_t *place;        /* by node row, of actors in the figure */
  uint32_t *group;        /* by place */
  size_t count;           /* actors in the figure */
  fil_matrix_cell *cells; /* in order of row and column, one for each pair that is tied */
  size_t cell_count, loops;
  fil_matrix_group *groups;
  size_t group_count;
  fil_matrix_block *blocks; /* group by group, rows first */
  fil_matrix_shade shade;
  const fil_encoding *shown; /* whose numbers the shades are */
  bool symmetric;            /* no tie has a direction */
} fil_matrix;

/* The ties of the work's relations; an undirected one fills two cells, a loop one on the diagonal. `matrix` is
   initialised here. Fails with FIL_ERROR_USAGE on more than FIL_MATRIX_GROUPS groups. Cost O(m log m). */
fil_status fil_matrix_make(fil_matrix *matrix, const fil_work *work, fil_error *error);
void fil_matrix_destroy(fil_matrix *matrix);

/* Of the pairs between two groups, or within one, the part that is tied; NAN where there is no pair. */
double fil_matrix_density(const fil_matrix *matrix, size_t from, size_t to);

#endif
