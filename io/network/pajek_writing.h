/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A Pajek file while it is written. Not for use outside io/network/pajek_write*.c. */
#ifndef FIL_IO_NETWORK_PAJEK_WRITING_H
#define FIL_IO_NETWORK_PAJEK_WRITING_H

#include "io/network/format.h"

enum { FIL_PAJEK_PLACES = 3 };

#define FIL_PAJEK_LINE_END "\r\n"

typedef struct pajek_writing {
  const fil_network_writing *writing;
  const fil_network *network;
  fil_sink *sink; /* of the file that is written now */
  fil_text scratch;
  bool is_project;                            /* attributes stand in the same file */
  size_t first_mode;                          /* nodes in it; 0: there is one mode */
  const fil_column *places[FIL_PAJEK_PLACES]; /* x, y, z; NULL: not written as such */
  bool has_periods;                           /* that Pajek can hold */
} pajek_writing;

/* Adds the mark of UTF-8 unless all that is written is ASCII. */
fil_status fil_pajek_begin_file(pajek_writing *file, fil_error *error);

/* Adds a name as it stands in a file, behind and before what belongs to it. */
fil_status fil_pajek_write_name(pajek_writing *file, const char *before, const char *name, bool is_label,
                                const char *after, fil_error *error);

/* The partitions and vectors: behind the network, or in files of their own. */
fil_status fil_pajek_write_attributes(pajek_writing *file, fil_error *error);

#endif
