/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The disparity filter: ties that are stronger than chance would make them at one of their ends. */
#include "graph/memory.h"
#include "metrics/metric.h"

#include <math.h>

enum { P, KEPT };

/* Number of ties of each node, and their weight; both ways in one undirected. */
typedef struct sides {
  double *degrees[2]; /* out and in; undirected the same */
  double *strengths[2];
} sides;

static void add_tie(const fil_view *view, igraph_integer_t edge, sides *ends)
{
  const igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
  const int in = view->directed ? 1 : 0;
  const double weight = VECTOR(view->weights)[edge];
  ends->degrees[0][source] += 1;
  ends->strengths[0][source] += weight;
  ends->degrees[in][target] += 1;
  ends->strengths[in][target] += weight;
}

/* Chance that one of k ties among which a strength is divided at random gets this weight or more; missing where there
   is nothing to divide. */
static double chance(double weight, double degree, double strength)
{
  return degree < 2 || strength <= 0 ? NAN : pow(fmax(0, 1 - weight / strength), degree - 1);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double *sums = fil_memory_new(4 * view->node_count, sizeof *sums);
  sides ends = {0};
  const int in = view->directed ? 1 : 0;
  if (!sums)
    return fil_error_memory(error);
  for (size_t k = 0; k < 2; k++) {
    ends.degrees[k] = sums + 2 * k * view->node_count;
    ends.strengths[k] = sums + (2 * k + 1) * view->node_count;
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    if (VECTOR(view->weights)[edge] < 0) {
      status = fil_error_set(error, FIL_ERROR_COMPUTE, "a tie has a negative weight");
      goto done;
    }
    add_tie(view, edge, &ends);
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
    const double weight = VECTOR(view->weights)[edge];
    const double p = fmin(chance(weight, ends.degrees[0][source], ends.strengths[0][source]),
                          chance(weight, ends.degrees[in][target], ends.strengths[in][target]));
    values[P][edge] = p;
    if (!isnan(p))
      values[KEPT][edge] = p < choices->parameters[0];
  }
done:
  fil_memory_free(sums);
  return status;
}

#define NOTHING_TO_DIVIDE                                                                                              \
  "at both its ends the tie is the only one of that direction, or none there has a weight above 0"

static const fil_measure measures[] = {
    [P] = {"backbone_p", "Backbone p", NULL, 0, 1, FIL_WHEN_ALWAYS, NOTHING_TO_DIVIDE,
           "is no stronger than a random division of its ends' weights would make it; it is the low values that mark "
           "the backbone"},
    [KEPT] = {"in_backbone", "In the backbone", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, NOTHING_TO_DIVIDE,
              "carries more of the weight of one of its ends than chance would give it"},
    {0},
};

static const fil_parameter parameters[] = {
    {"alpha", "the tie is in the backbone if its p is below", 0.05, 0, 1},
    {0},
};

const fil_metric fil_metric_backbone = {
    .name = "backbone",
    .title = "Backbone (disparity filter)",
    .question = "Which ties matter by their weight, to large actors or small ones?",
    .definition = "backbone_p = (1 − w/s)^(k−1), the chance that one of a node's k ties gets the weight w or more when "
                  "its strength s is divided among them at random: the smaller of the values at the two ends, directed "
                  "by the outgoing ties of the source and the incoming ones of the target; an end with this one tie "
                  "says nothing; in_backbone = 1 if backbone_p < alpha, without correction for the number of ties; "
                  "where all weights are equal no tie stands out",
    .reference = "Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106",
    .level = FIL_LEVEL_EDGE,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
