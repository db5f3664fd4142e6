/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The projections that a study asks for. */
#ifndef FIL_IO_LOAD_PROJECTION_H
#define FIL_IO_LOAD_PROJECTION_H

#include "graph/network.h"
#include "graph/problem.h"
#include "io/study/study.h"

/* Fills in onto which nodes: those of the category `onto` or, where there is none of that name, of "source" or
   "target", or of the category of that number ("1": the first). False when it is none of these. */
bool fil_projection_find_mode(const fil_schema *schema, const char *onto, fil_projection *projection);

/* The names that it may have: `*count` of them, borrowed, in an array that the caller frees. */
fil_status fil_projection_modes(const fil_schema *schema, const char ***names, size_t *count, fil_error *error);

/* Makes them of the network, and tells of each in a note what was projected, how, and what came of it. What cannot be
   projected is an error: a category or relation that does not exist, a name that is taken, and what fil_project
   refuses; the network then is as it was. `file`: where the wishes stand; NULL: in no file. */
fil_status fil_projection_apply(const fil_projection_wish wishes[], size_t count, const char *file,
                                fil_network *network, fil_problems *problems, fil_error *error);

#endif
