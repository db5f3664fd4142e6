/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How large the cells of a matrix are, and which names have room beside it. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MATRIX_PLAN_H
#define FIL_IO_DIAGRAM_FIGURE_MATRIX_PLAN_H

#include "io/diagram/figure/matrix_cells.h"

/* Points: between names, numbers and cells; over the cells, for numbers and letters. */
#define FIL_MATRIX_GAP 3.0
#define FIL_MATRIX_HEAD 22.0

/* Points. The matrix stands on y = 0; what is left of it begins at x = 0. */
typedef struct fil_matrix_plan {
  size_t columns_of_names;         /* in which the actors' names stand in turn, left of the matrix; 0: not there */
  bool listed;                     /* they stand in a list beneath, by their numbers */
  double name_width, number_width; /* of names, and of the rows' numbers beside them */
  double slot;                     /* of both, with what keeps them apart */
  double font_size;
  size_t step;        /* each so manieth column and, without names beside it, row has its number; 0: none */
  double left;        /* edge of the matrix */
  double pitch, side; /* of a cell, and of all of them */
  double seam;        /* between groups */
  double group_width; /* right of the matrix */
  bool group_names;   /* there is room for them, else their letters alone */
  bool collapsed;     /* cells would be too small: blocks stand for them */
} fil_matrix_plan;

/* Takes the legend beneath where the matrix needs that and the page is no slide. */
fil_status fil_matrix_plan_make(fil_matrix_plan *plan, const fil_matrix *matrix, fil_work *work, fil_error *error);

/* The centre of a cell. */
fil_point fil_matrix_centre(const fil_matrix_plan *plan, const fil_matrix *matrix, size_t row, size_t column);

/* What a group is called, "not known" for actors without one. */
const char *fil_matrix_group_name(const fil_work *work, const fil_matrix *matrix, size_t group);

enum { FIL_MATRIX_LETTERS = 4 };

/* "A" to "Z", then "AA" and so on. Returns `out`. */
const char *fil_matrix_letters(size_t group, char out[FIL_MATRIX_LETTERS]);

#endif
