/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks going out to muxViz. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_MUXVIZ_WRITE_H
#define FIL_IO_NETWORK_MUXVIZ_WRITE_H

#include "io/network/format.h"

/* The configuration, beside it a file of ties for each relation (cluster-trade.edges) and one of nodes
   (cluster-layout.txt). muxViz numbers its nodes from 1; their own ids are a further column. The files do not tell
   whether ties have a direction: where relations of both kinds are there, undirected ties are written both ways. */
fil_status fil_muxviz_write(const fil_network_writing *writing, fil_error *error);

#endif
