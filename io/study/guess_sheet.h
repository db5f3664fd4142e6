/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the columns of a sheet look like, for guesses about them. Not for use outside io/. */
#ifndef FIL_IO_STUDY_GUESS_SHEET_H
#define FIL_IO_STUDY_GUESS_SHEET_H

#include "io/network/format.h"
#include "io/sheet/delimited.h"
#include "io/study/study.h"

/* One column; its cells are a column of categories, so that each value is there once. */
typedef struct fil_guess_column {
  const char *heading;     /* borrowed */
  const fil_column *cells; /* borrowed */
  size_t filled;
  bool numbers; /* all values are, or nine in ten of ten and more */
  bool years;   /* all values are, from 1800 to 2199 */
  bool taken;   /* by a role */
} fil_guess_column;

/* A file that was looked at. Starts as { 0 }. */
typedef struct fil_guess_sheet {
  fil_source source;
  const fil_network_format *whole; /* NULL: it is a sheet */
  fil_delimited headings;
  fil_table table;
  fil_guess_column *columns;
  size_t count; /* of columns that are looked at: 64 at most, for each is compared with each */
  size_t rows;
  size_t header_row; /* of headings below a title; 0: they come first */
  bool headless;     /* its first row is data, and its columns are called "column 1" and so on */
} fil_guess_sheet;

/* Opens the file and finds its headings: in the first row, below a title, or nowhere. They are nowhere when no column
   has a usual one and the first row is like those below it: a number above numbers, or a value that comes again in
   another row. */
fil_status fil_guess_sheet_open(fil_guess_sheet *sheet, const fil_sheet *wish, fil_error *error);
void fil_guess_sheet_close(fil_guess_sheet *sheet);

/* The first column, not taken yet, with one of the usual headings, or the only one that means it: "Weight", "Weight
   (t)". FIL_NO_COLUMN: none. */
size_t fil_guess_usual(const fil_guess_sheet *sheet, const char *const words[]);

/* The unit in a heading: "t" of "Weight (t)"; with `whole`, all of it. Adds nothing where there is none. */
fil_status fil_guess_unit(const char *heading, bool whole, fil_text *unit, fil_error *error);

/* How many different values the column has, and how many of them are values of another. */
size_t fil_guess_values(const fil_guess_column *column);
size_t fil_guess_shared(const fil_guess_column *column, const fil_guess_column *other);

/* Whether the column may name the rows: nearly all of its values are filled in and different. */
bool fil_guess_is_key(const fil_guess_sheet *sheet, const fil_guess_column *column);

/* Whether the column sorts the rows into a few kinds by words. */
bool fil_guess_is_kind(const fil_guess_sheet *sheet, const fil_guess_column *column);

/* The node column that names the actors as the ties do, else the one with the usual heading; FIL_NO_COLUMN when there
   is none. `known`: the columns of source and target in the edge sheet, or FIL_NO_COLUMN. */
size_t fil_guess_ids(const fil_guess_sheet *nodes, const fil_guess_sheet *edges, const size_t known[2]);

/* How well two sheets fit together as ties and actors when that column names the actors; 0: not at all. */
size_t fil_guess_fit(const fil_guess_sheet *edges, const fil_guess_column *ids, const size_t known[2]);

/* The edge columns that hold such ids, the one that stands first in the sheet first; returns how many, up to two. */
size_t fil_guess_ends(const fil_guess_sheet *edges, const fil_guess_column *ids, size_t ends[2]);

/* The same without a node sheet: the two columns that have most values in common, else the first two of words. */
void fil_guess_ends_alone(const fil_guess_sheet *edges, size_t ends[2]);

/* Fills in the files of a study: which are sheets of ties, which of actors. */
fil_status fil_guess_files(fil_study *study, const char *const files[], size_t count, fil_error *error);

#endif
