/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure under way, as a cgraph graph: style classes, nodes and edges at their positions. */
#ifndef FIL_IO_DIAGRAM_CANVAS_H
#define FIL_IO_DIAGRAM_CANVAS_H

#include "io/diagram/numbering.h"
#include "io/diagram/style.h"

/* A point of the page, in points from the lower left. */
typedef struct fil_point {
  double x, y;
} fil_point;

/* A Bézier curve of 3n + 1 control points, where the mark at its tail begins and where its arrowhead ends (NULL: there
   is none). */
typedef struct fil_course {
  const fil_point *points;
  size_t count;
  const fil_point *begin, *tip;
} fil_course;

/* Starts as { 0 } and must not move. Classes are subgraphs whose defaults are the style, so that each style is written
   once. */
typedef struct fil_canvas {
  Agraph_t *graph;
  fil_numbering numbering;
  size_t extras; /* nodes made that are no actors */
} fil_canvas;

fil_status fil_canvas_open(fil_canvas *canvas, const char *name, fil_error *error);
void fil_canvas_close(fil_canvas *canvas);

/* An attribute of the whole graph. */
void fil_canvas_set(fil_canvas *canvas, const char *attribute, const char *value);

/* A style class by its name; made when new. Borrowed. */
Agraph_t *fil_canvas_class(fil_canvas *canvas, const char *name);

/* The class of something that the data name: "category Enterprise", whatever is in the name. */
fil_status fil_canvas_class_of(fil_canvas *canvas, const char *kind, const char *name, Agraph_t **class,
                               fil_error *error);

/* What all nodes or edges (AGNODE, AGEDGE) of a class share. */
void fil_canvas_default(Agraph_t *class, int kind, const char *attribute, const char *value);

/* A new node of a class at a position, under a name that no other has. */
Agnode_t *fil_canvas_node(fil_canvas *canvas, Agraph_t *class, fil_point centre);

/* The same under a name that the data give, whatever is in it. Not under one that is taken already, or begins with the
   "%" of cgraph's own names. */
fil_status fil_canvas_node_of(fil_canvas *canvas, Agraph_t *class, const char *name, fil_point centre, Agnode_t **node,
                              fil_error *error);

/* An edge of a class along a course. */
fil_status fil_canvas_edge(Agraph_t *class, Agnode_t *tail, Agnode_t *head, const fil_course *course, Agedge_t **edge,
                           fil_error *error);

/* An attribute of a node or an edge, as it is, as a number or as a point. */
void fil_canvas_put(void *object, const char *attribute, const char *value);
void fil_canvas_put_point(void *object, const char *attribute, fil_point point);
void fil_canvas_put_number(void *object, const char *attribute, double value);

/* How the ties of a relation look, for one tie or as the default of a class. */
void fil_canvas_put_line(Agedge_t *edge, fil_edge_style style);
void fil_canvas_default_line(Agraph_t *class, fil_edge_style style);

/* The shape of one node or of a class: one of Graphviz's, or a box that is "rounded", or has its corners cut by
   "diagonals". */
void fil_canvas_put_shape(Agnode_t *node, const char *shape);
void fil_canvas_default_shape(Agraph_t *class, const char *shape);

/* Makes the nodes of a class points that are not seen. */
void fil_canvas_default_unseen(Agraph_t *class);

/* Makes the nodes of a class mere text. */
void fil_canvas_default_text(Agraph_t *class);

/* Text that is shown as it stands, whatever is in it, its lines centred or set to the left. */
fil_status fil_canvas_put_text(void *object, const char *attribute, const char *text, fil_error *error);
fil_status fil_canvas_put_left(void *object, const char *text, fil_error *error);

/* Adds the DOT. */
fil_status fil_canvas_write(const fil_canvas *canvas, fil_text *dot, fil_error *error);

#endif
