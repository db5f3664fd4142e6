#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Cohesive blocks of the example of Moody & White 2003 (their figure 2; g 'mw' of igraph's documentation) and of Zachary's
# karate club by NetworkX' k_components: the values in tests/unit/metrics/table/test_block_tree.c. Needs Debian's
# python3-networkx (made with 2.8.8). R's igraph 1.3.5 agrees on the example. Of the karate club its cohesive_blocks()
# gives smaller parts of cohesion 3 and 4: it cuts at all smallest cuts at once, and so through what only some of them
# cut; node_connectivity below shows that the larger ones hold.
import networkx

example = {
    1: [2, 3, 4, 5, 6], 2: [3, 4, 5, 7], 3: [4, 6, 7], 4: [5, 6, 7], 5: [6, 7, 21], 6: [7], 7: [8, 11, 14, 19],
    8: [9, 11, 14], 9: [10], 10: [12, 13], 11: [12, 14], 12: [16], 13: [16], 14: [15], 15: [16], 17: [18, 19, 20],
    18: [20, 21], 19: [20, 22, 23], 20: [21], 21: [22, 23], 22: [23],
}

for name, graph in ("example", networkx.Graph(example)), ("karate club", networkx.karate_club_graph()):
    print(name)
    blocks = {frozenset(nodes) for components in networkx.k_components(graph).values() for nodes in components}
    for nodes in sorted(blocks, key=lambda nodes: (-len(nodes), min(nodes))):
        print(f"  cohesion {networkx.node_connectivity(graph.subgraph(nodes))}, {len(nodes)} nodes:", *sorted(nodes))
