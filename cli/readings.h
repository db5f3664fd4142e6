/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which relations are read together, as the command line says it. */
#ifndef FIL_CLI_READINGS_H
#define FIL_CLI_READINGS_H

#include "graph/text.h"
#include "graph/view.h"
#include "io/names.h"

/* Starts as { 0 }. `items` borrow from the rest and from the network's schema. */
typedef struct fil_readings {
  fil_reading *items;
  size_t count;
  uint32_t *codes;
  fil_text name; /* of a reading of some relations: "trade+innovation" */
} fil_readings;

/* All relations together and, when there are several and `each`, each of them after that. */
fil_status fil_readings_all(fil_readings *readings, const fil_schema *schema, bool each, fil_error *error);

/* Each relation by itself. */
fil_status fil_readings_each(fil_readings *readings, const fil_schema *schema, fil_error *error);

/* One reading of the named relations together; none: of all. Fails with FIL_ERROR_USAGE on an unknown name. */
fil_status fil_readings_some(fil_readings *readings, const fil_schema *schema, const fil_names *names,
                             fil_error *error);

/* "trade,innovation" as names; NULL: none. */
fil_status fil_readings_split(const char *list, fil_names *names, fil_error *error);

void fil_readings_destroy(fil_readings *readings);

#endif
