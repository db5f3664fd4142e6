/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words that stand before a sum at the end of a table. */
#ifndef FIL_GRAPH_TOTAL_H
#define FIL_GRAPH_TOTAL_H

#include <stdbool.h>

/* Whether the text is such a word, in any case, a colon behind it or not: "Total", "Итого:", "Барлығы", "Razem". */
bool fil_total_is(const char *text);

#endif
