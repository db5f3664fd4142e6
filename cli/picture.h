/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ways to write a figure. */
#ifndef FIL_CLI_PICTURE_H
#define FIL_CLI_PICTURE_H

#include "graph/text.h"

typedef struct fil_picture_format {
  const char *name; /* also the file's ending: "svg" */
  const char *title;
} fil_picture_format;

size_t fil_picture_format_count(void);
const fil_picture_format *fil_picture_format_at(size_t position);

/* The format of that name. Fails with FIL_ERROR_USAGE, naming the nearest one. */
fil_status fil_picture_format_find(const char *name, const fil_picture_format **format, fil_error *error);

/* Writes a laid-out DOT in a format to a file, "-": standard output. */
fil_status fil_picture_write(const fil_text *dot, const fil_picture_format *format, const char *path, fil_error *error);

#endif
