/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Markers with names: how large, of what shape, and drawn. */
#include "io/diagram/marks.h"

#include "graph/memory.h"
#include "io/diagram/key.h"
#include "io/diagram/markup.h"

#include <math.h>

/* Points. */
static const double smallest = 5, largest = 26, largest_narrow = 18, equal = 10, narrow = 300, widest_label = 62,
                    widest_narrow = 48;

/* The same in a room that has not the width of a journal's column. */
static const double small_marks = 14, column = 230, least_largest = 9, smallest_in_panel = 3.5;
static const char pale_line[] = "#B4B4B4";
enum { LABEL_LINES = 3 };

/* Behind labels, so that lines do not cross their letters. */
static const char white[] = "#FFFFFF";

static double largest_of(const fil_work *work)
{
  if (work->largest_mark > 0)
    return work->largest_mark;
  if (work->room < column)
    return fmax(least_largest, largest_narrow * work->room / column);
  return work->room < narrow ? largest_narrow : largest;
}

static double smallest_of(const fil_work *work)
{
  return work->room < column || (work->largest_mark > 0 && work->largest_mark < small_marks) ? smallest_in_panel
                                                                                             : smallest;
}

static double diameter_of(const fil_work *work, size_t node)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  if (!size || !(work->looks.size.high > 0))
    return fmin(equal, largest_of(work) * equal / largest_narrow);
  const double share = fil_scale_share(&work->looks.size, size->numbers[node]);
  return share > 0 ? fmax(smallest_of(work), largest_of(work) * share) : smallest_of(work);
}

static fil_status make_mark(fil_marks *marks, const fil_work *work, size_t node, fil_error *error)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  fil_status status = FIL_OK;
  fil_mark *mark = &marks->items[node];
  fil_text label = {0};
  mark->shape = fil_looks_node(&work->looks, (uint32_t)node).shape;
  mark->diameter = diameter_of(work, node);
  mark->head = work->head;
  FIL_TRY(fil_work_label(work, (uint32_t)node, &label, error));
  FIL_TRY(fil_style_wrap(fil_text_string(&label), work->room < narrow ? widest_narrow : widest_label, LABEL_LINES,
                         &mark->label, &mark->lines, &mark->label_width, error));
  marks->present++;
  mark->labelled = mark->label.length > 0;
  marks->labelled += mark->labelled;
  marks->sizeless += size && isnan(size->numbers[node]);
done:
  fil_text_destroy(&label);
  return status;
}

fil_status fil_marks_make(fil_marks *marks, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  *marks = (fil_marks){.count = fil_network_node_count(work->network)};
  marks->items = fil_memory_new(marks->count, sizeof *marks->items);
  if (!marks->items)
    return fil_error_memory(error);
  for (size_t node = 0; node < marks->count; node++) {
    if (!work->absent[node])
      FIL_TRY(make_mark(marks, work, node, error));
  }
done:
  return status;
}

static fil_point moved(fil_point point, fil_point by)
{
  return (fil_point){point.x + by.x, point.y + by.y};
}

fil_status fil_marks_draw(const fil_marks *marks, fil_work *work, fil_point origin, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_canvas_default(work->canvas.graph, AGNODE, "label", " ");
  for (size_t row = 0; row < marks->count; row++) {
    const fil_mark *mark = &marks->items[row];
    Agnode_t *node;
    if (work->absent[row])
      continue;
    const double side = mark->diameter * fil_style_marker_factor(mark->shape) / 72;
    FIL_TRY(fil_work_node(work, (uint32_t)row, moved(mark->at, origin), &node, error));
    fil_canvas_put_number(node, "width", side);
    fil_canvas_put_number(node, "height", side);
    if (mark->outline > 0)
      fil_canvas_put_number(node, "penwidth", mark->outline);
    if (mark->pale) {
      fil_canvas_put(node, "fillcolor", work->ground ? work->ground : white);
      fil_canvas_put(node, "color", pale_line);
    }
    if (!mark->labelled)
      continue;
    fil_canvas_put_point(node, "xlp", moved(mark->label_at, origin));
    FIL_TRY(fil_markup_put(node, "xlabel", mark->label.bytes,
                           (fil_markup){.ground = work->ground ? work->ground : white}, error));
  }
done:
  return status;
}

fil_bow_end fil_mark_end(const fil_mark *mark)
{
  return (fil_bow_end){mark->at, mark->shape, mark->diameter * fil_style_marker_factor(mark->shape), mark->head};
}

fil_status fil_marks_draw_tie(const fil_marks *marks, fil_work *work, fil_point origin, const fil_tie *tie,
                              fil_error *error)
{
  fil_bow_end source = fil_mark_end(&marks->items[tie->source]), target = fil_mark_end(&marks->items[tie->target]);
  source.at = moved(source.at, origin);
  target.at = moved(target.at, origin);
  const fil_bow bow = fil_bow_between(&source, &target, tie);
  const fil_course course = {bow.points, 4, .begin = tie->mutual ? &bow.begin : NULL,
                             .tip = tie->directed ? &bow.tip : NULL};
  Agedge_t *edge;
  if (tie->folded)
    return FIL_OK;
  return fil_work_tie(work, tie, &course, &edge, error);
}

fil_status fil_marks_key_scales(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_key_relations(work, error));
  FIL_TRY(fil_key_lines(work, error));
  FIL_TRY(fil_key_sizes(work, smallest_of(work), largest_of(work), error));
  FIL_TRY(fil_key_widths(work, error));
done:
  return status;
}

fil_status fil_marks_key(const fil_marks *marks, fil_work *work, const char *method, fil_error *error)
{
  const fil_status status = fil_marks_key_looks(work, error);
  return status == FIL_OK ? fil_marks_key_facts(marks, work, method, error) : status;
}

fil_status fil_marks_key_looks(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_key_nodes(work, error));
  FIL_TRY(fil_marks_key_scales(work, error));
done:
  return status;
}

static bool has_mutual(const fil_ties *ties)
{
  for (size_t k = 0; k < ties->count; k++) {
    if (ties->items[k].mutual)
      return true;
  }
  return false;
}

fil_status fil_marks_key_facts(const fil_marks *marks, fil_work *work, const char *method, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  FIL_TRY(fil_key_facts(work, method, error));
  if (has_mutual(&work->ties))
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE},
                           "Heads at both ends: a tie each way", error));
  if (marks->sizeless > 0)
    FIL_TRY(fil_work_say(work, error, "%s of %zu actors is not defined; they are drawn smallest.",
                         fil_column_title(request->properties[FIL_PROPERTY_SIZE].column), marks->sizeless));
  if (marks->labelled < marks->present && !request->properties[FIL_PROPERTY_LABEL].off)
    FIL_TRY(fil_work_say(work, error, "Of %zu actors %zu are labelled, the largest first.", marks->present,
                         marks->labelled));
  if (work->ties.loops > 0)
    FIL_TRY(fil_work_say(work, error, "%zu ties of actors to themselves are not drawn.", work->ties.loops));
done:
  return status;
}

void fil_marks_destroy(fil_marks *marks)
{
  for (size_t node = 0; marks->items && node < marks->count; node++)
    fil_text_destroy(&marks->items[node].label);
  fil_memory_free(marks->items);
  *marks = (fil_marks){0};
}
