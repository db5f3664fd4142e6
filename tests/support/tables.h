/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables and data reports compared to the last bit. */
#ifndef FIL_TESTS_SUPPORT_TABLES_H
#define FIL_TESTS_SUPPORT_TABLES_H

#include "graph/problem.h"

/* Whether names, types, cells, levels and their order, and the rows that they come from are the same. */
bool tables_are_same(const fil_table *left, const fil_table *right);

/* Whether the problems are the same, in the same order. */
bool problems_are_same(const fil_problems *left, const fil_problems *right);

#endif
