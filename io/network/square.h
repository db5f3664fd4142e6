/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A square matrix of ties: a row for who gives, a column for who takes. */
#ifndef FIL_IO_NETWORK_SQUARE_H
#define FIL_IO_NETWORK_SQUARE_H

#include "io/network/parts.h"

/* Borrowed throughout. */
typedef struct fil_square {
  const double *cells;  /* row by row; 0 and NAN: no tie */
  size_t count;         /* of rows, the first so many nodes of the parts */
  const size_t *rows;   /* of the file, by row */
  const char *relation; /* NULL: none is named */
} fil_square;

/* Whether the study declares the relation (NULL: the only one) directed, whatever its ties look like. */
bool fil_square_is_directed(const fil_parts *parts, const char *relation);

/* Adds its ties. A matrix that is the same above and below its diagonal is one of undirected ties, which a note tells,
   unless the study declares the relation directed. */
fil_status fil_square_add(fil_parts *parts, const fil_square *square, fil_problems *problems, fil_error *error);

#endif
