/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The image of a block matrix: a cell for each pair of groups, as dark as it is dense. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MATRIX_IMAGE_H
#define FIL_IO_DIAGRAM_FIGURE_MATRIX_IMAGE_H

#include "io/diagram/figure/matrix_plan.h"
#include "io/diagram/steps.h"

/* What it takes. Starts as { 0 }. Points. */
typedef struct fil_matrix_image {
  fil_steps steps; /* of the densities */
  double left;     /* of the cells: names or letters of the rows stand before them */
  double cell, height;
  bool names, numbers; /* there is room for them */
} fil_matrix_image;

/* Whether densities can be written into the cells of an image as wide as the figure. */
bool fil_matrix_image_fits(const fil_matrix *matrix, const fil_work *work);

/* Alone in the figure, or small beneath the matrix. */
fil_status fil_matrix_image_make(fil_matrix_image *image, const fil_matrix *matrix, const fil_work *work, bool alone,
                                 fil_error *error);

/* Draws it with its upper left corner at `corner`. */
fil_status fil_matrix_image_draw(const fil_matrix_image *image, const fil_matrix *matrix, fil_work *work,
                                 fil_point corner, fil_error *error);

/* Its shades in the legend. */
fil_status fil_matrix_image_key(const fil_matrix_image *image, fil_work *work, fil_error *error);

/* Points from its upper corner to its foot, and how wide it is. */
double fil_matrix_image_height(const fil_matrix_image *image, const fil_matrix *matrix);
double fil_matrix_image_width(const fil_matrix_image *image, const fil_matrix *matrix);

#endif
