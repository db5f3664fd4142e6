/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties between groups against those that there would be if partners were chosen by chance. */
#include "graph/memory.h"
#include "metrics/block_sums.h"

#include <math.h>

enum { EXPECTED, RATIO, RESIDUAL };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_block_sums sums = {0};
  const size_t groups = choices->group_count;
  const fil_status status = fil_block_sums_build(&sums, view, choices, error);
  for (size_t cell = 0; status == FIL_OK && sums.total > 0 && cell < groups * groups; cell++) {
    const size_t from = cell / groups, to = cell % groups;
    const double both = sums.leaving[from] * sums.arriving[to] / sums.total;
    const double part = !view->directed && from == to ? 0.5 : 1; /* within, a tie counts both ways in the sums */
    values[EXPECTED][cell] = part * both;
    if (!(both > 0))
      continue;
    values[RATIO][cell] = sums.cells[cell] / both;
    values[RESIDUAL][cell] = part * (sums.cells[cell] - both) / sqrt(part * both);
  }
  fil_block_sums_destroy(&sums);
  return status;
}

#define WITHOUT_TIES "no tie joins two nodes of known group"
#define NO_SIDE WITHOUT_TIES ", or none leaves the one group or arrives at the other"

static const fil_measure measures[] = {
    [EXPECTED] = {"expected_ties", "Ties by chance", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, WITHOUT_TIES, NULL},
    [RATIO] = {"tie_ratio", "Ties to those by chance", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NO_SIDE,
               "are tied more than the number of their ties would have it if partners were chosen by chance"},
    [RESIDUAL] = {"tie_residual", "Pearson residual", NULL, -INFINITY, INFINITY, FIL_WHEN_UNWEIGHTED, NO_SIDE,
                  "are tied more than chance would have it, by more than the ties of other groups depart from it"},
    {0},
};

const fil_metric fil_metric_chance = {
    .name = "chance",
    .title = "Ties between groups against chance",
    .question = "Which groups are tied more, and which less, than if partners were chosen by chance?",
    .definition = "O the ties from the one group to the other (ties of blocks), R all that leave the one, C all that "
                  "arrive at the other, T all: expected E = R C/T, ratio O/E, residual (O − E)/√E (Pearson's); an "
                  "undirected tie leaves and arrives both ways, and E within a group is R²/(2T), T counting each both "
                  "ways; weighted, of weights; nodes without a group and self-loops are left out, and the pairs that a "
                  "group cannot have with itself are not allowed for",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Newman 2003, doi:10.1103/PhysRevE.67.026126",
    .level = FIL_LEVEL_GROUP_PAIR,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
