/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Groups of actors, by a column or a measure, from the words of a study or a command line. */
#ifndef FIL_CLI_GROUPING_H
#define FIL_CLI_GROUPING_H

#include "cli/encoding.h"

/* Starts as { 0 }. */
typedef struct fil_grouping {
  const fil_column *groups; /* CATEGORY by node, its levels in their order; NULL: there are none */
  fil_column made;          /* behind it, where numbers were made groups */
} fil_grouping;

/* By "region", "community", "coreness"; by "none" not at all. Numbers make groups when they are whole: a data column's
   in rising order; a measure's from the highest on, where high values are what it tells, such as the core before the
   periphery. NULL stands for what is usual: stages where actors have them, or else categories where there are several,
   or else communities. Fails with FIL_ERROR_USAGE on words that make no groups. */
fil_status fil_grouping_find(const fil_encoding_source *source, const char *words, fil_grouping *grouping,
                             fil_error *error);
void fil_grouping_destroy(fil_grouping *grouping);

#endif
