/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pairs of nodes that share partners: lists of who is tied to whom, and one pass over them for each node. */
#include "graph/memory.h"
#include "graph/projecting.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* For each node of one side the nodes of the other that it is tied to, each once and in order of their rows. */
typedef struct neighbours {
  size_t *starts; /* by node, and one more: the end */
  uint32_t *nodes;
} neighbours;

static void destroy_neighbours(neighbours *lists)
{
  fil_memory_free(lists->starts);
  fil_memory_free(lists->nodes);
}

static int compare_rows(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

/* Leaves each node of the lists once, and closes the gaps. */
static void leave_once(neighbours *lists, size_t nodes)
{
  size_t kept = 0;
  for (size_t node = 0, from = 0; node < nodes; node++) {
    const size_t end = lists->starts[node + 1], count = end - from;
    uint32_t *list = lists->nodes + from;
    qsort(list, count, sizeof *list, compare_rows);
    lists->starts[node] = kept;
    for (size_t k = 0; k < count; k++) {
      if (k == 0 || list[k] != list[k - 1])
        lists->nodes[kept++] = list[k];
    }
    from = end;
  }
  lists->starts[nodes] = kept;
}

static void find_ends(const fil_projecting *work, const fil_network *network, size_t edge, uint32_t *partner,
                      uint32_t *node)
{
  const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
  const bool forth = work->parts[source] == FIL_PART_MODE;
  *node = forth ? source : target;
  *partner = forth ? target : source;
}

/* The members of each partner. */
static fil_status list_members(const fil_projecting *work, const fil_network *network, neighbours *members,
                               fil_error *error)
{
  const size_t nodes = fil_network_node_count(network), edges = fil_network_edge_count(network);
  size_t count = 0;
  uint32_t partner, node;
  members->starts = fil_memory_new(nodes + 2, sizeof *members->starts);
  if (!members->starts)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < edges; edge++) {
    if (!work->two_mode[edge])
      continue;
    find_ends(work, network, edge, &partner, &node);
    members->starts[partner + 2]++;
    count++;
  }
  for (size_t k = 1; k < nodes; k++)
    members->starts[k + 1] += members->starts[k];
  members->nodes = fil_memory_new(count, sizeof *members->nodes);
  if (!members->nodes)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < edges; edge++) {
    if (!work->two_mode[edge])
      continue;
    find_ends(work, network, edge, &partner, &node);
    members->nodes[members->starts[partner + 1]++] = node;
  }
  leave_once(members, nodes);
  return FIL_OK;
}

/* The same seen from the members; partners come in order of their rows without sorting. */
static fil_status list_partners(const neighbours *members, size_t nodes, neighbours *partners, fil_error *error)
{
  const size_t count = members->starts[nodes];
  partners->starts = fil_memory_new(nodes + 2, sizeof *partners->starts);
  partners->nodes = fil_memory_new(count, sizeof *partners->nodes);
  if (!partners->starts || !partners->nodes)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++)
    partners->starts[members->nodes[k] + 2]++;
  for (size_t k = 1; k < nodes; k++)
    partners->starts[k + 1] += partners->starts[k];
  for (size_t partner = 0; partner < nodes; partner++) {
    for (size_t k = members->starts[partner]; k < members->starts[partner + 1]; k++)
      partners->nodes[partners->starts[members->nodes[k] + 1]++] = (uint32_t)partner;
  }
  return FIL_OK;
}

static size_t count_of(const neighbours *lists, size_t node)
{
  return lists->starts[node + 1] - lists->starts[node];
}

/* Refuses what would take too long and too much memory, naming the partner that does most of it. */
static fil_status check_cost(const neighbours *members, const fil_network *network, fil_error *error)
{
  double pairs = 0;
  size_t largest = 0;
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const double count = (double)count_of(members, node);
    pairs += count * (count - 1) / 2;
    largest = count_of(members, node) > count_of(members, largest) ? node : largest;
  }
  if (pairs <= FIL_PROJECTION_LIMIT)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_DATA,
                       "the partners tie %.0f pairs, and a projection looks at %d at most; leave out the partners with "
                       "most ties, such as \"%.200s\" with %zu",
                       pairs, (int)FIL_PROJECTION_LIMIT, fil_network_id(network, largest), count_of(members, largest));
}

/* The pass over the nodes of the mode. */
typedef struct pair_pass {
  neighbours members, partners;
  size_t *after;     /* by partner: the first of its members not passed yet */
  uint32_t *shared;  /* by node: partners shared with the node of the pass */
  double *newman;    /* by node: what they weigh */
  uint32_t *touched; /* nodes that share one */
} pair_pass;

static void destroy_pass(pair_pass *pass)
{
  destroy_neighbours(&pass->members);
  destroy_neighbours(&pass->partners);
  fil_memory_free(pass->after);
  fil_memory_free(pass->shared);
  fil_memory_free(pass->newman);
  fil_memory_free(pass->touched);
}

static fil_status open_pass(pair_pass *pass, size_t nodes, fil_error *error)
{
  assert(pass->members.starts && pass->partners.starts); /* listed before */
  pass->after = fil_memory_new(nodes, sizeof *pass->after);
  pass->shared = fil_memory_new(nodes, sizeof *pass->shared);
  pass->newman = fil_memory_new(nodes, sizeof *pass->newman);
  pass->touched = fil_memory_new(nodes, sizeof *pass->touched);
  if (!pass->after || !pass->shared || !pass->newman || !pass->touched)
    return fil_error_memory(error);
  if (nodes)
    memcpy(pass->after, pass->members.starts, nodes * sizeof *pass->after);
  return FIL_OK;
}

/* Counts what the node shares with those after it. */
static size_t meet_others(pair_pass *pass, uint32_t node)
{
  size_t met = 0;
  for (size_t k = pass->partners.starts[node]; k < pass->partners.starts[node + 1]; k++) {
    const uint32_t partner = pass->partners.nodes[k];
    const size_t ties = count_of(&pass->members, partner);
    for (size_t other = ++pass->after[partner]; other < pass->members.starts[partner + 1]; other++) {
      const uint32_t met_node = pass->members.nodes[other];
      if (pass->shared[met_node]++ == 0)
        pass->touched[met++] = met_node;
      pass->newman[met_node] += 1 / ((double)ties - 1);
    }
  }
  qsort(pass->touched, met, sizeof *pass->touched, compare_rows);
  return met;
}

static double weigh(const pair_pass *pass, fil_projection_weight weight, uint32_t from, uint32_t to)
{
  const double shared = pass->shared[to];
  if (weight == FIL_PROJECTION_NEWMAN)
    return pass->newman[to];
  if (weight == FIL_PROJECTION_JACCARD)
    return shared / ((double)count_of(&pass->partners, from) + (double)count_of(&pass->partners, to) - shared);
  return shared;
}

static fil_status pass_node(fil_projecting *work, pair_pass *pass, fil_projection_weight weight, uint32_t node,
                            fil_error *error)
{
  const size_t met = meet_others(pass, node);
  fil_status status =
      fil_memory_reserve(&work->ties, &work->tie_capacity, work->tie_count + met, sizeof *work->ties, error);
  if (status != FIL_OK)
    return status;
  for (size_t k = 0; k < met; k++) {
    const uint32_t other = pass->touched[k];
    work->ties[work->tie_count++] = (fil_projected_tie){node, other, weigh(pass, weight, node, other)};
    pass->shared[other] = 0;
    pass->newman[other] = 0;
  }
  return FIL_OK;
}

fil_status fil_projecting_pairs(fil_projecting *work, const fil_network *network, const fil_projection *projection,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  pair_pass pass = {0};
  const size_t nodes = fil_network_node_count(network);
  FIL_TRY(list_members(work, network, &pass.members, error));
  FIL_TRY(check_cost(&pass.members, network, error));
  FIL_TRY(list_partners(&pass.members, nodes, &pass.partners, error));
  FIL_TRY(open_pass(&pass, nodes, error));
  for (size_t node = 0; node < nodes; node++) {
    if (work->parts[node] == FIL_PART_MODE)
      FIL_TRY(pass_node(work, &pass, projection->weight, (uint32_t)node, error));
  }
done:
  destroy_pass(&pass);
  return status;
}
