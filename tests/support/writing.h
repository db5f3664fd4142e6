/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks written to files of a scratch folder. */
#ifndef FIL_TESTS_SUPPORT_WRITING_H
#define FIL_TESTS_SUPPORT_WRITING_H

#include "graph/network.h"
#include "graph/problem.h"

/* Writes the network in the format of that name; returns what was told, owned by the caller. */
fil_problems write_network(const fil_network *network, const char *format, const char *path);

/* Stops the test unless the file holds these bytes. */
void assert_written(const char *path, const char *expected);

/* Stops the test unless one of the problems has this cause. */
void assert_told(const fil_problems *problems, const char *cause);

#endif
