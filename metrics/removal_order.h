/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Orders in which nodes are removed. Not for use outside metrics/removal*.c. */
#ifndef FIL_METRICS_REMOVAL_ORDER_H
#define FIL_METRICS_REMOVAL_ORDER_H

#include "metrics/partners.h"

/* Each time the node with the most partners among those that are left; equal ones in the order of the data. */
fil_status fil_removal_order_degree(const fil_view *view, const fil_partners *partners, uint32_t order[],
                                    fil_error *error);

/* The highest betweenness first, direction ignored: of the whole network or, recomputed, of what is left. */
fil_status fil_removal_order_betweenness(const fil_view *view, bool recompute, uint32_t order[], fil_error *error);

#endif
