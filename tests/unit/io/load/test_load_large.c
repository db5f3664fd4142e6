/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files of so many megabytes that they are read in windows, and those that turn out to want to be read whole. */
#include "io/load/load.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 90000, NOTE = 200 };

/* Writes a sheet of ties in a ring, the notes of which make it large, and `last` under it. */
static void write_sheet(const char *path, const char *heading, const char *last)
{
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fputs(heading, file);
  for (unsigned row = 0; row < ROWS; row++)
    fprintf(file, "f%u,f%u,%u,%0*u\n", row, (row + 1) % ROWS, row % 7 + 1, NOTE, row);
  fputs(last, file);
  assert_int_equal(fclose(file), 0);
}

typedef struct loaded_sheet {
  fil_network network;
  fil_problems problems;
} loaded_sheet;

static void load_sheet(loaded_sheet *loaded, const char *path)
{
  fil_study study;
  *loaded = (loaded_sheet){0};
  assert_int_equal(fil_study_from_files(&study, &path, 1, NULL), FIL_OK);
  assert_int_equal(fil_load(&study, NULL, &loaded->network, &loaded->problems, NULL), FIL_OK);
  fil_study_destroy(&study);
}

static void destroy(loaded_sheet *loaded)
{
  fil_network_destroy(&loaded->network);
  fil_problems_destroy(&loaded->problems);
}

/* The first problem of that kind, which is the only one. */
static const fil_problem *sole(const loaded_sheet *loaded, const char *kind)
{
  const fil_problem *found = NULL;
  for (size_t k = 0; k < loaded->problems.count; k++) {
    const fil_problem *problem = &loaded->problems.items[k];
    if (strcmp(problem->kind, kind) != 0)
      continue;
    assert_null(found);
    found = problem;
  }
  assert_non_null(found);
  return found;
}

static void assert_ring(const loaded_sheet *loaded, size_t edges)
{
  const fil_network *network = &loaded->network;
  assert_int_equal(fil_network_node_count(network), ROWS);
  assert_int_equal(fil_network_edge_count(network), edges);
  for (size_t edge = 0; edge < ROWS; edge++) {
    assert_int_equal(fil_network_source(network, edge), edge);
    assert_int_equal(fil_network_target(network, edge), (edge + 1) % ROWS);
    assert_true(fil_network_weight(network, edge) == (double)(edge % 7 + 1));
  }
}

static void test_sound(void **state)
{
  (void)state;
  loaded_sheet loaded;
  write_sheet("ties.csv", "\xEF\xBB\xBFSource,Target,Weight,Note\n", "f0,f5,3,\"of two\nlines é\"\nf5,f5,1,\n");
  load_sheet(&loaded, "ties.csv");
  assert_int_equal(loaded.problems.count, 1);
  assert_int_equal(sole(&loaded, "self-loop")->row, ROWS + 3); /* the record before it is one row */
  assert_ring(&loaded, ROWS + 2);
  const fil_column *notes = fil_table_find(&loaded.network.edges, "Note");
  assert_string_equal(fil_column_text(notes, ROWS), "of two\nlines é");
  assert_true(fil_column_is_missing(notes, ROWS + 1));
  destroy(&loaded);
}

/* What is wrong is told once and at its row, and what the headings have wrong too. */
static void test_faults(void **state)
{
  (void)state;
  loaded_sheet loaded;
  write_sheet("ties.csv", "Source,Target,Weight,Weight\n", "f0,f5,many,\nf0,f6,2,\"a\"b\n");
  load_sheet(&loaded, "ties.csv");
  assert_int_equal(sole(&loaded, "repeated heading")->column_number, 4);
  const fil_problem *number = sole(&loaded, "not a number"), *quote = sole(&loaded, "text after a quote");
  assert_int_equal(number->row, ROWS + 2);
  assert_int_equal(number->column_number, 3);
  assert_string_equal(number->value, "many");
  assert_int_equal(quote->row, ROWS + 3);
  destroy(&loaded);
}

/* Another encoding shows in the last row alone. */
static void test_odd(void **state)
{
  (void)state;
  loaded_sheet loaded;
  write_sheet("ties.csv", "Source,Target,Weight,Note\n", "f0,f5,3,Caf\xE9 de la gare\n");
  load_sheet(&loaded, "ties.csv");
  assert_int_equal(loaded.problems.count, 1);
  sole(&loaded, "encoding");
  assert_ring(&loaded, ROWS + 1);
  assert_string_equal(fil_column_text(fil_table_find(&loaded.network.edges, "Note"), ROWS), "Café de la gare");
  destroy(&loaded);
}

/* A large file that is no sheet goes its own way. */
static void test_other_format(void **state)
{
  (void)state;
  loaded_sheet loaded;
  FILE *file = fopen("ring.net", "w");
  assert_non_null(file);
  fprintf(file, "*Vertices %d\n", ROWS);
  for (unsigned node = 1; node <= ROWS; node++)
    fprintf(file, "%u \"%0*u\"\n", node, NOTE, node - 1);
  fputs("*Arcs\n", file);
  for (unsigned node = 1; node <= ROWS; node++)
    fprintf(file, "%u %u %u\n", node, node % ROWS + 1, (node - 1) % 7 + 1);
  assert_int_equal(fclose(file), 0);
  load_sheet(&loaded, "ring.net");
  assert_ring(&loaded, ROWS);
  destroy(&loaded);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_sound),
      IN_SCRATCH(test_faults),
      IN_SCRATCH(test_odd),
      IN_SCRATCH(test_other_format),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
