/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What attributes are called in a file whose readers tell them from labels, weights and so on by their names. Not for
   use outside io/network/. */
#ifndef FIL_IO_NETWORK_FIELD_NAMES_H
#define FIL_IO_NETWORK_FIELD_NAMES_H

#include "io/network/fields.h"
#include "io/network/format.h"

/* Starts as { 0 }. */
typedef struct fil_field_names {
  char **items; /* by place of the column; NULL for those with a role */
  size_t count;
} fil_field_names;

/* Names for the attributes of `table` ("nodes" or "ties"): their own, unless a reader that has these `roles` would take
   them for something else beside the `written` ones (the last is NULL); a warning tells those that are changed. The
   column of periods is called "period" unless its own name says what it is. */
fil_status fil_field_names_make(fil_field_names *names, const fil_network_writing *writing, const fil_table *table,
                                const char *const written[], const fil_field_name roles[], fil_error *error);

void fil_field_names_destroy(fil_field_names *names);

#endif
