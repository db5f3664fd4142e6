/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files that gzip or zstd made smaller, read as they are. */
#ifndef FIL_IO_COMPRESSED_H
#define FIL_IO_COMPRESSED_H

#include "graph/text.h"

#include <stdbool.h>

/* What a file may grow to: this many times its size, and any file to this many bytes. Sheets shrink to a fifth or a
   twentieth; what grows further is no sheet. */
enum { FIL_COMPRESSED_RATIO = 100, FIL_COMPRESSED_FLOOR = 64 << 20 };

/* Whether the bytes begin as gzip's (RFC 1952) or zstd's (RFC 8878) do. */
bool fil_compressed_is(const fil_text *bytes);

/* Puts the bytes that were compressed in the place of `text`; several streams one after another are one file. Fails
   with FIL_ERROR_DATA when they are damaged, cut off or grow beyond the limits. */
fil_status fil_compressed_expand(fil_text *text, fil_error *error);

/* The same for the beginning of a file, of which at least `enough` bytes are wanted, or as many as it gives. */
fil_status fil_compressed_peek(fil_text *text, size_t enough, fil_error *error);

#endif
