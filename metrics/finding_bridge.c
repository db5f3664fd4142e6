/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The finding about the actor who stands between categories of actors. */
#include "graph/memory.h"
#include "metrics/finding.h"

#include <string.h>

/* The two categories, other than a node's own, that most of its partners belong to. */
typedef struct sides {
  uint32_t first, second;
  size_t first_partners, second_partners;
  size_t partners; /* of any category or none */
} sides;

/* Counts a node's partners, also by category. `counts` has one entry per category, `seen` one per node; both are
   cleared here. */
static size_t count_partners(const fil_network *network, size_t node, size_t counts[], bool seen[])
{
  size_t partners = 0;
  memset(counts, 0, network->schema.categories.count * sizeof *counts);
  memset(seen, 0, fil_network_node_count(network) * sizeof *seen);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    if ((source == node) == (target == node))
      continue;
    uint32_t partner = source == node ? target : source;
    uint32_t category = fil_network_category(network, partner);
    if (!seen[partner] && category != FIL_MISSING)
      counts[category]++;
    partners += !seen[partner];
    seen[partner] = true;
  }
  return partners;
}

static sides two_sides(const fil_network *network, size_t node, const size_t counts[], size_t partners)
{
  sides found = {.first = FIL_MISSING, .second = FIL_MISSING, .partners = partners};
  for (uint32_t category = 0; category < network->schema.categories.count; category++) {
    if (category == fil_network_category(network, node))
      continue;
    if (counts[category] > found.first_partners)
      found = (sides){category, found.first, counts[category], found.first_partners, partners};
    else if (counts[category] > found.second_partners)
      found = (sides){found.first, category, found.first_partners, counts[category], partners};
  }
  return found;
}

/* The untried node of largest betweenness, or SIZE_MAX when no other lies between any two. */
static size_t next_between(const double betweenness[], const bool tried[], size_t node_count)
{
  size_t best = SIZE_MAX;
  for (size_t node = 0; node < node_count; node++) {
    if (!tried[node] && betweenness[node] > 0 && (best == SIZE_MAX || betweenness[node] > betweenness[best]))
      best = node;
  }
  return best;
}

static fil_status say_bridge(const fil_evidence *evidence, size_t node, const sides *found, size_t before,
                             fil_error *error)
{
  const fil_network *network = evidence->network;
  const fil_terms *categories = &network->schema.categories;
  const uint32_t own = fil_network_category(network, node);
  const double *normalized = fil_evidence_nodes(evidence, "betweenness_normalized");
  const char *label = fil_network_label(network, node);
  return fil_finding_add(evidence, label, "betweenness", error,
                         "%s%s%s%s stands between other categories: of its %zu partners %zu are of category “%s” and "
                         "%zu of “%s” (betweenness %s of a possible 1%s).",
                         label, own == FIL_MISSING ? "" : " (",
                         own == FIL_MISSING ? "" : fil_term_label(&categories->items[own]),
                         own == FIL_MISSING ? "" : ")", found->partners, found->first_partners,
                         fil_term_label(&categories->items[found->first]), found->second_partners,
                         fil_term_label(&categories->items[found->second]), fil_shown_number(normalized[node]).text,
                         before ? "" : ", the highest");
}

/* Goes down the ranking by betweenness until an actor has partners in two categories that are not its own. */
fil_status fil_finding_bridge(const fil_evidence *evidence, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = evidence->network;
  const size_t nodes = fil_network_node_count(network);
  const double *betweenness = fil_evidence_nodes(evidence, "betweenness");
  size_t *counts = fil_memory_new(network->schema.categories.count, sizeof *counts);
  bool *seen = fil_memory_new(nodes, sizeof *seen), *tried = fil_memory_new(nodes, sizeof *tried);
  if (!counts || !seen || !tried) {
    status = fil_error_memory(error);
    goto done;
  }
  if (!betweenness || !fil_evidence_nodes(evidence, "betweenness_normalized"))
    goto done;
  enum { RANKS_TRIED = 10 };
  for (size_t before = 0; before < RANKS_TRIED; before++) {
    size_t node = next_between(betweenness, tried, nodes);
    if (node == SIZE_MAX)
      break;
    tried[node] = true;
    size_t partners = count_partners(network, node, counts, seen);
    sides found = two_sides(network, node, counts, partners);
    if (found.second_partners) {
      FIL_TRY(say_bridge(evidence, node, &found, before, error));
      break;
    }
  }
done:
  fil_memory_free(counts);
  fil_memory_free(seen);
  fil_memory_free(tried);
  return status;
}
