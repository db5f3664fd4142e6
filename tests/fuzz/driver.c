/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Runs a fuzz target over every file of a folder, in builds without libFuzzer. */
#include "tests/fuzz/fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static int run_file(const char *path)
{
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    return EXIT_FAILURE;
  }
  size_t length = (size_t)ftell(file);
  rewind(file);
  uint8_t *bytes = malloc(length ? length : 1); /* exactly as long, so that a read past the end is caught */
  int result = EXIT_FAILURE;
  if (bytes && fread(bytes, 1, length, file) == length)
    result = LLVMFuzzerTestOneInput(bytes, length);
  else
    perror(path);
  free(bytes);
  fclose(file);
  return result;
}

static int is_visible(const struct dirent *entry)
{
  return entry->d_name[0] != '.';
}

int main(int argc, char **argv)
{
  struct dirent **entries = NULL;
  int count = argc == 2 ? scandir(argv[1], &entries, is_visible, alphasort) : -1;
  int result = count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  for (int k = 0; k < count; k++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", argv[1], entries[k]->d_name);
    printf("%s\n", path);
    fflush(stdout); /* so that the last line names the file that stopped it */
    if (run_file(path) != 0)
      result = EXIT_FAILURE;
    free(entries[k]);
  }
  free(entries);
  return result;
}
