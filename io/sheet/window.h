/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The text of a source, as much of it as is before one reader: all at once where it is in memory, else some lines that
   move on. */
#ifndef FIL_IO_SHEET_WINDOW_H
#define FIL_IO_SHEET_WINDOW_H

#include "io/sheet/scanner.h"
#include "io/source.h"

typedef struct fil_window {
  const fil_source *source; /* borrowed */
  const char *bytes, *end;  /* whole lines, and at the end of the text what is left of it */
  size_t at;                /* place of `bytes` in the text */
  bool last;                /* no text follows */
  char *buffer;             /* NULL: the source has the text */
  size_t held;              /* bytes in the buffer */
} fil_window;

/* Opens it where a record begins. */
fil_status fil_window_open(fil_window *window, const fil_source *source, size_t at, fil_error *error);

/* Moves on, so that the window begins at `to`. False when there is nothing more to see: the text ended, or its rest is
   odd, as one is whose window holds no whole record. */
bool fil_window_move(fil_window *window, const char *to);

/* Place in the text of what stands in the window. */
size_t fil_window_place(const fil_window *window, const char *at);

/* Has the scanner take a record of the window. `*cut` tells that the record may go on behind the window, the scanner
   then standing before it. */
fil_status fil_window_try(const fil_window *window, fil_scanner *scanner, bool *found, bool *cut, fil_error *error);

/* The same for one who goes through the records and keeps none: moves the window where that is needed. */
fil_status fil_window_next(fil_window *window, fil_scanner *scanner, bool *found, fil_error *error);

void fil_window_close(fil_window *window);

#endif
