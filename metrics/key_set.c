/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The search for key players: a greedy choice, exchanges, and the same from random sets. */
#include "metrics/key_set.h"

#include "graph/memory.h"
#include "metrics/key_search.h"
#include "metrics/random.h"

#include <string.h>

static const double better = 1e-12; /* by which an exchange must raise the value */

typedef struct search {
  fil_key_problem problem;
  fil_key_fragments fragments;
  fil_key_reach reach;
  uint32_t *nodes; /* the set under work */
  bool *members;   /* by node */
  uint32_t *shuffled;
  size_t size, node_count;
} search;

static fil_status begin(search *made, const fil_view *view, fil_error *error)
{
  made->node_count = view->node_count;
  made->nodes = fil_memory_new(made->size, sizeof *made->nodes);
  made->members = fil_memory_new(view->node_count, sizeof *made->members);
  made->shuffled = fil_memory_new(view->node_count, sizeof *made->shuffled);
  if (!made->nodes || !made->members || !made->shuffled)
    return fil_error_memory(error);
  for (uint32_t node = 0; node < view->node_count; node++)
    made->shuffled[node] = node;
  return made->problem == FIL_KEY_FRAGMENTS ? fil_key_fragments_init(&made->fragments, view, error)
                                            : fil_key_reach_init(&made->reach, view, error);
}

static void end(search *made)
{
  fil_key_fragments_destroy(&made->fragments);
  fil_key_reach_destroy(&made->reach);
  fil_memory_free(made->nodes);
  fil_memory_free(made->members);
  fil_memory_free(made->shuffled);
}

/* The best node to go with the members, of whom there are `count`. */
static fil_status find_best(search *made, size_t count, uint32_t preferred, uint32_t *best, double *value,
                            fil_error *error)
{
  if (made->problem == FIL_KEY_FRAGMENTS)
    return fil_key_fragments_best(&made->fragments, made->members, count, preferred, best, value, error);
  fil_key_reach_best(&made->reach, made->members, preferred, best, value);
  return FIL_OK;
}

static fil_status choose_greedily(search *made, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < made->size; k++) {
    FIL_TRY(find_best(made, k, FIL_MISSING, &made->nodes[k], value, error));
    made->members[made->nodes[k]] = true;
  }
done:
  return status;
}

static void draw(search *made, fil_random *random)
{
  memset(made->members, 0, made->node_count * sizeof *made->members);
  for (size_t k = 0; k < made->size; k++) {
    const size_t other = k + fil_random_below(random, (uint32_t)(made->node_count - k));
    const uint32_t node = made->shuffled[other];
    made->shuffled[other] = made->shuffled[k];
    made->shuffled[k] = node;
    made->nodes[k] = node;
    made->members[node] = true;
  }
}

/* Gives each node of the set up for the best one in its place, until all have stood. */
static fil_status exchange(search *made, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t stood = 0;
  for (size_t k = 0; stood < made->size; k = (k + 1) % made->size) {
    const uint32_t before = made->nodes[k];
    double reached;
    made->members[before] = false;
    FIL_TRY(find_best(made, made->size - 1, before, &made->nodes[k], &reached, error));
    made->members[made->nodes[k]] = true;
    stood = reached > *value + better ? 1 : stood + 1;
    *value = reached;
  }
done:
  return status;
}

static void keep(const search *made, double value, fil_key_set *set)
{
  size_t count = 0;
  if (set->size > 0 && value <= set->value + better)
    return;
  set->value = value;
  set->size = made->size;
  for (uint32_t node = 0; node < made->node_count; node++) {
    if (made->members[node])
      set->nodes[count++] = node;
  }
}

fil_status fil_key_set_find(const fil_view *view, fil_key_problem problem, size_t size, size_t restarts, uint64_t seed,
                            fil_key_set *set, fil_error *error)
{
  fil_status status = FIL_OK;
  search made = {.problem = problem, .size = size};
  fil_random random = fil_random_stream(seed, size);
  *set = (fil_key_set){0};
  if (size + (problem == FIL_KEY_FRAGMENTS ? 2 : 0) > view->node_count)
    return FIL_OK;
  set->nodes = fil_memory_new(size, sizeof *set->nodes);
  if (!set->nodes)
    return fil_error_memory(error);
  FIL_TRY(begin(&made, view, error));
  for (size_t k = 0; k <= restarts; k++) {
    double value = -1;
    if (k == 0)
      FIL_TRY(choose_greedily(&made, &value, error));
    else
      draw(&made, &random);
    FIL_TRY(exchange(&made, &value, error));
    keep(&made, value, set);
  }
done:
  end(&made);
  return status;
}

void fil_key_set_destroy(fil_key_set *set)
{
  fil_memory_free(set->nodes);
  *set = (fil_key_set){0};
}
