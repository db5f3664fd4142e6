/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets, workbooks and whole networks with every kind of mistake in them: the data report is held against a list of
 * what was put there, both ways.
 */
#include "io/load/load.h"
#include "io/study/study_sheets.h"
#include "tests/support/testing.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEEDED FIL_SOURCE_DIR "/tests/data/seeded"

/* A line of a manifest: severity|kind|file|row|column|value|part of the remedy. */
typedef struct seed {
  char *line;
  const char *fields[7];
  bool met;
} seed;

typedef struct manifest {
  seed seeds[128];
  size_t count;
} manifest;

static manifest read_manifest(const char *folder)
{
  manifest made = {0};
  char path[512], line[1024];
  snprintf(path, sizeof path, "%s/manifest", folder);
  FILE *file = fopen(path, "r");
  if (!file)
    fail_msg("there is no %s", path);
  while (fgets(line, sizeof line, file)) {
    assert_true(made.count < sizeof made.seeds / sizeof *made.seeds);
    seed *item = &made.seeds[made.count++];
    line[strcspn(line, "\n")] = '\0';
    item->line = strdup(line);
    char *rest = item->line;
    for (size_t k = 0; k < 7; k++) {
      item->fields[k] = strsep(&rest, "|");
      if (!item->fields[k])
        fail_msg("%s, line %zu has fewer than seven fields", path, made.count);
    }
  }
  fclose(file);
  return made;
}

static void forget(manifest *made)
{
  for (size_t k = 0; k < made->count; k++)
    free(made->seeds[k].line);
}

/* Loads the study of the folder, or its sheets where it has none. */
static void load(const char *folder, fil_problems *problems)
{
  char study_path[512], nodes[512], edges[512];
  fil_study study;
  fil_network network = {0};
  fil_error error = {0};
  snprintf(study_path, sizeof study_path, "%s/study.json", folder);
  snprintf(nodes, sizeof nodes, "%s/nodes.csv", folder);
  snprintf(edges, sizeof edges, "%s/edges.csv", folder);
  FILE *file = fopen(study_path, "r");
  fil_status status = file ? fil_study_read(&study, study_path, problems, &error)
                           : fil_study_from_files(&study, (const char *[]){nodes, edges}, 2, &error);
  if (file)
    fclose(file);
  if (status == FIL_OK)
    status = fil_sheets_choose(&study, problems, &error);
  if (status == FIL_OK && fil_problem_count(problems, FIL_SEVERITY_ERROR) == 0)
    status = fil_load(&study, NULL, &network, problems, &error);
  if (status != FIL_OK)
    fail_msg("%s: %s", folder, error.message);
  fil_study_destroy(&study);
  fil_network_destroy(&network);
}

static bool is_same(const char *expected, const char *found)
{
  return strcmp(expected, found ? found : "") == 0;
}

static const char *base_name(const char *path)
{
  const char *slash = path ? strrchr(path, '/') : NULL;
  return slash ? slash + 1 : path;
}

/* Whether the problem is the one that was put there. */
static bool is_seed(const seed *item, const fil_table *table, size_t row)
{
  const char *cell[9];
  char row_text[32] = "", column_text[32] = "";
  for (size_t k = 0; k < 9; k++)
    cell[k] = table->columns[k]->type == FIL_COLUMN_TEXT ? fil_column_text(table->columns[k], row) : NULL;
  if (!fil_column_is_missing(table->columns[3], row))
    snprintf(row_text, sizeof row_text, "%.0f", table->columns[3]->numbers[row]);
  if (!fil_column_is_missing(table->columns[4], row))
    snprintf(column_text, sizeof column_text, "%.0f", table->columns[4]->numbers[row]);
  return is_same(item->fields[0], cell[0]) && is_same(item->fields[1], cell[1]) &&
         is_same(item->fields[2], base_name(cell[2])) && is_same(item->fields[3], row_text) &&
         is_same(item->fields[4], column_text) && is_same(item->fields[5], cell[6]) &&
         strstr(cell[8] ? cell[8] : "", item->fields[6]);
}

/* Nothing missed, nothing invented. Returns how many differ. */
static size_t compare(const char *folder)
{
  manifest expected = read_manifest(folder);
  fil_problems problems = {0};
  fil_table table;
  size_t wrong = 0;
  load(folder, &problems);
  assert_int_equal(fil_problem_table(&problems, /*per_kind=*/0, &table, NULL), FIL_OK);
  for (size_t row = 0; row < fil_table_rows(&table); row++) {
    size_t k = 0;
    while (k < expected.count && (expected.seeds[k].met || !is_seed(&expected.seeds[k], &table, row)))
      k++;
    if (k < expected.count) {
      expected.seeds[k].met = true;
      continue;
    }
    wrong++;
    print_error("%s: invented: %s|%s|%s|%g|%g|%s|%s\n", base_name(folder), fil_column_text(table.columns[0], row),
                fil_column_text(table.columns[1], row), fil_column_text(table.columns[2], row),
                table.columns[3]->numbers[row], table.columns[4]->numbers[row], fil_column_text(table.columns[6], row),
                fil_column_text(table.columns[8], row));
  }
  for (size_t k = 0; k < expected.count; k++) {
    if (expected.seeds[k].met)
      continue;
    wrong++;
    print_error("%s: missed: line %zu of the manifest\n", base_name(folder), k + 1);
  }
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
  forget(&expected);
  return wrong;
}

static void test_every_folder(void **state)
{
  (void)state;
  size_t folders = 0, wrong = 0;
  char path[512];
  DIR *seeded = opendir(SEEDED);
  assert_non_null(seeded);
  for (const struct dirent *entry = readdir(seeded); entry; entry = readdir(seeded)) {
    if (entry->d_name[0] == '.')
      continue;
    snprintf(path, sizeof path, "%s/%s", SEEDED, entry->d_name);
    wrong += compare(path);
    folders++;
  }
  closedir(seeded);
  assert_true(folders > 50);
  assert_int_equal(wrong, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_folder),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
