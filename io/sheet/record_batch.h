/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Some hundreds of records cut into fields, not yet in the columns. */
#ifndef FIL_IO_SHEET_RECORD_BATCH_H
#define FIL_IO_SHEET_RECORD_BATCH_H

#include "io/sheet/marks.h"
#include "io/sheet/scanner.h"

enum { FIL_BATCH_RECORDS = 256 };

typedef struct fil_record_batch {
  fil_field *fields; /* by column, then by record; without length where a record has no such field */
  size_t columns;
  size_t limit; /* records that fit; at most FIL_BATCH_RECORDS */
  size_t count;
  fil_text scratch; /* for fil_field_text */

  /* Text whose marks are known, and how many of them lie behind. */
  const char *marked, *marked_end;
  size_t mark_count, mark_next;
  uint16_t marks[FIL_MARKS_MOST];
} fil_record_batch;

/* Initialises an empty batch. */
fil_status fil_record_batch_open(fil_record_batch *batch, size_t columns, fil_error *error);
void fil_record_batch_close(fil_record_batch *batch);

/* To be said when the scanner is led to other text. The batch is empty. */
void fil_record_batch_forget_marks(fil_record_batch *batch);

/* Takes the next record from the scanner where it is plain: as many fields as columns, some of them not empty, in none
   of them quotes at the beginning, blanks around, or control characters. Else nothing happens, and it is the scanner
   that knows how to cut the record. It gives the same fields. There is room for a record. */
bool fil_record_batch_cut(fil_record_batch *batch, fil_scanner *scanner);

/* Takes the record that the scanner has cut; fields without a column are left out. Whether there is anything to tell
   of it. */
bool fil_record_batch_take(fil_record_batch *batch, const fil_scanner *scanner);

#endif
