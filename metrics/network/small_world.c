/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether the network is as clustered as a group, and yet as short of distances as chance would make it. */
#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/random.h"

#include <math.h>

enum { SMALL_WORLD, CLUSTERING_RATIO, DISTANCE_RATIO };
enum { RUNS, SOURCES };

/* Transitivity and mean distance of one graph. */
typedef struct shape {
  double transitivity, distance;
} shape;

/* Nodes at each distance from one, breadth first: adds the pairs and their distances. */
static void walk(const igraph_adjlist_t *partners, igraph_integer_t source, igraph_integer_t queue[],
                 igraph_integer_t distances[], double *pairs, double *sum)
{
  const igraph_integer_t nodes = igraph_adjlist_size(partners);
  igraph_integer_t found = 0;
  for (igraph_integer_t node = 0; node < nodes; node++)
    distances[node] = -1;
  distances[source] = 0;
  queue[found++] = source;
  for (igraph_integer_t visited = 0; visited < found; visited++) {
    const igraph_vector_int_t *list = igraph_adjlist_get(partners, queue[visited]);
    for (igraph_integer_t k = 0; k < igraph_vector_int_size(list); k++) {
      const igraph_integer_t next = VECTOR(*list)[k];
      if (distances[next] >= 0)
        continue;
      distances[next] = distances[queue[visited]] + 1;
      *sum += (double)distances[next];
      queue[found++] = next;
    }
  }
  *pairs += (double)found - 1;
}

/* The mean distance from all nodes or, in a large graph, from some that are drawn. */
static fil_status find_distance(const igraph_t *graph, double sources, fil_random *random, double *distance,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_adjlist_t partners = {0};
  const size_t nodes = (size_t)igraph_vcount(graph);
  double pairs = 0, sum = 0;
  uint32_t *order = fil_memory_new(nodes, sizeof *order);
  igraph_integer_t *queue = fil_memory_new(nodes, sizeof *queue);
  igraph_integer_t *distances = fil_memory_new(nodes, sizeof *distances);
  if (!order || !queue || !distances) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_IGRAPH(igraph_adjlist_init(graph, &partners, IGRAPH_ALL, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE));
  for (uint32_t node = 0; node < nodes; node++)
    order[node] = node;
  if ((double)nodes > sources)
    fil_random_shuffle(random, order, nodes);
  for (size_t k = 0; k < nodes && (double)k < sources; k++)
    walk(&partners, order[k], queue, distances, &pairs, &sum);
  *distance = pairs > 0 ? sum / pairs : NAN;
done:
  igraph_adjlist_destroy(&partners);
  fil_memory_free(order);
  fil_memory_free(queue);
  fil_memory_free(distances);
  return status;
}

static fil_status find_shape(const igraph_t *graph, double sources, fil_random *random, shape *found, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_IGRAPH(igraph_transitivity_undirected(graph, &found->transitivity, IGRAPH_TRANSITIVITY_ZERO));
  FIL_TRY(find_distance(graph, sources, random, &found->distance, error));
done:
  return status;
}

/* The largest weak component, without directions. */
static fil_status find_largest(const fil_view *view, igraph_t *largest, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t members = {0}, sizes = {0}, nodes = {0};
  FIL_IGRAPH(igraph_vector_int_init(&members, 0));
  FIL_IGRAPH(igraph_vector_int_init(&sizes, 0));
  FIL_IGRAPH(igraph_vector_int_init(&nodes, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_connected_components(&undirected, &members, &sizes, /*no=*/NULL, IGRAPH_WEAK));
  const igraph_integer_t part = igraph_vector_int_which_max(&sizes);
  for (igraph_integer_t node = 0; node < igraph_vector_int_size(&members); node++) {
    if (VECTOR(members)[node] == part)
      FIL_IGRAPH(igraph_vector_int_push_back(&nodes, node));
  }
  FIL_IGRAPH(
      igraph_induced_subgraph(&undirected, largest, igraph_vss_vector(&nodes), IGRAPH_SUBGRAPH_CREATE_FROM_SCRATCH));
done:
  igraph_vector_int_destroy(&members);
  igraph_vector_int_destroy(&sizes);
  igraph_vector_int_destroy(&nodes);
  igraph_destroy(&undirected);
  return status;
}

/* The means over random graphs of as many nodes and ties. */
static fil_status find_chance(const igraph_t *graph, const fil_choices *choices, fil_random *random, shape *mean,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t drawn = {0};
  const double runs = floor(choices->parameters[RUNS]);
  *mean = (shape){0};
  for (size_t run = 0; (double)run < runs; run++) {
    shape found;
    FIL_IGRAPH(igraph_erdos_renyi_game_gnm(&drawn, igraph_vcount(graph), igraph_ecount(graph), IGRAPH_UNDIRECTED,
                                           /*loops=*/false));
    FIL_TRY(find_shape(&drawn, choices->parameters[SOURCES], random, &found, error));
    mean->transitivity += found.transitivity / runs;
    mean->distance += found.distance / runs;
    igraph_destroy(&drawn);
    drawn = (igraph_t){0};
  }
done:
  igraph_destroy(&drawn);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t largest = {0};
  fil_random random = fil_random_stream(choices->seed, 0);
  shape own, chance;
  if (view->edge_count == 0)
    return FIL_OK;
  fil_random_seed_igraph(choices->seed);
  FIL_TRY(find_largest(view, &largest, error));
  FIL_TRY(find_shape(&largest, choices->parameters[SOURCES], &random, &own, error));
  FIL_TRY(find_chance(&largest, choices, &random, &chance, error));
  *values[DISTANCE_RATIO] = own.distance / chance.distance;
  if (chance.transitivity > 0) {
    *values[CLUSTERING_RATIO] = own.transitivity / chance.transitivity;
    *values[SMALL_WORLD] = *values[CLUSTERING_RATIO] / *values[DISTANCE_RATIO];
  }
done:
  igraph_destroy(&largest);
  return status;
}

#define NO_TRIANGLE "there are no ties, or the random networks have no triangle"

static const fil_measure measures[] = {
    [SMALL_WORLD] = {"small_world", "Small-world ratio", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NO_TRIANGLE,
                     "is a small world: partners are tied to each other far more than chance would have it, and yet "
                     "nobody is far from anybody"},
    [CLUSTERING_RATIO] = {"small_world_clustering", "Clustering against chance", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                          NO_TRIANGLE, "has partners tied to each other far more than chance would have it"},
    [DISTANCE_RATIO] = {"small_world_distance", "Distance against chance", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                        "there are no ties", "has longer ways between its actors than chance would make them"},
    {0},
};

static const fil_parameter parameters[] = {
    [RUNS] = {"runs", "random networks that are drawn", 20, 1, 1000000},
    [SOURCES] = {"sources", "nodes, drawn if there are more, from which distances are taken", 100, 1, INFINITY},
    {0},
};

const fil_metric fil_metric_small_world = {
    .name = "small_world",
    .title = "Small-world ratio",
    .question = "Is the network as clustered as a group of friends, and yet nobody far from anybody?",
    .definition = "S = (C/C_r)/(L/L_r) of the largest weak component, direction ignored: C its transitivity, L its "
                  "mean distance, C_r and L_r the means of these over random networks of the same number of nodes and "
                  "ties (the distance over pairs with a path); small_world_clustering = C/C_r, small_world_distance = "
                  "L/L_r; above 100 nodes distances are from 100 that are drawn",
    .reference = "Humphries & Gurney 2008, doi:10.1371/journal.pone.0002051; Watts & Strogatz 1998, doi:10.1038/30918",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
