/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether well-connected actors are tied to well-connected ones. */
#include "metrics/metric.h"

#include <math.h>

enum { DEGREE_ASSORTATIVITY };

/* Degrees at the ends of the ties, summed for their correlation. */
typedef struct moments {
  double count, source, target, sources, targets, product;
} moments;

static void add_ends(moments *sums, double source, double target)
{
  sums->count++;
  sums->source += source;
  sums->target += target;
  sums->sources += source * source;
  sums->targets += target * target;
  sums->product += source * target;
}

/* Pearson's correlation. The sums are whole numbers, so a zero variance is exactly zero. */
static void correlate(const moments *sums, double *correlation)
{
  double variances = (sums->count * sums->sources - sums->source * sums->source) *
                     (sums->count * sums->targets - sums->target * sums->target);
  if (variances > 0)
    *correlation = (sums->count * sums->product - sums->source * sums->target) / sqrt(variances);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t out = {0}, in = {0};
  moments sums = {0};
  (void)choices;
  FIL_IGRAPH(igraph_vector_int_init(&out, 0));
  FIL_IGRAPH(igraph_vector_int_init(&in, 0));
  FIL_IGRAPH(igraph_degree(&view->graph, &out, igraph_vss_all(), IGRAPH_OUT, IGRAPH_NO_LOOPS));
  FIL_IGRAPH(igraph_degree(&view->graph, &in, igraph_vss_all(), IGRAPH_IN, IGRAPH_NO_LOOPS));
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
    add_ends(&sums, (double)VECTOR(out)[source], (double)VECTOR(in)[target]);
    if (!view->directed)
      add_ends(&sums, (double)VECTOR(out)[target], (double)VECTOR(in)[source]);
  }
  correlate(&sums, values[DEGREE_ASSORTATIVITY]);
done:
  igraph_vector_int_destroy(&out);
  igraph_vector_int_destroy(&in);
  return status;
}

static const fil_measure measures[] = {
    [DEGREE_ASSORTATIVITY] = {"degree_assortativity", "Assortativity by degree", NULL, -1, 1, FIL_WHEN_ALWAYS,
                              "the ends of the ties do not differ in degree",
                              "has its hubs tied to each other, about a common middle"},
    {0},
};

const fil_metric fil_metric_degree_assortativity = {
    .name = "degree_assortativity",
    .title = "Assortativity by degree",
    .question = "Are actors with many ties tied to each other, or to actors with few?",
    .definition = "Pearson correlation over the ties of the degrees at their two ends, an undirected tie counting both "
                  "ways; directed, of the source's degree_out with the target's degree_in",
    .reference = "Newman 2003, doi:10.1103/PhysRevE.67.026126",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
