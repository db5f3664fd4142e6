/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Partitions, vectors and matrices of attributes beside a network. */
#include "io/load/load.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

typedef struct loaded {
  fil_network network;
  fil_problems problems;
} loaded;

static loaded load(const char *const files[], size_t count)
{
  loaded made = {0};
  fil_study study;
  fil_error error = {0};
  if (fil_study_from_files(&study, files, count, &error) != FIL_OK ||
      fil_load(&study, NULL, &made.network, &made.problems, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_study_destroy(&study);
  return made;
}

static void close_loaded(loaded *made)
{
  fil_network_destroy(&made->network);
  fil_problems_destroy(&made->problems);
}

static void assert_error(const char *const files[], size_t count, const char *kind, const char *file, size_t row)
{
  loaded made = load(files, count);
  bool found = false;
  for (size_t k = 0; k < made.problems.count; k++) {
    const fil_problem *problem = &made.problems.items[k];
    found |= strcmp(problem->kind, kind) == 0 && strcmp(problem->file, file) == 0 && problem->row == row &&
             problem->severity == FIL_SEVERITY_ERROR;
  }
  if (!found)
    fail_msg("%s is not told of %s", kind, file);
  close_loaded(&made);
}

static const char net[] = "*Vertices 3\n1 \"A\"\n2 \"B\"\n3 \"C\"\n*Arcs\n1 2\n2 3\n";

static void test_pajek(void **state)
{
  (void)state;
  scratch_write("a.net", net);
  scratch_write("Region.clu", "*Vertices 3\r\n2\r\n1\r\n999999998\r\n");
  scratch_write("b.CLU", "% name is \"stage\"\n% code 1 is \"Growing\"\n*Vertices 3\n1\n1\n7\n");
  scratch_write("Staff.vec", "% made by hand\n*vertices 3\n1.5\n 2\n3e2\n");
  const char *const files[] = {"Staff.vec", "a.net", "Region.clu", "b.CLU"};
  loaded made = load(files, 4);
  const fil_table *nodes = &made.network.nodes;
  assert_int_equal(made.problems.count, 0);
  assert_true(fil_table_find(nodes, "Staff")->numbers[2] == 300);
  assert_string_equal(fil_column_text(fil_table_find(nodes, "Region"), 0), "2");
  assert_null(fil_column_text(fil_table_find(nodes, "Region"), 2));
  assert_string_equal(made.network.schema.stages.items[fil_network_stage(&made.network, 1)].name, "Growing");
  assert_string_equal(made.network.schema.stages.items[fil_network_stage(&made.network, 2)].name, "7");
  close_loaded(&made);
}

/* The order may be that of a node sheet as well. */
static void test_beside_sheets(void **state)
{
  (void)state;
  scratch_write("nodes.csv", "Id,Label\nx,X\ny,Y\n");
  scratch_write("ties.csv", "Source,Target\ny,x\n");
  scratch_write("Size.vec", "*Vertices 2\n4\n5\n");
  loaded made = load((const char *const[]){"nodes.csv", "ties.csv", "Size.vec"}, 3);
  assert_true(fil_table_find(&made.network.nodes, "Size")->numbers[1] == 5);
  close_loaded(&made);
  assert_error((const char *const[]){"ties.csv", "Size.vec"}, 2, "values of nodes", "Size.vec", 0);
}

static void test_pajek_mistakes(void **state)
{
  (void)state;
  scratch_write("a.net", net);
  scratch_write("short.clu", "*Vertices 3\n1\n2\n");
  scratch_write("none.clu", "*Vertices 3\n");
  scratch_write("other.vec", "*Vertices 2\n1\n2\n");
  scratch_write("word.vec", "*Vertices 3\n1\nx\n3\n");
  scratch_write("many.vec", "*Vertices 3\n1\n2\n3\n4\n");
  assert_error((const char *const[]){"a.net", "short.clu"}, 2, "cut off", "short.clu", 1);
  assert_error((const char *const[]){"a.net", "none.clu"}, 2, "cut off", "none.clu", 1);
  assert_error((const char *const[]){"a.net", "other.vec"}, 2, "wrong number of values", "other.vec", 0);
  assert_error((const char *const[]){"a.net", "word.vec"}, 2, "not a number", "word.vec", 3);
  assert_error((const char *const[]){"a.net", "many.vec"}, 2, "surplus value", "many.vec", 5);
  assert_error((const char *const[]){"none.clu"}, 1, "values of nodes", "none.clu", 0);
}

/* Sections of a network have nothing to do in a file of values. */
static void test_sections(void **state)
{
  (void)state;
  scratch_write("a.net", net);
  scratch_write("odd.clu",
                "*Vertices 3\n1\n2\n3\n*Arcs\n1 2\n*Vertices 3\n1 \"A\"\n*Partition p\n*Vertices 3\n1\n1\n1\n");
  loaded made = load((const char *const[]){"a.net", "odd.clu"}, 2);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_network_edge_count(&made.network), 2);
  assert_string_equal(fil_column_text(fil_table_find(&made.network.nodes, "odd"), 2), "3");
  close_loaded(&made);
}

static const char dl[] = "DL N=2\nLABELS:\nA B\nDATA:\n0 1\n0 0\n";

static void test_ucinet(void **state)
{
  (void)state;
  scratch_write("ties.dl", dl);
  scratch_write("values.dl", "DL NR=2 NC=3\nROW LABELS:\nB A\nCOLUMN LABELS:\nWealth category Age\nDATA:\n10 2 1\nNA 1 "
                             "2\n");
  loaded made = load((const char *const[]){"values.dl", "ties.dl"}, 2);
  const fil_table *nodes = &made.network.nodes;
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR), 0);
  assert_true(isnan(fil_table_find(nodes, "Wealth")->numbers[0]));
  assert_true(fil_table_find(nodes, "Wealth")->numbers[1] == 10);
  assert_true(fil_table_find(nodes, "Age")->numbers[0] == 2);
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 0)].name, "1");
  close_loaded(&made);
}

/* Without labels the rows are those of the network in order; without labels the columns are numbered. */
static void test_ucinet_without_labels(void **state)
{
  (void)state;
  scratch_write("ties.dl", dl);
  scratch_write("values.dl", "DL NR=2 NC=1\nDATA:\n10\n20\n");
  loaded made = load((const char *const[]){"ties.dl", "values.dl"}, 2);
  assert_true(fil_table_find(&made.network.nodes, "attribute 1")->numbers[1] == 20);
  close_loaded(&made);
}

static void test_ucinet_mistakes(void **state)
{
  (void)state;
  scratch_write("ties.dl", dl);
  scratch_write("short.dl", "DL NR=2 NC=3\nDATA:\n1 2 3 4\n");
  scratch_write("other.dl", "DL NR=3 NC=1\nDATA:\n1 2 3\n");
  scratch_write("list.dl", "DL NR=2 NC=2 FORMAT=EDGELIST2\nDATA:\n1 2 3\n");
  scratch_write("many.dl", "DL NR=2 NC=1\nDATA:\n1 2 3\n");
  assert_error((const char *const[]){"ties.dl", "short.dl"}, 2, "cut off", "short.dl", 3);
  assert_error((const char *const[]){"ties.dl", "other.dl"}, 2, "wrong number of values", "other.dl", 0);
  assert_error((const char *const[]){"ties.dl", "list.dl"}, 2, "unknown format", "list.dl", 0);
  assert_error((const char *const[]){"ties.dl", "many.dl"}, 2, "surplus value", "many.dl", 3);
}

/* Alone it is a network of two modes; a note says what else it may be. */
static void test_ucinet_alone(void **state)
{
  (void)state;
  scratch_write("davis.dl", "DL NR=2 NC=1\nDATA:\n1\n0\n");
  loaded made = load((const char *const[]){"davis.dl"}, 1);
  assert_int_equal(fil_network_node_count(&made.network), 3);
  assert_string_equal(made.problems.items[0].kind, "two modes");
  close_loaded(&made);
}

static void test_no_ties(void **state)
{
  (void)state;
  fil_study study;
  fil_error error = {0};
  scratch_write("a.clu", "*Vertices 1\n1\n");
  scratch_write("b.vec", "*Vertices 1\n1\n");
  assert_int_equal(fil_study_from_files(&study, (const char *const[]){"a.clu", "b.vec"}, 2, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message,
                      "neither a.clu nor b.vec has ties; give the network or the edge sheet that they belong to");
  fil_study_destroy(&study);
}

/* UCINET's own two files, whatever is in them. */
static void test_ucinet_dataset(void **state)
{
  (void)state;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  fil_error error = {0};
  scratch_write("padgm.##h", "\005DATE:");
  assert_int_equal(fil_study_from_files(&study, (const char *const[]){"padgm.##h"}, 1, &error), FIL_OK);
  assert_int_equal(fil_load(&study, NULL, &network, &problems, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "Data > Export > DL"));
  fil_network_destroy(&network);
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_pajek),           IN_SCRATCH(test_beside_sheets), IN_SCRATCH(test_pajek_mistakes),
      IN_SCRATCH(test_sections),        IN_SCRATCH(test_ucinet),        IN_SCRATCH(test_ucinet_without_labels),
      IN_SCRATCH(test_ucinet_mistakes), IN_SCRATCH(test_ucinet_alone),  IN_SCRATCH(test_no_ties),
      IN_SCRATCH(test_ucinet_dataset),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
