/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "groups": boxes around the actors of each group, or a mark for each. */
#include "io/diagram/figure/groups.h"

/* More boxes, or marks, are not told apart. */
enum { BOXES_MOST = 24, MARKS_MOST = 40 };

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_clusters clusters = {0};
  FIL_TRY(fil_clusters_find(&clusters, work, work->collapsed ? MARKS_MOST : BOXES_MOST, error));
  FIL_TRY(work->collapsed ? fil_groups_draw_collapsed(&clusters, work, error)
                          : fil_groups_draw_boxes(&clusters, work, error));
  if (work->collapsed && work->request->collapse == FIL_ANSWER_USUAL)
    FIL_TRY(
        fil_work_say(work, error, "So many actors could not be told apart; --collapse no draws the first of them."));
done:
  fil_clusters_destroy(&clusters);
  return status;
}

const fil_figure fil_figure_groups = {
    .name = "groups",
    .title = "Groups",
    .question = "Which groups are there, who is in them, and how are they tied?",
    .size = "betweenness",
    .grouped = true,
    .most_nodes = SIZE_MAX,
    .thins = true,
    .collapses = true,
    .draw = draw,
};
