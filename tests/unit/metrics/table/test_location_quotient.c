/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Location quotients, worked by hand. */
#include "metrics/run.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

static fil_table measure(const fil_network *network, const char *group)
{
  const char *metric = "location_quotient";
  const fil_request request = {
      .level = FIL_LEVEL_TABLE, .metrics = &metric, .metric_count = 1, .group_column = group, .seed = 1};
  fil_table table;
  assert_int_equal(fil_run(network, &request, &table, NULL), FIL_OK);
  return table;
}

/* Regions are stages here: North has mills with 60 and 20 at work and a shop with 20, South a mill with 20 and a shop
   with 80; one shop does not say. Of all 200, 100 work in mills. North has 0.8 of its own in mills, South 0.2: 1.6 and
   0.4; in shops 0.2 and 0.8: 0.4 and 1.6. In nodes: North 2 of 3 mills, South 1 of 3, all 3 of 6. */
static void test_employment(void **state)
{
  static const double at_work[] = {60, 20, 20, 20, 80, NAN};
  fil_column *column;
  (void)state;
  fil_network network =
      network_from_text("A : mill / North\nB : mill / North\nC : shop / North\nD : mill / South\nE : shop / South\n"
                        "F : shop / South\nA -- B");
  assert_int_equal(fil_table_add_column(&network.nodes, "Employment", FIL_COLUMN_NUMBER, &column, NULL), FIL_OK);
  for (size_t node = 0; node < 6; node++)
    column->numbers[node] = at_work[node];
  fil_table table = measure(&network, "stage");
  assert_string_equal(fil_column_text(fil_table_find(&table, "group"), 0), "North");
  assert_string_equal(fil_column_text(fil_table_find(&table, "industry"), 1), "shop");
  assert_string_equal(fil_column_text(fil_table_find(&table, "quantity"), 4), "Employment");
  assert_cells(&table, "amount", (const double[]){2, 1, 1, 2, 80, 20, 20, 80}, 8);
  assert_cells(&table, "location_quotient", (const double[]){4.0 / 3, 2.0 / 3, 2.0 / 3, 4.0 / 3, 1.6, 0.4, 0.4, 1.6},
               8);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Where the categories make the groups, and there are no stages, there are no industries. */
static void test_no_industries(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : mill\nB : shop\nA -- B");
  fil_table table = measure(&network, NULL);
  assert_int_equal(table.column_count, 0);
  assert_int_equal(table.remark_count, 1);
  assert_non_null(strstr(table.remarks[0], "such as the region"));
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_employment), cmocka_unit_test(test_no_industries)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
