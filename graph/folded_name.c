/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Steps by which names are made alike. */
#include "graph/folded_name.h"

#include "graph/memory.h"
#include "graph/text.h"

#include <string.h>
#include <utf8proc.h>

/* Cyrillic letters (folded) and the Latin ones that look like them in one of their cases. */
static const struct {
  int32_t cyrillic;
  char latin;
} twins[] = {
    {0x430, 'a'}, {0x432, 'b'}, {0x435, 'e'}, {0x43A, 'k'}, {0x43C, 'm'}, {0x43D, 'h'},
    {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'}, {0x443, 'y'}, {0x445, 'x'},
    {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x4AF, 'y'}, {0x4BB, 'h'},
};

static int32_t to_latin(int32_t code)
{
  for (size_t k = 0; k < sizeof twins / sizeof *twins; k++) {
    if (twins[k].cyrillic == code)
      return twins[k].latin;
  }
  return code;
}

static bool has_cyrillic_twin(int32_t code)
{
  for (size_t k = 0; k < sizeof twins / sizeof *twins; k++) {
    if (twins[k].latin == code)
      return true;
  }
  return false;
}

bool fil_folded_name_is_letter(int32_t code)
{
  utf8proc_category_t category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_latin(int32_t code)
{
  return fil_folded_name_is_letter(code) && code < 0x250;
}

static bool is_cyrillic(int32_t code)
{
  return fil_folded_name_is_letter(code) && code >= 0x400 && code < 0x530;
}

bool fil_folded_name_is_mixed(const fil_folded_name *folded)
{
  for (size_t at = 0; at < folded->count;) {
    size_t latin = 0, cyrillic = 0, latin_twins = 0, cyrillic_twins = 0;
    for (; at < folded->count && fil_folded_name_is_letter(folded->codes[at]); at++) {
      latin += is_latin(folded->codes[at]);
      cyrillic += is_cyrillic(folded->codes[at]);
      latin_twins += has_cyrillic_twin(folded->codes[at]);
      cyrillic_twins += to_latin(folded->codes[at]) != folded->codes[at];
    }
    if (latin && cyrillic && (latin == latin_twins || cyrillic == cyrillic_twins))
      return true;
    while (at < folded->count && !fil_folded_name_is_letter(folded->codes[at]))
      at++;
  }
  return false;
}

fil_status fil_folded_name_make(const char *name, fil_folded_name *folded, fil_error *error)
{
  char *text = fil_text_fold(name);
  size_t length = text ? strlen(text) : 0;
  *folded = (fil_folded_name){.codes = text ? fil_memory_new(length + 1, sizeof *folded->codes) : NULL};
  for (size_t at = 0; folded->codes && at < length;) {
    utf8proc_int32_t code;
    utf8proc_ssize_t used =
        utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(length - at), &code);
    if (used > 0)
      folded->codes[folded->count++] = code;
    at += used > 0 ? (size_t)used : 1;
  }
  fil_memory_free(text);
  return folded->codes ? FIL_OK : fil_error_memory(error);
}

fil_status fil_folded_name_decompose(const char *name, bool visible, fil_folded_name *plain, fil_error *error)
{
  const size_t length = strlen(name), room = length * 4;
  const utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_STABLE | (visible ? UTF8PROC_IGNORE : 0);
  *plain = (fil_folded_name){.codes = fil_memory_new(room + 1, sizeof *plain->codes)};
  if (!plain->codes)
    return fil_error_memory(error);
  const utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)name, (utf8proc_ssize_t)length,
                                                    plain->codes, (utf8proc_ssize_t)room, options);
  if (count > 0 && (size_t)count <= room)
    plain->count = (size_t)count;
  return FIL_OK;
}

void fil_folded_name_squeeze(fil_folded_name *folded)
{
  size_t kept = 0;
  for (size_t k = 0; k < folded->count; k++) {
    if (folded->codes[k] != ' ')
      folded->codes[kept++] = folded->codes[k];
  }
  folded->count = kept;
}

static bool is_quote(int32_t code)
{
  static const int32_t quotes[] = {'"',    '\'',   '`',    0xAB,   0xB4,   0xBB,   0x2BC,  0x2018, 0x2019,
                                   0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A};
  const bool is_plain = (code >= '0' && code < '`') || (code > '`' && code < 0xAB) || (code > 0x2BC && code < 0x2018);
  for (size_t k = 0; !is_plain && k < sizeof quotes / sizeof *quotes; k++) {
    if (quotes[k] == code)
      return true;
  }
  return false;
}

static bool is_digit(int32_t code)
{
  return code >= '0' && code <= '9';
}

/* Digits that the letters begin with. */
static size_t leading_digits(const fil_folded_name *folded)
{
  size_t digits = 0;
  while (digits < folded->count && is_digit(folded->codes[digits]))
    digits++;
  return digits;
}

/* Makes 1 of 01 and of 1.0. */
static void trim_number(fil_folded_name *folded)
{
  const size_t digits = leading_digits(folded);
  const int32_t mark = digits < folded->count ? folded->codes[digits] : 0;
  size_t zeros = 0;
  if (digits == 0 || (mark && ((mark != '.' && mark != ',') || digits + 1 == folded->count)))
    return;
  for (size_t k = digits + 1; k < folded->count; k++) {
    if (folded->codes[k] != '0')
      return;
  }
  while (zeros + 1 < digits && folded->codes[zeros] == '0')
    zeros++;
  folded->count = digits - zeros;
  memmove(folded->codes, folded->codes + zeros, folded->count * sizeof *folded->codes);
}

void fil_folded_name_unmark(fil_folded_name *folded)
{
  size_t kept = 0;
  for (size_t k = 0; k < folded->count; k++) {
    const int32_t code = folded->codes[k];
    const bool is_dash = (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
    if (!is_quote(code))
      folded->codes[kept++] = is_dash ? '-' : code;
  }
  if (kept > 0) /* a name of quotes alone stays what it is */
    folded->count = kept;
  trim_number(folded);
}

void fil_folded_name_to_latin(fil_folded_name *folded)
{
  for (size_t k = 0; k < folded->count; k++)
    folded->codes[k] = to_latin(folded->codes[k]);
}

bool fil_folded_name_is_number(const fil_folded_name *folded)
{
  return folded->count > 0 && leading_digits(folded) == folded->count;
}

bool fil_folded_name_same(const fil_folded_name *left, const fil_folded_name *right)
{
  return left->count == right->count &&
         (left->count == 0 || memcmp(left->codes, right->codes, left->count * sizeof *left->codes) == 0);
}

void fil_folded_name_destroy(fil_folded_name *folded)
{
  fil_memory_free(folded->codes);
  *folded = (fil_folded_name){0};
}
