/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A last look at a figure before it is printed: what covers what, what spills over, what is too small. It reads the
   positions that the DOT holds, whichever figure made them. */
#ifndef FIL_IO_DIAGRAM_FIT_H
#define FIL_IO_DIAGRAM_FIT_H

#include "graph/text.h"

#include <cgraph.h>

enum { FIL_FIT_WORDS = 3 }; /* texts named of each kind */

/* What was found, and of each kind some words of the texts concerned. Starts as { 0 }. */
typedef struct fil_fit {
  size_t covered; /* texts that another text lies over, or a mark that is not theirs */
  size_t crowded; /* marks that lie over each other */
  size_t spilled; /* texts too large for the shape that holds them */
  fil_text covered_words, crowded_words, spilled_words;
  double smallest_text, thinnest_line; /* points on the page; INFINITY: there is none */
} fil_fit;

/* `scale`: what a point of the DOT is on the page. Widths of text are estimated (fil_style_text_width). `fit` is
   initialised here. Cost about O(n log n) where things are spread out. */
fil_status fil_fit_check(fil_fit *fit, Agraph_t *graph, double scale, fil_error *error);

void fil_fit_destroy(fil_fit *fit);

#endif
