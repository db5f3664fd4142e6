/* SPDX-License-Identifier: GPL-2.0-or-later */
/* JSON in which nodes and links are lists of objects. Not for use outside io/network/node_link*.c. */
#ifndef FIL_IO_NETWORK_NODE_LINK_H
#define FIL_IO_NETWORK_NODE_LINK_H

#include "io/network/fields.h"
#include "io/network/format.h"

/* What members of nodes and of links are called by those who write such files. */
extern const fil_field_name fil_node_link_node_names[];
extern const fil_field_name fil_node_link_link_names[];

fil_status fil_node_link_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);

#endif
