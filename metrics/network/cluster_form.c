/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Form of cluster: what speaks for each of Markusen's types, and never which it is. */
#include "graph/memory.h"
#include "metrics/given.h"
#include "metrics/helix.h"

#include <math.h>
#include <string.h>

enum { LEAD_SHARE, TIE_CONCENTRATION, EXTERNAL_SHARE, LEAD_EXTERNAL_SHARE, STATE_SHARE, STATE_TIE_SHARE };

/* What is known of the actors, and what is added up. */
typedef struct evidence {
  fil_helix *helices;
  bool *external;  /* by node */
  double *weight;  /* by node, of its ties */
  double *outward; /* by node, of its ties with external ones */
  bool knows_helix, knows_external;
  double whole, crossing, of_state; /* of all ties; with an external end; with an end in government */
} evidence;

static fil_status allocate(evidence *found, size_t count, fil_error *error)
{
  found->helices = fil_memory_new(count + 1, sizeof *found->helices);
  found->external = fil_memory_new(count + 1, sizeof *found->external);
  found->weight = fil_memory_new(count + 1, sizeof *found->weight);
  found->outward = fil_memory_new(count + 1, sizeof *found->outward);
  return found->helices && found->external && found->weight && found->outward ? FIL_OK : fil_error_memory(error);
}

static void destroy(evidence *found)
{
  fil_memory_free(found->helices);
  fil_memory_free(found->external);
  fil_memory_free(found->weight);
  fil_memory_free(found->outward);
}

static bool says_yes(const fil_column *column, size_t node)
{
  if (column->type == FIL_COLUMN_NUMBER)
    return column->numbers[node] != 0 && !isnan(column->numbers[node]);
  const char *text = column->type == FIL_COLUMN_INDEX ? NULL : fil_column_text(column, node);
  return text && (fil_text_is_word(text, strlen(text), "yes") || fil_text_is_word(text, strlen(text), "true") ||
                  fil_text_is_word(text, strlen(text), "external"));
}

static void know_actors(evidence *found, const fil_view *view)
{
  const fil_column *external = fil_given_find_any(&view->network->nodes, "external");
  found->knows_external = external != NULL;
  for (size_t node = 0; node < view->node_count; node++) {
    found->external[node] = external && says_yes(external, node);
    found->knows_helix = found->knows_helix || found->helices[node] < FIL_HELICES;
  }
}

static fil_status add_ties(evidence *found, const fil_view *view, const igraph_vector_t *weights, fil_error *error)
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const igraph_integer_t from = IGRAPH_FROM(&view->graph, edge), to = IGRAPH_TO(&view->graph, edge);
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    if (weight < 0)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "the tie of %s and %s has a negative weight, and shares need none",
                           fil_network_id(view->network, (size_t)from), fil_network_id(view->network, (size_t)to));
    found->whole += weight;
    found->weight[from] += weight;
    found->weight[to] += weight;
    found->outward[from] += found->external[to] ? weight : 0;
    found->outward[to] += found->external[from] ? weight : 0;
    if (found->external[from] || found->external[to])
      found->crossing += weight;
    if (found->helices[from] == FIL_HELIX_GOVERNMENT || found->helices[to] == FIL_HELIX_GOVERNMENT)
      found->of_state += weight;
  }
  return FIL_OK;
}

/* The firm within the cluster with the most weight of ties; any actor within it where no helix is known. */
static size_t find_lead(const evidence *found, size_t count)
{
  size_t lead = count;
  for (size_t node = 0; node < count; node++) {
    if (found->external[node] || (found->knows_helix && found->helices[node] != FIL_HELIX_INDUSTRY))
      continue;
    if (lead == count || found->weight[node] > found->weight[lead])
      lead = node;
  }
  return lead;
}

static void tell(const evidence *found, size_t count, double *const values[])
{
  const size_t lead = find_lead(found, count);
  double sum = 0, squares = 0, within = 0, state = 0;
  for (size_t node = 0; node < count; node++) {
    if (found->external[node])
      continue;
    sum += found->weight[node];
    squares += found->weight[node] * found->weight[node];
    within++;
    state += found->helices[node] == FIL_HELIX_GOVERNMENT;
  }
  if (found->knows_helix && within > 0)
    *values[STATE_SHARE] = state / within;
  if (found->whole == 0)
    return;
  if (sum > 0)
    *values[TIE_CONCENTRATION] = squares / (sum * sum);
  if (found->knows_external)
    *values[EXTERNAL_SHARE] = found->crossing / found->whole;
  if (found->knows_helix)
    *values[STATE_TIE_SHARE] = found->of_state / found->whole;
  if (lead == count)
    return;
  *values[LEAD_SHARE] = found->weight[lead] / found->whole;
  if (found->knows_external && found->weight[lead] > 0)
    *values[LEAD_EXTERNAL_SHARE] = found->outward[lead] / found->weight[lead];
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  evidence found = {0};
  FIL_TRY(allocate(&found, view->node_count, error));
  FIL_TRY(fil_helix_find(view, choices, found.helices, error));
  know_actors(&found, view);
  FIL_TRY(add_ties(&found, view, choices->weights, error));
  tell(&found, view->node_count, values);
done:
  destroy(&found);
  return status;
}

static const char no_firm[] = "no firm of the cluster has a tie";
static const char no_column[] =
    "the nodes have no column \"external\" that tells who is outside the cluster, or there is no tie to tell";
static const char no_helix[] = "no group has a name that tells industry or government, or there is no tie to tell";

static const fil_measure measures[] = {
    [LEAD_SHARE] = {"lead_share", "Share of the lead firm in ties", NULL, 0, 1, FIL_WHEN_ALWAYS, no_firm,
                    "has a firm that takes part in most of its ties, as a hub does"},
    [TIE_CONCENTRATION] = {"tie_concentration", "Concentration of ties (HHI)", NULL, 0, 1, FIL_WHEN_ALWAYS, no_firm,
                           "has ties that run together at few actors"},
    [EXTERNAL_SHARE] = {"external_share", "Share of ties with outsiders", NULL, 0, 1, FIL_WHEN_ALWAYS, no_column,
                        "has most of its ties with actors outside"},
    [LEAD_EXTERNAL_SHARE] = {"lead_external_share", "Share of outsiders in the lead firm's ties", NULL, 0, 1,
                             FIL_WHEN_ALWAYS, no_column, "has a lead firm that is tied to outsiders above all"},
    [STATE_SHARE] = {"state_share", "Share of government among actors", NULL, 0, 1, FIL_WHEN_ALWAYS, no_helix,
                     "has many actors of the state"},
    [STATE_TIE_SHARE] = {"state_tie_share", "Share of ties with government", NULL, 0, 1, FIL_WHEN_ALWAYS, no_helix,
                         "has most of its ties with the state"},
    {0},
};

const fil_metric fil_metric_cluster_form = {
    .name = "cluster_form",
    .title = "Evidence for forms of cluster",
    .question = "What speaks for a Marshallian, a hub-and-spoke, a satellite or a state-anchored cluster?",
    .definition =
        "shares of the weight of all ties, W, and of actors within the cluster: lead_share = s/W for the firm with the "
        "most weight of ties, s; tie_concentration = Σ s_i²/(Σ s_i)² over the actors within; external_share is of ties "
        "with an end outside, by the node column `external` (1 or yes), lead_external_share that of the lead firm's "
        "ties; state_share is of actors within, state_tie_share of ties, of government (groups by their names, as in "
        "triple_helix; where these tell nothing any actor may lead). Low concentration and few outsiders speak for a "
        "Marshallian district, a large lead_share for hub and spoke, a large external_share for a satellite platform, "
        "large state shares for a state-anchored one; the numbers are evidence, not a verdict",
    .reference = "Markusen 1996, doi:10.2307/144402",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
