/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every format that is read and written, with every sample: what comes back is what the format holds. */
#include "graph/memory.h"
#include "io/load/load.h"
#include "io/network/format.h"
#include "io/study/study_sheets.h"
#include "tests/support/network_text.h"
#include "tests/support/same_network.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void set_text(fil_network *network, const char *name, fil_column_type type, const char *const cells[])
{
  fil_column *column = fil_table_find(&network->nodes, name);
  if (!column) {
    assert_int_equal(fil_table_add_column(&network->nodes, name, type, &column, NULL), FIL_OK);
  }
  assert_int_equal(fil_column_resize(column, 0, NULL), FIL_OK);
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    assert_int_equal(fil_column_add_text(column, cells[node], cells[node] ? strlen(cells[node]) : 0, NULL), FIL_OK);
}

static void set_numbers(fil_table *table, const char *name, const double cells[], size_t count)
{
  fil_column *column;
  assert_int_equal(fil_table_add_column(table, name, FIL_COLUMN_NUMBER, &column, NULL), FIL_OK);
  assert_int_equal(column->rows, count);
  memcpy(column->numbers, cells, count * sizeof *cells);
}

/* Attributes of every type, labels of every letter, what some formats take for their own. */
static fil_network make_attributes(void)
{
  fil_network network = network_from_text("n1 : farm / Mill\nn2 : firm\nn3\nn4 : farm / Sale\n"
                                          "n1 -> n2 0.1 trade\nn2 -> n3 1e300 trade\nn3 -> n1 5e-324 trade\n"
                                          "n1 -> n4 trade\nn1 -> n3 12345.678 talk");
  set_text(&network, "label", FIL_COLUMN_TEXT,
           (const char *const[]){"Мельница \"Астық\" & <Co>", "=1+1; a, b\\n", "Łódź 'x' [y] {z}", "Ұн зауыты"});
  set_text(&network, "Region", FIL_COLUMN_CATEGORY, (const char *const[]){"North", "South West", NULL, "North"});
  set_text(&network, "Remark", FIL_COLUMN_TEXT,
           (const char *const[]){"two\nlines", "tab\there", NULL, "semi;colon, comma | bar % # *"});
  set_numbers(&network.nodes, "Staff", (const double[]){12, NAN, -0.5, 1e21}, 4);
  set_numbers(&network.edges, "Share", (const double[]){0.25, NAN, 1.0 / 3, 4, 5}, 5);
  return network;
}

/* Words for people: title, labels, units, order, support. */
static fil_network make_schema(void)
{
  fil_network network = network_from_text("a : firm / Late\nb : office / Early\na -> b 2 trade\na -- b 1 talk");
  fil_schema *schema = &network.schema;
  assert_int_equal(fil_memory_set(&network.title, "Wine of \"Aqtau\"", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&schema->relations[0].label, "Trade, all", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&schema->relations[0].unit, "KZT million", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&schema->categories.items[1].label, "Offices", NULL), FIL_OK);
  schema->categories.items[1].support = true;
  return network;
}

/* Two modes, places between 0 and 1, periods, names that are no words. */
static fil_network make_modes(void)
{
  fil_network network = network_from_text("p1 : people\np2 : people\ng1 : groups\ng2 : groups\n"
                                          "p1 -- g1 2 meets\ng2 -- p1 1 meets\np2 -- g2 3 meets\np2 -- g1 meets");
  static const char relation[] = "\"meets\" &#34; \\n, Кеңес";
  fil_dictionary *relations = &network.edges.columns[FIL_EDGE_RELATION]->levels;
  fil_column *period;
  uint32_t code;
  fil_dictionary_destroy(relations);
  assert_int_equal(fil_dictionary_add(relations, relation, strlen(relation), &code, NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&network.schema.relations[0].name, relation, NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&network.title, "C:\\new\\\"table\"", NULL), FIL_OK);
  set_numbers(&network.nodes, "x", (const double[]){0, 0.25, 1, 1e-3}, 4);
  set_numbers(&network.nodes, "y", (const double[]){1, 0.5, 0.25, 0}, 4);
  set_numbers(&network.nodes, "\"Staff\", of all", (const double[]){1, 2, 3, 4}, 4);
  assert_int_equal(fil_table_add_column(&network.edges, "Year", FIL_COLUMN_CATEGORY, &period, NULL), FIL_OK);
  assert_int_equal(fil_column_resize(period, 0, NULL), FIL_OK);
  static const char *const cells[] = {"1996-1999", "2000", NULL, "1996-1999"};
  for (size_t edge = 0; edge < 4; edge++)
    assert_int_equal(fil_column_add_text(period, cells[edge], cells[edge] ? strlen(cells[edge]) : 0, NULL), FIL_OK);
  network.period = network.edges.column_count - 1;
  return network;
}

/* Ties that are told apart by their period; a unit; an attribute named like a column of the reader's; a relation
   without ties. */
static fil_network make_periods(void)
{
  static const char *const periods[] = {"2020", NULL, "2019"};
  fil_network network = network_from_text("a -> b 1 trade\nb -> a 2 trade\na -> b 3 trade");
  fil_column *column;
  assert_int_equal(fil_table_add_column(&network.edges, "period", FIL_COLUMN_CATEGORY, &column, NULL), FIL_OK);
  assert_int_equal(fil_column_resize(column, 0, NULL), FIL_OK);
  uint32_t code;
  assert_int_equal(fil_dictionary_add(&column->levels, "2019", 4, &code, NULL), FIL_OK);
  for (size_t edge = 0; edge < 3; edge++)
    assert_int_equal(fil_column_add_text(column, periods[edge], 4, NULL), FIL_OK);
  network.period = network.edges.column_count - 1;
  set_numbers(&network.edges, "Length", (const double[]){1, 2, NAN}, 3);
  assert_int_equal(fil_memory_set(&network.edges.columns[FIL_EDGE_ROLES + 1]->unit, "km", NULL), FIL_OK);
  set_numbers(&network.edges, "weight (2)", (const double[]){NAN, 0.1, 7}, 3);
  assert_int_equal(fil_schema_add_relation(&network.schema, "talk", NULL, NULL, /*directed=*/false, NULL), FIL_OK);
  return network;
}

static const char *const texts[] = {
    "A -> B\nB -> C\nC -> A",
    "A -- B 2\nB -- C 0.5",
    "A -> B 2 trade\nB -> A 3 trade\nA -> C 1 talk\nC -> B 7 talk",
    "A -> B 2 trade\nA -- B 1 talk\nB -- C 4 talk\nB -> C trade",
    "A -> B\nB -> B\nA -> A",
    "A\nB\nC\nA -> C\nD",
    "A",
    "2 -> 10\n10 -> 3\n3 -> 2",
    "A -> B 0\nB -> A 1",
};

enum { TEXTS = sizeof texts / sizeof *texts };

static fil_network make_sample(size_t sample)
{
  static fil_network (*const made[])(void) = {make_attributes, make_schema, make_modes, make_periods};
  return sample < TEXTS ? network_from_text(texts[sample]) : made[sample - TEXTS]();
}

static void write_file(const fil_network_format *format, const fil_network *network, const char *path)
{
  fil_bundle files;
  fil_problems problems = {0};
  fil_error error = {0};
  assert_int_equal(fil_bundle_init(&files, path, NULL), FIL_OK);
  const fil_network_writing writing = {.network = network, .files = &files, .problems = &problems};
  if (fil_network_format_write(format, writing, &error) != FIL_OK || fil_bundle_commit(&files, &error) != FIL_OK)
    fail_msg("%s: %s", path, error.message);
  fil_bundle_destroy(&files);
  fil_problems_destroy(&problems);
}

/* Whether nothing says that the ties have a direction, for the formats that leave it to the study. */
static bool is_undirected(const fil_network_format *format, const fil_network *network)
{
  bool directed = strcmp(format->name, "muxviz") != 0;
  for (size_t k = 0; k < network->schema.relation_count; k++)
    directed |= network->schema.relations[k].directed;
  return !directed;
}

static void read_file(const fil_network_format *format, const char *path, bool undirected, fil_network *network)
{
  const char *const files[] = {path, "made-nodes.csv"};
  fil_study study;
  fil_problems problems = {0};
  fil_error error = {0};
  if (fil_study_from_files(&study, files, strcmp(format->name, "csv") == 0 ? 2 : 1, &error) != FIL_OK)
    fail_msg("%s: %s", path, error.message);
  study.undirected = undirected;
  if (fil_sheets_choose(&study, &problems, &error) != FIL_OK ||
      fil_load(&study, NULL, network, &problems, &error) != FIL_OK)
    fail_msg("%s: %s", path, error.message);
  for (size_t k = 0; k < problems.count; k++) {
    if (problems.items[k].severity == FIL_SEVERITY_ERROR)
      fail_msg("%s:%zu: %s", problems.items[k].file, problems.items[k].row, problems.items[k].cause);
  }
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
}

/* A matrix of each relation, a file each; an edge of weight 0 is none there. Without periods two ties are one. */
static bool is_beyond(const fil_network_format *format, size_t sample, const fil_network *network)
{
  if (sample == TEXTS + 3 && !(format->holds & FIL_HOLDS_EDGE_TEXTS))
    return true;
  return strcmp(format->name, "matrix") == 0 &&
         (network->schema.relation_count != 1 || fil_network_node_count(network) < 2 || sample + 1 == TEXTS);
}

/* multinet has no place for quotes and line ends, nor for commas in names. */
static void flatten(char *text, bool is_name)
{
  for (; text && *text; text++)
    *text = *text == '"' ? '\'' : *text == '\n' ? ' ' : *text == ',' && is_name ? ';' : *text;
}

static void flatten_table(fil_table *table, size_t first)
{
  for (size_t k = first; k < table->column_count; k++) {
    fil_column *column = table->columns[k];
    flatten(k >= FIL_NODE_ROLES ? column->name : NULL, /*is_name=*/true);
    for (size_t at = 0; column->type == FIL_COLUMN_TEXT && at < column->bytes.length; at++)
      column->bytes.bytes[at] = column->bytes.bytes[at] == '"'    ? '\''
                                : column->bytes.bytes[at] == '\n' ? ' '
                                                                  : column->bytes.bytes[at];
  }
}

static void flatten_network(const fil_network_format *format, fil_network *network)
{
  if (strcmp(format->name, "multinet") != 0)
    return;
  flatten_table(&network->nodes, FIL_NODE_LABEL);
  flatten_table(&network->edges, FIL_EDGE_ROLES);
  for (size_t k = 0; k < network->schema.relation_count; k++)
    flatten(network->schema.relations[k].name, /*is_name=*/true);
}

static void check(const fil_network_format *format, size_t sample)
{
  fil_network network = make_sample(sample), again = {0};
  char path[64];
  const char *extensions = format->extensions ? format->extensions : "txt";
  snprintf(path, sizeof path, "made.%.*s", (int)strcspn(extensions, " "), extensions);
  print_message("%s: sample %zu\n", format->name, sample);
  if (!is_beyond(format, sample, &network)) {
    write_file(format, &network, path);
    read_file(format, path, is_undirected(format, &network), &again);
    flatten_network(format, &network);
    assert_same_network(&network, &again, format->holds);
  }
  fil_network_destroy(&network);
  fil_network_destroy(&again);
}

static void test_all(void **state)
{
  (void)state;
  size_t tried = 0;
  for (size_t k = 0; k < fil_network_format_count(); k++) {
    const fil_network_format *format = fil_network_format_at(k);
    const bool is_read = format->read || format->is_sheets;
    tried += format->write && is_read;
    for (size_t sample = 0; format->write && is_read && sample < TEXTS + 4; sample++)
      check(format, sample);
  }
  assert_true(tried >= 3);
}

int main(void)
{
  const struct CMUnitTest tests[] = {IN_SCRATCH(test_all)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
