/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a last look at a figure finds, on figures written by hand and on random ones. */
#include "io/diagram/draw.h"
#include "io/diagram/fit.h"
#include "io/diagram/label.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

static fil_fit check(const char *parts)
{
  fil_fit fit;
  fil_text dot = {0};
  assert_int_equal(fil_text_format(&dot, NULL,
                                   "digraph { node [fontsize=7 shape=box width=0.5 height=0.25 label=\" \" penwidth=1] "
                                   "edge [penwidth=0.8] %s }",
                                   parts),
                   FIL_OK);
  Agraph_t *graph = agmemread(dot.bytes);
  assert_non_null(graph);
  assert_int_equal(fil_fit_check(&fit, graph, 0.5, NULL), FIL_OK);
  agclose(graph);
  fil_text_destroy(&dot);
  return fit;
}

static void assert_found(const char *parts, size_t covered, size_t crowded, size_t spilled, const char *words)
{
  fil_fit fit = check(parts);
  const fil_text *said = covered ? &fit.covered_words : crowded ? &fit.crowded_words : &fit.spilled_words;
  if (fit.covered != covered || fit.crowded != crowded || fit.spilled != spilled)
    fail_msg("%s: %zu %zu %zu", parts, fit.covered, fit.crowded, fit.spilled);
  assert_string_equal(fil_text_string(said), words);
  fil_fit_destroy(&fit);
}

static void test_finds(void **state)
{
  (void)state;
  assert_found("a [pos=\"0,0\"] b [pos=\"60,0\"]", 0, 0, 0, "");
  assert_found("a [pos=\"0,0\" label=Mill] b [pos=\"30,0\" label=Bakery]", 0, 1, 0, "Mill");
  assert_found("a [pos=\"0,0\"] b [pos=\"0,40\" shape=plaintext label=Bakery] c [pos=\"9,44\" shape=plaintext "
               "label=\"Mill\\nof Kostanay\"]",
               1, 0, 0, "Bakery");
  assert_found("a [pos=\"0,0\" xlabel=<<TABLE><TR><TD>Mill &amp; sons<BR/>ltd</TD></TR></TABLE>> xlp=\"0,-20\"] "
               "b [pos=\"10,-28\" shape=circle width=0.2 height=0.2]",
               1, 0, 0, "Mill & sons ltd");
  assert_found("a [pos=\"0,0\" label=\"A very long name of a mill\"]", 0, 0, 1, "A very long name of a mill");
  assert_found("a [pos=\"0,0\" shape=ellipse label=\"Mills of Kos\"]", 0, 0, 1, "Mills of Kos");
  assert_found("a [pos=\"0,0\" label=\"Mills of Kos\"]", 0, 0, 0, "");
  assert_found("a [pos=\"0,0\"] b [pos=\"0,0\" style=invis]", 0, 0, 0, "");
  assert_found("a [pos=\"0,0\"] subgraph cluster_one { label=Milling lp=\"10,5\" b [pos=\"80,0\"] }", 1, 0, 0,
               "Milling");
}

/* Round marks may come nearer to each other than their rectangles do. */
static void test_round_marks(void **state)
{
  (void)state;
  const char *near = "node [shape=circle width=1 height=1] a [pos=\"0,0\"] b [pos=\"60,60\"]";
  const char *over = "node [shape=circle width=1 height=1] a [pos=\"0,0\"] b [pos=\"45,45\"]";
  assert_found(near, 0, 0, 0, "");
  assert_found(over, 0, 1, 0, "");
}

static void test_sizes(void **state)
{
  (void)state;
  fil_fit fit = check("a [pos=\"0,0\"] b [pos=\"60,0\" fontsize=6] a -> b [penwidth=0.4]");
  assert_float_equal(fit.smallest_text, 3, 1e-9);
  assert_float_equal(fit.thinnest_line, 0.2, 1e-9);
  fil_fit_destroy(&fit);
  fit = check("");
  assert_true(isinf(fit.smallest_text) && isinf(fit.thinnest_line));
  fil_fit_destroy(&fit);
}

/* A label goes where nothing is in its way; an optional one nowhere when all is taken. */
static void test_labels(void **state)
{
  (void)state;
  const fil_point page = {200, 200};
  const fil_segment line = {{60, 88}, {140, 88}, 4};
  fil_label labels[] = {{.mark = {100, 100}, .half = 5, .width = 40, .height = 10},
                        {.mark = {100, 114}, .half = 5, .width = 0},
                        {.mark = {100, 40}, .half = 5, .width = 190, .height = 10, .optional = true},
                        {.mark = {20, 40}, .half = 5, .width = 0},
                        {.mark = {20, 52}, .half = 5, .width = 0},
                        {.mark = {20, 28}, .half = 5, .width = 0}};
  fil_labels_place(labels, 6, NULL, 0, page);
  assert_true(labels[0].shown && labels[0].at.y < 95 && labels[0].at.x == 100);
  assert_false(labels[2].shown);
  fil_labels_place(labels, 6, &line, 1, page);
  assert_true(labels[0].shown && labels[0].at.x > 120);
}

/* Networks of many sizes and densities: no text on another or on a mark, nothing too small to read. */
static void test_networks_fit(void **state)
{
  (void)state;
  static const double widths[] = {85, 180};
  for (uint64_t seed = 1; seed <= 24; seed++) {
    random_network tied;
    const size_t nodes = 3 + (size_t)(seed * 37) % 130, ties = nodes * (1 + seed % 3);
    fil_network network = draw_network(&tied, seed, nodes, ties, seed % 2 == 0);
    fil_text dot = {0}, caption = {0};
    const fil_draw_request request = {.figure = "network", .width_mm = widths[seed % 4 / 2], .seed = seed};
    assert_int_equal(fil_draw(&network, &request, &dot, &caption, NULL), FIL_OK);
    if (strstr(fil_text_string(&caption), " over ") || strstr(fil_text_string(&caption), "At this width"))
      fail_msg("seed %d, %zu nodes: %s", (int)seed, nodes, fil_text_string(&caption));
    fil_text_destroy(&dot);
    fil_text_destroy(&caption);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_finds), cmocka_unit_test(test_round_marks),
                                     cmocka_unit_test(test_sizes), cmocka_unit_test(test_labels),
                                     cmocka_unit_test(test_networks_fit)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
