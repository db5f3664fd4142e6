/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Graphviz's SVG made fit for screens: named, with tool-tips, without what only Graphviz reads. */
#ifndef FIL_IO_DIAGRAM_SCREEN_H
#define FIL_IO_DIAGRAM_SCREEN_H

#include "graph/text.h"

/* Rewrites the SVG from byte `from` of `picture` on. It becomes an image with title and description (NULL or "": none).
   Actors and ties get their tool-tips as titles in place of Graphviz's names; labels of actors are of the class
   "label"; links to nowhere, comments and blank texts go; every id is unique: an actor drawn again is "actor-x.2".
   Fails with FIL_ERROR_PROGRAM when there is no SVG. */
fil_status fil_screen(fil_text *picture, size_t from, const char *title, const char *description, fil_error *error);

#endif
