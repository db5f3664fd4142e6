/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a fuzz target defines: one call of a reader on any bytes, which must neither crash nor leak. */
#ifndef FIL_TESTS_FUZZ_FUZZ_H
#define FIL_TESTS_FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Always returns 0. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Stops on a broken promise, also in optimised builds. */
static inline void fuzz_require(bool holds)
{
  if (!holds)
    abort();
}

#endif
