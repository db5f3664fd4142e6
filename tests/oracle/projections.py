#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a two-mode network and its projections by NetworkX into tests/oracle/projections/ (python3-networkx).

The network is who came to which of fourteen social events in Natchez, Mississippi: Davis, Gardner & Gardner 1941, Deep
South, University of Chicago Press, figure 3, as NetworkX has it. Made with NetworkX 3.6.1; test_projections.c reads the
result."""
import csv
import pathlib

import networkx as nx
from networkx.algorithms import bipartite

FOLDER = pathlib.Path(__file__).parent / "projections"
WEIGHTS = {
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
    "jaccard": lambda graph, nodes: bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=True),
}


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def projected(graph, nodes, project):
    """Ties in order of the nodes, the earlier one first."""
    place = {node: position for position, node in enumerate(nodes)}
    ties = [(*sorted((s, t), key=place.get), d["weight"]) for s, t, d in project(graph, nodes).edges(data=True)]
    return sorted(ties, key=lambda tie: (place[tie[0]], place[tie[1]]))


davis = nx.davis_southern_women_graph()
women, events = davis.graph["top"], davis.graph["bottom"]
write(FOLDER / "ties.csv", [("Source", "Target"), *((w, e) for w in women for e in events if davis.has_edge(w, e))])
for mode, mode_nodes in [("source", women), ("target", events)]:
    rows = {}
    for name, project in WEIGHTS.items():
        for source, target, weight in projected(davis, mode_nodes, project):
            rows.setdefault((source, target), []).append(repr(float(weight)))
    write(FOLDER / f"expected-{mode}.csv", [("source", "target", *WEIGHTS), *((*k, *v) for k, v in rows.items())])
