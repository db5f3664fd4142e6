/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The font of a figure, held against the fonts of this machine. */
#ifndef FIL_IO_DIAGRAM_FONT_H
#define FIL_IO_DIAGRAM_FONT_H

#include "graph/text.h"

#include <graphviz/cgraph.h>
#include <stdbool.h>

enum { FIL_FONT_LIST = 128 }; /* bytes, with the NUL */

/* Whether a text can be the name of a font's family: letters, digits, blanks and -, at most 63 bytes. */
bool fil_font_is_name(const char *text);

/* The families that are tried, with commas between: this one and then the usual; NULL: the usual alone. */
void fil_font_list(const char *family, char out[FIL_FONT_LIST]);

/* Adds which family stands in for one that is not installed; nothing when it is. */
fil_status fil_font_stand_in(const char *family, fil_text *out, fil_error *error);

/* Adds those letters in the labels of a graph, its nodes, edges and clusters, that no font here has, each once, in the
   order of their codes, at most 20 of them and then an ellipsis. */
fil_status fil_font_missing(Agraph_t *graph, fil_text *out, fil_error *error);

#endif
