/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is said of a name that does not exist. */
#ifndef FIL_CLI_SUGGEST_H
#define FIL_CLI_SUGGEST_H

#include "graph/error.h"

/* Records that there is no `what` ("format") called `word`: the nearest of the names when one is near enough to be
   meant, else all of them. Returns FIL_ERROR_USAGE. */
fil_status fil_suggest(const char *what, const char *word, const char *const names[], size_t count, fil_error *error);

#endif
