/* SPDX-License-Identifier: GPL-2.0-or-later */
/* CMocka with the headers that it wants before it. */
#ifndef FIL_TESTS_SUPPORT_TESTING_H
#define FIL_TESTS_SUPPORT_TESTING_H

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

/* Which CMocka's header does not say: what stands after a failure is not reached. */
__attribute__((noreturn)) void _fail(const char *file, int line); /* NOLINT(readability-redundant-declaration) */

#endif
