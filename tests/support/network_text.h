/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks for tests, written as text. */
#ifndef FIL_TESTS_SUPPORT_NETWORK_TEXT_H
#define FIL_TESTS_SUPPORT_NETWORK_TEXT_H

#include "graph/network.h"

/* Makes a network from lines:

     A                      a node
     A : enterprise         a node with its category
     A : enterprise / Mill  a node with category and stage ("A : / Mill": stage alone)
     A -> B                 a directed tie of relation "tie"
     A -- B                 an undirected tie of relation "link"
     A -> B 2.5             the same with a weight
     A -> B 2.5 trade       the same of relation "trade" ("A -> B trade" without weight)

   Nodes appear where first named; "#" begins a comment. A relation is undirected when its first tie is "--". Stops the
   test on a mistake. The network is owned by the caller. */
fil_network network_from_text(const char *text);

#endif
