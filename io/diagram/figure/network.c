/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "network": all actors, tied ones near each other, as large as a measure of theirs. */
#include "io/diagram/marks.h"

#include <math.h>

/* Arrowheads of fine lines, in their usual length. */
static const double least_head = 0.6;

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_marks marks = {0};
  FIL_TRY(fil_ties_fold(&work->ties, work->network, work->request, error));
  work->head = fmax(least_head, work->looks.fineness);
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(fil_marks_make(&marks, work, error));
  FIL_TRY(fil_marks_lay_out(&marks, work, error));
  FIL_TRY(fil_marks_draw(&marks, work, (fil_point){0, 0}, error));
  for (size_t k = 0; k < work->ties.count; k++)
    FIL_TRY(fil_marks_draw_tie(&marks, work, (fil_point){0, 0}, &work->ties.items[k], error));
  work->right = marks.width;
  work->top = marks.height;
  FIL_TRY(fil_marks_key(&marks, work, "Tied actors are near each other; directions have no meaning", error));
done:
  fil_marks_destroy(&marks);
  return status;
}

const fil_figure fil_figure_network = {
    .name = "network",
    .title = "Network",
    .question = "Who is tied to whom, and who stands in the middle?",
    .size = "betweenness",
    .most_nodes = SIZE_MAX,
    .thins = true,
    .draw = draw,
};
