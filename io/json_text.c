/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One function that steps over values and minds the grammar; a check is one such step, a walk is many. */
#include "io/json_text.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum { DEEPEST = 512 };

/* Never steps back: what it found wrong first stays. */
static bool fail(fil_json_walk *walk, const char *cause)
{
  if (!walk->fault.cause)
    walk->fault = (fil_json_fault){cause, walk->line, (size_t)(walk->at - walk->line_start) + 1};
  return false;
}

static void skip_blanks(fil_json_walk *walk)
{
  for (; walk->at < walk->end; walk->at++) {
    if (*walk->at == '\n') {
      walk->line++;
      walk->line_start = walk->at + 1;
    } else if (*walk->at != ' ' && *walk->at != '\t' && *walk->at != '\r') {
      return;
    }
  }
}

static bool is_at(const fil_json_walk *walk, char byte)
{
  return walk->at < walk->end && *walk->at == byte;
}

static bool take(fil_json_walk *walk, char byte)
{
  const bool found = is_at(walk, byte);
  walk->at += found;
  return found;
}

static int hex_digit(char byte)
{
  if (byte >= '0' && byte <= '9')
    return byte - '0';
  byte = (char)(byte | 0x20);
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* The unit of UTF-16 that stands at `at` as \uXXXX, or UINT32_MAX. */
static uint32_t read_unit(const char *at, const char *end)
{
  uint32_t unit = 0;
  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return UINT32_MAX;
  for (int k = 2; k < 6; k++) {
    const int digit = hex_digit(at[k]);
    if (digit < 0)
      return UINT32_MAX;
    unit = unit << 4 | (uint32_t)digit;
  }
  return unit;
}

static bool is_high(uint32_t unit)
{
  return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low(uint32_t unit)
{
  return unit >= 0xDC00 && unit < 0xE000;
}

/* At a backslash. */
static bool skip_escape(fil_json_walk *walk)
{
  if (walk->end - walk->at >= 2 && walk->at[1] && strchr("\"\\/bfnrt", walk->at[1])) {
    walk->at += 2;
    return true;
  }
  const uint32_t unit = read_unit(walk->at, walk->end);
  if (unit == UINT32_MAX)
    return fail(walk, "a backslash begins no escape that JSON knows");
  if (unit == 0)
    return fail(walk, "a text holds the character NUL");
  const bool pair = is_high(unit) && is_low(read_unit(walk->at + 6, walk->end));
  if (!pair && (is_high(unit) || is_low(unit)))
    return fail(walk, "a text holds half a character");
  walk->at += pair ? 12 : 6;
  return true;
}

static bool skip_string(fil_json_walk *walk)
{
  if (!take(walk, '"'))
    return fail(walk, "a key in quotes is wanted here");
  while (walk->at < walk->end && *walk->at != '"') {
    if ((unsigned char)*walk->at < ' ')
      return fail(walk, "a text goes over the end of its line, or holds a control character");
    if (*walk->at != '\\')
      walk->at++;
    else if (!skip_escape(walk))
      return false;
  }
  return take(walk, '"') || fail(walk, "the file ends within a text");
}

static size_t skip_digits(fil_json_walk *walk)
{
  const char *start = walk->at;
  while (walk->at < walk->end && *walk->at >= '0' && *walk->at <= '9')
    walk->at++;
  return (size_t)(walk->at - start);
}

static bool skip_number(fil_json_walk *walk)
{
  static const char cause[] = "a number is not written as JSON has it";
  take(walk, '-');
  const bool zero = is_at(walk, '0');
  const size_t digits = skip_digits(walk);
  if (digits == 0 || (zero && digits > 1))
    return fail(walk, cause);
  if (take(walk, '.') && skip_digits(walk) == 0)
    return fail(walk, cause);
  if (take(walk, 'e') || take(walk, 'E')) {
    if (!take(walk, '-'))
      take(walk, '+');
    if (skip_digits(walk) == 0)
      return fail(walk, cause);
  }
  return true;
}

static bool skip_word(fil_json_walk *walk, fil_json_kind *kind)
{
  static const struct {
    const char *word;
    fil_json_kind kind;
  } words[] = {{"null", FIL_JSON_NULL}, {"true", FIL_JSON_TRUE},       {"false", FIL_JSON_FALSE},
               {"NaN", FIL_JSON_NULL},  {"Infinity", FIL_JSON_NUMBER}, {"-Infinity", FIL_JSON_NUMBER}};
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
    const size_t length = strlen(words[k].word);
    if ((size_t)(walk->end - walk->at) >= length && memcmp(walk->at, words[k].word, length) == 0) {
      walk->at += length;
      *kind = words[k].kind;
      return true;
    }
  }
  return false;
}

/* A value that holds no others. */
static bool skip_plain(fil_json_walk *walk, fil_json_kind *kind)
{
  if (is_at(walk, '"')) {
    *kind = FIL_JSON_STRING;
    return skip_string(walk);
  }
  if (skip_word(walk, kind))
    return true;
  if (walk->at == walk->end)
    return fail(walk, "the file ends where a value is wanted");
  if (*walk->at != '-' && (*walk->at < '0' || *walk->at > '9'))
    return fail(walk, "a value is wanted here");
  *kind = FIL_JSON_NUMBER;
  return skip_number(walk);
}

static bool skip_key(fil_json_walk *walk)
{
  skip_blanks(walk);
  if (!skip_string(walk))
    return false;
  skip_blanks(walk);
  return take(walk, ':') || fail(walk, "a colon is wanted behind a key");
}

/* The brackets around the place that is walked over. */
typedef struct nesting {
  bool is_object[DEEPEST];
  size_t depth;
} nesting;

/* At a value: over it when it holds no others, else into it. `*done`: it is behind us. */
static bool open_value(fil_json_walk *walk, nesting *around, fil_json_kind *kind, bool *done)
{
  *done = true;
  const bool object = is_at(walk, '{');
  if (!object && !is_at(walk, '['))
    return skip_plain(walk, kind);
  if (around->depth == DEEPEST)
    return fail(walk, "values are nested more than 512 deep");
  *kind = object ? FIL_JSON_OBJECT : FIL_JSON_ARRAY;
  walk->at++;
  skip_blanks(walk);
  if (take(walk, object ? '}' : ']'))
    return true;
  around->is_object[around->depth++] = object;
  *done = false;
  return !object || skip_key(walk);
}

/* Behind a value: out of all that ends here, up to the next value. */
static bool close_values(fil_json_walk *walk, nesting *around)
{
  while (around->depth > 0) {
    const bool object = around->is_object[around->depth - 1];
    skip_blanks(walk);
    if (take(walk, ','))
      return !object || skip_key(walk);
    if (!take(walk, object ? '}' : ']'))
      return fail(walk, walk->at == walk->end ? "the file ends before all brackets are closed"
                        : object              ? "a comma or a closing brace is wanted here"
                                              : "a comma or a closing bracket is wanted here");
    around->depth--;
  }
  return true;
}

static bool skip_value(fil_json_walk *walk, fil_json_value *value)
{
  nesting around;
  fil_json_kind kind;
  bool done;
  around.depth = 0;
  skip_blanks(walk);
  *value = (fil_json_value){.bytes = walk->at, .line = walk->line, .column = (size_t)(walk->at - walk->line_start) + 1};
  if (!open_value(walk, &around, &value->kind, &done))
    return false;
  while (!done || around.depth > 0) {
    if (done && !close_values(walk, &around))
      return false;
    if (done && around.depth == 0)
      break;
    skip_blanks(walk);
    if (!open_value(walk, &around, &kind, &done))
      return false;
  }
  value->length = (size_t)(walk->at - value->bytes);
  return true;
}

static void begin(fil_json_walk *walk, const char *bytes, size_t length)
{
  *walk = (fil_json_walk){.at = bytes, .end = bytes + length, .line_start = bytes, .line = 1};
}

bool fil_json_check(const char *bytes, size_t length, fil_json_value *root, fil_json_fault *fault)
{
  fil_json_walk walk;
  begin(&walk, bytes, length);
  const bool sound = skip_value(&walk, root);
  if (sound) {
    skip_blanks(&walk);
    if (walk.at < walk.end)
      fail(&walk, "something follows where the document has ended");
  }
  *fault = walk.fault;
  return !fault->cause;
}

void fil_json_enter(fil_json_walk *walk, const fil_json_value *value)
{
  *walk = (fil_json_walk){.in_object = value->kind == FIL_JSON_OBJECT, .line = value->line};
  if (value->kind != FIL_JSON_OBJECT && value->kind != FIL_JSON_ARRAY)
    return;
  walk->at = value->bytes + 1;
  walk->end = value->bytes + value->length;
  walk->line_start = value->bytes - (value->column - 1);
}

void fil_json_enter_text(fil_json_walk *walk, const char *bytes, size_t length)
{
  begin(walk, bytes, length);
  walk->in_object = true;
  skip_blanks(walk);
  if (!take(walk, '{'))
    walk->end = walk->at;
}

bool fil_json_next(fil_json_walk *walk)
{
  if (walk->at == walk->end || walk->fault.cause)
    return false;
  skip_blanks(walk);
  if (take(walk, walk->in_object ? '}' : ']')) {
    walk->end = walk->at;
    return false;
  }
  if (walk->begun && !take(walk, ','))
    return fail(walk, "a comma is wanted here");
  walk->begun = true;
  skip_blanks(walk);
  walk->value = (fil_json_value){0};
  walk->key = (fil_json_value){.kind = FIL_JSON_STRING,
                               .bytes = walk->at,
                               .line = walk->line,
                               .column = (size_t)(walk->at - walk->line_start) + 1};
  if (walk->in_object) {
    if (!skip_string(walk))
      return false;
    walk->key.length = (size_t)(walk->at - walk->key.bytes);
    skip_blanks(walk);
    if (!take(walk, ':'))
      return fail(walk, "a colon is wanted behind a key");
  }
  return skip_value(walk, &walk->value);
}

bool fil_json_is(const fil_json_value *key, const char *word)
{
  const size_t length = strlen(word);
  return key->length == length + 2 && memcmp(key->bytes + 1, word, length) == 0;
}

bool fil_json_find(const fil_json_value *object, const char *key, fil_json_value *value)
{
  fil_json_walk walk;
  fil_json_enter(&walk, object);
  while (walk.in_object && fil_json_next(&walk)) {
    if (!fil_json_is(&walk.key, key))
      continue;
    *value = walk.value;
    return true;
  }
  return false;
}

static fil_status add_character(fil_text *out, uint32_t code, fil_error *error)
{
  char bytes[4];
  size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  static const unsigned char first[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t k = length; k-- > 1; code >>= 6)
    bytes[k] = (char)(0x80 | (code & 0x3F));
  bytes[0] = (char)(first[length] | code);
  return fil_text_add_bytes(out, bytes, length, error);
}

/* Adds what an escape stands for and steps over it. */
static fil_status add_escaped(fil_text *out, const char **at, const char *end, fil_error *error)
{
  static const char names[] = "\"\\/bfnrt", letters[] = "\"\\/\b\f\n\r\t";
  uint32_t code = read_unit(*at, end);
  if (code == UINT32_MAX) {
    const char *name = strchr(names, (*at)[1]);
    assert(name);
    *at += 2;
    return fil_text_add_bytes(out, &letters[name - names], 1, error);
  }
  *at += 6;
  if (is_high(code)) {
    code = 0x10000 + ((code - 0xD800) << 10) + (read_unit(*at, end) - 0xDC00);
    *at += 6;
  }
  return add_character(out, code, error);
}

fil_status fil_json_print(const fil_json_value *value, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(out);
  if (value->kind == FIL_JSON_NULL)
    return FIL_OK;
  if (value->kind != FIL_JSON_STRING)
    return fil_text_add_bytes(out, value->bytes, value->length, error);
  const char *at = value->bytes + 1, *end = value->bytes + value->length - 1;
  while (at < end) {
    const char *backslash = memchr(at, '\\', (size_t)(end - at));
    const char *stop = backslash ? backslash : end;
    FIL_TRY(fil_text_add_bytes(out, at, (size_t)(stop - at), error));
    at = stop;
    if (backslash)
      FIL_TRY(add_escaped(out, &at, end, error));
  }
done:
  return status;
}

fil_status fil_json_add_string(fil_text *out, const char *string, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add_bytes(out, "\"", 1, error));
  while (*string) {
    size_t length = 0;
    while ((unsigned char)string[length] >= ' ' && string[length] != '"' && string[length] != '\\')
      length++;
    FIL_TRY(fil_text_add_bytes(out, string, length, error));
    string += length;
    if (*string == '"' || *string == '\\')
      FIL_TRY(fil_text_format(out, error, "\\%c", *string++));
    else if (*string)
      FIL_TRY(fil_text_format(out, error, "\\u%04x", (unsigned)*string++));
  }
  FIL_TRY(fil_text_add_bytes(out, "\"", 1, error));
done:
  return status;
}
