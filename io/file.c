/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files read whole, large ones by several workers at once. */
#include "io/file.h"

#include "graph/memory.h"
#include "graph/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PART_LENGTH = 1 << 22 };

static fil_status fail(const char *path, const char *what, int reason, fil_error *error)
{
  fil_error_set(error, FIL_ERROR_FILE, "%s: %s", what, strerror(reason));
  fil_error_locate(error, path, 0, 0);
  return FIL_ERROR_FILE;
}

/* A file being read in parts. */
typedef struct part_reading {
  int descriptor;
  char *bytes;
  size_t length;
  atomic_size_t sound; /* bytes before the first part that could not be read whole */
} part_reading;

static void read_part(void *context, size_t part, bool calling)
{
  (void)calling;
  part_reading *reading = context;
  size_t at = part * PART_LENGTH, end = at + PART_LENGTH < reading->length ? at + PART_LENGTH : reading->length;
  while (at < end) {
    ssize_t count = pread(reading->descriptor, reading->bytes + at, end - at, (off_t)at);
    if (count <= 0)
      break;
    at += (size_t)count;
  }
  size_t sound = reading->sound;
  while (at < end && at < sound && !atomic_compare_exchange_weak(&reading->sound, &sound, at))
    continue;
}

/* Reads what a large file has now, by several workers. Whatever goes wrong is left to the reading that follows, which
   goes on where this one ends. */
static void read_ahead(int descriptor, size_t size, fil_text *text)
{
  if (size < (size_t)2 * PART_LENGTH || lseek(descriptor, 0, SEEK_CUR) != 0)
    return;
  part_reading reading = {descriptor, text->bytes, size, size};
  fil_workers_run(read_part, &reading, (size + PART_LENGTH - 1) / PART_LENGTH);
  if (lseek(descriptor, (off_t)reading.sound, SEEK_SET) >= 0)
    text->length = reading.sound;
}

/* Reads to the end, or to `limit` bytes. The size that the system tells is only where the buffer starts. */
static fil_status read_all(int descriptor, const char *path, size_t limit, fil_text *text, fil_error *error)
{
  struct stat about = {0};
  size_t expected = 1 << 16;
  if (fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode))
    return fail(path, "cannot be read", EISDIR, error);
  if (fstat(descriptor, &about) == 0 && about.st_size > 0)
    expected = (size_t)about.st_size + 2;
  text->bytes = fil_memory_resize(NULL, expected < limit ? expected : limit + 2, 1);
  if (!text->bytes)
    return fil_error_memory(error);
  text->capacity = expected < limit ? expected : limit + 2;
  if (S_ISREG(about.st_mode) && expected < limit)
    read_ahead(descriptor, (size_t)about.st_size, text);

  while (text->length < limit) {
    fil_status status = fil_memory_reserve(&text->bytes, &text->capacity, text->length + 2, 1, error);
    if (status != FIL_OK)
      return status;
    ssize_t count = read(descriptor, text->bytes + text->length, text->capacity - text->length - 1);
    if (count < 0 && errno != EINTR)
      return fail(path, "cannot be read", errno, error);
    if (count == 0)
      break;
    text->length += count > 0 ? (size_t)count : 0;
  }
  text->bytes[text->length] = '\0';
  return FIL_OK;
}

/* Standard input is left where it was, if it can be: several sheets of a workbook may come from it. */
static fil_status read_input(size_t limit, fil_text *text, fil_error *error)
{
  const off_t before = lseek(STDIN_FILENO, 0, SEEK_CUR);
  fil_status status = read_all(STDIN_FILENO, "-", limit, text, error);
  if (before >= 0)
    lseek(STDIN_FILENO, before, SEEK_SET);
  return status;
}

fil_status fil_file_read(const char *path, size_t limit, fil_text *text, fil_error *error)
{
  if (strcmp(path, "-") == 0)
    return read_input(limit, text, error);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return fail(path, "cannot be opened", errno, error);
  fil_status status = read_all(descriptor, path, limit, text, error);
  close(descriptor);
  return status;
}

/* Parts of a text being looked at. */
typedef struct part_looking {
  const fil_text *text;
  atomic_bool other; /* some byte is none of ASCII */
} part_looking;

static void look_at_part(void *context, size_t part, bool calling)
{
  (void)calling;
  part_looking *looking = context;
  size_t at = part * PART_LENGTH, length = looking->text->length - at;
  if (!looking->other && !fil_text_is_ascii(looking->text->bytes + at, length < PART_LENGTH ? length : PART_LENGTH))
    looking->other = true;
}

bool fil_file_is_ascii(const fil_text *text)
{
  part_looking looking = {text, false};
  fil_workers_run(look_at_part, &looking, (text->length + PART_LENGTH - 1) / PART_LENGTH);
  return !looking.other;
}
