/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF, the format of Gephi. Not for use outside io/network/gexf*.c. */
#ifndef FIL_IO_NETWORK_GEXF_H
#define FIL_IO_NETWORK_GEXF_H

#include "io/network/format.h"

/* Reads any version, with whatever is wrong or changed reported. */
fil_status fil_gexf_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);

/* Writes version 1.2, which all programs read; the one thing that 1.3 has besides, the `kind` of an edge, is added
   where there are several relations, for Gephi would otherwise make one edge of those between the same two nodes. The
   title is the description, and what a study declares stands among the keywords, since the format has no place of its
   own. Periods are an attribute as they were written, and start and end of the edge as days or waves where they are
   understood. A missing weight is written as the 1 that it counts as. NetworkX refuses a file with directed and
   undirected edges, which GEXF allows and Gephi reads. */
fil_status fil_gexf_write(const fil_network_writing *writing, fil_sink *sink, fil_error *error);

#endif
