#!/usr/bin/Rscript
# SPDX-License-Identifier: GPL-2.0-or-later
# Writes networks of three relations into tests/oracle/relations/, and what R's package sna says of them: gcor and the
# permutations of qaptest, netlm(nullhyp = "qapspp"), Spearman correlations of degrees by R itself. Needs Debian's
# r-cran-sna (made with R 4.2.2 and sna 2.7-1); takes a few minutes. Run from this folder; test_relations.c reads the
# results. One matrix is made of parts of the others, so that the correlations differ from 0.
suppressPackageStartupMessages(library(sna))
set.seed(20)
permutations <- 1000
nodes <- 14
names <- sprintf("n%02d", 1:nodes)

weights <- function(m) m * matrix(sample(1:20, nodes^2, replace = TRUE) / 4, nodes)

directed <- function() {
  a <- rgraph(nodes, tprob = 0.25)
  b <- rgraph(nodes, tprob = 0.2)
  c <- pmax(a * rgraph(nodes, tprob = 0.6), b * rgraph(nodes, tprob = 0.3), rgraph(nodes, tprob = 0.08))
  lapply(list(trade = a, advice = b, credit = c), weights)
}

undirected <- function() {
  lapply(directed(), function(m) { m[upper.tri(m)] <- 0; m + t(m) })
}

p_values <- function(observed, permuted) {
  near <- 1e-9
  c(mean(abs(permuted) >= abs(observed) - near), mean(permuted >= observed - near), mean(permuted <= observed + near))
}

qap <- function(a, b, mode) {
  observed <- gcor(a, b, mode = mode)
  c(observed, p_values(observed, replicate(permutations, gcor(rmperm(a), b, mode = mode))))
}

# netlm compares without tolerance, and so counts equal values as they round.
regress <- function(y, x, mode) {
  fit <- netlm(y, x, mode = mode, nullhyp = "qapspp", reps = permutations)
  rows <- t(sapply(seq_along(fit$coefficients), function(k) p_values(fit$tstat[k], fit$dist[, k])))
  tss <- sum((fit$fitted.values + fit$residuals - mean(fit$fitted.values + fit$residuals))^2)
  cbind(fit$coefficients, fit$tstat, rows, 1 - sum(fit$residuals^2) / tss)
}

degrees <- function(m, mode) if (mode == "graph") rowSums(m) else rowSums(pmax(m > 0, t(m) > 0))
spearman <- function(a, b, mode) {
  c(cor(degrees(a > 0, mode), degrees(b > 0, mode), method = "spearman"),
    cor(rowSums(a), rowSums(b), method = "spearman"), cor(colSums(a), colSums(b), method = "spearman"))
}

shown <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
write_rows <- function(rows, folder, file)
  write.csv(rows, file.path("relations", folder, file), row.names = FALSE, quote = FALSE)

write_network <- function(folder, relations, mode, category, staff) {
  dir.create(file.path("relations", folder), showWarnings = FALSE)
  write_rows(data.frame(Id = names, Category = category, Staff = staff), folder, "actors.csv")
  ties <- do.call(rbind, lapply(names(relations), function(name) {
    m <- relations[[name]]
    if (mode == "graph") m[lower.tri(m)] <- 0
    at <- which(m > 0, arr.ind = TRUE)
    data.frame(Source = names[at[, 1]], Target = names[at[, 2]], Relation = name, Weight = m[at],
               Directed = as.integer(mode != "graph"))
  }))
  write_rows(ties, folder, "ties.csv")
}

binary <- function(m) (m > 0) * 1

write_pairs <- function(folder, relations, mode, file, form) {
  rows <- NULL
  for (first in names(relations)) {
    others <- setdiff(names(relations), first)
    a <- form(relations[[first]])
    x <- array(dim = c(2, nodes, nodes))
    for (k in 1:2) x[k, , ] <- form(relations[[others[k]]])
    fit <- regress(a, x, mode)
    for (k in 1:2)
      rows <- rbind(rows, c(first, others[k], shown(c(qap(a, x[k, , ], mode), fit[1 + k, ],
                                                      spearman(a, x[k, , ], mode)))))
  }
  colnames(rows) <- c("relation", "other", "qap_correlation", "qap_p", "qap_p_greater", "qap_p_less",
                      "mrqap_coefficient", "t", "mrqap_p", "mrqap_p_greater", "mrqap_p_less", "mrqap_r_squared",
                      "degree_correlation", "degree_correlation_out", "degree_correlation_in")
  write_rows(rows, folder, file)
}

# On the other two relations, on whether two are of one category, and on the difference of their staff.
write_regression <- function(folder, relations, mode, category, staff) {
  rows <- NULL
  for (first in names(relations)) {
    others <- setdiff(names(relations), first)
    x <- array(dim = c(4, nodes, nodes))
    for (k in 1:2) x[k, , ] <- relations[[others[k]]]
    x[3, , ] <- outer(category, category, "==") * 1
    x[4, , ] <- abs(outer(staff, staff, "-"))
    fit <- regress(relations[[first]], x, mode)
    rows <- rbind(rows, cbind(first, c("constant", others, "same category", "difference of Staff"),
                              matrix(shown(fit), nrow(fit))))
  }
  colnames(rows) <- c("dependent", "predictor", "coefficient", "t", "p", "p_greater", "p_less", "r_squared")
  write_rows(rows, folder, "expected-regression.csv")
}

for (folder in c("directed", "undirected")) {
  mode <- if (folder == "directed") "digraph" else "graph"
  relations <- if (folder == "directed") directed() else undirected()
  category <- sample(c("firm", "bank", "office"), nodes, replace = TRUE)
  staff <- sample(1:90, nodes)
  write_network(folder, relations, mode, category, staff)
  write_pairs(folder, relations, mode, "expected-pairs.csv", binary)
  write_pairs(folder, relations, mode, "expected-pairs-weighted.csv", identity)
  write_regression(folder, relations, mode, category, staff)
}
