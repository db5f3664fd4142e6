/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How far the actors of the network are from each other. */
#include "metrics/kernel.h"

#include <math.h>

enum { MEAN_DISTANCE, DIAMETER, RADIUS, GLOBAL_EFFICIENCY };

/* What the distances from some sources add up to. */
typedef struct tally {
  double pairs;     /* ordered pairs with a path */
  double distances; /* their sum */
  double closeness; /* sum of 1/distance */
  double largest, smallest_eccentricity;
  bool all_count; /* sources that reach nobody have eccentricity 0 */
} tally;

/* Adds the distances from one source. */
static void add_source(tally *sums, const igraph_matrix_t *distances, igraph_integer_t source)
{
  double eccentricity = 0;
  for (igraph_integer_t target = 0; target < igraph_matrix_ncol(distances); target++) {
    double distance = MATRIX(*distances, 0, target);
    if (target == source || !isfinite(distance))
      continue;
    sums->pairs++;
    sums->distances += distance;
    sums->closeness += 1 / distance;
    eccentricity = fmax(eccentricity, distance);
  }
  if (eccentricity > 0 || sums->all_count) {
    sums->largest = fmax(sums->largest, eccentricity);
    sums->smallest_eccentricity = fmin(sums->smallest_eccentricity, eccentricity);
  }
}

/* igraph's radius: steps, direction ignored, each part by itself. */
static fil_status ignore_direction(const fil_view *view, const fil_choices *choices, double *radius, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  *radius = NAN;
  if (choices->weights)
    return FIL_OK;
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_radius(&undirected, radius, IGRAPH_ALL));
done:
  igraph_destroy(&undirected);
  return status;
}

/* NetworkX refuses what is not (strongly) connected, and has no efficiency of directed networks. */
static void refuse(const fil_view *view, double pairs, double *const values[])
{
  const double nodes = (double)view->node_count;
  if (pairs < nodes * (nodes - 1))
    *values[MEAN_DISTANCE] = *values[DIAMETER] = *values[RADIUS] = NAN;
  if (view->directed)
    *values[GLOBAL_EFFICIENCY] = NAN;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_matrix_t distances = {0};
  tally sums = {.smallest_eccentricity = INFINITY, .all_count = choices->as == FIL_AS_GEPHI};
  const double nodes = (double)view->node_count;
  FIL_IGRAPH(igraph_matrix_init(&distances, 0, 0));
  for (igraph_integer_t source = 0; source < (igraph_integer_t)view->node_count; source++) {
    FIL_IGRAPH(igraph_distances_dijkstra(&view->graph, &distances, igraph_vss_1(source), igraph_vss_all(),
                                         choices->weights, IGRAPH_OUT));
    add_source(&sums, &distances, source);
  }
  if (sums.pairs > 0) {
    *values[MEAN_DISTANCE] = sums.distances / sums.pairs;
    *values[DIAMETER] = sums.largest;
    *values[RADIUS] = sums.smallest_eccentricity;
  }
  if (nodes >= 2)
    *values[GLOBAL_EFFICIENCY] = sums.closeness / (nodes * (nodes - 1));
  if (choices->as == FIL_AS_IGRAPH)
    FIL_TRY(ignore_direction(view, choices, values[RADIUS], error));
  if (choices->as == FIL_AS_NETWORKX)
    refuse(view, sums.pairs, values);
done:
  igraph_matrix_destroy(&distances);
  return status;
}

#define NOBODY "no node reaches another"

static const fil_measure measures[] = {
    [MEAN_DISTANCE] = {"mean_distance", "Mean distance", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NOBODY,
                       "has long ways between its actors, as along a chain"},
    [DIAMETER] = {"diameter", "Diameter", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NOBODY,
                  "has two actors with a long way between them"},
    [RADIUS] = {"radius", "Radius", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NOBODY,
                "has no actor that is near to all that it reaches"},
    [GLOBAL_EFFICIENCY] = {"global_efficiency", "Global efficiency", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                           "a network of fewer than two nodes has no pairs",
                           "has short ways between most of its actors"},
    {0},
};

const fil_metric fil_metric_distance = {
    .name = "distance",
    .title = "Distances",
    .question = "Through how many ties does something pass from one actor to another?",
    .definition = "over the ordered pairs with a path along the arrows (see reachable_share): mean distance, the "
                  "largest (diameter), and the smallest eccentricity of a node that reaches another (radius); global "
                  "efficiency is the mean of 1/distance over all ordered pairs, 0 where there is no path; weighted, "
                  "the length of a tie is 1/weight, and efficiency may pass 1",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Latora & Marchiori 2001, "
                 "doi:10.1103/PhysRevLett.87.198701",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] =
               "radius (R's usual one) ignores direction and weights; a node without ties has eccentricity 0",
           [FIL_AS_NETWORKX] = "mean distance, diameter and radius are of (strongly) connected networks alone, global "
                               "efficiency of undirected ones",
           [FIL_AS_GEPHI] = "a node that reaches nobody has eccentricity 0, and radius is then 0"},
    .compute = compute,
};
