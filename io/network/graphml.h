/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML as Gephi, Cytoscape, R and NetworkX read it. */
#ifndef FIL_IO_NETWORK_GRAPHML_H
#define FIL_IO_NETWORK_GRAPHML_H

#include "graph/network.h"
#include "io/sink.h"

/* Writes the network with all its attributes, and every column after `id` and `label` of `measures` (a node table in
   node order; NULL: none) as a further node attribute. Relations of both directions go into one directed graph, each
   edge carrying `directed`. Missing cells are left out. Brandes et al. 2002, doi:10.1007/3-540-45848-4_59. */
fil_status fil_graphml_write(const fil_network *network, const fil_table *measures, fil_sink *sink, fil_error *error);

#endif
