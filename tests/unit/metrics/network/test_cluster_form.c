/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Evidence for forms of cluster, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static const char hub[] = "H : firm\nA : firm\nB : firm\nM : ministry\nX : firm\n"
                          "A -> H 3\nB -> H 2\nH -> X 4\nM -> H 1";

/* All ties weigh 10 and all touch H: lead share 1. Of those within, H has 10, A 3, B 2, M 1 of
   16: (100 + 9 + 4 + 1)/256. X is outside: 4 of 10, and 4 of H's 10. One of four within is of the state, with 1 of 10.
 */
static void test_hub(void **state)
{
  (void)state;
  fil_network network = network_from_text(hub);
  give_numbers(&network.nodes, "External", (const double[]){0, 0, NAN, 0, 1}, 5);
  fil_table table = measure_network(&network, "cluster_form");
  assert_measure(&table, "lead_share", 1);
  assert_measure(&table, "tie_concentration", 114.0 / 256);
  assert_measure(&table, "external_share", 0.4);
  assert_measure(&table, "lead_external_share", 0.4);
  assert_measure(&table, "state_share", 0.25);
  assert_measure(&table, "state_tie_share", 0.1);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Nobody said who is outside, nor what the actors are: B leads, with 3 of 4. */
static void test_unknown(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C 2\nC -> D", "cluster_form");
  assert_measure(&table, "lead_share", 0.75);
  assert_measure(&table, "tie_concentration", (1.0 + 9 + 9 + 1) / 64);
  assert_measure(&table, "external_share", NAN);
  assert_measure(&table, "lead_external_share", NAN);
  assert_measure(&table, "state_share", NAN);
  assert_measure(&table, "state_tie_share", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_hub),
      cmocka_unit_test(test_unknown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
