/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Guesses about sheets: which column is what, and what the schema is. */
#include "io/load/load.h"
#include "io/study/guess.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Writes the sheets (`nodes` may be NULL) and guesses; `sheets` owns the folder. */
static fil_guess guess(sheet_fixture *sheets, const char *nodes, const char *edges)
{
  char paths[2][128];
  const char *const files[] = {paths[0], paths[1]};
  fil_guess made;
  fil_error error = {0};
  if (nodes)
    sheets_write(sheets, "nodes.csv", nodes, strlen(nodes));
  sheets_write(sheets, "edges.csv", edges, strlen(edges));
  snprintf(paths[0], sizeof *paths, "%s/edges.csv", sheets->folder);
  snprintf(paths[1], sizeof *paths, "%s/nodes.csv", sheets->folder);
  if (fil_guess_sheets(&made, files, nodes ? 2 : 1, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_non_null(strstr(made.study.edges.items[0].file, "edges.csv"));
  return made;
}

static void assert_wish(const char *wish, const char *expected)
{
  if (!expected)
    assert_null(wish);
  else if (!wish)
    fail_msg("nothing is guessed for %s", expected);
  else
    assert_string_equal(wish, expected);
}

/* The headings in the order source, target, relation, weight, period. */
static void assert_edges(const char *nodes, const char *edges, const char *const expected[5])
{
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, nodes, edges);
  const fil_sheet *wish = &made.study.edges.items[0];
  const char *const found[] = {wish->source, wish->target, wish->relation, wish->weight, wish->period};
  for (size_t k = 0; k < 5; k++)
    assert_wish(found[k], expected[k]);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* The headings in the order id, label, category, stage. */
static void assert_nodes(const char *nodes, const char *edges, const char *const expected[4])
{
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, nodes, edges);
  const fil_sheet *wish = &made.study.nodes;
  const char *const found[] = {wish->id, wish->label, wish->category, wish->stage};
  for (size_t k = 0; k < 4; k++)
    assert_wish(found[k], expected[k]);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static bool is_noted(const fil_guess *made, const char *where, const char *text)
{
  for (size_t k = 0; k < made->notes.count; k++) {
    if (strcmp(made->notes.items[k].where, where) == 0 && strcmp(made->notes.items[k].text, text) == 0)
      return true;
  }
  return false;
}

static void test_usual(void **state)
{
  (void)state;
  assert_edges(NULL, "Год;Вид связи;Покупатель;Поставщик;Объём, млн тенге\n2019;t;A;B;1\n",
               (const char *[]){"Поставщик", "Покупатель", "Вид связи", "Объём, млн тенге", "Год"});
  assert_edges(NULL, "From,To,Weight (t),Type\nA,B,1,Directed\n",
               (const char *[]){"From", "To", NULL, "Weight (t)", NULL});
  assert_edges(NULL, "From,To,Type\nA,B,loan\n", (const char *[]){"From", "To", "Type", NULL, NULL});
}

/* By the ids of the node sheet, although the row numbers are unlike too, and the weights are whole numbers. */
static void test_ids(void **state)
{
  (void)state;
  const char *nodes = "№;Предприятие;Профиль\n1;Ферма;п\n2;Мельница;п\n3;Банк;ф\n4;Завод;п\n";
  const char *edges = "Сколько;Кто;Кому\n1;Ферма;Мельница\n3;Мельница;Завод\n2;Банк;Ферма\n";
  assert_nodes(nodes, edges, (const char *[]){"Предприятие", NULL, "Профиль", NULL});
  assert_edges(nodes, edges, (const char *[]){"Кто", "Кому", NULL, "Сколько", NULL});
  assert_nodes("No,Firm\n1,Farm\n2,Mill\n3,Bank\n", "Giver,Taker\n1,2\n2,3\n3,1\n",
               (const char *[]){"No", "Firm", NULL, NULL});
}

/* Ties that name the actors by their labels: the usual heading is not the id. */
static void test_labels_as_ids(void **state)
{
  (void)state;
  const char *nodes = "Id,Name\n1,Farm\n2,Mill\n3,Bank\n", *edges = "Source,Target\nFarm,Mill\nMill,Bank\n";
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, nodes, edges);
  assert_string_equal(made.study.nodes.id, "Name");
  assert_true(is_noted(&made, "nodes", "id: \"Name\", the ties name the actors by it, not by the usual heading"));
  assert_true(is_noted(&made, "nodes", "attributes: \"Id\""));
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* A few mistakes in the ids do not put a column of small numbers in their place. */
static void test_mistaken_ids(void **state)
{
  (void)state;
  assert_edges("Id\n1\n2\n3\n4\n5\n", "A,B,W\n1,2,1\n2,9,1\n3,4,2\n4,5,3\n5,1,4\n",
               (const char *[]){"A", "B", NULL, "W", NULL});
}

static void test_alone(void **state)
{
  (void)state;
  assert_edges(NULL,
               "When,Who,What,Whom,How much\n2019,A,buy,B,1\n2019,B,buy,C,2\n2020,C,lend,A,2.5\n2020,C,lend,D,3\n",
               (const char *[]){"Who", "Whom", "What", "How much", "When"});
  assert_edges(NULL, "Firm,Product\nFarm,Grain\nMill,Flour\n", (const char *[]){"Firm", "Product", NULL, NULL, NULL});
}

/* A first row that is like those below it is data: ids that come again, or numbers above numbers. */
static void test_headless(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, "k1,Farm,firm\nk2,Mill,firm\nk3,Bank,bank\nk4,Shop,bank\n",
                         "k1,k2,3\nk2,k3,5\nk3,k1,1\nk1,k4,2\n");
  const fil_sheet *edges = &made.study.edges.items[0], *nodes = &made.study.nodes;
  assert_true(edges->headless && nodes->headless);
  assert_string_equal(nodes->id, "column 1");
  assert_string_equal(nodes->label, "column 2");
  assert_string_equal(nodes->category, "column 3");
  assert_string_equal(edges->source, "column 1");
  assert_string_equal(edges->target, "column 2");
  assert_string_equal(edges->weight, "column 3");
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static bool is_headless(const char *edges)
{
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, NULL, edges);
  const bool headless = made.study.edges.items[0].headless;
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
  return headless;
}

static void test_headed(void **state)
{
  (void)state;
  assert_true(is_headless("Farm,Mill\nMill,Bakery\n"));
  assert_true(is_headless("Farm,Mill,3\nShop,Bakery,4\n"));
  assert_false(is_headless("Giver,Taker,Tonnes\nFarm,Mill,3\nShop,Bakery,4\n"));
  assert_false(is_headless("Giver,Taker,2019,2020\nFarm,Mill,3,4\nMill,Farm,1,2\n")); /* years */
  assert_false(is_headless("Giver,Taker,Total\nFarm,Mill,3\nTotal,Mill,3\n"));
  assert_false(is_headless("Giver,Taker\nFarm,Mill\nGiver,Taker\nMill,Shop\n")); /* pasted in once more */
  assert_false(is_headless("Source,Target\nTarget,Mill\n"));
}

/* Headings that stand below a title are named by their row. */
static void test_title(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, NULL, "Survey of 2024;;\n;;\nSource;Target;Weight\nA;B;2\nB;C;3\n");
  const fil_sheet *edges = &made.study.edges.items[0];
  assert_int_equal(edges->header_row, 3);
  assert_string_equal(edges->weight, "Weight");
  assert_true(is_noted(&made, "edges", "header: 3, the first row with usual headings"));
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* Begin and end of a tie are read together. */
static void test_interval(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made =
      guess(&sheets, NULL, "From,To,Start,End\nA,B,2015,2019\nB,C,2015,2020\nC,A,2015,2019\nC,B,2016,2019\n");
  assert_null(made.study.edges.items[0].period);
  assert_true(is_noted(&made, "edges", "period: made of \"Start\" and \"End\""));
  assert_null(made.study.edges.items[0].weight);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* One mistake among ten numbers. */
static void test_mistaken_number(void **state)
{
  (void)state;
  assert_edges(NULL, "From,To,KZT\nA,B,1\nB,C,2\nC,D,3\nD,E,4\nE,F,5\nF,G,6\nG,H,7\nH,I,8\nI,J,9\nJ,A,ten\n",
               (const char *[]){"From", "To", NULL, "KZT", NULL});
  assert_edges(NULL, "From,To,House\nA,B,1\nB,C,2\nC,D,3a\n", (const char *[]){"From", "To", NULL, NULL, NULL});
}

/* Where several columns may be it, none is taken, and the user is told. */
static void test_doubt(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, NULL, "From,To,Tonnes,Euro\nA,B,1,2\nB,C,3,4\n");
  assert_null(made.study.edges.items[0].weight);
  assert_true(is_noted(&made, "edges", "weight: none is guessed; it could be any of \"Tonnes\", \"Euro\""));
  assert_true(is_noted(&made, "edges", "attributes: \"Tonnes\", \"Euro\""));
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static void assert_unit(const char *heading, const char *unit)
{
  sheet_fixture sheets = {0};
  char edges[128];
  snprintf(edges, sizeof edges, "From;To;%s\nA;B;1\n", heading);
  fil_guess made = guess(&sheets, NULL, edges);
  assert_wish(made.unit, unit);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static void test_units(void **state)
{
  (void)state;
  assert_unit("Weight", NULL);
  assert_unit("Weight (t a year)", "t a year");
  assert_unit("Объём, млн тенге", "млн тенге");
  assert_unit("KZT million", "KZT million");
}

static void test_encoding(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess(&sheets, NULL, "From;To\n\xCC\xE5\xEB\xFC\xED\xE8\xF6\xE0;\xC7\xE0\xE2\xEE\xE4\n");
  assert_string_equal(made.study.edges.items[0].encoding, "CP1251");
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static void test_refused(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made;
  fil_error error = {0};
  char paths[2][128];
  const char *const files[] = {paths[0], paths[1]};
  sheets_write(&sheets, "nodes.csv", "A,B\n1,2\n", 8);
  sheets_write(&sheets, "edges.csv", "C,D\n3,4\n", 8);
  snprintf(paths[0], sizeof *paths, "%s/nodes.csv", sheets.folder);
  snprintf(paths[1], sizeof *paths, "%s/edges.csv", sheets.folder);
  assert_int_equal(fil_guess_sheets(&made, files, 2, &error), FIL_ERROR_USAGE);
  assert_non_null(strstr(error.message, "has two columns that name the rows of the other"));
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* Loads with the guessed headings and guesses the schema; `levels` by node, or NULL. */
static fil_guess guess_schema(sheet_fixture *sheets, const char *nodes, const char *edges, const double levels[])
{
  fil_guess made = guess(sheets, nodes, edges);
  fil_error error = {0};
  if (fil_load(&made.study, NULL, &sheets->network, &sheets->problems, &error) != FIL_OK ||
      fil_guess_schema(&made, &sheets->network, levels, &error) != FIL_OK)
    fail_msg("%s", error.message);
  return made;
}

/* Talks are there both ways with one weight: an undirected relation. Trade is not, nor would one pair be enough. */
static void test_directions(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess_schema(&sheets, NULL,
                                "From,To,Relation,Weight (h)\nA,B,joint_talks,1\nB,A,joint_talks,1\nB,C,joint_talks,2\n"
                                "C,B,joint_talks,2\nA,B,trade,1\nB,A,trade,2\nC,A,trade,\nA,C,loans,1\nC,A,loans,1\n",
                                NULL);
  const fil_schema *schema = &made.study.schema;
  assert_int_equal(schema->relation_count, 3);
  assert_false(schema->relations[0].directed);
  assert_string_equal(schema->relations[0].label, "Joint talks");
  assert_string_equal(schema->relations[0].unit, "h");
  assert_true(schema->relations[1].directed && schema->relations[2].directed);
  assert_int_equal(made.study.merge, FIL_MERGE_FIRST);
  assert_true(is_noted(&made, "relations/joint_talks", "4 ties, each of them both ways with one weight: undirected"));
  assert_true(is_noted(&made, "relations/trade", "3 ties, 2 of them both ways"));
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static void test_categories(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess_schema(
      &sheets, "Id,Category\n1,Банк\n2,firm\n3,firm\n4,Hochschule\n5,Ministère\n6,Қауымдастық\n7,foundry\n",
      "Source,Target\n1,2\n", NULL);
  const fil_terms *categories = &made.study.schema.categories;
  static const struct {
    const char *name;
    bool support;
  } expected[] = {{"firm", false},     {"Банк", true},        {"Hochschule", true},
                  {"Ministère", true}, {"Қауымдастық", true}, {"foundry", false}};
  assert_int_equal(categories->count, 6);
  for (size_t k = 0; k < 6; k++) {
    assert_string_equal(categories->items[k].name, expected[k].name);
    assert_int_equal(categories->items[k].support, expected[k].support);
  }
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static const char staged[] = "Id,Stage\n1,Sale\n2,Farm\n3,Farm\n4,Mill\n";

static void assert_stages(const double levels[], const char *const expected[3])
{
  sheet_fixture sheets = {0};
  fil_guess made = guess_schema(&sheets, staged, "Source,Target\n2,4\n4,1\n", levels);
  const fil_terms *stages = &made.study.schema.stages;
  assert_true(stages->declared);
  assert_int_equal(stages->count, 3);
  for (size_t k = 0; k < 3; k++)
    assert_string_equal(stages->items[k].name, expected[k]);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

static void test_stages(void **state)
{
  (void)state;
  assert_stages((const double[]){2, 0, NAN, 1}, (const char *[]){"Farm", "Mill", "Sale"});
  assert_stages((const double[]){2, NAN, NAN, 1}, (const char *[]){"Sale", "Farm", "Mill"});
  assert_stages(NULL, (const char *[]){"Sale", "Farm", "Mill"});
}

static void test_two_mode(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess_schema(&sheets, NULL, ",Fair,Club\nFarm,1,0\nMill,1,1\n", NULL);
  assert_true(
      is_noted(&made, "",
               "every tie joins the two categories; \"projections\": [\"row\"] would tie the actors of that one "
               "by the partners that they share"));
  assert_false(made.study.schema.relations[0].directed);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

/* A sheet that the reader would not take for a matrix by itself. */
static void test_matrix(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  fil_guess made = guess_schema(&sheets, NULL, "Region,Grain,Oil\nNorth,120,7\nSouth,80,5\n", NULL);
  assert_int_equal(made.study.edges.items[0].layout, FIL_LAYOUT_MATRIX);
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_edge_count(&sheets.network), 4);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);

  sheets = (sheet_fixture){0};
  made = guess(&sheets, NULL, "Firm,Partner,Oil\nNorth,East,7\nSouth,West,5\n");
  assert_int_equal(made.study.edges.items[0].layout, FIL_LAYOUT_GUESS);
  fil_guess_destroy(&made);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_usual),           cmocka_unit_test(test_ids),     cmocka_unit_test(test_labels_as_ids),
      cmocka_unit_test(test_mistaken_ids),    cmocka_unit_test(test_alone),   cmocka_unit_test(test_headless),
      cmocka_unit_test(test_headed),          cmocka_unit_test(test_title),   cmocka_unit_test(test_interval),
      cmocka_unit_test(test_mistaken_number), cmocka_unit_test(test_doubt),   cmocka_unit_test(test_units),
      cmocka_unit_test(test_encoding),        cmocka_unit_test(test_refused), cmocka_unit_test(test_directions),
      cmocka_unit_test(test_categories),      cmocka_unit_test(test_stages),  cmocka_unit_test(test_matrix),
      cmocka_unit_test(test_two_mode),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
