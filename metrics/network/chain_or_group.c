/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Chain or group: how much of a chain a network is. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/trophic.h"

#include <math.h>

enum { FORWARD_SHARE, BACKWARD_SHARE, TROPHIC_COHERENCE };

static const double same_level = 1e-9;

/* By how much a tie leads on: from stage to later stage where the study says their order and both ends
   have one, else by trophic levels. */
static double step(const fil_view *view, const double levels[], igraph_integer_t edge)
{
  const size_t from = (size_t)IGRAPH_FROM(&view->graph, edge), to = (size_t)IGRAPH_TO(&view->graph, edge);
  const uint32_t supplier = fil_network_stage(view->network, from), buyer = fil_network_stage(view->network, to);
  if (view->network->schema.stages.declared && supplier != FIL_MISSING && buyer != FIL_MISSING)
    return (double)buyer - (double)supplier;
  return levels[to] - levels[from];
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double forward = 0, backward = 0, misfit = 0, whole = 0;
  double *levels = fil_memory_new(view->node_count + 1, sizeof *levels);
  if (!levels)
    return fil_error_memory(error);
  FIL_TRY(fil_trophic_levels(view, choices->weights, levels, error));
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const double weight = choices->weights ? VECTOR(*choices->weights)[edge] : 1;
    const double rise = levels[IGRAPH_TO(&view->graph, edge)] - levels[IGRAPH_FROM(&view->graph, edge)];
    forward += step(view, levels, edge) > same_level ? weight : 0;
    backward += step(view, levels, edge) < -same_level ? weight : 0;
    misfit += weight * (rise - 1) * (rise - 1);
    whole += weight;
  }
  if (whole > 0) {
    *values[FORWARD_SHARE] = forward / whole;
    *values[BACKWARD_SHARE] = backward / whole;
    *values[TROPHIC_COHERENCE] = 1 - misfit / whole;
  }
done:
  fil_memory_free(levels);
  return status;
}

static const char no_ties[] = "there are no ties";

static const fil_measure measures[] = {
    [FORWARD_SHARE] = {"forward_share", "Share of ties forward", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
                       "passes goods on from stage to stage, as a chain does"},
    [BACKWARD_SHARE] = {"backward_share", "Share of ties back", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
                        "returns much to earlier stages"},
    [TROPHIC_COHERENCE] = {"trophic_coherence", "Trophic coherence", NULL, 0, 1, FIL_WHEN_ALWAYS, no_ties,
                           "leads goods step by step in one direction, as a chain does"},
    {0},
};

const fil_metric fil_metric_chain_or_group = {
    .name = "chain_or_group",
    .title = "Chain or group",
    .question = "Do ties lead on along a chain, or do they tie a group together?",
    .definition = "shares of ties, or of their weight in the weighted form: forward_share of those that lead to a "
                  "later stage, backward_share of those that lead to an earlier one, by the stages of the nodes where "
                  "both ends have one, else by their trophic levels; trophic_coherence = 1 − F0 (see "
                  "trophic_incoherence); high where the network is a chain, to be read against transitivity, "
                  "reciprocity and modularity, which are high where it is a group or several",
    .reference = "MacKay, Johnson & Sansom 2020, doi:10.1098/rsos.201138",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
