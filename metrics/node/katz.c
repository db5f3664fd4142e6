/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Katz status: a node is important when many walks lead to it, the short ones counting most. */
#include "graph/memory.h"
#include "metrics/leading.h"
#include "metrics/metric.h"

#include <math.h>
#include <string.h>

enum { ALPHA };
enum { STEPS_MOST = 100000 };

static const double share_of_limit = 0.85; /* of 1/λ₁, from which on the sum has no end */
static const double networkx_alpha = 0.1;
static const double tolerance = 1e-15; /* of what may be left out, relative to the largest score */

/* λ₁ of the ties read both ways, (W + Wᵀ)/2. */
static fil_status measure_both_ways(const fil_view *view, const igraph_vector_t *weights, double *eigenvalue,
                                    fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t graph = {0};
  fil_leading leading = {0};
  FIL_IGRAPH(igraph_copy(&graph, &view->graph));
  FIL_IGRAPH(igraph_to_undirected(&graph, IGRAPH_TO_UNDIRECTED_EACH, /*edge_comb=*/NULL));
  FIL_TRY(fil_leading_find(&graph, weights, &leading, error));
  *eigenvalue = fil_leading_eigenvalue(&leading) / 2;
done:
  fil_leading_destroy(&leading);
  igraph_destroy(&graph);
  return status;
}

/* α, and λ₁, which is 0 without circles. */
static fil_status choose_alpha(const fil_view *view, const fil_choices *choices, double *alpha, double *eigenvalue,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_leading leading = {0};
  double measure;
  FIL_TRY(fil_leading_find(&view->graph, choices->weights, &leading, error));
  *eigenvalue = measure = fil_leading_eigenvalue(&leading);
  *alpha = choices->as == FIL_AS_NETWORKX ? networkx_alpha : NAN;
  if (!isnan(choices->parameters[ALPHA]))
    *alpha = choices->parameters[ALPHA];
  if (isnan(*alpha) && measure == 0)
    FIL_TRY(measure_both_ways(view, choices->weights, &measure, error));
  if (isnan(*alpha))
    *alpha = measure > 0 ? share_of_limit / measure : 0;
  if (*alpha * *eigenvalue >= 1)
    status = fil_error_set(error, FIL_ERROR_COMPUTE, "alpha is %g and must be below %g, 1 by the largest eigenvalue",
                           *alpha, 1 / *eigenvalue);
done:
  fil_leading_destroy(&leading);
  return status;
}

/* next = α Wᵀ term. Returns its largest cell. */
static double follow_ties(const fil_view *view, const igraph_vector_t *weights, double alpha, const double term[],
                          double next[])
{
  double largest = 0;
  for (size_t node = 0; node < view->node_count; node++)
    next[node] = 0;
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
    const double factor = alpha * (weights ? VECTOR(*weights)[edge] : 1);
    next[target] += factor * term[source];
    if (!view->directed)
      next[source] += factor * term[target];
  }
  for (size_t node = 0; node < view->node_count; node++)
    largest = fmax(largest, next[node]);
  return largest;
}

static double add(double sum[], const double term[], size_t count)
{
  double largest = 0;
  for (size_t node = 0; node < count; node++) {
    sum[node] += term[node];
    largest = fmax(largest, sum[node]);
  }
  return largest;
}

/* Walks of 0, 1, 2, … ties, until longer ones add nothing that tells: their terms shrink by α λ₁ a step. */
static fil_status sum_walks(const fil_view *view, const igraph_vector_t *weights, double alpha, double eigenvalue,
                            double scores[], fil_error *error)
{
  fil_status status = FIL_ERROR_COMPUTE;
  double *term = fil_memory_new(view->node_count, sizeof *term);
  double *next = fil_memory_new(view->node_count, sizeof *next);
  if (!term || !next) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t node = 0; node < view->node_count; node++)
    term[node] = scores[node] = 1;
  for (int step = 0; step < STEPS_MOST && status != FIL_OK; step++) {
    const double largest = follow_ties(view, weights, alpha, term, next);
    double *swap = term;
    term = next;
    next = swap;
    if (largest <= tolerance * (1 - alpha * eigenvalue) * add(scores, term, view->node_count))
      status = FIL_OK;
  }
  if (status != FIL_OK)
    fil_error_set(error, status, "alpha is so near 1 by the largest eigenvalue that %d steps do not end the sum",
                  STEPS_MOST);
done:
  fil_memory_free(term);
  fil_memory_free(next);
  return status;
}

/* The largest score is 1; as NetworkX, the sum of squares. */
static void scale(double scores[], size_t count, fil_program as)
{
  double largest = 0, squares = 0;
  for (size_t node = 0; node < count; node++) {
    largest = fmax(largest, scores[node]);
    squares += scores[node] * scores[node];
  }
  for (size_t node = 0; node < count; node++)
    scores[node] /= as == FIL_AS_NETWORKX ? sqrt(squares) : largest;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double alpha, eigenvalue;
  FIL_TRY(choose_alpha(view, choices, &alpha, &eigenvalue, error));
  FIL_TRY(sum_walks(view, choices->weights, alpha, eigenvalue, values[0], error));
  scale(values[0], view->node_count, choices->as);
done:
  return status;
}

static const fil_measure measures[] = {
    {"katz", "Katz status", NULL, 0, 1, FIL_WHEN_ALWAYS, NULL,
     "is reached along many chains of ties, from its suppliers, their suppliers and so on"},
    {0},
};

static const fil_parameter parameters[] = {
    [ALPHA] = {"alpha", "what a tie more takes from the weight of a walk; 0.85/λ₁ unless given", NAN, 0, INFINITY},
    {0},
};

const fil_metric fil_metric_katz = {
    .name = "katz",
    .title = "Katz status",
    .question = "Along how many chains of ties, the short ones counting most, is a node reached?",
    .definition = "x = Σ_k α^k (Wᵀ)^k 1 over k = 0, 1, 2, …, the walks of k ties that lead to a node, divided by the "
                  "largest score; α = 0.85/λ₁ unless given, λ₁ the largest eigenvalue of W; without circles λ₁ is 0, "
                  "any α will do, and that of (W + Wᵀ)/2 takes its place; w is 1, or the weight in the weighted form",
    .reference = "Katz 1953, doi:10.1007/BF02289026",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .parameters = parameters,
    .as = {[FIL_AS_NETWORKX] = "α is 0.1 unless given, and the Euclidean norm of the scores is 1"},
    .compute = compute,
};
