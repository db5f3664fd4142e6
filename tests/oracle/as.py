#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Values as NetworkX prints them, for `--as networkx`: NAME/as-networkx-nodes.csv and NAME/as-networkx-network.csv.

Run after expected.py with Debian's python3-networkx (made with NetworkX 2.8.8). Also makes two small networks with
self-loops, NAME/ties.csv and NAME/actors.csv. An empty cell is a value that NetworkX does not have.
"""
import csv
import math
from fractions import Fraction
from pathlib import Path

import networkx as nx

FOLDER = Path(__file__).parent / "networks"
LOOPED = {
    "looped-directed": (1, [("a", "b", 4), ("b", "a", 2), ("b", "c", 1), ("c", "d", 5), ("d", "b", 2), ("a", "a", 3),
                            ("e", "a", 1), ("d", "d", 2), ("c", "a", 0.5)]),
    "looped-undirected": (0, [("a", "b", 4), ("b", "c", 1), ("c", "a", 5), ("c", "d", 2), ("d", "d", 3), ("d", "e", 1),
                              ("a", "a", 0.5)]),
}


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def make_looped():
    for name, (direction, ties) in LOOPED.items():
        folder = FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / "ties.csv", [("Source", "Target", "Directed", "Weight"), *((s, t, direction, w) for s, t, w in ties)])
        write(folder / "actors.csv", [("Id",), *((node,) for node in "abcdef")])


def read(folder):
    with open(folder / "ties.csv") as file:
        ties = list(csv.DictReader(file))
    with open(folder / "actors.csv") as file:
        actors = [row["Id"] for row in csv.DictReader(file)]
    graph = nx.DiGraph() if ties[0]["Directed"] == "1" else nx.Graph()
    graph.add_nodes_from(actors)
    for tie in ties:
        weight = float(tie["Weight"] or 1)
        graph.add_edge(tie["Source"], tie["Target"], weight=weight, distance=1 / Fraction(weight))
    return graph, any(tie["Weight"] for tie in ties)


def shown(value):
    return "" if value is None or math.isnan(value) else repr(float(value))


def attempt(function, *arguments, **options):
    """None where NetworkX refuses."""
    try:
        return function(*arguments, **options)
    except (nx.NetworkXException, nx.PowerIterationFailedConvergence, ZeroDivisionError):
        return None


def ways(graph, name, function):
    """Incoming as `_in`, the same of the reversed graph as `_out`."""
    if not graph.is_directed():
        return {name: function(graph)}
    return {name + "_in": function(graph), name + "_out": function(graph.reverse())}


def node_columns(graph, weighted):
    columns = {"degree": dict(graph.degree()), "strength": dict(graph.degree(weight="weight"))}
    if graph.is_directed():
        columns |= {"degree_in": dict(graph.in_degree()), "degree_out": dict(graph.out_degree()),
                    "strength_in": dict(graph.in_degree(weight="weight")),
                    "strength_out": dict(graph.out_degree(weight="weight"))}
    columns["clustering"] = nx.clustering(graph)
    plain = graph.copy()
    plain.remove_edges_from(list(nx.selfloop_edges(graph)))
    columns["coreness"] = nx.core_number(plain)  # which refuses loops
    for suffix, weight, distance in [("", None, None)] + [("_weighted", "weight", "distance")] * weighted:
        columns["betweenness" + suffix] = nx.betweenness_centrality(plain, weight=distance)
        found = ways(plain, "closeness", lambda g: nx.closeness_centrality(g, distance=distance))
        found |= ways(plain, "harmonic", lambda g: nx.harmonic_centrality(g, distance=distance))
        columns |= {name + suffix: values for name, values in found.items()}
        columns["constraint" + suffix] = nx.constraint(plain, weight=weight)
        columns["effective_size" + suffix] = nx.effective_size(plain, weight=weight)
        eigenvector = attempt(nx.eigenvector_centrality, plain, weight=weight)
        columns["eigenvector" + suffix] = eigenvector or {n: None for n in graph}
    return columns


def network_values(graph, weighted):
    plain = graph.copy()
    plain.remove_edges_from(list(nx.selfloop_edges(graph)))
    degrees, strengths = dict(graph.degree()), dict(graph.degree(weight="weight"))
    values = {"edges": graph.number_of_edges(), "density": nx.density(graph), "isolates": nx.number_of_isolates(graph),
              "mean_degree": sum(degrees.values()) / len(graph), "mean_strength": sum(strengths.values()) / len(graph),
              "transitivity": nx.transitivity(graph), "mean_clustering": nx.average_clustering(graph),
              "mean_distance": attempt(nx.average_shortest_path_length, plain), "diameter": attempt(nx.diameter, plain),
              "radius": attempt(nx.radius, plain), "global_efficiency": attempt(nx.global_efficiency, plain)}
    if graph.is_directed():
        values["reciprocity"] = nx.overall_reciprocity(plain)
    if weighted:
        values["mean_distance_weighted"] = attempt(nx.average_shortest_path_length, plain, weight="distance")
    return values


make_looped()
for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir()):
    network, has_weights = read(folder)
    found = node_columns(network, has_weights)
    rows = [(n, *(shown(values[n]) for values in found.values())) for n in network]
    write(folder / "as-networkx-nodes.csv", [("id", *found), *rows])
    measured = network_values(network, has_weights).items()
    write(folder / "as-networkx-network.csv", [("measure", "value"), *((k, shown(v)) for k, v in measured)])
