/* SPDX-License-Identifier: GPL-2.0-or-later */
/* muxViz configurations with the files that they name, and networks written as such. */
#include "io/load/load.h"
#include "io/network/format.h"
#include "tests/support/network_text.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <stdlib.h>
#include <string.h>

/* Reads main.txt as the program does. */
static whole_network read_main(void)
{
  static const char *const file = "main.txt";
  whole_network made = {0};
  fil_study study;
  assert_int_equal(fil_study_from_files(&study, &file, 1, NULL), FIL_OK);
  assert_int_equal(fil_load(&study, NULL, &made.network, &made.problems, NULL), FIL_OK);
  fil_study_destroy(&study);
  return made;
}

static const fil_problem *find(const whole_network *made, const char *kind)
{
  for (size_t k = 0; k < made->problems.count; k++) {
    if (strcmp(made->problems.items[k].kind, kind) == 0)
      return &made->problems.items[k];
  }
  fail_msg("%s is not told", kind);
  return NULL;
}

static void test_multiplex(void **state)
{
  (void)state;
  scratch_write("main.txt", "data/a.edges;Trade;data/nodes.txt\r\n data/b.edges ; Talks ;data/nodes.txt\n");
  scratch_write("a.edges", "1 2 2\n2 3 1.5\n");
  scratch_write("b.edges", "3 1\n");
  scratch_write("nodes.txt",
                "nodeID nodeLabel category nodeLat\n3 \"C \"\"x\"\"\" farm 45\n1 A mill NA\r\n2 B NA 7.5\n");
  whole_network made = read_main();
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "1>2:2 Trade, 2>3:1.5 Trade, 3>1 Talks");
  assert_string_equal(fil_network_id(network, 0), "3");
  assert_string_equal(fil_network_label(network, 0), "C \"x\"");
  assert_int_equal(fil_network_category(network, 2), FIL_MISSING);
  const fil_column *latitude = fil_table_find(&network->nodes, "nodeLat");
  assert_int_equal(latitude->type, FIL_COLUMN_NUMBER);
  assert_true(latitude->numbers[2] == 7.5 && fil_column_is_missing(latitude, 1));
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_NOTE), 1);
  close_whole(&made);
}

/* Ties between two layers are a relation, ties of a node to itself between them are none. */
static void test_layers(void **state)
{
  (void)state;
  scratch_write("main.txt", "all.edges;layers.txt;\n");
  scratch_write("layers.txt", "layerID layerLabel\n1 trade\n2 \"long talks\"\n");
  scratch_write("all.edges", "1 1 2 1 2\n2 2 3 1 0.5\n1 1 1 2 1\n3 2 1 2 4\n2 2 2 2 1\n");
  whole_network made = read_main();
  assert_whole_ties(&made, "1>2:2 trade, 2>3:0.5 long talks-trade, 3>1:4 long talks, 2>2:1 long talks");
  assert_string_equal(find(&made, "couplings left out")->cause,
                      "1 tie joins a node to itself in another layer and is left out");
  close_whole(&made);
}

/* A column "id" holds the nodes' own; numbers that it repeats are no nodes. */
static void test_own_ids(void **state)
{
  (void)state;
  scratch_write("main.txt", "a.edges;;nodes.txt\n");
  scratch_write("nodes.txt", "nodeID\tnodeLabel\tid\n1\tStar farm\t2\n2\tCity mill\t1\n");
  scratch_write("a.edges", "1 2\n");
  whole_network made = read_main();
  assert_whole_ties(&made, "2>1");
  assert_string_equal(made.network.schema.relations[0].name, "a");
  close_whole(&made);
}

static void assert_problem(const whole_network *made, const char *kind, const char *file, size_t row, size_t column)
{
  const fil_problem *problem = find(made, kind);
  assert_string_equal(problem->file, file);
  assert_int_equal(problem->row, row);
  assert_int_equal(problem->column_number, column);
}

static void test_mistakes(void **state)
{
  (void)state;
  scratch_write("main.txt", "a.edges;Trade;nodes.txt\nno.edges;Talks;\na.edges;More;\na field\nb.edges;Trade;more.txt\n"
                            "c.edges;layers.txt;\n");
  scratch_write("nodes.txt", "nodeID nodeLabel\n1 Star farm\n2 Mill\n2 Hall\nNA Shop\n");
  scratch_write("more.txt", "nodeID nodeLabel\n2 Hill\n5 Yard\n");
  scratch_write("a.edges", "1 2 1\n7 1 1\n1 2\n2 1 much\n1 2 3 4\n");
  scratch_write("b.edges", "5 1 -1\n");
  scratch_write("c.edges", "1 1 2 9\n");
  scratch_write("layers.txt", "layerID layerLabel\n1 x\n1 y\n");
  whole_network made = read_main();
  assert_problem(&made, "file not read", "main.txt", 2, 1);
  assert_problem(&made, "file named twice", "main.txt", 3, 1);
  assert_problem(&made, "wrong number of fields", "main.txt", 4, 1);
  assert_problem(&made, "relation named twice", "main.txt", 5, 9);
  assert_problem(&made, "wrong number of words", "nodes.txt", 2, 0);
  assert_problem(&made, "duplicate id", "nodes.txt", 4, 1);
  assert_problem(&made, "missing id", "nodes.txt", 5, 1);
  assert_problem(&made, "another label", "more.txt", 2, 2);
  assert_problem(&made, "unknown node", "a.edges", 2, 1);
  assert_problem(&made, "not a number", "a.edges", 4, 5);
  assert_problem(&made, "unknown layer", "c.edges", 1, 7);
  assert_problem(&made, "negative weight", "b.edges", 1, 0);
  close_whole(&made);
}

static void test_headings(void **state)
{
  (void)state;
  scratch_write("main.txt", "a.edges;layers.txt;nodes.txt\n");
  scratch_write("nodes.txt", "1 Farm\n2 Mill\n");
  scratch_write("layers.txt", "1 trade\n");
  scratch_write("a.edges", "1 1 2 1\n");
  whole_network made = read_main();
  assert_problem(&made, "no header", "nodes.txt", 1, 0);
  close_whole(&made);
}

/* Rows of firms and sites, of file names in a sheet, and what else has two semicolons. */
static void test_no_configuration(void **state)
{
  (void)state;
  assert_false(is_whole("acme.kz;trade;bolat.kz\n"));
  assert_false(is_whole("Source;Target;Weight\nA;B;1\n"));
  assert_false(is_whole("A;B;1.5\n"));
  assert_false(is_whole("a.edges;Trade\n"));
  assert_false(is_whole("a.edges;Trade;b.txt;c\n"));
  assert_false(is_whole("Source;File;Target\na.txt;b;c.txt\n"));
  assert_true(is_whole("a.edges;Trade;b.txt\n"));
  assert_true(is_whole("data/a.edges;Trade;\n"));
}

/* What each file of a written network holds. */
static void test_write(void **state)
{
  (void)state;
  fil_network network = network_from_text("F : farm\nM\nF -> M 2 trade;all\nF -- M talks");
  fil_bundle files;
  fil_problems problems = {0};
  fil_error error = {0};
  assert_int_equal(fil_bundle_init(&files, "made.txt", NULL), FIL_OK);
  const fil_network_writing writing = {.network = &network, .files = &files, .problems = &problems};
  if (fil_network_format_write(fil_network_format_named("muxviz"), writing, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fil_bundle_commit(&files, NULL), FIL_OK);
  char *lines = scratch_read("made.txt"), *talks = scratch_read("made-talks.edges"),
       *layout = scratch_read("made-layout.txt");
  assert_string_equal(lines,
                      "made-trade_all.edges;\"trade;all\";made-layout.txt\nmade-talks.edges;talks;made-layout.txt\n");
  assert_string_equal(talks, "1 2 1\n2 1 1\n");
  assert_string_equal(layout, "nodeID nodeLabel id category\n1 \"F\" \"F\" \"farm\"\n2 \"M\" \"M\" NA\n");
  assert_int_equal(problems.count, 1);
  free(lines);
  free(talks);
  free(layout);
  fil_bundle_destroy(&files);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_multiplex), IN_SCRATCH(test_layers),   IN_SCRATCH(test_own_ids),
      IN_SCRATCH(test_mistakes),  IN_SCRATCH(test_headings), cmocka_unit_test(test_no_configuration),
      IN_SCRATCH(test_write),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
