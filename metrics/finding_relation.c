/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The finding about the kind of tie that holds the cluster together. */
#include "metrics/finding.h"

#include <math.h>

/* What one relation does alone: its share of the ties, and of the actors in its largest connected part. */
typedef struct hold {
  size_t relation; /* code; SIZE_MAX: none */
  double ties, total, connected;
} hold;

static hold hold_of(const fil_evidence *evidence, size_t relation)
{
  hold own = {.relation = relation, .connected = fil_evidence_value(evidence, "largest_weak_share", relation)};
  for (size_t edge = 0; edge < fil_network_edge_count(evidence->network); edge++) {
    own.ties += fil_network_relation(evidence->network, edge) == relation;
    own.total++;
  }
  return own;
}

static bool holds_more(const hold *left, const hold *right)
{
  if (right->relation == SIZE_MAX)
    return true;
  return left->connected != right->connected ? left->connected > right->connected : left->ties > right->ties;
}

/* The relations that connect the most actors, and the next most. */
static void rank(const fil_evidence *evidence, hold *best, hold *next)
{
  *best = *next = (hold){.relation = SIZE_MAX};
  for (size_t relation = 0; relation < evidence->network->schema.relation_count; relation++) {
    hold own = hold_of(evidence, relation);
    if (isnan(own.connected))
      continue;
    if (holds_more(&own, best)) {
      *next = *best;
      *best = own;
    } else if (holds_more(&own, next)) {
      *next = own;
    }
  }
}

fil_status fil_finding_holding_relation(const fil_evidence *evidence, fil_error *error)
{
  const fil_relation *relations = evidence->network->schema.relations;
  hold best, next;
  rank(evidence, &best, &next);
  if (next.relation == SIZE_MAX || !best.ties)
    return FIL_OK;
  const char *label = fil_relation_label(&relations[best.relation]);
  const char *other = fil_relation_label(&relations[next.relation]);
  if (best.connected == next.connected)
    return fil_finding_add(evidence, label, "largest_weak_share", error,
                           "No one kind of tie holds the cluster together: “%s” (%s of the ties) and “%s” (%s) each "
                           "connect %s of the actors in one part.",
                           label, fil_shown_share(best.ties / best.total).text, other,
                           fil_shown_share(next.ties / next.total).text, fil_shown_share(best.connected).text);
  return fil_finding_add(evidence, label, "largest_weak_share", error,
                         "The ties that hold the cluster together are those of “%s”: %s of all ties (%s), they alone "
                         "connect %s of the actors in one part, and those of “%s”, the next, %s.",
                         label, fil_shown_number(best.ties).text, fil_shown_share(best.ties / best.total).text,
                         fil_shown_share(best.connected).text, other, fil_shown_share(next.connected).text);
}
