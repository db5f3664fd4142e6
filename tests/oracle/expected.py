#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the networks of this folder and, with NetworkX and numpy, the values that filiere must agree with.

Run from anywhere with Debian's python3-networkx, python3-numpy and python3-scipy (made with NetworkX 2.8.8, numpy
1.24.2, scipy 1.10.1). For each network: NAME/ties.csv, NAME/actors.csv, NAME/expected-nodes.csv and
NAME/expected-network.csv. Where NetworkX follows another convention, a comment says how its value is turned into ours.
An empty cell is a value that is not defined.
"""
import csv
import math
import random
from fractions import Fraction
from pathlib import Path

import networkx as nx
import numpy as np

FOLDER = Path(__file__).parent / "networks"


def random_network(seed, nodes, ties, directed):
    """Weighted, with reciprocity, a few isolates, no loops; categories by position."""
    rng = random.Random(seed)
    graph = nx.DiGraph() if directed else nx.Graph()
    names = [f"n{k:02d}" for k in range(nodes)]
    for k, name in enumerate(names):
        graph.add_node(name, category="abc"[k * k % 7 % 3])
    connected = names[: nodes - 2]
    while graph.number_of_edges() < ties:
        source, target = rng.sample(connected, 2)
        graph.add_edge(source, target, weight=rng.randrange(1, 40) / 4)
        if directed and rng.random() < 0.25:
            graph.add_edge(target, source, weight=rng.randrange(1, 40) / 4)
    return graph


def networks():
    florentine = nx.florentine_families_graph()
    kite = nx.krackhardt_kite_graph()
    karate = nx.karate_club_graph()
    nx.set_node_attributes(karate, {n: d["club"] for n, d in karate.nodes(data=True)}, "category")
    for graph in (florentine, kite):
        nx.set_node_attributes(graph, {n: "odd" if k % 2 else "even" for k, n in enumerate(graph)}, "category")
    yield "florentine", florentine
    yield "kite", kite
    yield "karate", karate
    yield "sparse-directed", random_network(7, 30, 55, directed=True)
    yield "dense-directed", random_network(11, 24, 150, directed=True)
    yield "weighted-undirected", random_network(13, 28, 60, directed=False)


def shown(value):
    return "" if value is None or math.isnan(value) else repr(float(value))


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def reached(graph, node):
    """Nodes that reach `node`, itself included."""
    return len(nx.ancestors(graph, node)) + 1 if graph.is_directed() else len(nx.node_connected_component(graph, node))


def closeness(graph, distance):
    """Closeness by incoming paths; NetworkX writes 0 where nothing is reached, which is not defined."""
    values = nx.closeness_centrality(graph, distance=distance, wf_improved=False)
    return {n: values[n] if reached(graph, n) > 1 else None for n in graph}


def by_direction(graph, name, function):
    """A measure of incoming paths as `_in`, the same of the reversed graph as `_out`; undirected as it is."""
    if not graph.is_directed():
        return {name: function(graph)}
    return {name + "_in": function(graph), name + "_out": function(graph.reverse())}


def suffixed(columns, suffix):
    return {name + suffix: values for name, values in columns.items()}


def eigenvector(graph, weight):
    values = nx.eigenvector_centrality_numpy(graph, weight=weight)
    most = max(values.values())
    return {n: value / most for n, value in values.items()}


def katz(graph, weight):
    """alpha is 0.85 by the largest eigenvalue, which here no network lacks; NetworkX scales to a norm of 1."""
    matrix = nx.to_numpy_array(graph, weight=weight)
    radius = max(abs(np.linalg.eigvals(nx.to_numpy_array(graph.subgraph(part), weight=weight))).max()
                 for part in (nx.strongly_connected_components(graph) if graph.is_directed() else [graph.nodes]))
    assert radius > 0 and matrix.any()
    values = nx.katz_centrality_numpy(graph, alpha=0.85 / radius, weight=weight)
    most = max(values.values())
    return {n: value / most for n, value in values.items()}


def hits(graph, weight):
    """By singular values: NetworkX's own iteration stops too early."""
    hubs, sizes, authorities = np.linalg.svd(nx.to_numpy_array(graph, weight=weight))
    assert sizes[0] > sizes[1] * (1 + 1e-6)
    halves = {"hub": abs(hubs[:, 0]), "authority": abs(authorities[0])}
    return {name: dict(zip(graph, half / half.max())) for name, half in halves.items()}


def holes(graph, weight):
    """Burt's measures. NetworkX has the constraint of a tie (its sum over a node leaves out nodes without outgoing
    ties); the others are written here after Burt 1992, chapter 2."""
    nodes = list(graph)
    matrix = nx.to_numpy_array(graph, nodes, weight=weight)
    both = matrix + matrix.T if graph.is_directed() else 2 * matrix
    columns = {name: {} for name in ("constraint", "effective_size", "efficiency", "hierarchy")}
    for i, node in enumerate(nodes):
        contacts = np.flatnonzero(both[i])
        count = len(contacts)
        if count == 0:
            for values in columns.values():
                values[node] = None
            continue
        share = both[i] / both[i].sum()
        redundancy = sum(share[q] * both[j][q] / both[j].max() for j in contacts for q in contacts if q != j)
        local = np.array([nx.local_constraint(graph, node, nodes[j], weight=weight) for j in contacts])
        ratio = local / local.mean()
        columns["constraint"][node] = local.sum()
        columns["effective_size"][node] = count - redundancy
        columns["efficiency"][node] = (count - redundancy) / count
        columns["hierarchy"][node] = (ratio * np.log(ratio)).sum() / (count * np.log(count)) if count > 1 else None
    return columns


def trophic_levels(graph, weight):
    """MacKay, Johnson & Sansom 2020 by least squares on the dense matrix, each weak component from 0."""
    levels = {}
    for component in nx.weakly_connected_components(graph):
        nodes = sorted(component)
        matrix = nx.to_numpy_array(graph, nodes, weight=weight)
        strength_in, strength_out = matrix.sum(axis=0), matrix.sum(axis=1)
        laplacian = np.diag(strength_in + strength_out) - matrix - matrix.T
        solved = np.linalg.lstsq(laplacian, strength_in - strength_out, rcond=None)[0]
        levels.update(zip(nodes, solved - solved.min()))
    return levels


def incoherence(graph, weight):
    levels = trophic_levels(graph, weight)
    weights = {(s, t): d.get(weight, 1) if weight else 1 for s, t, d in graph.edges(data=True)}
    total = sum(weights.values())
    return sum(w * (levels[t] - levels[s] - 1) ** 2 for (s, t), w in weights.items()) / total


def node_columns(graph):
    directed = graph.is_directed()
    both = graph.to_undirected()
    weighted = any("weight" in data for *_, data in graph.edges(data=True))
    others = len(graph) - 1
    columns = {"degree": dict(both.degree())}
    if directed:
        columns |= {"degree_in": dict(graph.in_degree()), "degree_out": dict(graph.out_degree())}
        columns |= {"strength_in": dict(graph.in_degree(weight="weight")),
                    "strength_out": dict(graph.out_degree(weight="weight"))}
    columns["strength"] = dict(graph.degree(weight="weight"))
    columns["coreness"] = nx.core_number(both)
    columns["clustering"] = {n: c if both.degree(n) > 1 else None for n, c in nx.clustering(both).items()}
    columns |= by_direction(graph, "reach", lambda g: {n: (reached(g, n) - 1) / others for n in g})
    for _, data in graph.edges.items():
        # Exact, or sums of rounded thirds make some of several shortest paths longer than the others.
        data["distance"] = 1 / Fraction(data.get("weight", 1))
    for suffix, weight, distance in [("", None, None)] + [("_weighted", "weight", "distance")] * weighted:
        columns["betweenness" + suffix] = nx.betweenness_centrality(graph, normalized=False, weight=distance)
        columns["betweenness_normalized" + suffix] = nx.betweenness_centrality(graph, weight=distance)
        columns |= suffixed(by_direction(graph, "closeness", lambda g: closeness(g, distance)), suffix)
        harmonic = by_direction(graph, "harmonic", lambda g: nx.harmonic_centrality(g, distance=distance))
        columns |= suffixed({k: {n: x / others for n, x in v.items()} for k, v in harmonic.items()}, suffix)
        columns["pagerank" + suffix] = nx.pagerank(graph, weight=weight, tol=1e-15, max_iter=10000)
        columns["katz" + suffix] = katz(graph, weight)
        columns |= suffixed(holes(graph, weight), suffix)
        if directed:
            columns |= suffixed(hits(graph, weight), suffix)
            columns["trophic_level" + suffix] = trophic_levels(graph, weight)
        elif nx.is_connected(graph):
            columns["eigenvector" + suffix] = eigenvector(graph, weight)
    return columns


def distances(graph):
    pairs = [d for _, found in nx.all_pairs_shortest_path_length(graph) for d in found.values() if d > 0]
    possible = len(graph) * (len(graph) - 1)
    return {"mean_distance": sum(pairs) / len(pairs), "diameter": max(pairs), "reachable_share": len(pairs) / possible,
            "global_efficiency": sum(1 / d for d in pairs) / possible}


def components(graph):
    both = graph.to_undirected()
    weak = list(nx.connected_components(both))
    values = {"weak_components": len(weak), "largest_weak_share": max(map(len, weak)) / len(graph),
              "cut_nodes": len(set(nx.articulation_points(both))), "bridges": len(list(nx.bridges(both)))}
    if graph.is_directed():
        strong = list(nx.strongly_connected_components(graph))
        values |= {"strong_components": len(strong), "largest_strong_share": max(map(len, strong)) / len(graph)}
    return values


def modularity(graph):
    categories = {}
    for node, data in graph.nodes(data=True):
        categories.setdefault(data["category"], set()).add(node)
    return nx.community.modularity(graph, categories.values(), weight=None)


def network_values(graph):
    both = graph.to_undirected()
    values = {"nodes": len(graph), "edges": graph.number_of_edges(), "isolates": nx.number_of_isolates(graph),
              "density": nx.density(graph), "mean_degree": sum(dict(both.degree()).values()) / len(graph),
              "mean_strength": sum(dict(graph.degree(weight="weight")).values()) / len(graph)}
    values |= distances(graph) | components(graph)
    cliques = [len(clique) for clique in nx.find_cliques(both)]
    values |= {"vertex_connectivity": nx.node_connectivity(both), "edge_connectivity": nx.edge_connectivity(both),
               "degeneracy": max(nx.core_number(both).values()), "largest_clique": max(cliques),
               "maximal_cliques": sum(size >= 3 for size in cliques)}
    values["transitivity"] = nx.transitivity(both)
    values["modularity"] = modularity(graph)
    values["assortativity"] = nx.attribute_assortativity_coefficient(graph, "category")
    values["degree_assortativity"] = nx.degree_pearson_correlation_coefficient(graph)
    if graph.is_directed():
        values["reciprocity"] = nx.overall_reciprocity(graph)
        values |= {f"triad_{name}": count for name, count in nx.triadic_census(graph).items()}
        values["trophic_incoherence"] = incoherence(graph, None)
        values["trophic_incoherence_weighted"] = incoherence(graph, "weight")
    return values


def write_network(name, graph):
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    direction = 1 if graph.is_directed() else 0
    ties = [(s, t, direction, d.get("weight", "")) for s, t, d in graph.edges(data=True)]
    write(folder / "ties.csv", [("Source", "Target", "Directed", "Weight"), *ties])
    write(folder / "actors.csv", [("Id", "Category"), *((n, d["category"]) for n, d in graph.nodes(data=True))])
    columns = node_columns(graph)
    rows = [(n, *(shown(values[n]) for values in columns.values())) for n in graph]
    write(folder / "expected-nodes.csv", [("id", *columns), *rows])
    write(folder / "expected-network.csv",
          [("measure", "value"), *((k, shown(v)) for k, v in network_values(graph).items())])


for network_name, network_graph in networks():
    write_network(network_name, network_graph)
