/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How large a relation is, and its part of all ties. */
#include "graph/memory.h"
#include "metrics/kernel.h"

#include <math.h>

enum { TIES, TIED_NODES, DENSITY, RECIPROCITY, WEIGHT, TIE_SHARE, WEIGHT_SHARE };

static fil_status count_tied(const fil_view *view, const fil_choices *choices, double *count, fil_error *error)
{
  bool *tied = fil_memory_new(view->node_count, sizeof *tied);
  if (!tied)
    return fil_error_memory(error);
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++)
    tied[IGRAPH_FROM(&view->graph, edge)] = tied[IGRAPH_TO(&view->graph, edge)] = true;
  for (size_t node = 0; node < view->node_count; node++)
    *count += tied[node] || fil_kernel_loop(view, choices, node, /*weighted=*/false) != 0;
  fil_memory_free(tied);
  return FIL_OK;
}

/* Self-loops, where they count. */
static double add_loops(const fil_view *view, const fil_choices *choices, bool weighted)
{
  double sum = 0;
  for (size_t node = 0; node < view->node_count; node++)
    sum += fil_kernel_loop(view, choices, node, weighted);
  return sum;
}

/* Σ of weights; NAN where one is negative, and shares mean nothing. */
static double add_up(const fil_view *view, const fil_choices *choices)
{
  double sum = 0;
  for (size_t edge = 0; edge < view->edge_count; edge++)
    sum += VECTOR(view->weights)[edge] < 0 ? NAN : VECTOR(view->weights)[edge];
  for (size_t node = 0; choices->loops && view->loops && node < view->node_count; node++)
    sum += view->loops[node] < 0 ? NAN : view->loops[node];
  return sum;
}

/* The reading's part of all relations, the ties of a pair in several of them counted each. */
static void share(const fil_view *view, const fil_choices *choices, double *const values[])
{
  double ties = 0, weight = 0, all_ties = 0, all_weight = 0;
  for (size_t k = 0; k < choices->relation_count; k++) {
    const fil_view *relation = &choices->relations[k];
    const double count = (double)relation->edge_count + add_loops(relation, choices, /*weighted=*/false);
    const double sum = add_up(relation, choices);
    all_ties += count;
    all_weight += sum;
    if (!view->relations[k])
      continue;
    ties += count;
    weight += sum;
  }
  if (all_ties > 0)
    *values[TIE_SHARE] = ties / all_ties;
  if (all_weight > 0)
    *values[WEIGHT_SHARE] = weight / all_weight;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  const double nodes = (double)view->node_count, ties = (double)view->edge_count;
  *values[TIES] = ties + add_loops(view, choices, /*weighted=*/false);
  *values[TIED_NODES] = 0;
  FIL_TRY(count_tied(view, choices, values[TIED_NODES], error));
  if (nodes > 1)
    *values[DENSITY] = (view->directed ? 1 : 2) * ties / (nodes * (nodes - 1));
  if (ties > 0)
    FIL_IGRAPH(
        igraph_reciprocity(&view->graph, values[RECIPROCITY], /*ignore_loops=*/true, IGRAPH_RECIPROCITY_DEFAULT));
  *values[WEIGHT] = igraph_vector_sum(&view->weights) + add_loops(view, choices, /*weighted=*/true);
  share(view, choices, values);
done:
  return status;
}

static const fil_measure measures[] = {
    [TIES] = {"ties", "Ties", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, "ties more pairs of actors than others do"},
    [TIED_NODES] = {"tied_nodes", "Tied nodes", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                    "brings more actors together than others do"},
    [DENSITY] = {"density", "Density", NULL, 0, 1, FIL_WHEN_WITHOUT_LOOPS,
                 "a network of fewer than two nodes has no pairs", "makes more of its possible ties than others do"},
    [RECIPROCITY] = {"reciprocity", "Reciprocity", NULL, 0, 1, FIL_WHEN_DIRECTED | FIL_WHEN_WITHOUT_LOOPS,
                     "there are no ties", "is answered the other way more often than others are"},
    [WEIGHT] = {"weight", "Weight", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS, NULL,
                "has more weight than others, where they are of one unit"},
    [TIE_SHARE] = {"tie_share", "Share of ties", NULL, 0, 1, FIL_WHEN_ALWAYS, "there are no ties",
                   "makes up more of the ties of the network than others do"},
    [WEIGHT_SHARE] = {"weight_share", "Share of weight", NULL, 0, 1, FIL_WHEN_ALWAYS,
                      "there is no weight to share, or some is negative",
                      "makes up more of the weight of the network than others do, where they are of one unit"},
    {0},
};

const fil_metric fil_metric_relation_size = {
    .name = "relation_size",
    .title = "Size of relations",
    .question = "How many actors does a relation bring together, by how many ties, and what is its part of all?",
    .definition =
        "ties m: tied pairs of the relation, repeated ones merged, self-loops left out; tied nodes have a tie of it; "
        "density = m/(n(n−1)) over all n nodes of the network, twice that undirected; reciprocity = share of ties that "
        "are returned; weight = Σ w; shares are m and Σ w over the sums of all relations",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_RELATION,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .loops = "those of a node are one tie; density and reciprocity are of pairs, and stay",
    .compute = compute,
};
