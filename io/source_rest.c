/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files read where they are needed. */
#include "io/source_rest.h"

#include "graph/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const fil_rest_layout fil_rest_usual = {.least = 1 << 24, .beginning = 1 << 20, .lines = 1000, .window = 1 << 18};

fil_status fil_rest_open(fil_rest **rest, const char *path, const fil_rest_layout *layout, fil_error *error)
{
  struct stat about;
  *rest = NULL;
  if (strcmp(path, "-") == 0 || stat(path, &about) != 0 || !S_ISREG(about.st_mode)) /* a pipe may be opened once */
    return FIL_OK;
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  const bool fits = descriptor >= 0 && fstat(descriptor, &about) == 0 && (size_t)about.st_size >= layout->least;
  if (fits)
    *rest = fil_memory_new(1, sizeof **rest);
  if (*rest)
    **rest = (fil_rest){.descriptor = descriptor, .size = (size_t)about.st_size, .window = layout->window};
  else if (descriptor >= 0)
    close(descriptor);
  return fits && !*rest ? fil_error_memory(error) : FIL_OK;
}

void fil_rest_read(fil_rest *rest, size_t at, char *bytes, size_t length)
{
  while (length > 0) {
    const ssize_t count = pread(rest->descriptor, bytes, length, (off_t)(rest->mark + at));
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0) {
      rest->odd = true;
      memset(bytes, 0, length);
      return;
    }
    bytes += count;
    at += (size_t)count;
    length -= (size_t)count;
  }
}

void fil_rest_check_end(fil_rest *rest)
{
  struct stat about;
  if (fstat(rest->descriptor, &about) != 0 || (size_t)about.st_size != rest->mark + rest->size)
    rest->odd = true;
}

void fil_rest_close(fil_rest *rest)
{
  if (rest)
    close(rest->descriptor);
  fil_memory_free(rest);
}
