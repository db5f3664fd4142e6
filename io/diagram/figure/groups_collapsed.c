/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A mark for each group. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/figure/groups.h"
#include "io/diagram/figure/groups_quotient.h"
#include "io/diagram/key.h"
#include "io/diagram/marks.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>

/* Points; how large the largest mark is, as part of the drawing's width. */
static const double largest_share = 0.11, largest_most = 44, spread = 34, spread_narrow = 10, narrow = 300;

/* Thinner slices are not seen, and Graphviz takes 0 for a share that is not said. */
static const double least_share = 5e-4;

/* How exactly shares are written; more categories are not told by number. */
enum { SHARE_DIGITS = 4, NUMBERS_MOST = 8, LINES_MOST = 40, SPOTS = 7, ID_LONGEST = 40 };

/* What is drawn in place of the work's network. */
typedef struct collapse {
  const fil_clusters *clusters;
  fil_work *work;
  fil_work outer; /* the work as it was, but for page and legend */
  fil_quotient quotient;
  fil_draw_request request;
  fil_marks marks;
  const fil_column *colours; /* of actors */
  size_t levels;             /* of these, with one for those without */
  size_t *counts;            /* by cluster and level */
  size_t kinds;              /* levels that some actor has */
  bool mixed;                /* some group has actors of several */
} collapse;

/* Whether a group has actors of several levels. */
static bool is_mixed(const collapse *now, size_t group)
{
  size_t levels = 0;
  for (size_t level = 0; level < now->levels; level++)
    levels += now->counts[group * now->levels + level] > 0;
  return levels > 1;
}

/* How many actors of each level there are in each group. */
static fil_status count_levels(collapse *now, fil_error *error)
{
  const fil_work *work = now->work;
  const fil_encoding *colour = &work->request->properties[FIL_PROPERTY_COLOUR];
  now->colours = fil_looks_is_number(colour) ? work->network->nodes.columns[FIL_NODE_CATEGORY]
                                             : fil_looks_column(&work->looks, colour);
  now->levels = (size_t)now->colours->levels.count + 1;
  now->counts = fil_memory_new(now->clusters->count * now->levels, sizeof *now->counts);
  if (!now->counts)
    return fil_error_memory(error);
  for (size_t node = 0; node < fil_network_node_count(work->network); node++) {
    const uint32_t code = now->colours->codes[node], cluster = now->clusters->of[node];
    if (cluster != FIL_MISSING)
      now->counts[cluster * now->levels + (code == FIL_MISSING ? now->levels - 1 : code)]++;
  }
  for (size_t level = 0; level < now->levels; level++) {
    bool any = false;
    for (size_t k = 0; k < now->clusters->count; k++)
      any = any || now->counts[k * now->levels + level] > 0;
    now->kinds += any;
  }
  for (size_t k = 0; k < now->clusters->count; k++)
    now->mixed = now->mixed || is_mixed(now, k);
  return FIL_OK;
}

static bool has_level(const collapse *now, size_t level)
{
  for (size_t k = 0; k < now->clusters->count; k++) {
    if (now->counts[k * now->levels + level] > 0)
      return true;
  }
  return false;
}

/* Puts the network of groups in the place of that of the actors. */
static fil_status enter(collapse *now, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_work *work = now->work;
  FIL_TRY(fil_quotient_make(&now->quotient, now->clusters, work, error));
  now->outer = *work;
  now->request = *work->request;
  for (int k = 0; k < FIL_PROPERTIES; k++)
    now->request.properties[k] = (fil_encoding){0};
  now->request.properties[FIL_PROPERTY_SIZE].column = now->quotient.actors;
  if (!now->quotient.weighted)
    now->request.properties[FIL_PROPERTY_LINE_WIDTH].column = now->quotient.ties;
  work->network = &now->quotient.network;
  work->request = &now->request;
  work->largest_mark = fmin(largest_most, work->room * largest_share);
  work->spread = work->room < narrow ? spread_narrow : spread;
  work->ties = (fil_ties){0};
  work->looks =
      (fil_looks){.network = work->network, .request = work->request, .palette = work->palette, .ties = &work->ties};
  work->drawn = fil_memory_new(now->clusters->count, sizeof(Agnode_t *));
  work->absent = fil_memory_new(now->clusters->count, sizeof *work->absent);
  if (!work->drawn || !work->absent)
    return fil_error_memory(error);
  FIL_TRY(fil_ties_collect(&work->ties, work->network, work->request, error));
  FIL_TRY(fil_looks_make(&work->looks, error));
done:
  return status;
}

/* Puts the actors back. */
static void leave(collapse *now)
{
  fil_work *work = now->work;
  if (work->network != &now->quotient.network)
    return;
  fil_looks_destroy(&work->looks);
  fil_ties_destroy(&work->ties);
  fil_memory_free(work->drawn);
  fil_memory_free(work->absent);
  work->network = now->outer.network;
  work->request = now->outer.request;
  work->ties = now->outer.ties;
  work->looks = now->outer.looks;
  work->drawn = now->outer.drawn;
  work->absent = now->outer.absent;
}

static bool are_numbers_told(const collapse *now)
{
  return now->mixed && now->kinds <= NUMBERS_MOST;
}

/* Beneath the name: how many actors, of which categories, and how many ties among them. */
static fil_status add_counts(const collapse *now, size_t group, fil_text *label, size_t *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_cluster *one = &now->clusters->items[group];
  FIL_TRY(fil_text_format(label, error, "\n%zu actor%s", one->actors, one->actors == 1 ? "" : "s"));
  ++*lines;
  if (are_numbers_told(now) && is_mixed(now, group)) {
    const char *before = "\n";
    for (size_t level = 0; level < now->levels; level++) {
      if (!has_level(now, level))
        continue;
      FIL_TRY(fil_text_format(label, error, "%s%zu", before, now->counts[group * now->levels + level]));
      before = " / ";
    }
    ++*lines;
  }
  if (one->within > 0) {
    FIL_TRY(fil_text_format(label, error, "\n%zu within", one->within));
    ++*lines;
  }
done:
  return status;
}

static fil_status make_marks(collapse *now, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_marks_make(&now->marks, now->work, error));
  for (size_t k = 0; k < now->marks.count; k++) {
    fil_mark *mark = &now->marks.items[k];
    mark->shape = "circle";
    FIL_TRY(add_counts(now, k, &mark->label, &mark->lines, error));
    mark->label_width = fil_style_text_width(mark->label.bytes, FIL_FONT_SIZE);
  }
done:
  return status;
}

/* "#F2F2F2;0.25:#BDBDBD;0.75": the shares are 1 together. */
static fil_status add_shares(const collapse *now, size_t group, fil_text *fill, size_t *parts, fil_error *error)
{
  fil_status status = FIL_OK;
  const double actors = (double)now->clusters->items[group].actors;
  double before = 0;
  size_t sum = 0;
  for (size_t level = 0; level < now->levels; level++) {
    const size_t count = now->counts[group * now->levels + level];
    char colour[FIL_COLOUR_LENGTH], number[FIL_NUMBER_LENGTH];
    if (count == 0)
      continue;
    sum += count;
    const double to = round((double)sum / actors * 1e4) / 1e4;
    if (to - before < least_share)
      continue;
    fil_looks_fill(&now->outer.looks, level + 1 < now->levels ? (uint32_t)level : FIL_MISSING, colour);
    FIL_TRY(fil_text_format(fill, error, "%s%s;%s", *parts ? ":" : "", colour,
                            fil_number_show(to - before, SHARE_DIGITS, number)));
    before = to;
    ++*parts;
  }
done:
  return status;
}

/* A pie in place of the white circle, or one colour where all are of one category. */
static fil_status put_pie(const collapse *now, size_t group, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text fill = {0};
  size_t parts = 0;
  Agnode_t *node = now->work->drawn[group];
  char id[ID_LONGEST];
  FIL_TRY(add_shares(now, group, &fill, &parts, error));
  if (parts > 1)
    fil_canvas_put(node, "style", "wedged");
  else if (fill.length)
    fill.bytes[FIL_COLOUR_LENGTH - 1] = '\0';
  fil_canvas_put(node, "fillcolor", fil_text_string(&fill));
  snprintf(id, sizeof id, "group-%zu", group + 1);
  fil_canvas_put(node, "id", id);
  fil_canvas_put(node, "class", "group");
done:
  fil_text_destroy(&fill);
  return status;
}

/* A rectangle that is taken. */
typedef struct spot {
  fil_point at;
  double width, height;
} spot;

static bool do_meet(const spot *one, const spot *other)
{
  return fabs(one->at.x - other->at.x) * 2 < one->width + other->width &&
         fabs(one->at.y - other->at.y) * 2 < one->height + other->height;
}

static bool is_free(const spot taken[], size_t count, const spot *wished)
{
  for (size_t k = 0; k < count; k++) {
    if (do_meet(&taken[k], wished))
      return false;
  }
  return true;
}

static size_t list_taken(const collapse *now, spot taken[])
{
  size_t count = 0;
  for (size_t k = 0; k < now->marks.count; k++) {
    const fil_mark *mark = &now->marks.items[k];
    taken[count++] = (spot){mark->at, mark->diameter, mark->diameter};
    if (mark->labelled)
      taken[count++] = (spot){mark->label_at, mark->label_width, (double)mark->lines * FIL_LINE_HEIGHT};
  }
  return count;
}

/* The number of ties on a line, at the first of some points of it that is free. */
static fil_status write_number(const collapse *now, const fil_tie *tie, const fil_bow *bow, spot taken[], size_t *count,
                               fil_error *error)
{
  static const double shares[SPOTS] = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
  char number[FIL_NUMBER_LENGTH];
  fil_number_show(now->quotient.ties->numbers[tie->row], FIL_NUMBER_LENGTH / 2, number);
  spot one = {.width = fil_style_text_width(number, FIL_FONT_SIZE) + 1, .height = FIL_LINE_HEIGHT};
  for (int k = 0; k < SPOTS; k++) {
    one.at = fil_bow_at(bow, shares[k]);
    if (!is_free(taken, *count, &one))
      continue;
    taken[(*count)++] = one;
    Agraph_t *class = fil_canvas_class(&now->work->canvas, "numbers of ties");
    fil_canvas_default_text(class);
    Agnode_t *node = fil_canvas_node(&now->work->canvas, class, one.at);
    fil_canvas_put_number(node, "width", one.width / 72);
    fil_canvas_put_number(node, "height", one.height / 72);
    return fil_markup_put(node, "label", number, (fil_markup){.ground = "#FFFFFF"}, error);
  }
  return FIL_OK;
}

static fil_status draw_line(const collapse *now, const fil_tie *tie, const fil_bow *bow, fil_error *error)
{
  const fil_course course = {bow->points, 4, .tip = tie->directed ? &bow->tip : NULL};
  char id[ID_LONGEST];
  Agedge_t *edge;
  const fil_status status = fil_work_tie(now->work, tie, &course, &edge, error);
  if (status != FIL_OK)
    return status;
  snprintf(id, sizeof id, "ties-%zu", tie->row + 1);
  fil_canvas_put(edge, "id", id);
  return FIL_OK;
}

static fil_status draw_lines(const collapse *now, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_work *work = now->work;
  size_t count = 0;
  const bool numbers = work->ties.count <= LINES_MOST;
  spot *taken = fil_memory_new(2 * now->marks.count + work->ties.count, sizeof *taken);
  if (!taken)
    return fil_error_memory(error);
  count = list_taken(now, taken);
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const fil_bow_end source = fil_mark_end(&now->marks.items[tie->source]);
    const fil_bow_end target = fil_mark_end(&now->marks.items[tie->target]);
    const fil_bow bow = fil_bow_between(&source, &target, tie);
    FIL_TRY(draw_line(now, tie, &bow, error));
    if (numbers)
      FIL_TRY(write_number(now, tie, &bow, taken, &count, error));
  }
done:
  fil_memory_free(taken);
  return status;
}

static fil_status add_note(fil_work *work, const char *text, fil_error *error)
{
  return fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, text, error);
}

/* What is drawn of the groups, with the work in their place. */
static fil_status draw_groups(collapse *now, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_work *work = now->work;
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(make_marks(now, error));
  FIL_TRY(fil_marks_lay_out(&now->marks, work, error));
  FIL_TRY(fil_marks_draw(&now->marks, work, (fil_point){0, 0}, error));
  for (size_t k = 0; k < now->marks.count; k++)
    FIL_TRY(put_pie(now, k, error));
  FIL_TRY(draw_lines(now, error));
  work->right = now->marks.width;
  work->top = now->marks.height;
  FIL_TRY(fil_marks_key_scales(work, error));
done:
  return status;
}

static fil_status key(collapse *now, bool numbers, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_work *work = now->work;
  FIL_TRY(fil_key_facts(work, "Marks are groups, tied ones near each other; lines are all ties between two", error));
  if (now->mixed)
    FIL_TRY(add_note(
        work,
        are_numbers_told(now)
            ? "Slices, and numbers between strokes: actors in the order above, against the clock from the right"
            : "Slices: actors in the order above, against the clock from the right",
        error));
  if (numbers)
    FIL_TRY(add_note(work, "Numbers on lines: how many ties", error));
  FIL_TRY(fil_clusters_key(now->clusters, work, error));
done:
  return status;
}

fil_status fil_groups_draw_collapsed(const fil_clusters *clusters, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  collapse now = {.clusters = clusters, .work = work};
  bool numbers = false;
  FIL_TRY(count_levels(&now, error));
  if (now.kinds > 1)
    FIL_TRY(fil_key_shares(work, now.colours, error));
  FIL_TRY(enter(&now, error));
  FIL_TRY(draw_groups(&now, error));
  numbers = work->ties.count > 0 && work->ties.count <= LINES_MOST;
  leave(&now);
  FIL_TRY(key(&now, numbers, error));
done:
  leave(&now);
  fil_marks_destroy(&now.marks);
  fil_quotient_destroy(&now.quotient);
  fil_memory_free(now.counts);
  return status;
}
