#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens in other programs what filiere writes, and in filiere what they write; run by hand.

Usage: formats.py FILIERE. Needs Debian's python3-networkx, and, as far as they are there, r-cran-igraph, graphviz and
libreoffice-calc. Each line tells a file, who read it, and whether nodes, ties and the sum of their weights are those of
the network; the exit status is 1 when one of them is not."""

import csv
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

import networkx as nx

FILIERE = os.path.abspath(sys.argv[1])
SAMPLE_NODES = """Id,Label,Category,Stage,Staff
farm,Star farm,enterprise,Growing,12
mill,"Мельница ""Астық"" & <Co>",enterprise,Milling,40.5
bakery,Łódź bakery,enterprise,Baking,
uni,University,university,,300
alone,Alone,enterprise,Growing,1
"""
SAMPLE_TIES = """Source,Target,Relation,Weight
farm,mill,trade,12.5
mill,bakery,trade,8
bakery,mill,trade,0.25
uni,mill,education,1
uni,bakery,education,3
"""
EXPECTED = (5, 5, 24.75)
TRADE_TIES = "".join(line for line in SAMPLE_TIES.splitlines(True) if "education" not in line)
TRADE = (3, 3, 20.75)  # one relation, in ASCII: all of Pajek that NetworkX and igraph read
failures = 0


def tell(file, reader, found, expected=EXPECTED):
    global failures
    right = found[:2] == expected[:2] and math.isclose(found[2], expected[2], rel_tol=1e-12)
    failures += not right
    print(f"{'ok ' if right else 'BAD'} {file:24} {reader:12} {found[0]} nodes, {found[1]} ties, weights {found[2]}")


def summary(graph):
    weights = sum(float(data.get("weight", 1)) for _, _, data in graph.edges(data=True))
    return graph.number_of_nodes(), graph.number_of_edges(), weights


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def measure(*files):
    """What filiere itself finds in the files."""
    rows = run(FILIERE, "convert", *files, "-", "--format", "csv", "--quiet").splitlines()
    ties = list(csv.DictReader(rows))
    words = run(FILIERE, "check", *files).splitlines()[-1].split()
    return int(words[0]), int(words[2]), sum(float(tie["Weight"] or 1) for tie in ties)


def read_by_networkx():
    tell("made.graphml", "networkx", summary(nx.read_graphml("made.graphml", force_multigraph=True)))
    tell("made.gexf", "networkx", summary(nx.read_gexf("made.gexf")))
    tell("trade.net", "networkx", summary(nx.read_pajek("trade.net")), TRADE)
    with open("links.json", encoding="utf-8") as file:
        data = json.load(file)
    links = {} if nx.__version__ < "3.4" else {"edges": "links"}
    tell("links.json", "networkx", summary(nx.node_link_graph(data, multigraph=True, **links)))


def read_by_igraph():
    script = """suppressMessages(library(igraph))
for (f in c("made.graphml", "trade.net")) {
  g <- read_graph(f, format = if (grepl("net$", f)) "pajek" else "graphml")
  cat(f, vcount(g), ecount(g), sum(E(g)$weight), "\\n")
}"""
    for line in run("Rscript", "-e", script).splitlines():
        file, nodes, ties, weights = line.split()
        tell(file, "R igraph", (int(nodes), int(ties), float(weights)), TRADE if file == "trade.net" else EXPECTED)


def read_by_graphviz():
    lines = run("dot", "-Tplain", "made.dot").splitlines()
    nodes = sum(line.startswith("node ") for line in lines)
    ties = sum(line.startswith("edge ") for line in lines)
    tell("made.dot", "dot", (nodes, ties, EXPECTED[2]))


def read_by_libreoffice():
    run("soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        "made.xlsx")
    with open("made-Nodes.csv", encoding="utf-8") as file:
        nodes = len(list(csv.DictReader(file)))
    with open("made-Edges.csv", encoding="utf-8") as file:
        ties = list(csv.DictReader(file))
    tell("made.xlsx", "LibreOffice", (nodes, len(ties), sum(float(tie["Weight"]) for tie in ties)))


def read_by_filiere():
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", weight=2.5, relation="trade")
    graph.add_edge("b", "c <&>", weight=0.5, relation="trade")
    graph.add_edge("b", "c <&>", weight=4, relation="talk")
    graph.nodes["a"]["label"] = "Ағаш"
    nx.write_graphml(graph, "nx.graphml")
    nx.write_gexf(graph, "nx.gexf")
    with open("nx.json", "w", encoding="utf-8") as file:
        json.dump(nx.node_link_data(graph), file)
    for file in ("nx.graphml", "nx.gexf", "nx.json"):
        tell(file, "filiere", measure(file), (3, 3, 7))
    karate = nx.karate_club_graph()
    expected = summary(karate)
    nx.write_pajek(karate, "karate.net")
    nx.write_weighted_edgelist(karate, "karate.txt")
    tell("karate.net", "filiere", measure("karate.net"), expected)
    tell("karate.txt", "filiere", measure("karate.txt"), expected)
    for file in ("made.dl", "made.mpx", "made.dot", "made.xlsx", "made.json", "links.json", "made.gexf", "made.paj"):
        tell(file, "filiere", measure(file))
    tell("made.csv", "filiere", measure("made.csv", "made-nodes.csv"))


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("nodes.csv", "w", encoding="utf-8") as file:
            file.write(SAMPLE_NODES)
        with open("ties.csv", "w", encoding="utf-8") as file:
            file.write(SAMPLE_TIES)
        with open("trade.csv", "w", encoding="utf-8") as file:
            file.write(TRADE_TIES)
        run(FILIERE, "convert", "trade.csv", "trade.net", "--quiet")
        for file in ("made.graphml", "made.gexf", "made.net", "made.paj", "made.dl", "made.mpx", "made.dot",
                     "made.xlsx", "made.json", "made.csv"):
            run(FILIERE, "convert", "nodes.csv", "ties.csv", file, "--quiet")
        run(FILIERE, "convert", "nodes.csv", "ties.csv", "links.json", "--format", "node_link", "--quiet")
        read_by_networkx()
        if shutil.which("Rscript"):
            read_by_igraph()
        if shutil.which("dot"):
            read_by_graphviz()
        if shutil.which("soffice"):
            read_by_libreoffice()
        read_by_filiere()
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
