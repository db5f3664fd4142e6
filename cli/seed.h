/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Seeds as people write them. */
#ifndef FIL_CLI_SEED_H
#define FIL_CLI_SEED_H

#include "graph/error.h"

#include <stdint.h>

/* Reads a whole number from 0 to 2^53, as a study file may hold it. Fails with FIL_ERROR_USAGE. */
fil_status fil_seed_read(const char *text, uint64_t *seed, fil_error *error);

#endif
