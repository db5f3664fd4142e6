/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Projections of a real two-mode network against those that NetworkX made (projections.py). */
#include "graph/number.h"
#include "graph/project.h"
#include "io/load/load.h"
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

static const char folder[] = FIL_SOURCE_DIR "/tests/oracle/projections/";

static fil_network load(void)
{
  static const char *const files[] = {FIL_SOURCE_DIR "/tests/oracle/projections/ties.csv"};
  fil_network network;
  fil_study study;
  fil_problems problems = {0};
  assert_int_equal(fil_study_from_files(&study, files, 1, NULL), FIL_OK);
  assert_int_equal(fil_load(&study, /*progress=*/NULL, &network, &problems, NULL), FIL_OK);
  assert_int_equal(problems.count, 0);
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
  return network;
}

static double weight_between(const fil_network *network, const char *one, const char *other)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const char *source = fil_network_id(network, fil_network_source(network, edge));
    const char *target = fil_network_id(network, fil_network_target(network, edge));
    if ((strcmp(source, one) == 0 && strcmp(target, other) == 0) ||
        (strcmp(source, other) == 0 && strcmp(target, one) == 0))
      return fil_network_weight(network, edge);
  }
  fail_msg("%s and %s are not tied", one, other);
  return 0;
}

/* Lines "one,other,count,newman,jaccard": each of them is a tie, and there is no other. */
static void compare(const char *mode, fil_projection_side side, fil_projection_weight weight, size_t nodes)
{
  char path[512], line[512];
  size_t ties = 0;
  fil_network network = load();
  const fil_projection projection = {.relation = FIL_MISSING, .side = side, .weight = weight, .name = "co"};
  fil_projected made;
  assert_int_equal(fil_project(&network, &projection, 1, &made, NULL), FIL_OK);
  assert_int_equal(fil_network_node_count(&network), nodes);
  snprintf(path, sizeof path, "%sexpected-%s.csv", folder, mode);
  FILE *expected = fopen(path, "r");
  assert_non_null(expected);
  assert_non_null(fgets(line, sizeof line, expected));
  for (; fgets(line, sizeof line, expected); ties++) {
    char *rest = line, *cells[2 + FIL_PROJECTION_WEIGHTS];
    double value;
    line[strcspn(line, "\n")] = '\0';
    for (size_t k = 0; k < sizeof cells / sizeof *cells; k++)
      assert_non_null(cells[k] = strsep(&rest, ","));
    assert_true(fil_number_read(cells[2 + weight], strlen(cells[2 + weight]), '.', &value));
    assert_true(is_near(weight_between(&network, cells[0], cells[1]), value));
  }
  assert_int_equal(fil_network_edge_count(&network), ties);
  fclose(expected);
  fil_network_destroy(&network);
}

static void test_women(void **state)
{
  (void)state;
  for (int weight = 0; weight < FIL_PROJECTION_WEIGHTS; weight++)
    compare("source", FIL_PROJECTION_SOURCES, (fil_projection_weight)weight, 18);
}

static void test_events(void **state)
{
  (void)state;
  for (int weight = 0; weight < FIL_PROJECTION_WEIGHTS; weight++)
    compare("target", FIL_PROJECTION_TARGETS, (fil_projection_weight)weight, 14);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_women),
      cmocka_unit_test(test_events),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
