/* SPDX-License-Identifier: GPL-2.0-or-later */
/* An input file as UTF-8 text. */
#ifndef FIL_IO_SOURCE_H
#define FIL_IO_SOURCE_H

#include "graph/problem.h"
#include "graph/text.h"
#include "io/sheet/missing.h"
#include "io/sheet_choice.h"
#include "io/source_rest.h"

/* Starts as { 0 }. UTF-8 is held as it was read; other encodings are decoded and the bytes let go. */
typedef struct fil_source {
  char *name; /* as the user wrote it; "standard input" for "-"; "cluster.xlsx:Ties" for a sheet of a workbook */
  char *path; /* of the file, whose folder may hold others that it names; NULL: bytes in memory, standard input */
  const char *bytes; /* UTF-8 without byte-order mark; borrowed from `text` */
  size_t length;
  fil_rest *rest;      /* what of a large sheet is not in `bytes`, which are its first lines then; NULL: nothing */
  bool damaged;        /* some of it could not be decoded and stands as U+FFFD, to be reported where it is met */
  size_t first_row;    /* where a sheet begins, counted from 1; what stands above is passed over; 0: at its start */
  const char *guessed; /* encoding that was guessed and is not UTF-8; NULL: none. A constant */
  fil_text text;       /* owns the bytes */
  const fil_missing *missing; /* words for missing values; borrowed, NULL: the usual ones */
} fil_source;

/* Reads the file ("-": standard input, which can be read again if it is a file) to its end; one that gzip or zstd made
   smaller is read as it was. `encoding` (may be NULL) overrules detection; any but UTF-8 is told in a note. The file is
   read, not mapped: one that shrinks meanwhile must not end the process. `source` is initialised here. Fails with
   FIL_ERROR_FILE when it cannot be read, with FIL_ERROR_DATA when the encoding is unknown or the bytes are no text. A
   workbook gives the only sheet that it has; where it has several, see fil_source_open_sheet. */
fil_status fil_source_open(fil_source *source, const char *path, const char *encoding, fil_problems *problems,
                           fil_error *error);

/* The same with one sheet of a workbook chosen, as delimited text. Fails with FIL_ERROR_USAGE when there is no such
   sheet, naming the nearest, or none is chosen and there are several, or the file is no workbook. */
fil_status fil_source_open_sheet(fil_source *source, const char *path, const fil_sheet_choice *choice,
                                 const char *encoding, fil_problems *problems, fil_error *error);

/* The same, but of a large file that may be a sheet, is plain UTF-8 as it stands and is not compressed the first lines
   alone are read; the others are to be had by a fil_window. Where it has a `rest`, and that turns out to be odd, it is
   to be opened by fil_source_open_sheet. `layout` is mostly fil_rest_usual. */
fil_status fil_source_begin(fil_source *source, const char *path, const fil_sheet_choice *choice, const char *encoding,
                            const fil_rest_layout *layout, fil_problems *problems, fil_error *error);

/* Bytes of the whole text. */
size_t fil_source_size(const fil_source *source);

/* As fil_source_open, but reads only the first lines, for a look at the headers; nothing is reported. */
fil_status fil_source_peek(fil_source *source, const char *path, const char *encoding, fil_error *error);

/* The same on bytes in memory, which are copied. */
fil_status fil_source_open_memory(fil_source *source, const char *name, const char *bytes, size_t length,
                                  const char *encoding, fil_problems *problems, fil_error *error);

/* The bytes of a workbook, for a look at its sheets; empty when the file is none. */
fil_status fil_source_workbook(const char *path, fil_text *bytes, fil_error *error);

void fil_source_close(fil_source *source);

#endif
