/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A node by what people call it. */
#ifndef FIL_GRAPH_FIND_NODE_H
#define FIL_GRAPH_FIND_NODE_H

#include "graph/network.h"

/* The node whose id is `word`; where there is none, the one whose label it is; where there is none either, the one in
   that row, from 1 on. Fails with FIL_ERROR_USAGE when several nodes have the label and when there is no such node: the
   message begins with `asker` ("supply_shock.node") and names the nearest id or label. Cost O(n), and on a mistake that
   of comparing with all ids and labels of a network of at most 100,000 nodes. */
fil_status fil_find_node(const fil_network *network, const char *word, const char *asker, size_t *node,
                         fil_error *error);

#endif
