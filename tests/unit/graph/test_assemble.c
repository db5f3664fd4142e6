/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets put together: repeated ties, merging, what is odd in the whole. */
#include "graph/assemble.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

/* The weight of the only tie that is left of rows "A,B" and "B,A" and further columns. */
static double merged_weight(const char *merge, const char *rows, size_t edges, size_t warnings)
{
  sheet_fixture sheets = {0};
  char study[256], text[256];
  snprintf(study, sizeof study,
           "{\"edges\": {\"file\": \"edges.csv\"}, \"merge\": \"%s\", \"relations\": {\"tie\": {\"directed\": false}}}",
           merge);
  snprintf(text, sizeof text, "Source,Target,Weight\n%s", rows);
  sheets_load_study(&sheets, study, NULL, text);
  assert_int_equal(sheets_count(&sheets, "merged without a weight"), warnings);
  assert_int_equal(sheets.problems.count, warnings + 1);
  assert_int_equal(sheets_count(&sheets, "ties merged"), 1);
  assert_int_equal(fil_network_edge_count(&sheets.network), edges);
  double weight = fil_network_weight(&sheets.network, 0);
  sheets_destroy(&sheets);
  return weight;
}

static void test_merge(void **state)
{
  (void)state;
  const char *rows = "A,B,1\nB,A,2\nA,B,6\nB,C,9\n";
  assert_true(merged_weight("sum", rows, 2, 0) == 9);
  assert_true(merged_weight("max", rows, 2, 0) == 6);
  assert_true(merged_weight("mean", rows, 2, 0) == 3);
  assert_true(merged_weight("first", rows, 2, 0) == 1);
  assert_true(merged_weight("sum", "A,B,\nA,B,4\n", 1, 1) == 5);
  assert_true(merged_weight("sum", "A,B,\nB,A,\n", 1, 0) == 2);
  assert_true(merged_weight("mean", "A,B,\nB,A,4\nA,B,\n", 1, 1) == 2);
}

/* The largest and the mean of nothing are nothing; the first hides what comes after it. */
static void test_merge_missing(void **state)
{
  (void)state;
  sheet_fixture max = {0}, first = {0};
  sheets_load_study(&max, "{\"edges\": {\"file\": \"edges.csv\"}, \"merge\": \"max\"}", NULL,
                    "Source,Target,Weight\nA,B,\nA,B,\nA,C,0.5\nA,C,\n");
  const fil_column *weights = max.network.edges.columns[FIL_EDGE_WEIGHT];
  assert_true(fil_column_is_missing(weights, 0));
  assert_true(weights->numbers[1] == 1);
  assert_int_equal(sheets_problem(&max, "merged without a weight")->row, 5);
  assert_int_equal(sheets_count(&max, "merged without a weight"), 1);
  sheets_destroy(&max);

  sheets_load_study(&first, "{\"edges\": {\"file\": \"edges.csv\"}, \"merge\": \"first\"}", NULL,
                    "Source,Target,Weight\nA,B,\nA,B,7\nA,C,2\nA,C,\n");
  assert_int_equal(sheets_problem(&first, "merged without a weight")->row, 2);
  assert_int_equal(sheets_count(&first, "merged without a weight"), 1);
  assert_true(fil_column_is_missing(first.network.edges.columns[FIL_EDGE_WEIGHT], 0));
  sheets_destroy(&first);
}

/* Each period by itself, over several files and a matrix. */
static void test_merge_files(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_write(&sheets, "m.csv", ",A,B\nA,,2\nB,,\n", strlen(",A,B\nA,,2\nB,,\n"));
  sheets_load_study(&sheets,
                    "{\"edges\": [{\"file\": \"edges.csv\"}, {\"file\": \"m.csv\"}], \"relations\": {\"trade\": {}},"
                    " \"merge\": \"sum\"}",
                    NULL, "Source,Target,Weight,Year\nA,B,1,2019\nA,B,4,2020\nA,B,8,2019\nA,B,16,\n");
  sheets_assert_clean(&sheets);
  assert_int_equal(fil_network_edge_count(&sheets.network), 3);
  const double *weights = sheets.network.edges.columns[FIL_EDGE_WEIGHT]->numbers;
  assert_true(weights[0] == 9 && weights[1] == 4 && weights[2] == 18);
  sheets_destroy(&sheets);
}

/* A repeated row counts once; one of another weight is an error; direction matters where the relation is directed. */
static void test_repeats(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL,
              "Source,Target,Relation,Weight\nA,B,trade,2\nA,B,trade,2\nB,A,trade,3\nA,B,links,4\nA,B,trade,5\n");
  assert_int_equal(fil_network_edge_count(&sheets.network), 3);
  assert_int_equal(sheets_problem(&sheets, "repeated row")->row, 3);
  assert_int_equal(sheets_problem(&sheets, "repeated tie")->row, 6);
  assert_int_equal(fil_table_origin_row(&sheets.network.edges, 1), 4);
  assert_true(fil_network_weight(&sheets.network, 0) == 2);
  sheets_destroy(&sheets);
}

/* The same tie in another year is another tie. */
static void test_periods(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL, "Source,Target,Weight,Year\nA,B,2,2019\nA,B,3,2020\nA,B,3,2020\n");
  assert_int_equal(fil_network_edge_count(&sheets.network), 2);
  assert_int_equal(sheets_count(&sheets, "repeated row"), 1);
  assert_int_equal(sheets_count(&sheets, "repeated tie"), 0);
  sheets_destroy(&sheets);
}

static void test_weights(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL,
              "Source,Target,Relation,Weight\nA,B,x,0.001\nB,C,x,5000\nA,B,y,1\nB,C,y,1000000\nC,A,y,0\n");
  assert_int_equal(sheets_count(&sheets, "wide span of weights"), 1);
  assert_string_equal(sheets_problem(&sheets, "wide span of weights")->value, "x");
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  sheets_destroy(&sheets);
}

/* Undirected ties that all run from one group to another are asked about, once there are five; others are not. */
static void test_one_sided(void **state)
{
  (void)state;
  static const char study[] = "{\"edges\": {\"file\": \"edges.csv\"}, \"relations\": {\"tie\": {\"directed\": false}}}";
  sheet_fixture sided = {0}, few = {0}, both = {0};
  sheets_load_study(&sided, study, NULL, "Source,Target\nU,a\nU,b\nU,c\nV,a\nV,b\n");
  assert_int_equal(sheets_count(&sided, "one direction only"), 1);
  sheets_load_study(&few, study, NULL, "Source,Target\nU,a\nU,b\nU,c\n");
  sheets_assert_clean(&few);
  sheets_load_study(&both, study, NULL, "Source,Target\nU,a\nU,b\nU,c\nV,a\na,b\n");
  sheets_assert_clean(&both);
  sheets_destroy(&sided);
  sheets_destroy(&few);
  sheets_destroy(&both);
}

/* A node that only a wrong row names is no isolate. */
static void test_isolates(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, "Id\nA\nB\nC\nD\n", "Source,Target,Weight\nA,B,1\nC,X,1\n");
  assert_int_equal(sheets_count(&sheets, "isolate"), 1);
  assert_int_equal(sheets_problem(&sheets, "isolate")->row, 5);
  assert_int_equal(fil_network_edge_count(&sheets.network), 1);
  sheets_destroy(&sheets);
}

/* Values that no study declares and that look alike. */
static void test_values(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, "Id,Category\nA,firm\nB,Firm\n", "Source,Target,Relation\nA,B,trade\nB,A,traed\n");
  assert_int_equal(sheets_count(&sheets, "look-alike value"), 2);
  assert_int_equal(sheets_problem(&sheets, "look-alike value")->row, 3);
  assert_int_equal(sheets_problem(&sheets, "look-alike value")->column_number, 2);
  sheets_destroy(&sheets);
}

static void test_no_relation_column(void **state)
{
  (void)state;
  sheet_fixture one = {0}, several = {0};
  sheets_load_study(&one, "{\"edges\": {\"file\": \"edges.csv\"}, \"relations\": {\"trade\": {}}}", NULL,
                    "Source,Target\nA,B\n");
  sheets_assert_clean(&one);
  assert_string_equal(one.network.schema.relations[fil_network_relation(&one.network, 0)].name, "trade");
  sheets_load_study(&several, "{\"edges\": {\"file\": \"edges.csv\"}, \"relations\": {\"trade\": {}, \"links\": {}}}",
                    NULL, "Source,Target\nA,B\n");
  assert_int_equal(sheets_count(&several, "missing required column"), 1);
  sheets_destroy(&one);
  sheets_destroy(&several);
}

/* Attributes keep their columns apart from those with a role. */
static void test_attributes(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load_study(&sheets,
                    "{\"edges\": {\"file\": \"edges.csv\"}, \"nodes\": {\"file\": \"nodes.csv\", \"label\": \"Who\"}}",
                    "id,Who,label\nA,First,x\nB,Second,y\n", "Source,Target,comment\nA,B,one\nA,B,two\nB,A,three\n");
  const fil_table *nodes = &sheets.network.nodes, *edges = &sheets.network.edges;
  assert_string_equal(fil_network_label(&sheets.network, 1), "Second");
  assert_string_equal(fil_column_text(fil_table_find(nodes, "label (column 3)"), 1), "y");
  assert_string_equal(fil_column_title(nodes->columns[FIL_NODE_LABEL]), "Who");
  assert_int_equal(fil_table_rows(edges), 2);
  assert_string_equal(fil_column_text(fil_table_find(edges, "comment"), 1), "three");
  sheets_destroy(&sheets);
}

/* Labels that many nodes share, as papers their first author, are told once. */
static void test_shared_labels(void **state)
{
  (void)state;
  sheet_fixture many = {0}, few = {0};
  sheets_load(&many,
              "Id,Label\n1,WHITE\n2,WHITE\n3,WHITE\n4,WHITE\n5,WHITE\n6,WHITE\n7,WHITE\n8,WHITE\n9,WHITE\n10,WHITE\n"
              "11,WHITE\n12,BURT\n",
              "Source,Target\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n");
  assert_int_equal(sheets_count(&many, "look-alike label"), 1);
  assert_int_equal(sheets_problem(&many, "look-alike label")->row, 3);
  assert_string_equal(sheets_problem(&many, "look-alike label")->cause,
                      "\"WHITE\" is the label in row 2 too; so 10 of 12 nodes share that of an earlier one");
  sheets_destroy(&many);
  sheets_load(&few, "Id,Label\n1,WHITE\n2,WHITE\n3,WHITE\n4,BURT\n", "Source,Target\n1,2\n3,4\n");
  assert_int_equal(sheets_count(&few, "look-alike label"), 2);
  sheets_destroy(&few);
}

/* One letter apart is a typing error where one of the values is rare, not where both are usual. */
static void test_usual_values(void **state)
{
  (void)state;
  sheet_fixture usual = {0}, rare = {0};
  sheets_load(&usual, NULL,
              "Source,Target,Relation\nA,B,PADGM\nB,C,PADGM\nC,D,PADGM\nA,C,PADGM\nA,B,PADGB\nB,C,PADGB\nC,D,PADGB\n");
  sheets_assert_clean(&usual);
  sheets_destroy(&usual);
  sheets_load(&rare, NULL, "Source,Target,Relation\nA,B,trade\nB,C,trade\nC,D,trade\nA,C,trade\nA,D,trad\nB,D,trad\n");
  assert_int_equal(sheets_count(&rare, "look-alike value"), 1);
  sheets_destroy(&rare);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_usual_values), cmocka_unit_test(test_shared_labels),
      cmocka_unit_test(test_merge),        cmocka_unit_test(test_merge_missing),
      cmocka_unit_test(test_merge_files),  cmocka_unit_test(test_repeats),
      cmocka_unit_test(test_periods),      cmocka_unit_test(test_weights),
      cmocka_unit_test(test_one_sided),    cmocka_unit_test(test_isolates),
      cmocka_unit_test(test_values),       cmocka_unit_test(test_no_relation_column),
      cmocka_unit_test(test_attributes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
