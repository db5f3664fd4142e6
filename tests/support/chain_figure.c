/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures of chains, read back. */
#include "tests/support/chain_figure.h"

#include "graph/number.h"
#include "io/diagram/style.h"
#include "tests/support/network_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ENDS_MOST = 4000, ACTORS_MOST = 400, STEPS = 8 };

static double number_at(const char **text)
{
  double number = NAN;
  const size_t length = strspn(*text, "+-.0123456789e");
  assert_true(fil_number_read(*text, length, '.', &number));
  *text += length;
  return number;
}

static spot spot_at(const char **text)
{
  spot at;
  at.x = number_at(text);
  assert_int_equal(**text, ',');
  ++*text;
  at.y = number_at(text);
  *text += **text == ' ';
  return at;
}

static double attribute(void *object, const char *name)
{
  const char *text = agget(object, (char *)name);
  return number_at(&text);
}

frame frame_of(Agnode_t *node)
{
  const char *place = agget(node, (char *)"pos");
  const spot at = spot_at(&place);
  return (frame){at.x, at.y, attribute(node, "width") * 72, attribute(node, "height") * 72};
}

frame frame_named(Agraph_t *graph, const char *name)
{
  Agnode_t *node = agnode(graph, (char *)name, /*create=*/0);
  if (!node)
    fail_msg("%s is not drawn", name);
  return frame_of(node);
}

void read_course(Agedge_t *edge, course *read)
{
  const char *text = agget(edge, (char *)"pos");
  bool begins = false, ends = false;
  read->count = 0;
  while (*text) {
    const char mark = *text == 's' || *text == 'e' ? *text : '\0';
    text += mark ? 2 : 0;
    const spot at = spot_at(&text);
    if (mark == 's')
      read->begin = at;
    else if (mark == 'e')
      read->end = at;
    else if (read->count < COURSE_MOST)
      read->points[read->count++] = at;
    else
      fail_msg("a course has more than %d points", COURSE_MOST);
    begins = begins || mark == 's';
    ends = ends || mark == 'e';
  }
  assert_true(read->count >= 4 && read->count % 3 == 1);
  read->begin = begins ? read->begin : read->points[0];
  read->end = ends ? read->end : read->points[read->count - 1];
}

/* The figure, read back; `caption` may be NULL. */
Agraph_t *chain_of(const fil_network *network, fil_draw_request request, fil_text *caption)
{
  fil_text dot = {0};
  fil_error error = {0};
  request.figure = "chain";
  if (fil_draw(network, &request, &dot, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_non_null(graph);
  fil_text_destroy(&dot);
  return graph;
}

Agraph_t *chain_of_text(const char *text, fil_draw_request request, fil_text *caption)
{
  fil_network network = network_from_text(text);
  Agraph_t *graph = chain_of(&network, request, caption);
  fil_network_destroy(&network);
  return graph;
}

static bool is_actor(const Agnode_t *node)
{
  return agnameof((void *)node)[0] != '_';
}

static bool overlap(frame one, frame other, double apart)
{
  return fabs(one.x - other.x) < (one.width + other.width) / 2 + apart - 0.03 &&
         fabs(one.y - other.y) < (one.height + other.height) / 2 + apart - 0.03;
}

/* Points that the label's lines take, as the DOT has it. */
static double label_width(const char *label, size_t *lines)
{
  double widest = 0;
  char line[256];
  *lines = 1;
  for (size_t length = 0;; label++) {
    const bool breaks = label[0] == '\\' && label[1] == 'n';
    if (!*label || breaks) {
      line[length] = '\0';
      widest = fmax(widest, fil_style_text_width(line, FIL_FONT_SIZE));
      length = 0;
    } else if (length + 1 < sizeof line) {
      line[length++] = *label;
    }
    if (!*label)
      return widest;
    *lines += breaks;
    label += breaks;
  }
}

/* All actors and their boxes. */
typedef struct actors {
  Agnode_t *nodes[ACTORS_MOST];
  frame boxes[ACTORS_MOST];
  size_t count;
} actors;

static void find_actors(Agraph_t *graph, actors *found)
{
  found->count = 0;
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    if (!is_actor(node))
      continue;
    assert_true(found->count < ACTORS_MOST);
    found->nodes[found->count] = node;
    found->boxes[found->count++] = frame_of(node);
  }
}

void assert_apart(Agraph_t *graph)
{
  static actors found;
  find_actors(graph, &found);
  for (size_t one = 0; one < found.count; one++) {
    for (size_t other = 0; other < one; other++) {
      if (overlap(found.boxes[one], found.boxes[other], 0.5))
        fail_msg("%s and %s overlap", agnameof(found.nodes[one]), agnameof(found.nodes[other]));
    }
  }
}

void assert_labels_inside(Agraph_t *graph)
{
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    size_t lines;
    if (!is_actor(node))
      continue;
    const frame box = frame_of(node);
    const double width = label_width(agget(node, (char *)"label"), &lines);
    if (width > box.width - 3 || (double)lines * FIL_LINE_HEIGHT > box.height - 3)
      fail_msg("%s: the label of %.1f points in %zu lines, the box %.1f by %.1f", agnameof(node), width, lines,
               box.width, box.height);
  }
}

static spot point_on(const spot curve[4], double t)
{
  const double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return (spot){a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
                a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y};
}

static bool is_within(spot at, frame box, double margin)
{
  return fabs(at.x - box.x) < box.width / 2 - margin && fabs(at.y - box.y) < box.height / 2 - margin;
}

/* Points of a course, in order. */
static size_t sample(const course *read, spot samples[])
{
  size_t count = 0;
  for (size_t first = 0; first + 3 < read->count; first += 3) {
    for (size_t step = 0; step < STEPS; step++)
      samples[count++] = point_on(&read->points[first], (double)step / STEPS);
  }
  return count;
}

static void assert_beside(const actors *found, Agedge_t *edge, const course *read)
{
  static spot samples[COURSE_MOST * STEPS];
  const size_t count = sample(read, samples);
  for (size_t actor = 0; actor < found->count; actor++) {
    if (found->nodes[actor] == aghead(edge) || found->nodes[actor] == agtail(edge))
      continue;
    for (size_t k = 0; k < count; k++) {
      if (is_within(samples[k], found->boxes[actor], 0.6))
        fail_msg("the tie of %s and %s runs over %s", agnameof(agtail(edge)), agnameof(aghead(edge)),
                 agnameof(found->nodes[actor]));
    }
  }
}

void assert_beside_boxes(Agraph_t *graph)
{
  static course read;
  static actors found;
  find_actors(graph, &found);
  for (size_t k = 0; k < found.count; k++) {
    for (Agedge_t *edge = agfstout(graph, found.nodes[k]); edge; edge = agnxtout(graph, edge)) {
      read_course(edge, &read);
      assert_beside(&found, edge, &read);
    }
  }
}

/* Where a tie of a box begins or ends. */
typedef struct end {
  const Agnode_t *node, *partner;
  spot at;
} end;

static bool is_on_outline(spot at, frame box)
{
  const double across = fabs(fabs(at.x - box.x) - box.width / 2), up = fabs(fabs(at.y - box.y) - box.height / 2);
  return (across < 0.05 && fabs(at.y - box.y) <= box.height / 2) || (up < 0.05 && fabs(at.x - box.x) <= box.width / 2);
}

static size_t find_ends(Agraph_t *graph, end ends[])
{
  static course read;
  size_t count = 0;
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      if (!is_actor(node))
        continue;
      assert_true(count + 2 <= ENDS_MOST);
      read_course(edge, &read);
      /* an undirected tie may be written from its end to its beginning */
      const bool turned = !is_on_outline(read.begin, frame_of(agtail(edge)));
      ends[count++] = (end){agtail(edge), aghead(edge), turned ? read.end : read.begin};
      ends[count++] = (end){aghead(edge), agtail(edge), turned ? read.begin : read.end};
    }
  }
  return count;
}

static bool begins_with(const Agnode_t *node, const char *words)
{
  return strncmp(agnameof((void *)node), words, strlen(words)) == 0;
}

void assert_ends_distinct(Agraph_t *graph, const char *shared)
{
  static end ends[ENDS_MOST];
  const size_t count = find_ends(graph, ends);
  assert_true(count > 0);
  for (size_t k = 0; k < count; k++) {
    const char *name = agnameof((void *)ends[k].node);
    const bool on_outline = is_on_outline(ends[k].at, frame_of((Agnode_t *)ends[k].node));
    const bool partner_shares = begins_with(ends[k].partner, shared);
    if (begins_with(ends[k].node, shared) || (partner_shares && !on_outline)) /* at the edge of a whole stage */
      continue;
    if (!on_outline)
      fail_msg("a tie of %s does not end at its outline", name);
    for (size_t other = 0; other < k; other++) {
      const double away = hypot(ends[k].at.x - ends[other].at.x, ends[k].at.y - ends[other].at.y);
      if (ends[other].node == ends[k].node && away < 0.2)
        fail_msg("two ties of %s end at the same place", name);
    }
  }
}

fil_column channel_column(const char *const values[], size_t count)
{
  fil_column column = {.name = (char *)"channel", .type = FIL_COLUMN_CATEGORY, .rows = count};
  column.codes = calloc(count, sizeof *column.codes);
  assert_non_null(column.codes);
  for (size_t k = 0; k < count; k++) {
    column.codes[k] = FIL_MISSING;
    if (values[k])
      assert_int_equal(fil_dictionary_add(&column.levels, values[k], strlen(values[k]), &column.codes[k], NULL),
                       FIL_OK);
  }
  return column;
}

void destroy_channel(fil_column *column)
{
  free(column->codes);
  fil_dictionary_destroy(&column->levels);
}
