/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets to networks: what is read, and every mistake at its place. */
#include "io/load/load.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

typedef struct expected_problem {
  const char *kind;
  const char *file;
  size_t row, column_number;
  fil_severity severity;
  bool found;
} expected_problem;

#define ERROR FIL_SEVERITY_ERROR
#define WARNING FIL_SEVERITY_WARNING

/* Marks the expected problem that this one is. */
static void expect(expected_problem expected[], size_t count, const fil_problem *problem)
{
  const char *file = strrchr(problem->file, '/') + 1;
  for (size_t k = 0; k < count; k++) {
    if (!expected[k].found && expected[k].severity == problem->severity &&
        strcmp(expected[k].kind, problem->kind) == 0 && strcmp(expected[k].file, file) == 0 &&
        expected[k].row == problem->row && expected[k].column_number == problem->column_number) {
      expected[k].found = true;
      return;
    }
  }
  fail_msg("invented: %s:%zu:%zu %s: %s", file, problem->row, problem->column_number, problem->kind, problem->cause);
}

/* Forty mistakes in two sheets: each is found where it is, and no other. */
static void test_mistakes(void **state)
{
  (void)state;
  static expected_problem expected[] = {
      {"duplicate id", "actors.csv", 5, 1, ERROR, false},
      {"empty id", "actors.csv", 6, 1, ERROR, false},
      {"undeclared category", "actors.csv", 9, 3, ERROR, false},
      {"undeclared stage", "actors.csv", 10, 4, ERROR, false},
      {"too many fields", "actors.csv", 13, 8, ERROR, false},
      {"unclosed quote", "actors.csv", 15, 2, ERROR, false},
      {"text after a quote", "actors.csv", 16, 2, ERROR, false},
      {"undecodable bytes", "actors.csv", 18, 2, ERROR, false},
      {"unknown node", "ties.csv", 4, 2, ERROR, false},
      {"unknown node", "ties.csv", 5, 1, ERROR, false},
      {"missing node", "ties.csv", 6, 1, ERROR, false},
      {"negative weight", "ties.csv", 7, 4, ERROR, false},
      {"infinite weight", "ties.csv", 8, 4, ERROR, false},
      {"not a number", "ties.csv", 9, 4, ERROR, false},
      {"not a number", "ties.csv", 10, 4, ERROR, false},
      {"undeclared relation", "ties.csv", 11, 3, ERROR, false},
      {"missing relation", "ties.csv", 12, 3, ERROR, false},
      {"repeated tie", "ties.csv", 13, 4, ERROR, false},
      {"not a number", "ties.csv", 16, 4, ERROR, false},
      {"duplicate edge id", "ties.csv", 16, 5, ERROR, false},
      {"too many fields", "ties.csv", 19, 6, ERROR, false},
      {"unknown node", "ties.csv", 23, 1, ERROR, false},
      {"not a number", "ties.csv", 24, 4, ERROR, false},
      {"missing node", "ties.csv", 25, 2, ERROR, false},
      {"column ignored", "actors.csv", 1, 5, WARNING, false},
      {"repeated heading", "actors.csv", 1, 7, WARNING, false},
      {"look-alike label", "actors.csv", 7, 2, WARNING, false},
      {"look-alike label", "actors.csv", 8, 2, WARNING, false},
      {"not a number", "actors.csv", 12, 6, WARNING, false},
      {"look-alike id", "actors.csv", 14, 1, WARNING, false},
      {"look-alike label", "actors.csv", 17, 2, WARNING, false},
      {"isolate", "actors.csv", 19, 1, WARNING, false},
      {"look-alike label", "actors.csv", 20, 2, WARNING, false},
      {"unused category", "actors.csv", 0, 0, WARNING, false},
      {"unused stage", "actors.csv", 0, 0, WARNING, false},
      {"unused relation", "ties.csv", 0, 0, WARNING, false},
      {"wide span of weights", "ties.csv", 0, 0, WARNING, false},
      {"repeated row", "ties.csv", 14, 1, WARNING, false},
      {"self-loop", "ties.csv", 15, 2, WARNING, false},
      {"repeated row", "ties.csv", 18, 1, WARNING, false},
  };
  const size_t count = sizeof expected / sizeof *expected;
  fil_study study;
  fil_problems problems = {0};
  fil_network network;
  assert_int_equal(fil_study_read(&study, FIL_SOURCE_DIR "/tests/data/mistakes/study.json", &problems, NULL), FIL_OK);
  assert_int_equal(problems.count, 0);
  assert_int_equal(fil_load(&study, NULL, &network, &problems, NULL), FIL_OK);
  for (size_t k = 0; k < problems.count; k++) {
    if (problems.items[k].severity != FIL_SEVERITY_NOTE)
      expect(expected, count, &problems.items[k]);
  }
  for (size_t k = 0; k < count; k++) {
    if (!expected[k].found)
      fail_msg("not found: %s:%zu:%zu %s", expected[k].file, expected[k].row, expected[k].column_number,
               expected[k].kind);
  }
  fil_network_destroy(&network);
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
}

/* Each remedy names what was probably meant. */
static void test_suggestions(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  static const char *const remedies[] = {"did you mean \"mill\"?", "write the id \"farm\" if \"Niva\" is meant",
                                         "did you mean \"A1\", which has letters of another alphabet?",
                                         "write the id \"mill\" if \"Altyn Mill\" is meant",
                                         "add the node to the node sheet, or correct the id"};
  sheets_load(&sheets, "Id,Label\nB1,Bank\nmill,Altyn Mill\nfarm,Niva\nA1,Fund\n",
              "Source,Target\nmil,farm\nniva,mill\nА1,mill\nAltyn Mil,farm\nministry,B1\nA1,B1\n");
  const fil_problem *first = sheets_problem(&sheets, "unknown node");
  assert_int_equal(sheets_count(&sheets, "unknown node"), 5);
  for (size_t k = 0; k < 5; k++)
    assert_string_equal(first[k].remedy, remedies[k]);
  sheets_destroy(&sheets);
}

/* Columns in any order, roles by their usual headings, further columns typed by content. */
static void test_columns(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets,
              "Founded;City;Name;ID;Sector\n1998;Almaty;Mill;m;food\n2001;Almaty;Farm;f;agro\n;Astana;Bank;b;"
              "food\n2003;Astana;Shop;s;food\n",
              "Buyer;Amount;Kind;Seller\nm;1,5;trade;f\ns;2,25;trade;m\nm;;credit;b\n");
  sheets_assert_clean(&sheets);
  const fil_network *network = &sheets.network;
  assert_int_equal(fil_network_node_count(network), 4);
  assert_string_equal(fil_network_id(network, 0), "m");
  assert_string_equal(fil_network_label(network, 0), "Mill");
  assert_int_equal(network->schema.categories.count, 2);
  const fil_column *founded = fil_table_find(&network->nodes, "Founded"),
                   *city = fil_table_find(&network->nodes, "City");
  assert_int_equal(founded->type, FIL_COLUMN_NUMBER);
  assert_true(fil_column_is_missing(founded, 2));
  assert_int_equal(city->type, FIL_COLUMN_CATEGORY);

  assert_int_equal(fil_network_edge_count(network), 3);
  assert_int_equal(fil_network_source(network, 0), 1);
  assert_int_equal(fil_network_target(network, 0), 0);
  assert_true(fil_network_weight(network, 0) == 1.5);
  assert_true(fil_network_weight(network, 2) == 1);
  assert_true(network->has_weights);
  assert_int_equal(network->schema.relation_count, 2);
  assert_string_equal(network->schema.relations[1].name, "credit");
  assert_true(network->schema.relations[1].directed);
  sheets_destroy(&sheets);
}

/* Without a node sheet the nodes come from the edges, in order of appearance, with the row that first names them. */
static void test_edges_alone(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL, "from,to\nB,A\n\nA,C\n");
  sheets_assert_clean(&sheets);
  assert_int_equal(fil_network_node_count(&sheets.network), 3);
  assert_string_equal(fil_network_id(&sheets.network, 0), "B");
  assert_string_equal(fil_network_label(&sheets.network, 2), "C");
  assert_int_equal(fil_table_origin_row(&sheets.network.nodes, 2), 4);
  assert_false(sheets.network.has_weights);
  assert_string_equal(sheets.network.schema.relations[0].name, "tie");
  sheets_destroy(&sheets);
}

/* Gephi's Type is the direction; anything else in it is the relation. */
static void test_type(void **state)
{
  (void)state;
  sheet_fixture gephi = {0}, relations = {0};
  sheets_load(&gephi, NULL, "Source,Target,Type\nA,B,Undirected\nB,C,undirected\n");
  assert_int_equal(gephi.network.schema.relation_count, 1);
  assert_false(gephi.network.schema.relations[0].directed);
  assert_null(fil_table_find(&gephi.network.edges, "Type"));
  sheets_destroy(&gephi);

  sheets_load(&relations, NULL, "source,target,type,directed\nA,B,marriage,0\nB,C,business,1\n");
  sheets_assert_clean(&relations);
  assert_int_equal(sheets_count(&relations, "type taken as relation"), 1);
  assert_string_equal(relations.network.schema.relations[0].name, "marriage");
  assert_false(relations.network.schema.relations[0].directed);
  assert_true(relations.network.schema.relations[1].directed);
  sheets_destroy(&relations);
}

static void test_directions(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL, "source,target,directed\nA,B,1\nB,C,0\nC,D,perhaps\n");
  assert_int_equal(sheets_problem(&sheets, "mixed direction")->row, 3);
  assert_int_equal(sheets_problem(&sheets, "not a direction")->row, 4);
  assert_int_equal(sheets_problem(&sheets, "not a direction")->column_number, 3);
  sheets_destroy(&sheets);
}

/* The study's headings, order of its categories, nodes that only the edges name. */
static void test_study(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load_study(&sheets,
                    "{\"nodes\": {\"file\": \"nodes.csv\", \"label\": \"Who\"},"
                    " \"edges\": {\"file\": \"edges.csv\", \"source\": \"A\", \"target\": \"B\"},"
                    " \"categories\": {\"bank\": {\"support\": true}, \"firm\": {}}, \"add_missing\": true}",
                    "Id,Who,Class\n1,One,firm\n2,Two,bank\n", "A,B\n1,2\n2,3\n");
  sheets_assert_clean(&sheets);
  assert_int_equal(sheets_count(&sheets, "node added"), 1);
  assert_int_equal(fil_network_node_count(&sheets.network), 3);
  assert_int_equal(fil_network_category(&sheets.network, 0), 1);
  assert_int_equal(fil_network_category(&sheets.network, 2), FIL_MISSING);
  assert_string_equal(fil_network_label(&sheets.network, 2), "3");
  sheets_destroy(&sheets);
}

static void test_headings(void **state)
{
  (void)state;
  sheet_fixture actors = {0}, near = {0}, none = {0}, wished = {0}, missing = {0}, rowless = {0};
  sheets_load(&rowless, NULL, "Source,Target\n");
  assert_int_equal(sheets_count(&rowless, "no rows"), 1);
  sheets_destroy(&rowless);

  sheets_load(&actors, NULL, "Id,Label\n1,2\n");
  assert_int_equal(sheets_count(&actors, "missing required column"), 1);
  assert_string_equal(sheets_problem(&actors, "missing required column")->remedy,
                      "give the edge sheet too; this sheet then says who its actors are");
  sheets_destroy(&actors);

  sheets_load(&near, NULL, "Source,Target,Wieght\nA,B,2\n");
  assert_int_equal(near.problems.count, 1);
  assert_int_equal(sheets_problem(&near, "look-alike heading")->column_number, 3);
  assert_string_equal(sheets_problem(&near, "look-alike heading")->remedy, "write \"Weight\" if that is meant");
  sheets_destroy(&near);

  sheets_load(&none, NULL, "1,2\n2,3\n");
  assert_int_equal(sheets_count(&none, "no header"), 1);
  sheets_destroy(&none);

  sheets_load_study(&wished, "{\"edges\": {\"file\": \"edges.csv\", \"weight\": \"KZT milion\"}}", NULL,
                    "Source,Target,KZT million\nA,B,1\n");
  assert_string_equal(sheets_problem(&wished, "missing column")->remedy, "did you mean \"KZT million\"?");
  sheets_destroy(&wished);

  sheets_load(&missing, NULL, "Source,Targte\nA,B\n");
  assert_string_equal(sheets_problem(&missing, "missing required column")->remedy,
                      "rename \"Targte\" if that is it, or name its heading as \"target\" in the study");
  sheets_destroy(&missing);
}

/* Without a heading row, columns have numbers, and the first two are source and target. */
static void test_headless(void **state)
{
  (void)state;
  sheet_fixture sheets = {0}, named = {0}, wrong = {0};
  sheets_load_study(&sheets,
                    "{\"nodes\": {\"file\": \"nodes.csv\", \"header\": false, \"label\": 2},"
                    " \"edges\": {\"file\": \"edges.csv\", \"header\": false, \"weight\": 4}}",
                    "A\tAlpha\nB\tBeta\n", "A\tB\tx\t2.5\nB\tA\ty\t-1\n");
  assert_int_equal(sheets.problems.count, 1);
  assert_int_equal(sheets_problem(&sheets, "negative weight")->row, 2);
  assert_int_equal(sheets_problem(&sheets, "negative weight")->column_number, 4);
  assert_string_equal(fil_network_label(&sheets.network, 1), "Beta");
  assert_int_equal(fil_network_edge_count(&sheets.network), 2);
  assert_string_equal(fil_column_text(fil_table_find(&sheets.network.edges, "column 3"), 0), "x");
  sheets_destroy(&sheets);

  sheets_load_study(&named, "{\"edges\": {\"file\": \"edges.csv\", \"source\": 3, \"target\": \"Who\"}}", NULL,
                    "Who,Sum,Whom\nA,1,B\n");
  sheets_assert_clean(&named);
  assert_string_equal(fil_network_id(&named.network, 0), "B");
  sheets_destroy(&named);

  sheets_load_study(&wrong, "{\"edges\": {\"file\": \"edges.csv\", \"header\": false, \"weight\": 4}}", NULL,
                    "A,B,1\n");
  assert_int_equal(sheets_count(&wrong, "missing column"), 1);
  sheets_destroy(&wrong);
}

/* A title above the headings: the report names their row, and the study may do so. Rows keep their numbers. */
static void test_title_rows(void **state)
{
  (void)state;
  static const char ties[] = "\"Table 3. Ties, 2023;\nmillions\"\n\nSource;Target;Weight\nA;B;2,5\nB;A;-1\n";
  static const char nodes[] = "Участники, 2023 г.;\n;\nId;Label\nA;Alpha\nB;Beta\n";
  sheet_fixture found = {0}, named = {0}, wrong = {0}, matrix = {0};
  sheets_load(&found, nodes, ties);
  assert_int_equal(sheets_count(&found, "no header"), 2);
  assert_string_equal(found.problems.items[0].cause, "the first row is not a row of headings; row 3 looks like one");
  assert_string_equal(found.problems.items[1].remedy, "delete what stands above it, or say in a study \"header\": 3");
  sheets_destroy(&found);

  sheets_load_study(&named,
                    "{\"nodes\": {\"file\": \"nodes.csv\", \"header\": 3},"
                    " \"edges\": {\"file\": \"edges.csv\", \"header\": 3}}",
                    nodes, ties);
  assert_int_equal(named.problems.count, 1);
  assert_int_equal(sheets_problem(&named, "negative weight")->row, 5);
  assert_float_equal(fil_network_weight(&named.network, 0), 2.5, 0);
  assert_string_equal(fil_network_label(&named.network, 1), "Beta");
  sheets_destroy(&named);

  sheets_load_study(&wrong, "{\"edges\": {\"file\": \"edges.csv\", \"header\": 0.5}}", NULL, ties);
  assert_int_equal(sheets_count(&wrong, "wrong type"), 1);
  sheets_destroy(&wrong);

  sheets_load_study(&matrix, "{\"edges\": {\"file\": \"edges.csv\", \"header\": 2}}", NULL,
                    "Deliveries;;\n;A;B\nA;0;2,5\nB;1;0\n");
  sheets_assert_clean(&matrix);
  assert_int_equal(fil_network_edge_count(&matrix.network), 2);
  sheets_destroy(&matrix);
}

/* Headings that are one cell: separated by blanks, or in rows that are quoted whole. */
static void test_joined_headings(void **state)
{
  (void)state;
  static const struct {
    const char *text, *cause;
  } cases[] = {
      {"from to weight\nA B 1\n", "the headings are separated by blanks, which stand in names too"},
      {"\"from\" \"to\" \"weight\"\n\"1\" \"A\" \"B\" 1\n",
       "the headings are separated by blanks, which stand in names too"},
      {"\"Source,Target,Weight\"\n\"A,B,1\"\n", "each row is enclosed in quotes as a whole, and so one cell"},
      {"\"Source;\"\"Target\"\"\"\n\"A;\"\"B\"\"\"\n", "each row is enclosed in quotes as a whole, and so one cell"},
      {"Star farm\nCity mill\n", "the first row is not a row of headings"},
  };
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
    sheet_fixture sheets = {0};
    sheets_load(&sheets, NULL, cases[k].text);
    assert_string_equal(sheets_problem(&sheets, "no header")->cause, cases[k].cause);
    sheets_destroy(&sheets);
  }
}

/* The two sheets are told apart by their headings, in either order; other numbers of files are refused. */
static void test_files(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_study study;
  fil_error error = {0};
  char nodes[128], edges[128];
  sheets_load(&sheets, "Id\nA\nB\n", "Source,Target\nA,B\n");
  snprintf(nodes, sizeof nodes, "%s/nodes.csv", sheets.folder);
  snprintf(edges, sizeof edges, "%s/edges.csv", sheets.folder);
  assert_int_equal(fil_study_from_files(&study, (const char *[]){edges, nodes}, 2, &error), FIL_OK);
  assert_string_equal(study.edges.items[0].file, edges);
  assert_string_equal(study.nodes.file, nodes);
  fil_study_destroy(&study);

  assert_int_equal(fil_study_from_files(&study, (const char *[]){"-", nodes}, 2, &error), FIL_OK);
  assert_string_equal(study.edges.items[0].file, "-");
  fil_study_destroy(&study);

  assert_int_equal(fil_study_from_files(&study, (const char *[]){edges, edges}, 2, &error), FIL_ERROR_USAGE);
  fil_study_destroy(&study);
  fil_error_clear(&error);
  assert_int_equal(fil_study_from_files(&study, (const char *[]){"/nowhere/a.csv", edges}, 2, &error), FIL_ERROR_FILE);
  assert_string_equal(error.place, "/nowhere/a.csv");
  fil_study_destroy(&study);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_mistakes),
      cmocka_unit_test(test_suggestions),
      cmocka_unit_test(test_columns),
      cmocka_unit_test(test_edges_alone),
      cmocka_unit_test(test_type),
      cmocka_unit_test(test_directions),
      cmocka_unit_test(test_study),
      cmocka_unit_test(test_headings),
      cmocka_unit_test(test_headless),
      cmocka_unit_test(test_title_rows),
      cmocka_unit_test(test_joined_headings),
      cmocka_unit_test(test_files),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
