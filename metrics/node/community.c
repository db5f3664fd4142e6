/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Communities: groups with more ties within them than would be expected, by the
 * Leiden algorithm. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/partners.h"
#include "metrics/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { COMMUNITY, STABILITY };
enum { RESOLUTION, CPM, RUNS };
enum { ROUNDS_MOST = 1000, LARGE = 5000, RUNS_USUAL = 10, RUNS_LARGE = 3 };

static const double randomness = 0.01; /* of merges in the refinement: Traag et al.'s θ */
static const double better = 1e-12;    /* by which a round must raise the quality */

/* The network without directions, and what each run found. */
typedef struct leiden {
  igraph_t graph;
  igraph_vector_t weights, node_weights;
  igraph_vector_int_t membership;
  double resolution;
  size_t node_count, run_count;
  uint32_t *runs;    /* by run and node: community, from 0 */
  double *qualities; /* by run */
} leiden;

static fil_status build_graph(const fil_view *view, const fil_choices *choices, leiden *made, double *total,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  igraph_vector_int_t ends = {0};
  FIL_IGRAPH(igraph_vector_int_init(&ends, 0));
  FIL_IGRAPH(igraph_vector_init(&made->weights, 0));
  FIL_IGRAPH(igraph_vector_init(&made->node_weights, (igraph_integer_t)view->node_count));
  FIL_TRY(fil_partners_build(view, choices->weights, &partners, error));
  for (size_t node = 0; node < view->node_count; node++) {
    for (size_t k = partners.starts[node]; k < partners.starts[node + 1]; k++) {
      const double tie = choices->weights ? partners.ties[k] : 1;
      VECTOR(made->node_weights)[node] += tie;
      *total += tie;
      if (partners.nodes[k] < node)
        continue;
      FIL_IGRAPH(igraph_vector_int_push_back(&ends, (igraph_integer_t)node));
      FIL_IGRAPH(igraph_vector_int_push_back(&ends, partners.nodes[k]));
      FIL_IGRAPH(igraph_vector_push_back(&made->weights, tie));
    }
  }
  FIL_IGRAPH(igraph_create(&made->graph, &ends, (igraph_integer_t)view->node_count, IGRAPH_UNDIRECTED));
done:
  igraph_vector_int_destroy(&ends);
  fil_partners_destroy(&partners);
  return status;
}

/* Modularity weighs a node by its ties, the constant Potts model each as 1.
 * `total` is of the ties, each end. */
static void choose_model(leiden *made, const double *parameters, double total)
{
  const double nodes = (double)made->node_count;
  const bool cpm = parameters[CPM] > 0;
  made->resolution = parameters[RESOLUTION];
  if (isnan(made->resolution))
    made->resolution = cpm ? total / (nodes * (nodes - 1)) : 1;
  if (!cpm)
    made->resolution /= total;
  else
    igraph_vector_fill(&made->node_weights, 1);
}

/* Every other run begins with each node alone, the others with nodes put together at random, which leads out of
   partitions that all runs from single nodes end in. */
static void start(leiden *made, size_t number, fil_random *random)
{
  for (size_t node = 0; node < made->node_count; node++)
    VECTOR(made->membership)
  [node] = number % 2 ? fil_random_below(random, (uint32_t)made->node_count) : (igraph_integer_t)node;
}

/* Rounds, each going on from the last, until one no longer raises the quality. */
static fil_status run(leiden *made, size_t number, uint64_t seed, fil_error *error)
{
  fil_status status = FIL_OK;
  double quality = -INFINITY;
  uint32_t *kept = made->runs + number * made->node_count;
  fil_random random = fil_random_stream(seed, number);
  fil_random_seed_igraph(fil_random_bits(&random) >> 32);
  start(made, number, &random);
  for (int round = 0; round < ROUNDS_MOST; round++) {
    double reached;
    FIL_IGRAPH(igraph_community_leiden(&made->graph, &made->weights, &made->node_weights, made->resolution, randomness,
                                       /*start=*/true, /*n_iterations=*/1, &made->membership,
                                       /*nb_clusters=*/NULL, &reached));
    if (round > 0 && reached <= quality + better * fabs(quality))
      break;
    quality = reached;
    for (size_t node = 0; node < made->node_count; node++)
      kept[node] = (uint32_t)VECTOR(made->membership)[node];
  }
  made->qualities[number] = quality;
done:
  return status;
}

/* A community, to be put in order. */
typedef struct group {
  size_t size;
  uint32_t first, code;
} group;

static int compare(const void *left, const void *right)
{
  const group *a = left, *b = right;
  if (a->size != b->size)
    return a->size < b->size ? 1 : -1;
  return a->first < b->first ? -1 : 1;
}

/* Numbers communities from 1, the largest first, of equal ones that of the
 * earlier node. */
static fil_status number(const uint32_t membership[], size_t count, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  group *groups = fil_memory_new(count, sizeof *groups);
  uint32_t *numbers = fil_memory_new(count, sizeof *numbers);
  if (!groups || !numbers) {
    status = fil_error_memory(error);
    goto done;
  }
  for (uint32_t node = (uint32_t)count; node-- > 0;)
    groups[membership[node]] = (group){groups[membership[node]].size + 1, node, membership[node]};
  qsort(groups, count, sizeof *groups, compare);
  for (uint32_t k = 0; k < count && groups[k].size > 0; k++)
    numbers[groups[k].code] = k + 1;
  for (size_t node = 0; node < count; node++)
    values[node] = numbers[membership[node]];
done:
  fil_memory_free(groups);
  fil_memory_free(numbers);
  return status;
}

static int compare_pairs(const void *left, const void *right)
{
  const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

/* Space for comparing two runs. */
typedef struct comparison {
  uint64_t *pairs, *sorted; /* by node: its community in the one and the other */
  size_t *sizes, *others;   /* by community: nodes */
} comparison;

static fil_status make_comparison(comparison *made, size_t count, fil_error *error)
{
  made->pairs = fil_memory_new(count, sizeof *made->pairs);
  made->sorted = fil_memory_new(count, sizeof *made->sorted);
  made->sizes = fil_memory_new(count, sizeof *made->sizes);
  made->others = fil_memory_new(count, sizeof *made->others);
  return made->pairs && made->sorted && made->sizes && made->others ? FIL_OK : fil_error_memory(error);
}

static void destroy_comparison(comparison *made)
{
  fil_memory_free(made->pairs);
  fil_memory_free(made->sorted);
  fil_memory_free(made->sizes);
  fil_memory_free(made->others);
}

/* Nodes with the same pair of communities as this one. */
static size_t count_same(const comparison *made, size_t count, uint64_t pair)
{
  size_t low = 0, high = count;
  while (low < high) { /* the first of them */
    const size_t middle = low + (high - low) / 2;
    if (made->sorted[middle] < pair)
      low = middle + 1;
    else
      high = middle;
  }
  const size_t first = low;
  high = count;
  while (low < high) { /* and the first behind them */
    const size_t middle = low + (high - low) / 2;
    if (made->sorted[middle] <= pair)
      low = middle + 1;
    else
      high = middle;
  }
  return low - first;
}

/* Adds to each node the overlap of its communities in two runs: those in both
 * by those in either. */
static void add_overlap(comparison *made, const uint32_t kept[], const uint32_t other[], size_t count, double sums[])
{
  memset(made->sizes, 0, count * sizeof *made->sizes);
  memset(made->others, 0, count * sizeof *made->others);
  for (size_t node = 0; node < count; node++) {
    made->pairs[node] = made->sorted[node] = (uint64_t)kept[node] << 32 | other[node];
    made->sizes[kept[node]]++;
    made->others[other[node]]++;
  }
  qsort(made->sorted, count, sizeof *made->sorted, compare_pairs);
  for (size_t node = 0; node < count; node++) {
    const size_t both = count_same(made, count, made->pairs[node]);
    sums[node] += (double)both / (double)(made->sizes[kept[node]] + made->others[other[node]] - both);
  }
}

static size_t find_best(const leiden *made)
{
  size_t best = 0;
  for (size_t k = 1; k < made->run_count; k++)
    best = made->qualities[k] > made->qualities[best] + better * fabs(made->qualities[best]) ? k : best;
  return best;
}

/* The best run, and how far the others agree with it. */
static fil_status settle(const leiden *made, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  comparison space = {0};
  const size_t count = made->node_count, best = find_best(made);
  const uint32_t *kept = made->runs + best * count;
  FIL_TRY(number(kept, count, values[COMMUNITY], error));
  if (made->run_count < 2)
    goto done;
  FIL_TRY(make_comparison(&space, count, error));
  for (size_t node = 0; node < count; node++)
    values[STABILITY][node] = 0;
  for (size_t k = 0; k < made->run_count; k++) {
    if (k != best)
      add_overlap(&space, kept, made->runs + k * count, count, values[STABILITY]);
  }
  for (size_t node = 0; node < count; node++)
    values[STABILITY][node] /= (double)made->run_count - 1;
done:
  destroy_comparison(&space);
  return status;
}

/* Without ties each node is alone, in every run. */
static void part_all(const leiden *made, double *const values[])
{
  for (size_t node = 0; node < made->node_count; node++) {
    values[COMMUNITY][node] = (double)node + 1;
    if (made->run_count > 1)
      values[STABILITY][node] = 1;
  }
}

static void destroy(leiden *made)
{
  igraph_destroy(&made->graph);
  igraph_vector_destroy(&made->weights);
  igraph_vector_destroy(&made->node_weights);
  igraph_vector_int_destroy(&made->membership);
  fil_memory_free(made->runs);
  fil_memory_free(made->qualities);
}

/* A run of a large network takes its time. */
static size_t choose_runs(const fil_view *view, const fil_choices *choices)
{
  if (!isnan(choices->parameters[RUNS]))
    return (size_t)choices->parameters[RUNS];
  return view->node_count > LARGE ? RUNS_LARGE : RUNS_USUAL;
}

static const char *chosen(const fil_view *view, const fil_choices *choices)
{
  return isnan(choices->parameters[RUNS]) && view->node_count > LARGE
             ? "the best of 3 searches, not of 10, since there are more than 5,000 nodes; community.runs sets how many"
             : NULL;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double total = 0;
  leiden made = {.node_count = view->node_count, .run_count = choose_runs(view, choices)};
  made.qualities = fil_memory_new(made.run_count, sizeof *made.qualities);
  made.runs = fil_memory_new(made.run_count, view->node_count * sizeof *made.runs);
  if (!made.qualities || !made.runs) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(build_graph(view, choices, &made, &total, error));
  if (total == 0) {
    part_all(&made, values);
    goto done;
  }
  choose_model(&made, choices->parameters, total);
  FIL_IGRAPH(igraph_vector_int_init(&made.membership, (igraph_integer_t)view->node_count));
  for (size_t k = 0; k < made.run_count; k++)
    FIL_TRY(run(&made, k, choices->seed, error));
  FIL_TRY(settle(&made, values, error));
done:
  destroy(&made);
  return status;
}

static const fil_measure measures[] = {
    [COMMUNITY] = {"community", "Community", "number", 1, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    [STABILITY] = {"community_stability", "Stability of the community", NULL, 0, 1, FIL_WHEN_ALWAYS,
                   "one run alone has no other to agree with",
                   "is in a community that repeated searches find again with the same members"},
    {0},
};

static const fil_parameter parameters[] = {
    [RESOLUTION] = {"resolution",
                    "the higher, the smaller the communities; usually 1 by modularity, the density by CPM", NAN, 0,
                    INFINITY},
    [CPM] = {"cpm", "1: the constant Potts model is maximized; 0: modularity", 0, 0, 1},
    [RUNS] = {"runs", "searches, of which the best is taken; usually 10, and 3 where there are more than 5,000 nodes",
              NAN, 1, 10000},
    {0},
};

const fil_metric fil_metric_community = {
    .name = "community",
    .title = "Communities",
    .question = "Into which groups do the ties themselves divide the network, and how sure is that?",
    .definition =
        "the partition found by the Leiden algorithm, run until it no longer improves, that maximizes modularity, Σ_ij "
        "(s_ij − γ k_i k_j/2m) over the pairs in one community, or by the constant Potts model Σ_ij (s_ij − γ); s_ij "
        "is 1 for a tie, whichever way, or weighted w_ij + w_ji, k_i = Σ_j s_ij, 2m = Σ_i k_i, γ the resolution; the "
        "best of several runs, half of them from single nodes and half from nodes put together at random; community = "
        "its number, the largest first, of equal ones that of the earlier node; community_stability = |C ∩ C'|/|C ∪ "
        "C'| of the node's communities in that run and another, the mean over the others",
    .reference = "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z; Newman & Girvan 2004, "
                 "doi:10.1103/PhysRevE.69.026113; Traag, Van Dooren & Nesterov 2011, doi:10.1103/PhysRevE.84.016114",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
    .chosen = chosen,
};
