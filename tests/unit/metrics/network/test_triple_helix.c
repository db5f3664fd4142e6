/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The triple helix, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static fil_table measure_by_ties(const char *text)
{
  fil_network network = network_from_text(text);
  fil_table table = measure_set(&network, "triple_helix", "triple_helix.unit", 1);
  fil_network_destroy(&network);
  return table;
}

/* Alone, each of three is a unit of its own. Each takes part in one of three: H_U = log2 3 − 2/3, and likewise I and G.
   Any two of them tell all three apart: H_UI = H_UG = H_IG = H_UIG = log2 3. T = 3 (log2 3 − 2/3) − 2 log2 3 = log2 3
   − 2. Tied to each other, each with its partners has all three, which is certain: T = 0. By ties there are three
   pairs, each without one of them: the entropies are those of the three alone. */
static void test_by_hand(void **state)
{
  (void)state;
  static const char triangle[] = "A : University\nB : state-owned-enterprise\nC : private-firm\nA -- B\nB -- C\nC -- A";
  fil_table table = measure_text("A : University\nB : state-owned-enterprise\nC : private-firm", "triple_helix");
  assert_measure(&table, "triple_helix", log2(3) - 2);
  assert_measure(&table, "university_share", 1.0 / 3);
  fil_table_destroy(&table);
  table = measure_text(triangle, "triple_helix");
  assert_measure(&table, "triple_helix", 0);
  fil_table_destroy(&table);
  table = measure_by_ties(triangle);
  assert_measure(&table, "triple_helix", log2(3) - 2);
  fil_table_destroy(&table);
}

/* A (U) alone, B (U) and C (I) tied, D (I) alone, E (G) alone: units U, UI, UI, I, G. H_U: 3 of 5; H_I: 3 of 5; H_G: 1
   of 5; UI tell U, UI (2), I and none apart: 1/5, 2/5, 1/5, 1/5, which is all there is to tell, so H_UI = H_UIG; UG: U
   in 3, G in 1, none in 1; IG likewise. F is none of the three and no unit. */
static void test_five(void **state)
{
  (void)state;
  const double h35 = -0.6 * log2(0.6) - 0.4 * log2(0.4), h15 = -0.2 * log2(0.2) - 0.8 * log2(0.8);
  const double all = -0.4 * log2(0.4) - 3 * 0.2 * log2(0.2), with_g = -0.6 * log2(0.6) - 2 * 0.2 * log2(0.2);
  fil_table table = measure_text("A : research\nB : school\nC : Supplier\nD : Компания\nE : Akimat\nF : bank\nB -> C",
                                 "triple_helix");
  assert_measure(&table, "triple_helix", 2 * h35 + h15 - all - 2 * with_g + all);
  assert_measure(&table, "university_share", 2.0 / 6);
  assert_measure(&table, "industry_share", 2.0 / 6);
  assert_measure(&table, "government_share", 1.0 / 6);
  fil_table_destroy(&table);
}

static void test_missing(void **state)
{
  (void)state;
  fil_table table = measure_text("A : university\nB : firm\nA -> B", "triple_helix"); /* no government */
  assert_measure(&table, "triple_helix", NAN);
  assert_measure(&table, "government_share", 0);
  fil_table_destroy(&table);
  table = measure_text("A : x\nB : y\nA -> B", "triple_helix"); /* nothing that is known */
  assert_measure(&table, "triple_helix", NAN);
  assert_measure(&table, "industry_share", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_by_hand),
      cmocka_unit_test(test_five),
      cmocka_unit_test(test_missing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
