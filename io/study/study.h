/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The study file: what the researcher's data mean and what is wanted from them. */
#ifndef FIL_IO_STUDY_STUDY_H
#define FIL_IO_STUDY_STUDY_H

#include "graph/problem.h"
#include "graph/project.h"
#include "graph/repeat.h"
#include "graph/schema.h"
#include "graph/setting.h"
#include "io/diagram/colours.h"
#include "io/diagram/property.h"
#include "io/diagram/wish.h"
#include "io/names.h"
#include "io/sheet/missing.h"
#include "io/sheet_choice.h"

/* What an edge sheet is: recognized by its content, or declared. */
typedef enum fil_layout { FIL_LAYOUT_GUESS, FIL_LAYOUT_SHEET, FIL_LAYOUT_MATRIX } fil_layout;

/* One sheet and the headers of its columns with a role. A NULL header is looked up among the usual ones ("Source",
   "from", "seller", …); a NULL file means that there is no such sheet. */
typedef struct fil_sheet {
  char *file;             /* as found from the working directory: the study's folder is already put before it */
  fil_sheet_choice sheet; /* of a workbook */
  char *encoding;         /* NULL: detected */
  char *id, *label, *category, *stage;                /* of a node sheet */
  char *source, *target, *relation, *weight, *period; /* of an edge sheet */
  char *sole_relation; /* that all ties of the file are of; NULL: a column tells, or the file's name */
  fil_layout layout;   /* of an edge sheet */
  bool headless;       /* the first row is no heading; columns are called "column 1" and so on */
  size_t header_row;   /* spreadsheet row of the headings; what stands above is passed over; 0: the first */
} fil_sheet;

/* Starts as { 0 }. */
typedef struct fil_sheets {
  fil_sheet *items;
  size_t count;
  size_t capacity;
} fil_sheets;

/* Adds an empty one; `*sheet` is borrowed until the next. */
fil_status fil_sheets_add(fil_sheets *sheets, fil_sheet **sheet, fil_error *error);

/* What each property of marks and lines shows ("betweenness:log") and what else is asked of figures ("85mm"), in the
   words of the study; NULL: it does not say. */
typedef struct fil_style_wish {
  char *properties[FIL_PROPERTIES];
  char *wishes[FIL_WISHES];
} fil_style_wish;

/* One figure that the study asks for. */
typedef struct fil_figure_wish {
  char *figure; /* "network", "chain" */
  char *name;   /* file name without extension; NULL: made from the figure and its relations */
  char *title;  /* NULL: none */
  fil_style_wish style;
  fil_names relations; /* none: all */
} fil_figure_wish;

/* One projection of two-mode ties that the study asks for. */
typedef struct fil_projection_wish {
  char *onto;     /* a category, "source" or "target" */
  char *relation; /* whose ties are projected; NULL: those of all relations */
  char *name;     /* of the relation that it makes; NULL: "co-" and the relation's */
  char *label;    /* NULL: the name */
  fil_projection_weight weight;
  bool keep; /* the partners and the ties to them stay */
} fil_projection_wish;

/* What measures of the network are held against. */
typedef struct fil_replicates_wish {
  char *baseline;        /* "degrees" or "density"; NULL: nothing */
  size_t runs;           /* random networks; 0: the usual number */
  size_t bootstrap_runs; /* samples of the nodes; 0: none */
} fil_replicates_wish;

/* Starts as { 0 }. All strings are owned. */
typedef struct fil_study {
  char *file;  /* of the study itself; NULL when network files were given directly */
  char *title; /* NULL: none */
  fil_sheet nodes;
  fil_sheets edges;      /* at least one */
  fil_sheets attributes; /* further columns of the nodes */
  char *period;          /* that ties must hold in to be kept; NULL: all are */
  bool add_missing;      /* an edge naming an unknown node makes that node */
  bool loops;            /* measures that can count self-loops do so in a second form */
  bool undirected;       /* relations that declare nothing are undirected */
  bool explain;          /* the data report says why each format refused a file */
  fil_merge merge;
  fil_missing missing; /* words for missing values */
  fil_schema schema;
  fil_projection_wish *projections;
  size_t projection_count;
  size_t projection_capacity;
  fil_names measures;      /* none: the usual ones */
  fil_settings parameters; /* of measures: "katz.alpha" */
  fil_replicates_wish replicates;
  fil_style_wish style; /* of all figures that do not say otherwise */
  fil_colours colours;  /* of figures */
  fil_figure_wish *figures;
  size_t figure_count;
  size_t figure_capacity;
  uint64_t seed; /* 1 unless given */
} fil_study;

/* Reads a study file ("-": standard input). Every mistake in it joins `problems` with its row (line) and column, with
   the nearest right key for a wrong one; the study is then incomplete and not to be loaded. Fails only when the file
   cannot be read. `study` is initialised here. */
fil_status fil_study_read(fil_study *study, const char *file, fil_problems *problems, fil_error *error);

/* Whether a file of JSON ("-": standard input) is a network and no study. Fails when it cannot be read. */
fil_status fil_study_is_network(const char *file, bool *is_network, fil_error *error);

/* The study that stands for network files given directly: a whole network, or edge sheets and square matrices with or
   without node sheets, in any order (told apart by their headers); node sheets past the first, or beside a whole
   network, are joined to the nodes as attributes. "cluster.xlsx:Ties" is one sheet of a workbook. `study` is
   initialised here. */
fil_status fil_study_from_files(fil_study *study, const char *const files[], size_t count, fil_error *error);

void fil_study_destroy(fil_study *study);

#endif
