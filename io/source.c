/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reading a file whole and handing it out as UTF-8. */
#include "io/source.h"

#include "graph/memory.h"
#include "io/compressed.h"
#include "io/encoding.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PEEK_LENGTH = 1 << 16 };

static fil_status fail(const char *path, const char *what, int reason, fil_error *error)
{
  fil_error_set(error, FIL_ERROR_FILE, "%s: %s", what, strerror(reason));
  fil_error_locate(error, path, 0, 0);
  return FIL_ERROR_FILE;
}

/* Reads to the end, or to `limit` bytes. The size that the system tells is only where the buffer starts. */
static fil_status read_all(int descriptor, const char *path, size_t limit, fil_text *text, fil_error *error)
{
  struct stat about;
  size_t expected = 1 << 16;
  if (fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode))
    return fail(path, "cannot be read", EISDIR, error);
  if (fstat(descriptor, &about) == 0 && about.st_size > 0)
    expected = (size_t)about.st_size + 2;
  text->bytes = fil_memory_resize(NULL, expected < limit ? expected : limit + 2, 1);
  if (!text->bytes)
    return fil_error_memory(error);
  text->capacity = expected < limit ? expected : limit + 2;

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

static fil_status read_file(const char *path, size_t limit, fil_text *text, fil_error *error)
{
  if (strcmp(path, "-") == 0)
    return read_all(STDIN_FILENO, path, limit, text, error);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return fail(path, "cannot be opened", errno, error);
  fil_status status = read_all(descriptor, path, limit, text, error);
  close(descriptor);
  return status;
}

/* Names what the bytes are when they are certainly no text. */
static const char *name_binary(const fil_text *text)
{
  static const struct {
    const char *magic, *name;
  } kinds[] = {
      {"PK\x03\x04", "an Excel workbook or a ZIP archive"},
      {"\xD0\xCF\x11\xE0", "an old Excel workbook"},
      {"%PDF", "a PDF document"},
  };
  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
    size_t length = strlen(kinds[k].magic);
    if (text->length >= length && memcmp(text->bytes, kinds[k].magic, length) == 0)
      return kinds[k].name;
  }
  return NULL;
}

/* Names the encoding in the data report; one that was guessed may be wrong. */
static fil_status note_encoding(const char *name, const char *encoding, bool guessed, fil_problems *problems,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  FIL_TRY(fil_text_format(&cause, error, "the file is not UTF-8 and was read as %s", encoding));
  FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "encoding", (fil_place){.file = name}, fil_text_string(&cause),
                          guessed
                              ? "where letters look wrong, name the right one as \"encoding\" in the study, or save "
                                "the sheet as UTF-8"
                              : NULL,
                          error));
done:
  fil_text_destroy(&cause);
  return status;
}

/* Makes `source->text` UTF-8. `encoding` is the declared one or NULL. */
static fil_status decode(fil_source *source, const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text decoded = {0};
  size_t mark;
  const char *detected = fil_encoding_detect(fil_text_string(&source->text), source->text.length, &mark);
  const char *used = encoding && !mark ? encoding : detected;
  const char *bytes = fil_text_string(&source->text) + mark;
  size_t length = source->text.length - mark;
  if (!fil_encoding_is_utf8(used) && problems)
    FIL_TRY(note_encoding(source->name, used, /*guessed=*/!encoding && !mark, problems, error));
  if (!fil_encoding_is_utf8(used) || !fil_text_is_utf8(bytes, length, NULL) || memchr(bytes, 0, length)) {
    FIL_TRY(fil_encoding_decode(used, bytes, length, &decoded, error));
    fil_text_destroy(&source->text);
    source->text = decoded;
    decoded = (fil_text){0};
    mark = 0;
  }
  source->bytes = fil_text_string(&source->text) + mark;
  source->length = source->text.length - mark;
  source->damaged = memmem(source->bytes, source->length, FIL_UNDECODABLE, strlen(FIL_UNDECODABLE)) != NULL;
done:
  fil_text_destroy(&decoded);
  return status;
}

/* Goes on from the bytes in `source->text`. */
static fil_status open_text(fil_source *source, const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *binary = name_binary(&source->text);
  if (binary)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the file is %s; save the sheet as CSV", binary));
  FIL_TRY(decode(source, encoding, problems, error));
done:
  if (status == FIL_ERROR_DATA)
    fil_error_locate(error, source->name, 0, 0);
  return status;
}

/* Goes on with what was compressed; with its first `enough` bytes when that is no more than a look. */
static fil_status expand(fil_source *source, size_t enough, fil_error *error)
{
  if (!fil_compressed_is(&source->text))
    return FIL_OK;
  fil_status status = enough == SIZE_MAX ? fil_compressed_expand(&source->text, error)
                                         : fil_compressed_peek(&source->text, enough, error);
  if (status == FIL_ERROR_DATA)
    fil_error_locate(error, source->name, 0, 0);
  return status;
}

static const char *name_of(const char *path)
{
  return strcmp(path, "-") == 0 ? "standard input" : path;
}

fil_status fil_source_open(fil_source *source, const char *path, const char *encoding, fil_problems *problems,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name_of(path), error));
  FIL_TRY(read_file(path, SIZE_MAX - 2, &source->text, error));
  FIL_TRY(expand(source, SIZE_MAX, error));
  FIL_TRY(open_text(source, encoding, problems, error));
done:
  return status;
}

fil_status fil_source_peek(fil_source *source, const char *path, const char *encoding, fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name_of(path), error));
  FIL_TRY(read_file(path, PEEK_LENGTH, &source->text, error));
  FIL_TRY(expand(source, PEEK_LENGTH, error));
  if (source->text.length >= PEEK_LENGTH) {
    /* A letter cut in two at the end would make UTF-8 look like something else. */
    const char *last = memrchr(source->text.bytes, '\n', source->text.length);
    source->text.length = last ? (size_t)(last - source->text.bytes) + 1 : source->text.length;
    source->text.bytes[source->text.length] = '\0';
  }
  FIL_TRY(open_text(source, encoding, /*problems=*/NULL, error));
done:
  return status;
}

fil_status fil_source_open_memory(fil_source *source, const char *name, const char *bytes, size_t length,
                                  const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name, error));
  FIL_TRY(fil_text_add_bytes(&source->text, bytes, length, error));
  FIL_TRY(expand(source, SIZE_MAX, error));
  FIL_TRY(open_text(source, encoding, problems, error));
done:
  return status;
}

void fil_source_close(fil_source *source)
{
  fil_memory_free(source->name);
  fil_text_destroy(&source->text);
  *source = (fil_source){0};
}
