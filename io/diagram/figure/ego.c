/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "ego": one actor in the middle, those around it on rings by their distance. */
#include "graph/memory.h"
#include "io/diagram/figure/ego_plan.h"
#include "io/diagram/key.h"
#include "io/diagram/label.h"

#include <math.h>

/* Points; a part of white. */
static const double margin = 4, ego_outline = 1.8, sample = 8, others_fade = 0.5, bow_step = 8, ring_length = 0.5523;
enum { RING_POINTS = 13, LABEL_PIECES = 4, LINES_MOST = 4, WITHIN_MOST = 150 };

/* What a label between the rings must not cover, as many times a line. */
static const double weight_of_label = 200;

/* The actor named, or else the largest, or else the one with the most ties. */
static fil_status choose_centre(const fil_work *work, uint32_t *centre, fil_error *error)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  const size_t nodes = fil_network_node_count(work->network);
  *centre = work->request->ego ? *work->request->ego : 0;
  if (nodes == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "the figure ego needs an actor");
  if (work->request->ego)
    return FIL_OK;
  size_t *ties = fil_memory_new(nodes, sizeof *ties);
  if (!ties)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++) {
    ties[work->ties.items[k].source]++;
    ties[work->ties.items[k].target]++;
  }
  for (uint32_t node = 1; node < nodes; node++) {
    const double own = size && !isnan(size->numbers[node]) ? size->numbers[node] : -INFINITY;
    const double best = size && !isnan(size->numbers[*centre]) ? size->numbers[*centre] : -INFINITY;
    if (own > best || (own == best && ties[node] > ties[*centre]))
      *centre = node;
  }
  fil_memory_free(ties);
  return FIL_OK;
}

static fil_status say_choice(fil_work *work, uint32_t centre, fil_error *error)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  if (work->request->ego)
    return FIL_OK;
  return fil_work_say(work, error, "%s, in the middle, has the %s%s of all actors; --actor names another.",
                      fil_network_label(work->network, centre), size ? "highest " : "most ties",
                      size ? fil_column_title(size) : "");
}

/* Whether a tie is drawn; those between actors of one ring can be left out. */
static bool is_kept(const fil_ego *ego, const fil_tie *tie, bool within)
{
  const size_t source = ego->distances[tie->source], target = ego->distances[tie->target];
  return source != SIZE_MAX && target != SIZE_MAX && (within || source != target);
}

/* Ties within the rings that are too many to be told apart. */
static size_t count_tangle(const fil_ego *ego, const fil_work *work)
{
  size_t found = 0;
  for (size_t k = 0; k < work->ties.count; k++)
    found += is_kept(ego, &work->ties.items[k], true) && !is_kept(ego, &work->ties.items[k], false);
  return found > WITHIN_MOST && !work->request->thinning.none ? found : 0;
}

/* What the legend and the caption say of what is left. */
static fil_status tell_part(const fil_ego *ego, fil_work *work, size_t tangle, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_thinned *thinned = &work->thinned;
  const bool whole = thinned->method.length == 0;
  if (whole) {
    thinned->actors = fil_network_node_count(work->network);
    thinned->ties = work->ties.count;
  }
  FIL_TRY(fil_text_format(&thinned->method, error, "%s%s of %s", whole ? "" : ". ",
                          ego->steps == 2 ? "Actors within two steps" : "Partners",
                          fil_network_label(work->network, ego->centre)));
  if (tangle == 0)
    goto done;
  FIL_TRY(fil_text_format(&thinned->method, error, ", without the %zu ties within a ring", tangle));
  FIL_TRY(fil_work_say(work, error,
                       "%zu ties between actors of one ring could not be told apart; --thin none draws them.", tangle));
done:
  return status;
}

/* Leaves the actors on the rings, and the ties among them; the scales are of what is left. */
static fil_status leave(const fil_ego *ego, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t tangle = count_tangle(ego, work);
  bool *keep = fil_memory_new(work->ties.count, sizeof *keep);
  if (!keep)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++)
    keep[k] = is_kept(ego, &work->ties.items[k], tangle == 0);
  work->thinned.left_out = 0;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++) {
    work->absent[node] = ego->distances[node] == SIZE_MAX;
    work->thinned.left_out += work->absent[node];
  }
  if (tangle > 0 || work->thinned.left_out > 0)
    FIL_TRY(tell_part(ego, work, tangle, error));
  FIL_TRY(fil_ties_keep(&work->ties, keep, error));
  FIL_TRY(fil_ties_fold(&work->ties, work->network, work->request, error));
  fil_looks_destroy(&work->looks);
  FIL_TRY(fil_looks_make(&work->looks, error));
done:
  fil_memory_free(keep);
  return status;
}

/* Moves all so that the lower left corner of marks and outer labels is at 0,0. Returns where the centre then is. */
static fil_point settle(const fil_ego *ego, fil_marks *marks)
{
  fil_point low = {0, 0}, high = {0, 0};
  for (size_t node = 0; node < marks->count; node++) {
    const fil_mark *mark = &marks->items[node];
    if (ego->distances[node] == SIZE_MAX)
      continue;
    const double reach = fil_mark_end(mark).side / 2;
    const bool outside = mark->labelled && ego->distances[node] == ego->steps && ego->steps > 0;
    const double across = outside ? mark->label_width / 2 : reach;
    const double up = outside ? (double)mark->lines * FIL_LINE_HEIGHT / 2 : reach;
    const fil_point at = outside ? mark->label_at : mark->at;
    low = (fil_point){fmin(low.x, fmin(at.x - across, mark->at.x - reach)),
                      fmin(low.y, fmin(at.y - up, mark->at.y - reach))};
    high = (fil_point){fmax(high.x, fmax(at.x + across, mark->at.x + reach)),
                       fmax(high.y, fmax(at.y + up, mark->at.y + reach))};
  }
  if (ego->steps == 0) /* room for the one label */
    low.y -= LINES_MOST * FIL_LINE_HEIGHT, low.x -= margin * FIL_LINE_HEIGHT, high.x += margin * FIL_LINE_HEIGHT;
  for (size_t node = 0; node < marks->count; node++) {
    fil_mark *mark = &marks->items[node];
    mark->at = (fil_point){mark->at.x - low.x + margin, mark->at.y - low.y + margin};
    mark->label_at = (fil_point){mark->label_at.x - low.x + margin, mark->label_at.y - low.y + margin};
  }
  marks->width = high.x - low.x + 2 * margin;
  marks->height = high.y - low.y + 2 * margin;
  return (fil_point){margin - low.x, margin - low.y};
}

/* A tie between others that would run through the actor in the middle goes round it, on a lane further out. */
static fil_tie bent(const fil_ego *ego, const fil_marks *marks, const fil_tie *tie)
{
  const fil_mark *middle = &marks->items[ego->centre];
  const fil_point from = marks->items[tie->source].at, to = marks->items[tie->target].at;
  const double reach = fil_mark_end(middle).side / 2 + margin;
  const double length = hypot(to.x - from.x, to.y - from.y);
  const double across =
      ((middle->at.x - from.x) * (to.y - from.y) - (middle->at.y - from.y) * (to.x - from.x)) / fmax(length, 1e-6);
  const double along =
      ((middle->at.x - from.x) * (to.x - from.x) + (middle->at.y - from.y) * (to.y - from.y)) / fmax(length, 1e-6);
  fil_tie lane = *tie;
  if (tie->source == ego->centre || tie->target == ego->centre || tie->lanes > 1 || fabs(across) >= reach ||
      along <= 0 || along >= length)
    return lane;
  lane.lanes = 2 * (size_t)ceil((reach + fabs(across)) / bow_step) + 1;
  lane.lane = (across > 0) == (tie->source < tie->target) ? lane.lanes - 1 : 0;
  return lane;
}

/* The lines, and the labels outside, that those between the rings had better not cover. */
static size_t trace(const fil_ego *ego, const fil_marks *marks, const fil_work *work, fil_segment segments[])
{
  size_t count = 0;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie tie = bent(ego, marks, &work->ties.items[k]);
    if (tie.folded)
      continue;
    const fil_bow_end source = fil_mark_end(&marks->items[tie.source]),
                      target = fil_mark_end(&marks->items[tie.target]);
    const fil_bow bow = fil_bow_between(&source, &target, &tie);
    for (int piece = 0; piece < LABEL_PIECES; piece++)
      segments[count++] = (fil_segment){fil_bow_at(&bow, (double)piece / LABEL_PIECES),
                                        fil_bow_at(&bow, (double)(piece + 1) / LABEL_PIECES), 1};
  }
  for (size_t node = 0; node < marks->count; node++) {
    const fil_mark *mark = &marks->items[node];
    if (ego->distances[node] != ego->steps || ego->steps == 0 || !mark->labelled)
      continue;
    for (size_t line = 0; line <= mark->lines; line++) {
      const double y = mark->label_at.y + ((double)line - (double)mark->lines / 2) * FIL_LINE_HEIGHT;
      segments[count++] = (fil_segment){{mark->label_at.x - mark->label_width / 2, y},
                                        {mark->label_at.x + mark->label_width / 2, y},
                                        weight_of_label};
    }
  }
  return count;
}

/* Labels of the actor in the middle, whom the legend names too, and of the inner ring, where they cover nothing. */
static fil_status place_labels(const fil_ego *ego, fil_marks *marks, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t count = 0;
  fil_label *labels = fil_memory_new(marks->count, sizeof *labels);
  uint32_t *nodes = fil_memory_new(marks->count, sizeof *nodes);
  fil_segment *segments = fil_memory_new(work->ties.count * LABEL_PIECES + marks->count * LINES_MOST, sizeof *segments);
  if (!labels || !nodes || !segments) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t distance = 0; distance <= ego->steps; distance++) {
    for (uint32_t node = 0; node < marks->count; node++) {
      const fil_mark *mark = &marks->items[node];
      if (ego->distances[node] != distance)
        continue;
      const bool is_set = distance == ego->steps && ego->steps > 0;
      nodes[count] = node;
      labels[count++] = (fil_label){.mark = mark->at,
                                    .half = fil_mark_end(mark).side / 2,
                                    .width = is_set || !mark->label.length ? 0 : mark->label_width,
                                    .height = (double)mark->lines * FIL_LINE_HEIGHT,
                                    .optional = !mark->labelled && distance > 0,
                                    .yielding = true};
    }
  }
  fil_labels_place(labels, count, segments, trace(ego, marks, work, segments),
                   (fil_point){marks->width, marks->height});
  marks->labelled = 0;
  for (size_t k = 0; k < count; k++) {
    fil_mark *mark = &marks->items[nodes[k]];
    if (labels[k].width > 0) {
      mark->labelled = labels[k].shown;
      mark->label_at = labels[k].at;
    }
    marks->labelled += mark->labelled;
  }
done:
  fil_memory_free(labels);
  fil_memory_free(nodes);
  fil_memory_free(segments);
  return status;
}

/* A pale circle through the marks of a ring: an edge, so that a drawing laid out anew has no huge node. */
static fil_status draw_ring(fil_work *work, fil_point centre, double radius, fil_error *error)
{
  static const double turns[RING_POINTS][2] = {{1, 0},   {1, 1},   {1, 1},  {0, 1},  {-1, 1}, {-1, 1}, {-1, 0},
                                               {-1, -1}, {-1, -1}, {0, -1}, {1, -1}, {1, -1}, {1, 0}};
  fil_point points[RING_POINTS];
  Agraph_t *class = fil_canvas_class(&work->canvas, "rings");
  for (int k = 0; k < RING_POINTS; k++) {
    /* Control points lie beside the ends of their quarter: one coordinate is the end's, the other a part of it. */
    const int part = k % 3;
    const bool along_x = (part == 1) == (k / 3 % 2 == 1);
    const double x = part == 0 ? turns[k][0] : along_x ? turns[k][0] * ring_length : turns[k][0];
    const double y = part == 0 ? turns[k][1] : along_x ? turns[k][1] : turns[k][1] * ring_length;
    points[k] = (fil_point){centre.x + radius * x, centre.y + radius * y};
  }
  fil_canvas_default_unseen(class);
  fil_canvas_default(class, AGEDGE, "color", "#DDDDDD");
  fil_canvas_default(class, AGEDGE, "penwidth", "0.5");
  fil_canvas_default(class, AGEDGE, "arrowhead", "none");
  const fil_course course = {points, RING_POINTS, NULL, NULL};
  Agnode_t *node = fil_canvas_node(&work->canvas, class, points[0]);
  Agedge_t *edge;
  return fil_canvas_edge(class, node, node, &course, &edge, error);
}

/* Those between others first and paler, so that those of the actor in the middle stand out. */
static fil_status draw_ties(const fil_ego *ego, const fil_marks *marks, fil_work *work, bool *any_other,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  for (int own = 0; own < 2; own++) {
    for (size_t k = 0; k < work->ties.count; k++) {
      const fil_tie tie = bent(ego, marks, &work->ties.items[k]);
      if ((tie.source == ego->centre || tie.target == ego->centre) != (own == 1))
        continue;
      work->fade = own || work->request->properties[FIL_PROPERTY_LINE_COLOUR].column ? 0 : others_fade;
      *any_other = *any_other || work->fade > 0;
      FIL_TRY(fil_marks_draw_tie(marks, work, (fil_point){0, 0}, &tie, error));
    }
  }
done:
  work->fade = 0;
  return status;
}

static fil_status key(const fil_ego *ego, const fil_marks *marks, fil_work *work, bool any_other, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *name = fil_network_label(work->network, ego->centre);
  fil_text words = {0};
  const fil_legend_entry middle = {
      .kind = FIL_LEGEND_NODE, .fill = "#FFFFFF", .shape = "circle", .diameter = sample, .outline = ego_outline};
  fil_legend_entry line = {.kind = FIL_LEGEND_EDGE, .edge = {"#444444", "solid", "none"}, .line_width = 1};
  FIL_TRY(fil_marks_key_looks(work, error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Rings", error));
  FIL_TRY(fil_text_format(&words, error, "%s, in the middle", name));
  FIL_TRY(fil_legend_add(&work->legend, middle, words.bytes, error));
  if (any_other) {
    FIL_TRY(fil_legend_add(&work->legend, line, "tie of the one in the middle", error));
    fil_ramp_fade(line.edge.colour, sizeof line.edge.colour, others_fade);
    FIL_TRY(fil_legend_add(&work->legend, line, "tie between others", error));
  }
  FIL_TRY(fil_marks_key_facts(marks, work,
                              ego->steps == 2   ? "Inner ring: partners, whatever the direction; outer ring: partners "
                                                  "of these. Actors tied to each other are near each other"
                              : ego->steps == 1 ? "On the ring: partners, whatever the direction; those tied to each "
                                                  "other are near each other"
                                                : "There are no ties with others",
                              error));
done:
  fil_text_destroy(&words);
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_ego ego = {0};
  fil_marks marks = {0};
  uint32_t centre;
  bool any_other = false;
  FIL_TRY(choose_centre(work, &centre, error));
  FIL_TRY(fil_ego_plan(&ego, work, centre, work->request->steps, error));
  FIL_TRY(leave(&ego, work, error));
  FIL_TRY(fil_work_begin(work, error));
  work->largest_mark = fil_ego_largest(&ego, work);
  FIL_TRY(fil_marks_make(&marks, work, error));
  marks.items[centre].outline = ego_outline;
  FIL_TRY(fil_ego_spread(&ego, &marks, work, error));
  const fil_point middle = settle(&ego, &marks);
  FIL_TRY(place_labels(&ego, &marks, work, error));
  for (size_t ring = 0; ring < ego.steps; ring++)
    FIL_TRY(draw_ring(work, middle, ego.rings[ring].radius, error));
  FIL_TRY(fil_marks_draw(&marks, work, (fil_point){0, 0}, error));
  FIL_TRY(draw_ties(&ego, &marks, work, &any_other, error));
  work->right = marks.width;
  work->top = marks.height;
  FIL_TRY(say_choice(work, centre, error));
  FIL_TRY(key(&ego, &marks, work, any_other, error));
done:
  fil_marks_destroy(&marks);
  fil_ego_destroy(&ego);
  return status;
}

/* Of whom, nobody can know. */
static bool is_usual(const fil_network *network)
{
  (void)network;
  return false;
}

const fil_figure fil_figure_ego = {
    .name = "ego",
    .title = "Ego network",
    .question = "Who is around one actor, and how are these tied to each other?",
    .size = "betweenness",
    .most_nodes = SIZE_MAX,
    .usual = is_usual,
    .draw = draw,
};
