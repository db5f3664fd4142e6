/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rows of boxes, held against all orders that there are. */
#include "io/diagram/figure/groups_order.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { BOXES = 6 };

/* Four boxes as large as each other, tied in a ring that the order of the list crosses: on two rows none of the four
   ties need be longer than a side. */
static void test_ring(void **state)
{
  (void)state;
  const double areas[4] = {100, 100, 100, 100};
  const size_t ties[16] = {0, 0, 0, 0, /**/ 0, 0, 0, 0, /**/ 5, 5, 0, 0, /**/ 5, 5, 0, 0};
  fil_groups_rows rows = {0};
  assert_int_equal(fil_groups_order(&rows, areas, 4, ties, 20, NULL), FIL_OK);
  assert_int_equal(rows.count, 2);
  size_t place[4];
  for (size_t k = 0; k < 4; k++)
    place[rows.order[k]] = k;
  /* 0 and 1 have no tie, nor have 2 and 3: they stand across. */
  assert_int_equal(place[0] % 2 == place[1] % 2, 0);
  assert_int_equal(rows.row[0] == rows.row[1], 0);
  assert_int_equal(rows.row[2] == rows.row[3], 0);
  fil_groups_rows_destroy(&rows);
}

/* Length of all ties where the boxes, all of one size, stand three in a row. */
static double length_of(const size_t order[BOXES], const size_t ties[BOXES * BOXES])
{
  double length = 0;
  for (size_t a = 0; a < BOXES; a++) {
    for (size_t b = 0; b < BOXES; b++) {
      const size_t row_a = a / 3, row_b = b / 3;
      const double dx = (double)(a % 3) - (double)(b % 3), dy = (double)row_a - (double)row_b;
      length += (double)ties[order[a] * BOXES + order[b]] * hypot(dx, dy);
    }
  }
  return length;
}

static void find_shortest(size_t order[BOXES], size_t from, const size_t ties[], double *shortest)
{
  if (from == BOXES)
    *shortest = fmin(*shortest, length_of(order, ties));
  for (size_t k = from; k < BOXES; k++) {
    const size_t kept = order[from];
    order[from] = order[k];
    order[k] = kept;
    find_shortest(order, from + 1, ties, shortest);
    order[k] = order[from];
    order[from] = kept;
  }
}

static void test_random(void **state)
{
  (void)state;
  double areas[BOXES];
  for (size_t k = 0; k < BOXES; k++)
    areas[k] = 1;
  for (uint64_t seed = 1; seed <= 20; seed++) {
    size_t ties[BOXES * BOXES], all[BOXES];
    uint64_t number = seed;
    double shortest = INFINITY;
    for (size_t k = 0; k < (size_t)BOXES * BOXES; k++) {
      number = number * 6364136223846793005u + 1442695040888963407u;
      ties[k] = k / BOXES == k % BOXES ? 7 : (number >> 40) % 9;
    }
    for (size_t k = 0; k < BOXES; k++)
      all[k] = k;
    const double given = length_of(all, ties);
    find_shortest(all, 0, ties, &shortest);
    fil_groups_rows rows = {0};
    assert_int_equal(fil_groups_order(&rows, areas, BOXES, ties, 3, NULL), FIL_OK);
    assert_int_equal(rows.count, 2);
    bool seen[BOXES] = {0};
    for (size_t k = 0; k < BOXES; k++) {
      assert_false(seen[rows.order[k]]);
      seen[rows.order[k]] = true;
      assert_int_equal(rows.row[rows.order[k]], k / 3);
    }
    assert_true(length_of(rows.order, ties) <= fmin(given, shortest * 1.05));
    fil_groups_rows_destroy(&rows);
  }
}

static void test_one(void **state)
{
  (void)state;
  fil_groups_rows rows = {0};
  assert_int_equal(fil_groups_order(&rows, (const double[]){5}, 1, (const size_t[]){3}, 10, NULL), FIL_OK);
  assert_int_equal(rows.count, 1);
  assert_int_equal(rows.order[0], 0);
  fil_groups_rows_destroy(&rows);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_ring),
      cmocka_unit_test(test_random),
      cmocka_unit_test(test_one),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
