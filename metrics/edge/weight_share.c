/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How much a tie is of all that its ends give and get. */
#include "graph/memory.h"
#include "metrics/metric.h"

enum { OUTPUT, INPUT, RETURNED };

/* The weight of the tie that answers this one; 0: none does. */
static fil_status find_answer(const fil_view *view, igraph_integer_t edge, double *weight, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_integer_t answer = -1;
  FIL_IGRAPH(igraph_get_eid(&view->graph, &answer, IGRAPH_TO(&view->graph, edge), IGRAPH_FROM(&view->graph, edge),
                            /*directed=*/true, /*error=*/false));
  *weight = answer < 0 ? 0 : VECTOR(view->weights)[answer];
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  double *given = fil_memory_new(view->node_count, sizeof *given);
  double *got = fil_memory_new(view->node_count, sizeof *got);
  (void)choices;
  if (!given || !got) {
    status = fil_error_memory(error);
    goto done;
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    given[IGRAPH_FROM(&view->graph, edge)] += VECTOR(view->weights)[edge];
    got[IGRAPH_TO(&view->graph, edge)] += VECTOR(view->weights)[edge];
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const double weight = VECTOR(view->weights)[edge];
    const double all_given = given[IGRAPH_FROM(&view->graph, edge)], all_got = got[IGRAPH_TO(&view->graph, edge)];
    double answer = 0;
    FIL_TRY(find_answer(view, edge, &answer, error));
    if (all_given > 0)
      values[OUTPUT][edge] = weight / all_given;
    if (all_got > 0)
      values[INPUT][edge] = weight / all_got;
    if (weight > 0)
      values[RETURNED][edge] = answer < weight ? answer / weight : 1;
  }
done:
  fil_memory_free(given);
  fil_memory_free(got);
  return status;
}

static const fil_measure measures[] = {
    [OUTPUT] = {"output_share", "Share of the source's output", NULL, 0, 1, FIL_WHEN_DIRECTED,
                "the source's ties have no weight above 0",
                "takes most of what its source gives, which so depends on this one buyer"},
    [INPUT] = {"input_share", "Share of the target's input", NULL, 0, 1, FIL_WHEN_DIRECTED,
               "the target's ties have no weight above 0",
               "brings most of what its target gets, which so depends on this one supplier"},
    [RETURNED] = {"returned_share", "Share returned", NULL, 0, 1, FIL_WHEN_DIRECTED, "the tie has weight 0",
                  "is answered by as much the other way between the same two"},
    {0},
};

const fil_metric fil_metric_weight_share = {
    .name = "weight_share",
    .title = "Shares of weight",
    .question = "How much of what its source gives and its target gets does a tie carry, and how much comes back?",
    .definition = "output_share = w_ij/Σ_k w_ik (the allocation coefficient within the network), input_share = "
                  "w_ij/Σ_k w_kj, returned_share = min(w_ij, w_ji)/w_ij; self-loops are left aside; a tie without a "
                  "weight weighs 1; directed readings only",
    .reference = "Miller & Blair 2009, doi:10.1017/CBO9780511626982; Squartini et al. 2013, doi:10.1038/srep02729",
    .level = FIL_LEVEL_EDGE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .compute = compute,
};
