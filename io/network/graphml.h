/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML as Gephi, Cytoscape, R and NetworkX read it. */
#ifndef FIL_IO_NETWORK_GRAPHML_H
#define FIL_IO_NETWORK_GRAPHML_H

#include "graph/network.h"
#include "io/sink.h"

/* Writes the network with all its attributes, and every column after `id` and `label` of `measures` (a node table in
   node order; NULL: none) as a further node attribute. Names that come twice, or that a
   reader would take for a weight and the like, get a number behind them. The title, and what is declared of relations,
   categories and stages, are values of the graph: "title" and "schema", the latter as a study has it. The key of the
   period has the id "period", whatever its name.

   The graph is directed if one of its relations is; every edge then has the attribute `directed`, since NetworkX
   refuses a graph that mixes both. Missing cells are left out, but a missing weight is written as the 1 that it counts
   as. Characters that XML cannot hold become U+FFFD; in an id, where that could make two nodes one, they are refused
   with FIL_ERROR_DATA. Brandes et al. 2002, doi:10.1007/3-540-45848-4_59. */
fil_status fil_graphml_write(const fil_network *network, const fil_table *measures, fil_sink *sink, fil_error *error);

#endif
