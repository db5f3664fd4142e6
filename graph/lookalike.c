/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that may be meant to be the same: folded and hashed, with each one of their letters left out. */
#include "graph/lookalike.h"

#include "graph/dictionary.h"
#include "graph/memory.h"
#include "graph/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
  LETTERS_LIMIT = 128,
  NAMES_LIMIT = 200000,
  WORD_LEAST = 5,       /* letters of a word in which one letter is taken for a typing error */
  NEIGHBOURS_LIMIT = 8, /* names with the same hash that are compared with each other */
  WHOLE = UINT16_MAX,   /* no letter left out */
};

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

static bool is_letter(int32_t code)
{
  utf8proc_category_t category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_latin(int32_t code)
{
  return is_letter(code) && code < 0x250;
}

static bool is_cyrillic(int32_t code)
{
  return is_letter(code) && code >= 0x400 && code < 0x530;
}

/* Whether some word mixes the two alphabets, all its letters of one of them being such as look like the other's. */
static bool is_mixed(const int32_t *codes, size_t count)
{
  for (size_t at = 0; at < count;) {
    size_t latin = 0, cyrillic = 0, latin_twins = 0, cyrillic_twins = 0;
    for (; at < count && is_letter(codes[at]); at++) {
      latin += is_latin(codes[at]);
      cyrillic += is_cyrillic(codes[at]);
      latin_twins += has_cyrillic_twin(codes[at]);
      cyrillic_twins += to_latin(codes[at]) != codes[at];
    }
    if (latin && cyrillic && (latin == latin_twins || cyrillic == cyrillic_twins))
      return true;
    while (at < count && !is_letter(codes[at]))
      at++;
  }
  return false;
}

/* A name folded into letters. */
typedef struct folded_name {
  int32_t *codes;
  size_t count;
} folded_name;

static fil_status fold(const char *name, folded_name *folded, fil_error *error)
{
  char *text = fil_text_fold(name);
  size_t length = text ? strlen(text) : 0;
  *folded = (folded_name){.codes = text ? fil_memory_new(length + 1, sizeof *folded->codes) : NULL};
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

/* A name with one letter left out. */
typedef struct shortened_name {
  uint64_t hash;
  uint32_t name;
  uint16_t position; /* of the letter, or WHOLE */
  int32_t letter;
} shortened_name;

typedef struct shortened_names {
  shortened_name *items;
  size_t count;
  size_t capacity;
} shortened_names;

static uint64_t hash_without(const folded_name *folded, size_t position)
{
  uint64_t hash = 0xCBF29CE484222325u;
  for (size_t k = 0; k < folded->count; k++) {
    if (k != position)
      hash = (hash ^ (uint64_t)folded->codes[k]) * 0x100000001B3u;
  }
  return hash ^ hash >> 29;
}

static fil_status add_shortened(shortened_names *all, shortened_name item, fil_error *error)
{
  fil_status status = fil_memory_reserve(&all->items, &all->capacity, all->count + 1, sizeof item, error);
  if (status == FIL_OK)
    all->items[all->count++] = item;
  return status;
}

/* Adds the name whole and, for each letter of its longer words, without that letter. */
static fil_status shorten(const folded_name *folded, uint32_t name, shortened_names *all, fil_error *error)
{
  fil_status status = FIL_OK;
  if (folded->count > LETTERS_LIMIT)
    return FIL_OK;
  for (size_t at = 0; at < folded->count;) {
    size_t end = at;
    while (end < folded->count && is_letter(folded->codes[end]))
      end++;
    for (bool is_long = end - at >= WORD_LEAST; is_long && at < end; at++)
      FIL_TRY(
          add_shortened(all, (shortened_name){hash_without(folded, at), name, (uint16_t)at, folded->codes[at]}, error));
    at = end + 1;
  }
  FIL_TRY(add_shortened(all, (shortened_name){hash_without(folded, SIZE_MAX), name, WHOLE, 0}, error));
done:
  return status;
}

static int compare_shortened(const void *left_item, const void *right_item)
{
  const shortened_name *left = left_item, *right = right_item;
  if (left->hash != right->hash)
    return left->hash < right->hash ? -1 : 1;
  return (left->name > right->name) - (left->name < right->name);
}

/* Whether two names that are the same without these letters are one typing error apart. */
static bool is_one_apart(const shortened_name *left, const shortened_name *right)
{
  if (left->name == right->name)
    return false;
  if (left->position == WHOLE || right->position == WHOLE)
    return left->position != right->position;
  if (left->position == right->position)
    return left->letter != right->letter;
  return left->letter == right->letter && abs((int)left->position - (int)right->position) == 1;
}

/* Whether three letters or more stand at one place of names that are else the same: "PlantA", "PlantB", "PlantC" are
   counted, not mistyped. */
static bool is_series(const shortened_name *group, const shortened_name *end, uint16_t position)
{
  int32_t letters[2];
  size_t known = 0;
  for (const shortened_name *name = group; name < end; name++) {
    if (name->position != position || (known > 0 && name->letter == letters[0]) ||
        (known > 1 && name->letter == letters[1]))
      continue;
    if (known == 2)
      return true;
    letters[known++] = name->letter;
  }
  return false;
}

/* Finds the pairs in a group of names with the same hash. */
static void pair_group(const shortened_name *group, const shortened_name *end, fil_lookalike found[])
{
  for (const shortened_name *later = group + 1; later < end; later++) {
    for (const shortened_name *earlier = later - 1; earlier >= group && later - earlier <= NEIGHBOURS_LIMIT;
         earlier--) {
      if (found[later->name].likeness != FIL_LIKENESS_NONE || !is_one_apart(earlier, later))
        continue;
      if (earlier->position != later->position || !is_series(group, end, later->position))
        found[later->name] = (fil_lookalike){FIL_LIKENESS_LETTER, earlier->name};
    }
  }
}

static void pair_shortened(shortened_names *all, fil_lookalike found[])
{
  if (all->count)
    qsort(all->items, all->count, sizeof *all->items, compare_shortened);
  for (size_t start = 0, end; start < all->count; start = end) {
    end = start + 1;
    while (end < all->count && all->items[end].hash == all->items[start].hash)
      end++;
    pair_group(all->items + start, all->items + end, found);
  }
}

/* Takes the blanks out. */
static void squeeze(folded_name *folded)
{
  size_t kept = 0;
  for (size_t k = 0; k < folded->count; k++) {
    if (folded->codes[k] != ' ')
      folded->codes[kept++] = folded->codes[k];
  }
  folded->count = kept;
}

static void to_skeleton(folded_name *folded)
{
  squeeze(folded);
  for (size_t k = 0; k < folded->count; k++)
    folded->codes[k] = to_latin(folded->codes[k]);
}

char *fil_lookalike_skeleton(const char *name)
{
  folded_name folded;
  char *skeleton = NULL;
  size_t length = 0;
  if (fold(name, &folded, /*error=*/NULL) == FIL_OK)
    skeleton = fil_memory_new(folded.count * 4 + 1, 1);
  if (skeleton) {
    to_skeleton(&folded);
    for (size_t k = 0; k < folded.count; k++)
      length += (size_t)utf8proc_encode_char(folded.codes[k], (utf8proc_uint8_t *)skeleton + length);
  }
  fil_memory_free(folded.codes);
  return skeleton;
}

/* What is known while the names are gone through. */
typedef struct lookalike_search {
  fil_dictionary folded;   /* names without case and blanks */
  fil_dictionary skeleton; /* the same with Latin letters for Cyrillic ones */
  uint32_t *folded_names;  /* by code: the first name that is folded so */
  uint32_t *skeleton_names;
  shortened_names shortened;
  bool by_letter;
} lookalike_search;

/* Looks the letters up; `*first` is the first name that had them. */
static fil_status look_up(fil_dictionary *dictionary, uint32_t *names, const folded_name *folded, uint32_t name,
                          uint32_t *first, fil_error *error)
{
  uint32_t code, count = dictionary->count;
  fil_status status =
      fil_dictionary_add(dictionary, (const char *)folded->codes, folded->count * sizeof *folded->codes, &code, error);
  if (status != FIL_OK)
    return status;
  if (code == count)
    names[code] = name;
  *first = names[code];
  return FIL_OK;
}

static fil_status search_name(lookalike_search *search, const char *const names[], uint32_t name, fil_lookalike *found,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  folded_name folded = {0};
  uint32_t first;
  FIL_TRY(fold(names[name], &folded, error));
  bool mixed = is_mixed(folded.codes, folded.count);
  if (search->by_letter)
    FIL_TRY(shorten(&folded, name, &search->shortened, error));
  squeeze(&folded);
  FIL_TRY(look_up(&search->folded, search->folded_names, &folded, name, &first, error));
  if (first != name) {
    bool equal = strcmp(names[first], names[name]) == 0;
    *found = (fil_lookalike){equal ? FIL_LIKENESS_EQUAL : FIL_LIKENESS_CASE, first};
    goto done;
  }
  to_skeleton(&folded);
  FIL_TRY(look_up(&search->skeleton, search->skeleton_names, &folded, name, &first, error));
  if (first != name)
    *found = (fil_lookalike){FIL_LIKENESS_SCRIPT, first};
  else if (mixed)
    *found = (fil_lookalike){FIL_LIKENESS_MIXED, name};
done:
  fil_memory_free(folded.codes);
  return status;
}

fil_status fil_lookalike_find(const char *const names[], size_t count, fil_lookalike found[], fil_error *error)
{
  fil_status status = FIL_OK;
  lookalike_search search = {.by_letter = count <= NAMES_LIMIT};
  search.folded_names = fil_memory_new(count, sizeof *search.folded_names);
  search.skeleton_names = fil_memory_new(count, sizeof *search.skeleton_names);
  if (!search.folded_names || !search.skeleton_names)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < count; k++) {
    found[k] = (fil_lookalike){FIL_LIKENESS_NONE, FIL_MISSING};
    if (names[k])
      FIL_TRY(search_name(&search, names, (uint32_t)k, &found[k], error));
  }
  pair_shortened(&search.shortened, found);
done:
  fil_dictionary_destroy(&search.folded);
  fil_dictionary_destroy(&search.skeleton);
  fil_memory_free(search.folded_names);
  fil_memory_free(search.skeleton_names);
  fil_memory_free(search.shortened.items);
  return status;
}
