/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The records of a sheet read into columns, by as many workers as there are. */
#ifndef FIL_IO_SHEET_RECORDS_H
#define FIL_IO_SHEET_RECORDS_H

#include "io/sheet/chunk.h"

/* How the work is laid out; nothing of it shows in the result. */
typedef struct fil_records_layout {
  size_t chunk_least;   /* bytes that are worth a worker; a shorter sheet is read in one go, without threads */
  size_t sample_length; /* bytes from whose cells the types are guessed before all is read */
} fil_records_layout;

extern const fil_records_layout fil_records_usual;

/* What fil_delimited_read does, laid out so. */
fil_status fil_records_read(const fil_delimited *sheet, const fil_cells cells[], const fil_records_layout *layout,
                            const fil_progress *progress, fil_table *table, fil_problems *problems, fil_error *error);

#endif
