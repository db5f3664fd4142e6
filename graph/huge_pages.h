/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Large blocks of memory in large pages. Not for use outside graph/. */
#ifndef FIL_GRAPH_HUGE_PAGES_H
#define FIL_GRAPH_HUGE_PAGES_H

#include <stddef.h>

/* Asks the system to hold a large block in pages of megabytes: it is then zeroed and found again in some hundred steps
   instead of a hundred thousand. A wish that no answer depends on; nothing happens to a small block, or where the
   system has no such pages. */
void fil_huge_pages_wish(void *block, size_t bytes);

#endif
