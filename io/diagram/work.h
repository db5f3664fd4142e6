/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure while it is drawn, and the legend entries that figures share. */
#ifndef FIL_IO_DIAGRAM_WORK_H
#define FIL_IO_DIAGRAM_WORK_H

#include "io/diagram/canvas.h"
#include "io/diagram/draw.h"
#include "io/diagram/legend.h"
#include "io/diagram/ties.h"

typedef struct fil_work {
  const fil_network *network;
  const fil_draw_request *request;
  const fil_palette *palette;
  fil_ties ties;
  bool boxes;       /* actors are boxes that hold their labels, not marks with labels beneath */
  Agnode_t **drawn; /* by node row */
  bool *absent;     /* by node row: not in the figure */
  double room;      /* points that the drawing may be wide */
  fil_canvas canvas;
  double right, top, bottom; /* of the drawing, which begins at x = 0 */
  fil_legend legend;
  fil_text *caption; /* NULL: nobody reads it */
} fil_work;

/* Makes the style classes of all that will be drawn, so that they stand first in the DOT. Who is absent must be known.
 */
fil_status fil_work_begin(fil_work *work, fil_error *error);

/* The node of an actor, in the class of its category, with tool-tip; the figure adds size and label. */
fil_status fil_work_node(fil_work *work, uint32_t node, fil_point centre, Agnode_t **drawn, fil_error *error);

/* The tie in its relation's class along a course, as wide as its weight asks. */
fil_status fil_work_tie(fil_work *work, const fil_tie *tie, const fil_course *course, Agedge_t **drawn,
                        fil_error *error);

/* Line width of a weight of that relation; one width for all where the relation has no weights. */
double fil_work_line_width(const fil_work *work, uint32_t relation, double weight);
bool fil_work_has_weights(const fil_work *work, uint32_t relation);

/* A value fit for a scale: two significant digits, the second 0 or 5. */
double fil_work_round(double value);

/* Blocks of the legend: the categories drawn, the relations drawn, the scale of the line widths, and the facts (number
   of nodes and ties, and `method`: what positions mean). */
fil_status fil_work_key_categories(fil_work *work, fil_error *error);
fil_status fil_work_key_relations(fil_work *work, fil_error *error);
fil_status fil_work_key_widths(fil_work *work, fil_error *error);
fil_status fil_work_key_facts(fil_work *work, const char *method, fil_error *error);

/* Adds a sentence to the caption. */
fil_status fil_work_say(fil_work *work, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
