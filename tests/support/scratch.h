/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A folder of its own for each test that writes files. */
#ifndef FIL_TESTS_SUPPORT_SCRATCH_H
#define FIL_TESTS_SUPPORT_SCRATCH_H

#include <stdbool.h>

/* Setup and teardown: the test runs in a new empty folder, which then goes with all that is in it. */
int scratch_enter(void **state);
int scratch_leave(void **state);

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_enter, scratch_leave)

/* The whole of a file, ended by a NUL; freed with free. Stops the test when there is none. */
char *scratch_read(const char *path);
void scratch_write(const char *path, const char *text);

bool scratch_has(const char *path);

/* Stops the test unless the folder holds this one entry, hidden ones counted. */
void assert_scratch_holds_only(const char *name);

#endif
