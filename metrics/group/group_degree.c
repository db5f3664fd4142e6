/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group degree: how many nodes outside a group have a tie with one inside. */
#include "graph/memory.h"
#include "metrics/metric.h"

#include <math.h>

enum { IN, OUT, ALL, WAYS };

/* Counts for each group the nodes outside it with a neighbour in it that way. `seen` has room for the groups. */
static fil_status count(const fil_view *view, const fil_choices *choices, igraph_neimode_t mode, size_t seen[],
                        double counts[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t others = {0};
  FIL_IGRAPH(igraph_vector_int_init(&others, 0));
  for (uint32_t group = 0; group < choices->group_count; group++) {
    seen[group] = 0;
    counts[group] = 0;
  }
  for (size_t node = 0; node < view->node_count; node++) {
    FIL_IGRAPH(igraph_neighbors(&view->graph, &others, (igraph_integer_t)node, mode));
    for (igraph_integer_t k = 0; k < igraph_vector_int_size(&others); k++) {
      const uint32_t group = choices->groups[VECTOR(others)[k]];
      if (group == FIL_MISSING || group == choices->groups[node] || seen[group] == node + 1)
        continue;
      seen[group] = node + 1;
      counts[group]++;
    }
  }
done:
  igraph_vector_int_destroy(&others);
  return status;
}

/* By the nodes outside each group. */
static void normalize(const fil_view *view, const fil_choices *choices, size_t sizes[], double *const values[])
{
  for (uint32_t group = 0; group < choices->group_count; group++)
    sizes[group] = 0;
  for (size_t node = 0; node < view->node_count; node++) {
    if (choices->groups[node] != FIL_MISSING)
      sizes[choices->groups[node]]++;
  }
  for (uint32_t group = 0; group < choices->group_count; group++) {
    for (int way = 0; way < WAYS && sizes[group] < view->node_count; way++)
      values[WAYS + way][group] = values[way][group] / (double)(view->node_count - sizes[group]);
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  /* Whom the group supplies has it among its suppliers. */
  static const igraph_neimode_t modes[WAYS] = {[IN] = IGRAPH_OUT, [OUT] = IGRAPH_IN, [ALL] = IGRAPH_ALL};
  fil_status status = FIL_OK;
  size_t *seen = fil_memory_new(choices->group_count, sizeof *seen);
  if (!seen)
    return fil_error_memory(error);
  for (int way = 0; way < WAYS; way++)
    FIL_TRY(count(view, choices, modes[way], seen, values[way], error));
  normalize(view, choices, seen, values);
done:
  fil_memory_free(seen);
  return status;
}

#define NOBODY "there is nobody outside the group"

static const fil_measure measures[] = {
    [IN] = {"group_degree_in", "Group degree (in)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
            "is supplied by more actors outside it than other groups are"},
    [OUT] = {"group_degree_out", "Group degree (out)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
             "supplies more actors outside it than other groups do"},
    [ALL] = {"group_degree", "Group degree", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
             "has ties with more actors outside it than other groups have"},
    [WAYS + IN] = {"group_degree_in_normalized", "Group degree (in, normalized)", NULL, 0, 1, FIL_WHEN_DIRECTED, NOBODY,
                   "is supplied by more of the actors outside it than other groups are"},
    [WAYS + OUT] = {"group_degree_out_normalized", "Group degree (out, normalized)", NULL, 0, 1, FIL_WHEN_DIRECTED,
                    NOBODY, "supplies more of the actors outside it than other groups do"},
    [WAYS + ALL] = {"group_degree_normalized", "Group degree (normalized)", NULL, 0, 1, FIL_WHEN_ALWAYS, NOBODY,
                    "has ties with more of the actors outside it than other groups have"},
    {0},
};

const fil_metric fil_metric_group_degree = {
    .name = "group_degree",
    .title = "Group degree",
    .question = "With how many actors outside it does a group have ties?",
    .definition = "number of nodes outside the group that have a tie with a node inside, each counted once: out, that "
                  "receive from it; in, that give to it; normalized by the number of nodes outside; nodes without a "
                  "group are outside each",
    .reference = "Everett & Borgatti 1999, doi:10.1080/0022250X.1999.9990219",
    .level = FIL_LEVEL_GROUP,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
