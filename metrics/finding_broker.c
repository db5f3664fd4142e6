/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The busiest broker, and the role that it mostly has. */
#include "metrics/finding.h"

#include <math.h>

/* A role as Gould and Fernandez name it, and what it is in words. */
typedef struct role {
  const char *measure, *expected;
  const char *words;
} role;

static const role roles[] = {
    {"coordinator", "coordinator_expected", "as coordinator, between two of its own category"},
    {"itinerant", "itinerant_expected", "as itinerant broker, between two of one other category"},
    {"gatekeeper", "gatekeeper_expected", "as gatekeeper, on the way from another category into its own"},
    {"representative", "representative_expected", "as representative, on the way from its own category to another"},
    {"liaison", "liaison_expected", "as liaison, between two other categories"},
};

/* The role in which a node stands most often; the first of equals. */
static const role *find_role(const fil_evidence *evidence, size_t node)
{
  const role *most = NULL;
  double highest = 0;
  for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
    const double *counts = fil_evidence_nodes(evidence, roles[k].measure);
    if (counts && counts[node] > highest) {
      highest = counts[node];
      most = &roles[k];
    }
  }
  return most;
}

/* Says nothing where several share the first place. */
fil_status fil_finding_broker(const fil_evidence *evidence, fil_error *error)
{
  const double *brokerage = fil_evidence_nodes(evidence, "brokerage");
  const fil_leaders leaders = fil_evidence_leaders(evidence, brokerage);
  if (leaders.count != 1 || !(leaders.value > 0))
    return FIL_OK;
  const role *most = find_role(evidence, leaders.first);
  const double *counts = most ? fil_evidence_nodes(evidence, most->measure) : NULL;
  const double *expected = most ? fil_evidence_nodes(evidence, most->expected) : NULL;
  const uint32_t category = fil_network_category(evidence->network, leaders.first);
  if (!counts || !expected || category == FIL_MISSING)
    return FIL_OK;
  const char *label = fil_network_label(evidence->network, leaders.first);
  return fil_finding_add(evidence, label, "brokerage", error,
                         "%s (%s) is the busiest broker: it stands %s between two actors who are not tied themselves, "
                         "most often %s (%s of them; %s by chance, given the sizes of the categories).",
                         label, fil_term_label(&evidence->network->schema.categories.items[category]),
                         fil_shown_count(leaders.value, "time", "times").text, most->words,
                         fil_shown_number(counts[leaders.first]).text, fil_shown_number(expected[leaders.first]).text);
}
