/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names as ids and classes. */
#include "io/slug.h"
#include "tests/support/testing.h"

static void assert_slugs(const char *name, const char *id, const char *class)
{
  fil_text out = {0};
  assert_int_equal(fil_slug_id(&out, FIL_ACTOR_ID, name, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), id);
  fil_text_clear(&out);
  assert_int_equal(fil_slug_class(&out, "category-", name, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), class);
  fil_text_destroy(&out);
}

static void test_slugs(void **state)
{
  (void)state;
  assert_slugs("F1", "actor-F1", "category-f1");
  assert_slugs("Common conditions", "actor-Common_20conditions", "category-common-conditions");
  assert_slugs("Алтын Дән", "actor-Алтын_20Дән", "category-Алтын-Дән");
  assert_slugs("a_b", "actor-a_5fb", "category-a-b");
  assert_slugs("a b", "actor-a_20b", "category-a-b");
  assert_slugs("a.b-c", "actor-a_2eb-c", "category-a-b-c");
  assert_slugs("\"><script>", "actor-_22_3e_3cscript_3e", "category-script");
  assert_slugs(" --x-- ", "actor-_20--x--_20", "category-x");
  assert_slugs("", "actor-", "category-");
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_slugs)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
