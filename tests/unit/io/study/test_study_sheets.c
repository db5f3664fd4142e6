/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Workbooks as studies: which sheets are taken, and that what they hold arrives. */
#include "io/load/load.h"
#include "io/study/study_sheets.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"
#include "tests/support/workbooks.h"

#include <string.h>

#define TEXT(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define NUMBER(number) "<c><v>" number "</v></c>"
#define ROW(cells) "<row>" cells "</row>"
#define SHEET(rows) "<sheetData>" rows "</sheetData>"

#define EDGES SHEET(ROW(TEXT("Source") TEXT("Target") TEXT("Weight")) ROW(TEXT("a") NUMBER("7") NUMBER("0.25")))
#define NODES SHEET(ROW(TEXT("Id") TEXT("Label")) ROW(TEXT("a") TEXT("Farm")) ROW(NUMBER("7") TEXT("Mill")))
#define MATRIX                                                                                                         \
  SHEET(ROW("<c/>" TEXT("a") TEXT("b")) ROW(TEXT("a") NUMBER("0") NUMBER("2")) ROW(TEXT("b") NUMBER("3") NUMBER("0")))
#define REST SHEET(ROW(TEXT("Remarks")) ROW(TEXT("none")))

/* A study and what came of it. */
typedef struct outcome {
  fil_study study;
  fil_network network;
  fil_problems problems;
  fil_error error;
} outcome;

static void save(const char *path, const workbook_part sheets[], size_t count)
{
  fil_text bytes = {0};
  workbook_make(&bytes, sheets, count, NULL, NULL, NULL);
  workbook_save(&bytes, path);
  fil_text_destroy(&bytes);
}

/* As far as it goes. */
static fil_status go_on(outcome *found, fil_status status)
{
  if (status == FIL_OK)
    status = fil_sheets_choose(&found->study, &found->problems, &found->error);
  if (status == FIL_OK && fil_problem_count(&found->problems, FIL_SEVERITY_ERROR) == 0)
    status = fil_load(&found->study, NULL, &found->network, &found->problems, &found->error);
  return status;
}

static fil_status load(outcome *found, const char *first, const char *second)
{
  const char *files[] = {first, second};
  *found = (outcome){0};
  return go_on(found, fil_study_from_files(&found->study, files, second ? 2 : 1, &found->error));
}

static fil_status load_study(outcome *found, const char *text)
{
  *found = (outcome){0};
  scratch_write("study.json", text);
  return go_on(found, fil_study_read(&found->study, "study.json", &found->problems, &found->error));
}

static void assert_network(outcome *found, fil_status status, size_t nodes, size_t edges, const char *note)
{
  if (status != FIL_OK)
    fail_msg("%s", found->error.message);
  for (size_t k = 0; k < found->problems.count; k++) {
    if (found->problems.items[k].severity != FIL_SEVERITY_NOTE)
      fail_msg("%s", found->problems.items[k].cause);
  }
  assert_int_equal(fil_network_node_count(&found->network), nodes);
  assert_int_equal(fil_network_edge_count(&found->network), edges);
  if (note)
    assert_string_equal(found->problems.items[0].cause, note);
}

static void forget(outcome *found)
{
  fil_study_destroy(&found->study);
  fil_network_destroy(&found->network);
  fil_problems_destroy(&found->problems);
}

static void assert_loads(const char *first, const char *second, size_t nodes, size_t edges, const char *note)
{
  outcome found;
  const fil_status status = load(&found, first, second);
  assert_network(&found, status, nodes, edges, note);
  forget(&found);
}

static void assert_refused(const char *first, const char *second, const char *message)
{
  outcome found;
  assert_int_equal(load(&found, first, second), FIL_ERROR_USAGE);
  assert_string_equal(found.error.message, message);
  forget(&found);
}

/* One of each is taken, the rest told. */
static void test_chosen(void **state)
{
  (void)state;
  outcome found;
  save("a.xlsx", (const workbook_part[]){{"Read me", REST}, {"Actors", NODES}, {"Ties", EDGES}, {"Empty", ""}}, 4);
  const fil_status status = load(&found, "a.xlsx", NULL);
  assert_network(&found, status, 2, 1,
                 "the ties are read from the sheet \"Ties\", the actors from \"Actors\"; left out: \"Read me\"");
  assert_string_equal(found.study.edges.items[0].file, "a.xlsx");
  assert_string_equal(found.study.edges.items[0].sheet.name, "Ties");
  assert_string_equal(found.study.nodes.sheet.name, "Actors");
  assert_string_equal(fil_column_text(fil_table_find(&found.network.nodes, "label"), 1), "Mill");
  assert_true(fil_table_find(&found.network.edges, "weight")->numbers[0] == 0.25);
  assert_string_equal(found.network.edges.origin.file, "a.xlsx:Ties");
  forget(&found);
}

static void test_named(void **state)
{
  (void)state;
  save("a.xlsx", (const workbook_part[]){{"Actors", NODES}, {"Ties", EDGES}, {"Old", EDGES}}, 3);
  assert_refused("a.xlsx", NULL,
                 "a.xlsx has several sheets of ties (\"Ties\", \"Old\"); name one or several, each behind the file, as "
                 "in FILE:SHEET, "
                 "or as \"sheet\" in a study");
  assert_loads("a.xlsx:Ties", NULL, 2, 1, NULL);
  assert_loads("a.xlsx:3", NULL, 2, 1, NULL);
  assert_loads("a.xlsx:old", "a.xlsx:actors", 2, 1, NULL);
  assert_loads("a.xlsx:1", "a.xlsx:2", 2, 1, NULL);
  assert_refused("a.xlsx:Tiess", NULL, "the workbook has no sheet \"Tiess\"; did you mean \"Ties\"?");
  scratch_write("a.csv", "Source,Target\na,b\n");
  assert_refused("a.csv:Ties", NULL, "the file is no workbook and has no sheets to choose from");
  scratch_write("a.csv:Ties", "Source,Target\na,b\nb,c\n");
  assert_loads("a.csv:Ties", NULL, 3, 2, NULL); /* a file that is really called that */
}

static void test_apart(void **state)
{
  (void)state;
  save("nodes.xlsx", &(workbook_part){"Sheet1", NODES}, 1);
  save("ties.xlsx", (const workbook_part[]){{"Sheet1", EDGES}, {"Sheet2", ""}}, 2);
  assert_loads("ties.xlsx", "nodes.xlsx", 2, 1, NULL);
  assert_loads("nodes.xlsx", "ties.xlsx", 2, 1, NULL);
  scratch_write("nodes.csv", "Id\na\n7\n");
  assert_loads("nodes.csv", "ties.xlsx", 2, 1, NULL);
}

static void test_matrix(void **state)
{
  (void)state;
  save("a.xlsx", (const workbook_part[]){{"Flows", MATRIX}, {"Remarks", REST}}, 2);
  assert_loads("a.xlsx", NULL, 2, 2, "the ties are read from the sheet \"Flows\"; left out: \"Remarks\"");
  save("b.xlsx", (const workbook_part[]){{"Flows", MATRIX}, {"More", MATRIX}}, 2);
  assert_refused(
      "b.xlsx", NULL,
      "b.xlsx has several sheets of a matrix (\"Flows\", \"More\"); name one or several, each behind the file, as "
      "in FILE:SHEET, or as \"sheet\" in a study");
  assert_loads("b.xlsx:More", NULL, 2, 2, NULL);
  outcome found;
  const fil_status status = load(&found, "b.xlsx:1", "b.xlsx:more"); /* each is a relation, called as its sheet is */
  assert_network(&found, status, 2, 4, NULL);
  assert_string_equal(found.network.schema.relations[0].name, "Flows");
  assert_string_equal(found.network.schema.relations[1].name, "More");
  forget(&found);
}

/* What has no headings that are known is told in its place when it is alone, else all are named. */
static void test_unknown(void **state)
{
  (void)state;
  outcome found;
  save("a.xlsx", (const workbook_part[]){{"Remarks", REST}, {"Empty", ""}}, 2);
  assert_int_equal(load(&found, "a.xlsx", NULL), FIL_OK);
  assert_string_equal(found.problems.items[0].kind, "no header");
  assert_string_equal(found.problems.items[0].file, "a.xlsx:Remarks");
  forget(&found);
  save("b.xlsx", (const workbook_part[]){{"Remarks", REST}, {"Actors", NODES}}, 2);
  assert_refused("b.xlsx", NULL,
                 "no sheet of b.xlsx (\"Remarks\", \"Actors\") has the headings of ties; name the sheet that is meant "
                 "behind the file, as in FILE:SHEET, or as \"sheet\" in a study");
  save("c.xlsx", (const workbook_part[]){{"One", ""}, {"Two", ""}}, 2);
  assert_int_equal(load(&found, "c.xlsx", NULL), FIL_OK);
  assert_string_equal(found.problems.items[0].cause, "the file is empty");
  forget(&found);
}

/* A study names its sheets, by name or number, and takes no actors that it does not ask for. */
static void test_study(void **state)
{
  (void)state;
  outcome found;
  fil_status status;
  save("a.xlsx", (const workbook_part[]){{"Actors", NODES}, {"Ties", EDGES}, {"Old", EDGES}}, 3);
  status = load_study(&found, "{\"nodes\": {\"file\": \"a.xlsx\"}, \"edges\": {\"file\": \"a.xlsx\", \"sheet\": 2}}");
  assert_network(&found, status, 2, 1, "the actors are read from the sheet \"Actors\"; left out: \"Old\"");
  forget(&found);
  status = load_study(&found, "{\"edges\": {\"file\": \"a.xlsx\", \"sheet\": \"Old\"}}");
  assert_network(&found, status, 2, 1, NULL);
  forget(&found);
  save("b.xlsx", (const workbook_part[]){{"Actors", NODES}, {"Ties", EDGES}}, 2);
  status = load_study(&found, "{\"nodes\": {\"file\": \"b.xlsx\"}, \"edges\": {\"file\": \"b.xlsx\"}}");
  assert_network(&found, status, 2, 1, "the ties are read from the sheet \"Ties\", the actors from \"Actors\"");
  forget(&found);
  status = load_study(&found, "{\"edges\": {\"file\": \"b.xlsx\"}}");
  assert_network(&found, status, 2, 1, "the ties are read from the sheet \"Ties\"; left out: \"Actors\"");
  forget(&found);
  assert_int_equal(load_study(&found, "{\"edges\": {\"file\": \"b.xlsx\", \"sheet\": 1.5}}"), FIL_OK);
  assert_string_equal(found.problems.items[0].cause,
                      "\"sheet\" must be the name of a sheet, in quotes, or its number from 1");
  forget(&found);
}

int main(void)
{
  const struct CMUnitTest tests[] = {IN_SCRATCH(test_chosen), IN_SCRATCH(test_named),   IN_SCRATCH(test_apart),
                                     IN_SCRATCH(test_matrix), IN_SCRATCH(test_unknown), IN_SCRATCH(test_study)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
