/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words that stand by themselves in a figure, beside what they are about. */
#ifndef FIL_IO_DIAGRAM_LETTERING_H
#define FIL_IO_DIAGRAM_LETTERING_H

#include "io/diagram/canvas.h"

typedef enum fil_anchor {
  FIL_ANCHOR_MIDDLE,
  FIL_ANCHOR_LEFT,  /* all lines begin at the point */
  FIL_ANCHOR_RIGHT, /* a line ends there */
} fil_anchor;

/* How words are set. Starts as { 0 } with the name of a style class: one line of the usual size, centred. */
typedef struct fil_lettering {
  const char *class_name;
  double font_size; /* points; 0: the usual */
  size_t lines;     /* 0: one */
  fil_anchor anchor;
  bool bold;          /* not with FIL_ANCHOR_LEFT */
  const char *ground; /* colour behind the letters, likewise; NULL: none */
} fil_lettering;

/* Sets words with their anchor, which is half as high as they are, at a point. `*drawn` (may be NULL) is borrowed. */
fil_status fil_lettering_put(fil_canvas *canvas, const char *words, const fil_lettering *set, fil_point at,
                             Agnode_t **drawn, fil_error *error);

#endif
