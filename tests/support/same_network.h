/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Two networks held against each other, as far as a format could hold the first. */
#ifndef FIL_TESTS_SUPPORT_SAME_NETWORK_H
#define FIL_TESTS_SUPPORT_SAME_NETWORK_H

#include "graph/network.h"

/* Stops the test, printing both as text, unless `found` is what is left of `expected` once everything is gone that
   `holds` (of fil_holds) does not name. Nodes stand in the same order; ties may stand in any. The types of attributes
   may differ where the cells read the same. */
void assert_same_network(const fil_network *expected, const fil_network *found, unsigned holds);

#endif
