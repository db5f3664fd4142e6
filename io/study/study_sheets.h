/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which sheets of workbooks a study means. */
#ifndef FIL_IO_STUDY_STUDY_SHEETS_H
#define FIL_IO_STUDY_STUDY_SHEETS_H

#include "io/study/study.h"

/* Chooses by their headings the sheets that the study leaves open: one of ties, or a square matrix, and one of actors.
   A workbook given directly brings its sheet of actors along; a study file names what it wants as "nodes". A note tells
   what is read and what is left out. Fails with FIL_ERROR_USAGE, naming the sheets, when several could be meant or
   none. Does nothing for files that are no workbooks; to be called before fil_load. */
fil_status fil_sheets_choose(fil_study *study, fil_problems *problems, fil_error *error);

/* What the sheets of a workbook hold by their headings. */
typedef struct fil_sheets_held {
  bool is_workbook, edges, nodes;
} fil_sheets_held;

fil_status fil_sheets_look(const char *file, fil_sheets_held *held, fil_error *error);

/* Fills file and sheet of `wish` from an operand: "cluster.xlsx:Ties" is a sheet by name or number unless a file is
   called so. */
fil_status fil_sheets_split(const char *operand, fil_sheet *wish, fil_error *error);

#endif
