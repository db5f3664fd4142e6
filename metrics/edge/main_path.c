/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Main path: through which ties most of the ways from first suppliers to last buyers lead. */
#include "graph/memory.h"
#include "metrics/linear_order.h"
#include "metrics/metric.h"

#include <math.h>
#include <stdlib.h>

enum { SPC, SPLC, SPNP, MAIN_PATH, WEIGHTS = MAIN_PATH };
enum { SEARCH };

static const double same_sum = 1e-12; /* relative: sums along two ways that differ by rounding alone */

/* One or more ties from one part to another. */
typedef struct arc {
  uint32_t from, to;
  bool main;
  double counts[WEIGHTS];
} arc;

/* The view with each strong component as one part; a part stands behind those that it leads to. */
typedef struct parts {
  size_t count;
  uint32_t *of; /* by node */
  arc *arcs;    /* by part that they lead from */
  size_t arc_count;
  size_t *starts;   /* by part, and one more */
  bool *entered;    /* by part: some arc leads to it */
  double *in, *out; /* by part: ways that lead to it, and from it */
} parts;

static void destroy(parts *all)
{
  fil_memory_free(all->of);
  fil_memory_free(all->arcs);
  fil_memory_free(all->starts);
  fil_memory_free(all->entered);
  fil_memory_free(all->in);
  fil_memory_free(all->out);
}

static fil_status find_parts(parts *all, const fil_view *view, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear buyers = {0};
  fil_linear_order order = {0};
  FIL_TRY(fil_linear_build(&buyers, view, /*weights=*/NULL, FIL_LINEAR_BUYERS, /*loops=*/false, error));
  FIL_TRY(fil_linear_order_find(&order, &buyers, error));
  all->count = order.block_count;
  all->of = fil_memory_new(view->node_count + 1, sizeof *all->of);
  all->arcs = fil_memory_new(view->edge_count + 1, sizeof *all->arcs);
  all->starts = fil_memory_new(all->count + 2, sizeof *all->starts);
  all->entered = fil_memory_new(all->count + 1, sizeof *all->entered);
  all->in = fil_memory_new(all->count + 1, sizeof *all->in);
  all->out = fil_memory_new(all->count + 1, sizeof *all->out);
  if (!all->of || !all->arcs || !all->starts || !all->entered || !all->in || !all->out) {
    status = fil_error_memory(error);
    goto done;
  }
  for (uint32_t part = 0; part < all->count; part++) {
    for (size_t k = order.starts[part]; k < order.starts[part + 1]; k++)
      all->of[order.rows[k]] = part;
  }
done:
  fil_linear_destroy(&buyers);
  fil_linear_order_destroy(&order);
  return status;
}

static int compare(const void *left, const void *right)
{
  const arc *a = left, *b = right;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return a->to < b->to ? -1 : a->to > b->to;
}

static void find_arcs(parts *all, const fil_view *view)
{
  size_t count = 0;
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const arc one = {.from = all->of[IGRAPH_FROM(&view->graph, edge)], .to = all->of[IGRAPH_TO(&view->graph, edge)]};
    if (one.from != one.to)
      all->arcs[count++] = one;
  }
  qsort(all->arcs, count, sizeof *all->arcs, compare);
  for (size_t k = 0; k < count; k++) {
    if (all->arc_count == 0 || compare(&all->arcs[all->arc_count - 1], &all->arcs[k]) != 0)
      all->arcs[all->arc_count++] = all->arcs[k];
  }
  for (size_t k = 0; k < all->arc_count; k++) {
    all->starts[all->arcs[k].from + 1]++;
    all->entered[all->arcs[k].to] = true;
  }
  for (size_t part = 0; part < all->count; part++)
    all->starts[part + 1] += all->starts[part];
}

static bool is_first(const parts *all, size_t part)
{
  return !all->entered[part] && all->starts[part] < all->starts[part + 1];
}

/* Ways through each arc, from first parts or from any (`from_all`), to last ones or to any. */
static void count_ways(parts *all, bool from_all, bool to_all, int weight)
{
  for (size_t part = 0; part < all->count; part++) {
    const bool last = all->starts[part] == all->starts[part + 1];
    all->in[part] = from_all || !all->entered[part];
    all->out[part] = to_all || last;
    for (size_t k = all->starts[part]; k < all->starts[part + 1]; k++)
      all->out[part] += all->out[all->arcs[k].to];
  }
  for (size_t part = all->count; part-- > 0;) {
    for (size_t k = all->starts[part]; k < all->starts[part + 1]; k++) {
      all->in[all->arcs[k].to] += all->in[part];
      all->arcs[k].counts[weight] = all->in[part] * all->out[all->arcs[k].to];
    }
  }
}

/* The largest of what `value` gives for the arcs that leave a part. */
static double largest(const parts *all, size_t part, double (*value)(const parts *all, const arc *one))
{
  double most = 0;
  for (size_t k = all->starts[part]; k < all->starts[part + 1]; k++)
    most = fmax(most, value(all, &all->arcs[k]));
  return most;
}

static double count_of(const parts *all, const arc *one)
{
  (void)all;
  return one->counts[SPC];
}

/* The largest sum of counts from the arc to the end of a way; `out` holds that of each part. */
static double sum_of(const parts *all, const arc *one)
{
  return one->counts[SPC] + all->out[one->to];
}

/* From the first parts on by the arcs of the largest value, all of them where several have it. */
static void follow(parts *all, double (*value)(const parts *all, const arc *one))
{
  double start = 0;
  bool *reached = all->entered; /* no longer in use otherwise */
  for (size_t part = 0; part < all->count; part++) {
    if (is_first(all, part))
      start = fmax(start, largest(all, part, value));
  }
  for (size_t part = all->count; part-- > 0;) {
    const bool first = is_first(all, part);
    all->in[part] = first ? start : largest(all, part, value);
    reached[part] = first;
  }
  for (size_t part = all->count; part-- > 0;) {
    for (size_t k = all->starts[part]; reached[part] && k < all->starts[part + 1]; k++) {
      arc *one = &all->arcs[k];
      one->main = value(all, one) >= all->in[part] * (1 - same_sum);
      reached[one->to] = reached[one->to] || one->main;
    }
  }
}

static void find_main_path(parts *all, bool global)
{
  for (size_t part = 0; part < all->count; part++) {
    all->out[part] = 0;
    if (global)
      all->out[part] = largest(all, part, sum_of);
  }
  follow(all, global ? sum_of : count_of);
}

static fil_status spread(const parts *all, const fil_view *view, double *const values[], fil_error *error)
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const arc wanted = {.from = all->of[IGRAPH_FROM(&view->graph, edge)], .to = all->of[IGRAPH_TO(&view->graph, edge)]};
    const arc *found = bsearch(&wanted, all->arcs, all->arc_count, sizeof wanted, compare);
    if (!found)
      continue;
    for (int k = 0; k < WEIGHTS; k++) {
      if (!isfinite(found->counts[k]))
        return fil_error_set(error, FIL_ERROR_COMPUTE, "there are more ways through the chain than can be counted");
      values[k][edge] = found->counts[k];
    }
    values[MAIN_PATH][edge] = found->main;
  }
  return FIL_OK;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  parts all = {0};
  FIL_TRY(find_parts(&all, view, error));
  find_arcs(&all, view);
  count_ways(&all, /*from_all=*/true, /*to_all=*/true, SPNP);
  count_ways(&all, /*from_all=*/true, /*to_all=*/false, SPLC);
  count_ways(&all, /*from_all=*/false, /*to_all=*/false, SPC);
  find_main_path(&all, choices->parameters[SEARCH] >= 0.5);
  FIL_TRY(spread(&all, view, values, error));
done:
  destroy(&all);
  return status;
}

static const char in_circle[] = "a tie within a circle; ways from first suppliers to last buyers are counted with each "
                                "circle (strong component) as one node";

static const fil_measure measures[] = {
    {"spc", "Search path count (SPC)", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, in_circle,
     "lies on many of the ways from first suppliers to last buyers"},
    {"splc", "Search path link count (SPLC)", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, in_circle,
     "lies on many of the ways on which goods go on, from wherever they begin, to last buyers"},
    {"spnp", "Search path node pair (SPNP)", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, in_circle,
     "lies on many of the ways from any actor to any other further down the chain"},
    {"main_path", "Main path", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, in_circle,
     "lies on the main path of the chain, the one that most ways share"},
    {0},
};

static const fil_parameter parameters[] = {
    {"search",
     "0: from the first suppliers on, the tie of the largest count at each step; 1: the whole way of the largest sum",
     0, 0, 1},
    {0},
};

const fil_metric fil_metric_main_path = {
    .name = "main_path",
    .title = "Main path",
    .question = "Through which ties do most ways from the first suppliers to the last buyers lead?",
    .definition =
        "strong components are condensed to one node each, ties between two of them to one arc. A way begins at a node "
        "without suppliers and ends at one without buyers: spc of an arc is the number of ways through it; splc also "
        "counts ways that begin elsewhere, spnp also those that end elsewhere (ways within the chain). main_path is 1 "
        "on the arcs that a search by spc takes, else 0: local and forward from the arcs of the largest spc that leave "
        "a first supplier, all where several are equal (Hummon and Doreian; search 0), or the way, or ways, with the "
        "largest sum of spc (critical path, Pajek's global search; search 1)",
    .reference =
        "Hummon & Doreian 1989, doi:10.1016/0378-8733(89)90017-8; Batagelj 2003, doi:10.48550/arXiv.cs/0309023",
    .level = FIL_LEVEL_EDGE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
