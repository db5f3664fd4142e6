/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Buffered output to files, standard output and memory. */
#include "io/sink.h"

#include "graph/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_SIZE = 1 << 16, CLOSED = -1 };

static fil_status fail(const fil_sink *sink, int code, fil_error *error)
{
  const char *name = sink->path ? sink->path : "standard output";
  switch (code) {
  case ENOSPC:
  case EDQUOT:
    return fil_error_set(error, FIL_ERROR_FILE, "%s cannot be written: there is no room left on the disk", name);
  case EPIPE:
    return fil_error_set(error, FIL_ERROR_FILE, "%s was closed by the program that reads it", name);
  case EISDIR:
    return fil_error_set(error, FIL_ERROR_FILE, "%s is a folder; name a file in it", name);
  default:
    return fil_error_set(error, FIL_ERROR_FILE, "%s cannot be written: %s", name, strerror(code));
  }
}

static fil_status write_out(fil_sink *sink, fil_text *text, fil_error *error)
{
  for (size_t at = 0; at < text->length;) {
    ssize_t written = write(sink->descriptor, text->bytes + at, text->length - at);
    if (written >= 0)
      at += (size_t)written;
    else if (errno != EINTR)
      return fail(sink, errno, error);
  }
  fil_text_clear(text);
  return FIL_OK;
}

/* Writes what was gathered; with `last` nothing may follow. */
static fil_status flush(fil_sink *sink, bool last, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!sink->compressor)
    return write_out(sink, &sink->buffer, error);
  FIL_TRY(fil_compressor_add(sink->compressor, fil_text_string(&sink->buffer), sink->buffer.length, last, &sink->packed,
                             error));
  fil_text_clear(&sink->buffer);
  FIL_TRY(write_out(sink, &sink->packed, error));
done:
  return status;
}

/* The file meant by `path`: behind a symbolic link the file that it leads to. NULL without memory. */
static char *follow(const char *path)
{
  char *real = realpath(path, NULL);
  char *copy = fil_memory_copy(real ? real : path);
  free(real); /* the C library's */
  return copy;
}

/* Opens a new file beside `path`. Its short name fits wherever that of `path` does. */
static fil_status open_sibling(fil_sink *sink, fil_error *error)
{
  const char *slash = strrchr(sink->path, '/');
  int folder = slash ? (int)(slash + 1 - sink->path) : 0;
  for (unsigned try = 0;; try++) {
    fil_text name = {0};
    fil_status status = fil_text_format(&name, error, "%.*s.filiere-%ld-%u", folder, sink->path, (long)getpid(), try);
    if (status != FIL_OK)
      return status;
    sink->descriptor = open(name.bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (sink->descriptor >= 0) {
      sink->temporary = name.bytes;
      return FIL_OK;
    }
    int code = errno;
    fil_text_destroy(&name);
    if (code != EEXIST)
      return fail(sink, code, error);
  }
}

/* A file that is there is replaced only if it might have been written, and keeps its permissions. */
static fil_status open_over(fil_sink *sink, mode_t mode, fil_error *error)
{
  if (access(sink->path, W_OK) != 0)
    return fail(sink, errno, error);
  fil_status status = open_sibling(sink, error);
  if (status == FIL_OK && fchmod(sink->descriptor, mode & 07777) != 0)
    status = fail(sink, errno, error);
  return status;
}

fil_status fil_sink_open(fil_sink *sink, const char *path, fil_error *error)
{
  struct stat found;
  *sink = (fil_sink){.descriptor = STDOUT_FILENO};
  if (strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0)
    return FIL_OK;

  sink->descriptor = CLOSED;
  const fil_ending ending = fil_ending_of(path);
  fil_status status = ending.compression ? fil_compressor_open(&sink->compressor, ending.compression, error) : FIL_OK;
  if (status != FIL_OK)
    return status;
  sink->path = follow(path);
  if (!sink->path)
    return fil_error_memory(error);
  if (stat(sink->path, &found) != 0)
    return open_sibling(sink, error);
  if (S_ISREG(found.st_mode))
    return open_over(sink, found.st_mode, error);
  sink->descriptor = open(sink->path, O_WRONLY | O_CLOEXEC);
  return sink->descriptor >= 0 ? FIL_OK : fail(sink, errno, error);
}

void fil_sink_open_memory(fil_sink *sink, fil_text *text)
{
  *sink = (fil_sink){.memory = text, .descriptor = CLOSED};
}

static fil_text *target(fil_sink *sink)
{
  return sink->memory ? sink->memory : &sink->buffer;
}

static fil_status flush_if_full(fil_sink *sink, fil_error *error)
{
  return sink->buffer.length < BUFFER_SIZE ? FIL_OK : flush(sink, /*last=*/false, error);
}

fil_status fil_sink_write(fil_sink *sink, const char *bytes, size_t length, fil_error *error)
{
  fil_status status = fil_text_add_bytes(target(sink), bytes, length, error);
  return status == FIL_OK ? flush_if_full(sink, error) : status;
}

fil_status fil_sink_text(fil_sink *sink, const char *string, fil_error *error)
{
  return fil_sink_write(sink, string, strlen(string), error);
}

fil_status fil_sink_format(fil_sink *sink, fil_error *error, const char *format, ...)
{
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (length >= 0 && (size_t)length < sizeof line)
    return fil_sink_write(sink, line, (size_t)length, error);

  char *longer = NULL;
  va_start(arguments, format);
  length = vasprintf(&longer, format, arguments);
  va_end(arguments);
  if (length < 0)
    return fil_error_memory(error);
  fil_status status = fil_sink_write(sink, longer, (size_t)length, error);
  free(longer); /* the C library's */
  return status;
}

/* Some devices and pipes cannot be brought to a disk, which is no failure. */
static fil_status synchronise(fil_sink *sink, fil_error *error)
{
  if (!sink->temporary || fsync(sink->descriptor) == 0 || errno == EINVAL)
    return FIL_OK;
  return fail(sink, errno, error);
}

static fil_status close_file(fil_sink *sink, fil_error *error)
{
  int closed = close(sink->descriptor);
  sink->descriptor = CLOSED;
  return closed == 0 ? FIL_OK : fail(sink, errno, error);
}

fil_status fil_sink_commit(fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  if (sink->memory)
    return FIL_OK;
  FIL_TRY(flush(sink, /*last=*/true, error));
  if (!sink->path)
    return FIL_OK;
  FIL_TRY(synchronise(sink, error));
  FIL_TRY(close_file(sink, error));
  if (sink->temporary && rename(sink->temporary, sink->path) != 0)
    return fail(sink, errno, error);
  fil_memory_free(sink->temporary);
  sink->temporary = NULL;
done:
  return status;
}

void fil_sink_destroy(fil_sink *sink)
{
  if (sink->path && sink->descriptor != CLOSED)
    close(sink->descriptor);
  if (sink->temporary)
    unlink(sink->temporary);
  fil_memory_free(sink->path);
  fil_memory_free(sink->temporary);
  fil_text_destroy(&sink->buffer);
  fil_text_destroy(&sink->packed);
  fil_compressor_close(sink->compressor);
  *sink = (fil_sink){.descriptor = CLOSED};
}
