/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Findings about the network as a whole. */
#include "metrics/finding.h"

#include <math.h>

static double whole(const fil_evidence *evidence, const char *measure)
{
  return fil_evidence_value(evidence, measure, FIL_ALL_RELATIONS);
}

/* What the incoherence, transitivity and reciprocity together look like; thresholds are of wording alone. */
static const char *form_of(double incoherence, double transitivity, double reciprocity)
{
  const bool stepwise = incoherence <= 0.35, circulating = incoherence >= 0.65;
  const bool closed = transitivity >= 0.4 || reciprocity >= 0.5;
  if (stepwise && !closed)
    return "More a chain than a group";
  if (circulating && closed)
    return "More a group than a chain";
  return "Partly a chain, partly a group";
}

/* Ties without direction, read both ways, would drown any flow: where there are such, the directed relation with most
   ties is judged alone. */
static size_t flowing_relation(const fil_evidence *evidence)
{
  const fil_schema *schema = &evidence->network->schema;
  size_t found = FIL_ALL_RELATIONS, undirected = 0;
  for (size_t k = 0; k < schema->relation_count; k++) {
    if (!schema->relations[k].directed)
      undirected++;
    else if (found == FIL_ALL_RELATIONS ||
             fil_evidence_value(evidence, "edges", k) > fil_evidence_value(evidence, "edges", found))
      found = k;
  }
  return undirected ? found : FIL_ALL_RELATIONS;
}

fil_status fil_finding_chain_or_group(const fil_evidence *evidence, fil_error *error)
{
  const size_t relation = flowing_relation(evidence);
  const bool chosen = relation != FIL_ALL_RELATIONS;
  const double incoherence = fil_evidence_value(evidence, "trophic_incoherence", relation);
  const double transitivity = fil_evidence_value(evidence, "transitivity", relation);
  const double reciprocity = fil_evidence_value(evidence, "reciprocity", relation);
  if (isnan(incoherence) || isnan(transitivity) || isnan(reciprocity))
    return FIL_OK;
  const char *label = chosen ? fil_relation_label(&evidence->network->schema.relations[relation]) : "";
  return fil_finding_add(
      evidence, chosen ? label : "the network", "trophic_incoherence", error,
      "%s%s%s%s: trophic incoherence is %s (0 when every tie leads one step on, 1 when flows only circulate), partners "
      "of one actor are partners of each other in %s of the cases, and %s of the ties are returned.",
      form_of(incoherence, transitivity, reciprocity), chosen ? " in “" : "", label, chosen ? "”" : "",
      fil_shown_number(incoherence).text, fil_shown_share(transitivity).text, fil_shown_share(reciprocity).text);
}

fil_status fil_finding_cohesion(const fil_evidence *evidence, fil_error *error)
{
  const double parts = whole(evidence, "weak_components"), share = whole(evidence, "largest_weak_share");
  const double isolates = whole(evidence, "isolates"), density = whole(evidence, "density");
  if (isnan(parts) || isnan(share) || isnan(isolates) || isnan(density))
    return FIL_OK;
  if (parts == 1)
    return fil_finding_add(evidence, "the network", "weak_components", error,
                           "The cluster hangs together: all %s are connected, and %s of the possible ties exist.",
                           fil_shown_count((double)fil_network_node_count(evidence->network), "actor", "actors").text,
                           fil_shown_share(density).text);
  return fil_finding_add(evidence, "the network", "weak_components", error,
                         "The cluster falls into %s parts: the largest holds %s of the actors, and %s no tie; %s of "
                         "the possible ties exist.",
                         fil_shown_number(parts).text, fil_shown_share(share).text,
                         isolates > 0 ? fil_shown_count(isolates, "actor has", "actors have").text : "nobody has",
                         fil_shown_share(density).text);
}

fil_status fil_finding_concentration(const fil_evidence *evidence, fil_error *error)
{
  const double degree = whole(evidence, "degree_centralization");
  const double between = whole(evidence, "betweenness_centralization");
  if (isnan(degree) || isnan(between))
    return FIL_OK;
  const char *form = degree >= 0.5   ? "Ties are concentrated on few actors"
                     : degree >= 0.2 ? "Ties are moderately concentrated"
                                     : "Ties are spread rather evenly";
  return fil_finding_add(evidence, "the network", "degree_centralization", error,
                         "%s: degree centralization is %s and betweenness centralization %s (0 when all are equal, 1 "
                         "when everything runs through one actor).",
                         form, fil_shown_number(degree).text, fil_shown_number(between).text);
}

/* How often like is tied to like; what is near 0 says nothing. */
static const char *how_often(double assortativity)
{
  if (fabs(assortativity) < 0.1)
    return "about as often as";
  return assortativity > 0 ? "more often than" : "less often than";
}

fil_status fil_finding_mixing(const fil_evidence *evidence, fil_error *error)
{
  const double ei = whole(evidence, "ei"), assortativity = whole(evidence, "assortativity");
  if (isnan(ei) || evidence->network->schema.categories.count < 2)
    return FIL_OK;
  const char *form = ei > 0   ? "Most ties lead from one category of actors to another"
                     : ei < 0 ? "Most ties stay within one category of actors"
                              : "As many ties stay within a category of actors as lead out of it";
  if (isnan(assortativity))
    return fil_finding_add(evidence, "the network", "ei", error, "%s: %s of them are external (E-I index %s).", form,
                           fil_shown_share((1 + ei) / 2).text, fil_shown_number(ei).text);
  return fil_finding_add(evidence, "the network", "ei", error,
                         "%s: %s of them are external (E-I index %s); given how many ties each category has, like is "
                         "tied to like %s by chance (assortativity %s).",
                         form, fil_shown_share((1 + ei) / 2).text, fil_shown_number(ei).text, how_often(assortativity),
                         fil_shown_number(assortativity).text);
}

fil_status fil_finding_fragility(const fil_evidence *evidence, fil_error *error)
{
  const double cuts = whole(evidence, "cut_nodes"), bridges = whole(evidence, "bridges");
  if (isnan(cuts) || isnan(bridges))
    return FIL_OK;
  if (cuts == 0)
    return fil_finding_add(evidence, "the network", "cut_nodes", error,
                           "No single actor holds the rest together: without any one of them, no others lose contact.");
  if (bridges == 0)
    return fil_finding_add(evidence, "the network", "cut_nodes", error,
                           "Contact hangs on %s without whom others would lose it, but on no single tie.",
                           fil_shown_count(cuts, "actor", "actors").text);
  return fil_finding_add(evidence, "the network", "cut_nodes", error,
                         "Contact hangs on %s without whom others would lose it, and on %s between two actors that no "
                         "other path replaces.",
                         fil_shown_count(cuts, "actor", "actors").text, fil_shown_count(bridges, "tie", "ties").text);
}
