/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cJSON's tree, walked along its text once more for the places that cJSON does not keep. */
#include "io/json.h"

#include "graph/memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Where the walk stands. The text was accepted by cJSON before, so the walk only steps over it. */
typedef struct json_walk {
  const char *at;
  const char *end;
  const char *line_start;
  size_t line;
} json_walk;

static bool is_blank(char byte)
{
  return (unsigned char)byte <= ' '; /* as cJSON has it */
}

/* Steps over blanks and the marks between values. */
static void skip_between(json_walk *walk)
{
  for (; walk->at < walk->end && (is_blank(*walk->at) || strchr(",:]}", *walk->at)); walk->at++) {
    if (*walk->at == '\n') {
      walk->line++;
      walk->line_start = walk->at + 1;
    }
  }
}

static void skip_string(json_walk *walk)
{
  for (walk->at++; walk->at < walk->end && *walk->at != '"'; walk->at++) {
    if (*walk->at == '\\' && walk->at + 1 < walk->end)
      walk->at++;
    if (*walk->at == '\n') {
      walk->line++;
      walk->line_start = walk->at + 1;
    }
  }
  walk->at += walk->at < walk->end;
}

/* Steps over a key, a string or a word; into an object or an array. */
static void skip_token(json_walk *walk)
{
  if (walk->at == walk->end)
    return;
  if (*walk->at == '"') {
    skip_string(walk);
  } else if (*walk->at == '{' || *walk->at == '[') {
    walk->at++;
  } else {
    while (walk->at < walk->end && !is_blank(*walk->at) && !strchr(",]}", *walk->at))
      walk->at++;
  }
}

/* Notes the places of an item and of all below it, in the order of the text, which is the order of the tree. */
static fil_status note_places(fil_json *json, const cJSON *item, json_walk *walk, fil_error *error)
{
  fil_status status = fil_memory_reserve(&json->places, &json->capacity, json->count + 1, sizeof *json->places, error);
  if (status != FIL_OK)
    return status;
  skip_between(walk);
  json->places[json->count++] = (fil_json_place){item, walk->line, (size_t)(walk->at - walk->line_start) + 1};
  if (item->string) {
    skip_token(walk);
    skip_between(walk);
  }
  skip_token(walk);
  for (const cJSON *child = item->child; child && status == FIL_OK; child = child->next)
    status = note_places(json, child, walk, error);
  return status;
}

static int compare_places(const void *left_item, const void *right_item)
{
  const fil_json_place *left = left_item, *right = right_item;
  return ((uintptr_t)left->item > (uintptr_t)right->item) - ((uintptr_t)left->item < (uintptr_t)right->item);
}

static void locate(const char *bytes, const char *at, size_t *line, size_t *column)
{
  const char *start = bytes;
  *line = 1;
  for (const char *end; (end = memchr(start, '\n', (size_t)(at - start))) != NULL; start = end + 1)
    (*line)++;
  *column = (size_t)(at - start) + 1;
}

fil_status fil_json_read(fil_json *json, const char *bytes, size_t length, size_t *line, size_t *column,
                         fil_error *error)
{
  const char *end = bytes;
  *json = (fil_json){0};
  json->root = cJSON_ParseWithLengthOpts(bytes, length, &end, /*require_null_terminated=*/0);
  while (json->root && end < bytes + length && is_blank(*end))
    end++;
  if (!json->root || end != bytes + length) {
    locate(bytes, end, line, column);
    cJSON_Delete(json->root);
    json->root = NULL;
    return FIL_OK;
  }
  json_walk walk = {bytes, bytes + length, bytes, 1};
  fil_status status = note_places(json, json->root, &walk, error);
  if (status == FIL_OK)
    qsort(json->places, json->count, sizeof *json->places, compare_places);
  return status;
}

fil_json_place fil_json_place_of(const fil_json *json, const cJSON *item)
{
  const fil_json_place key = {.item = item};
  const fil_json_place *found = bsearch(&key, json->places, json->count, sizeof key, compare_places);
  assert(found);
  return *found;
}

fil_status fil_json_quote(const char *string, fil_text *out, fil_error *error)
{
  cJSON *item = cJSON_CreateStringReference(string);
  char *printed = item ? cJSON_PrintUnformatted(item) : NULL;
  fil_status status = printed ? fil_text_add(out, printed, error) : fil_error_memory(error);
  cJSON_free(printed);
  cJSON_Delete(item);
  return status;
}

void fil_json_destroy(fil_json *json)
{
  cJSON_Delete(json->root);
  fil_memory_free(json->places);
  *json = (fil_json){0};
}
