/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Draws a figure of a network: style and cgraph make the DOT, the `dot` program lays it out. */
#ifndef FIL_IO_DIAGRAM_DRAW_H
#define FIL_IO_DIAGRAM_DRAW_H

#include "graph/network.h"
#include "io/diagram/colours.h"
#include "io/diagram/property.h"

/* How numbers become sizes, widths and shades. */
typedef enum fil_scale_kind {
  FIL_SCALE_USUAL, /* square root for areas and widths, linear for shades */
  FIL_SCALE_LINEAR,
  FIL_SCALE_SQRT,
  FIL_SCALE_LOG,
  FIL_SCALE_QUANTILE, /* by rank */
  FIL_SCALE_KINDS,
} fil_scale_kind;

/* "linear", "sqrt", "log", "quantile", and back. */
const char *fil_scale_name(fil_scale_kind kind);
bool fil_scale_find(const char *name, fil_scale_kind *kind);

/* What a property shows: a column by node or by row of the edge table; NULL: the usual, which is the category of an
   actor and the relation of a tie, one size, the label, and the weight. */
typedef struct fil_encoding {
  const fil_column *column; /* NUMBER for sizes and widths, CATEGORY for shapes, either for colours, any for labels */
  fil_scale_kind scale;     /* of numbers */
  bool off;                 /* of sizes, labels and widths: not even the usual */
} fil_encoding;

/* What is left out on purpose; see io/diagram/thin.h. Starts as { 0 }: what the figure needs to be readable. */
typedef struct fil_thinning {
  bool none;                /* draw all, however much it is */
  const fil_column *chance; /* NUMBER by row of the edge table: p by the disparity filter; NULL: not measured */
  double level;             /* only ties whose p is below; 0: all, or as few as the figure needs */
  double least_weight;      /* only ties of at least this weight; 0: all */
} fil_thinning;

#define FIL_USUAL_WIDTH 180.0 /* mm */
typedef enum fil_answer { FIL_ANSWER_USUAL, FIL_ANSWER_YES, FIL_ANSWER_NO } fil_answer;

/* What is drawn. Starts as { 0 } with a figure; borrowed throughout. */
typedef struct fil_draw_request {
  const char *figure;        /* "network", "chain" */
  const char *title;         /* over the drawing; NULL: none */
  const char *study;         /* named in the comments of the DOT; NULL: none */
  const uint32_t *relations; /* codes of the relations drawn */
  size_t relation_count;     /* 0: all */
  fil_encoding properties[FIL_PROPERTIES];
  const fil_column *group; /* CATEGORY by node: who stands together; NULL: no groups */
  const fil_table *table;  /* what a figure shows that is no measure of the actors; NULL: none */
  const fil_column *level; /* NUMBER by node: tier where no stages are declared, a hint where they are (trophic level);
                              NULL: none */
  const fil_column *channel;  /* CATEGORY by node: lanes of a chain; NULL: none */
  double width_mm;            /* 0: 180 */
  double height_mm;           /* that the page should not exceed; 0: whatever it takes */
  double text_size;           /* points of labels, all else in proportion; 0: 7 */
  bool outline_text;          /* pictures for print have no fonts; the DOT asks for it in a comment */
  const char *font;           /* family of all text, see font.h; NULL: Liberation Sans */
  const uint32_t *ego;        /* row of the actor in the middle of its network; NULL: the largest */
  size_t steps;               /* around it: 1 or 2; 0: as many as can be told apart */
  size_t top;                 /* only so many actors, those first by a measure; 0: as many as is usual */
  const char *palette;        /* NULL: "okabe-ito" */
  const fil_colours *colours; /* the study's own palettes and fixed colours; NULL: none */
  fil_thinning thinning;
  fil_answer collapse; /* groups in place of their actors; usually where there are too many to be told apart */
  uint64_t seed;
} fil_draw_request;

struct fil_work;

/* One kind of figure, in the order of figures.def. */
typedef struct fil_figure {
  const char *name;     /* "chain": file, command line, test */
  const char *title;    /* "Value chain" */
  const char *question; /* what the reader of the paper sees in it */
  const char *size;     /* measure that sizes its nodes unless told otherwise; NULL: none */
  const char *level;    /* measure that it wants as `level` when no stages are declared; NULL: none */
  const char *table;    /* metric of a table or of ties that it shows, as the request's `table`; NULL: none */
  bool grouped;         /* it shows groups of actors */
  size_t most_nodes;    /* more are not told apart on a page */
  bool collapses;       /* it can draw groups in place of their actors */
  bool thins;           /* what cannot be told apart is thinned, and `top` keeps the actors of the greatest size */
  bool boxes;           /* actors are boxes that hold their labels, not marks with labels beneath */
  bool legend_beneath;  /* the drawing needs the whole width */
  bool (*usual)(const fil_network *network); /* whether a report that names no figures has it; NULL: it has */
  bool (*tells)(const fil_table *table);     /* whether such a report has it for what its table says; NULL: it has */
  fil_status (*draw)(struct fil_work *work, fil_error *error); /* see work.h */
} fil_figure;

size_t fil_figure_count(void);
const fil_figure *fil_figure_at(size_t position);
const fil_figure *fil_figure_find(const char *name);

/* Whether a report that names no figures has it: the network has what the figure is about, such as several relations.
 */
bool fil_figure_is_usual(const fil_figure *figure, const fil_network *network);

/* Why the figure would show nothing of a network: there is no order of the actors, by stages or by directed ties, where
   it is about that, or there are too many actors to be told apart. NULL: it suits. */
const char *fil_figure_unsuited(const fil_figure *figure, const fil_network *network);

/* Builds the figure, has it laid out, and adds the final DOT to `dot`: positions and legend in it, so that
   `neato -n2 -Tpdf` redraws the same picture. What the reader must be told (what was left out, what is too small) is
   added to `caption`, which may be NULL; the whole caption stands in the DOT's comments (see caption.h). Fails with
   FIL_ERROR_USAGE on an unknown figure or palette, FIL_ERROR_PROGRAM when a layout program
   is missing, fails or takes too long: `dot` has the figure then with its actors on a circle. */
fil_status fil_draw(const fil_network *network, const fil_draw_request *request, fil_text *dot, fil_text *caption,
                    fil_error *error);

/* The picture of a laid-out DOT ("svg", "pdf", "png" with 300 dpi, "eps"), without dates, added to `picture`. */
fil_status fil_render(const fil_text *dot, const char *format, fil_text *picture, fil_error *error);

/* Palettes by position, NULL past the last. */
const char *fil_palette_name(size_t position);

#endif
