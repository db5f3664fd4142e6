/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What attributes of DOT are for. Not for use outside io/network/dot*.c. */
#ifndef FIL_IO_NETWORK_DOT_NAMES_H
#define FIL_IO_NETWORK_DOT_NAMES_H

#include "io/network/fields.h"
#include "io/network/format.h"

/* Those that tell Graphviz how to draw are left out: https://graphviz.org/doc/info/attrs.html. */
extern const fil_field_name fil_dot_node_names[];
extern const fil_field_name fil_dot_edge_names[];

/* Stands in the first lines of figures that filiere drew. */
#define DOT_FIGURE "// Made by filiere "

fil_status fil_dot_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);

#endif
