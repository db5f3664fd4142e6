/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Compiles alone. */
#ifndef FIL_METRICS_NODE_GHOST_H
#define FIL_METRICS_NODE_GHOST_H
#endif
