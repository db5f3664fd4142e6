/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bytes made smaller by gzip or zstd on their way out. */
#ifndef FIL_IO_COMPRESSOR_H
#define FIL_IO_COMPRESSOR_H

#include "graph/text.h"
#include "io/ending.h"

typedef struct fil_compressor fil_compressor;

/* `*compressor` is owned by the caller. Equal bytes become equal bytes: no name and no time stand in the file. */
fil_status fil_compressor_open(fil_compressor **compressor, fil_compression kind, fil_error *error);

/* Takes bytes, and adds to `out` those that they became as far as these are known; all of them at the `last` call. */
fil_status fil_compressor_add(fil_compressor *compressor, const char *bytes, size_t length, bool last, fil_text *out,
                              fil_error *error);

/* May be NULL. */
void fil_compressor_close(fil_compressor *compressor);

#endif
