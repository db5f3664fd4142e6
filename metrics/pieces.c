/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Articulation points, with the sizes of what they hold together. */
#include "metrics/pieces.h"

#include "graph/memory.h"

/* The search; orders begin at 1. */
typedef struct search {
  const fil_partners *partners;
  const bool *out;
  fil_pieces *pieces;
  size_t *order;    /* by node: when it was found; 0: not yet */
  size_t *lowest;   /* by node: the earliest found that its subtree is tied to */
  size_t *subtree;  /* by node: nodes found from it on */
  size_t *next;     /* by node: the partner to look at next */
  uint32_t *parent; /* by node; FIL_MISSING: it began the component */
  uint32_t *found;  /* nodes of the component, as they were found */
  size_t found_count;
  size_t clock;
} search;

static size_t smaller(size_t left, size_t right)
{
  return left < right ? left : right;
}

static void add_piece(fil_pieces *pieces, size_t size)
{
  pieces->count++;
  pieces->largest = size > pieces->largest ? size : pieces->largest;
  pieces->pairs += (double)size * ((double)size - 1);
}

static void enter(search *made, uint32_t node, uint32_t parent)
{
  made->order[node] = made->lowest[node] = ++made->clock;
  made->subtree[node] = 1;
  made->next[node] = made->partners->starts[node];
  made->parent[node] = parent;
  made->found[made->found_count++] = node;
}

/* A finished subtree without a tie past its parent is a piece of its own when the parent goes. */
static void leave(search *made, uint32_t node)
{
  const uint32_t parent = made->parent[node];
  if (parent == FIL_MISSING)
    return;
  made->lowest[parent] = smaller(made->lowest[parent], made->lowest[node]);
  made->subtree[parent] += made->subtree[node];
  if (made->lowest[node] < made->order[parent])
    return;
  add_piece(&made->pieces[parent], made->subtree[node]);
  made->pieces[parent].component += made->subtree[node]; /* for now, what its pieces have */
}

/* One step from a node: to a new partner, past a known one, or back. Returns where the search goes on. */
static uint32_t step(search *made, uint32_t node)
{
  if (made->next[node] == made->partners->starts[node + 1]) {
    leave(made, node);
    return made->parent[node];
  }
  const uint32_t other = made->partners->nodes[made->next[node]++];
  if (made->out && made->out[other])
    return node;
  if (!made->order[other]) {
    enter(made, other, node);
    return other;
  }
  if (other != made->parent[node])
    made->lowest[node] = smaller(made->lowest[node], made->order[other]);
  return node;
}

/* What lies behind a node, seen from its pieces, is the last of them. */
static void search_component(search *made, uint32_t first)
{
  made->found_count = 0;
  enter(made, first, FIL_MISSING);
  for (uint32_t node = first; node != FIL_MISSING;)
    node = step(made, node);
  for (size_t k = 0; k < made->found_count; k++) {
    fil_pieces *pieces = &made->pieces[made->found[k]];
    const size_t rest = made->found_count - 1 - pieces->component;
    if (rest > 0)
      add_piece(pieces, rest);
    pieces->component = made->found_count;
  }
}

static fil_status allocate(search *made, size_t count, fil_error *error)
{
  made->order = fil_memory_new(count, sizeof *made->order);
  made->lowest = fil_memory_new(count, sizeof *made->lowest);
  made->subtree = fil_memory_new(count, sizeof *made->subtree);
  made->next = fil_memory_new(count, sizeof *made->next);
  made->parent = fil_memory_new(count, sizeof *made->parent);
  made->found = fil_memory_new(count, sizeof *made->found);
  const bool whole = made->order && made->lowest && made->subtree && made->next && made->parent && made->found;
  return whole ? FIL_OK : fil_error_memory(error);
}

static void release(search *made)
{
  fil_memory_free(made->order);
  fil_memory_free(made->lowest);
  fil_memory_free(made->subtree);
  fil_memory_free(made->next);
  fil_memory_free(made->parent);
  fil_memory_free(made->found);
}

fil_status fil_pieces_find(const fil_partners *partners, size_t node_count, const bool out[], fil_pieces pieces[],
                           fil_error *error)
{
  fil_status status = FIL_OK;
  search made = {.partners = partners, .out = out, .pieces = pieces};
  FIL_TRY(allocate(&made, node_count, error));
  for (size_t node = 0; node < node_count; node++)
    pieces[node] = (fil_pieces){0};
  for (uint32_t node = 0; node < node_count; node++) {
    if (!made.order[node] && !(out && out[node]))
      search_component(&made, node);
  }
done:
  release(&made);
  return status;
}
