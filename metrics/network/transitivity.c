/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether partners of one actor are partners of each other. */
#include "graph/memory.h"
#include "metrics/closure.h"
#include "metrics/kernel.h"

#include <math.h>

enum { TRANSITIVITY, MEAN_CLUSTERING };

/* As NetworkX of successors, as UCINET and sna of paths along the arrows. */
static fil_status of_arrows(const fil_view *view, fil_program program, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_closure_counts counts;
  FIL_TRY(fil_closure_count(view, &counts, error));
  const double possible = program == FIL_AS_NETWORKX ? counts.forks : counts.paths;
  *value = possible > 0 ? counts.transitive / possible : NAN;
done:
  return status;
}

/* Mean over the nodes that have a value; 0 of none. */
static fil_status mean_of_nodes(const fil_view *view, fil_program program, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  double sum = 0, count = 0;
  double *shares = fil_memory_new(view->node_count, sizeof *shares);
  if (!shares)
    return fil_error_memory(error);
  FIL_TRY(fil_closure_nodes(view, program, shares, error));
  for (size_t node = 0; node < view->node_count; node++) {
    sum += isnan(shares[node]) ? 0 : shares[node];
    count += !isnan(shares[node]);
  }
  *value = count > 0 ? sum / count : NAN;
done:
  fil_memory_free(shares);
  return status;
}

/* What another program makes of it, where it differs. */
static fil_status follow(const fil_view *view, fil_program program, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (view->directed && program != FIL_AS_GEPHI)
    FIL_TRY(of_arrows(view, program, values[TRANSITIVITY], error));
  if (view->directed || program == FIL_AS_NETWORKX)
    FIL_TRY(mean_of_nodes(view, program, values[MEAN_CLUSTERING], error));
  if (program == FIL_AS_NETWORKX && isnan(*values[TRANSITIVITY]))
    *values[TRANSITIVITY] = 0;
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_transitivity_undirected(&undirected, values[TRANSITIVITY], IGRAPH_TRANSITIVITY_NAN));
  FIL_IGRAPH(igraph_transitivity_avglocal_undirected(&undirected, values[MEAN_CLUSTERING], IGRAPH_TRANSITIVITY_NAN));
  if (choices->as != FIL_AS_FILIERE)
    FIL_TRY(follow(view, choices->as, values, error));
done:
  igraph_destroy(&undirected);
  return status;
}

#define NO_PAIR "no node has two neighbours"

static const fil_measure measures[] = {
    [TRANSITIVITY] = {"transitivity", "Transitivity", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_PAIR,
                      "has partners of partners who are partners too, as in a group rather than a chain"},
    [MEAN_CLUSTERING] =
        {"mean_clustering", "Mean clustering", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_PAIR,
         "has actors whose partners know each other, those with few partners counting as much as the hubs"},
    {0},
};

const fil_metric fil_metric_transitivity = {
    .name = "transitivity",
    .title = "Transitivity and clustering",
    .question = "Are the partners of an actor tied to each other, as in a group, or not, as along a chain?",
    .definition = "direction ignored, a neighbour counts once; transitivity = 3 triangles/paths of two ties; mean "
                  "clustering is the mean of the node measure clustering over the nodes with two neighbours or more "
                  "(programs that count the other nodes as 0 show a lower mean)",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Watts & Strogatz 1998, doi:10.1038/30918",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] =
               "transitivity is 0 where no node has two neighbours, and directed the share of pairs of a node's buyers "
               "that are tied; mean clustering is over all nodes, by NetworkX's clustering",
           [FIL_AS_GEPHI] = "directed, mean clustering is over all nodes, by Gephi's clustering",
           [FIL_AS_UCINET] = "directed, transitivity is the share of paths i → j → k of three nodes with i → k; mean "
                             "clustering is of UCINET's clustering"},
    .compute = compute,
};
