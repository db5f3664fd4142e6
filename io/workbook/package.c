/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parts of a workbook into an archive. */
#include "io/workbook/package.h"

#include <zip.h>

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define CONTENT "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* 1 January 1980, 0:00: where an archive's calendar begins. */
enum { FIRST_DATE = 1 << 5 | 1, FIRST_TIME = 0, CHUNK = 1 << 15 };

static const char package_relations[] =
    FIL_WORKBOOK_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\" Type=\"" RELATIONS
                      "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>\n";

/* Formats in the order of fil_cell_style: plain, bold, wrapped. */
static const char style_sheet[] = FIL_WORKBOOK_HEAD
    "<styleSheet xmlns=\"" FIL_WORKBOOK_SPACE "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
    "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill "
    "patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders "
    "count=\"1\"><border>"
    "<left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" "
    "fontId=\"0\" "
    "fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
    "borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    "applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment "
    "vertical=\"top\" wrapText=\"1\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
    "builtinId=\"0\"/></cellStyles></styleSheet>\n";

/* The parts that name the sheets. */
typedef struct package_parts {
  fil_text types, book, relations;
} package_parts;

static fil_status make_parts(const fil_names *names, package_parts *parts, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(
      fil_text_add(&parts->types,
                   FIL_WORKBOOK_HEAD
                   "<Types xmlns=\"" PACKAGE "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                   "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType="
                   "\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" CONTENT
                   "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" CONTENT "styles+xml\"/>",
                   error));
  FIL_TRY(fil_text_add(
      &parts->book, FIL_WORKBOOK_HEAD "<workbook xmlns=\"" FIL_WORKBOOK_SPACE "\" xmlns:r=\"" RELATIONS "\"><sheets>",
      error));
  FIL_TRY(fil_text_add(&parts->relations,
                       FIL_WORKBOOK_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId0\" "
                                         "Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/>",
                       error));
  for (size_t k = 1; k <= names->count; k++) {
    FIL_TRY(fil_text_format(
        &parts->types, error,
        "<Override PartName=\"/xl/worksheets/sheet%zu.xml\" ContentType=\"" CONTENT "worksheet+xml\"/>", k));
    FIL_TRY(fil_text_add(&parts->book, "<sheet name=\"", error));
    FIL_TRY(fil_workbook_escape(&parts->book, names->items[k - 1], error));
    FIL_TRY(fil_text_format(&parts->book, error, "\" sheetId=\"%zu\" r:id=\"rId%zu\"/>", k, k));
    FIL_TRY(fil_text_format(
        &parts->relations, error,
        "<Relationship Id=\"rId%zu\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet%zu.xml\"/>", k, k));
  }
  FIL_TRY(fil_text_add(&parts->types, "</Types>\n", error));
  FIL_TRY(fil_text_add(&parts->book, "</sheets></workbook>\n", error));
  FIL_TRY(fil_text_add(&parts->relations, "</Relationships>\n", error));
done:
  return status;
}

static fil_status fail(zip_error_t *reason, fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_FILE, "the workbook cannot be put together: %s", zip_error_strerror(reason));
}

/* The bytes are borrowed until the archive is closed. */
static fil_status add_part(zip_t *archive, const char *name, const char *bytes, size_t length, fil_error *error)
{
  zip_source_t *source = zip_source_buffer(archive, bytes, length, /*freep=*/0);
  const zip_int64_t place = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (place < 0)
    zip_source_free(source);
  if (place < 0 || zip_file_set_dostime(archive, (zip_uint64_t)place, FIRST_TIME, FIRST_DATE, 0) != 0)
    return fail(zip_get_error(archive), error);
  return FIL_OK;
}

static fil_status add_parts(zip_t *archive, const package_parts *parts, const fil_text sheets[], size_t count,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  FIL_TRY(add_part(archive, "[Content_Types].xml", parts->types.bytes, parts->types.length, error));
  FIL_TRY(add_part(archive, "_rels/.rels", package_relations, sizeof package_relations - 1, error));
  FIL_TRY(add_part(archive, "xl/workbook.xml", parts->book.bytes, parts->book.length, error));
  FIL_TRY(add_part(archive, "xl/_rels/workbook.xml.rels", parts->relations.bytes, parts->relations.length, error));
  FIL_TRY(add_part(archive, "xl/styles.xml", style_sheet, sizeof style_sheet - 1, error));
  for (size_t k = 0; k < count; k++) {
    fil_text_clear(&name);
    FIL_TRY(fil_text_format(&name, error, "xl/worksheets/sheet%zu.xml", k + 1));
    FIL_TRY(add_part(archive, name.bytes, sheets[k].bytes, sheets[k].length, error));
  }
done:
  fil_text_destroy(&name);
  return status;
}

/* Hands over what was written. */
static fil_status copy_out(zip_source_t *source, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  char chunk[CHUNK];
  zip_int64_t count;
  if (zip_source_open(source) != 0)
    return fail(zip_source_error(source), error);
  while ((count = zip_source_read(source, chunk, sizeof chunk)) > 0)
    FIL_TRY(fil_sink_write(sink, chunk, (size_t)count, error));
  if (count < 0)
    status = fail(zip_source_error(source), error);
done:
  zip_source_close(source);
  return status;
}

/* Puts everything into a new archive in `source`. */
static fil_status fill(zip_source_t *source, const package_parts *parts, const fil_text sheets[], size_t count,
                       fil_error *error)
{
  fil_status status = FIL_OK;
  zip_error_t reason;
  zip_error_init(&reason);
  zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, &reason);
  if (!archive) {
    status = fail(&reason, error);
    zip_error_fini(&reason);
    return status;
  }
  zip_source_keep(source); /* the archive frees its own hold of it */
  FIL_TRY(add_parts(archive, parts, sheets, count, error));
  if (zip_close(archive) == 0)
    archive = NULL;
  else
    status = fail(zip_get_error(archive), error);
done:
  if (archive)
    zip_discard(archive);
  zip_error_fini(&reason);
  return status;
}

const char *fil_workbook_packer(void)
{
  return zip_libzip_version();
}

fil_status fil_workbook_pack(const fil_names *names, const fil_text sheets[], fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  package_parts parts = {0};
  zip_error_t reason;
  zip_error_init(&reason);
  zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &reason);
  if (!source)
    FIL_TRY(fail(&reason, error));
  FIL_TRY(make_parts(names, &parts, error));
  FIL_TRY(fill(source, &parts, sheets, names->count, error));
  FIL_TRY(copy_out(source, sink, error));
done:
  zip_source_free(source);
  zip_error_fini(&reason);
  fil_text_destroy(&parts.types);
  fil_text_destroy(&parts.book);
  fil_text_destroy(&parts.relations);
  return status;
}
