/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who stands together in a figure. */
#include "cli/grouping.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* The names of the groups that the actors are in, "-" for none; what the words mean is forgotten again. */
static void assert_groups(const fil_network *network, const char *words, const char *const expected[], size_t count)
{
  fil_error error = {0};
  fil_grouping grouping = {0};
  const fil_reading all = {.name = "all"};
  const fil_study study = {.seed = 1};
  const fil_encoding_source source = {network, &all, &study, NULL};
  if (fil_grouping_find(&source, words, &grouping, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fil_network_node_count(network), count);
  for (size_t node = 0; node < count; node++) {
    const char *name = fil_column_text(grouping.groups, node);
    assert_string_equal(name ? name : "-", expected[node]);
  }
  fil_grouping_destroy(&grouping);
}

static void assert_refused(const fil_network *network, const char *words, const char *message)
{
  fil_error error = {0};
  fil_grouping grouping = {0};
  const fil_reading all = {.name = "all"};
  const fil_study study = {.seed = 1};
  const fil_encoding_source source = {network, &all, &study, NULL};
  assert_int_equal(fil_grouping_find(&source, words, &grouping, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
  fil_grouping_destroy(&grouping);
}

/* Stages go before categories, these before communities; a star's hub is its core. */
static void test_usual(void **state)
{
  (void)state;
  fil_network staged = network_from_text("A : firm / Growing\nB : bank\nA -> B\n");
  fil_network sorted = network_from_text("A : firm\nB : bank\nA -> B\n");
  fil_network plain = network_from_text("A -- B\nA -- C\nB -- C\nD -- E\nD -- F\nE -- F\n");
  fil_network star = network_from_text("A -- B\nA -- C\nA -- D\nA -- E\n");
  assert_groups(&staged, NULL, (const char *const[]){"Growing", "-"}, 2);
  assert_groups(&sorted, NULL, (const char *const[]){"firm", "bank"}, 2);
  assert_groups(
      &plain, NULL,
      (const char *const[]){"Community 1", "Community 1", "Community 1", "Community 2", "Community 2", "Community 2"},
      6);
  assert_groups(&star, "core", (const char *const[]){"Core", "Periphery", "Periphery", "Periphery", "Periphery"}, 5);
  fil_network_destroy(&staged);
  fil_network_destroy(&sorted);
  fil_network_destroy(&plain);
  fil_network_destroy(&star);
}

/* Numbers of the data rise, measures of which high values tell something fall. */
static void test_order(void **state)
{
  (void)state;
  fil_column *staff;
  fil_error error = {0};
  fil_grouping grouping = {0};
  fil_network network = network_from_text("A -- B\nA -- C\nB -- C\nC -- D\nE\n");
  const fil_reading all = {.name = "all"};
  const fil_study study = {.seed = 1};
  const fil_encoding_source source = {&network, &all, &study, NULL};
  static const double numbers[] = {30, 5, NAN, 5, 12};
  assert_int_equal(fil_table_add_column(&network.nodes, "Staff", FIL_COLUMN_NUMBER, &staff, NULL), FIL_OK);
  for (size_t node = 0; node < 5; node++)
    staff->numbers[node] = numbers[node];
  assert_groups(&network, "Staff", (const char *const[]){"Staff 30", "Staff 5", "-", "Staff 5", "Staff 12"}, 5);
  assert_int_equal(fil_grouping_find(&source, "Staff", &grouping, &error), FIL_OK);
  assert_string_equal(fil_dictionary_text(&grouping.groups->levels, 0), "Staff 5");
  fil_grouping_destroy(&grouping);
  assert_int_equal(fil_grouping_find(&source, "coreness", &grouping, &error), FIL_OK);
  assert_int_equal(grouping.groups->levels.count, 3);
  assert_string_equal(fil_dictionary_text(&grouping.groups->levels, 0), "Coreness 2");
  assert_string_equal(fil_dictionary_text(&grouping.groups->levels, 2), "Coreness 0");
  fil_grouping_destroy(&grouping);
  assert_int_equal(fil_grouping_find(&source, "none", &grouping, &error), FIL_OK);
  assert_null(grouping.groups);
  staff->numbers[0] = 30.5;
  assert_refused(&network, "Staff",
                 "Staff makes no groups: its numbers are not whole; those of community or coreness are");
  assert_refused(&network, "label", "label makes no groups: it has too many different texts");
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_usual), cmocka_unit_test(test_order)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
