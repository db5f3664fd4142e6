/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lists of ties that stand for matrices, and are the same in both directions. */
#ifndef FIL_IO_NETWORK_MIRROR_H
#define FIL_IO_NETWORK_MIRROR_H

#include "io/network/parts.h"

/* As fil_square_add does with matrices: a relation whose every tie stands in both directions with the same weight is
   one of undirected ties, each of which then stands once, and a note tells; not where the study declares it directed.
   Costs O(m log m). */
fil_status fil_mirror_settle(fil_parts *parts, fil_problems *problems, fil_error *error);

#endif
