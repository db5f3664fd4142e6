/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A typed column whose cells may be missing. Ten million rows cost eight bytes each, or four for codes. */
#ifndef FIL_GRAPH_COLUMN_H
#define FIL_GRAPH_COLUMN_H

#include "graph/dictionary.h"
#include "graph/error.h"
#include "graph/text.h"

typedef enum fil_column_type {
  FIL_COLUMN_NUMBER,   /* doubles; NAN is missing */
  FIL_COLUMN_TEXT,     /* free text */
  FIL_COLUMN_CATEGORY, /* text from a small set: codes into `levels` */
  FIL_COLUMN_INDEX,    /* rows of another table */
} fil_column_type;

typedef struct fil_column {
  char *name;   /* as in the header, or the measure's name */
  char *title;  /* heading for people; NULL: the name */
  char *unit;   /* NULL: none */
  char *remark; /* one sentence on the convention or on why cells are missing; NULL: none */
  fil_column_type type;
  size_t rows;
  size_t capacity;
  double *numbers;       /* NUMBER */
  uint32_t *codes;       /* CATEGORY and INDEX; FIL_MISSING is missing */
  size_t *starts;        /* TEXT: where each cell begins in `bytes`; SIZE_MAX is missing */
  fil_text bytes;        /* TEXT: cells, each ended by a NUL */
  fil_dictionary levels; /* CATEGORY: in declared order, then in order of appearance */

  /* CATEGORY, between reading a sheet and putting the network together: strings held elsewhere (borrowed), the first
     `base_count` of which have the first codes; those of `levels` follow. NULL and 0: none. */
  const fil_dictionary *base;
  uint32_t base_count;
} fil_column;

/* Initialises an empty column. `name` is copied. */
fil_status fil_column_init(fil_column *column, const char *name, fil_column_type type, fil_error *error);
void fil_column_destroy(fil_column *column);

/* Append one cell of the column's type. Text may be NULL: missing; it serves TEXT and CATEGORY columns. */
fil_status fil_column_add_number(fil_column *column, double number, fil_error *error);
fil_status fil_column_add_text(fil_column *column, const char *bytes, size_t length, fil_error *error);
fil_status fil_column_add_code(fil_column *column, uint32_t code, fil_error *error);
fil_status fil_column_add_missing(fil_column *column, fil_error *error);

/* Append many text cells at once, slices without text as missing ones. */
fil_status fil_column_add_texts(fil_column *column, const fil_slice cells[], size_t count, fil_error *error);

/* Has the processor fetch what reading these cells, soon, will touch; for columns of so many levels that the caches do
   not hold them. */
void fil_column_fetch(const fil_column *column, size_t row, size_t count);

/* Appends the cells of another column of the same type (not INDEX) and base; levels that are new here follow those that
   are not. `from` is left empty but for its name. */
fil_status fil_column_append(fil_column *column, fil_column *from, fil_error *error);

/* Gives the column levels of its own, in order of appearance, instead of a base. */
fil_status fil_column_own_levels(fil_column *column, fil_error *error);

/* Sets the number of rows; new cells are missing. */
fil_status fil_column_resize(fil_column *column, size_t rows, fil_error *error);

/* Room for `rows` rows, so that adding them does not move memory. */
fil_status fil_column_reserve(fil_column *column, size_t rows, fil_error *error);

/* Gives a CATEGORY column other levels: a cell of code c gets the code map[c]. `levels` receives those of before. */
void fil_column_exchange_levels(fil_column *column, fil_dictionary *levels, const uint32_t map[]);

bool fil_column_is_missing(const fil_column *column, size_t row);

/* Whether the cells of a CATEGORY column are not all the same; missing is one of what they can be. */
bool fil_column_is_divided(const fil_column *column);

/* Whether some cell is not missing. */
bool fil_column_is_filled(const fil_column *column);

/* The cell of a TEXT or CATEGORY column; NULL when missing. Borrowed. */
const char *fil_column_text(const fil_column *column, size_t row);

/* Adds the cell to `out` as it stands in a file: shortest number, text as it is, row number of an INDEX (from 0),
   nothing when missing. */
fil_status fil_column_print(const fil_column *column, size_t row, fil_text *out, fil_error *error);

/* Makes a TEXT column of what it holds. */
fil_status fil_column_turn_to_text(fil_column *column, fil_error *error);

/* Heading for people: the title or else the name. Borrowed. */
const char *fil_column_title(const fil_column *column);

#endif
