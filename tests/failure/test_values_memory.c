/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while values of nodes, and the ties beside them, are read from files that are no sheets. */
#include "io/load/load.h"
#include "tests/support/failing_memory.h"
#include "tests/support/testing.h"

#define FILES FIL_SOURCE_DIR "/tests/golden/check-values/"
#define CORPUS FIL_SOURCE_DIR "/tests/fuzz/corpus/dl/"

/* Loads the files of a list that ends with NULL. */
static fil_status load(void *context, fil_error *error)
{
  const char *const *files = context;
  size_t count = 0;
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  while (files[count])
    count++;
  FIL_TRY(fil_study_from_files(&study, files, count, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
done:
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_beside(void **state)
{
  (void)state;
  const char *pajek[] = {FILES "bread.net", FILES "stage.clu", FILES "Staff.vec", NULL};
  const char *ucinet[] = {FILES "bread.dl", FILES "values.dl", NULL};
  const char *mistakes[] = {FILES "bread.net", FILES "short.vec", FILES "values.dl", NULL};
  assert_survives_without_memory(load, pajek);
  assert_survives_without_memory(load, ucinet);
  assert_survives_without_memory(load, mistakes);
}

static void test_lists(void **state)
{
  (void)state;
  const char *mirrored[] = {CORPUS "mirrored", NULL}, *counted[] = {CORPUS "counted", NULL},
             *square[] = {CORPUS "square", NULL};
  assert_survives_without_memory(load, mirrored);
  assert_survives_without_memory(load, counted);
  assert_survives_without_memory(load, square);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_beside), cmocka_unit_test(test_lists)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
