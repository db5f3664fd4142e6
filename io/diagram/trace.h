/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lines with corners, as the curves that Graphviz draws. */
#ifndef FIL_IO_DIAGRAM_TRACE_H
#define FIL_IO_DIAGRAM_TRACE_H

#include "io/diagram/canvas.h"

/* Control points of a line of `corners` corners. */
#define FIL_TRACE_POINTS(corners) (3 * ((corners)-1) + 1)

/* Fills `points`, FIL_TRACE_POINTS(count) of them, with a line that goes straight from each corner to the next. */
void fil_trace(const fil_point corners[], size_t count, fil_point points[]);

#endif
