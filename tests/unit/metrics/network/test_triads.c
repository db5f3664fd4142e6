/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The triad census: each type by itself, and against a slow count of all sets of three. */
#include "tests/support/measuring.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

enum { TYPES = 16, NODES = 14 };

static const char *const types[TYPES] = {"003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
                                         "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};

/* The figures of Holland and Leinhardt, on the nodes A, B and C. */
static const char *const figures[TYPES] = {
    "A\nB\nC",
    "A -> B\nC",
    "A -> B\nB -> A\nC",
    "B -> A\nB -> C",
    "A -> B\nC -> B",
    "A -> B\nB -> C",
    "A -> B\nB -> A\nC -> B",
    "A -> B\nB -> A\nB -> C",
    "A -> B\nB -> C\nA -> C",
    "A -> B\nB -> C\nC -> A",
    "A -> B\nB -> A\nB -> C\nC -> B",
    "B -> A\nB -> C\nA -> C\nC -> A",
    "A -> B\nC -> B\nA -> C\nC -> A",
    "A -> B\nB -> C\nA -> C\nC -> A",
    "A -> B\nB -> C\nC -> B\nA -> C\nC -> A",
    "A -> B\nB -> A\nB -> C\nC -> B\nA -> C\nC -> A",
};

/* Without a tie the nodes make no directed relation, so type 003 is counted among five nodes. */
static void test_figures(void **state)
{
  (void)state;
  for (size_t type = 1; type < TYPES; type++) {
    fil_table table = measure_text(figures[type], "triads");
    for (size_t other = 0; other < TYPES; other++) {
      char name[16];
      snprintf(name, sizeof name, "triad_%s", types[other]);
      assert_measure(&table, name, other == type);
    }
    fil_table_destroy(&table);
  }
  /* A B C, and D -> E with each of them. */
  fil_table table = measure_text("A\nB\nC\nD -> E", "triads");
  assert_measure(&table, "triad_003", 1 + 2 * 3);
  assert_measure(&table, "triad_012", 3);
  fil_table_destroy(&table);
}

/* A triangle A B C with D hanging on C: A B C closed; A C D, B C D open; A B D a pair and an isolate. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A\nC -- D", "triads");
  assert_measure(&table, "triad_003", 0);
  assert_measure(&table, "triad_102", 1);
  assert_measure(&table, "triad_201", 2);
  assert_measure(&table, "triad_300", 1);
  assert_measure(&table, "triad_021C", NAN);
  fil_table_destroy(&table);
}

static void test_two_nodes(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B", "triads");
  assert_measure(&table, "triad_003", 0);
  assert_measure(&table, "triad_012", 0);
  fil_table_destroy(&table);
}

/* The letter of a triad with two arrows of one way: both from one node, both to one, or neither. */
static size_t find_letter(const int out[3], const int in[3])
{
  for (int k = 0; k < 3; k++) {
    if (out[k] == 2)
      return 0;
    if (in[k] == 2)
      return 1;
  }
  return 2;
}

/* The type of three nodes, by their pairs; arrows of pairs that are tied one way only count in `out` and `in`. */
static size_t find_type(const random_network *drawn, const size_t nodes[3])
{
  int mutual = 0, single = 0, out[3] = {0}, in[3] = {0}, in_pair[3] = {0};
  for (int i = 0; i < 3; i++) {
    for (int j = i + 1; j < 3; j++) {
      const bool forth = drawn->tied[nodes[i]][nodes[j]], back = drawn->tied[nodes[j]][nodes[i]];
      mutual += forth && back;
      in_pair[i] += forth && back;
      in_pair[j] += forth && back;
      single += forth != back;
      out[i] += forth && !back;
      in[j] += forth && !back;
      out[j] += back && !forth;
      in[i] += back && !forth;
    }
  }
  const bool towards_pair = (in_pair[0] && in[0]) || (in_pair[1] && in[1]) || (in_pair[2] && in[2]);
  const bool ring = out[0] == 1 && out[1] == 1 && out[2] == 1;
  switch (10 * mutual + single) {
  case 0:
    return 0;
  case 1:
    return 1;
  case 2:
    return 3 + find_letter(out, in);
  case 3:
    return ring ? 9 : 8;
  case 10:
    return 2;
  case 11:
    return towards_pair ? 6 : 7;
  case 12:
    return 11 + find_letter(out, in);
  case 20:
    return 10;
  case 21:
    return 14;
  default:
    return 15;
  }
}

static void test_slowly(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 8; seed++) {
    random_network drawn;
    double expected[TYPES] = {0};
    fil_network network = draw_network(&drawn, seed, NODES, /*ties=*/12 * seed, /*directed=*/true);
    fil_table table = measure_network(&network, "triads");
    for (size_t i = 0; i < NODES; i++) {
      for (size_t j = i + 1; j < NODES; j++) {
        for (size_t k = j + 1; k < NODES; k++)
          expected[find_type(&drawn, (const size_t[]){i, j, k})]++;
      }
    }
    for (size_t type = 0; type < TYPES; type++) {
      char name[16];
      snprintf(name, sizeof name, "triad_%s", types[type]);
      assert_measure(&table, name, expected[type]);
    }
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_figures),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_two_nodes),
      cmocka_unit_test(test_slowly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
