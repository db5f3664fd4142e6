/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ways to write a figure. */
#ifndef FIL_CLI_PICTURE_H
#define FIL_CLI_PICTURE_H

#include "cli/kind.h"

typedef struct fil_picture_format {
  const char *name; /* also the file's ending: "svg" */
  const char *title;
} fil_picture_format;

size_t fil_picture_format_count(void);
const fil_picture_format *fil_picture_format_at(size_t position);

/* The format of that name. Fails with FIL_ERROR_USAGE, naming the nearest one. */
fil_status fil_picture_format_find(const char *name, const fil_picture_format **format, fil_error *error);

/* Whether it is what figures are made as, a diagram in dot and a chart in gp, and no picture. */
bool fil_picture_is_source(const fil_picture_format *format);

/* Writes a figure's source, or its picture in a format, to a file, "-": standard output. Where the program that draws
   it fails, the source is left beside the file. */
fil_status fil_picture_write(const fil_kind *kind, const fil_text *source, const fil_picture_format *format,
                             const char *path, fil_error *error);

/* Leaves the source beside the file of a picture that could not be drawn ("-": there is nowhere); the message says so.
   Returns the failure. */
fil_status fil_picture_leave(const fil_kind *kind, const fil_text *source, const char *path, fil_error *error);

#endif
