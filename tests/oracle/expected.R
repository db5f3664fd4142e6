#!/usr/bin/Rscript
# SPDX-License-Identifier: GPL-2.0-or-later
# Values of R's package sna for the networks of this folder: NAME/expected-sna.csv and NAME/expected-brokerage.csv. Needs Debian's r-cran-sna (made with
# R 4.2.2 and sna 2.7-1). Run after expected.py, from this folder.
suppressPackageStartupMessages(library(sna))

read_matrix <- function(folder) {
  actors <- read.csv(file.path(folder, "actors.csv"), colClasses = "character")$Id
  ties <- read.csv(file.path(folder, "ties.csv"), colClasses = c("character", "character", "integer", "numeric"))
  m <- matrix(0, length(actors), length(actors), dimnames = list(actors, actors))
  m[cbind(ties$Source, ties$Target)] <- 1
  if (all(ties$Directed == 0)) m <- pmax(m, t(m))
  m
}

# After Krackhardt 1994. sna's own lubness() looks for a bound that leads to all upper bounds of a pair, the first in
# place of the last, so that it differs where there are several.
least_upper_bound <- function(m) {
  leads <- reachability(m) == 1 | diag(nrow(m)) == 1
  weak <- component.dist(m, connected = "weak")
  bounded <- function(i, j) {
    upper <- which(leads[, i] & leads[, j])
    any(vapply(upper, function(k) all(leads[upper, k]), TRUE))
  }
  pairs <- combn(nrow(m), 2)
  pairs <- pairs[, weak$membership[pairs[1, ]] == weak$membership[pairs[2, ]]]
  1 - sum(!mapply(bounded, pairs[1, ], pairs[2, ])) / sum((weak$csize - 1) * (weak$csize - 2) / 2)
}

undirected <- function(m) {
  c(degree_centralization = centralization(m, degree, mode = "graph"),
    betweenness_centralization = centralization(m, betweenness, mode = "graph"),
    closeness_centralization = if (is.connected(m)) centralization(m, closeness, mode = "graph") else NA)
}

directed <- function(m) {
  census <- dyad.census(m)
  either <- pmax(m, t(m))
  c(degree_centralization = centralization(either, degree, mode = "graph"),
    degree_centralization_in = centralization(m, degree, cmode = "indegree"),
    degree_centralization_out = centralization(m, degree, cmode = "outdegree"),
    betweenness_centralization = centralization(m, betweenness),
    mutual = census[1, "Mut"], asymmetric = census[1, "Asym"], null = census[1, "Null"],
    reciprocity = grecip(m, measure = "edgewise"),
    setNames(triad.census(m), paste0("triad_", colnames(triad.census(m)))),
    krackhardt_hierarchy = hierarchy(m, measure = "krackhardt"), krackhardt_efficiency = efficiency(m),
    least_upper_bound = least_upper_bound(m))
}

# One row a node; sna names the two middle roles by their paths, in-group to out-group (representative) first.
write_brokerage <- function(folder, m) {
  actors <- read.csv(file.path(folder, "actors.csv"), colClasses = "character")
  found <- brokerage(m, actors$Category)
  roles <- c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "brokerage")
  columns <- data.frame(id = actors$Id)
  for (k in seq_along(roles)) {
    columns[[roles[k]]] <- found$raw.nli[, k]
    columns[[paste0(roles[k], "_expected")]] <- found$exp.nli[, k]
    columns[[paste0(roles[k], "_z")]] <- ifelse(found$sd.nli[, k] > 0, found$z.nli[, k], NA)
  }
  columns[-1] <- lapply(columns[-1], function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
  write.csv(columns, file.path(folder, "expected-brokerage.csv"), row.names = FALSE, quote = FALSE)
}

for (folder in list.dirs("networks", recursive = FALSE)) {
  m <- read_matrix(folder)
  values <- if (isSymmetric(m)) undirected(m) else directed(m)
  values <- c(values, density = gden(m, mode = if (isSymmetric(m)) "graph" else "digraph"),
              isolates = length(isolates(m)), weak_components = components(m, connected = "weak"),
              connectedness = connectedness(m), fragmentation = 1 - connectedness(m),
              transitivity = gtrans(pmax(m, t(m)), mode = "graph", measure = "weak"))
  names(values) <- sub("\\..*$", "", names(values))
  rows <- data.frame(measure = names(values), value = sprintf("%.17g", values))
  rows$value[is.na(values)] <- ""
  write.csv(rows, file.path(folder, "expected-sna.csv"), row.names = FALSE, quote = FALSE)
  write_brokerage(folder, m)
}
