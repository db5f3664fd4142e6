/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sums of products of matrices of which one has its nodes in other places. */
#include "graph/memory.h"
#include "graph/workers.h"
#include "metrics/dyads.h"
#include "metrics/random.h"

#include <math.h>
#include <string.h>

enum { LARGE = 1 << 20 }; /* steps that are worth starting threads for */

/* The permutations of one thread, and what it works with. */
typedef struct share {
  uint32_t *order;   /* node i stands at the place of node order[i] */
  uint32_t *inverse; /* and order[i] at that of i */
  size_t *marks;     /* by node: 1 + its pair in the row at hand; 0: none */
  double *table;     /* group × group */
  double *sums;
  fil_tally tally;
} share;

static void destroy_share(share *part)
{
  fil_memory_free(part->order);
  fil_memory_free(part->inverse);
  fil_memory_free(part->marks);
  fil_memory_free(part->table);
  fil_memory_free(part->sums);
  fil_memory_free(part->tally.room);
  fil_memory_free(part->tally.counts);
}

/* With the nodes in their own places. */
static fil_status make_share(share *part, const fil_dyads *dyads, size_t tallies, size_t room, fil_error *error)
{
  const size_t nodes = dyads->node_count;
  part->order = fil_memory_new(nodes + 1, sizeof *part->order);
  part->inverse = fil_memory_new(nodes + 1, sizeof *part->inverse);
  part->marks = fil_memory_new(nodes + 1, sizeof *part->marks);
  part->table = fil_memory_new((size_t)dyads->group_limit * dyads->group_limit + 1, sizeof *part->table);
  part->sums = fil_memory_new(dyads->count * dyads->count + 1, sizeof *part->sums);
  part->tally.room = fil_memory_new(room + 1, sizeof *part->tally.room);
  part->tally.counts = fil_memory_new(tallies + 1, sizeof *part->tally.counts);
  if (!part->order || !part->inverse || !part->marks || !part->table || !part->sums || !part->tally.room ||
      !part->tally.counts)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++)
    part->order[node] = part->inverse[node] = (uint32_t)node;
  return FIL_OK;
}

static void add_product(const fil_dyads *dyads, size_t permuted, size_t fixed, double sums[])
{
  const double *left = &dyads->values[permuted * dyads->tie_count], *right = &dyads->values[fixed * dyads->tie_count];
  for (size_t a = 0; a < dyads->tie_count; a++) {
    for (size_t b = 0; left[a] != 0 && b < dyads->tie_count; b++)
      sums[a * dyads->count + b] += left[a] * right[b];
  }
}

/* Ties with ties: row by row, the pairs that are tied on both sides. */
static void add_ties(const fil_dyads *dyads, share *part)
{
  const size_t *starts = dyads->starts;
  for (size_t i = 0; i < dyads->node_count; i++) {
    const uint32_t other = part->order[i];
    if (starts[i] == starts[i + 1])
      continue;
    for (size_t pair = starts[other]; pair < starts[other + 1]; pair++)
      part->marks[dyads->targets[pair]] = pair + 1;
    for (size_t pair = starts[i]; pair < starts[i + 1]; pair++) {
      const size_t mark = part->marks[part->order[dyads->targets[pair]]];
      if (mark)
        add_product(dyads, mark - 1, pair, part->sums);
    }
    for (size_t pair = starts[other]; pair < starts[other + 1]; pair++)
      part->marks[dyads->targets[pair]] = 0;
  }
}

static double value_of(const fil_likeness *likeness, size_t i, size_t j)
{
  return likeness->numbers ? fabs(likeness->numbers[i] - likeness->numbers[j])
                           : likeness->groups[i] == likeness->groups[j];
}

/* Ties with one likeness, either of them in other places. */
static void add_ties_with(const fil_dyads *dyads, size_t matrix, share *part)
{
  const fil_likeness *likeness = &dyads->likenesses[matrix - dyads->tie_count];
  for (size_t i = 0; i < dyads->node_count; i++) {
    for (size_t pair = dyads->starts[i]; pair < dyads->starts[i + 1]; pair++) {
      const size_t j = dyads->targets[pair];
      const double fixed = value_of(likeness, part->inverse[i], part->inverse[j]);
      const double permuted = value_of(likeness, part->order[i], part->order[j]);
      for (size_t a = 0; a < dyads->tie_count; a++) {
        const double value = dyads->values[pair * dyads->tie_count + a];
        part->sums[a * dyads->count + matrix] += value * fixed;
        part->sums[matrix * dyads->count + a] += value * permuted;
      }
    }
  }
}

/* The ordered pairs that are of one group both here and there. */
static double count_alike(const fil_dyads *dyads, const uint32_t permuted[], const uint32_t fixed[], share *part)
{
  double count = 0;
  memset(part->table, 0, (size_t)dyads->group_limit * dyads->group_limit * sizeof *part->table);
  for (size_t node = 0; node < dyads->node_count; node++)
    count += 2 * part->table[(size_t)permuted[part->order[node]] * dyads->group_limit + fixed[node]]++;
  return count;
}

static double multiply_likenesses(const fil_dyads *dyads, const fil_likeness *permuted, const fil_likeness *fixed,
                                  share *part)
{
  double sum = 0;
  if (!permuted->numbers && !fixed->numbers)
    return count_alike(dyads, permuted->groups, fixed->groups, part);
  for (size_t i = 0; i < dyads->node_count; i++) {
    for (size_t j = 0; j < i; j++)
      sum += 2 * value_of(permuted, part->order[i], part->order[j]) * value_of(fixed, i, j);
  }
  return sum;
}

static void multiply(const fil_dyads *dyads, share *part)
{
  const size_t count = dyads->count, ties = dyads->tie_count;
  memset(part->sums, 0, count * count * sizeof *part->sums);
  add_ties(dyads, part);
  for (size_t a = ties; a < count; a++) {
    add_ties_with(dyads, a, part);
    for (size_t b = ties; b < count; b++)
      part->sums[a * count + b] =
          multiply_likenesses(dyads, &dyads->likenesses[a - ties], &dyads->likenesses[b - ties], part);
  }
  for (size_t k = 0; dyads->symmetric && k < count * count; k++)
    part->sums[k] /= 2;
}

fil_status fil_dyads_products(const fil_dyads *dyads, double sums[], fil_error *error)
{
  fil_status status = FIL_OK;
  share part = {0};
  FIL_TRY(make_share(&part, dyads, /*tallies=*/0, /*room=*/0, error));
  multiply(dyads, &part);
  memcpy(sums, part.sums, dyads->count * dyads->count * sizeof *sums);
done:
  destroy_share(&part);
  return status;
}

/* What all threads see. */
typedef struct permuting {
  const fil_dyads *dyads;
  const fil_permuted *permuted;
  uint64_t seed;
  size_t permutations;
  share *parts;
  size_t part_count;
} permuting;

static void permute(share *part, size_t nodes, uint64_t seed, size_t permutation)
{
  fil_random random = fil_random_stream(seed, permutation);
  for (size_t node = 0; node < nodes; node++)
    part->order[node] = (uint32_t)node;
  fil_random_shuffle(&random, part->order, nodes);
  for (size_t node = 0; node < nodes; node++)
    part->inverse[part->order[node]] = (uint32_t)node;
}

static void run_part(void *context, size_t number, bool calling)
{
  const permuting *all = context;
  share *part = &all->parts[number];
  (void)calling;
  for (size_t k = number; k < all->permutations; k += all->part_count) {
    permute(part, all->dyads->node_count, all->seed, k);
    multiply(all->dyads, part);
    all->permuted->see(all->permuted->context, part->sums, &part->tally);
  }
}

static size_t choose_parts(const fil_dyads *dyads, size_t permutations)
{
  const size_t steps = dyads->node_count + dyads->starts[dyads->node_count];
  const size_t workers = fil_workers() < permutations ? fil_workers() : permutations;
  return steps > LARGE / (permutations + 1) && fil_memory_is_shared() && workers ? workers : 1;
}

fil_status fil_dyads_permute(const fil_dyads *dyads, uint64_t seed, size_t permutations, const fil_permuted *permuted,
                             uint64_t tallies[], fil_error *error)
{
  fil_status status = FIL_OK;
  permuting all = {dyads, permuted, seed, permutations, NULL, choose_parts(dyads, permutations)};
  all.parts = fil_memory_new(all.part_count, sizeof *all.parts);
  if (!all.parts)
    return fil_error_memory(error);
  for (size_t k = 0; k < all.part_count; k++)
    FIL_TRY(make_share(&all.parts[k], dyads, permuted->tally_count, permuted->room_count, error));
  fil_workers_run(run_part, &all, all.part_count);
  for (size_t k = 0; k < all.part_count; k++) {
    for (size_t t = 0; t < permuted->tally_count; t++)
      tallies[t] += all.parts[k].tally.counts[t];
  }
done:
  for (size_t k = 0; k < all.part_count; k++)
    destroy_share(&all.parts[k]);
  fil_memory_free(all.parts);
  return status;
}

double fil_permuted_share(uint64_t tally, size_t permutations)
{
  return permutations ? ((double)tally + 1) / ((double)permutations + 1) : NAN;
}
