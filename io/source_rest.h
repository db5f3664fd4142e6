/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A large file of which a source holds no more than the beginning. */
#ifndef FIL_IO_SOURCE_REST_H
#define FIL_IO_SOURCE_REST_H

#include "graph/error.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

/* How large files are taken up; nothing of it shows in what is read. */
typedef struct fil_rest_layout {
  size_t least;     /* bytes of a file that is worth it */
  size_t beginning; /* bytes that the source holds */
  size_t lines;     /* that must stand in those, for a sheet to be told from other files by them */
  size_t window;    /* bytes that a reader of the rest has before it */
} fil_rest_layout;

extern const fil_rest_layout fil_rest_usual;

typedef struct fil_rest {
  int descriptor;
  size_t mark;   /* bytes of the file that stand before its text */
  size_t size;   /* of the whole text, the beginning with it */
  size_t window; /* as laid out */
  /* Some of it is not what the beginning promised: no UTF-8, a record longer than a window, a quote open to the end of
     the text; or the file has changed. What was read of it is then void, and the file is to be read whole. */
  atomic_bool odd;
} fil_rest;

/* Opens a regular file of that many bytes at least; `*rest` is NULL where it is none, or is standard input. Fails only
   without memory. */
fil_status fil_rest_open(fil_rest **rest, const char *path, const fil_rest_layout *layout, fil_error *error);

/* Reads the text from `at` on, which is not more than there is of it; where that cannot be done the rest is odd.
   Several threads may do so at once. */
void fil_rest_read(fil_rest *rest, size_t at, char *bytes, size_t length);

/* Whether the file still ends where the text does; odd where not. */
void fil_rest_check_end(fil_rest *rest);

void fil_rest_close(fil_rest *rest);

#endif
