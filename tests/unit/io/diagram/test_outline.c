/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Outlines of markers against shapes as Graphviz draws them, and the courses of ties that end there. */
#include "graph/number.h"
#include "io/child.h"
#include "io/diagram/bow.h"
#include "io/diagram/outline.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const shapes[] = {"square", "diamond", "triangle", "invtriangle", "hexagon", "pentagon", "octagon"};

/* "x,y x,y …" of the last polygon of a page, which is the node's, with y upwards. Returns how many corners. */
static size_t read_corners(const char *svg, fil_point corners[16])
{
  const char *at = NULL;
  size_t count = 0;
  for (const char *next = svg; (next = strstr(next, "points=\"")) != NULL; next++)
    at = next + strlen("points=\"");
  assert_non_null(at);
  while (at && *at != '"' && count < 16) {
    const size_t x = strcspn(at, ","), y = strcspn(at + x + 1, " \"");
    assert_true(fil_number_read(at, x, '.', &corners[count].x));
    assert_true(fil_number_read(at + x + 1, y, '.', &corners[count].y));
    corners[count++].y *= -1;
    at += x + 1 + y;
    at += *at == ' ';
  }
  return count;
}

/* How far out a ray first leaves a polygon, by trying points along it. */
static double leave(const fil_point corners[], size_t count, double dx, double dy)
{
  for (int step = 0; step < 2000; step++) {
    const double at = step * 0.05, x = 50 + dx * at, y = 50 + dy * at;
    bool inside = false;
    for (size_t k = 0, last = count - 1; k < count; last = k++) {
      if ((corners[k].y > y) != (corners[last].y > y) &&
          x < (corners[last].x - corners[k].x) * (y - corners[k].y) / (corners[last].y - corners[k].y) + corners[k].x)
        inside = !inside;
    }
    if (!inside)
      return at;
  }
  return NAN;
}

static void test_outlines(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
    const char *const arguments[] = {"neato", "-n2", "-Tsvg", NULL};
    fil_text dot = {0}, svg = {0};
    fil_point corners[16];
    assert_int_equal(fil_text_format(&dot, NULL,
                                     "graph { a [shape=%s width=1.3888889 height=1.3888889 fixedsize=true label=\"\" "
                                     "pos=\"50,50\" penwidth=0] }",
                                     shapes[k]),
                     FIL_OK);
    assert_int_equal(fil_child_run(arguments, "Graphviz", &dot, FIL_CHILD_SECONDS, &svg, NULL), FIL_OK);
    const size_t count = read_corners(svg.bytes, corners);
    for (int degree = 0; degree < 360; degree += 7) {
      const double dx = cos(degree / 57.29578), dy = sin(degree / 57.29578);
      assert_float_equal(fil_outline_reach(shapes[k], 3 * dx, 3 * dy) * 100, leave(corners, count, dx, dy), 0.2);
    }
    fil_text_destroy(&dot);
    fil_text_destroy(&svg);
  }
  assert_float_equal(fil_outline_reach("circle", 1, 7), 0.5, 1e-12);
}

/* Straight when alone; ties of a pair on different sides of the straight line, whichever way they run. */
static void test_bows(void **state)
{
  (void)state;
  const fil_bow_end left = {{0, 0}, "circle", 10, 1}, right = {{100, 0}, "square", 20, 1};
  const fil_tie alone = {.source = 1, .target = 2, .directed = true, .lanes = 1};
  const fil_bow straight = fil_bow_between(&left, &right, &alone);
  assert_float_equal(straight.points[0].x, 5.6, 1e-9);
  assert_float_equal(straight.tip.x, 89.4, 1e-9);
  assert_float_equal(straight.points[3].x, 89.4 - FIL_ARROW_LENGTH, 1e-9);
  assert_float_equal(fil_bow_at(&straight, 0.5).y, 0, 1e-9);
  const fil_tie there = {.source = 1, .target = 2, .lane = 0, .lanes = 2};
  const fil_tie back = {.source = 2, .target = 1, .lane = 1, .lanes = 2};
  const fil_bow one = fil_bow_between(&left, &right, &there), other = fil_bow_between(&right, &left, &back);
  assert_true(fil_bow_at(&one, 0.5).y * fil_bow_at(&other, 0.5).y < 0);
  assert_true(fabs(fil_bow_at(&one, 0.5).y - fil_bow_at(&other, 0.5).y) > 5);
}

/* Marks that touch leave no room for an arrowhead; the course stays between them. */
static void test_near_marks(void **state)
{
  (void)state;
  const fil_bow_end left = {{0, 0}, "circle", 10, 1}, right = {{12, 0}, "circle", 10, 1};
  const fil_tie tie = {.source = 1, .target = 2, .directed = true, .lanes = 1};
  const fil_bow bow = fil_bow_between(&left, &right, &tie);
  for (int k = 0; k < 4; k++)
    assert_true(bow.points[k].x > 0 && bow.points[k].x < 12);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_outlines), cmocka_unit_test(test_bows),
                                     cmocka_unit_test(test_near_marks)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
