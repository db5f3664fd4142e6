/* SPDX-License-Identifier: GPL-2.0-or-later */
/* In which of four ways the network differs from a pure chain of command, an out-tree. */
#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/reach.h"

enum { CONNECTEDNESS, HIERARCHY, EFFICIENCY, LEAST_UPPER_BOUND };

enum { PARTS_LIMIT = 10000 }; /* strong components of a weak one that are set beside each other */

#define PARTS_LIMIT_TEXT "10000"

/* What is added up over the weak components of N nodes. */
typedef struct weak_sums {
  double needed; /* N − 1: ties that would do */
  double spare;  /* possible ties above those */
  double pairs;
  double unbounded; /* the most pairs that can be without a least upper bound */
} weak_sums;

static weak_sums add_up(const igraph_vector_int_t *sizes, bool directed)
{
  weak_sums sums = {0};
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(sizes); k++) {
    const double others = (double)VECTOR(*sizes)[k] - 1, rest = others * (others - 1) / 2;
    sums.needed += others;
    sums.spare += directed ? others * others : rest;
    sums.pairs += others * (others + 1) / 2;
    sums.unbounded += rest;
  }
  return sums;
}

/* The strong components of the weak one under work, in the order of their ties, and which of them lead to each. */
typedef struct bounds {
  const fil_reach *reach;
  const uint32_t *parts;
  size_t count, words; /* a row of words for each */
  uint64_t *leading;
  uint32_t *places; /* by component: its place among `parts` */
} bounds;

static void find_leading(bounds *found)
{
  for (size_t k = 0; k < found->count; k++) {
    uint64_t *row = found->leading + k * found->words;
    found->places[found->parts[k]] = (uint32_t)k;
    for (size_t word = 0; word < found->words; word++)
      row[word] = 0;
    row[k / 64] |= UINT64_C(1) << k % 64;
    for (size_t s = found->reach->starts[found->parts[k]]; s < found->reach->starts[found->parts[k] + 1]; s++) {
      const size_t place = found->places[found->reach->sources[s]];
      for (size_t word = 0; word <= place / 64; word++)
        row[word] |= found->leading[place * found->words + word];
    }
  }
}

/* The last of those that lead to both is their least upper bound, if all others that lead to both lead to it. */
static bool has_least(const bounds *found, size_t left, size_t right)
{
  const uint64_t *one = found->leading + left * found->words, *two = found->leading + right * found->words;
  size_t word = left / 64 + 1;
  while (word > 0 && !(one[word - 1] & two[word - 1]))
    word--;
  if (word == 0)
    return false;
  const size_t last = 64 * word - 1 - (size_t)__builtin_clzll(one[word - 1] & two[word - 1]);
  const uint64_t *least = found->leading + last * found->words;
  while (word > 0 && !(one[word - 1] & two[word - 1] & ~least[word - 1]))
    word--;
  return word == 0;
}

static double count_bounded(const bounds *found)
{
  double bounded = 0;
  for (size_t right = 0; right < found->count; right++) {
    const double size = found->reach->sizes[found->parts[right]];
    bounded += size * (size - 1) / 2;
    for (size_t left = 0; left < right; left++)
      bounded += has_least(found, left, right) ? size * found->reach->sizes[found->parts[left]] : 0;
  }
  return bounded;
}

/* Sorts the strong components by the weak one that each is part of; starts[w] … are those of w. */
static void sort_by_weak(const fil_view *view, const fil_reach *reach, const igraph_vector_int_t *members,
                         uint32_t weak[], size_t starts[], uint32_t parts[])
{
  for (size_t node = 0; node < view->node_count; node++)
    weak[reach->parts[node]] = (uint32_t)VECTOR(*members)[node];
  for (size_t part = 0; part < reach->part_count; part++)
    starts[weak[part] + 2]++;
  for (size_t k = 2; k <= reach->part_count + 1; k++)
    starts[k] += starts[k - 1];
  for (size_t part = 0; part < reach->part_count; part++)
    parts[starts[weak[part] + 1]++] = (uint32_t)part;
}

/* Pairs with a least upper bound in one weak component. */
static fil_status bound_component(bounds *found, double *bounded, fil_error *error)
{
  found->words = (found->count + 63) / 64;
  found->leading = fil_memory_new(found->count * found->words + 1, sizeof *found->leading);
  if (!found->leading)
    return fil_error_memory(error);
  find_leading(found);
  *bounded += count_bounded(found);
  fil_memory_free(found->leading);
  return FIL_OK;
}

/* Pairs with a least upper bound; left as it is where a weak component has too many strong ones. */
static fil_status bound_pairs(const fil_view *view, const fil_reach *reach, const igraph_vector_int_t *members,
                              double *bounded, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = reach->part_count;
  uint32_t *weak = fil_memory_new(count + 1, sizeof *weak), *parts = fil_memory_new(count + 1, sizeof *parts);
  uint32_t *places = fil_memory_new(count + 1, sizeof *places);
  size_t *starts = fil_memory_new(count + 3, sizeof *starts);
  double sum = 0;
  if (!weak || !parts || !places || !starts) {
    status = fil_error_memory(error);
    goto done;
  }
  sort_by_weak(view, reach, members, weak, starts, parts);
  for (size_t k = 0; k < count; k++) {
    if (starts[k + 1] - starts[k] > PARTS_LIMIT)
      goto done;
  }
  for (size_t k = 0; k < count; k++) {
    bounds found = {.reach = reach, .parts = parts + starts[k], .count = starts[k + 1] - starts[k], .places = places};
    FIL_TRY(bound_component(&found, &sum, error));
  }
  *bounded = sum;
done:
  fil_memory_free(weak);
  fil_memory_free(parts);
  fil_memory_free(places);
  fil_memory_free(starts);
  return status;
}

/* Hierarchy and least upper bounds, which are of directions. */
static fil_status compute_directed(const fil_view *view, const igraph_vector_int_t *members, const weak_sums *sums,
                                   bool as_ucinet, double *const values[], fil_error *error)
{
  const double nodes = (double)view->node_count;
  fil_status status = FIL_OK;
  fil_reach reach = {0};
  double reachable, mutual, bounded = -1;
  FIL_TRY(fil_reach_build(view, &reach, error));
  FIL_TRY(fil_reach_count(&reach, &reachable, &mutual, error));
  if (as_ucinet && nodes >= 2)
    *values[CONNECTEDNESS] = reachable / (nodes * (nodes - 1));
  if (reachable > 0)
    *values[HIERARCHY] = 1 - mutual / (reachable - mutual);
  if (sums->unbounded > 0)
    FIL_TRY(bound_pairs(view, &reach, members, &bounded, error));
  if (bounded >= 0)
    *values[LEAST_UPPER_BOUND] = 1 - (sums->pairs - bounded) / sums->unbounded;
done:
  fil_reach_destroy(&reach);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t members = {0}, sizes = {0};
  const bool as_ucinet = choices->as == FIL_AS_UCINET, as_arcs = as_ucinet && !view->directed;
  const double ties = (double)view->edge_count * (as_arcs ? 2 : 1), nodes = (double)view->node_count;
  FIL_IGRAPH(igraph_vector_int_init(&members, 0));
  FIL_IGRAPH(igraph_vector_int_init(&sizes, 0));
  FIL_IGRAPH(igraph_connected_components(&view->graph, &members, &sizes, /*no=*/NULL, IGRAPH_WEAK));
  const weak_sums sums = add_up(&sizes, view->directed || as_arcs);
  if (nodes >= 2)
    *values[CONNECTEDNESS] = 2 * sums.pairs / (nodes * (nodes - 1));
  if (sums.spare > 0)
    *values[EFFICIENCY] = 1 - (ties - sums.needed) / sums.spare;
  if (view->directed)
    FIL_TRY(compute_directed(view, &members, &sums, as_ucinet, values, error));
done:
  igraph_vector_int_destroy(&members);
  igraph_vector_int_destroy(&sizes);
  return status;
}

static const fil_measure measures[] = {
    [CONNECTEDNESS] = {"connectedness", "Connectedness", NULL, 0, 1, FIL_WHEN_ALWAYS,
                       "a network of fewer than two nodes has no pairs",
                       "hangs together: hardly any pair of its actors is without some chain of ties between them"},
    [HIERARCHY] = {"krackhardt_hierarchy", "Hierarchy (Krackhardt)", NULL, 0, 1, FIL_WHEN_DIRECTED,
                   "no node reaches another",
                   "leads one way: where one actor reaches another along the arrows, there is seldom a way back"},
    [EFFICIENCY] = {"krackhardt_efficiency", "Efficiency (Krackhardt)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                    "no component has more ties than it needs to hang together, whatever is added",
                    "has hardly a tie more than it needs to hang together, so that the loss of one may part it"},
    [LEAST_UPPER_BOUND] = {"least_upper_bound", "Least upper bounds", NULL, 0, 1, FIL_WHEN_DIRECTED,
                           "no component has three nodes, or one has more than " PARTS_LIMIT_TEXT
                           " strong components, which are too many to set beside each other",
                           "joins nearly any two of its actors under one nearest source that leads to both"},
    {0},
};

static const char as_ucinet_text[] =
    "directed, connectedness is the share of the ordered pairs of which the first reaches the second (UCINET; not "
    "sna); undirected, efficiency takes a tie for two arrows (sna)";

const fil_metric fil_metric_krackhardt = {
    .name = "krackhardt",
    .title = "Krackhardt's dimensions of hierarchy",
    .question =
        "How near is the network to a pure hierarchy, in which all lines come from one source and never meet again?",
    .definition = "each is 1 in an out-tree: connectedness = share of the pairs of nodes in one weak component; "
                  "hierarchy = 1 − (pairs that reach each other)/(pairs of which at least one reaches the other), "
                  "along the arrows; efficiency = 1 − (m − Σ(N − 1))/Σ(N − 1)² over the weak components of N nodes, (N "
                  "− 1)(N − 2)/2 in place of (N − 1)² undirected; least upper bound = 1 − V/Σ(N − 1)(N − 2)/2, V the "
                  "pairs of a weak component without a node that reaches both and is reached by all that reach both, "
                  "each node reaching itself (sna's lubness takes one that reaches all that reach both)",
    .reference =
        "Krackhardt 1994, Graph theoretical dimensions of informal organizations, in Carley & Prietula (eds), "
        "Computational organization theory: 89-111; Everett & Krackhardt 2012, doi:10.1016/j.socnet.2011.10.006",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_UCINET] = as_ucinet_text},
    .compute = compute,
};
