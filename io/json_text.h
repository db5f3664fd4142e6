/* SPDX-License-Identifier: GPL-2.0-or-later */
/* JSON walked through value by value, where it stands, without a tree: for documents of many millions of values, each
   of which would take cJSON a hundred bytes. RFC 8259, with Python's NaN, Infinity and -Infinity. */
#ifndef FIL_IO_JSON_TEXT_H
#define FIL_IO_JSON_TEXT_H

#include "graph/text.h"

typedef enum fil_json_kind {
  FIL_JSON_NULL, /* also NaN */
  FIL_JSON_FALSE,
  FIL_JSON_TRUE,
  FIL_JSON_NUMBER,
  FIL_JSON_STRING,
  FIL_JSON_ARRAY,
  FIL_JSON_OBJECT,
} fil_json_kind;

/* A value as it is written, quotes and brackets included; borrowed. Lines and columns from 1, columns in bytes. */
typedef struct fil_json_value {
  fil_json_kind kind;
  const char *bytes;
  size_t length;
  size_t line, column;
} fil_json_value;

/* Where the text is no JSON. */
typedef struct fil_json_fault {
  const char *cause; /* a constant; NULL: there is none */
  size_t line, column;
} fil_json_fault;

/* A way through the members of an object or the items of an array. */
typedef struct fil_json_walk {
  const char *at, *end, *line_start;
  size_t line;
  bool in_object, begun;
  fil_json_value key, value; /* those stepped on; no key in an array */
  fil_json_fault fault;      /* why the walk ended early: only in a document that was not checked */
} fil_json_walk;

/* Whether the text is one JSON document and nothing else; `*root` is all of it. Nested more than 512 deep it is none,
   nor with a text that holds NUL or half a character. */
bool fil_json_check(const char *bytes, size_t length, fil_json_value *root, fil_json_fault *fault);

/* Begins a walk through an object or an array; through anything else it ends at once. */
void fil_json_enter(fil_json_walk *walk, const fil_json_value *value);

/* The same in a text that was not checked, which may be cut off; it has no members unless it begins an object. */
void fil_json_enter_text(fil_json_walk *walk, const char *bytes, size_t length);

/* Steps on the next member or item; false at the end. */
bool fil_json_next(fil_json_walk *walk);

/* Whether a key is that word, which needs no escapes. */
bool fil_json_is(const fil_json_value *key, const char *word);

/* The member of that key, the first such; false: there is none. */
bool fil_json_find(const fil_json_value *object, const char *key, fil_json_value *value);

/* Puts into `out` what the value says: a string without quotes and escapes, a null nothing, anything else as it is
   written. */
fil_status fil_json_print(const fil_json_value *value, fil_text *out, fil_error *error);

/* Adds a string in quotes, with escapes where JSON needs them. */
fil_status fil_json_add_string(fil_text *out, const char *string, fil_error *error);

#endif
