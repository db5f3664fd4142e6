/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The network of groups: a node for each, the ties between two of them as one. */
#ifndef FIL_IO_DIAGRAM_FIGURE_GROUPS_QUOTIENT_H
#define FIL_IO_DIAGRAM_FIGURE_GROUPS_QUOTIENT_H

#include "io/diagram/clusters.h"

/* Starts as { 0 }. */
typedef struct fil_quotient {
  fil_network network;      /* nodes are the clusters, edges the ties between them by relation and direction */
  const fil_column *actors; /* NUMBER by node */
  const fil_column *ties;   /* NUMBER by edge: how many it stands for; its weight is of all of them */
  bool weighted;            /* all ties drawn are of relations with weights */
} fil_quotient;

/* Of the ties that the work draws. Relations keep their codes. `quotient` is initialised here. Cost O(m + r c²). */
fil_status fil_quotient_make(fil_quotient *quotient, const fil_clusters *clusters, const fil_work *work,
                             fil_error *error);
void fil_quotient_destroy(fil_quotient *quotient);

#endif
