/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure while it is drawn, and the legend entries that figures share. */
#ifndef FIL_IO_DIAGRAM_WORK_H
#define FIL_IO_DIAGRAM_WORK_H

#include "io/diagram/canvas.h"
#include "io/diagram/draw.h"
#include "io/diagram/legend.h"
#include "io/diagram/looks.h"
#include "io/diagram/ties.h"

/* What was left out on purpose. */
typedef struct fil_thinned {
  size_t actors, ties; /* of the whole */
  size_t left_out;     /* actors */
  fil_text method;     /* for the legend; empty: nothing was */
} fil_thinned;

typedef struct fil_work {
  const fil_network *network;
  const fil_draw_request *request;
  fil_palette chosen;
  const fil_palette *palette; /* the one chosen */
  fil_ties ties;
  fil_thinned thinned;
  fil_looks looks;
  Agnode_t **drawn;    /* by node row */
  bool *absent;        /* by node row: not in the figure */
  double room;         /* points that the drawing may be wide */
  double whole_room;   /* the same with the legend beneath */
  bool beneath;        /* the legend stands there; a figure that needs the whole width sets it, and its room */
  double most_height;  /* points that it should not exceed; INFINITY: none */
  double fade;         /* part of white in the colours of ties */
  double head;         /* of arrowheads, in the usual length; 0 stands for 1 */
  const char *panel;   /* heading of the panel under way; NULL: there are none */
  bool again;          /* the actors stand in an earlier panel too: the heading is put behind their ids */
  bool collapsed;      /* groups are drawn in place of their actors, in figures that can */
  double largest_mark; /* points; 0: as usual */
  double spread;       /* points that are left free around marks, beside what is usual */
  const char *ground;  /* colour behind marks and labels; NULL: white */
  fil_canvas canvas;
  double right, top, bottom; /* of the drawing, which begins at x = 0 */
  fil_legend legend;
  fil_text *caption; /* what the reader must be told; never NULL */
  fil_error *failed; /* why actors stand on a circle: the layout program; never NULL */
} fil_work;

/* Makes the style classes of all that will be drawn, so that they stand first in the DOT. Who is absent must be known.
 */
fil_status fil_work_begin(fil_work *work, fil_error *error);

/* The node of an actor, in the class of its category, with tool-tip; the figure adds size and label. */
fil_status fil_work_node(fil_work *work, uint32_t node, fil_point centre, Agnode_t **drawn, fil_error *error);

/* Gives a node that stands for an actor, whatever it looks like, the actor's tool-tip and id. */
fil_status fil_work_identify(const fil_work *work, uint32_t node, Agnode_t *drawn, fil_error *error);

/* The tie in its relation's class along a course, as wide as its weight asks. */
fil_status fil_work_tie(fil_work *work, const fil_tie *tie, const fil_course *course, Agedge_t **drawn,
                        fil_error *error);

/* Adds what an actor is called in the figure. */
fil_status fil_work_label(const fil_work *work, uint32_t node, fil_text *out, fil_error *error);

/* Adds a comment of one line to a source, `mark` and text: what could end the line in it, or mean something there,
   becomes a blank (in gnuplot's, behind "#", backquotes too). */
fil_status fil_work_comment(fil_text *source, const char *mark, const char *text, fil_error *error);
/* Adds a column's title as it stands within a sentence: without its capital, where it is a word like others. */
fil_status fil_work_title(const fil_column *column, fil_text *out, fil_error *error);

/* Adds a sentence to the caption. */
fil_status fil_work_say(fil_work *work, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
