/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Repeated ties of networks so large that they are looked for part by part. */
#include "graph/memory.h"
#include "graph/repeat.h"
#include "graph/workers.h"
#include "tests/support/testing.h"

enum { TIES = FIL_WORKERS_ROWS + 1000, DISTINCT = TIES / 2 - 7 };

/* The tie of a number below DISTINCT: no two of them are the same, though in the second relation, which has no
   direction, pairs are turned round now and then. */
static void write_tie(fil_network *network, size_t edge, size_t tie)
{
  fil_column **columns = network->edges.columns;
  const uint32_t source = (uint32_t)(tie % 1000), target = (uint32_t)(1000 + tie / 2000);
  const uint32_t relation = tie / 1000 % 2;
  const bool turned = relation == 1 && edge % 3 == 0;
  columns[FIL_EDGE_SOURCE]->codes[edge] = turned ? target : source;
  columns[FIL_EDGE_TARGET]->codes[edge] = turned ? source : target;
  columns[FIL_EDGE_RELATION]->codes[edge] = relation;
}

static void make_network(fil_network *network)
{
  assert_int_equal(fil_network_init(network, NULL), FIL_OK);
  for (size_t node = 0; node < 2; node++)
    assert_int_equal(fil_network_add_node(network, node ? "B" : "A", NULL, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(network, 0, 1, "trade", 1, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(network, 0, 1, "alliance", 1, NULL), FIL_OK);
  network->schema.relations[1].directed = false;
  for (size_t k = 0; k < network->edges.column_count; k++)
    assert_int_equal(fil_column_resize(network->edges.columns[k], TIES, NULL), FIL_OK);
  for (size_t edge = 0; edge < TIES; edge++)
    write_tie(network, edge, edge * 7919 % DISTINCT);
}

static void test_large(void **state)
{
  (void)state;
  fil_network network;
  make_network(&network);
  uint32_t *first = fil_memory_new(TIES, sizeof *first), *expected = fil_memory_new(DISTINCT, sizeof *expected);
  assert_non_null(first);
  assert_non_null(expected);
  const size_t incomplete = TIES - 1;
  network.edges.columns[FIL_EDGE_TARGET]->codes[incomplete] = FIL_MISSING;
  for (size_t workers = 1; workers <= 3; workers += 2) {
    fil_workers_use(workers);
    assert_int_equal(fil_repeat_find(&network, NULL, first, NULL), FIL_OK);
    for (size_t edge = 0; edge < TIES; edge++) {
      const size_t tie = edge * 7919 % DISTINCT;
      if (edge < DISTINCT) /* 7919 is prime to their number: all are there once before any is there again */
        expected[tie] = (uint32_t)edge;
      if (first[edge] != (edge == incomplete ? edge : expected[tie]))
        fail_msg("tie %zu is found to repeat %u", edge, (unsigned)first[edge]);
    }
  }
  fil_workers_use(0);
  fil_memory_free(first);
  fil_memory_free(expected);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_large),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
