/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Archives through libzip, with limits. */
#include "io/workbook/archive.h"

#include "graph/memory.h"

#include <string.h>
#include <zip.h>

enum { CHUNK = 1 << 16 };

bool fil_archive_is(const char *bytes, size_t length)
{
  return length >= 4 && (memcmp(bytes, "PK\x03\x04", 4) == 0 || memcmp(bytes, "PK\x05\x06", 4) == 0);
}

size_t fil_archive_limit(size_t length)
{
  if (length > FIL_ARCHIVE_CEILING / FIL_ARCHIVE_RATIO)
    return FIL_ARCHIVE_CEILING;
  return length * FIL_ARCHIVE_RATIO > FIL_ARCHIVE_FLOOR ? length * FIL_ARCHIVE_RATIO : FIL_ARCHIVE_FLOOR;
}

/* Takes what libzip says; `reason` is then empty again. */
static fil_status fail(zip_error_t *reason, const char *member, fil_error *error)
{
  const int code = zip_error_code_zip(reason);
  if (code == ZIP_ER_MEMORY)
    return fil_error_memory(error);
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
    return fil_error_set(error, FIL_ERROR_DATA, "the workbook is locked by a password; save it without one");
  return fil_error_set(error, FIL_ERROR_DATA,
                       "the workbook is damaged (%s%s%s); open it in a spreadsheet program and save it again",
                       member ? member : "", member ? ": " : "", zip_error_strerror(reason));
}

fil_status fil_archive_open(fil_archive *archive, const char *bytes, size_t length, fil_error *error)
{
  fil_status status = FIL_OK;
  zip_error_t reason;
  zip_error_init(&reason);
  *archive = (fil_archive){.limit = fil_archive_limit(length)};
  zip_source_t *source = zip_source_buffer_create(bytes, length, /*freep=*/0, &reason);
  if (source)
    archive->zip = zip_open_from_source(source, ZIP_RDONLY, &reason);
  if (!archive->zip) {
    zip_source_free(source);
    status = fail(&reason, /*member=*/NULL, error);
  }
  zip_error_fini(&reason);
  return status;
}

bool fil_archive_has(const fil_archive *archive, const char *member)
{
  return zip_name_locate(archive->zip, member, ZIP_FL_NOCASE) >= 0;
}

static fil_status read_all(const fil_archive *archive, const char *member, zip_file_t *file, size_t enough,
                           fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t before = text->length;
  while (text->length - before < enough) {
    FIL_TRY(fil_memory_reserve(&text->bytes, &text->capacity, text->length + CHUNK + 1, 1, error));
    const zip_int64_t count = zip_fread(file, text->bytes + text->length, CHUNK);
    if (count < 0)
      return fail(zip_file_get_error(file), member, error);
    text->length += (size_t)count;
    text->bytes[text->length] = '\0';
    if (count == 0)
      break;
    if (text->length - before > archive->limit)
      return fil_error_set(error, FIL_ERROR_DATA,
                           "the workbook's part %s grows to more than %d times the file; save the sheet as CSV if it "
                           "is one",
                           member, FIL_ARCHIVE_RATIO);
  }
done:
  return status;
}

fil_status fil_archive_expand(const fil_archive *archive, const char *member, size_t enough, fil_text *text,
                              fil_error *error)
{
  const zip_int64_t place = zip_name_locate(archive->zip, member, ZIP_FL_NOCASE);
  if (place < 0)
    return fil_error_set(error, FIL_ERROR_DATA,
                         "the workbook is damaged (it has no part %s); open it in a spreadsheet program and save it "
                         "again",
                         member);
  zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)place, 0);
  if (!file)
    return fail(zip_get_error(archive->zip), member, error);
  fil_status status = read_all(archive, member, file, enough, text, error);
  zip_fclose(file);
  return status;
}

void fil_archive_close(fil_archive *archive)
{
  if (archive->zip)
    zip_discard(archive->zip);
  *archive = (fil_archive){0};
}
