/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Metrics run on small networks in tests; each call stops the test on a failure. */
#ifndef FIL_TESTS_SUPPORT_MEASURING_H
#define FIL_TESTS_SUPPORT_MEASURING_H

#include "metrics/run.h"

/* The result table of one metric of any level, all relations read together. Owned by the caller. */
fil_table measure_network(const fil_network *network, const char *metric);

/* The same for a network written as text (see network_text.h). */
fil_table measure_text(const char *text, const char *metric);

/* The same with a parameter of the metric set ("katz.alpha"). */
fil_table measure_set(const fil_network *network, const char *metric, const char *parameter, double value);

/* The same as another program computes it. */
fil_table measure_as(const fil_network *network, const char *metric, fil_program as);

/* Gives the nodes, or the ties, an attribute: one number a row, NAN for a missing cell. */
void give_numbers(fil_table *table, const char *column, const double numbers[], size_t count);

/* The cells of a column; NAN is a missing one. Numbers may differ by 1e-9, relatively where they are above 1. */
void assert_cells(const fil_table *table, const char *column, const double expected[], size_t count);

/* A value of a network table; NAN is a missing one, or a measure that is not there. */
void assert_measure(const fil_table *table, const char *measure, double expected);

/* Whether two numbers are as near as that, or both missing. */
bool is_near(double left, double right);

#endif
