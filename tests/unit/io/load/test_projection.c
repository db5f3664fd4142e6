/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The projections of a study, by the names in it, and what the data report says of them. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

static const char nodes[] = "Id,Category\nA,firm\nB,firm\nC,firm\nu,association\nw,association\n";
static const char edges[] =
    "Source,Target,Relation,Weight\nA,B,trade,3\nA,u,membership,\nB,u,membership,\nu,C,training,\n";

static void load(sheet_fixture *sheets, const char *projections)
{
  char study[512];
  snprintf(study, sizeof study,
           "{ \"nodes\": { \"file\": \"nodes.csv\" }, \"edges\": { \"file\": \"edges.csv\" },\n"
           "  \"projections\": %s }",
           projections);
  sheets_load_study(sheets, study, nodes, edges);
}

static void assert_told(const sheet_fixture *sheets, const char *cause)
{
  for (size_t k = 0; k < sheets->problems.count; k++) {
    if (strcmp(sheets->problems.items[k].cause, cause) == 0)
      return;
    print_error("%s\n", sheets->problems.items[k].cause);
  }
  fail_msg("not told: %s", cause);
}

static void test_named(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  load(&sheets,
       "[{ \"relation\": \"membership\", \"onto\": \"firm\", \"weight\": \"newman\", \"label\": \"Fellows\" }]");
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_node_count(&sheets.network), 3);
  assert_int_equal(fil_network_edge_count(&sheets.network), 2);
  assert_string_equal(sheets.network.schema.relations[2].name, "co-membership");
  assert_string_equal(sheets.network.schema.relations[2].label, "Fellows");
  assert_true(fil_network_weight(&sheets.network, 1) == 1);
  assert_told(&sheets,
              "the ties of \"membership\" were projected onto \"firm\": its 3 nodes had 2 ties with 1 partner, "
              "which gives 1 undirected tie of the relation \"co-membership\", weighted by shared partners, "
              "each divided by its ties less one (Newman); 2 nodes of the other mode and the two-mode ties are "
              "left out, and with them 1 other tie that they had");
  sheets_destroy(&sheets);
}

static void test_kept(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  load(&sheets, "[{ \"onto\": \"firm\", \"name\": \"together\", \"keep\": true }]");
  assert_int_equal(fil_network_node_count(&sheets.network), 5);
  assert_int_equal(fil_network_edge_count(&sheets.network), 4 + 3);
  assert_told(&sheets, "the ties were projected onto \"firm\": its 3 nodes had 3 ties with 1 partner, which gives 3 "
                       "undirected ties of the relation \"together\", weighted by shared partners; 1 tie among these "
                       "nodes stays as it is; the partners and their ties are kept");
  sheets_destroy(&sheets);
}

/* By number where no category has that name, and as a name alone. */
static void test_number(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  load(&sheets, "[\"2\"]");
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_node_count(&sheets.network), 2);
  assert_int_equal(fil_network_edge_count(&sheets.network), 0);
  sheets_destroy(&sheets);
}

static void assert_refused(const char *projections, const char *cause, const char *remedy)
{
  sheet_fixture sheets = {0};
  load(&sheets, projections);
  const fil_problem *problem = sheets_problem(&sheets, "wrong projection");
  assert_non_null(problem);
  assert_int_equal(problem->severity, FIL_SEVERITY_ERROR);
  assert_string_equal(problem->cause, cause);
  if (remedy)
    assert_string_equal(problem->remedy, remedy);
  else
    assert_null(problem->remedy);
  sheets_destroy(&sheets);
}

static void test_refused(void **state)
{
  (void)state;
  assert_refused("[\"frim\"]", "the network has no category \"frim\" to project", "did you mean \"firm\"?");
  assert_refused("[\"3\"]", "the network has no category \"3\" to project",
                 "known are firm, association, source, target");
  assert_refused("[{ \"onto\": \"firm\", \"relation\": \"member\" }]",
                 "the network has no relation \"member\" to project", "known are trade, membership, training");
  assert_refused("[{ \"onto\": \"firm\", \"name\": \"trade\" }]", "there is a relation of that name already",
                 "give the projection a name of its own: \"name\": \"co-membership\"");
  assert_refused("[\"firm\", \"association\"]", "there is a relation of that name already",
                 "give the projection a name of its own: \"name\": \"co-membership\"");
  assert_refused("[{ \"onto\": \"firm\", \"relation\": \"trade\" }]",
                 "no tie joins a node of the mode to a node outside it", NULL);
}

/* Mistakes in the study stand at their lines. */
static void test_mistakes(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  load(&sheets, "[{ \"onto\": \"firm\", \"wieght\": \"count\", \"keep\": 1 }, { \"weight\": \"salton\" }, 3]");
  assert_int_equal(sheets_count(&sheets, "unknown key"), 1);
  assert_int_equal(sheets_count(&sheets, "wrong type"), 3);
  assert_int_equal(sheets_count(&sheets, "missing key"), 1);
  assert_int_equal(sheets_problem(&sheets, "missing key")->row, 2);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_named),   cmocka_unit_test(test_kept),     cmocka_unit_test(test_number),
      cmocka_unit_test(test_refused), cmocka_unit_test(test_mistakes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
