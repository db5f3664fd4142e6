/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Triple helix: how universities, industry and government occur together. */
#include "graph/memory.h"
#include "metrics/helix.h"

#include <math.h>

enum { TRIPLE_HELIX, SHARES }; /* the shares stand in the order of the helices */
enum { UNIT };
enum { SETS = 1 << FIL_HELICES };

static unsigned bit(fil_helix helix)
{
  return helix < FIL_HELICES ? 1U << helix : 0;
}

/* Entropy, in bits, of what the sets are when only the helices of `mask` are looked at. */
static double entropy(const double counts[SETS], unsigned mask)
{
  double sums[SETS] = {0}, total = 0, bits = 0;
  for (unsigned set = 1; set < SETS; set++) {
    sums[set & mask] += counts[set];
    total += counts[set];
  }
  for (unsigned set = 0; set < SETS; set++)
    bits -= sums[set] > 0 ? sums[set] / total * log2(sums[set] / total) : 0;
  return bits;
}

/* T = Σ H_x − Σ H_xy + H_xyz; missing where a helix is in no set. */
static double transmit(const double counts[SETS])
{
  double sum = 0;
  for (unsigned mask = 1; mask < SETS; mask++) {
    const int members = (mask & 1) + (mask >> 1 & 1) + (mask >> 2 & 1);
    sum += members == 2 ? -entropy(counts, mask) : entropy(counts, mask);
  }
  for (unsigned helix = 0; helix < FIL_HELICES; helix++) {
    double present = 0;
    for (unsigned set = 0; set < SETS; set++)
      present += set & 1U << helix ? counts[set] : 0;
    if (present == 0)
      return NAN;
  }
  return sum;
}

/* One set for each tie, of its two ends. */
static void count_ties(const fil_view *view, const fil_helix helices[], double counts[SETS])
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++)
    counts[bit(helices[IGRAPH_FROM(&view->graph, edge)]) | bit(helices[IGRAPH_TO(&view->graph, edge)])]++;
}

/* One set for each node, of itself and its partners. */
static fil_status count_circles(const fil_view *view, const fil_helix helices[], double counts[SETS], fil_error *error)
{
  unsigned char *sets = fil_memory_new(view->node_count + 1, sizeof *sets);
  if (!sets)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    sets[node] = (unsigned char)bit(helices[node]);
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const igraph_integer_t from = IGRAPH_FROM(&view->graph, edge), to = IGRAPH_TO(&view->graph, edge);
    sets[from] |= (unsigned char)bit(helices[to]);
    sets[to] |= (unsigned char)bit(helices[from]);
  }
  for (size_t node = 0; node < view->node_count; node++)
    counts[sets[node]]++;
  fil_memory_free(sets);
  return FIL_OK;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double counts[SETS] = {0}, members[FIL_HELICES + 1] = {0};
  fil_helix *helices = fil_memory_new(view->node_count + 1, sizeof *helices);
  if (!helices)
    return fil_error_memory(error);
  FIL_TRY(fil_helix_find(view, choices, helices, error));
  for (size_t node = 0; node < view->node_count; node++)
    members[helices[node]]++;
  for (unsigned helix = 0; helix < FIL_HELICES && members[FIL_HELICES] < (double)view->node_count; helix++)
    *values[SHARES + helix] = members[helix] / (double)view->node_count;
  if (choices->parameters[UNIT] >= 0.5)
    count_ties(view, helices, counts);
  else
    FIL_TRY(count_circles(view, helices, counts, error));
  *values[TRIPLE_HELIX] = transmit(counts);
done:
  fil_memory_free(helices);
  return status;
}

static const char nobody[] =
    "no group has a name that tells university, industry or government; --group chooses the column that tells";

static const fil_measure measures[] = {
    {"triple_helix", "Triple-helix mutual information T(UIG)", "bits", -1, 1, FIL_WHEN_ALWAYS,
     "university, industry or government has no part, by the names of the groups", NULL},
    {"university_share", "Share of universities and research", NULL, 0, 1, FIL_WHEN_ALWAYS, nobody, NULL},
    {"industry_share", "Share of industry", NULL, 0, 1, FIL_WHEN_ALWAYS, nobody, NULL},
    {"government_share", "Share of government", NULL, 0, 1, FIL_WHEN_ALWAYS, nobody, NULL},
    {0},
};

static const fil_parameter parameters[] = {
    {"unit", "what is counted: 0: each actor with its partners; 1: each tie with its two ends", 0, 0, 1},
    {0},
};

const fil_metric fil_metric_triple_helix = {
    .name = "triple_helix",
    .title = "Triple helix",
    .question = "Do universities, industry and government work together in ways that no two of them explain?",
    .definition =
        "T = H_U + H_I + H_G − H_UI − H_UG − H_IG + H_UIG, entropies in bits of which of the three take part in a "
        "unit; negative where the three together reduce uncertainty; a unit is an actor with its partners (or a tie "
        "with its two ends), those without any of the three left out. A group belongs to the university (university, "
        "research, school, college, academy, institute, science, education, laboratory), to government (government, "
        "public, ministry, state, municipal, authority, administration, akimat) or to industry (industry, enterprise, "
        "firm, company, business, supplier, manufacturer, producer, trader) by the words of its name, the first that "
        "is met in this order, in Russian and Kazakh too; the shares are of all nodes and show what was recognised",
    .reference = "Leydesdorff 2003, doi:10.1023/A:1026253130577",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
