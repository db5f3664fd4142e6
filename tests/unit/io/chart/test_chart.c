/* SPDX-License-Identifier: GPL-2.0-or-later */
/* All charts: their pages, pictures and texts; and the curves of resilience. */
#include "graph/number.h"
#include "tests/support/charts.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 30 };

/* What all charts need, of one network. */
typedef struct sample {
  fil_network network;
  fil_table degrees, curve;
} sample;

static sample make_sample(void)
{
  random_network drawn;
  sample made = {.network = draw_network(&drawn, 5, NODES, /*ties=*/60, /*directed=*/true)};
  made.degrees = measure_network(&made.network, "degree");
  made.curve = measure_network(&made.network, "resilience");
  return made;
}

static void destroy_sample(sample *made)
{
  fil_network_destroy(&made->network);
  fil_table_destroy(&made->degrees);
  fil_table_destroy(&made->curve);
}

static void draw_sample(const sample *made, size_t position, fil_draw_request request, fil_text *script)
{
  const fil_chart *chart = fil_chart_at(position);
  request.figure = chart->name;
  request.seed = 1;
  request.properties[FIL_PROPERTY_SIZE].column = chart->size ? fil_table_find(&made->degrees, "degree") : NULL;
  request.table = chart->table_of ? NULL : &made->curve;
  draw_chart(&made->network, &request, script, NULL);
}

static bool has(const fil_text *text, const char *part)
{
  return memmem(fil_text_string(text), text->length, part, strlen(part)) != NULL;
}

static void test_formats(void **state)
{
  (void)state;
  static const struct {
    const char *format, *begin;
  } formats[] = {{"svg", "<?xml"}, {"pdf", "%PDF-1."}, {"eps", "%!PS-Adobe-3.0 EPSF"}, {"png", "\x89PNG"}};
  sample made = make_sample();
  for (size_t chart = 0; chart < fil_chart_count(); chart++) {
    fil_text script = {0}, again = {0};
    draw_sample(&made, chart, (fil_draw_request){.title = "Bread", .study = "bread.json"}, &script);
    draw_sample(&made, chart, (fil_draw_request){.title = "Bread", .study = "bread.json"}, &again);
    assert_string_equal(script.bytes, again.bytes);
    for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
      fil_text one = {0}, other = {0};
      render_chart(&script, formats[k].format, &one);
      render_chart(&script, formats[k].format, &other);
      assert_memory_equal(one.bytes, formats[k].begin, strlen(formats[k].begin));
      assert_false(has(&one, "CreationDate"));
      assert_int_equal(one.length, other.length);
      assert_memory_equal(one.bytes, other.bytes, one.length);
      fil_text_destroy(&one);
      fil_text_destroy(&other);
    }
    fil_text_destroy(&script);
    fil_text_destroy(&again);
  }
  destroy_sample(&made);
}

static double pdf_width(const fil_text *script)
{
  static const char box[] = "MediaBox [ 0 0 ";
  fil_text pdf = {0};
  render_chart(script, "pdf", &pdf);
  const char *found = memmem(pdf.bytes, pdf.length, box, strlen(box));
  assert_non_null(found);
  const double width = (double)strtol(found + strlen(box), NULL, 10);
  fil_text_destroy(&pdf);
  return width;
}

/* As wide as was asked for, and with letters and lines of the sizes that print needs. */
static void test_pages(void **state)
{
  (void)state;
  static const double widths[] = {85, 120, 180};
  sample made = make_sample();
  for (size_t chart = 0; chart < fil_chart_count(); chart++) {
    for (size_t k = 0; k < 3; k++) {
      fil_text script = {0};
      draw_sample(&made, chart, (fil_draw_request){.width_mm = widths[k]}, &script);
      xmlDoc *page = render_chart_svg(&script);
      assert_float_equal(xpath_number(page, "number(/*/@width)"), widths[k] / 25.4 * 96, 1);
      assert_float_equal(pdf_width(&script), widths[k] / 25.4 * 72, 1);
      assert_true(xpath_number(page, "count(//*[@font-size])") > 5);
      assert_float_equal(xpath_number(page, "count(//*[number(@font-size) < 8])"), 0, 0); /* 6 points */
      /* Half a pixel is 0.375 points. Marks have their width in a scale of their own. */
      assert_float_equal(xpath_number(page, "count(//*[local-name()='g'][number(@stroke-width) < 0.5])"), 0, 0);
      assert_true(xpath_number(page, "count(//*[@font-family=\"Liberation Sans,Arial,Helvetica,sans-serif\"])") > 5);
      xmlFreeDoc(page);
      fil_text_destroy(&script);
    }
  }
  destroy_sample(&made);
}

/* Whatever is in a name, nothing is run, and the reader sees the name as it is. */
static void test_hostile_names(void **state)
{
  (void)state;
  static const char *const names[] = {"a\\",           "it's",   "'; system('touch pwned'); '",
                                      "`touch pwned`", "@x",     "{/Bold b}_2^3",
                                      "&amp;",         "<b>",    "\"q\"",
                                      "$ranking",      "#no",    "EOD",
                                      "%d %s",         "日本語", "Қазақстан ұлттық",
                                      "Łódź",          "x\\ny",  "~a{.8-}",
                                      "]]>",           "\\",     "''",
                                      "'@x@y",         "\"#@x",  "x\"#{@x"};
  enum { COUNT = sizeof names / sizeof *names };
  static const char title[] = "{a}_b `touch pwned` 'x' \\n @y &z ~ Łódź";
  fil_network network;
  double numbers[COUNT];
  fil_text script = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < COUNT; k++) {
    numbers[k] = (double)(COUNT - k);
    assert_int_equal(fil_network_add_node(&network, names[k], NULL, names[k], NULL, NULL), FIL_OK);
  }
  assert_int_equal(fil_network_add_edge(&network, 0, 1, "to", 1, NULL), FIL_OK);
  fil_column score = numbers_column("`touch pwned`'", numbers, COUNT);
  score.unit = (char *)"'.system('touch pwned').'";
  draw_chart(&network,
             &(fil_draw_request){.figure = "ranking",
                                 .title = title,
                                 .study = "a\nprint 1\\\n`touch pwned`",
                                 .top = COUNT,
                                 .properties[FIL_PROPERTY_SIZE].column = &score},
             &script, NULL);
  xmlDoc *page = render_chart_svg(&script);
  for (size_t k = 0; k < COUNT; k++) {
    char path[256], quote = strchr(names[k], '"') ? '\'' : '"';
    snprintf(path, sizeof path, "count(//*[local-name()='text'][.=%c%s%c])", quote, names[k], quote);
    if (xpath_number(page, path) < 2) /* at its bar, and its category in the legend */
      fail_msg("the name %s is not seen", names[k]);
  }
  char path[256];
  assert_float_equal(
      xpath_number(page,
                   "count(/*/*[local-name()='title'][starts-with(., '{a}_b ') and contains(., ' @y &z ~ Łódź')])"),
      1, 0);
  assert_float_equal(xpath_number(page, "count(/*/*[local-name()='desc'][contains(., 'n = 24 actors')])"), 1, 0);
  snprintf(path, sizeof path, "count(//*[local-name()='text'][.=\"%s\"])", title);
  assert_float_equal(xpath_number(page, path), 1, 0);
  assert_float_equal(xpath_number(page, "count(//*[local-name()='text'][starts-with(., '`touch pwned`') and "
                                        "contains(., 'system(')])"),
                     1, 0);
  assert_non_null(strstr(script.bytes, "# Study: a print 1   touch pwned \n"));
  assert_false(scratch_has("pwned"));
  xmlFreeDoc(page);
  fil_text_destroy(&script);
  fil_network_destroy(&network);
}

/* The table as it was measured, and the areas under its curves. */
static void test_resilience(void **state)
{
  (void)state;
  static const char *const columns[] = {"removed_share",       "largest_random",     "largest_degree",
                                        "largest_betweenness", "largest_random_low", "largest_random_high"};
  sample made = make_sample();
  fil_table robustness = measure_network(&made.network, "robustness");
  fil_text script = {0}, caption = {0};
  fil_draw_request request = {.figure = "resilience", .table = &made.curve, .seed = 9};
  draw_chart(&made.network, &request, &script, &caption);
  assert_int_equal(chart_data_rows(&script), NODES + 1);
  for (size_t k = 0; k < sizeof columns / sizeof *columns; k++) {
    for (size_t row = 0; row <= NODES; row++)
      assert_float_equal(chart_datum(&script, row, k), fil_table_find(&made.curve, columns[k])->numbers[row], 0);
  }
  for (size_t row = 0; row < fil_table_rows(&robustness); row++) {
    char expected[64], number[FIL_NUMBER_LENGTH];
    snprintf(expected, sizeof expected, "R\u00a0=\u00a0%s",
             fil_number_show(robustness.columns[1]->numbers[row], 2, number));
    if (!has(&script, expected))
      fail_msg("%s is not in the legend", expected);
  }
  assert_true(has(&script, "'at random, mean of 100'") && has(&script, "'n = 30 actors'"));
  assert_string_equal(caption.bytes, "Equal actors go in the order of the data; random orders are drawn with seed 9.");
  for (size_t row = 0; row <= NODES; row++)
    fil_table_find(&made.curve, "largest_betweenness")->numbers[row] = NAN;
  fil_text_clear(&script);
  draw_chart(&made.network, &request, &script, NULL);
  assert_false(has(&script, "highest"));
  assert_int_equal(fil_chart_draw(&made.network, &(fil_draw_request){.figure = "resilience"}, &script, NULL, NULL),
                   FIL_ERROR_USAGE);
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  fil_table_destroy(&robustness);
  destroy_sample(&made);
}

/* Which ties were read is said where it is not all of them. */
static void test_relations(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B trade\nB -- C innovation\nC -- D advice");
  double numbers[] = {1, 2, 3, 4};
  const fil_column score = numbers_column("score", numbers, 4);
  static const uint32_t relations[] = {0, 2};
  fil_draw_request request = {.figure = "ranking", .properties[FIL_PROPERTY_SIZE].column = &score};
  fil_text script = {0};
  draw_chart(&network, &request, &script, NULL);
  assert_false(has(&script, "Ties:"));
  request.relations = relations;
  request.relation_count = 2;
  fil_text_clear(&script);
  draw_chart(&network, &request, &script, NULL);
  assert_true(has(&script, "'Ties: trade, advice'"));
  fil_text_destroy(&script);
  fil_network_destroy(&network);
}

static void test_refused(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B\nB -- C"), apart = network_from_text("A\nB\nC");
  fil_text script = {0}, picture = {0};
  fil_error error = {0};
  assert_int_equal(fil_chart_draw(&network, &(fil_draw_request){.figure = "pie"}, &script, NULL, NULL),
                   FIL_ERROR_USAGE);
  assert_int_equal(
      fil_chart_draw(&network, &(fil_draw_request){.figure = "ranking", .palette = "gaudy"}, &script, NULL, NULL),
      FIL_ERROR_USAGE);
  assert_int_equal(fil_chart_render(&script, "gif", &picture, NULL), FIL_ERROR_USAGE);
  assert_int_equal(fil_text_add(&script, "\nplot sin(\n", NULL), FIL_OK);
  assert_int_equal(fil_chart_render(&script, "svg", &picture, &error), FIL_ERROR_PROGRAM);
  assert_int_equal(strncmp(error.message, "gnuplot failed: ", 16), 0);
  assert_null(fil_chart_unsuited(fil_chart_find("ranking"), &network));
  assert_string_equal(fil_chart_unsuited(fil_chart_find("ranking"), &apart), "there are no ties");
  assert_string_equal(fil_chart_unsuited(fil_chart_find("resilience"), &network), "there are too few actors for it");
  assert_null(fil_chart_find("network"));
  fil_text_destroy(&script);
  fil_network_destroy(&network);
  fil_network_destroy(&apart);
}

static void test_without_gnuplot(void **state)
{
  (void)state;
  const char *before = getenv("PATH");
  char *path = strdup(before ? before : "");
  fil_text script = {0}, picture = {0};
  fil_error error = {0};
  assert_int_equal(fil_text_add(&script, "plot 1\n", NULL), FIL_OK);
  setenv("PATH", "/nowhere", 1);
  assert_int_equal(fil_chart_render(&script, "svg", &picture, &error), FIL_ERROR_PROGRAM);
  setenv("PATH", path, 1);
  free(path);
  assert_string_equal(error.message, "the program gnuplot cannot be run (No such file or directory); install gnuplot");
  assert_int_equal(picture.length, 0);
  fil_text_destroy(&script);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_formats),         cmocka_unit_test(test_pages),     IN_SCRATCH(test_hostile_names),
      cmocka_unit_test(test_resilience),      cmocka_unit_test(test_relations), cmocka_unit_test(test_refused),
      cmocka_unit_test(test_without_gnuplot),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
