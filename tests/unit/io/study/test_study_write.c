/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Studies written, as they look and as they are read again. */
#include "io/study/study_write.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

static void read_text(sheet_fixture *sheets, const char *text)
{
  char path[128];
  sheets_write(sheets, "study.json", text, strlen(text));
  snprintf(path, sizeof path, "%s/study.json", sheets->folder);
  assert_int_equal(fil_study_read(&sheets->study, path, &sheets->problems, NULL), FIL_OK);
  assert_int_equal(sheets->problems.count, 0);
}

/* Reads the text and writes it again. */
static void assert_written(const char *text, const fil_study_notes *notes, const char *expected)
{
  sheet_fixture sheets = {0};
  fil_text written = {0};
  read_text(&sheets, text);
  assert_int_equal(fil_study_write(&sheets.study, notes, &written, NULL), FIL_OK);
  assert_string_equal(written.bytes, expected);
  fil_text_destroy(&written);
  sheets_destroy(&sheets);
}

/* Everything that a study may say; paths are absolute, so that reading leaves them alone. */
static const char whole[] =
    "{\n"
    "  \"title\": \"Wine \\\"cluster\\\"\",\n"
    "  \"nodes\": { \"file\": \"/tmp/a.csv\", \"sheet\": 2, \"encoding\": \"CP1251\", \"id\": \"No\", "
    "\"label\": \"Имя\", \"stage\": \"Step\" },\n"
    "  \"edges\": {\n"
    "    \"file\": \"/tmp/a-file-with-a-name-that-is-rather-long.csv\",\n"
    "    \"sheet\": \"Ties\",\n"
    "    \"source\": \"S\",\n"
    "    \"target\": \"T\",\n"
    "    \"relation\": \"R\",\n"
    "    \"weight\": \"KZT million\",\n"
    "    \"period\": \"Year\",\n"
    "    \"layout\": \"sheet\"\n"
    "  },\n"
    "  \"merge\": \"mean\",\n"
    "  \"period\": \"2015-2019\",\n"
    "  \"add_missing\": true,\n"
    "  \"relations\": {\n"
    "    \"trade\": { \"directed\": true, \"label\": \"Trade\", \"unit\": \"KZT\" },\n"
    "    \"talk\": {}\n"
    "  },\n"
    "  \"categories\": {\n"
    "    \"firm\": {},\n"
    "    \"bank\": { \"label\": \"Banks\", \"support\": true }\n"
    "  },\n"
    "  \"stages\": [\n"
    "    \"Inputs\",\n"
    "    { \"name\": \"Grow\", \"label\": \"Growing\" }\n"
    "  ],\n"
    "  \"projections\": [\n"
    "    { \"relation\": \"talk\", \"onto\": \"firm\", \"weight\": \"newman\", \"name\": "
    "\"co\", \"label\": \"Co\", \"keep\": true }\n"
    "  ],\n"
    "  \"measures\": [\n"
    "    \"degree\", \"strength\", \"betweenness\", \"closeness\", \"harmonic\", "
    "\"eigenvector\", \"pagerank\", \"coreness\", \"clustering\",\n"
    "    \"constraint\"\n"
    "  ],\n"
    "  \"loops\": true,\n"
    "  \"baseline\": { \"of\": \"degrees\", \"runs\": 500 },\n"
    "  \"bootstrap\": 200,\n"
    "  \"palettes\": {\n"
    "    \"mine\": { \"categories\": [\"#E69F00\", \"#112233\"], \"ramp\": [\"#FFFFFF\", \"#000000\"] },\n"
    "    \"lines\": { \"relations\": [\"#444444\"] },\n"
    "    \"usual\": {}\n"
    "  },\n"
    "  \"colours\": { \"firm\": \"#E69F00\", \"trade\": \"#444444\" },\n"
    "  \"figures\": [\n"
    "    { \"figure\": \"network\", \"name\": \"n\", \"title\": \"N\", \"size\": \"degree\", "
    "\"width\": \"85mm\", \"palette\": \"grey\" },\n"
    "    { \"figure\": \"chain\", \"relations\": [\"trade\", \"talk\"] }\n"
    "  ],\n"
    "  \"seed\": 9007199254740992\n"
    "}\n";

static void test_whole(void **state)
{
  (void)state;
  assert_written(whole, NULL, whole);
}

static void test_least(void **state)
{
  (void)state;
  assert_written("{ \"edges\": { \"file\": \"/tmp/t.csv\" } }", NULL,
                 "{\n  \"edges\": { \"file\": \"/tmp/t.csv\" },\n  \"seed\": 1\n}\n");
}

/* Notes stand in the objects that they are about, and reading passes them over. */
static void test_notes(void **state)
{
  (void)state;
  fil_study_notes notes = {0};
  assert_int_equal(fil_study_note_add(&notes, "", NULL, "to be %s", "edited"), FIL_OK);
  assert_int_equal(fil_study_note_add(&notes, "edges", NULL, "first"), FIL_OK);
  assert_int_equal(fil_study_note_add(&notes, "edges", NULL, "second"), FIL_OK);
  assert_int_equal(fil_study_note_add(&notes, "relations/trade", NULL, "3 ties"), FIL_OK);
  assert_int_equal(fil_study_note_add(&notes, "categories/bank", NULL, "2 actors"), FIL_OK);
  const char *expected = "{\n"
                         "  \"note\": \"to be edited\",\n"
                         "  \"edges\": {\n"
                         "    \"file\": \"/tmp/t.csv\",\n"
                         "    \"notes\": [\n"
                         "      \"first\",\n"
                         "      \"second\"\n"
                         "    ]\n"
                         "  },\n"
                         "  \"relations\": {\n"
                         "    \"trade\": { \"note\": \"3 ties\" }\n"
                         "  },\n"
                         "  \"categories\": {\n"
                         "    \"bank\": { \"note\": \"2 actors\" }\n"
                         "  },\n"
                         "  \"seed\": 1\n"
                         "}\n";
  assert_written("{ \"edges\": { \"file\": \"/tmp/t.csv\" }, \"relations\": { \"trade\": {} }, "
                 "\"categories\": { \"bank\": {} } }",
                 &notes, expected);
  assert_written(expected, &notes, expected);
  fil_study_notes_destroy(&notes);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_whole),
      cmocka_unit_test(test_least),
      cmocka_unit_test(test_notes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
