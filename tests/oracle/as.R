#!/usr/bin/Rscript
# SPDX-License-Identifier: GPL-2.0-or-later
# Values as R's igraph and sna print them, for `--as igraph` and `--as ucinet`: NAME/as-igraph-nodes.csv,
# NAME/as-igraph-network.csv, NAME/as-ucinet-nodes.csv and NAME/as-ucinet-network.csv, the latter by sna. Needs Debian's
# r-cran-igraph and r-cran-sna (made with R 4.2.2, igraph 1.3.5 and sna 2.7-1). Run after as.py, from this folder. An empty
# cell is a value that is not defined.
suppressPackageStartupMessages({library(sna); library(igraph)})

read_ties <- function(folder) {
  ties <- read.csv(file.path(folder, "ties.csv"), colClasses = c("character", "character", "integer", "numeric"))
  list(ties = ties, actors = read.csv(file.path(folder, "actors.csv"), colClasses = "character")$Id,
       directed = all(ties$Directed == 1), weighted = any(!is.na(ties$Weight)))
}

shown <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

write_nodes <- function(folder, file, actors, columns) {
  rows <- data.frame(id = actors, lapply(columns, function(x) shown(unname(x))))
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE)
}

write_network <- function(folder, file, values) {
  names(values) <- sub("\\..*$", "", names(values))
  write.csv(data.frame(measure = names(values), value = shown(values)), file.path(folder, file), row.names = FALSE,
            quote = FALSE)
}

# Both ways where there are two.
ways <- function(columns, name, directed, measure) {
  if (!directed) columns[[name]] <- measure("all")
  else for (mode in c("in", "out")) columns[[paste0(name, "_", mode)]] <- measure(mode)
  columns
}

# Whether one component alone has the largest eigenvalue, so that the leading eigenvector is one.
has_leading <- function(g) {
  m <- as.matrix(as_adjacency_matrix(g))
  values <- sort(eigen(m + t(m), symmetric = TRUE)$values, decreasing = TRUE)
  values[1] - values[2] > 1e-9
}

igraph_nodes <- function(g, plain, directed) {
  columns <- ways(list(), "degree", directed, function(mode) igraph::degree(g, mode = mode))
  columns$degree <- igraph::degree(g)
  columns <- ways(columns, "strength", directed, function(mode) strength(g, mode = mode))
  columns$strength <- strength(g)
  columns$coreness <- coreness(plain)
  columns$clustering <- igraph::transitivity(plain, type = "local")
  unweighted <- delete_edge_attr(plain, "weight")
  columns$eigenvector <- if (has_leading(unweighted)) eigen_centrality(unweighted)$vector else NA
  columns$betweenness <- igraph::betweenness(unweighted)
  columns <- ways(columns, "closeness", directed, function(mode) igraph::closeness(unweighted, mode = mode))
  columns <- ways(columns, "harmonic", directed, function(mode) harmonic_centrality(unweighted, mode = mode))
  columns$constraint <- igraph::constraint(unweighted)
  columns$pagerank <- page_rank(unweighted)$vector
  columns
}

igraph_network <- function(g, plain, directed) {
  unweighted <- delete_edge_attr(plain, "weight")
  c(edges = ecount(g), density = edge_density(g), isolates = sum(igraph::degree(g) == 0),
    mean_degree = mean(igraph::degree(g)), mean_strength = mean(strength(g)),
    transitivity = igraph::transitivity(plain), mean_clustering = igraph::transitivity(plain, type = "average"),
    mean_distance = mean_distance(unweighted), diameter = diameter(unweighted), radius = radius(unweighted),
    global_efficiency = global_efficiency(unweighted), degree_assortativity = assortativity_degree(plain),
    if (directed) c(reciprocity = reciprocity(plain),
                    degree_centralization_in = centr_degree(g, mode = "in")$centralization,
                    degree_centralization_out = centr_degree(g, mode = "out")$centralization),
    degree_centralization = centr_degree(g)$centralization,
    betweenness_centralization = centr_betw(unweighted)$centralization,
    closeness_centralization = centr_clo(unweighted)$centralization,
    eigenvector_centralization = if (has_leading(unweighted)) centr_eigen(unweighted)$centralization else NA)
}

sna_nodes <- function(m, directed) {
  mode <- if (directed) "digraph" else "graph"
  columns <- list(degree = sna::degree(m, gmode = mode), betweenness = sna::betweenness(m, gmode = mode))
  if (directed) {
    columns$degree_in <- sna::degree(m, cmode = "indegree")
    columns$degree_out <- sna::degree(m, cmode = "outdegree")
    columns$closeness_out <- sna::closeness(m)
    columns$closeness_in <- sna::closeness(t(m))
    columns$harmonic_out <- sna::closeness(m, cmode = "suminvdir")
  } else {
    columns$closeness <- sna::closeness(m, gmode = "graph")
    columns$harmonic <- sna::closeness(m, cmode = "suminvundir")
    leading <- eigen(m, symmetric = TRUE)
    unique <- leading$values[1] - leading$values[2] > 1e-9
    columns$eigenvector <- if (unique) abs(sna::evcent(m, gmode = "graph", use.eigen = TRUE)) else NA
  }
  columns
}

sna_network <- function(m, directed) {
  if (!directed) return(c(transitivity = gtrans(m, mode = "graph"), density = gden(m, mode = "graph")))
  c(transitivity = gtrans(m), density = gden(m), reciprocity = grecip(m, measure = "dyadic.nonnull"))
}

for (folder in list.dirs("networks", recursive = FALSE)) {
  net <- read_ties(folder)
  weights <- if (net$weighted) net$ties$Weight else rep(1, nrow(net$ties))
  g <- graph_from_data_frame(cbind(net$ties[1:2], weight = weights), net$directed, net$actors)
  plain <- simplify(g, remove.multiple = FALSE)
  m <- (as.matrix(as_adjacency_matrix(plain)) > 0) * 1
  write_nodes(folder, "as-igraph-nodes.csv", net$actors, igraph_nodes(g, plain, net$directed))
  write_network(folder, "as-igraph-network.csv", igraph_network(g, plain, net$directed))
  write_nodes(folder, "as-ucinet-nodes.csv", net$actors, sna_nodes(m, net$directed))
  write_network(folder, "as-ucinet-network.csv", sna_network(m, net$directed))
}
