/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks added to by hand, and the schema that follows them. */
#include "graph/network.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static void test_roles(void **state)
{
  (void)state;
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "m1", "Mill", "enterprise", "Milling", NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "u1", NULL, "university", NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 1, 0, "education", NAN, NULL), FIL_OK);
  assert_false(network.has_weights);
  assert_int_equal(fil_network_add_edge(&network, 0, 1, "trade", 3, NULL), FIL_OK);
  assert_true(network.has_weights);

  assert_string_equal(fil_network_label(&network, 0), "Mill");
  assert_string_equal(fil_network_label(&network, 1), "u1");
  assert_int_equal(fil_network_category(&network, 1), 1);
  assert_int_equal(fil_network_stage(&network, 1), FIL_MISSING);
  assert_int_equal(fil_network_source(&network, 0), 1);
  assert_int_equal(fil_network_relation(&network, 1), 1);
  assert_true(fil_network_weight(&network, 0) == 1);
  assert_true(fil_network_weight(&network, 1) == 3);
  assert_int_equal(network.schema.relation_count, 2);
  assert_int_equal(fil_schema_find_relation(&network.schema, "trade"), 1);
  assert_int_equal(fil_terms_find(&network.schema.categories, "university"), 1);
  assert_int_equal(network.schema.stages.count, 1);
  fil_network_destroy(&network);
}

/* Attribute columns stay as long as the table. */
static void test_attributes(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : firm / Mill\nB");
  fil_column *staff;
  assert_int_equal(fil_table_add_column(&network.nodes, "staff", FIL_COLUMN_NUMBER, &staff, NULL), FIL_OK);
  assert_int_equal(staff->rows, 2);
  assert_int_equal(fil_network_add_node(&network, "C", NULL, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(staff->rows, 3);
  assert_true(fil_column_is_missing(staff, 2));
  assert_ptr_equal(fil_table_find(&network.nodes, "staff"), staff);
  assert_null(fil_table_find(&network.nodes, "Staff"));
  fil_network_destroy(&network);
}

static void test_schema_copy(void **state)
{
  (void)state;
  fil_schema schema = {0}, copy = {0};
  assert_int_equal(fil_schema_add_relation(&schema, "trade", "Trade", "KZT", true, NULL), FIL_OK);
  assert_int_equal(fil_terms_add(&schema.categories, "bank", NULL, /*support=*/true, NULL), FIL_OK);
  schema.categories.declared = true;
  assert_int_equal(fil_schema_copy(&copy, &schema, NULL), FIL_OK);
  fil_schema_destroy(&schema);
  assert_string_equal(fil_relation_label(&copy.relations[0]), "Trade");
  assert_string_equal(copy.relations[0].unit, "KZT");
  assert_string_equal(fil_term_label(&copy.categories.items[0]), "bank");
  assert_true(copy.categories.items[0].support && copy.categories.declared);
  assert_int_equal(fil_terms_find(&copy.stages, "bank"), SIZE_MAX);
  fil_schema_destroy(&copy);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_roles),
      cmocka_unit_test(test_attributes),
      cmocka_unit_test(test_schema_copy),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
