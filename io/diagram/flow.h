/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which relations carry the flow of a chain. */
#ifndef FIL_IO_DIAGRAM_FLOW_H
#define FIL_IO_DIAGRAM_FLOW_H

#include "graph/network.h"

/* Whether a relation is directed and most of its ties, more than half, join two actors that have stages: levels can be
   held against the declared stages only along such ties, not along those of supporting institutions. */
bool fil_flow_has(const fil_network *network, uint32_t relation);

#endif
