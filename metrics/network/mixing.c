/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether ties stay within categories of actors or lead from one to another. */
#include "graph/memory.h"
#include "metrics/metric.h"

#include <math.h>

enum { EI, MODULARITY, ASSORTATIVITY };

/* Weight of the ties by the groups of their ends. */
typedef struct mixing {
  double *leaving;  /* by the group of the source */
  double *arriving; /* by the group of the target */
  double internal, total;
} mixing;

static void add_tie(mixing *sums, uint32_t source, uint32_t target, double weight)
{
  sums->leaving[source] += weight;
  sums->arriving[target] += weight;
  sums->total += weight;
  if (source == target)
    sums->internal += weight;
}

/* An undirected tie counts once each way. Ties of a node without a group are passed over. */
static void add_ties(mixing *sums, const fil_view *view, const fil_choices *choices)
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    uint32_t source = choices->groups[IGRAPH_FROM(&view->graph, edge)];
    uint32_t target = choices->groups[IGRAPH_TO(&view->graph, edge)];
    double weight = choices->weights ? VECTOR(*choices->weights)[edge] : 1;
    if (source == FIL_MISSING || target == FIL_MISSING)
      continue;
    add_tie(sums, source, target, weight);
    if (!view->directed)
      add_tie(sums, target, source, weight);
  }
}

/* Σ e_ii − Σ a_i b_i, and that divided by 1 − Σ a_i b_i, missing where all ties join one group to itself. */
static void compare(const mixing *sums, uint32_t groups, double *modularity, double *assortativity)
{
  double expected = 0;
  for (uint32_t group = 0; group < groups; group++)
    expected += sums->leaving[group] / sums->total * (sums->arriving[group] / sums->total);
  *modularity = sums->internal / sums->total - expected;
  if (expected < 1)
    *assortativity = *modularity / (1 - expected);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  mixing sums = {.leaving = fil_memory_new(choices->group_count, sizeof(double)),
                 .arriving = fil_memory_new(choices->group_count, sizeof(double))};
  if (!sums.leaving || !sums.arriving) {
    status = fil_error_memory(error);
    goto done;
  }
  add_ties(&sums, view, choices);
  if (sums.total > 0) {
    *values[EI] = 1 - 2 * sums.internal / sums.total;
    compare(&sums, choices->group_count, values[MODULARITY], values[ASSORTATIVITY]);
  }
done:
  fil_memory_free(sums.leaving);
  fil_memory_free(sums.arriving);
  return status;
}

static const fil_measure measures[] = {
    [EI] = {"ei", "E-I index", NULL, -1, 1, FIL_WHEN_ALWAYS, "no tie joins two nodes of known category",
            "has most of its ties between the categories rather than within them"},
    [MODULARITY] = {"modularity", "Modularity", NULL, -0.5, 1, FIL_WHEN_ALWAYS,
                    "no tie joins two nodes of known category",
                    "has its ties within the groups, far more than chance would put there"},
    [ASSORTATIVITY] = {"assortativity", "Assortativity by category", NULL, -1, 1, FIL_WHEN_ALWAYS,
                       "no tie joins two nodes of known category, or all ties stay within one category",
                       "has its ties within the categories more than chance would put there"},
    {0},
};

const fil_metric fil_metric_mixing = {
    .name = "mixing",
    .title = "Mixing of categories",
    .question = "Do ties stay within the categories of actors, or lead from one to another?",
    .definition = "over the ties between nodes of known category: E-I = (external − internal)/(external + internal); "
                  "modularity = Σ e_ii − Σ a_i b_i, e_ij the share of ties from category i to j, a_i and b_j the "
                  "shares leaving i and arriving at j, an undirected tie counting both ways; assortativity = "
                  "modularity/(1 − Σ a_i b_i); weighted, shares are of weight",
    .reference =
        "Krackhardt & Stern 1988, doi:10.2307/2786835; Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Leicht & "
        "Newman 2008, doi:10.1103/PhysRevLett.100.118703; Newman 2003, doi:10.1103/PhysRevE.67.026126",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
