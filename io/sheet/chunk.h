/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One stretch of a sheet's records, read into columns of its own by one worker. */
#ifndef FIL_IO_SHEET_CHUNK_H
#define FIL_IO_SHEET_CHUNK_H

#include "io/sheet/delimited.h"

#include <stdatomic.h>

/* What is done with one column. */
typedef struct fil_column_plan {
  fil_cells wish;     /* FIL_CELLS_GUESS and FIL_CELLS_NUMBER: cells are surveyed, unless `known` */
  bool known;         /* the type is settled */
  bool fill;          /* cells are read, as `type` says */
  fil_cell_type type; /* settled, or what the sheet's beginning made it out to be */
} fil_column_plan;

/* Where a record begins, with all that matters of what came before: how the records from here on are cut depends on
   nothing else. */
typedef struct fil_record_start {
  size_t at; /* place in the source's text */
  bool quotes_broken;
} fil_record_start;

typedef struct fil_chunk_column {
  fil_column cells;       /* without a name */
  fil_cell_survey survey; /* of the cells in this chunk */
  bool unreadable;        /* a column of numbers, and some cell is none */
} fil_chunk_column;

/* Starts with `sheet`, `plans`, `start` and `limit` set and the rest zero. */
typedef struct fil_chunk {
  const fil_delimited *sheet;   /* borrowed */
  const fil_column_plan *plans; /* by column; borrowed */
  fil_record_start start;
  size_t limit;          /* no record begins here or later; the last one may end later */
  size_t expected;       /* records, roughly, that room is made for */
  fil_record_start end;  /* where the next chunk's first record begins */
  size_t rows;           /* of the sheet, empty lines counted */
  size_t records;        /* without empty lines */
  uint32_t first_row;    /* of the sheet that holds the first record, from 1 at `start` */
  uint32_t *record_rows; /* of each record where they are not consecutive, else NULL */
  size_t record_rows_capacity;
  fil_chunk_column *columns; /* by column */
  bool faulty;               /* some field or record is to be told of */
  fil_status status;
  fil_error error;
} fil_chunk;

/* How far all chunks are, told by the one that may tell. */
typedef struct fil_chunk_progress {
  const fil_progress *told; /* NULL: nobody listens */
  atomic_size_t done;       /* bytes */
  size_t total;
} fil_chunk_progress;

/* Reads the records. When it was read before, columns with `fill` and surveys are read anew, the others are kept. */
fil_status fil_chunk_read(fil_chunk *chunk, fil_chunk_progress *progress, bool telling, fil_error *error);

void fil_chunk_destroy(fil_chunk *chunk);

#endif
