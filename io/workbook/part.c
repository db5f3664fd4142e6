/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reading parts, and following their references. */
#include "io/workbook/part.h"

#include "graph/memory.h"
#include "io/encoding.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The bytes without their mark, as UTF-8: UTF-16 is allowed too. */
static fil_status decode(fil_text *text, const char **bytes, size_t *length, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text decoded = {0};
  size_t mark = 0;
  const unsigned char *start = (const unsigned char *)fil_text_string(text);
  const bool marked = text->length >= 2 && (start[0] == 0xEF || start[0] == 0xFE || start[0] == 0xFF);
  const char *encoding = marked ? fil_encoding_detect((const char *)start, text->length, &mark) : "UTF-8";
  if (mark && !fil_encoding_is_utf8(encoding)) {
    FIL_TRY(fil_encoding_decode(encoding, text->bytes + mark, text->length - mark, &decoded, error));
    fil_text_destroy(text);
    *text = decoded;
    decoded = (fil_text){0};
    mark = 0;
  }
  *bytes = fil_text_string(text) + mark;
  *length = text->length - mark;
done:
  fil_text_destroy(&decoded);
  return status;
}

fil_status fil_part_read(const fil_archive *archive, const char *part, size_t enough, const fil_xml_handler *handler,
                         void *context, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  fil_xml_fault fault = {0};
  const char *bytes;
  size_t length;
  FIL_TRY(fil_archive_expand(archive, part, enough, &text, error));
  const bool cut = text.length >= enough;
  FIL_TRY(decode(&text, &bytes, &length, error));
  FIL_TRY(fil_xml_read(bytes, length, handler, context, &fault, error));
  if (fault.found && !cut)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA,
                          "the workbook is damaged (%s, line %zu: %s); open it in a spreadsheet program and save it "
                          "again",
                          part, fault.row, fault.cause));
done:
  fil_text_destroy(&text);
  return status;
}

/* The reading of a part's references. */
typedef struct target_reading {
  fil_relation_targets *targets;
  const char *base; /* the part that refers */
} target_reading;

/* Takes the last folder off. */
static void go_up(fil_text *path)
{
  if (path->length > 0)
    path->length--; /* the slash */
  while (path->length > 0 && path->bytes[path->length - 1] != '/')
    path->length--;
}

/* "worksheets/sheet1.xml" of "xl/workbook.xml" is "xl/worksheets/sheet1.xml"; "/xl/styles.xml" is "xl/styles.xml". */
static fil_status resolve(const char *base, const char *target, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *slash = strrchr(base, '/');
  if (*target != '/' && slash)
    FIL_TRY(fil_text_add_bytes(path, base, (size_t)(slash - base) + 1, error));
  for (const char *at = target; *at;) {
    const size_t length = strcspn(at, "/"), whole = length + (at[length] == '/');
    if (length == 2 && memcmp(at, "..", 2) == 0)
      go_up(path);
    else if (length > 0 && !(length == 1 && *at == '.'))
      FIL_TRY(fil_text_add_bytes(path, at, whole, error));
    at += whole;
  }
  if (path->bytes)
    path->bytes[path->length] = '\0';
done:
  return status;
}

static fil_status add_target(target_reading *reading, const char *id, const char *type, const char *target,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_relation_targets *targets = reading->targets;
  fil_text path = {0};
  const char *word = strrchr(type, '/');
  if (targets->count == FIL_RELATION_TARGET_LIMIT)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "a part of the workbook refers to more than %d others",
                          FIL_RELATION_TARGET_LIMIT));
  FIL_TRY(fil_memory_reserve(&targets->items, &targets->capacity, targets->count + 1, sizeof *targets->items, error));
  fil_relation_target *added = &targets->items[targets->count++];
  *added = (fil_relation_target){0};
  FIL_TRY(resolve(reading->base, target, &path, error));
  FIL_TRY(fil_memory_set(&added->id, id, error));
  FIL_TRY(fil_memory_set(&added->type, word ? word + 1 : type, error));
  FIL_TRY(fil_memory_set(&added->part, fil_text_string(&path), error));
done:
  fil_text_destroy(&path);
  return status;
}

static fil_status open_target(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  char *id = NULL, *type = NULL, *target = NULL, *mode = NULL;
  if (strcmp(name, "Relationship") != 0)
    return FIL_OK;
  FIL_TRY(fil_xml_attribute(reader, "Id", &id, error));
  FIL_TRY(fil_xml_attribute(reader, "Type", &type, error));
  FIL_TRY(fil_xml_attribute(reader, "Target", &target, error));
  FIL_TRY(fil_xml_attribute(reader, "TargetMode", &mode, error));
  if (id && type && target && !(mode && strcmp(mode, "External") == 0))
    FIL_TRY(add_target(context, id, type, target, error));
done:
  fil_memory_free(id);
  fil_memory_free(type);
  fil_memory_free(target);
  fil_memory_free(mode);
  return status;
}

fil_status fil_relation_targets_read(fil_relation_targets *targets, const fil_archive *archive, const char *part,
                                     fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  const char *slash = strrchr(part, '/');
  const char *name = slash ? slash + 1 : part;
  target_reading reading = {targets, part};
  FIL_TRY(fil_text_format(&path, error, "%.*s_rels/%s.rels", (int)(name - part), part, name));
  if (fil_archive_has(archive, path.bytes))
    FIL_TRY(fil_part_read(archive, path.bytes, SIZE_MAX, &(fil_xml_handler){.open = open_target}, &reading, error));
done:
  fil_text_destroy(&path);
  return status;
}

const char *fil_relation_target_by_id(const fil_relation_targets *targets, const char *id, const char **type)
{
  for (size_t k = 0; k < targets->count; k++) {
    if (strcmp(targets->items[k].id, id) == 0) {
      *type = targets->items[k].type;
      return targets->items[k].part;
    }
  }
  return NULL;
}

const char *fil_relation_target_by_type(const fil_relation_targets *targets, const char *type)
{
  for (size_t k = 0; k < targets->count; k++) {
    if (strcmp(targets->items[k].type, type) == 0)
      return targets->items[k].part;
  }
  return NULL;
}

void fil_relation_targets_destroy(fil_relation_targets *targets)
{
  for (size_t k = 0; k < targets->count; k++) {
    fil_memory_free(targets->items[k].id);
    fil_memory_free(targets->items[k].type);
    fil_memory_free(targets->items[k].part);
  }
  fil_memory_free(targets->items);
  *targets = (fil_relation_targets){0};
}

fil_status fil_part_relation_id(xmlTextReader *reader, char **id, fil_error *error)
{
  static const char *const spaces[] = {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                       "http://purl.oclc.org/ooxml/officeDocument/relationships"};
  fil_status status = FIL_OK;
  xmlChar *found = NULL;
  for (size_t k = 0; k < sizeof spaces / sizeof *spaces && !found; k++)
    found = xmlTextReaderGetAttributeNs(reader, BAD_CAST "id", BAD_CAST spaces[k]);
  status = fil_memory_set(id, (const char *)found, error);
  xmlFree(found);
  return status;
}

fil_status fil_part_whole(xmlTextReader *reader, const char *name, size_t otherwise, size_t *number, fil_error *error)
{
  char *text = NULL, *end = NULL;
  fil_status status = fil_xml_attribute(reader, name, &text, error);
  *number = otherwise;
  if (text && *text >= '0' && *text <= '9') {
    errno = 0;
    const unsigned long long found = strtoull(text, &end, 10);
    if (*end == '\0' && errno == 0)
      *number = (size_t)found;
  }
  fil_memory_free(text);
  return status;
}

fil_status fil_part_flag(xmlTextReader *reader, const char *name, bool *flag, fil_error *error)
{
  char *text = NULL;
  fil_status status = fil_xml_attribute(reader, name, &text, error);
  *flag = text && (strcmp(text, "1") == 0 || strcmp(text, "true") == 0 || strcmp(text, "on") == 0);
  fil_memory_free(text);
  return status;
}
