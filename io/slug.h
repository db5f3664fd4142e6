/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names of the data as names in a page: ids that links point at, classes that a style is written for. */
#ifndef FIL_IO_SLUG_H
#define FIL_IO_SLUG_H

#include "graph/text.h"

/* How the ids of actors begin, in drawings and in the report. */
#define FIL_ACTOR_ID "actor-"

/* Adds `prefix` and the name, all but letters, digits and hyphens as _ and two hexadecimal digits: different names give
   different ids. */
fil_status fil_slug_id(fil_text *out, const char *prefix, const char *name, fil_error *error);

/* Adds `prefix` and the name in small ASCII letters, a hyphen for whatever else stands between letters and digits:
   "category-", "Common conditions" is category-common-conditions. */
fil_status fil_slug_class(fil_text *out, const char *prefix, const char *name, fil_error *error);

#endif
