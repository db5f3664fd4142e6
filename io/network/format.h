/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The files that hold a whole network, in the order of formats.def, in which they are tried. */
#ifndef FIL_IO_NETWORK_FORMAT_H
#define FIL_IO_NETWORK_FORMAT_H

#include "io/network/parts.h"
#include "io/source.h"

typedef struct fil_network_format {
  const char *name;  /* "pajek" */
  const char *title; /* "Pajek network or project (.net, .paj)" */
  /* Whether the bytes are such a file, by its first words; whether they are right is for reading to tell. */
  bool (*recognizes)(const fil_source *source);
  /* Reads all of it. Everything wrong or odd joins `problems`. `parts` is initialised by the caller. */
  fil_status (*read)(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);
} fil_network_format;

size_t fil_network_format_count(void);
const fil_network_format *fil_network_format_at(size_t position);

/* The format of the bytes, NULL when it is none of them. */
const fil_network_format *fil_network_format_of(const fil_source *source);

#endif
