/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A JSON document whose values know where they stand. */
#ifndef FIL_IO_JSON_H
#define FIL_IO_JSON_H

#include "graph/text.h"

#include <cjson/cJSON.h>

/* Where a value, or its key in an object, begins: line and column from 1, columns in bytes. */
typedef struct fil_json_place {
  const cJSON *item;
  size_t line;
  size_t column;
} fil_json_place;

/* Starts as { 0 }. */
typedef struct fil_json {
  cJSON *root;
  fil_json_place *places; /* by address of the item */
  size_t count;
  size_t capacity;
} fil_json;

/* Reads UTF-8 text, all of it. On a mistake in the syntax `json->root` is NULL and `*line` and `*column` tell where;
   the call then succeeds. Fails without memory alone. `json` is initialised here. */
fil_status fil_json_read(fil_json *json, const char *bytes, size_t length, size_t *line, size_t *column,
                         fil_error *error);

/* The place of an item of the document. */
fil_json_place fil_json_place_of(const fil_json *json, const cJSON *item);

/* Adds the text as a JSON string, in quotes. */
fil_status fil_json_quote(const char *string, fil_text *out, fil_error *error);

void fil_json_destroy(fil_json *json);

#endif
