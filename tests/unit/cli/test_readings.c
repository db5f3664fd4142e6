/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which relations are read together. */
#include "cli/readings.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

static const char two_relations[] = "A -> B 2 trade\nB -> C 1 education";

static void test_all(void **state)
{
  (void)state;
  fil_network network = network_from_text(two_relations), single = network_from_text("A -> B");
  fil_readings readings = {0}, alone = {0};
  assert_int_equal(fil_readings_all(&readings, &network.schema, /*each=*/true, NULL), FIL_OK);
  assert_int_equal(readings.count, 3);
  assert_string_equal(readings.items[0].name, "all");
  assert_int_equal(readings.items[0].relation_count, 0);
  assert_string_equal(readings.items[2].name, "education");
  assert_int_equal(readings.items[2].relations[0], 1);
  assert_int_equal(fil_readings_all(&alone, &single.schema, /*each=*/true, NULL), FIL_OK);
  assert_int_equal(alone.count, 1);
  fil_readings_destroy(&readings);
  fil_readings_destroy(&alone);
  fil_network_destroy(&network);
  fil_network_destroy(&single);
}

static void test_some(void **state)
{
  (void)state;
  fil_network network = network_from_text(two_relations);
  fil_readings readings = {0}, unknown = {0};
  fil_names names = {0}, wrong = {0};
  fil_error error = {0};
  assert_int_equal(fil_readings_split("education,,trade", &names, NULL), FIL_OK);
  assert_int_equal(fil_readings_some(&readings, &network.schema, &names, NULL), FIL_OK);
  assert_int_equal(readings.count, 1);
  assert_string_equal(readings.items[0].name, "education+trade");
  assert_int_equal(readings.items[0].relation_count, 2);
  assert_int_equal(readings.items[0].relations[0], 1);
  assert_int_equal(fil_readings_split("trad", &wrong, NULL), FIL_OK);
  assert_int_equal(fil_readings_some(&unknown, &network.schema, &wrong, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "unknown relation trad; did you mean trade?");
  fil_readings_destroy(&readings);
  fil_readings_destroy(&unknown);
  fil_names_destroy(&names);
  fil_names_destroy(&wrong);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_all),
      cmocka_unit_test(test_some),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
