/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files in memory, which have a path as others do. */
#include "tests/support/windowed.h"

#include "graph/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

bool open_windowed(fil_source *source, const char *name, const char *bytes, size_t length, size_t beginning,
                   size_t window)
{
  const fil_rest_layout layout = {.least = 0, .beginning = beginning, .lines = 0, .window = window};
  char path[64];
  const int file = memfd_create("sheet", MFD_CLOEXEC);
  if (file < 0 || write(file, bytes, length) != (ssize_t)length)
    abort();
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  fil_status status = fil_source_begin(source, path, &(fil_sheet_choice){0}, NULL, &layout, NULL, NULL);
  close(file);
  if (status == FIL_OK)
    status = fil_memory_set(&source->name, name, NULL);
  return status == FIL_OK && source->rest;
}
