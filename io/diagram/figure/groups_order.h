/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which box stands where, so that tied ones are near each other. */
#ifndef FIL_IO_DIAGRAM_FIGURE_GROUPS_ORDER_H
#define FIL_IO_DIAGRAM_FIGURE_GROUPS_ORDER_H

#include "graph/error.h"

#include <stdbool.h>
#include <stddef.h>

/* Boxes in rows of about equal area from the top left on. */
typedef struct fil_groups_rows {
  size_t *order; /* boxes as they follow each other */
  size_t *row;   /* by box */
  size_t count;  /* of rows */
} fil_groups_rows;

/* Orders boxes of these areas on a page of some width: they are exchanged in pairs as long as that shortens the ties,
   of which ties[a * count + b] are between two. `rows` is initialised here. Cost O(sweeps · count⁴). */
fil_status fil_groups_order(fil_groups_rows *rows, const double areas[], size_t count, const size_t ties[],
                            double width, fil_error *error);
void fil_groups_rows_destroy(fil_groups_rows *rows);

#endif
