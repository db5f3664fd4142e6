/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A DL file while it is written. Not for use outside io/network/dl_write*.c. */
#ifndef FIL_IO_NETWORK_DL_WRITING_H
#define FIL_IO_NETWORK_DL_WRITING_H

#include "io/names.h"
#include "io/network/format.h"

#define FIL_DL_LINE_END "\r\n"

typedef struct dl_writing {
  const fil_network_writing *writing;
  const fil_network *network;
  bool coded;          /* labels are codes, not ids */
  fil_names labels;    /* of the nodes */
  fil_names relations; /* their labels */
} dl_writing;

/* Makes a label of each name that serves as one, and `letter` with a number of each other; of all when `together` and
   one of them does not. `*coded` is whether there are such. */
fil_status fil_dl_make_labels(const char *const names[], size_t count, char letter, bool together, fil_names *labels,
                              bool *coded, fil_error *error);

/* A list of labels, a line each, behind its heading. */
fil_status fil_dl_write_labels(fil_sink *sink, const char *heading, const fil_names *labels, fil_error *error);

/* What the labels of nodes stand for, as a sheet. */
fil_status fil_dl_write_key(const dl_writing *file, fil_error *error);

/* The matrix of attributes, and what its codes mean. */
fil_status fil_dl_write_attributes(const dl_writing *file, fil_error *error);

#endif
