/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The part that one group has in what another gives, and in what it receives. */
#include "graph/memory.h"
#include "metrics/block_sums.h"

#include <math.h>

enum { OF_FROM, OF_TO };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_block_sums sums = {0};
  const size_t groups = choices->group_count;
  const fil_status status = fil_block_sums_build(&sums, view, choices, error);
  for (size_t cell = 0; status == FIL_OK && cell < groups * groups; cell++) {
    const double part = !view->directed && cell / groups == cell % groups ? 0.5 : 1;
    /* Of what a group has, an undirected tie within it is one, not two. */
    const double from =
        sums.leaving[cell / groups] - (view->directed ? 0 : sums.cells[cell / groups * (groups + 1)] / 2);
    const double to =
        sums.arriving[cell % groups] - (view->directed ? 0 : sums.cells[cell % groups * (groups + 1)] / 2);
    if (from > 0)
      values[OF_FROM][cell] = part * sums.cells[cell] / from;
    if (to > 0)
      values[OF_TO][cell] = part * sums.cells[cell] / to;
  }
  fil_block_sums_destroy(&sums);
  return status;
}

static const fil_measure measures[] = {
    [OF_FROM] = {"share_of_output", "Share of what the first gives", NULL, 0, 1, FIL_WHEN_ALWAYS,
                 "the first group has no ties that leave its nodes",
                 "are such that the first depends on the second as a buyer more than groups elsewhere do"},
    [OF_TO] = {"share_of_input", "Share of what the second receives", NULL, 0, 1, FIL_WHEN_ALWAYS,
               "the second group has no ties that arrive at its nodes",
               "are such that the second depends on the first as a supplier more than groups elsewhere do"},
    {0},
};

const fil_metric fil_metric_flow_shares = {
    .name = "flow_shares",
    .title = "Shares of flows between groups",
    .question = "On which groups does a group depend for what it sells, and for what it buys?",
    .definition =
        "share of output = ties from the one group to the other/all ties from nodes of the one; share of input = the "
        "same over all ties to nodes of the other, ties within a group among them; without direction both are over all "
        "ties of the group, each once; weighted, of weights; nodes without a group and self-loops are left out",
    .reference = "Miller & Blair 2009, doi:10.1017/CBO9780511626982",
    .level = FIL_LEVEL_GROUP_PAIR,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .loops = "those of a node are one tie within its group: what it uses itself of what it makes",
    .compute = compute,
};
