/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Metrics run on small networks in tests. */
#include "tests/support/measuring.h"

#include "metrics/catalogue.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

static fil_table measure(const fil_network *network, const char *metric, const fil_settings *settings, fil_program as)
{
  fil_error error = {0};
  fil_table table;
  const fil_request request = {.level = fil_catalogue_find(metric)->level,
                               .metrics = &metric,
                               .metric_count = 1,
                               .settings = settings,
                               .as = as};
  if (fil_run(network, &request, &table, &error) != FIL_OK)
    fail_msg("%s: %s", metric, error.message);
  return table;
}

fil_table measure_network(const fil_network *network, const char *metric)
{
  return measure(network, metric, /*settings=*/NULL, FIL_AS_FILIERE);
}

fil_table measure_set(const fil_network *network, const char *metric, const char *parameter, double value)
{
  fil_settings settings = {0};
  assert_int_equal(fil_settings_set(&settings, parameter, value, NULL), FIL_OK);
  fil_table table = measure(network, metric, &settings, FIL_AS_FILIERE);
  fil_settings_destroy(&settings);
  return table;
}

fil_table measure_as(const fil_network *network, const char *metric, fil_program as)
{
  return measure(network, metric, /*settings=*/NULL, as);
}

fil_table measure_text(const char *text, const char *metric)
{
  fil_network network = network_from_text(text);
  fil_table table = measure_network(&network, metric);
  fil_network_destroy(&network);
  return table;
}

void give_numbers(fil_table *table, const char *column, const double numbers[], size_t count)
{
  fil_column *added;
  assert_int_equal(fil_table_rows(table), count);
  assert_int_equal(fil_table_add_column(table, column, FIL_COLUMN_NUMBER, &added, NULL), FIL_OK);
  for (size_t row = 0; row < count; row++)
    added->numbers[row] = numbers[row];
}

bool is_near(double left, double right)
{
  if (isnan(left) || isnan(right))
    return isnan(left) && isnan(right);
  return fabs(left - right) <= 1e-9 * fmax(1, fmax(fabs(left), fabs(right)));
}

void assert_cells(const fil_table *table, const char *column, const double expected[], size_t count)
{
  const fil_column *found = fil_table_find(table, column);
  if (!found)
    fail_msg("there is no column %s", column);
  assert_int_equal(found->rows, count);
  for (size_t row = 0; row < count; row++) {
    if (!is_near(found->numbers[row], expected[row]))
      fail_msg("%s, row %zu: %.17g instead of %.17g", column, row, found->numbers[row], expected[row]);
  }
}

void assert_measure(const fil_table *table, const char *measure, double expected)
{
  const fil_column *names = fil_table_find(table, "measure"), *cells = fil_table_find(table, "all");
  assert_non_null(names);
  assert_non_null(cells);
  for (size_t row = 0; row < names->rows; row++) {
    if (strcmp(fil_column_text(names, row), measure) != 0)
      continue;
    if (!is_near(cells->numbers[row], expected))
      fail_msg("%s is %.17g, not %.17g", measure, cells->numbers[row], expected);
    return;
  }
  if (!isnan(expected))
    fail_msg("there is no %s", measure);
}
