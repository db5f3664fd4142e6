/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The endings of file names, which say what is in the file and whether it was made smaller. */
#ifndef FIL_IO_ENDING_H
#define FIL_IO_ENDING_H

#include <stdbool.h>
#include <stddef.h>

typedef enum fil_compression { FIL_COMPRESSION_NONE, FIL_COMPRESSION_GZIP, FIL_COMPRESSION_ZSTD } fil_compression;

/* Borrows the path. */
typedef struct fil_ending {
  const char *bytes;  /* "csv" of "out/ties.csv.gz", without a NUL */
  size_t length;      /* 0: the name has none */
  size_t stem;        /* bytes of the path before the ending and its dot: "out/ties" */
  const char *packed; /* ".gz" or ".zst" as it stands at the end, else "" */
  fil_compression compression;
} fil_ending;

fil_ending fil_ending_of(const char *path);

/* Whether it is that word ("csv") but for case. */
bool fil_ending_is(const fil_ending *ending, const char *word);

#endif
