/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UTF-8 strings: growing, folding, comparing. */
#include "graph/text.h"

#include "graph/memory.h"
#include "graph/word.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { DISTANCE_LONGEST = 64 }; /* code points of the strings that are compared for near equality */

fil_status fil_text_add_bytes(fil_text *text, const char *bytes, size_t length, fil_error *error)
{
  if (length > PTRDIFF_MAX - text->length - 1)
    return fil_error_memory(error);
  fil_status status = fil_memory_reserve(&text->bytes, &text->capacity, text->length + length + 1, 1, error);
  if (status != FIL_OK)
    return status;
  if (length)
    memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = '\0';
  return FIL_OK;
}

fil_status fil_text_add(fil_text *text, const char *string, fil_error *error)
{
  return fil_text_add_bytes(text, string, strlen(string), error);
}

fil_status fil_text_format(fil_text *text, fil_error *error, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0)
    return fil_error_memory(error);
  fil_status status = fil_memory_reserve(&text->bytes, &text->capacity, text->length + (size_t)length + 1, 1, error);
  if (status != FIL_OK)
    return status;
  va_start(arguments, format);
  vsnprintf(text->bytes + text->length, (size_t)length + 1, format, arguments);
  va_end(arguments);
  text->length += (size_t)length;
  return FIL_OK;
}

fil_status fil_text_add_code_point(fil_text *text, unsigned long number, bool *is_one, fil_error *error)
{
  utf8proc_uint8_t bytes[4];
  *is_one = number > 0 && number <= 0x10FFFF && utf8proc_codepoint_valid((utf8proc_int32_t)number);
  if (!*is_one)
    return FIL_OK;
  const utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)number, bytes);
  return fil_text_add_bytes(text, (const char *)bytes, (size_t)length, error);
}

void fil_text_clear(fil_text *text)
{
  text->length = 0;
  if (text->bytes)
    text->bytes[0] = '\0';
}

void fil_text_destroy(fil_text *text)
{
  fil_memory_free(text->bytes);
  *text = (fil_text){0};
}

const char *fil_text_string(const fil_text *text)
{
  return text->bytes ? text->bytes : "";
}

/* Reads one code point; a byte that is not UTF-8 stands for itself, negated. Returns its length in bytes. */
static size_t next_code(const char *bytes, size_t length, int32_t *code)
{
  utf8proc_int32_t read;
  utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)length, &read);
  if (used > 0) {
    *code = read;
    return (size_t)used;
  }
  *code = -(int32_t)(unsigned char)*bytes;
  return 1;
}

bool fil_text_is_ascii(const char *bytes, size_t length)
{
  uint64_t other = 0;
  size_t at = 0;
  for (; at + 8 <= length && !other; at += 8)
    other = (fil_word_at(bytes + at) & FIL_EACH_BYTE(0x80)) | fil_word_zeros(fil_word_at(bytes + at));
  for (; at < length; at++)
    other |= !bytes[at] || (unsigned char)bytes[at] >= 0x80;
  return !other;
}

bool fil_text_is_utf8(const char *bytes, size_t length, size_t *offset)
{
  for (size_t at = 0; at < length;) {
    if (length - at >= 8 && (fil_word_at(bytes + at) & FIL_EACH_BYTE(0x80)) == 0) {
      at += 8;
      continue;
    }
    if ((unsigned char)bytes[at] < 0x80) {
      at++;
      continue;
    }
    int32_t code;
    size_t used = next_code(bytes + at, length - at, &code);
    if (code < 0) {
      if (offset)
        *offset = at;
      return false;
    }
    at += used;
  }
  return true;
}

size_t fil_text_length(const char *string)
{
  size_t count = 0;
  for (; *string; string++)
    count += ((unsigned char)*string & 0xC0) != 0x80;
  return count;
}

int32_t fil_text_invisible(const char *string)
{
  size_t length = strlen(string);
  for (size_t at = 0; at < length;) {
    int32_t code;
    at += next_code(string + at, length - at, &code);
    if (code > 0 && utf8proc_get_property(code)->ignorable)
      return code;
  }
  return 0;
}

size_t fil_text_width(const char *string)
{
  size_t width = 0, length = strlen(string);
  for (size_t at = 0; at < length;) {
    int32_t code;
    at += next_code(string + at, length - at, &code);
    width += code < 0 ? 1 : (size_t)utf8proc_charwidth(code);
  }
  return width;
}

/* Drops blanks at both ends and makes one space of each run of them, in place. */
static void collapse_blanks(char *string)
{
  size_t length = strlen(string), to = 0;
  bool pending = false;
  for (size_t at = 0; at < length;) {
    int32_t code;
    size_t used = next_code(string + at, length - at, &code);
    utf8proc_category_t category = code < 0 ? UTF8PROC_CATEGORY_CN : utf8proc_category(code);
    if (category == UTF8PROC_CATEGORY_ZS || (code >= '\t' && code <= '\r')) {
      pending = to > 0;
    } else {
      if (pending)
        string[to++] = ' ';
      pending = false;
      memmove(string + to, string + at, used);
      to += used;
    }
    at += used;
  }
  string[to] = '\0';
}

static char to_lower(char byte)
{
  return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* Folding a plain ASCII string, which needs no tables. */
static bool fold_ascii(char *string)
{
  for (char *at = string; *at; at++) {
    if ((unsigned char)*at >= 0x80)
      return false;
  }
  for (char *at = string; *at; at++)
    *at = to_lower(*at);
  return true;
}

/* Folding by the Unicode tables: case folded, composed, without what cannot be seen. What is not UTF-8 is left as it
 * is. */
static char *fold_unicode(char *string)
{
  size_t length = strlen(string), used = 0;
  /* A fold is at most three code points for one, of four bytes each at most; composing never lengthens past that. */
  int32_t *codes = fil_memory_new(length * 4 + 1, sizeof *codes);
  if (!codes) {
    fil_memory_free(string);
    return NULL;
  }
  utf8proc_option_t options = UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_IGNORE;
  utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)string, (utf8proc_ssize_t)length, codes,
                                              (utf8proc_ssize_t)(length * 4), options);
  if (count >= 0 && (size_t)count <= length * 4)
    count = utf8proc_normalize_utf32(codes, count, options);
  char *folded = count >= 0 ? fil_memory_resize(string, (size_t)count * 4 + 1, 1) : NULL;
  if (folded) {
    for (utf8proc_ssize_t k = 0; k < count; k++)
      used += (size_t)utf8proc_encode_char(codes[k], (utf8proc_uint8_t *)folded + used);
    folded[used] = '\0';
  } else if (count >= 0) {
    fil_memory_free(string);
  } else {
    folded = string;
  }
  fil_memory_free(codes);
  return folded;
}

char *fil_text_fold(const char *string)
{
  char *folded = fil_memory_copy(string);
  if (folded && !fold_ascii(folded))
    folded = fold_unicode(folded);
  if (folded)
    collapse_blanks(folded);
  return folded;
}

bool fil_text_fold_short(const char *bytes, size_t length, char folded[FIL_TEXT_SHORT])
{
  enum { CODES = FIL_TEXT_SHORT / 4 - 1 };
  int32_t codes[CODES];
  const utf8proc_option_t options = UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_IGNORE;
  size_t used = 0;
  if (length > FIL_TEXT_SHORT)
    return false;
  utf8proc_ssize_t count =
      utf8proc_decompose((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)length, codes, CODES, options);
  if (count < 0 || count > CODES)
    return false;
  count = utf8proc_normalize_utf32(codes, count, options);
  for (utf8proc_ssize_t k = 0; k < count; k++)
    used += (size_t)utf8proc_encode_char(codes[k], (utf8proc_uint8_t *)folded + used);
  folded[used] = '\0';
  collapse_blanks(folded);
  return true;
}

fil_status fil_text_compare(const char *left, const char *right, bool *same, fil_error *error)
{
  *same = strcmp(left, right) == 0;
  if (*same)
    return FIL_OK;
  char *left_folded = fil_text_fold(left), *right_folded = fil_text_fold(right);
  const bool complete = left_folded && right_folded;
  *same = complete && strcmp(left_folded, right_folded) == 0;
  fil_memory_free(left_folded);
  fil_memory_free(right_folded);
  return complete ? FIL_OK : fil_error_memory(error);
}

bool fil_text_same(const char *left, const char *right)
{
  bool same;
  return fil_text_compare(left, right, &same, /*error=*/NULL) == FIL_OK && same;
}

bool fil_text_is_word(const char *bytes, size_t length, const char *word)
{
  size_t same = 0;
  while (same < length && word[same] && to_lower(bytes[same]) == to_lower(word[same]))
    same++;
  return same == length && !word[same];
}

fil_status fil_text_add_title(fil_text *text, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t length = strlen(name), start = text->length;
  int32_t code = -1;
  const size_t first = length ? next_code(name, length, &code) : 0;
  if (code >= 0) {
    utf8proc_uint8_t capital[4];
    const utf8proc_ssize_t used = utf8proc_encode_char(utf8proc_toupper(code), capital);
    FIL_TRY(fil_text_add_bytes(text, (const char *)capital, (size_t)used, error));
  }
  FIL_TRY(fil_text_add(text, code >= 0 ? name + first : name, error));
  for (size_t at = start; at < text->length; at++) {
    if (text->bytes[at] == '_')
      text->bytes[at] = ' ';
  }
done:
  return status;
}

/* Folds into code points; SIZE_MAX when there are more than fit. */
static size_t fold_codes(const char *string, int32_t codes[DISTANCE_LONGEST])
{
  size_t count = 0, length = strlen(string);
  for (size_t at = 0; at < length; count++) {
    if (count == DISTANCE_LONGEST)
      return SIZE_MAX;
    at += next_code(string + at, length - at, &codes[count]);
    if (codes[count] >= 0)
      codes[count] = utf8proc_tolower(codes[count]);
  }
  return count;
}

static size_t smaller(size_t left, size_t right)
{
  return left < right ? left : right;
}

size_t fil_text_distance(const char *left, const char *right)
{
  int32_t a[DISTANCE_LONGEST], b[DISTANCE_LONGEST];
  size_t rows[3][DISTANCE_LONGEST + 1];
  size_t *before_last = rows[0], *last = rows[1], *current = rows[2];
  if (strcmp(left, right) == 0)
    return 0;
  size_t a_count = fold_codes(left, a), b_count = fold_codes(right, b);
  if (a_count == SIZE_MAX || b_count == SIZE_MAX)
    return SIZE_MAX;

  for (size_t j = 0; j <= b_count; j++)
    last[j] = j;
  for (size_t i = 1; i <= a_count; i++) {
    current[0] = i;
    for (size_t j = 1; j <= b_count; j++) {
      size_t replaced = last[j - 1] + (a[i - 1] != b[j - 1]);
      current[j] = smaller(replaced, smaller(last[j], current[j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        current[j] = smaller(current[j], before_last[j - 2] + 1);
    }
    size_t *recycled = before_last;
    before_last = last;
    last = current;
    current = recycled;
  }
  return last[b_count];
}

const char *fil_text_nearest(const char *word, const char *const names[], size_t count)
{
  const char *nearest = NULL;
  const size_t length = fil_text_length(word);
  size_t least = length < 2 ? length : (length + 2) / 3 + 1; /* one letter for another has nothing in common */
  for (size_t k = 0; k < count; k++) {
    size_t distance = fil_text_distance(word, names[k]);
    if (distance < least) {
      least = distance;
      nearest = names[k];
    }
  }
  return nearest;
}
