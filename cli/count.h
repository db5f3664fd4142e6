/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers of actors or steps as people write them. */
#ifndef FIL_CLI_COUNT_H
#define FIL_CLI_COUNT_H

#include <stdbool.h>
#include <stddef.h>

/* Reads a whole number from 1 on. False when it is anything else. */
bool fil_count_read(const char *text, size_t *count);

#endif
