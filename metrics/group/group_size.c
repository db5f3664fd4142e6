/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How many nodes a group has, and how its ties run within it and out of it. */
#include "graph/memory.h"
#include "metrics/kernel.h"

#include <math.h>

enum { NODES, NODE_SHARE, INTERNAL, EXTERNAL_IN, EXTERNAL_OUT, EXTERNAL, INTERNAL_SHARE, EI, DENSITY };

/* Ties whose ends both have a group. Undirected ones leave both their groups. */
static void add_ties(const fil_view *view, const fil_choices *choices, double *const values[])
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t from = choices->groups[IGRAPH_FROM(&view->graph, edge)];
    const uint32_t to = choices->groups[IGRAPH_TO(&view->graph, edge)];
    const double weight = choices->weights ? VECTOR(*choices->weights)[edge] : 1;
    if (from == FIL_MISSING || to == FIL_MISSING)
      continue;
    if (from == to) {
      values[INTERNAL][from] += weight;
      continue;
    }
    values[EXTERNAL_OUT][from] += weight;
    values[EXTERNAL_IN][to] += weight;
    values[EXTERNAL][from] += weight;
    values[EXTERNAL][to] += weight;
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  (void)error;
  for (uint32_t group = 0; group < choices->group_count; group++) {
    for (int k = NODES; k <= EXTERNAL; k++)
      values[k][group] = 0;
  }
  for (size_t node = 0; node < view->node_count; node++) {
    if (choices->groups[node] != FIL_MISSING)
      values[NODES][choices->groups[node]]++;
  }
  add_ties(view, choices, values);
  for (size_t node = 0; node < view->node_count; node++) {
    if (choices->groups[node] != FIL_MISSING)
      values[INTERNAL][choices->groups[node]] += fil_kernel_loop(view, choices, node, choices->weights != NULL);
  }
  for (uint32_t group = 0; group < choices->group_count; group++) {
    const double nodes = values[NODES][group], internal = values[INTERNAL][group];
    const double all = internal + values[EXTERNAL][group];
    values[NODE_SHARE][group] = nodes / (double)view->node_count;
    if (all > 0) {
      values[INTERNAL_SHARE][group] = internal / all;
      values[EI][group] = (values[EXTERNAL][group] - internal) / all;
    }
    if (nodes > 1)
      values[DENSITY][group] = (view->directed ? 1 : 2) * internal / (nodes * (nodes - 1));
  }
  return FIL_OK;
}

#define WITHOUT_TIES "no tie joins a node of the group to one of a known group"

#define NODES_ALONE (FIL_WHEN_UNWEIGHTED | FIL_WHEN_WITHOUT_LOOPS)

static const fil_measure measures[] = {
    [NODES] = {"nodes", "Nodes", "nodes", 0, INFINITY, NODES_ALONE, NULL, "is the largest in actors"},
    [NODE_SHARE] = {"node_share", "Share of nodes", NULL, 0, 1, NODES_ALONE, NULL,
                    "has more of the actors than other groups have"},
    [INTERNAL] = {"internal_ties", "Ties within", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                  "has more ties within it than other groups have"},
    [EXTERNAL_IN] = {"external_ties_in", "Ties from others", NULL, 0, INFINITY,
                     FIL_WHEN_DIRECTED | FIL_WHEN_WITHOUT_LOOPS, NULL,
                     "is supplied from other groups more than they are"},
    [EXTERNAL_OUT] = {"external_ties_out", "Ties to others", NULL, 0, INFINITY,
                      FIL_WHEN_DIRECTED | FIL_WHEN_WITHOUT_LOOPS, NULL, "supplies other groups more than they do"},
    [EXTERNAL] = {"external_ties", "Ties with others", NULL, 0, INFINITY, FIL_WHEN_WITHOUT_LOOPS, NULL,
                  "has more ties with other groups than they have"},
    [INTERNAL_SHARE] = {"internal_share", "Share of ties within", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_TIES,
                        "keeps more of its ties to itself than other groups do"},
    [EI] = {"ei", "E-I index", NULL, -1, 1, FIL_WHEN_ALWAYS, WITHOUT_TIES,
            "looks outwards: more of its ties lead to other groups than elsewhere"},
    [DENSITY] = {"density", "Density within", NULL, 0, 1, NODES_ALONE, "a group of one node has no pairs",
                 "is tied within more closely than other groups are"},
    {0},
};

const fil_metric fil_metric_group_size = {
    .name = "group_size",
    .title = "Size and ties of groups",
    .question = "How large is a group, and does it keep to itself?",
    .definition = "share of nodes is of all nodes of the network; internal ties join two nodes of the group, external "
                  "ones a node of it and one of another group: out from it, in to it, both together; internal share = "
                  "internal/(internal + external); E-I = (external − internal)/(external + internal); density = "
                  "internal ties/possible pairs within, s(s−1) for s nodes, half of that undirected; weighted, sums of "
                  "weights; ties of nodes without a group and self-loops are left out",
    .reference = "Krackhardt & Stern 1988, doi:10.2307/2786835; Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_GROUP,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .loops = "those of a node are one internal tie; density is of pairs, and stays",
    .compute = compute,
};
