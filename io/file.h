/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The bytes of a file. */
#ifndef FIL_IO_FILE_H
#define FIL_IO_FILE_H

#include "graph/text.h"

/* Reads the file ("-": standard input) to its end, or to `limit` bytes, into `text`, which is empty. Fails with
   FIL_ERROR_FILE when it cannot be read. */
fil_status fil_file_read(const char *path, size_t limit, fil_text *text, fil_error *error);

/* Whether all bytes that were read are ASCII, none of them NUL. */
bool fil_file_is_ascii(const fil_text *text);

#endif
