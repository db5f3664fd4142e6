/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A ZIP archive in memory, its members expanded one at a time. */
#ifndef FIL_IO_WORKBOOK_ARCHIVE_H
#define FIL_IO_WORKBOOK_ARCHIVE_H

#include "graph/text.h"

#include <stdbool.h>

/* What a member may grow to: this many times the size of the archive, any member to the floor, none past the ceiling.
   Sheets shrink to a tenth or a thirtieth; what grows further is no sheet. */
enum { FIL_ARCHIVE_RATIO = 100, FIL_ARCHIVE_FLOOR = 64 << 20, FIL_ARCHIVE_CEILING = 0x7FFFFFFF };

/* Starts as { 0 }. */
typedef struct fil_archive {
  struct zip *zip;
  size_t limit; /* of a member, in bytes */
} fil_archive;

/* Whether the bytes begin as those of an archive do. */
bool fil_archive_is(const char *bytes, size_t length);

/* The limit that follows from the size of an archive. */
size_t fil_archive_limit(size_t length);

/* The bytes are borrowed until it is closed. Fails with FIL_ERROR_DATA when the archive is damaged. */
fil_status fil_archive_open(fil_archive *archive, const char *bytes, size_t length, fil_error *error);

/* Case of the name does not matter. */
bool fil_archive_has(const fil_archive *archive, const char *member);

/* Adds the bytes of a member to `text`, all of them or its first `enough`. Fails with FIL_ERROR_DATA when there is no
   such member, or it is damaged, encrypted or grows beyond the limit. */
fil_status fil_archive_expand(const fil_archive *archive, const char *member, size_t enough, fil_text *text,
                              fil_error *error);

void fil_archive_close(fil_archive *archive);

#endif
