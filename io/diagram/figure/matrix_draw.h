/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A matrix drawn: its cells by shade, the names of its rows, the boundaries and names of its groups. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MATRIX_DRAW_H
#define FIL_IO_DIAGRAM_FIGURE_MATRIX_DRAW_H

#include "io/diagram/figure/matrix_plan.h"
#include "io/diagram/steps.h"

/* Colours of cells that have no shade, and of those of an actor with itself. */
#define FIL_MATRIX_PRESENT "#333333"
#define FIL_MATRIX_DIAGONAL "#E8E8E8"

/* Starts as { 0 }. */
typedef struct fil_matrix_drawing {
  fil_matrix matrix;
  fil_matrix_plan plan;
  fil_steps steps; /* of the cells' numbers */
} fil_matrix_drawing;

fil_status fil_matrix_draw(const fil_matrix_drawing *it, fil_work *work, fil_error *error);

#endif
