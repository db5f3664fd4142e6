/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work done over and over, each time with one more allocation granted before memory runs out. */
#ifndef FIL_TESTS_SUPPORT_FAILING_MEMORY_H
#define FIL_TESTS_SUPPORT_FAILING_MEMORY_H

#include "graph/error.h"

/* The work under test: makes what it needs, destroys all of it, returns the first failure. */
typedef fil_status (*memory_work)(void *context, fil_error *error);

/* Runs `work` with 0, 1, 2, … allocations granted until it succeeds, once with every later allocation refused and once
   with only the one refused. Stops the test unless each failed run returns FIL_ERROR_MEMORY with its record and each
   run leaves nothing live. Memory that foreign libraries allocate for themselves is not touched. */
void assert_survives_without_memory(memory_work work, void *context);

#endif
