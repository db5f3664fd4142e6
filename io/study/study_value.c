/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Objects of the study file by the table of their keys, and values of one kind each. */
#include "graph/memory.h"
#include "io/study/study_reading.h"

#include <stdio.h>
#include <string.h>

fil_status fil_study_report(fil_study_reading *reading, const cJSON *item, const char *kind, const char *cause,
                            const char *remedy, fil_error *error)
{
  fil_json_place at = fil_json_place_of(&reading->json, item);
  const fil_place place = {reading->file, at.line, at.column, item->string, NULL};
  return fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error);
}

fil_status fil_study_report_type(fil_study_reading *reading, const cJSON *item, const char *wanted, fil_error *error)
{
  char cause[512];
  if (item->string)
    snprintf(cause, sizeof cause, "\"%.200s\" must be %s", item->string, wanted);
  else
    snprintf(cause, sizeof cause, "the value must be %s", wanted);
  return fil_study_report(reading, item, "wrong type", cause, NULL, error);
}

/* "did you mean "edges"?", or all that there are. */
static fil_status add_remedy(fil_text *remedy, const char *written, const char *const names[], size_t count,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const char *nearest = fil_text_nearest(written, names, count);
  if (nearest)
    return fil_text_format(remedy, error, "did you mean \"%s\"?", nearest);
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_text_format(remedy, error, "%s%s", k ? ", " : "known are ", names[k]));
done:
  return status;
}

static fil_status report_unknown(fil_study_reading *reading, const cJSON *item, const fil_study_key keys[],
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  char cause[512];
  fil_text remedy = {0};
  size_t count = 0;
  while (keys[count].name)
    count++;
  const char **names = fil_memory_new(count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++)
    names[k] = keys[k].name;
  snprintf(cause, sizeof cause, "the key \"%.200s\" is not known here", item->string);
  FIL_TRY(add_remedy(&remedy, item->string, names, count, error));
  FIL_TRY(fil_study_report(reading, item, "unknown key", cause, remedy.bytes, error));
done:
  fil_memory_free(names);
  fil_text_destroy(&remedy);
  return status;
}

/* Tells of keys that stand in an object twice. */
fil_status fil_study_check_repeated(fil_study_reading *reading, const cJSON *object, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary seen = {0};
  for (const cJSON *item = object->child; item; item = item->next) {
    uint32_t code, count = seen.count;
    FIL_TRY(fil_dictionary_add(&seen, item->string, strlen(item->string), &code, error));
    if (code < count)
      FIL_TRY(fil_study_report(reading, item, "repeated key", "the key stands in this object already",
                               "keep one of the two", error));
  }
done:
  fil_dictionary_destroy(&seen);
  return status;
}

/* Notes are for people: a text or a list of texts, in any object, and passed over. */
static bool is_note(const cJSON *item)
{
  return strcmp(item->string, "note") == 0 || strcmp(item->string, "notes") == 0;
}

static fil_status check_note(fil_study_reading *reading, const cJSON *item, fil_error *error)
{
  bool sound = cJSON_IsString(item) || cJSON_IsArray(item);
  for (const cJSON *text = cJSON_IsArray(item) ? item->child : NULL; text; text = text->next)
    sound = sound && cJSON_IsString(text);
  return sound ? FIL_OK : fil_study_report_type(reading, item, "text, in quotes, or a list of texts", error);
}

fil_status fil_study_read_object(fil_study_reading *reading, const cJSON *object, const fil_study_key keys[],
                                 void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsObject(object))
    return fil_study_report_type(reading, object, "an object, in braces", error);
  FIL_TRY(fil_study_check_repeated(reading, object, error));
  for (const cJSON *item = object->child; item; item = item->next) {
    const fil_study_key *key = keys;
    while (key->name && strcmp(key->name, item->string) != 0)
      key++;
    if (key->name)
      FIL_TRY(key->read(reading, item, (char *)target + key->offset, error));
    else if (is_note(item))
      FIL_TRY(check_note(reading, item, error));
    else
      FIL_TRY(report_unknown(reading, item, keys, error));
  }
done:
  return status;
}

/* Values of one kind each. */

fil_status fil_study_read_text(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (!cJSON_IsString(item))
    return fil_study_report_type(reading, item, "text, in quotes", error);
  return fil_memory_set(target, item->valuestring, error);
}

fil_status fil_study_read_flag(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (!cJSON_IsBool(item))
    return fil_study_report_type(reading, item, "true or false", error);
  *(bool *)target = cJSON_IsTrue(item);
  return FIL_OK;
}

fil_status fil_study_read_names(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsArray(item))
    return fil_study_report_type(reading, item, "a list of names, in square brackets", error);
  for (const cJSON *name = item->child; name; name = name->next) {
    if (cJSON_IsString(name))
      FIL_TRY(fil_names_add(target, name->valuestring, error));
    else
      FIL_TRY(fil_study_report_type(reading, name, "a name, in quotes", error));
  }
done:
  return status;
}

fil_status fil_study_require(fil_study_reading *reading, const cJSON *object, const char *key, const char *example,
                             fil_error *error)
{
  char cause[128];
  if (!cJSON_IsObject(object) || cJSON_GetObjectItemCaseSensitive(object, key))
    return FIL_OK;
  snprintf(cause, sizeof cause, "the key \"%s\" is missing", key);
  return fil_study_report(reading, object, "missing key", cause, example, error);
}
