/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The chunks of one sheet, in order. */
#ifndef FIL_IO_SHEET_CHUNKS_H
#define FIL_IO_SHEET_CHUNKS_H

#include "io/sheet/chunk.h"

typedef struct fil_chunks {
  fil_chunk *items;
  size_t count;
} fil_chunks;

/* Cuts the body of the sheet of which the sample, a chunk that was read, is the beginning into one chunk for each
   worker, none of them shorter than `least` bytes but a sole one. All but the first begin at the line after the cut: a
   guess, for that line may stand within quotes. The first one makes room for the records of all. */
fil_status fil_chunks_cut(fil_chunks *chunks, const fil_chunk *sample, size_t least, fil_error *error);

/* Reads them all, then those again, one by one, that did not begin where the one before them ended, so that all records
   are cut as one reader from the top would cut them. */
fil_status fil_chunks_read(fil_chunks *chunks, const fil_progress *progress, fil_error *error);

/* Moves the cells that were read into the columns of a table, and the rows into its origin. */
fil_status fil_chunks_join(fil_chunks *chunks, const fil_column_plan plans[], fil_table *table, fil_error *error);
fil_status fil_chunks_join_rows(const fil_chunks *chunks, fil_origin *origin, fil_error *error);

void fil_chunks_destroy(fil_chunks *chunks);

#endif
