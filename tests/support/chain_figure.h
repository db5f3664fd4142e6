/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures of chains, read back from their DOT. */
#ifndef FIL_TESTS_SUPPORT_CHAIN_FIGURE_H
#define FIL_TESTS_SUPPORT_CHAIN_FIGURE_H

#include "io/diagram/draw.h"
#include "tests/support/testing.h"

#include <cgraph.h>

enum { COURSE_MOST = 2000 };

typedef struct spot {
  double x, y;
} spot;

/* A rectangle by its centre. */
typedef struct frame {
  double x, y, width, height;
} frame;

/* A tie's course: its control points, and where its marks begin and end. */
typedef struct course {
  spot points[COURSE_MOST];
  size_t count;
  spot begin, end;
} course;

/* The figure, read back; `caption` may be NULL. The test stops where it cannot be drawn. */
Agraph_t *chain_of(const fil_network *network, fil_draw_request request, fil_text *caption);
Agraph_t *chain_of_text(const char *text, fil_draw_request request, fil_text *caption);

frame frame_of(Agnode_t *node);
frame frame_named(Agraph_t *graph, const char *name);
void read_course(Agedge_t *edge, course *read);

/* No box lies on another, labels lie within their boxes, and no tie runs over a box that it is not of. */
void assert_apart(Agraph_t *graph);
void assert_labels_inside(Agraph_t *graph);
void assert_beside_boxes(Agraph_t *graph);

/* Both ends of each tie lie on the outlines of their boxes, and no two on the same place; but those of actors whose
   names begin with `shared`. */
void assert_ends_distinct(Agraph_t *graph, const char *shared);

/* A column "channel" of categories, NULL for a missing one; its codes and levels are owned by the caller. */
fil_column channel_column(const char *const values[], size_t count);
void destroy_channel(fil_column *column);

#endif
