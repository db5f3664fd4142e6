/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets for tests, in a folder under the system's temporary one. */
#include "tests/support/sheets.h"

#include "tests/support/testing.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void path_of(const sheet_fixture *sheets, const char *name, char path[128])
{
  snprintf(path, 128, "%s/%s", sheets->folder, name);
}

void sheets_write(sheet_fixture *sheets, const char *name, const char *bytes, size_t length)
{
  char path[128];
  if (!sheets->folder[0]) {
    strcpy(sheets->folder, "/tmp/filiere-test-XXXXXX");
    assert_non_null(mkdtemp(sheets->folder));
  }
  path_of(sheets, name, path);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, length, file), length);
  assert_int_equal(fclose(file), 0);
}

static void load(sheet_fixture *sheets)
{
  fil_error error = {0};
  if (fil_load(&sheets->study, NULL, &sheets->network, &sheets->problems, &error) != FIL_OK)
    fail_msg("%s: %s", error.place, error.message);
}

void sheets_load_files(sheet_fixture *sheets, const char *const names[], size_t count)
{
  char paths[8][128];
  const char *files[8];
  fil_error error = {0};
  for (size_t k = 0; k < count; k++) {
    path_of(sheets, names[k], paths[k]);
    files[k] = paths[k];
  }
  if (fil_study_from_files(&sheets->study, files, count, &error) != FIL_OK)
    fail_msg("%s: %s", error.place, error.message);
  load(sheets);
}

void sheets_load(sheet_fixture *sheets, const char *nodes, const char *edges)
{
  static const char *const names[] = {"edges.csv", "nodes.csv"};
  sheets_write(sheets, "edges.csv", edges, strlen(edges));
  if (nodes)
    sheets_write(sheets, "nodes.csv", nodes, strlen(nodes));
  sheets_load_files(sheets, names, nodes ? 2 : 1);
}

void sheets_load_study(sheet_fixture *sheets, const char *study, const char *nodes, const char *edges)
{
  char path[128];
  fil_error error = {0};
  if (nodes)
    sheets_write(sheets, "nodes.csv", nodes, strlen(nodes));
  if (edges)
    sheets_write(sheets, "edges.csv", edges, strlen(edges));
  sheets_write(sheets, "study.json", study, strlen(study));
  path_of(sheets, "study.json", path);
  if (fil_study_read(&sheets->study, path, &sheets->problems, &error) != FIL_OK)
    fail_msg("%s: %s", error.place, error.message);
  if (fil_problem_count(&sheets->problems, FIL_SEVERITY_ERROR) == 0)
    load(sheets);
}

const fil_problem *sheets_problem(const sheet_fixture *sheets, const char *kind)
{
  for (size_t k = 0; k < sheets->problems.count; k++) {
    if (strcmp(sheets->problems.items[k].kind, kind) == 0)
      return &sheets->problems.items[k];
  }
  return NULL;
}

size_t sheets_count(const sheet_fixture *sheets, const char *kind)
{
  size_t count = 0;
  for (size_t k = 0; k < sheets->problems.kind_count; k++)
    count += strcmp(sheets->problems.kinds[k].kind, kind) == 0 ? sheets->problems.kinds[k].count : 0;
  return count;
}

void sheets_assert_clean(const sheet_fixture *sheets)
{
  size_t found = 0;
  for (size_t k = 0; k < sheets->problems.count; k++) {
    const fil_problem *problem = &sheets->problems.items[k];
    if (problem->severity == FIL_SEVERITY_NOTE)
      continue;
    found++;
    print_error("%s:%zu:%zu: %s: %s\n", problem->file, problem->row, problem->column_number, problem->kind,
                problem->cause);
  }
  assert_int_equal(found, 0);
}

static void remove_files(const sheet_fixture *sheets)
{
  DIR *folder = opendir(sheets->folder);
  assert_non_null(folder);
  for (const struct dirent *entry; (entry = readdir(folder));) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", sheets->folder, entry->d_name);
    if (entry->d_name[0] != '.')
      unlink(path);
  }
  closedir(folder);
}

void sheets_destroy(sheet_fixture *sheets)
{
  if (sheets->folder[0]) {
    remove_files(sheets);
    assert_int_equal(rmdir(sheets->folder), 0);
  }
  fil_study_destroy(&sheets->study);
  fil_network_destroy(&sheets->network);
  fil_problems_destroy(&sheets->problems);
}
