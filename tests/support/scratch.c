/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Folders for tests. */
#include "tests/support/scratch.h"

#include "tests/support/testing.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int scratch_enter(void **state)
{
  char folder[] = "/tmp/filiere-test-XXXXXX";
  *state = mkdtemp(folder) ? strdup(folder) : NULL;
  return *state ? chdir(*state) : -1;
}

static int remove_one(const char *path, const struct stat *found, int kind, struct FTW *place)
{
  (void)found;
  (void)kind;
  (void)place;
  return remove(path);
}

int scratch_leave(void **state)
{
  int left = chdir("/") || nftw(*state, remove_one, 8, FTW_DEPTH | FTW_PHYS);
  free(*state);
  return left;
}

char *scratch_read(const char *path)
{
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  fseek(file, 0, SEEK_END);
  size_t length = (size_t)ftell(file);
  rewind(file);
  char *bytes = calloc(length + 1, 1);
  assert_non_null(bytes);
  assert_int_equal(fread(bytes, 1, length, file), length);
  fclose(file);
  return bytes;
}

void scratch_write(const char *path, const char *text)
{
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
}

bool scratch_has(const char *path)
{
  struct stat found;
  return lstat(path, &found) == 0;
}

void assert_scratch_holds_only(const char *name)
{
  DIR *folder = opendir(".");
  size_t others = 0;
  assert_non_null(folder);
  for (struct dirent *entry; (entry = readdir(folder));)
    others += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 && strcmp(entry->d_name, name) != 0;
  closedir(folder);
  assert_int_equal(others, 0);
  assert_true(scratch_has(name));
}
