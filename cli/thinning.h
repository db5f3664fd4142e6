/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a figure leaves out on purpose, from the words of a study or a command line. */
#ifndef FIL_CLI_THINNING_H
#define FIL_CLI_THINNING_H

#include "cli/drawing.h"
#include "cli/encoding.h"

/* Fails with FIL_ERROR_USAGE on a level, weight or way of thinning that cannot be understood. */
fil_status fil_thinning_check(const fil_drawing *drawing, fil_error *error);

/* The request's thinning; its relations and properties must be known. The disparity filter is measured, each relation
   by itself, where a backbone is asked for or the figure may need one. `measured` starts as { 0 } and holds what the
   request borrows. */
fil_status fil_thinning_find(const fil_drawing *drawing, const fil_encoding_source *source, fil_table *measured,
                             fil_draw_request *request, fil_error *error);

#endif
