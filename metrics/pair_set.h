/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A set of pairs of nodes, for random networks that must not have a tie twice. Not for use outside metrics/. */
#ifndef FIL_METRICS_PAIR_SET_H
#define FIL_METRICS_PAIR_SET_H

#include "graph/error.h"

#include <stdbool.h>
#include <stdint.h>

/* Starts as { 0 }. */
typedef struct fil_pair_set {
  uint64_t *slots; /* open addressing; a pair of a node with itself, which no tie is, stands for an empty slot */
  size_t mask;
} fil_pair_set;

/* Room for so many pairs. The set is initialised here. */
fil_status fil_pair_set_init(fil_pair_set *set, size_t room, fil_error *error);
void fil_pair_set_destroy(fil_pair_set *set);

/* The two ends differ. Adding tells whether the pair is new; a pair that is removed is there. */
bool fil_pair_set_has(const fil_pair_set *set, uint32_t source, uint32_t target);
bool fil_pair_set_add(fil_pair_set *set, uint32_t source, uint32_t target);
void fil_pair_set_remove(fil_pair_set *set, uint32_t source, uint32_t target);

#endif
