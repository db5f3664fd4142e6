/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which relations carry the flow. */
#include "io/diagram/flow.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

/* Trade is directed and two of its three ties join actors of stages; half of the advice does, which is not most; help
   has no direction; the union has a stage in the sheet, but institutions stand beside the chain. */
static void test_flow(void **state)
{
  (void)state;
  static const struct {
    const char *relation;
    bool flows;
  } expected[] = {{"trade", true}, {"advice", false}, {"help", false}, {"credit", false}};
  fil_network network = network_from_text("A : farm / one\nB : farm / two\nC : farm / two\nU : union / one\nN\n"
                                          "A -> B trade\nA -> C trade\nN -> C trade\nA -> C advice\nN -> B advice\n"
                                          "A -- B help\nU -> B credit\nU -> C credit\n");
  network.schema.categories.items[1].support = true;
  assert_int_equal(network.schema.relation_count, 4);
  for (size_t k = 0; k < 4; k++) {
    const size_t relation = fil_schema_find_relation(&network.schema, expected[k].relation);
    assert_int_equal(fil_flow_has(&network, (uint32_t)relation), expected[k].flows);
  }
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_flow)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
