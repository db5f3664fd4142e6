/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Several files of ties: lists and square matrices, with and without a node sheet. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <string.h>

static void write(sheet_fixture *sheets, const char *name, const char *text)
{
  sheets_write(sheets, name, text, strlen(text));
}

/* A problem of that kind stands there. */
static void assert_problem(const sheet_fixture *sheets, const char *kind, const char *file, size_t row, size_t column)
{
  for (size_t k = 0; k < sheets->problems.count; k++) {
    const fil_problem *problem = &sheets->problems.items[k];
    const char *name = problem->file ? strrchr(problem->file, '/') + 1 : "";
    if (strcmp(problem->kind, kind) == 0 && strcmp(name, file) == 0 && problem->row == row &&
        problem->column_number == column)
      return;
  }
  fail_msg("not found: %s:%zu:%zu %s", file, row, column, kind);
}

static double weight_of(const fil_network *network, const char *source, const char *target, const char *relation)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (strcmp(fil_network_id(network, fil_network_source(network, edge)), source) == 0 &&
        strcmp(fil_network_id(network, fil_network_target(network, edge)), target) == 0 &&
        strcmp(network->schema.relations[fil_network_relation(network, edge)].name, relation) == 0)
      return fil_network_weight(network, edge);
  }
  return -1;
}

/* Columns are joined by their heading and role, whatever their order; what one file lacks is missing. */
static void test_lists(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  static const char *const names[] = {"trade.csv", "actors.csv", "innovation.csv"};
  write(&sheets, "actors.csv", "Id,Label\nm,Mill\nf,Farm\nu,University\n");
  write(&sheets, "trade.csv", "Source,Target,Amount,Note\nf,m,12,2019\nm,f,1,2020\n");
  write(&sheets, "innovation.csv", "note;to;from;year\nnew flour;m;u;2020\n");
  sheets_load_files(&sheets, names, 3);
  const fil_network *network = &sheets.network;
  assert_int_equal(sheets_count(&sheets, "relation named after the file"), 2);
  assert_int_equal(sheets_count(&sheets, "mixed column"), 1);
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_node_count(network), 3);
  assert_int_equal(fil_network_edge_count(network), 3);
  assert_true(weight_of(network, "f", "m", "trade") == 12);
  assert_true(weight_of(network, "u", "m", "innovation") == 1);
  const fil_column *note = fil_table_find(&network->edges, "Note"), *year = fil_table_find(&network->edges, "year");
  assert_string_equal(fil_column_text(note, 0), "2019");
  assert_string_equal(fil_column_text(note, 2), "new flour");
  assert_true(fil_column_is_missing(year, 0));
  assert_string_equal(fil_column_text(year, 2), "2020");
  assert_int_equal(fil_table_origin_row(&network->edges, 2), 2);
  assert_non_null(strstr(fil_table_origin_file(&network->edges, 2), "innovation.csv"));
  sheets_destroy(&sheets);
}

/* Every problem names its own file, row and column. */
static void test_places(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  static const char *const names[] = {"a.csv", "b.csv", "actors.csv", "c.csv"};
  write(&sheets, "actors.csv", "Id\nm\nf\nu\nw\n");
  write(&sheets, "a.csv", "Source,Target,Relation,Weight,,Id\nf,m,trade,-1,,1\nf,x,trade,1,,2\nu,u,trade,1,s,1\n");
  write(&sheets, "b.csv", "Relation,Weight,Target,Source,Id\n\ntrade,2,m,f,1\nTrade,many,m,u,3\ntrade,1,,u,4\n");
  write(&sheets, "c.csv", "Source,Target,Relation\nu,w,\n");
  sheets_load_files(&sheets, names, 4);
  assert_problem(&sheets, "negative weight", "a.csv", 2, 4);
  assert_problem(&sheets, "unknown node", "a.csv", 3, 2);
  assert_problem(&sheets, "self-loop", "a.csv", 4, 2);
  assert_problem(&sheets, "duplicate edge id", "a.csv", 4, 6);
  assert_problem(&sheets, "column ignored", "a.csv", 1, 5);
  assert_problem(&sheets, "repeated tie", "b.csv", 3, 2);
  assert_problem(&sheets, "not a number", "b.csv", 4, 2);
  assert_problem(&sheets, "look-alike value", "b.csv", 4, 1);
  assert_problem(&sheets, "missing node", "b.csv", 5, 3);
  assert_problem(&sheets, "missing relation", "c.csv", 2, 3);
  assert_int_equal(sheets.problems.count, 10);
  assert_non_null(strstr(sheets_problem(&sheets, "repeated tie")->cause, "stands in row 2 of /tmp"));
  sheets_destroy(&sheets);
}

/* A matrix for each relation; actors without ties are there all the same, once. */
static void test_matrices(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  static const char *const names[] = {"trade.csv", "talks.csv"};
  write(&sheets, "trade.csv", ";A;B;C\nA;0;2,5;0\nB;0;0;0\nC;0;0;0\n");
  write(&sheets, "talks.csv", ";C;D;A\nC;;1;\nD;1;;\nA;;;\n");
  sheets_load_files(&sheets, names, 2);
  const fil_network *network = &sheets.network;
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_node_count(network), 4);
  assert_string_equal(fil_network_id(network, 3), "D");
  assert_int_equal(fil_table_origin_row(&network->nodes, 3), 3);
  assert_non_null(strstr(fil_table_origin_file(&network->nodes, 3), "talks.csv"));
  assert_int_equal(fil_network_edge_count(network), 2);
  assert_true(weight_of(network, "A", "B", "trade") == 2.5);
  assert_true(network->schema.relations[0].directed);
  assert_false(network->schema.relations[1].directed);
  assert_int_equal(sheets_count(&sheets, "symmetric matrix"), 1);
  sheets_destroy(&sheets);
}

/* With a node sheet a matrix is joined by Id: an actor that it does not have is told once, not at each tie. */
static void test_matrix_and_nodes(void **state)
{
  (void)state;
  sheet_fixture sheets = {0}, wrong = {0};
  static const char *const study =
      "{\"nodes\": {\"file\": \"nodes.csv\"}, \"edges\": [{\"file\": \"m.csv\", \"sole_relation\": \"trade\"},"
      " {\"file\": \"edges.csv\", \"relation\": \"Tie\"}], \"relations\": {\"trade\": {}, \"talks\": {}}}";
  write(&sheets, "m.csv", ",A,B\nA,,2\nB,1,\n");
  sheets_load_study(&sheets, study, "Id,Label,Category\nB,Beta,firm\nA,Alpha,firm\n", "Source,Target,Tie\nB,A,talks\n");
  sheets_assert_clean(&sheets);
  assert_int_equal(fil_network_node_count(&sheets.network), 2);
  assert_string_equal(fil_network_label(&sheets.network, 0), "Beta");
  assert_true(weight_of(&sheets.network, "A", "B", "trade") == 2);
  assert_true(weight_of(&sheets.network, "B", "A", "talks") == 1);
  sheets_destroy(&sheets);

  write(&wrong, "m.csv", ",A,Beeta\nA,,2\nBeeta,1,\n");
  sheets_load_study(&wrong, study, "Id\nBeta\nA\n", "Source,Target,Tie\nBeta,Beeta,talks\n");
  assert_int_equal(sheets_count(&wrong, "unknown node"), 2);
  assert_problem(&wrong, "unknown node", "m.csv", 3, 1);
  assert_problem(&wrong, "unknown node", "edges.csv", 2, 2);
  assert_string_equal(sheets_problem(&wrong, "unknown node")->remedy, "did you mean \"Beta\"?");
  sheets_destroy(&wrong);
}

/* What a relation may be called, and what else the study can say of a file. */
static void test_relations(void **state)
{
  (void)state;
  sheet_fixture named = {0}, undeclared = {0}, only = {0}, both = {0};
  write(&named, "Trade.csv", "Source,Target,Kind\nA,B,flour\n");
  sheets_load_study(&named,
                    "{\"edges\": [{\"file\": \"Trade.csv\", \"sole_relation\": \"trade\"}, {\"file\": \"edges.csv\"}],"
                    " \"relations\": {\"trade\": {}, \"Edges\": {}}}",
                    NULL, "Source,Target\nA,B\n");
  sheets_assert_clean(&named);
  assert_true(weight_of(&named.network, "A", "B", "Edges") == 1);
  assert_non_null(fil_table_find(&named.network.edges, "Kind"));
  sheets_destroy(&named);

  write(&undeclared, "trde.csv", "Source,Target\nA,B\n");
  sheets_load_study(&undeclared,
                    "{\"edges\": [{\"file\": \"trde.csv\"}, {\"file\": \"edges.csv\"}],"
                    " \"relations\": {\"trade\": {}, \"edges\": {}}}",
                    NULL, "Source,Target\nA,B\n");
  assert_int_equal(sheets_count(&undeclared, "undeclared relation"), 1);
  assert_string_equal(sheets_problem(&undeclared, "undeclared relation")->remedy, "did you mean \"trade\"?");
  sheets_destroy(&undeclared);

  write(&only, "more.csv", "Source,Target\nB,A\n");
  sheets_load_study(
      &only, "{\"edges\": [{\"file\": \"more.csv\"}, {\"file\": \"edges.csv\"}], \"relations\": {\"trade\": {}}}", NULL,
      "Source,Target\nA,B\n");
  sheets_assert_clean(&only);
  assert_int_equal(only.network.schema.relation_count, 1);
  sheets_destroy(&only);

  sheets_load_study(&both, "{\"edges\": {\"file\": \"e.csv\", \"relation\": \"R\", \"sole_relation\": \"trade\"}}",
                    NULL, NULL);
  assert_int_equal(sheets_count(&both, "two relations"), 1);
  sheets_destroy(&both);
}

/* A network that brings its nodes stands alone. */
static void test_whole(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  write(&sheets, "a.net", "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2\n");
  sheets_load_study(&sheets, "{\"edges\": [{\"file\": \"a.net\"}, {\"file\": \"edges.csv\"}]}", NULL,
                    "Source,Target\nA,B\n");
  assert_problem(&sheets, "whole network", "a.net", 0, 0);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_lists),     cmocka_unit_test(test_places),
      cmocka_unit_test(test_matrices),  cmocka_unit_test(test_matrix_and_nodes),
      cmocka_unit_test(test_relations), cmocka_unit_test(test_whole),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
