/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which actors can stand in for each other: those who deliver goods of one kind. Not for use outside metrics/. */
#ifndef FIL_METRICS_KINDS_H
#define FIL_METRICS_KINDS_H

#include "graph/network.h"

/* Fills `kinds`, one number per node from 0: its stage; without one its category; without either the last kind of all.
   Returns how many kinds there can be. */
uint32_t fil_kinds_find(const fil_network *network, uint32_t kinds[]);

/* Whether some node has a stage. */
bool fil_kinds_has_stages(const fil_network *network);

#endif
