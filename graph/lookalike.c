/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that may be meant to be the same: folded and hashed, with each one of their letters left out. */
#include "graph/lookalike.h"

#include "graph/dictionary.h"
#include "graph/folded_name.h"
#include "graph/memory.h"

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

static uint64_t hash_without(const fil_folded_name *folded, size_t position)
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
static fil_status shorten(const fil_folded_name *folded, uint32_t name, shortened_names *all, fil_error *error)
{
  fil_status status = FIL_OK;
  if (folded->count > LETTERS_LIMIT)
    return FIL_OK;
  for (size_t at = 0; at < folded->count;) {
    size_t end = at;
    while (end < folded->count && fil_folded_name_is_letter(folded->codes[end]))
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

/* What names that cannot be told apart by eye have in common, from the folded name. */
static void to_skeleton(fil_folded_name *folded)
{
  fil_folded_name_squeeze(folded);
  fil_folded_name_unmark(folded);
  fil_folded_name_to_latin(folded);
}

char *fil_lookalike_skeleton(const char *name)
{
  fil_folded_name folded = {0};
  char *skeleton = NULL;
  size_t length = 0;
  if (fil_folded_name_make(name, &folded, /*error=*/NULL) == FIL_OK)
    skeleton = fil_memory_new(folded.count * 4 + 1, 1);
  if (skeleton) {
    to_skeleton(&folded);
    for (size_t k = 0; k < folded.count; k++)
      length += (size_t)utf8proc_encode_char(folded.codes[k], (utf8proc_uint8_t *)skeleton + length);
  }
  fil_folded_name_destroy(&folded);
  return skeleton;
}

/* Whether the names are the same letter by letter, with or without invisible characters. */
static fil_status compare_plain(const char *left, const char *right, bool visible, bool *same, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_folded_name one = {0}, other = {0};
  FIL_TRY(fil_folded_name_decompose(left, visible, &one, error));
  FIL_TRY(fil_folded_name_decompose(right, visible, &other, error));
  *same = one.count > 0 && fil_folded_name_same(&one, &other);
done:
  fil_folded_name_destroy(&one);
  fil_folded_name_destroy(&other);
  return status;
}

/* What tells two names apart that are folded the same or have one skeleton. */
static void compare_folded(fil_folded_name *one, fil_folded_name *other, fil_likeness *likeness)
{
  fil_folded_name_squeeze(one);
  fil_folded_name_squeeze(other);
  *likeness = FIL_LIKENESS_CASE;
  if (fil_folded_name_same(one, other))
    return;
  fil_folded_name_unmark(one);
  fil_folded_name_unmark(other);
  *likeness = fil_folded_name_is_number(one) ? FIL_LIKENESS_NUMBER : FIL_LIKENESS_MARKS;
  if (fil_folded_name_same(one, other))
    return;
  fil_folded_name_to_latin(one);
  fil_folded_name_to_latin(other);
  *likeness = fil_folded_name_same(one, other) ? FIL_LIKENESS_SCRIPT : FIL_LIKENESS_NONE;
}

fil_status fil_lookalike_compare(const char *left, const char *right, fil_likeness *likeness, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_folded_name one = {0}, other = {0};
  bool same = strcmp(left, right) == 0;
  *likeness = FIL_LIKENESS_EQUAL;
  if (same)
    return FIL_OK;
  *likeness = FIL_LIKENESS_COMPOSED;
  FIL_TRY(compare_plain(left, right, /*visible=*/false, &same, error));
  if (same)
    goto done;
  *likeness = FIL_LIKENESS_INVISIBLE;
  FIL_TRY(compare_plain(left, right, /*visible=*/true, &same, error));
  if (same)
    goto done;
  FIL_TRY(fil_folded_name_make(left, &one, error));
  FIL_TRY(fil_folded_name_make(right, &other, error));
  compare_folded(&one, &other, likeness);
done:
  fil_folded_name_destroy(&one);
  fil_folded_name_destroy(&other);
  return status;
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
static fil_status look_up(fil_dictionary *dictionary, uint32_t *names, const fil_folded_name *folded, uint32_t name,
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
  fil_folded_name folded = {0};
  uint32_t first;
  FIL_TRY(fil_folded_name_make(names[name], &folded, error));
  bool mixed = fil_folded_name_is_mixed(&folded);
  if (search->by_letter)
    FIL_TRY(shorten(&folded, name, &search->shortened, error));
  fil_folded_name_squeeze(&folded);
  FIL_TRY(look_up(&search->folded, search->folded_names, &folded, name, &first, error));
  if (first != name) {
    found->twin = first;
    FIL_TRY(fil_lookalike_compare(names[first], names[name], &found->likeness, error));
    goto done;
  }
  to_skeleton(&folded);
  FIL_TRY(look_up(&search->skeleton, search->skeleton_names, &folded, name, &first, error));
  if (first != name) {
    found->twin = first;
    FIL_TRY(fil_lookalike_compare(names[first], names[name], &found->likeness, error));
  } else if (mixed) {
    *found = (fil_lookalike){FIL_LIKENESS_MIXED, name};
  }
done:
  fil_folded_name_destroy(&folded);
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
