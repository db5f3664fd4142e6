/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Katz status, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* λ₁ of A <-> B is 1, α = 0.85: x_A = 1 + 0.85 x_B = x_B = 1/0.15 = 20/3, x_C = 1 + 0.85 · 40/3 = 37/3; D has its own
   walk of no tie alone. With weight 2 between A and B, λ₁ = 2 and α = 0.425: x_A = 20/3 again and
   x_C = 1 + 0.425 · 40/3 = 20/3. */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 2\nB -> A 2\nA -> C\nB -> C\nD", "katz");
  assert_cells(&table, "katz", (const double[]){20.0 / 37, 20.0 / 37, 1, 3.0 / 37}, 4);
  assert_cells(&table, "katz_weighted", (const double[]){1, 1, 1, 0.15}, 4);
  fil_table_destroy(&table);
}

/* A -> B -> C has no circle; the line of three read both ways, halved, has λ = √2/2. */
static void test_without_circles(void **state)
{
  (void)state;
  const double alpha = 0.85 * sqrt(2), most = 1 + alpha + alpha * alpha;
  fil_table table = measure_text("A -> B\nB -> C", "katz");
  assert_cells(&table, "katz", (const double[]){1 / most, (1 + alpha) / most, 1}, 3);
  fil_table_destroy(&table);
}

static void test_without_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A\nB", "katz");
  assert_cells(&table, "katz", (const double[]){1, 1}, 2);
  fil_table_destroy(&table);
}

/* A -> B -> C with α = 0.5: 1, 1.5, 1.75. A <-> B has λ₁ = 1, so 1 is no α. */
static void test_alpha(void **state)
{
  (void)state;
  fil_network line = network_from_text("A -> B\nB -> C"), circle = network_from_text("A -> B\nB -> A");
  fil_table table = measure_set(&line, "katz", "katz.alpha", 0.5);
  assert_cells(&table, "katz", (const double[]){4.0 / 7, 6.0 / 7, 1}, 3);
  fil_table_destroy(&table);
  table = measure_set(&circle, "katz", "katz.alpha", 1);
  assert_cells(&table, "katz", (const double[]){NAN, NAN}, 2);
  assert_string_equal(table.remarks[1],
                      "Katz status, reading \"all\": missing, because alpha is 1 and must be below 1, "
                      "1 by the largest eigenvalue.");
  fil_table_destroy(&table);
  fil_network_destroy(&line);
  fil_network_destroy(&circle);
}

/* α = 0.1: 1, 1.1, 1.11 by the root of their squares. */
static void test_as_networkx(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C");
  fil_table table = measure_as(&network, "katz", FIL_AS_NETWORKX);
  const double norm = sqrt(1 + 1.1 * 1.1 + 1.11 * 1.11);
  assert_cells(&table, "katz_as_networkx", (const double[]){1 / norm, 1.1 / norm, 1.11 / norm}, 3);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_circle), cmocka_unit_test(test_without_circles), cmocka_unit_test(test_without_ties),
      cmocka_unit_test(test_alpha),  cmocka_unit_test(test_as_networkx),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
