/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A picture without the time at which it was made. */
#ifndef FIL_IO_DIAGRAM_UNDATED_H
#define FIL_IO_DIAGRAM_UNDATED_H

#include "graph/text.h"

/* Blanks out the dates of a PDF or EPS from byte `from` on, so that the same drawing gives the same bytes. Blanks keep
   every byte in its place, which a PDF's own index counts on. */
void fil_undated(fil_text *picture, size_t from);

#endif
