/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure that somebody asks for, measured and drawn. */
#ifndef FIL_CLI_DRAWING_H
#define FIL_CLI_DRAWING_H

#include "cli/kind.h"
#include "graph/progress.h"
#include "io/study/study.h"

/* What is wanted; borrowed from the study and the command line. Starts as { 0 } with a figure. */
typedef struct fil_drawing {
  const char *figure;
  const char *name;                       /* file name without extension; NULL: made from figure and relations */
  const char *title;                      /* NULL: none */
  const char *properties[FIL_PROPERTIES]; /* "betweenness:log", "none"; NULL: the figure's own */
  const char *wishes[FIL_WISHES];         /* "85mm"; NULL: as usual */
  const fil_names *relations;             /* NULL or none: all */
  const fil_colours *colours;             /* the study's own; NULL: none */
} fil_drawing;

/* The drawing that a study's wish stands for, or the figure of that name, in the study's style. */
fil_drawing fil_drawing_of(const fil_study *study, const fil_figure_wish *wish);
fil_drawing fil_drawing_plain(const fil_study *study, const char *figure);

/* Puts wishes that are nearer before those that a drawing has: what a nearer theme decides goes before what was said
   farther off, and what is said in so many words before the theme beside it. NULL: nothing said. */
void fil_drawing_wish(fil_drawing *drawing, const char *const wishes[FIL_WISHES]);

/* Fails with FIL_ERROR_USAGE on a figure, scale, theme, palette, font or width that does not exist, or a number that is
   none. */
fil_status fil_drawing_check(const fil_drawing *drawing, fil_error *error);

/* How wide its page is. */
double fil_drawing_width(const fil_drawing *drawing);

/* File names without extension: as wished, else "network" or "network-innovation"; one that is taken already gets a
   number, "network-2". `names`, one for each drawing, start as { 0 }. */
fil_status fil_drawing_name(const fil_drawing drawings[], size_t count, fil_text names[], fil_error *error);

/* Measures what the figure shows in the relations drawn, and draws. The laid-out DOT or the script is added to
   `source`, the caption to `caption`, which may be NULL. `study` is read for its file's name and its seed. */
fil_status fil_drawing_make(const fil_drawing *drawing, const fil_network *network, const fil_study *study,
                            const fil_progress *progress, fil_text *source, fil_text *caption, fil_error *error);

/* Whether a report that names no figures has this one, for what its table says. */
fil_status fil_drawing_tells(const fil_drawing *drawing, const fil_network *network, const fil_study *study,
                             const fil_progress *progress, bool *tells, fil_error *error);

#endif
