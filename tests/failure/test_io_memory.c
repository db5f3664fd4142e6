/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while a study and its sheets are read. */
#include "graph/workers.h"
#include "io/load/load.h"
#include "io/load/projection.h"
#include "io/network/format.h"
#include "io/sheet/records.h"
#include "io/study/guess.h"
#include "io/study/study_sheets.h"
#include "tests/support/failing_memory.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

/* Reads the study and, once that is read, its sheets: two sheets with every kind of mistake. */
static fil_status load(void *context, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_study_read(&study, context, &problems, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
done:
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_load(void **state)
{
  (void)state;
  char study[] = FIL_SOURCE_DIR "/tests/data/mistakes/study.json";
  assert_survives_without_memory(load, study);
  char several[] = FIL_SOURCE_DIR "/tests/data/several/study.json";
  assert_survives_without_memory(load, several);
}

/* Lists and a matrix, with a node sheet. */
static fil_status load_several(void *context, fil_error *error)
{
  static const char *const files[] = {
      FIL_SOURCE_DIR "/tests/data/several/trade.csv", FIL_SOURCE_DIR "/tests/data/several/talks.csv",
      FIL_SOURCE_DIR "/tests/data/several/innovation.csv", FIL_SOURCE_DIR "/tests/data/several/actors.csv"};
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_study_from_files(&study, files, *(const size_t *)context, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
done:
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_several(void **state)
{
  (void)state;
  size_t ties = 3, all = 4;
  assert_survives_without_memory(load_several, &ties);
  assert_survives_without_memory(load_several, &all);
}

/* A sheet in several chunks, one column of which is something else than its beginning shows. */
static fil_status read_chunks(void *context, fil_error *error)
{
  static const fil_records_layout layout = {.chunk_least = 20, .sample_length = 8};
  static const char text[] = "A;B;C\nx;1;a\ny;2;b\n\n\"z\nz\";3,5;c\nx;4;\"d\"\"\"\n\ny;zero;e\nz;6;f\n;;;7\n";
  fil_cells cells[] = {FIL_CELLS_CATEGORY, FIL_CELLS_NUMBER, FIL_CELLS_TEXT};
  fil_status status = FIL_OK;
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_table table = {0};
  fil_problems problems = {0};
  (void)context;
  fil_workers_use(3);
  FIL_TRY(fil_source_open_memory(&source, "sheet.csv", text, sizeof text - 1, NULL, &problems, error));
  FIL_TRY(fil_delimited_open(&sheet, &source, &problems, error));
  FIL_TRY(fil_records_read(&sheet, cells, &layout, NULL, &table, &problems, error));
  cells[1] = FIL_CELLS_GUESS;
  fil_table_destroy(&table);
  FIL_TRY(fil_records_read(&sheet, cells, &layout, NULL, &table, &problems, error));
done:
  fil_workers_use(0);
  fil_table_destroy(&table);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return status;
}

static void test_chunks(void **state)
{
  (void)state;
  assert_survives_without_memory(read_chunks, NULL);
}

/* The same as a large file is read, with faults to be told of. */
static fil_status read_windows(void *context, fil_error *error)
{
  static const fil_records_layout layout = {.chunk_least = 20, .sample_length = 8};
  static const fil_rest_layout small = {.beginning = 16, .lines = 1, .window = 24};
  static const fil_cells cells[] = {FIL_CELLS_CATEGORY, FIL_CELLS_NUMBER, FIL_CELLS_TEXT};
  fil_status status = FIL_OK;
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_table table = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_source_begin(&source, context, &(fil_sheet_choice){0}, NULL, &small, &problems, error));
  FIL_TRY(fil_delimited_open(&sheet, &source, &problems, error));
  FIL_TRY(fil_records_read(&sheet, cells, &layout, NULL, &table, &problems, error));
done:
  fil_table_destroy(&table);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return status;
}

static void test_windows(void **state)
{
  (void)state;
  char path[] = "windows.csv";
  scratch_write(path, "A;B;C\nx;1;a\ny;2;b\n\n\"z\nz\";3;c\nx;4;\"d\"\"\"\n\ny;zero;e\nz;6;f\n;;;7\n");
  assert_survives_without_memory(read_windows, path);
}

static fil_status choose_files(void *context, fil_error *error)
{
  static const char *const files[] = {FIL_SOURCE_DIR "/tests/data/mistakes/ties.csv",
                                      FIL_SOURCE_DIR "/tests/data/mistakes/actors.csv"};
  (void)context;
  fil_study study = {0};
  fil_status status = fil_study_from_files(&study, files, 2, error);
  fil_study_destroy(&study);
  return status;
}

static void test_files(void **state)
{
  (void)state;
  assert_survives_without_memory(choose_files, NULL);
}

/* Two projections of a two-mode network, and one that names what is not there. */
static fil_status project(void *context, fil_error *error)
{
  char row[] = "row", column[] = "column", name[] = "co-column", nowhere[] = "rwo";
  const fil_projection_wish wishes[] = {{.onto = row, .weight = FIL_PROJECTION_NEWMAN}, {.onto = column, .name = name}};
  const fil_projection_wish unknown = {.onto = nowhere};
  const char *const file = context;
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_study_from_files(&study, &file, 1, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
  FIL_TRY(fil_projection_apply(&unknown, 1, "study.json", &network, &problems, error));
  FIL_TRY(fil_projection_apply(wishes, 2, "study.json", &network, &problems, error));
done:
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_projections(void **state)
{
  (void)state;
  char two_mode[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dl/two-mode";
  assert_survives_without_memory(project, two_mode);
}

/* A study guessed from two sheets and written. */
static fil_status guess(void *context, fil_error *error)
{
  const char *const *files = context;
  fil_status status = FIL_OK;
  fil_guess made = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  fil_text text = {0};
  FIL_TRY(fil_guess_sheets(&made, files, 2, error));
  FIL_TRY(fil_load(&made.study, NULL, &network, &problems, error));
  FIL_TRY(fil_guess_schema(&made, &network, /*levels=*/NULL, error));
  FIL_TRY(fil_study_write(&made.study, &made.notes, &text, error));
done:
  fil_guess_destroy(&made);
  fil_network_destroy(&network);
  fil_problems_destroy(&problems);
  fil_text_destroy(&text);
  return status;
}

static void test_guesses(void **state)
{
  (void)state;
  const char *files[] = {FIL_SOURCE_DIR "/tests/golden/init-content/a.csv",
                         FIL_SOURCE_DIR "/tests/golden/init-content/b.csv"};
  assert_survives_without_memory(guess, files);
}

/* A whole network in one file. */
static fil_status load_whole(void *context, fil_error *error)
{
  const char *const file = context;
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_study_from_files(&study, &file, 1, error));
  FIL_TRY(fil_sheets_choose(&study, &problems, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
done:
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_whole_networks(void **state)
{
  (void)state;
  char attributes[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/pajek/attributes";
  char relations[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/pajek/relations";
  char mistakes[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/pajek/mistakes";
  char comments[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/pajek/comments";
  char ids[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/pajek/ids";
  char matrix[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/matrix/mistakes";
  char incidence[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/two_mode/mistakes";
  char dl[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dl/two-mode", levels[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dl/levels";
  char embedded[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dl/embedded";
  char networkx[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/graphml/networkx";
  char wrong[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/graphml/mistakes",
       broken[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/graphml/broken";
  assert_survives_without_memory(load_whole, attributes);
  assert_survives_without_memory(load_whole, relations);
  assert_survives_without_memory(load_whole, mistakes);
  assert_survives_without_memory(load_whole, comments);
  assert_survives_without_memory(load_whole, ids);
  assert_survives_without_memory(load_whole, matrix);
  assert_survives_without_memory(load_whole, incidence);
  assert_survives_without_memory(load_whole, dl);
  assert_survives_without_memory(load_whole, levels);
  assert_survives_without_memory(load_whole, embedded);
  assert_survives_without_memory(load_whole, networkx);
  char values[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/graphml/graph-values";
  char gephi[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/gexf/gephi",
       own[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/gexf/filiere";
  char gexf_mistakes[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/gexf/mistakes";
  assert_survives_without_memory(load_whole, values);
  assert_survives_without_memory(load_whole, gephi);
  assert_survives_without_memory(load_whole, own);
  assert_survives_without_memory(load_whole, gexf_mistakes);
  assert_survives_without_memory(load_whole, wrong);
  assert_survives_without_memory(load_whole, broken);
  char konect[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/edge_list/konect";
  char layers[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/edge_list/layers";
  assert_survives_without_memory(load_whole, konect);
  assert_survives_without_memory(load_whole, layers);
  char multiplex[] = FIL_SOURCE_DIR "/tests/golden/check-muxviz/bread.txt";
  char multilayer[] = FIL_SOURCE_DIR "/tests/golden/check-muxviz/layered.txt";
  char unusable[] = FIL_SOURCE_DIR "/tests/golden/check-muxviz/wrong.txt";
  assert_survives_without_memory(load_whole, multiplex);
  assert_survives_without_memory(load_whole, multilayer);
  assert_survives_without_memory(load_whole, unusable);
  char layered[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/multinet/multiplex";
  char wrong_layers[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/multinet/mistakes";
  assert_survives_without_memory(load_whole, layered);
  assert_survives_without_memory(load_whole, wrong_layers);
}

/* A network read and written again. */
static fil_status rewrite(void *context, fil_error *error)
{
  const char *const *names = context; /* file, format */
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_network network = {0};
  fil_problems problems = {0};
  fil_bundle files = {0};
  FIL_TRY(fil_study_from_files(&study, names, 1, error));
  FIL_TRY(fil_load(&study, NULL, &network, &problems, error));
  FIL_TRY(fil_bundle_init(&files, "/dev/null", error));
  const fil_network_writing writing = {.network = &network, .files = &files, .problems = &problems};
  FIL_TRY(fil_network_format_write(fil_network_format_named(names[1]), writing, error));
  FIL_TRY(fil_bundle_commit(&files, error));
done:
  fil_bundle_destroy(&files);
  fil_network_destroy(&network);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}

static void test_json(void **state)
{
  (void)state;
  char all[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/json/all",
       wrong[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/json/mistakes";
  char networkx[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/node_link/networkx";
  char d3[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/node_link/d3";
  char mistakes[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/node_link/mistakes";
  assert_survives_without_memory(load_whole, all);
  assert_survives_without_memory(load_whole, wrong);
  assert_survives_without_memory(load_whole, networkx);
  assert_survives_without_memory(load_whole, d3);
  assert_survives_without_memory(load_whole, mistakes);
  assert_survives_without_memory(rewrite, (const char *[]){all, "json"});
  assert_survives_without_memory(rewrite, (const char *[]){all, "node_link"});
  assert_survives_without_memory(rewrite, (const char *[]){all, "dot"});
  assert_survives_without_memory(rewrite, (const char *[]){all, "graphml"});
  assert_survives_without_memory(rewrite, (const char *[]){all, "gexf"});
}

static void test_dot(void **state)
{
  (void)state;
  char chain[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dot/chain", sets[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dot/sets";
  char mistakes[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/dot/mistakes";
  assert_survives_without_memory(load_whole, chain);
  assert_survives_without_memory(load_whole, sets);
  assert_survives_without_memory(load_whole, mistakes);
}

static void test_workbooks(void **state)
{
  (void)state;
  char whole[] = FIL_SOURCE_DIR "/tests/golden/check-workbook/cluster.xlsx";
  char named[] = FIL_SOURCE_DIR "/tests/golden/check-workbook-sheet/cluster.xlsx:TIES";
  char shared[] = FIL_SOURCE_DIR "/tests/fuzz/corpus/workbook/deflated";
  assert_survives_without_memory(load_whole, whole);
  assert_survives_without_memory(load_whole, named);
  assert_survives_without_memory(load_whole, shared);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_load),        cmocka_unit_test(test_chunks),   IN_SCRATCH(test_windows),
      cmocka_unit_test(test_files),       cmocka_unit_test(test_several),  cmocka_unit_test(test_whole_networks),
      cmocka_unit_test(test_projections), cmocka_unit_test(test_json),     cmocka_unit_test(test_dot),
      cmocka_unit_test(test_guesses),     cmocka_unit_test(test_workbooks)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
