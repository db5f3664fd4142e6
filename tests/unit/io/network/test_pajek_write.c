/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks written as Pajek's projects and networks, to the byte. */
#include "graph/memory.h"
#include "io/network/format.h"
#include "tests/support/network_text.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"
#include "tests/support/writing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void set_numbers(fil_network *network, const char *name, const double cells[])
{
  fil_column *column;
  assert_int_equal(fil_table_add_column(&network->nodes, name, FIL_COLUMN_NUMBER, &column, NULL), FIL_OK);
  memcpy(column->numbers, cells, column->rows * sizeof *cells);
}

static fil_network make_chain(void)
{
  fil_network network = network_from_text("F : farm / Growing\nM : firm / Milling\nU\nF -> M 2.5 trade\nM -> F trade\n"
                                          "U -- M 3 talks");
  assert_int_equal(fil_memory_set(&network.title, "Bread", NULL), FIL_OK);
  set_numbers(&network, "Staff", (const double[]){12, NAN, -0.5});
  return network;
}

static void test_project(void **state)
{
  (void)state;
  fil_network network = make_chain();
  fil_problems problems = write_network(&network, "pajek", "made.paj");
  assert_written("made.paj", "*Network Bread\r\n% ids are labels\r\n*Vertices 3\r\n1 \"F\"\r\n2 \"M\"\r\n3 \"U\"\r\n"
                             "*Arcs :1 \"trade\"\r\n1 2 2.5\r\n2 1 1\r\n*Edges :2 \"talks\"\r\n3 2 3\r\n"
                             "*Partition category\r\n% code 1 is \"farm\"\r\n% code 2 is \"firm\"\r\n*Vertices 3\r\n"
                             "1\r\n2\r\n999999998\r\n"
                             "*Partition stage\r\n% code 1 is \"Growing\"\r\n% code 2 is \"Milling\"\r\n*Vertices 3\r\n"
                             "1\r\n2\r\n999999998\r\n*Vector Staff\r\n*Vertices 3\r\n12\r\n999999998\r\n-0.5\r\n");
  assert_int_equal(problems.count, 0);
  assert_scratch_holds_only("made.paj");
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

/* The values go into files of their own. */
static void test_net(void **state)
{
  (void)state;
  fil_network network = make_chain();
  fil_problems problems = write_network(&network, "pajek", "made.NET");
  assert_written("made.NET", "*Network Bread\r\n% ids are labels\r\n*Vertices 3\r\n1 \"F\"\r\n2 \"M\"\r\n3 \"U\"\r\n"
                             "*Arcs :1 \"trade\"\r\n1 2 2.5\r\n2 1 1\r\n*Edges :2 \"talks\"\r\n3 2 3\r\n");
  assert_written("made-stage.clu", "% name is \"stage\"\r\n% code 1 is \"Growing\"\r\n% code 2 is \"Milling\"\r\n"
                                   "*Vertices 3\r\n1\r\n2\r\n999999998\r\n");
  assert_written("made-Staff.vec", "% name is \"Staff\"\r\n*Vertices 3\r\n12\r\n999999998\r\n-0.5\r\n");
  assert_true(scratch_has("made-category.clu"));
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

/* Pajek reads what is not ASCII behind a mark alone; a sole relation in a .net, which others read, stands in a comment;
   ids that are not the labels too. */
static void test_names(void **state)
{
  (void)state;
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "\"a\"", "Әл\n\"x\" \\n &#65;", NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "b", NULL, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 0, 1, "of \"kin\"", 1, NULL), FIL_OK);
  fil_problems problems = write_network(&network, "pajek", "made.net");
  const char *expected = "\xEF\xBB\xBF*Network\r\n% vertex 1 is \"&#34;a&#34;\"\r\n% vertex 2 is \"b\"\r\n"
                         "*Vertices 2\r\n1 \"Әл\\n&#34;x&#34; &#92;n &#38;#65;\"\r\n2 \"b\"\r\n"
                         "% relation is \"of &#34;kin&#34;\"\r\n*Arcs\r\n1 2 1\r\n";
  assert_written("made.net", expected);
  assert_int_equal(problems.count, 1);
  assert_string_equal(problems.items[0].cause, "1 label is of several lines, which Pajek draws; read again they are "
                                               "blanks");
  whole_network again = read_whole(expected + 3, "pajek", /*schema=*/NULL);
  assert_string_equal(fil_network_id(&again.network, 0), "\"a\"");
  assert_string_equal(fil_network_label(&again.network, 0), "Әл \"x\" \\n &#65;");
  assert_string_equal(again.network.schema.relations[0].name, "of \"kin\"");
  close_whole(&again);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

static void test_modes_and_places(void **state)
{
  (void)state;
  fil_network network = network_from_text("1 : people\n2 : people\n3 : groups\n1 -- 3 tie\n3 -- 2 tie");
  set_numbers(&network, "x", (const double[]){0, 0.5, 1});
  set_numbers(&network, "y", (const double[]){1, 0.25, 0});
  set_numbers(&network, "z", (const double[]){1, 2, 3});
  fil_problems problems = write_network(&network, "pajek", "made.net");
  assert_written("made.net", "*Network\r\n*Vertices 3 2\r\n1 \"1\" 0 1\r\n2 \"2\" 0.5 0.25\r\n3 \"3\" 1 0\r\n"
                             "*Edges\r\n1 3\r\n2 3\r\n");
  assert_true(scratch_has("made-z.vec"));
  assert_false(scratch_has("made-x.vec"));
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

/* Directed ties run between farms and mills too, which are no two modes. */
static void test_no_modes(void **state)
{
  (void)state;
  static const char *const texts[] = {"1 : farm\n2 : mill\n1 -> 2", "1 : farm\n2 : mill\n3 : farm\n1 -- 2\n2 -- 3",
                                      "1 : farm\n2 : mill\n3\n1 -- 2", "1 : farm\n2 : farm\n3 : mill\n1 -- 2\n2 -- 3",
                                      "1 : farm\n2 : mill"};
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
    fil_network network = network_from_text(texts[k]);
    fil_problems problems = write_network(&network, "pajek", "made.paj");
    char *found = scratch_read("made.paj");
    const char *count = strstr(found, "*Vertices ");
    assert_non_null(count);
    assert_int_equal(count[strlen("*Vertices 3")], '\r');
    free(found);
    fil_problems_destroy(&problems);
    fil_network_destroy(&network);
  }
}

static void set_periods(fil_network *network, const char *first, const char *second)
{
  fil_column *period;
  const char *const cells[] = {first, second};
  assert_int_equal(fil_table_add_column(&network->edges, "Year", FIL_COLUMN_CATEGORY, &period, NULL), FIL_OK);
  assert_int_equal(fil_column_resize(period, 0, NULL), FIL_OK);
  for (size_t edge = 0; edge < 2; edge++)
    assert_int_equal(fil_column_add_text(period, cells[edge], strlen(cells[edge]), NULL), FIL_OK);
  network->period = network->edges.column_count - 1;
}

static void test_periods(void **state)
{
  (void)state;
  static const struct {
    const char *second, *line;
    size_t problems;
  } cases[] = {{"2004", "2 1 [2004]\r\n", 0}, {"wave 2", "2 1\r\n", 1}, {"2004-05-01", "2 1\r\n", 1}};
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
    fil_network network = network_from_text("1 -> 2\n2 -> 1");
    set_periods(&network, "1996-1999", cases[k].second);
    fil_problems problems = write_network(&network, "pajek", "made.net");
    char *found = scratch_read("made.net");
    assert_non_null(strstr(found, cases[k].line));
    assert_int_equal(problems.count, cases[k].problems);
    free(found);
    fil_problems_destroy(&problems);
    fil_network_destroy(&network);
  }
}

/* A number that is Pajek's sign of a missing one. */
static void test_clash(void **state)
{
  (void)state;
  fil_network network = network_from_text("1 -> 2");
  set_numbers(&network, "Cash", (const double[]){999999998, 1});
  fil_problems problems = write_network(&network, "pajek", "made.paj");
  assert_int_equal(problems.count, 1);
  assert_string_equal(problems.items[0].cause, "1 values \"Cash\" are 999999998, which to Pajek is a missing value");
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_project),  IN_SCRATCH(test_net),     IN_SCRATCH(test_names), IN_SCRATCH(test_modes_and_places),
      IN_SCRATCH(test_no_modes), IN_SCRATCH(test_periods), IN_SCRATCH(test_clash),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
