/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Few nodes that hold a part of a network together. Not for use outside metrics/. */
#ifndef FIL_METRICS_CUT_H
#define FIL_METRICS_CUT_H

#include "metrics/partners.h"

/* Work space for nodes 0 … n − 1 of a network, so that many searches need no memory of their own. Starts as { 0 }. */
typedef struct fil_cutter {
  const fil_partners *partners; /* borrowed */
  bool *inside;                 /* by node: whether it is in the part that is searched */
  uint32_t *into, *out_of;      /* by node: the neighbours before and after it on the path through it; FIL_MISSING */
  uint32_t *queue;
  uint32_t *reached; /* by state of a node (come to it, gone from it): from where; FIL_MISSING */
} fil_cutter;

fil_status fil_cutter_init(fil_cutter *cutter, const fil_partners *partners, size_t node_count, fil_error *error);
void fil_cutter_destroy(fil_cutter *cutter);

/* Looks for fewer than k nodes whose removal separates the part, which is connected and in which each node has k
   partners or more. Writes them to `cut`, which has room for k, and returns how many they are; 0 when there are none,
   so that the part is k-connected. Every pair of nodes that are not tied is separated by no fewer nodes than it has
   paths without a common node (Menger 1927), so paths are counted, up to k, from a node of smallest degree to all that
   it is not tied to, and between its partners: one of these pairs is separated by each smallest cut (Esfahanian &
   Hakimi 1984, doi:10.1002/net.3230140210). Cost O(k m) a pair. */
size_t fil_cutter_find(fil_cutter *cutter, const uint32_t part[], size_t size, size_t k, uint32_t cut[]);

#endif
