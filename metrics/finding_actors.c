/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Findings about single actors: who leads, who depends on whom, who makes the core. */
#include "metrics/finding.h"

#include <math.h>

/* Actors that share a first place make a leading group as long as they are few. */
enum { FEW_LEADERS = 3 };

static double share_of_others(const fil_evidence *evidence, double partners)
{
  return partners / ((double)fil_network_node_count(evidence->network) - 1);
}

/* Whether the one leader by degree leads by betweenness too. */
static bool leads_between(const fil_evidence *evidence, const fil_leaders *by_degree)
{
  fil_leaders between = fil_evidence_leaders(evidence, fil_evidence_nodes(evidence, "betweenness"));
  return between.count == 1 && between.first == by_degree->first && between.value > 0;
}

static fil_status say_locomotive(const fil_evidence *evidence, const fil_leaders *leaders, fil_error *error)
{
  const char *label = fil_network_label(evidence->network, leaders->first);
  return fil_finding_add(
      evidence, label, "degree", error,
      "The locomotive is %s: it is tied to %s, %s of all others, while the next has %s%s.", label,
      fil_shown_count(leaders->value, "actor", "actors").text,
      fil_shown_share(share_of_others(evidence, leaders->value)).text, fil_shown_number(leaders->runner).text,
      leads_between(evidence, leaders) ? ", and it lies on the most shortest paths between others" : "");
}

fil_status fil_finding_locomotive(const fil_evidence *evidence, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  const double *degrees = fil_evidence_nodes(evidence, "degree");
  const fil_leaders leaders = fil_evidence_leaders(evidence, degrees);
  if (!leaders.count || isnan(leaders.runner))
    goto done;
  if (leaders.count == 1) {
    FIL_TRY(say_locomotive(evidence, &leaders, error));
    goto done;
  }
  FIL_TRY(fil_evidence_names(evidence, degrees, leaders.value, &names, error));
  FIL_TRY(fil_finding_add(evidence, leaders.count <= FEW_LEADERS ? names.bytes : "the network", "degree", error,
                          "%s: %s share the first place, each tied to %s (%s of all others).",
                          leaders.count <= FEW_LEADERS ? "There is more than one locomotive"
                                                       : "There is no single locomotive",
                          names.bytes, fil_shown_count(leaders.value, "actor", "actors").text,
                          fil_shown_share(share_of_others(evidence, leaders.value)).text));
done:
  fil_text_destroy(&names);
  return status;
}

/* Number of nodes with that value. */
static double count_equal(const fil_evidence *evidence, const double values[], double value)
{
  double count = 0;
  for (size_t node = 0; node < fil_network_node_count(evidence->network); node++)
    count += values[node] == value;
  return count;
}

fil_status fil_finding_dependence(const fil_evidence *evidence, fil_error *error)
{
  const double *suppliers = fil_evidence_nodes(evidence, "degree_in");
  const double *buyers = fil_evidence_nodes(evidence, "degree_out");
  if (!suppliers || !buyers)
    return FIL_OK;
  const double nodes = (double)fil_network_node_count(evidence->network);
  const double supplied = nodes - count_equal(evidence, suppliers, 0), single = count_equal(evidence, suppliers, 1);
  const fil_leaders source = fil_evidence_leaders(evidence, buyers);
  if (!single || source.value <= 1)
    return FIL_OK;
  const bool named = source.count == 1;
  const char *label = fil_network_label(evidence->network, source.first);
  return fil_finding_add(evidence, named ? label : "the network", "degree_in", error,
                         "Of %s with an incoming tie, %s (%s) depend on a single source; %s%s, with ties to %s.",
                         fil_shown_count(supplied, "actor", "actors").text, fil_shown_number(single).text,
                         fil_shown_share(single / supplied).text, named ? "the most frequent source is " : "",
                         named ? label : "several are the most frequent source",
                         fil_shown_count(source.value, "actor", "actors").text);
}

fil_status fil_finding_core(const fil_evidence *evidence, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  const double *coreness = fil_evidence_nodes(evidence, "coreness");
  const fil_leaders core = fil_evidence_leaders(evidence, coreness);
  const double nodes = (double)fil_network_node_count(evidence->network);
  if (!core.count || (double)core.count == nodes)
    goto done;
  FIL_TRY(fil_evidence_names(evidence, coreness, core.value, &names, error));
  if (core.value <= 1)
    FIL_TRY(fil_finding_add(evidence, "the network", "coreness", error,
                            "There is no core: no set of actors is tied so that each has two partners within it."));
  else
    FIL_TRY(fil_finding_add(evidence, "the network", "coreness", error,
                            "The core has %s (%s), each tied to at least %s others within it: %s.",
                            fil_shown_count((double)core.count, "actor", "actors").text,
                            fil_shown_share((double)core.count / nodes).text, fil_shown_number(core.value).text,
                            names.bytes));
done:
  fil_text_destroy(&names);
  return status;
}
