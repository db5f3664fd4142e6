/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks of the same degrees: ends of ties change places. */
#include "graph/memory.h"
#include "metrics/pair_set.h"
#include "metrics/random_ties.h"

enum { CYCLES_ONE_IN = 8 }; /* tries that turn a cycle round */

typedef struct rewiring {
  fil_random_ties *ties;
  fil_pair_set pairs;
  fil_random *random;
  size_t *starts; /* directed: the first tie of each source, and where the last ends */
} rewiring;

static void sort_two(uint32_t *source, uint32_t *target)
{
  const uint32_t larger = *source > *target ? *source : *target;
  *source = *source > *target ? *target : *source;
  *target = larger;
}

/* The ties of the view, in its order. */
static fil_status take_ties(rewiring *work, const fil_view *view, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_random_ties *ties = work->ties;
  FIL_TRY(fil_random_ties_reserve(ties, view->edge_count, error));
  FIL_TRY(fil_pair_set_init(&work->pairs, view->edge_count, error));
  for (size_t edge = 0; edge < view->edge_count; edge++) {
    uint32_t source = (uint32_t)IGRAPH_FROM(&view->graph, edge), target = (uint32_t)IGRAPH_TO(&view->graph, edge);
    if (!view->directed)
      sort_two(&source, &target);
    fil_random_ties_add(ties, source, target, (uint32_t)edge);
    fil_pair_set_add(&work->pairs, source, target);
  }
done:
  return status;
}

/* Two new ties in place of two, unless one is a loop or there already. */
static bool may_replace(const rewiring *work, uint32_t source, uint32_t target, uint32_t other_source,
                        uint32_t other_target)
{
  return source != target && other_source != other_target && !fil_pair_set_has(&work->pairs, source, target) &&
         !fil_pair_set_has(&work->pairs, other_source, other_target);
}

static void replace(rewiring *work, size_t tie, uint32_t source, uint32_t target)
{
  fil_random_ties *ties = work->ties;
  fil_pair_set_remove(&work->pairs, ties->sources[tie], ties->targets[tie]);
  fil_pair_set_add(&work->pairs, source, target);
  ties->sources[tie] = source;
  ties->targets[tie] = target;
}

/* a → b and c → d become a → d and c → b. */
static void try_exchange(rewiring *work)
{
  const fil_random_ties *ties = work->ties;
  const size_t one = fil_random_below(work->random, (uint32_t)ties->count);
  const size_t other = fil_random_below(work->random, (uint32_t)ties->count);
  const uint32_t a = ties->sources[one], b = ties->targets[one], c = ties->sources[other], d = ties->targets[other];
  if (!may_replace(work, a, d, c, b))
    return;
  replace(work, one, a, d);
  replace(work, other, c, b);
}

/* a -- b and c -- d become a -- d and b -- c, or a -- c and b -- d, as likely. */
static void try_undirected_exchange(rewiring *work)
{
  const fil_random_ties *ties = work->ties;
  const size_t one = fil_random_below(work->random, (uint32_t)ties->count);
  const size_t other = fil_random_below(work->random, (uint32_t)ties->count);
  const bool turned = fil_random_below(work->random, 2);
  uint32_t a = ties->sources[one], b = ties->targets[one];
  uint32_t c = turned ? ties->targets[other] : ties->sources[other];
  uint32_t d = turned ? ties->sources[other] : ties->targets[other];
  sort_two(&a, &d);
  sort_two(&b, &c);
  if (!may_replace(work, a, d, b, c))
    return;
  replace(work, one, a, d);
  replace(work, other, b, c);
}

/* The tie from a source to a target that is there. */
static size_t find_tie(const rewiring *work, uint32_t source, uint32_t target)
{
  size_t tie = work->starts[source];
  while (work->ties->targets[tie] != target)
    tie++;
  return tie;
}

/* a → b → c → a becomes a → c → b → a where no tie of it runs both ways. A tie and one that goes on from its end are
   drawn: the way back is as likely, for the numbers of ties that leave a node never change. */
static void try_cycle(rewiring *work)
{
  const fil_random_ties *ties = work->ties;
  const size_t one = fil_random_below(work->random, (uint32_t)ties->count);
  const uint32_t a = ties->sources[one], b = ties->targets[one];
  const size_t leaving = work->starts[b + 1] - work->starts[b];
  if (!leaving)
    return;
  const size_t two = work->starts[b] + fil_random_below(work->random, (uint32_t)leaving);
  const uint32_t c = ties->targets[two];
  if (c == a || !fil_pair_set_has(&work->pairs, c, a) || fil_pair_set_has(&work->pairs, b, a) ||
      fil_pair_set_has(&work->pairs, c, b) || fil_pair_set_has(&work->pairs, a, c))
    return;
  const size_t three = find_tie(work, c, a);
  replace(work, one, a, c);
  replace(work, two, b, a);
  replace(work, three, c, b);
}

/* Ties of a view stand in the order of their sources, and these stay where they are. */
static fil_status find_starts(rewiring *work, const fil_view *view, fil_error *error)
{
  work->starts = fil_memory_new(view->node_count + 1, sizeof *work->starts);
  if (!work->starts)
    return fil_error_memory(error);
  for (size_t tie = 0; tie < work->ties->count; tie++)
    work->starts[work->ties->sources[tie] + 1]++;
  for (size_t node = 0; node < view->node_count; node++)
    work->starts[node + 1] += work->starts[node];
  return FIL_OK;
}

static void try_directed(rewiring *work)
{
  if (fil_random_below(work->random, CYCLES_ONE_IN) == 0)
    try_cycle(work);
  else
    try_exchange(work);
}

fil_status fil_random_ties_rewire(fil_random_ties *ties, const fil_view *view, fil_random *random, fil_error *error)
{
  fil_status status = FIL_OK;
  rewiring work = {.ties = ties, .random = random};
  FIL_TRY(take_ties(&work, view, error));
  if (view->directed)
    FIL_TRY(find_starts(&work, view, error));
  for (size_t k = 0; k < FIL_SWAPS_PER_TIE * view->edge_count; k++) {
    if (view->directed)
      try_directed(&work);
    else
      try_undirected_exchange(&work);
  }
  fil_random_ties_shuffle_origins(ties, random);
done:
  fil_pair_set_destroy(&work.pairs);
  fil_memory_free(work.starts);
  return status;
}
