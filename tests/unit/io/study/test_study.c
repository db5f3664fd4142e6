/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The study file: what it says, and every mistake in it at its line. */
#include "io/study/study.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

/* Reads a study text; the sheets it names need not be there. */
static void read_study(sheet_fixture *sheets, const char *text)
{
  char path[128];
  sheets_write(sheets, "study.json", text, strlen(text));
  snprintf(path, sizeof path, "%s/study.json", sheets->folder);
  assert_int_equal(fil_study_read(&sheets->study, path, &sheets->problems, NULL), FIL_OK);
}

static void test_whole(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  read_study(
      &sheets,
      "{ \"title\": \"Wine\", \"seed\": 42, \"merge\": \"mean\", \"add_missing\": true,\n"
      "  \"nodes\": { \"file\": \"a.csv\", \"id\": \"No\", \"label\": \"Name\", \"encoding\": \"cp1251\" },\n"
      "  \"edges\": { \"file\": \"/tmp/t.csv\", \"source\": \"S\", \"period\": \"Year\" },\n"
      "  \"relations\": { \"trade\": { \"label\": \"Trade\", \"unit\": \"KZT\" },\n"
      "                 \"links\": { \"directed\": false } },\n"
      "  \"categories\": { \"firm\": {}, \"bank\": { \"support\": true, \"label\": \"Banks\" } },\n"
      "  \"stages\": [\"Inputs\", { \"name\": \"Grow\", \"label\": \"Growing\" }],\n"
      "  \"measures\": [\"degree\"],\n"
      "  \"figures\": [\"chain\", { \"figure\": \"network\", \"relations\": [\"trade\"], \"width\": \"85mm\" }] }");
  const fil_study *study = &sheets.study;
  char expected[128];
  assert_int_equal(sheets.problems.count, 0);
  assert_string_equal(study->title, "Wine");
  assert_int_equal(study->seed, 42);
  assert_int_equal(study->merge, FIL_MERGE_MEAN);
  assert_true(study->add_missing);
  snprintf(expected, sizeof expected, "%s/a.csv", sheets.folder);
  assert_string_equal(study->nodes.file, expected);
  assert_string_equal(study->nodes.encoding, "cp1251");
  assert_string_equal(study->edges.items[0].file, "/tmp/t.csv");
  assert_string_equal(study->edges.items[0].period, "Year");
  assert_true(study->schema.relations_declared && study->schema.relations[0].directed);
  assert_false(study->schema.relations[0].direction_declared);
  assert_true(study->schema.relations[1].direction_declared && !study->schema.relations[1].directed);
  assert_string_equal(study->schema.relations[0].unit, "KZT");
  assert_true(study->schema.categories.items[1].support);
  assert_string_equal(study->schema.stages.items[1].label, "Growing");
  assert_int_equal(study->measures.count, 1);
  assert_int_equal(study->figure_count, 2);
  assert_string_equal(study->figures[0].figure, "chain");
  assert_string_equal(study->figures[1].relations.items[0], "trade");
  sheets_destroy(&sheets);
}

/* Sentences for people may stand in every object, but for those whose keys are names. */
static void test_notes(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  read_study(&sheets, "{ \"notes\": [\"one\", \"two\"], \"edges\": { \"file\": \"t.csv\", \"note\": \"a guess\" },\n"
                      "  \"relations\": { \"note\": { \"directed\": false, \"notes\": [] } } }");
  assert_int_equal(sheets.problems.count, 0);
  assert_int_equal(sheets.study.schema.relation_count, 1);
  assert_string_equal(sheets.study.schema.relations[0].name, "note");
  sheets_destroy(&sheets);

  sheets = (sheet_fixture){0};
  read_study(&sheets, "{ \"note\": 1,\n\"edges\": { \"file\": \"t.csv\", \"notes\": [\"a\", {}] } }");
  assert_int_equal(sheets_count(&sheets, "wrong type"), 2);
  sheets_destroy(&sheets);
}

static void test_defaults(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  read_study(&sheets, "{\"edges\": {\"file\": \"t.csv\"}}");
  assert_int_equal(sheets.problems.count, 0);
  assert_int_equal(sheets.study.seed, 1);
  assert_int_equal(sheets.study.merge, FIL_MERGE_REFUSE);
  assert_null(sheets.study.nodes.file);
  assert_false(sheets.study.schema.relations_declared || sheets.study.schema.categories.declared);
  sheets_destroy(&sheets);
}

/* One mistake in a study that is right but for it. */
static void assert_mistake(const char *text, const char *kind, size_t line, size_t column, const char *remedy)
{
  sheet_fixture sheets = {0};
  read_study(&sheets, text);
  const fil_problem *problem = sheets_problem(&sheets, kind);
  assert_int_equal(sheets.problems.count, 1);
  assert_non_null(problem);
  assert_int_equal(problem->row, line);
  assert_int_equal(problem->column_number, column);
  if (remedy)
    assert_string_equal(problem->remedy, remedy);
  sheets_destroy(&sheets);
}

#define EDGES "\"edges\": {\"file\": \"t.csv\"}"

static void test_keys(void **state)
{
  (void)state;
  assert_mistake("{" EDGES ",\n  \"categorise\": {}}", "unknown key", 2, 3, "did you mean \"categories\"?");
  assert_mistake("{\"edges\": {\"file\": \"t.csv\",\n \"sourse\": \"x\"}}", "unknown key", 2, 2,
                 "did you mean \"source\"?");
  assert_mistake("{" EDGES ",\n\"figures\": [\n  {\"figure\": \"chain\", \"widht\": \"8mm\"}]}", "unknown key", 3, 23,
                 "did you mean \"width\"?");
  assert_mistake("{" EDGES ", \"relations\": {\"a\": {\"Directed\": true}}}", "unknown key", 1, 50,
                 "did you mean \"directed\"?");
  assert_mistake("{" EDGES ", \"stages\": [{\"name\": \"x\", \"zzzzzzz\": 1}]}", "unknown key", 1, 55,
                 "known are name, label");
  assert_mistake("{" EDGES ",\n" EDGES "}", "repeated key", 2, 1, NULL);
  assert_mistake("{" EDGES ", \"relations\": {\"a\": {},\n\"a\": {}}}", "repeated key", 2, 1, NULL);
  assert_mistake("{\"nodes\": {\"file\": \"a.csv\"}}", "missing key", 1, 1, NULL);
  assert_mistake("{\"edges\": {\n}}", "missing key", 1, 2, NULL);
  assert_mistake("{" EDGES ", \"figures\": [{\"width\": \"8mm\"}]}", "missing key", 1, 42, NULL);
  assert_mistake("{" EDGES ", \"stages\": [\"x\",\n \"x\"]}", "repeated stage", 2, 2, NULL);
}

static void test_types(void **state)
{
  (void)state;
  static const char *const values[] = {"\"title\": 3",
                                       "\"seed\": -1",
                                       "\"seed\": 1.5",
                                       "\"seed\": 1e300",
                                       "\"merge\": \"add\"",
                                       "\"add_missing\": \"yes\"",
                                       "\"stages\": {}",
                                       "\"categories\": []",
                                       "\"relations\": \"trade\"",
                                       "\"measures\": \"degree\"",
                                       "\"figures\": {}",
                                       "\"nodes\": \"a.csv\""};
  for (size_t k = 0; k < sizeof values / sizeof *values; k++) {
    char text[256];
    snprintf(text, sizeof text, "{" EDGES ",\n%s}", values[k]);
    assert_mistake(text, "wrong type", 2, 1, NULL);
  }
  assert_mistake("{" EDGES ", \"measures\": [\"degree\",\n 4]}", "wrong type", 2, 2, NULL);
  assert_mistake("{\"edges\": {\"file\": \"t.csv\", \"encoding\": \"CP12510\"}}", "wrong type", 1, 29, NULL);
  assert_mistake("[]", "wrong type", 1, 1, NULL);
}

static void test_syntax(void **state)
{
  (void)state;
  assert_mistake("{" EDGES ",\n  \"seed\": 1,\n}", "not JSON", 3, 1, NULL);
  assert_mistake("{" EDGES "}\n x", "not JSON", 2, 2, NULL);
  assert_mistake("", "not JSON", 1, 1, NULL);
}

/* All mistakes at once, and positions that braces and quotes inside strings do not shift. */
static void test_several(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  read_study(&sheets,
             "{\n \"title\": \"{ \\\"a\\\": [1,\\u0416] }\",\n \"edgse\": {},\n \"seed\": null,\n " EDGES "\n}\n");
  assert_int_equal(sheets.problems.count, 2);
  assert_int_equal(sheets_problem(&sheets, "unknown key")->row, 3);
  assert_int_equal(sheets_problem(&sheets, "wrong type")->row, 4);
  sheets_destroy(&sheets);
}

static void test_no_file(void **state)
{
  (void)state;
  fil_study study;
  fil_problems problems = {0};
  fil_error error = {0};
  assert_int_equal(fil_study_read(&study, "/nowhere/study.json", &problems, &error), FIL_ERROR_FILE);
  assert_string_equal(error.place, "/nowhere/study.json");
  fil_study_destroy(&study);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_whole),   cmocka_unit_test(test_notes),   cmocka_unit_test(test_defaults),
      cmocka_unit_test(test_keys),    cmocka_unit_test(test_types),   cmocka_unit_test(test_syntax),
      cmocka_unit_test(test_several), cmocka_unit_test(test_no_file),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
