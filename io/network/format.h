/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The files that hold a whole network, in the order of formats.def, in which they are tried. */
#ifndef FIL_IO_NETWORK_FORMAT_H
#define FIL_IO_NETWORK_FORMAT_H

#include "io/network/parts.h"
#include "io/source.h"

typedef struct fil_network_format {
  const char *name;  /* "pajek" */
  const char *title; /* "Pajek network or project (.net, .paj)" */
  /* Whether the bytes are such a file, by its first words; whether they are right is for reading to tell. Fails without
     memory alone. */
  fil_status (*recognize)(const fil_source *source, bool *found, fil_error *error);
  /* Reads all of a file that it recognizes. Everything wrong or odd joins `problems`. `parts` is initialised by the
   * caller. */
  fil_status (*read)(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);
} fil_network_format;

/* The two that are sheets of text, as ties in rows are, and may be mistaken for them. */
extern const fil_network_format fil_network_format_matrix;
extern const fil_network_format fil_network_format_two_mode;

size_t fil_network_format_count(void);
const fil_network_format *fil_network_format_at(size_t position);

/* The format of the bytes; `*format` is NULL when it is none of them. */
fil_status fil_network_format_find(const fil_source *source, const fil_network_format **format, fil_error *error);

#endif
