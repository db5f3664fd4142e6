/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Delimited text taken apart into records and fields, without copying. */
#ifndef FIL_IO_SHEET_SCANNER_H
#define FIL_IO_SHEET_SCANNER_H

#include "graph/text.h"

#include <stdint.h>

/* What is accepted: fields up to 1 MiB, as many columns as Excel has. */
enum { FIL_FIELD_LENGTH_LIMIT = 1 << 20, FIL_COLUMN_LIMIT = 16384 };

typedef enum fil_field_fault {
  FIL_FIELD_SOUND,
  FIL_FIELD_UNCLOSED, /* a quote is opened and not closed; the field then ends as if the quote were not there */
  FIL_FIELD_STRAY,    /* text follows the closing quote; the field is then taken with its quotes */
  FIL_FIELD_LONG,     /* over FIL_FIELD_LENGTH_LIMIT; cut there */
} fil_field_fault;

/* One field: a slice of the text, blanks and enclosing quotes taken off. */
typedef struct fil_field {
  const char *bytes;
  uint32_t length;
  bool doubled;  /* holds quotes written twice; see fil_field_text */
  uint8_t fault; /* a fil_field_fault */
} fil_field;

/* Walks over text that it borrows. Fields may be enclosed in quotes and then hold separators, line ends (CR, LF, CRLF)
   and quotes written twice. Once a quote proved to be open to the end of the text, later quotes end with their line, so
   that the work stays linear. Starts as { .at, .end, .separator } with row 0. */
typedef struct fil_scanner {
  const char *at;
  const char *end;
  char separator;
  bool quotes_broken;
  size_t row;        /* of the current record: 1 for the first, empty lines counted */
  fil_field *fields; /* of the current record; the first `count` */
  size_t count;      /* at most FIL_COLUMN_LIMIT */
  size_t surplus;    /* further fields, past the limit */
  size_t capacity;
} fil_scanner;

/* Goes to the next record; `*found` is false at the end. */
fil_status fil_scanner_next(fil_scanner *scanner, bool *found, fil_error *error);

/* Whether all fields of the current record are empty. */
bool fil_scanner_is_blank(const fil_scanner *scanner);

/* The text of a field: the slice itself, or `scratch` filled with it when quotes were written twice; without the
   apostrophe that kept it from being run as a formula. Not ended by a NUL; `*length` is set. */
fil_status fil_field_text(const fil_field *field, fil_text *scratch, const char **bytes, size_t *length,
                          fil_error *error);

void fil_scanner_destroy(fil_scanner *scanner);

#endif
