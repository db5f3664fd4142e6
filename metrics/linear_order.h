/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The strong components of a matrix, those that others build on first. Not for use outside metrics/. */
#ifndef FIL_METRICS_LINEAR_ORDER_H
#define FIL_METRICS_LINEAR_ORDER_H

#include "metrics/linear.h"

/* Starts as { 0 }. */
typedef struct fil_linear_order {
  uint32_t *rows;     /* component by component */
  size_t *starts;     /* by component, and one more: its rows are rows[starts[b]] … rows[starts[b + 1] - 1] */
  size_t block_count; /* how many components */
} fil_linear_order;

/* A row needs the rows that its entries' columns name; those stand before it, or in its own component. `order` is
   initialised here. Tarjan 1972, doi:10.1137/0201010. */
fil_status fil_linear_order_find(fil_linear_order *order, const fil_linear *system, fil_error *error);
void fil_linear_order_destroy(fil_linear_order *order);

#endif
