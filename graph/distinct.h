/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers that stand for groups: each once, in rising order. */
#ifndef FIL_GRAPH_DISTINCT_H
#define FIL_GRAPH_DISTINCT_H

#include <stdbool.h>
#include <stddef.h>

/* Leaves each number once, in rising order, none of them missing; returns how many there are. */
size_t fil_distinct_sort(double numbers[], size_t count);

/* Where a number stands among numbers so sorted; false for one that does not, such as a missing one. */
bool fil_distinct_find(const double numbers[], size_t count, double number, size_t *position);

#endif
