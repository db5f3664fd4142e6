/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Removals followed backwards: nodes come back, the last first, and join the parts of those that are there. */
#include "metrics/removal.h"

#include "graph/memory.h"
#include "metrics/partners.h"
#include "metrics/random.h"
#include "metrics/ranks.h"
#include "metrics/removal_order.h"

#include <math.h>

/* The nodes, whichever way they are tied, and an order of them. */
typedef struct removing {
  const fil_view *view;
  fil_partners partners;
  uint32_t *order;
  uint32_t *roots; /* by node: towards the first of its part; itself, if it is that */
  uint32_t *sizes; /* by root */
  bool *there;
} removing;

static void destroy(removing *work)
{
  fil_partners_destroy(&work->partners);
  fil_memory_free(work->order);
  fil_memory_free(work->roots);
  fil_memory_free(work->sizes);
  fil_memory_free(work->there);
}

static fil_status begin(const fil_view *view, removing *work, fil_error *error)
{
  const size_t nodes = view->node_count + 1;
  work->view = view;
  work->order = fil_memory_new(nodes, sizeof *work->order);
  work->roots = fil_memory_new(nodes, sizeof *work->roots);
  work->sizes = fil_memory_new(nodes, sizeof *work->sizes);
  work->there = fil_memory_new(nodes, sizeof *work->there);
  if (!work->order || !work->roots || !work->sizes || !work->there)
    return fil_error_memory(error);
  for (uint32_t node = 0; node < view->node_count; node++)
    work->order[node] = node;
  return fil_partners_build(view, /*weights=*/NULL, &work->partners, error);
}

static uint32_t find_root(uint32_t roots[], uint32_t node)
{
  while (roots[node] != node)
    node = roots[node] = roots[roots[node]];
  return node;
}

/* Joins a node with the parts of its partners that are there; the size of its part. */
static uint32_t come_back(removing *work, uint32_t node)
{
  const fil_partners *partners = &work->partners;
  uint32_t root = node;
  work->roots[node] = node;
  work->sizes[node] = 1;
  work->there[node] = true;
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
    if (!work->there[partners->nodes[k]])
      continue;
    uint32_t other = find_root(work->roots, partners->nodes[k]);
    if (other == root)
      continue;
    if (work->sizes[other] > work->sizes[root]) {
      const uint32_t smaller = root;
      root = other;
      other = smaller;
    }
    work->roots[other] = root;
    work->sizes[root] += work->sizes[other];
  }
  return work->sizes[root];
}

/* The share in the largest part after each removal of the order; of all, nobody is left. */
static void follow(removing *work, double left[])
{
  const size_t nodes = work->view->node_count;
  uint32_t largest = 0;
  for (size_t node = 0; node < nodes; node++)
    work->there[node] = false;
  for (size_t removed = nodes; removed-- > 0;) {
    const uint32_t size = come_back(work, work->order[removed]);
    largest = size > largest ? size : largest;
    left[removed] = (double)largest / (double)nodes;
  }
}

/* From the runs, each with its values at the points, to the interval at each point. */
static fil_status summarize(const fil_removal_points *points, const double values[], size_t runs, fil_error *error)
{
  double *found = fil_memory_new(runs, sizeof *found);
  if (!found)
    return fil_error_memory(error);
  for (size_t k = 0; k < points->count; k++) {
    for (size_t run = 0; run < runs; run++)
      found[run] = values[run * points->count + k];
    fil_sort(found, runs);
    points->low[k] = fil_quantile(found, runs, 0.025);
    points->high[k] = fil_quantile(found, runs, 0.975);
  }
  fil_memory_free(found);
  return FIL_OK;
}

static fil_status follow_random(removing *work, const fil_choices *choices, double left[],
                                const fil_removal_points *points, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = work->view->node_count, runs = (size_t)choices->parameters[FIL_REMOVAL_RUNS];
  double *once = fil_memory_new(nodes + 1, sizeof *once);
  double *values = points ? fil_memory_new(runs, points->count * sizeof *values) : NULL;
  if (!once || (points && !values))
    FIL_TRY(fil_error_memory(error));
  for (size_t run = 0; run < runs; run++) {
    fil_random random = fil_random_stream(choices->seed, run);
    fil_random_shuffle(&random, work->order, nodes);
    follow(work, once);
    for (size_t removed = 0; removed <= nodes; removed++)
      left[removed] += once[removed];
    for (size_t k = 0; points && k < points->count; k++)
      values[run * points->count + k] = once[(size_t)points->removed[k]];
  }
  for (size_t removed = 0; removed <= nodes; removed++)
    left[removed] /= (double)runs;
  if (points)
    FIL_TRY(summarize(points, values, runs, error));
done:
  fil_memory_free(once);
  fil_memory_free(values);
  return status;
}

fil_status fil_removal_curve(const fil_view *view, const fil_choices *choices, fil_removal removal, double left[],
                             const fil_removal_points *points, fil_error *error)
{
  fil_status status = FIL_OK;
  removing work = {0};
  const bool recompute = choices->parameters[FIL_REMOVAL_RECOMPUTE] != 0;
  const double nodes = (double)view->node_count, steps = nodes * (double)view->edge_count * (recompute ? nodes : 1);
  const bool refused = removal == FIL_REMOVAL_BETWEENNESS && steps > FIL_REMOVAL_STEPS;
  for (size_t removed = 0; removed <= view->node_count; removed++)
    left[removed] = refused ? NAN : 0;
  if (refused)
    return FIL_OK;
  FIL_TRY(begin(view, &work, error));
  if (removal == FIL_REMOVAL_DEGREE)
    FIL_TRY(fil_removal_order_degree(view, &work.partners, work.order, error));
  if (removal == FIL_REMOVAL_BETWEENNESS)
    FIL_TRY(fil_removal_order_betweenness(view, recompute, work.order, error));
  if (removal == FIL_REMOVAL_RANDOM)
    status = follow_random(&work, choices, left, points, error);
  else
    follow(&work, left);
done:
  destroy(&work);
  return status;
}
