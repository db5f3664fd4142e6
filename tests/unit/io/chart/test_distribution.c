/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cumulative distributions, counted anew, and the power law in them, which gnuplot computes. */
#include "graph/number.h"
#include "io/child.h"
#include "tests/support/charts.h"
#include "tests/support/measuring.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 40 };
enum { VALUE, LEAST, SHARE };

static bool has(const fil_text *text, const char *part)
{
  return strstr(fil_text_string(text), part) != NULL;
}

/* How many of the numbers are at least as large. */
static size_t count_least(const double numbers[], size_t count, double value)
{
  size_t least = 0;
  for (size_t k = 0; k < count; k++)
    least += numbers[k] >= value;
  return least;
}

static void assert_counted(const fil_text *script, const double numbers[], size_t count, size_t known)
{
  for (size_t row = 0; row < chart_data_rows(script); row++) {
    const double value = chart_datum(script, row, VALUE);
    assert_int_equal(chart_datum(script, row, LEAST), count_least(numbers, count, value));
    assert_float_equal(chart_datum(script, row, SHARE), (double)count_least(numbers, count, value) / (double)known,
                       1e-15);
    assert_true(row == 0 || value > chart_datum(script, row - 1, VALUE));
  }
}

static void test_counts(void **state)
{
  (void)state;
  random_network drawn;
  fil_network network = draw_network(&drawn, 7, NODES, /*ties=*/90, /*directed=*/true);
  double numbers[NODES];
  for (size_t k = 0; k < NODES; k++)
    numbers[k] = k % 10 == 3 ? NAN : k % 7 == 0 ? 0 : (double)(k * k % 17) / 4;
  const fil_column score = numbers_column("score", numbers, NODES);
  fil_draw_request request = {.figure = "distribution", .properties[FIL_PROPERTY_SIZE].column = &score};
  fil_text script = {0}, caption = {0};
  draw_chart(&network, &request, &script, &caption);
  assert_counted(&script, numbers, NODES, 36);
  assert_true(chart_datum(&script, 0, VALUE) > 0);
  assert_true(has(&script, "set logscale x") && has(&script, "set logscale y") && has(&script, "'n = 36 actors'"));
  assert_true(has(&caption, "Left out, since score is not defined for them: 4 of 40 actors. Counted, but not shown"));
  fil_text_clear(&script);
  request.properties[FIL_PROPERTY_SIZE].scale = FIL_SCALE_LINEAR;
  draw_chart(&network, &request, &script, NULL);
  assert_counted(&script, numbers, NODES, 36);
  assert_float_equal(chart_datum(&script, 0, VALUE), 0, 0);
  assert_float_equal(chart_datum(&script, 0, SHARE), 1, 0);
  assert_true(!has(&script, "logscale") && has(&script, "'Both axes are linear'"));
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* Points that would hide each other are written once, and those that are written are right. */
static void test_many(void **state)
{
  (void)state;
  enum { MANY = 20000 };
  random_network drawn;
  fil_network network = draw_network(&drawn, 7, NODES, /*ties=*/90, /*directed=*/false);
  double *numbers = calloc(MANY, sizeof *numbers);
  assert_non_null(numbers);
  for (size_t k = 0; k < MANY; k++)
    numbers[k] = 1 + (double)k / 1000;
  const fil_column score = numbers_column("score", numbers, MANY);
  fil_text script = {0}, caption = {0};
  draw_chart(&network, &(fil_draw_request){.figure = "distribution", .properties[FIL_PROPERTY_SIZE].column = &score},
             &script, &caption);
  assert_true(chart_data_rows(&script) > 1000 && chart_data_rows(&script) < 5000);
  for (size_t row = 0; row < chart_data_rows(&script); row += 97)
    assert_int_equal(chart_datum(&script, row, LEAST), count_least(numbers, MANY, chart_datum(&script, row, VALUE)));
  assert_string_equal(caption.bytes, "Of 20000 points those that fall together are drawn once.");
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  free(numbers);
  fil_network_destroy(&network);
}

/* ζ(s, x) by its definition, and the integral of what is left. */
static double slow_zeta(double s, double x)
{
  double sum = 0;
  for (int k = 2000000; k >= 0; k--)
    sum += pow(x + k, -s);
  return sum + pow(x + 2000000.5, 1 - s) / (s - 1);
}

/* What the script's own functions come to. */
static double compute(const fil_text *script, const char *expression)
{
  fil_text program = {0}, printed = {0};
  fil_error error = {0};
  const char *const arguments[] = {"gnuplot", "-d", "-e", "format = 'svg'; picture = '/dev/null'", "-", NULL};
  assert_int_equal(fil_text_format(&program, NULL, "%s\nset print '-'\nprint sprintf('%%.15g', %s)\n",
                                   fil_text_string(script), expression),
                   FIL_OK);
  if (fil_child_run(arguments, "gnuplot", &program, FIL_CHILD_SECONDS, &printed, &error) != FIL_OK)
    fail_msg("%s", error.message);
  double number;
  assert_true(fil_number_read(fil_text_string(&printed), printed.length - 1, '.', &number));
  fil_text_destroy(&program);
  fil_text_destroy(&printed);
  return number;
}

static double cell(const fil_table *table, const char *measure)
{
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), measure) == 0)
      return table->columns[1]->numbers[row];
  }
  return NAN;
}

static void test_power_law(void **state)
{
  (void)state;
  random_network drawn;
  fil_network network = draw_network(&drawn, 3, NODES, /*ties=*/70, /*directed=*/true);
  fil_table degrees = measure_network(&network, "degree"), law = measure_network(&network, "degree_distribution");
  const fil_draw_request request = {.figure = "distribution",
                                    .properties[FIL_PROPERTY_SIZE].column = fil_table_find(&degrees, "degree_in"),
                                    .table = &law};
  fil_text script = {0};
  draw_chart(&network, &request, &script, NULL);
  const double alpha = cell(&law, "power_law_alpha_in"), xmin = cell(&law, "power_law_xmin_in");
  const double tail = (double)count_least(request.properties[FIL_PROPERTY_SIZE].column->numbers, NODES, xmin);
  assert_false(isnan(alpha));
  assert_float_equal(tail, cell(&law, "power_law_tail_in"), 0);
  assert_float_equal(compute(&script, "alpha"), alpha, 1e-12);
  assert_float_equal(compute(&script, "law(xmin)"), tail / NODES, 1e-12);
  assert_float_equal(compute(&script, "law(xmin + 2)"),
                     tail / NODES * slow_zeta(alpha, xmin + 2) / slow_zeta(alpha, xmin), 1e-8);
  assert_float_equal(compute(&script, "zeta(2., 1)"), acos(-1) * acos(-1) / 6, 1e-9);
  assert_true(has(&script, "power law from") && has(&script, "p\u00a0=\u00a0"));
  fil_table_destroy(&degrees);
  fil_table_destroy(&law);
  fil_text_destroy(&script);
  fil_network_destroy(&network);
}

/* Where the fit is ruled out, the legend says so; where there is none, no line is drawn. */
static void test_no_law(void **state)
{
  (void)state;
  random_network drawn;
  fil_network network = draw_network(&drawn, 3, NODES, /*ties=*/70, /*directed=*/false);
  fil_table degrees = measure_network(&network, "degree"), law = measure_network(&network, "degree_distribution");
  const fil_draw_request request = {.figure = "distribution",
                                    .properties[FIL_PROPERTY_SIZE].column = fil_table_find(&degrees, "degree"),
                                    .table = &law};
  fil_text script = {0};
  for (size_t row = 0; row < fil_table_rows(&law); row++)
    law.columns[1]->numbers[row] =
        strcmp(fil_column_text(law.columns[0], row), "power_law_p") == 0 ? 0.04 : law.columns[1]->numbers[row];
  draw_chart(&network, &request, &script, NULL);
  assert_true(has(&script, "p below 0.1: a power law is ruled out"));
  for (size_t row = 0; row < fil_table_rows(&law); row++)
    law.columns[1]->numbers[row] = NAN;
  fil_text_clear(&script);
  draw_chart(&network, &request, &script, NULL);
  assert_false(has(&script, "law"));
  fil_table_destroy(&degrees);
  fil_table_destroy(&law);
  fil_text_destroy(&script);
  fil_network_destroy(&network);
}

static void test_nothing_to_show(void **state)
{
  (void)state;
  random_network drawn;
  fil_network network = draw_network(&drawn, 3, NODES, /*ties=*/70, /*directed=*/false);
  double numbers[NODES] = {0, 5};
  const fil_column score = numbers_column("score", numbers, NODES);
  const fil_draw_request request = {.figure = "distribution", .properties[FIL_PROPERTY_SIZE].column = &score};
  fil_text script = {0};
  fil_error error = {0};
  assert_int_equal(fil_chart_draw(&network, &request, &script, NULL, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "score is the same for all actors: there is no distribution to show");
  assert_int_equal(fil_chart_draw(&network, &(fil_draw_request){.figure = "distribution"}, &script, NULL, NULL),
                   FIL_ERROR_USAGE);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_counts),          cmocka_unit_test(test_many),
      cmocka_unit_test(test_power_law),       cmocka_unit_test(test_no_law),
      cmocka_unit_test(test_nothing_to_show),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
