/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A network whose nodes are copies of another's, for measures that read columns of the nodes. Not for use outside
   metrics/. */
#ifndef FIL_METRICS_SAMPLED_NETWORK_H
#define FIL_METRICS_SAMPLED_NETWORK_H

#include "graph/network.h"

/* Starts as { 0 }. All but the cells of the nodes is borrowed from the network sampled. */
typedef struct fil_sampled_network {
  fil_network network;
  fil_column *columns; /* of the nodes */
} fil_sampled_network;

/* Node k is a copy of the node nodes[k]; the table of ties is as before. */
fil_status fil_sampled_network_make(fil_sampled_network *sampled, const fil_network *network, const uint32_t nodes[],
                                    fil_error *error);
void fil_sampled_network_destroy(fil_sampled_network *sampled);

#endif
