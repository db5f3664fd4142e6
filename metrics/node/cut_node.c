/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cut nodes: who alone holds parts of the network together. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/pieces.h"

#include <math.h>

enum { CUT_NODE, CUT_LOSS };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  (void)choices;
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  fil_pieces *pieces = fil_memory_new(view->node_count, sizeof *pieces);
  if (!pieces)
    return fil_error_memory(error);
  FIL_TRY(fil_partners_build(view, /*weights=*/NULL, &partners, error));
  FIL_TRY(fil_pieces_find(&partners, view->node_count, /*out=*/NULL, pieces, error));
  for (size_t node = 0; node < view->node_count; node++) {
    values[CUT_NODE][node] = pieces[node].count > 1;
    values[CUT_LOSS][node] = (double)(pieces[node].component - 1 - pieces[node].largest);
  }
done:
  fil_partners_destroy(&partners);
  fil_memory_free(pieces);
  return status;
}

static const fil_measure measures[] = {
    [CUT_NODE] = {"cut_node", "Cut node", NULL, 0, 1, FIL_WHEN_ALWAYS, NULL,
                  "is the only link between parts of the network that would fall apart without it"},
    [CUT_LOSS] = {"cut_loss", "Nodes cut off", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                  "alone links many others to the largest part of the network"},
    {0},
};

const fil_metric fil_metric_cut_node = {
    .name = "cut_node",
    .title = "Cut nodes",
    .question = "Would the network fall apart without this node, and how many would be cut off?",
    .definition = "cut_node = 1 for a node without which there would be more weak components of the others (an "
                  "articulation point), else 0; cut_loss = the other nodes of its component that are not in the "
                  "largest part left of it, 0 where it is no cut node; direction ignored",
    .reference = "Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
