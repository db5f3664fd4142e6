/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Supply shocks, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* Farms A (3) and B (1) deliver to the mill M, M 4 to the shop S, which has no output here: 8 in all. */
static const char text[] =
    "A : firm / Farm\nB : firm / Farm\nM : firm / Mill\nS : firm / Shop\nA -> M 3\nB -> M 1\nM -> S 4";

static fil_table shock(const char *parameter, double value)
{
  fil_network network = network_from_text(text);
  fil_table table = measure_set(&network, "supply_shock", parameter, value);
  fil_network_destroy(&network);
  return table;
}

/* All; Farm, Mill, Shop; A, B, M, S. Without A the mill is left with 1/4, which the shop then gets: 3 + 3 of 8 are
   lost, 3 of the farms' 4 and 3 of the mill's 4. Orders are not lost: A stops, and nobody delivers to it. */
static void test_one(void **state)
{
  (void)state;
  fil_table table = shock("supply_shock.node", 1);
  assert_string_equal(fil_column_text(fil_table_find(&table, "of"), 1), "stage");
  assert_string_equal(fil_column_text(fil_table_find(&table, "id"), 6), "M");
  assert_cells(&table, "stopped", (const double[]){1, 1, 0, 0, 1, 0, 0, 0}, 8);
  assert_cells(&table, "lost", (const double[]){0.75, 0.75, 0.75, NAN, 1, 0, 0.75, NAN}, 8);
  assert_cells(&table, "lost_downstream", (const double[]){0.75, 0.75, 0.75, NAN, 1, 0, 0.75, NAN}, 8);
  assert_cells(&table, "lost_upstream", (const double[]){3.0 / 8, 0.75, 0, NAN, 1, 0, 0, NAN}, 8);
  fil_table_destroy(&table);
}

/* Without M or S all is lost; M comes first. With it the farms lose their orders, the shop its goods. */
static void test_top(void **state)
{
  (void)state;
  fil_table table = shock("supply_shock.top", 1);
  assert_cells(&table, "stopped", (const double[]){1, 0, 1, 0, 0, 0, 1, 0}, 8);
  assert_cells(&table, "lost", (const double[]){1, 1, 1, NAN, 1, 1, 1, NAN}, 8);
  assert_cells(&table, "lost_downstream", (const double[]){0.5, 0, 1, NAN, 0, 0, 1, NAN}, 8);
  fil_table_destroy(&table);
  table = shock("supply_shock.top", 2);
  assert_cells(&table, "stopped", (const double[]){2, 0, 1, 1, 0, 0, 1, 1}, 8);
  fil_table_destroy(&table);
}

/* What is said of the node, in a network whose ids are numbers: an id goes before a label, a label before a row. */
static void check_node(const char *word, const char *stopped, const char *message)
{
  static const char *const metric = "supply_shock";
  fil_network network = {0};
  fil_table table;
  fil_settings settings = {0};
  fil_error error = {0};
  const fil_request request = {.level = FIL_LEVEL_TABLE, .metrics = &metric, .metric_count = 1, .settings = &settings};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "02", "Farm", NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "1", "Mill", NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "7", "Shop", NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "8", "Shop", NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 0, 1, "trade", 1, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 1, 2, "trade", 1, NULL), FIL_OK);
  assert_int_equal(fil_settings_set_text(&settings, "supply_shock.node", word, NULL), FIL_OK);
  assert_int_equal(fil_run(&network, &request, &table, &error), message ? FIL_ERROR_USAGE : FIL_OK);
  if (message)
    assert_string_equal(error.message, message);
  for (size_t row = 0; !message && row < fil_table_rows(&table); row++) {
    const char *id = fil_column_text(fil_table_find(&table, "id"), row);
    if (id)
      assert_int_equal(fil_table_find(&table, "stopped")->numbers[row], strcmp(id, stopped) == 0);
  }
  fil_table_destroy(&table);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
}

static void test_names(void **state)
{
  (void)state;
  check_node("1", "1", NULL);
  check_node("02", "02", NULL);
  check_node("Mill", "1", NULL);
  check_node("3", "7", NULL);
  check_node("Mil", NULL, "supply_shock.node: there is no actor \"Mil\"; did you mean \"Mill\"?");
  check_node("5", NULL, "supply_shock.node: there is no actor \"5\"");
  check_node("Shop", NULL, "supply_shock.node: 2 actors are called \"Shop\"; give the id of one, such as 7");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_one),
      cmocka_unit_test(test_top),
      cmocka_unit_test(test_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
