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

#include <stdio.h>

/* A study with its network. */
typedef struct loaded_study {
  fil_study study;
  fil_network network;
  fil_problems problems;
} loaded_study;

static void forget(loaded_study *made)
{
  fil_network_destroy(&made->network);
  fil_study_destroy(&made->study);
  fil_problems_destroy(&made->problems);
}

static fil_status load_files(loaded_study *made, const char *const files[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_study_from_files(&made->study, files, count, error));
  FIL_TRY(fil_sheets_choose(&made->study, &made->problems, error));
  FIL_TRY(fil_load(&made->study, NULL, &made->network, &made->problems, error));
done:
  return status;
}

/* Reads the study and, once that is read, its sheets: two sheets with every kind of mistake. */
static fil_status load(void *context, fil_error *error)
{
  fil_status status = FIL_OK;
  loaded_study made = {0};
  FIL_TRY(fil_study_read(&made.study, context, &made.problems, error));
  FIL_TRY(fil_load(&made.study, NULL, &made.network, &made.problems, error));
done:
  forget(&made);
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

/* Palettes and colours, right and wrong, read and written. */
static fil_status write_again(void *context, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_problems problems = {0};
  fil_text text = {0};
  FIL_TRY(fil_study_read(&study, context, &problems, error));
  FIL_TRY(fil_study_write(&study, NULL, &text, error));
done:
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  fil_text_destroy(&text);
  return status;
}

static void test_colours(void **state)
{
  (void)state;
  char right[] = FIL_SOURCE_DIR "/tests/golden/draw-colours/study.json";
  char wrong[] = FIL_SOURCE_DIR "/tests/golden/check-colours/study.json";
  assert_survives_without_memory(write_again, right);
  assert_survives_without_memory(write_again, wrong);
}

/* Lists and a matrix, with a node sheet. */
static fil_status load_several(void *context, fil_error *error)
{
  static const char *const files[] = {
      FIL_SOURCE_DIR "/tests/data/several/trade.csv", FIL_SOURCE_DIR "/tests/data/several/talks.csv",
      FIL_SOURCE_DIR "/tests/data/several/innovation.csv", FIL_SOURCE_DIR "/tests/data/several/actors.csv"};
  loaded_study made = {0};
  const fil_status status = load_files(&made, files, *(const size_t *)context, error);
  forget(&made);
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
  loaded_study made = {0};
  FIL_TRY(load_files(&made, &file, 1, error));
  FIL_TRY(fil_projection_apply(&unknown, 1, "study.json", &made.network, &made.problems, error));
  FIL_TRY(fil_projection_apply(wishes, 2, "study.json", &made.network, &made.problems, error));
done:
  forget(&made);
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
  const char *headless[] = {FIL_SOURCE_DIR "/tests/golden/init-headless/actors.csv",
                            FIL_SOURCE_DIR "/tests/golden/init-headless/ties.csv"};
  assert_survives_without_memory(guess, files);
  assert_survives_without_memory(guess, headless);
}

/* A whole network in one file, named from the sources' tests/. */
static fil_status load_whole(void *context, fil_error *error)
{
  char path[256];
  const char *const file = path;
  loaded_study made = {0};
  snprintf(path, sizeof path, FIL_SOURCE_DIR "/tests/%s", (const char *)context);
  const fil_status status = load_files(&made, &file, 1, error);
  forget(&made);
  return status;
}

static void assert_survive(char files[][64], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    print_message("%s\n", files[k]);
    assert_survives_without_memory(load_whole, files[k]);
  }
}

static void test_whole_networks(void **state)
{
  (void)state;
  char files[][64] = {
      "fuzz/corpus/pajek/attributes",   "fuzz/corpus/pajek/relations",
      "fuzz/corpus/pajek/mistakes",     "fuzz/corpus/pajek/comments",
      "fuzz/corpus/pajek/ids",          "fuzz/corpus/matrix/mistakes",
      "fuzz/corpus/two_mode/mistakes",  "fuzz/corpus/dl/two-mode",
      "fuzz/corpus/dl/levels",          "fuzz/corpus/dl/embedded",
      "fuzz/corpus/graphml/networkx",   "fuzz/corpus/graphml/mistakes",
      "fuzz/corpus/graphml/broken",     "fuzz/corpus/graphml/graph-values",
      "fuzz/corpus/gexf/gephi",         "fuzz/corpus/gexf/filiere",
      "fuzz/corpus/gexf/mistakes",      "fuzz/corpus/edge_list/konect",
      "fuzz/corpus/edge_list/layers",   "golden/check-edge-list-names/ties.txt",
      "golden/check-muxviz/bread.txt",  "golden/check-muxviz/layered.txt",
      "golden/check-muxviz/wrong.txt",  "fuzz/corpus/multinet/multiplex",
      "fuzz/corpus/multinet/mistakes",  "fuzz/corpus/dot/chain",
      "fuzz/corpus/dot/sets",           "fuzz/corpus/dot/mistakes",
      "fuzz/corpus/json/all",           "fuzz/corpus/json/mistakes",
      "fuzz/corpus/node_link/networkx", "fuzz/corpus/node_link/d3",
      "fuzz/corpus/node_link/mistakes",
  };
  assert_survive(files, sizeof files / sizeof *files);
}

static void test_workbooks(void **state)
{
  (void)state;
  char files[][64] = {"golden/check-workbook/cluster.xlsx", "golden/check-workbook-sheet/cluster.xlsx:TIES",
                      "fuzz/corpus/workbook/deflated"};
  assert_survive(files, sizeof files / sizeof *files);
}

/* A network read and written again, in the format of that name. */
static fil_status rewrite(void *context, fil_error *error)
{
  static const char *const file = FIL_SOURCE_DIR "/tests/fuzz/corpus/json/all";
  fil_status status = FIL_OK;
  loaded_study made = {0};
  fil_bundle files = {0};
  FIL_TRY(load_files(&made, &file, 1, error));
  FIL_TRY(fil_bundle_init(&files, "/dev/null", error));
  const fil_network_writing writing = {.network = &made.network, .files = &files, .problems = &made.problems};
  FIL_TRY(fil_network_format_write(fil_network_format_named(context), writing, error));
  FIL_TRY(fil_bundle_commit(&files, error));
done:
  fil_bundle_destroy(&files);
  forget(&made);
  return status;
}

static void test_rewriting(void **state)
{
  (void)state;
  char formats[][16] = {"json", "node_link", "dot", "graphml", "gexf"};
  for (size_t k = 0; k < sizeof formats / sizeof *formats; k++)
    assert_survives_without_memory(rewrite, formats[k]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_load),           cmocka_unit_test(test_colours),
      cmocka_unit_test(test_chunks),         IN_SCRATCH(test_windows),
      cmocka_unit_test(test_files),          cmocka_unit_test(test_several),
      cmocka_unit_test(test_whole_networks), cmocka_unit_test(test_projections),
      cmocka_unit_test(test_guesses),        cmocka_unit_test(test_rewriting),
      cmocka_unit_test(test_workbooks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
