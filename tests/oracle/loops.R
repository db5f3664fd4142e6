#!/usr/bin/Rscript
# SPDX-License-Identifier: GPL-2.0-or-later
# Degree and strength with self-loops by R's igraph, which must agree with sna's where it counts the diagonal:
# NAME/expected-loops.csv for the networks with loops. Needs Debian's r-cran-igraph and r-cran-sna (made with R 4.2.2, igraph
# 1.3.5 and sna 2.7-1). Run from this folder. igraph's directed degree, in and out together, is left out: ours counts
# a partner both ways once. sna's cmode = "freeman" counts a loop once in all, not once each way.
suppressPackageStartupMessages({library(sna); library(igraph)})

for (folder in Sys.glob("networks/looped-*")) {
  ties <- read.csv(file.path(folder, "ties.csv"))
  actors <- read.csv(file.path(folder, "actors.csv"), colClasses = "character")$Id
  directed <- all(ties$Directed == 1)
  g <- graph_from_data_frame(data.frame(ties$Source, ties$Target, weight = ties$Weight), directed, actors)
  g <- igraph::simplify(g, remove.multiple = TRUE, remove.loops = FALSE, edge.attr.comb = "sum")
  columns <- list(id = actors)
  for (mode in if (directed) c("in", "out") else "all") {
    suffix <- if (mode == "all") "" else paste0("_", mode)
    columns[[paste0("degree", suffix)]] <- igraph::degree(g, mode = mode, loops = TRUE)
    columns[[paste0("strength", suffix)]] <- strength(g, mode = mode, loops = TRUE)
  }
  columns[["strength"]] <- strength(g, mode = "all", loops = TRUE)
  if (directed) {
    m <- as_adjacency_matrix(g, attr = "weight", sparse = FALSE)
    stopifnot(all.equal(sna::degree(m, diag = TRUE, cmode = "indegree"), unname(columns$strength_in)),
              all.equal(sna::degree(m, diag = TRUE, cmode = "outdegree"), unname(columns$strength_out)),
              all.equal(sna::degree(m > 0, diag = TRUE, cmode = "indegree"), unname(columns$degree_in)),
              all.equal(sna::degree(m > 0, diag = TRUE, cmode = "outdegree"), unname(columns$degree_out)))
  }
  write.csv(as.data.frame(lapply(columns, unname)), file.path(folder, "expected-loops.csv"), row.names = FALSE,
            quote = FALSE)
}
