/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A growing list of owned strings. */
#ifndef FIL_IO_NAMES_H
#define FIL_IO_NAMES_H

#include "graph/error.h"

/* Starts as { 0 }. */
typedef struct fil_names {
  char **items;
  size_t count;
  size_t capacity;
} fil_names;

/* Appends a copy. */
fil_status fil_names_add(fil_names *names, const char *name, fil_error *error);
void fil_names_destroy(fil_names *names);

#endif
