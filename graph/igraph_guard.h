/* SPDX-License-Identifier: GPL-2.0-or-later */
/* igraph's error machinery, known here alone. */
#ifndef FIL_GRAPH_IGRAPH_GUARD_H
#define FIL_GRAPH_IGRAPH_GUARD_H

#include "graph/error.h"

#include <igraph/igraph.h>

#if IGRAPH_VERSION_MAJOR == 0 && IGRAPH_VERSION_MINOR < 10
#error "filiere needs igraph 0.10.2 or newer"
#endif

/* Makes igraph report failures as return values, its first reason kept for fil_igraph. Cheap; called by fil_view_build.
 */
void fil_igraph_guard(void);

/* Turns igraph's return value into a status and its recorded reason into the error's message. */
fil_status fil_igraph(igraph_error_t code, fil_error *error);

#define FIL_IGRAPH(call) FIL_TRY(fil_igraph((call), error))

#endif
