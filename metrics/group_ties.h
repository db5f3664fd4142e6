/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How a node's ties are spread over the groups. Not for use outside metrics/. */
#ifndef FIL_METRICS_GROUP_TIES_H
#define FIL_METRICS_GROUP_TIES_H

#include "metrics/metric.h"

/* Of one node. A partner counts once, whichever way it is tied; weighted, by all its ties with the node. Partners
   without a group are passed over. */
typedef struct fil_group_ties {
  double total;         /* with all groups */
  double own;           /* with the node's own group; 0 where it has none */
  double concentration; /* Σ_s (k_s/k)², k_s the ties with group s and k all; NAN where k is 0 */
} fil_group_ties;

/* Fills `ties`, one for each node. The choices have groups. */
fil_status fil_group_ties_count(const fil_view *view, const fil_choices *choices, fil_group_ties ties[],
                                fil_error *error);

#endif
