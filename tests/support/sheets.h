/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets for tests, written as text, and what the data report says of them. */
#ifndef FIL_TESTS_SUPPORT_SHEETS_H
#define FIL_TESTS_SUPPORT_SHEETS_H

#include "io/load/load.h"

/* A study in a folder of its own, loaded. Starts as { 0 }. */
typedef struct sheet_fixture {
  char folder[64];
  fil_study study;
  fil_network network;
  fil_problems problems;
} sheet_fixture;

/* Writes a file into the folder, which is made at the first call. `length` may hold NULs. */
void sheets_write(sheet_fixture *sheets, const char *name, const char *bytes, size_t length);

/* Writes the texts as nodes.csv (NULL: none) and edges.csv and loads them as files given directly. */
void sheets_load(sheet_fixture *sheets, const char *nodes, const char *edges);

/* Writes the texts, and the study as study.json, and loads it unless the study itself has mistakes. */
void sheets_load_study(sheet_fixture *sheets, const char *study, const char *nodes, const char *edges);

/* Loads files that sheets_write has written, as files given directly. */
void sheets_load_files(sheet_fixture *sheets, const char *const names[], size_t count);

/* The first problem of that kind, or NULL; and how many there are. */
const fil_problem *sheets_problem(const sheet_fixture *sheets, const char *kind);
size_t sheets_count(const sheet_fixture *sheets, const char *kind);

/* Stops the test, listing them, when there are errors or warnings. */
void sheets_assert_clean(const sheet_fixture *sheets);

/* Removes the folder too. */
void sheets_destroy(sheet_fixture *sheets);

#endif
