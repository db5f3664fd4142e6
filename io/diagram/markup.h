/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels in Graphviz's markup, for what plain ones cannot be: bold whatever the font, or on a ground of their own. */
#ifndef FIL_IO_DIAGRAM_MARKUP_H
#define FIL_IO_DIAGRAM_MARKUP_H

#include "graph/text.h"

#include <cgraph.h>

/* How a label is set. Starts as { 0 }: centred lines of the usual weight. */
typedef struct fil_markup {
  bool bold;
  double left_width, height; /* points of a block whose lines are set to the left; 0: centred */
  const char *ground;        /* colour behind the letters; NULL: none */
  const char *below;         /* further lines, not bold; NULL: none */
} fil_markup;

/* Sets an attribute of a node, an edge or a subgraph to a text that is shown as it stands, whatever is in it. */
fil_status fil_markup_put(void *object, const char *attribute, const char *text, fil_markup set, fil_error *error);

#endif
