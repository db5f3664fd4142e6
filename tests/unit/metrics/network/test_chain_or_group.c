/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Chains and groups, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static void check(const char *text, double forward, double backward, double coherence)
{
  fil_table table = measure_text(text, "chain_or_group");
  assert_measure(&table, "forward_share", forward);
  assert_measure(&table, "backward_share", backward);
  assert_measure(&table, "trophic_coherence", coherence);
  fil_table_destroy(&table);
}

/* A chain leads on by one level a tie; a circle has all on one level, misfit 1 each. */
static void test_extremes(void **state)
{
  (void)state;
  check("A -> B\nB -> C", 1, 0, 1);
  check("A -> B\nB -> C\nC -> A", 0, 0, 0);
  check("A\nB\nC -> C", NAN, NAN, NAN);
}

/* A -> B -> C with a shortcut: levels 0, 2/3, 4/3, misfits 1/9, 1/9 and 1/9, coherence 1 − 1/9. */
static void test_shortcut(void **state)
{
  (void)state;
  check("A -> B\nB -> C\nA -> C", 1, 0, 8.0 / 9);
}

/* B and S are tied both ways, K delivers to B. Levels: B and S on one, K one below, misfits 1, 1 and 0 of 3. By levels
   only K's tie leads on; where the study declares the stages in their order, B to S leads on too, and S to B back. */
static void test_stages(void **state)
{
  (void)state;
  static const char text[] = "B : / Mill\nS : / Shop\nK\nB -> S\nS -> B\nK -> B";
  check(text, 1.0 / 3, 0, 1.0 / 3);
  fil_network network = network_from_text(text);
  network.schema.stages.declared = true;
  fil_table table = measure_network(&network, "chain_or_group");
  assert_measure(&table, "forward_share", 2.0 / 3);
  assert_measure(&table, "backward_share", 1.0 / 3);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_extremes),
      cmocka_unit_test(test_shortcut),
      cmocka_unit_test(test_stages),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
