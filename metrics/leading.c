/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Leading eigenvectors, part by part. */
#include "metrics/leading.h"

#include "graph/memory.h"
#include "metrics/igraph_compat.h"

#include <math.h>

/* The strongly connected parts, and the ties inside each. */
typedef struct parts {
  igraph_t ties; /* the graph without ties of weight 0 */
  igraph_vector_t weights;
  igraph_vector_int_t membership; /* by node */
  igraph_vector_int_t starts;     /* by part, and one more: where its ties begin in `inside` */
  igraph_vector_int_t inside;     /* edges of `ties`, by part */
} parts;

/* One part as a graph of its own. */
typedef struct part {
  igraph_t graph;
  igraph_vector_int_t ends; /* of its ties, in its own numbers */
  igraph_vector_int_t nodes;
  igraph_vector_t weights;
  igraph_vector_t scores;
} part;

static const double same_eigenvalue = 1e-9; /* relative: far above rounding, far below any difference that tells */

static void destroy_parts(parts *all)
{
  igraph_destroy(&all->ties);
  igraph_vector_destroy(&all->weights);
  igraph_vector_int_destroy(&all->membership);
  igraph_vector_int_destroy(&all->starts);
  igraph_vector_int_destroy(&all->inside);
}

static void destroy_part(part *one)
{
  igraph_destroy(&one->graph);
  igraph_vector_int_destroy(&one->ends);
  igraph_vector_int_destroy(&one->nodes);
  igraph_vector_destroy(&one->weights);
  igraph_vector_destroy(&one->scores);
}

static fil_status keep_ties(const igraph_t *graph, const igraph_vector_t *weights, parts *all, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t ends = {0};
  FIL_IGRAPH(igraph_vector_int_init(&ends, 0));
  FIL_IGRAPH(igraph_vector_init(&all->weights, 0));
  for (igraph_integer_t edge = 0; edge < igraph_ecount(graph); edge++) {
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    if (weight == 0)
      continue;
    FIL_IGRAPH(igraph_vector_int_push_back(&ends, IGRAPH_FROM(graph, edge)));
    FIL_IGRAPH(igraph_vector_int_push_back(&ends, IGRAPH_TO(graph, edge)));
    FIL_IGRAPH(igraph_vector_push_back(&all->weights, weight));
  }
  FIL_IGRAPH(igraph_create(&all->ties, &ends, igraph_vcount(graph), igraph_is_directed(graph)));
done:
  igraph_vector_int_destroy(&ends);
  return status;
}

/* The part that a tie lies in, or -1 for one between parts. */
static igraph_integer_t part_of_tie(const parts *all, igraph_integer_t edge)
{
  const igraph_integer_t source = VECTOR(all->membership)[IGRAPH_FROM(&all->ties, edge)];
  return source == VECTOR(all->membership)[IGRAPH_TO(&all->ties, edge)] ? source : -1;
}

/* Sorts the ties by part. */
static fil_status find_parts(parts *all, igraph_integer_t *count, fil_error *error)
{
  fil_status status = FIL_OK;
  const igraph_integer_t ties = igraph_ecount(&all->ties);
  FIL_IGRAPH(igraph_vector_int_init(&all->membership, 0));
  FIL_IGRAPH(igraph_connected_components(&all->ties, &all->membership, /*csize=*/NULL, count, IGRAPH_STRONG));
  FIL_IGRAPH(igraph_vector_int_init(&all->starts, *count + 2));
  FIL_IGRAPH(igraph_vector_int_init(&all->inside, ties));
  igraph_integer_t *starts = VECTOR(all->starts);
  for (igraph_integer_t edge = 0; edge < ties; edge++) {
    if (part_of_tie(all, edge) >= 0)
      starts[part_of_tie(all, edge) + 2]++;
  }
  for (igraph_integer_t k = 1; k < *count + 2; k++)
    starts[k] += starts[k - 1];
  for (igraph_integer_t edge = 0; edge < ties; edge++) {
    if (part_of_tie(all, edge) >= 0)
      VECTOR(all->inside)[starts[part_of_tie(all, edge) + 1]++] = edge;
  }
done:
  return status;
}

/* The number of a node in its part, given when it is first met; `numbers` holds -1 for the others. */
static fil_status number_node(part *one, igraph_integer_t node, igraph_integer_t *numbers, fil_error *error)
{
  fil_status status = FIL_OK;
  if (numbers[node] < 0) {
    numbers[node] = igraph_vector_int_size(&one->nodes);
    FIL_IGRAPH(igraph_vector_int_push_back(&one->nodes, node));
  }
  FIL_IGRAPH(igraph_vector_int_push_back(&one->ends, numbers[node]));
done:
  return status;
}

static fil_status extract(const parts *all, igraph_integer_t which, igraph_integer_t *numbers, part *one,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_IGRAPH(igraph_vector_int_init(&one->ends, 0));
  FIL_IGRAPH(igraph_vector_int_init(&one->nodes, 0));
  FIL_IGRAPH(igraph_vector_init(&one->weights, 0));
  FIL_IGRAPH(igraph_vector_init(&one->scores, 0));
  for (igraph_integer_t k = VECTOR(all->starts)[which]; k < VECTOR(all->starts)[which + 1]; k++) {
    const igraph_integer_t edge = VECTOR(all->inside)[k];
    FIL_TRY(number_node(one, IGRAPH_FROM(&all->ties, edge), numbers, error));
    FIL_TRY(number_node(one, IGRAPH_TO(&all->ties, edge), numbers, error));
    FIL_IGRAPH(igraph_vector_push_back(&one->weights, VECTOR(all->weights)[edge]));
  }
  FIL_IGRAPH(
      igraph_create(&one->graph, &one->ends, igraph_vector_int_size(&one->nodes), igraph_is_directed(&all->ties)));
done:
  return status;
}

/* Scores of one part into the cells of its nodes; nothing for a single node. */
static fil_status score_part(const parts *all, igraph_integer_t which, igraph_integer_t *numbers, double values[],
                             double *eigenvalue, fil_error *error)
{
  fil_status status = FIL_OK;
  part one = {0};
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  *eigenvalue = 0;
  if (VECTOR(all->starts)[which] == VECTOR(all->starts)[which + 1])
    return FIL_OK;
  FIL_TRY(extract(all, which, numbers, &one, error));
  FIL_IGRAPH(fil_igraph_eigenvector(&one.graph, &one.scores, eigenvalue, igraph_is_directed(&one.graph), &one.weights,
                                    &options));
  const double largest = igraph_vector_max(&one.scores); /* 1 but for rounding */
  for (igraph_integer_t k = 0; k < igraph_vector_size(&one.scores); k++)
    values[VECTOR(one.nodes)[k]] = VECTOR(one.scores)[k] / largest;
done:
  destroy_part(&one);
  return status;
}

static fil_status score_parts(const igraph_t *graph, const igraph_vector_t *weights, parts *all, fil_leading *leading,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = (size_t)igraph_vcount(graph);
  igraph_integer_t *numbers = fil_memory_new(nodes, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++) {
    numbers[node] = -1;
    leading->scores[node] = NAN;
  }
  FIL_TRY(keep_ties(graph, weights, all, error));
  FIL_TRY(find_parts(all, &leading->part_count, error));
  for (igraph_integer_t k = 0; k < leading->part_count; k++)
    FIL_TRY(score_part(all, k, numbers, leading->scores, &leading->eigenvalues[k], error));
  for (size_t node = 0; node < nodes; node++)
    leading->parts[node] = VECTOR(all->membership)[node];
done:
  fil_memory_free(numbers);
  return status;
}

fil_status fil_leading_find(const igraph_t *graph, const igraph_vector_t *weights, fil_leading *leading,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  parts all = {0};
  const size_t nodes = (size_t)igraph_vcount(graph);
  *leading = (fil_leading){.scores = fil_memory_new(nodes, sizeof *leading->scores),
                           .parts = fil_memory_new(nodes, sizeof *leading->parts),
                           .eigenvalues = fil_memory_new(nodes, sizeof *leading->eigenvalues),
                           .node_count = nodes};
  if (!leading->scores || !leading->parts || !leading->eigenvalues)
    return fil_error_memory(error);
  FIL_TRY(score_parts(graph, weights, &all, leading, error));
done:
  destroy_parts(&all);
  return status;
}

void fil_leading_destroy(fil_leading *leading)
{
  fil_memory_free(leading->scores);
  fil_memory_free(leading->parts);
  fil_memory_free(leading->eigenvalues);
  *leading = (fil_leading){0};
}

double fil_leading_eigenvalue(const fil_leading *leading)
{
  double largest = 0;
  for (igraph_integer_t k = 0; k < leading->part_count; k++)
    largest = fmax(largest, leading->eigenvalues[k]);
  return largest;
}

void fil_leading_keep(fil_leading *leading)
{
  const double largest = fil_leading_eigenvalue(leading);
  igraph_integer_t leader = -1, leaders = 0;
  for (igraph_integer_t k = 0; k < leading->part_count; k++) {
    if (leading->eigenvalues[k] < largest * (1 - same_eigenvalue))
      continue;
    leader = k;
    leaders++;
  }
  for (size_t node = 0; node < leading->node_count; node++) {
    if (leaders > 1)
      leading->scores[node] = NAN;
    else if (leading->parts[node] != leader)
      leading->scores[node] = 0;
  }
}

fil_status fil_leading_both_ways(const igraph_t *graph, const igraph_vector_t *weights, double scores[],
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t both = {0};
  fil_leading leading = {0};
  FIL_IGRAPH(igraph_copy(&both, graph));
  FIL_IGRAPH(igraph_to_undirected(&both, IGRAPH_TO_UNDIRECTED_EACH, /*edge_comb=*/NULL));
  FIL_TRY(fil_leading_find(&both, weights, &leading, error));
  fil_leading_keep(&leading);
  for (size_t node = 0; node < leading.node_count; node++)
    scores[node] = leading.scores[node];
done:
  fil_leading_destroy(&leading);
  igraph_destroy(&both);
  return status;
}
