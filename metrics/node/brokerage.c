/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Brokerage by group: between whom a node stands who are not tied themselves, and whether that is more than chance. */
#include "graph/memory.h"
#include "metrics/metric.h"

#include <math.h>

enum { COORDINATOR, ITINERANT, GATEKEEPER, REPRESENTATIVE, LIAISON, TOTAL, ROLES };
enum { COUNTED, EXPECTED, Z, COLUMNS }; /* of each role */

/* The nodes whose group is known. */
typedef struct members {
  const uint32_t *groups;
  double *sizes; /* by group */
  uint32_t group_count;
  double count;
  double density; /* of the ties among them */
} members;

/* Ordered pairs between whom a node of a group may stand in a role, and ordered pairs of such pairs with one in
   common. */
typedef struct chances {
  double pairs[ROLES];
  double sharing[ROLES];
} chances;

static bool is_member(const members *all, igraph_integer_t node)
{
  return all->groups[node] != FIL_MISSING;
}

static fil_status count_members(const fil_view *view, const fil_choices *choices, members *all, fil_error *error)
{
  double ties = 0;
  *all = (members){.groups = choices->groups,
                   .group_count = choices->group_count,
                   .sizes = fil_memory_new(choices->group_count, sizeof *all->sizes)};
  if (!all->sizes)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++) {
    if (!is_member(all, (igraph_integer_t)node))
      continue;
    all->sizes[all->groups[node]]++;
    all->count++;
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++)
    ties += is_member(all, IGRAPH_FROM(&view->graph, edge)) && is_member(all, IGRAPH_TO(&view->graph, edge));
  all->density = (view->directed ? 1 : 2) * ties / (all->count * (all->count - 1));
  return FIL_OK;
}

static int role_of(uint32_t first, uint32_t broker, uint32_t second)
{
  if (first == broker)
    return second == broker ? COORDINATOR : REPRESENTATIVE;
  if (second == broker)
    return GATEKEEPER;
  return first == second ? ITINERANT : LIAISON;
}

/* Counts for all brokers of what comes from one node; `marks` holds that node's number for those that it is tied to. */
static void count_from(const igraph_adjlist_t *buyers, igraph_integer_t first, const members *all,
                       igraph_integer_t marks[], double *const values[])
{
  const igraph_vector_int_t *brokers = igraph_adjlist_get(buyers, first);
  marks[first] = first;
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(brokers); k++)
    marks[VECTOR(*brokers)[k]] = first;
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(brokers); k++) {
    const igraph_integer_t broker = VECTOR(*brokers)[k];
    const igraph_vector_int_t *seconds = igraph_adjlist_get(buyers, broker);
    if (!is_member(all, broker))
      continue;
    for (igraph_integer_t l = 0; l < igraph_vector_int_size(seconds); l++) {
      const igraph_integer_t second = VECTOR(*seconds)[l];
      if (marks[second] == first || !is_member(all, second))
        continue;
      values[COLUMNS * role_of(all->groups[first], all->groups[broker], all->groups[second]) + COUNTED][broker]++;
      values[COLUMNS * TOTAL + COUNTED][broker]++;
    }
  }
}

static fil_status count_roles(const fil_view *view, const members *all, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_adjlist_t buyers = {0};
  igraph_integer_t *marks = fil_memory_new(view->node_count, sizeof *marks);
  if (!marks)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++) {
    marks[node] = -1;
    for (int role = 0; is_member(all, (igraph_integer_t)node) && role < ROLES; role++)
      values[COLUMNS * role + COUNTED][node] = 0;
  }
  FIL_IGRAPH(igraph_adjlist_init(&view->graph, &buyers, IGRAPH_OUT, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE));
  for (igraph_integer_t node = 0; node < (igraph_integer_t)view->node_count; node++) {
    if (is_member(all, node))
      count_from(&buyers, node, all, marks, values);
  }
done:
  igraph_adjlist_destroy(&buyers);
  fil_memory_free(marks);
  return status;
}

/* Ordered pairs within a set, and ordered pairs of such pairs that share their first or their second. */
static void add_within(double size, int role, chances *found)
{
  found->pairs[role] += size * (size - 1);
  found->sharing[role] += 2 * size * (size - 1) * (size - 2);
}

/* The same of a first from one set and a second from another. */
static void add_between(double firsts, double seconds, int role, chances *found)
{
  found->pairs[role] += firsts * seconds;
  found->sharing[role] += firsts * seconds * (seconds - 1) + seconds * firsts * (firsts - 1);
}

static chances count_chances(const members *all, uint32_t group)
{
  chances found = {0};
  const double own = all->sizes[group] - 1, others = all->count - all->sizes[group];
  add_within(own, COORDINATOR, &found);
  add_between(others, own, GATEKEEPER, &found);
  add_between(own, others, REPRESENTATIVE, &found);
  add_within(all->count - 1, TOTAL, &found);
  for (uint32_t other = 0; other < all->group_count; other++) {
    const double size = all->sizes[other], third = others - size;
    if (other == group)
      continue;
    add_within(size, ITINERANT, &found);
    found.pairs[LIAISON] += size * third;
    found.sharing[LIAISON] += 2 * size * third * (third - 1);
  }
  return found;
}

/* Under ties that each exist with the chance of the density, independent of each other. An undirected tie leads both
   ways at once, so that a pair of roles that the two ways share varies twice as much. */
static void expect(const members *all, igraph_integer_t node, const chances *found, bool doubled,
                   double *const values[])
{
  const double d = all->density, chance = d * d * (1 - d);
  for (int role = 0; role < ROLES; role++) {
    const bool one_way = role == GATEKEEPER || role == REPRESENTATIVE;
    const double expected = chance * found->pairs[role];
    const double variance =
        (doubled && !one_way ? 2 : 1) * (expected * (1 - chance) + found->sharing[role] * pow(d * (1 - d), 3));
    values[COLUMNS * role + EXPECTED][node] = expected;
    if (variance > 0)
      values[COLUMNS * role + Z][node] = (values[COLUMNS * role + COUNTED][node] - expected) / sqrt(variance);
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  members all = {0};
  chances *by_group = fil_memory_new(choices->group_count, sizeof *by_group);
  if (!by_group)
    return fil_error_memory(error);
  FIL_TRY(count_members(view, choices, &all, error));
  FIL_TRY(count_roles(view, &all, values, error));
  for (uint32_t group = 0; group < all.group_count; group++)
    by_group[group] = count_chances(&all, group);
  for (igraph_integer_t node = 0; node < (igraph_integer_t)view->node_count && all.count > 1; node++) {
    if (is_member(&all, node))
      expect(&all, node, &by_group[all.groups[node]], !view->directed && choices->as != FIL_AS_UCINET, values);
  }
done:
  fil_memory_free(all.sizes);
  fil_memory_free(by_group);
  return status;
}

#define NO_GROUP "a node without a group has no part in brokerage between groups"
#define ROLE(role, name, title, highest)                                                                               \
  [COLUMNS * (role) + COUNTED] = {name, title, "pairs", 0, INFINITY, FIL_WHEN_ALWAYS, NO_GROUP, highest},              \
                      [COLUMNS * (role) + EXPECTED] = {name "_expected",                                               \
                                                       title " (expected)",                                            \
                                                       "pairs",                                                        \
                                                       0,                                                              \
                                                       INFINITY,                                                       \
                                                       FIL_WHEN_ALWAYS,                                                \
                                                       NO_GROUP ", and a single node none either",                     \
                                                       NULL},                                                          \
                      [COLUMNS * (role) + Z] = {name "_z",                                                             \
                                                title " (z)",                                                          \
                                                NULL,                                                                  \
                                                -INFINITY,                                                             \
                                                INFINITY,                                                              \
                                                FIL_WHEN_ALWAYS,                                                       \
                                                NO_GROUP                                                               \
                                                ", and without pairs, without ties or with all of them chance leaves " \
                                                "no choice",                                                           \
                                                highest ", and more often than by chance"}

static const fil_measure measures[] = {
    ROLE(COORDINATOR, "coordinator", "Coordinator", "stands often between two of its own group who are not tied"),
    ROLE(ITINERANT, "itinerant", "Itinerant broker", "stands often between two of one other group who are not tied"),
    ROLE(GATEKEEPER, "gatekeeper", "Gatekeeper", "stands often where something comes into its group from outside"),
    ROLE(REPRESENTATIVE, "representative", "Representative",
         "stands often where something leaves its group for others"),
    ROLE(LIAISON, "liaison", "Liaison", "stands often between two other groups"),
    ROLE(TOTAL, "brokerage", "Brokerage", "stands often between two who are not tied themselves"),
    {0},
};

const fil_metric fil_metric_brokerage = {
    .name = "brokerage",
    .title = "Brokerage roles",
    .question = "Between whom does a node stand who are not tied themselves: within its group, at its borders, or "
                "between others?",
    .definition = "pairs a, b with a → v → b and not a → b, by the groups of a, v, b: coordinator A A A, itinerant B A "
                  "B, gatekeeper B A A, representative A A B, liaison B A C, brokerage all of them; expected: d²(1−d) "
                  "times the ordered pairs that the sizes of the groups allow, d the density; z = (count − "
                  "expected)/standard deviation under ties that exist each with chance d, the groups as they are; "
                  "nodes without a group are left out; an undirected tie counts both ways",
    .reference = "Gould & Fernandez 1989, doi:10.2307/270949",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_UCINET] = "for z the two ways of an undirected tie vary independently of each other"},
    .compute = compute,
};
