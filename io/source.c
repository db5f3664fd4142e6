/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reading a file whole and handing it out as UTF-8. */
#include "io/source.h"

#include "graph/memory.h"
#include "io/compressed.h"
#include "io/encoding.h"
#include "io/file.h"
#include "io/workbook/find.h"

#include <string.h>
#include <strings.h>

enum { PEEK_LENGTH = 1 << 16 };

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

/* Whether the bytes say themselves which encoding they are in, where they are no UTF-8. */
static bool is_declared(const fil_text *text, const char *detected, char name[FIL_ENCODING_LENGTH])
{
  return strncmp(detected, "UTF", 3) != 0 && fil_encoding_declared(fil_text_string(text), text->length, name);
}

/* Makes `source->text` UTF-8. `encoding` is the declared one or NULL. */
static fil_status decode(fil_source *source, const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text decoded = {0};
  size_t mark;
  if (fil_file_is_ascii(&source->text) && (!encoding || fil_encoding_is_utf8(encoding))) {
    source->bytes = fil_text_string(&source->text);
    source->length = source->text.length;
    goto done;
  }
  const char *detected = fil_encoding_detect(fil_text_string(&source->text), source->text.length, &mark);
  char declared[FIL_ENCODING_LENGTH];
  if (!encoding && is_declared(&source->text, detected, declared))
    encoding = declared;
  const char *used = encoding && !mark ? encoding : detected;
  const char *bytes = fil_text_string(&source->text) + mark;
  size_t length = source->text.length - mark;
  source->guessed = !encoding && !mark && !fil_encoding_is_utf8(used) ? used : NULL;
  if (!fil_encoding_is_utf8(used) && problems)
    FIL_TRY(note_encoding(source->name, used, source->guessed != NULL, problems, error));
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

/* Why the bytes are certainly no text, as a sentence; NULL when they may be. */
static const char *name_binary(const fil_source *source)
{
  const fil_text *text = &source->text;
  const char *bytes = fil_text_string(text), *foreign = fil_workbook_foreign(bytes, text->length);
  const char *dot = strrchr(source->name, '.');
  if (dot && (strcasecmp(dot, ".##h") == 0 || strcasecmp(dot, ".##d") == 0))
    foreign =
        "the file is half of a dataset in UCINET's own form, which is not read; export the dataset as DL (in UCINET: "
        "Data > Export > DL) and give that file";
  if (!foreign && text->length >= 4 && memcmp(bytes, "%PDF", 4) == 0)
    foreign = "the file is a PDF document; save the sheet as CSV";
  return foreign;
}

/* Goes on from the bytes in `source->text`: a sheet of them when they are a workbook. */
static fil_status open_text(fil_source *source, const fil_sheet_choice *choice, const char *encoding,
                            fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *binary = name_binary(source);
  const bool is_workbook = fil_workbook_is(fil_text_string(&source->text), source->text.length);
  if (binary)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "%s", binary));
  if (!is_workbook && fil_sheet_choice_is_made(choice))
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "the file is no workbook and has no sheets to choose from"));
  if (is_workbook)
    FIL_TRY(fil_workbook_replace(&source->text, choice, &source->name, problems, error));
  FIL_TRY(decode(source, is_workbook ? "UTF-8" : encoding, problems, error));
done:
  if (status == FIL_ERROR_DATA || status == FIL_ERROR_USAGE)
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
  return fil_source_open_sheet(source, path, &(fil_sheet_choice){0}, encoding, problems, error);
}

fil_status fil_source_open_sheet(fil_source *source, const char *path, const fil_sheet_choice *choice,
                                 const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name_of(path), error));
  if (strcmp(path, "-") != 0)
    FIL_TRY(fil_memory_set(&source->path, path, error));
  FIL_TRY(fil_file_read(path, SIZE_MAX - 2, &source->text, error));
  FIL_TRY(expand(source, SIZE_MAX, error));
  FIL_TRY(open_text(source, choice, encoding, problems, error));
done:
  return status;
}

/* Leaves whole lines: a letter cut in two at the end would make UTF-8 look like something else. */
static void end_with_line(fil_text *text)
{
  const char *last = memrchr(text->bytes, '\n', text->length);
  text->length = last ? (size_t)(last - text->bytes) + 1 : text->length;
  text->bytes[text->length] = '\0';
}

fil_status fil_source_peek(fil_source *source, const char *path, const char *encoding, fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name_of(path), error));
  FIL_TRY(fil_file_read(path, PEEK_LENGTH, &source->text, error));
  FIL_TRY(expand(source, PEEK_LENGTH, error));
  if (fil_workbook_is(fil_text_string(&source->text), source->text.length)) {
    fil_text_destroy(&source->text);
    FIL_TRY(fil_source_workbook(path, &source->text, error));
  } else if (source->text.length >= PEEK_LENGTH) {
    end_with_line(&source->text);
  }
  FIL_TRY(open_text(source, &(fil_sheet_choice){0}, encoding, /*problems=*/NULL, error));
done:
  return status;
}

/* Whether the first lines of a file may be those of a sheet; XML and JSON are known by all of it. */
static bool may_be_sheet(const char *beginning, size_t lines)
{
  const char *at = beginning;
  const char first = at[strspn(at, " \t\r\n")];
  for (size_t k = 0; at && k < lines; k++) {
    at = strchr(at, '\n');
    at = at ? at + 1 : NULL;
  }
  return at && first && !strchr("{[<", first);
}

/* Opens the beginning; `*is` tells whether that is one, and not to be read whole. */
static fil_status try_beginning(fil_source *source, const fil_rest_layout *layout, bool *is, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *text = &source->text;
  fil_rest *rest = source->rest;
  *is = false;
  text->length = rest->size < layout->beginning ? rest->size : layout->beginning;
  FIL_TRY(fil_memory_reserve(&text->bytes, &text->capacity, text->length + 1, 1, error));
  fil_rest_read(rest, 0, text->bytes, text->length);
  end_with_line(text);
  if (fil_compressed_is(text) || fil_workbook_is(text->bytes, text->length) || name_binary(source))
    goto done;
  const bool is_utf8 = strcmp(fil_encoding_detect(text->bytes, text->length, &rest->mark), "UTF-8") == 0;
  rest->size -= rest->mark;
  source->bytes = text->bytes + rest->mark;
  source->length = text->length - rest->mark;
  *is = is_utf8 && may_be_sheet(source->bytes, layout->lines) && fil_encoding_is_sound(source->bytes, source->length) &&
        !rest->odd;
done:
  return status;
}

fil_status fil_source_begin(fil_source *source, const char *path, const fil_sheet_choice *choice, const char *encoding,
                            const fil_rest_layout *layout, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  bool is = false;
  *source = (fil_source){0};
  if (!fil_sheet_choice_is_made(choice) && (!encoding || fil_encoding_is_utf8(encoding)))
    FIL_TRY(fil_rest_open(&source->rest, path, layout, error));
  if (source->rest) {
    FIL_TRY(fil_memory_set(&source->name, path, error));
    FIL_TRY(fil_memory_set(&source->path, path, error));
    FIL_TRY(try_beginning(source, layout, &is, error));
  }
  if (!is) {
    fil_source_close(source);
    FIL_TRY(fil_source_open_sheet(source, path, choice, encoding, problems, error));
  }
done:
  return status;
}

size_t fil_source_size(const fil_source *source)
{
  return source->rest ? source->rest->size : source->length;
}

fil_status fil_source_open_memory(fil_source *source, const char *name, const char *bytes, size_t length,
                                  const char *encoding, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  *source = (fil_source){0};
  FIL_TRY(fil_memory_set(&source->name, name, error));
  FIL_TRY(fil_text_add_bytes(&source->text, bytes, length, error));
  FIL_TRY(expand(source, SIZE_MAX, error));
  FIL_TRY(open_text(source, &(fil_sheet_choice){0}, encoding, problems, error));
done:
  return status;
}

fil_status fil_source_workbook(const char *path, fil_text *bytes, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_source source = {0};
  FIL_TRY(fil_memory_set(&source.name, name_of(path), error));
  FIL_TRY(fil_file_read(path, PEEK_LENGTH, &source.text, error));
  FIL_TRY(expand(&source, PEEK_LENGTH, error));
  if (!fil_workbook_is(fil_text_string(&source.text), source.text.length))
    goto done;
  fil_text_destroy(&source.text);
  FIL_TRY(fil_file_read(path, SIZE_MAX - 2, &source.text, error));
  FIL_TRY(expand(&source, SIZE_MAX, error));
  *bytes = source.text;
  source.text = (fil_text){0};
done:
  fil_source_close(&source);
  return status;
}

void fil_source_close(fil_source *source)
{
  fil_memory_free(source->name);
  fil_memory_free(source->path);
  fil_rest_close(source->rest);
  fil_text_destroy(&source->text);
  *source = (fil_source){0};
}
