/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that may be meant to be the same: folded and hashed, with each one of their letters left out. */
#include "graph/lookalike.h"

#include "graph/dictionary.h"
#include "graph/folded_name.h"
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
  BLOCK = 64,           /* names whose places in the dictionary are fetched together */
};

static const char blanks[] = " \t\n\v\f\r"; /* of ASCII, as fil_text_fold knows them */

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

static fil_status add_letters(fil_text *text, const fil_folded_name *folded, fil_error *error)
{
  fil_status status = fil_memory_reserve(&text->bytes, &text->capacity, text->length + folded->count * 4 + 1, 1, error);
  if (status != FIL_OK)
    return status;
  for (size_t k = 0; k < folded->count; k++)
    text->length += (size_t)utf8proc_encode_char(folded->codes[k], (utf8proc_uint8_t *)text->bytes + text->length);
  text->bytes[text->length] = '\0';
  return FIL_OK;
}

char *fil_lookalike_skeleton(const char *name)
{
  fil_folded_name folded = {0};
  fil_text skeleton = {0};
  if (fil_folded_name_make(name, &folded, /*error=*/NULL) == FIL_OK) {
    to_skeleton(&folded);
    add_letters(&skeleton, &folded, /*error=*/NULL);
  }
  fil_folded_name_destroy(&folded);
  return skeleton.bytes;
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

/* A name on its way. */
typedef struct searched_name {
  size_t start, end; /* of its letters in the block's: without case and blanks */
  size_t skeleton;   /* where those of its skeleton end, which follow */
  bool differs;      /* the skeleton from the letters; else it need not be there */
  bool mixed;
} searched_name;

/* What is known while the names are gone through, some at a time. */
typedef struct lookalike_search {
  fil_dictionary folded;   /* names without case and blanks */
  fil_dictionary skeleton; /* their skeletons; empty until one differs */
  uint32_t *folded_names;  /* by code: the first name that is folded so */
  uint32_t *skeleton_names;
  uint32_t folded_count; /* codes whose names were judged */
  shortened_names shortened;
  bool by_letter;
  bool has_skeletons; /* that are looked up from now on */
  fil_text letters;
  searched_name block[BLOCK];
} lookalike_search;

/* Whether the name is ASCII without quotes, and no number that may be written in another way: its skeleton is no other
   than its letters, and the Unicode tables are not needed. */
static bool is_plain(const char *name, size_t length)
{
  const char first = name[strspn(name, blanks)];
  const bool is_other_number = first == '0' || (first > '0' && first <= '9' && strpbrk(name, ".,"));
  return !is_other_number && !strpbrk(name, "\"'`") && fil_text_is_ascii(name, length);
}

/* Adds the letters of such a name. */
static fil_status add_plain(fil_text *letters, const char *name, size_t length, fil_error *error)
{
  fil_status status = fil_memory_reserve(&letters->bytes, &letters->capacity, letters->length + length + 1, 1, error);
  for (size_t k = 0; status == FIL_OK && k < length; k++) {
    const char byte = name[k];
    if (byte != ' ' && (byte < '\t' || byte > '\r'))
      letters->bytes[letters->length++] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
  }
  if (status == FIL_OK)
    letters->bytes[letters->length] = '\0';
  return status;
}

/* Folds a name into the letters of its block. */
static fil_status fold_into(lookalike_search *search, const char *name, uint32_t number, searched_name *into,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_folded_name folded = {0};
  fil_text *letters = &search->letters;
  const size_t length = strlen(name);
  *into = (searched_name){.start = letters->length};
  if (!search->by_letter && is_plain(name, length)) {
    FIL_TRY(add_plain(letters, name, length, error));
    into->end = into->skeleton = letters->length;
    goto done;
  }
  FIL_TRY(fil_folded_name_make(name, &folded, error));
  into->mixed = fil_folded_name_is_mixed(&folded);
  if (search->by_letter)
    FIL_TRY(shorten(&folded, number, &search->shortened, error));
  fil_folded_name_squeeze(&folded);
  FIL_TRY(add_letters(letters, &folded, error));
  into->end = letters->length;
  to_skeleton(&folded);
  FIL_TRY(add_letters(letters, &folded, error));
  into->skeleton = letters->length;
  const size_t before = into->end - into->start, after = into->skeleton - into->end;
  into->differs = before != after || memcmp(letters->bytes + into->start, letters->bytes + into->end, after) != 0;
done:
  fil_folded_name_destroy(&folded);
  return status;
}

/* The first name with the same skeleton, which is this one where there was none. */
static fil_status look_up_skeleton(lookalike_search *search, const char *letters, size_t length, uint32_t name,
                                   uint32_t *first, fil_error *error)
{
  uint32_t code, count = search->skeleton.count;
  fil_status status = fil_dictionary_add(&search->skeleton, letters, length, &code, error);
  if (status != FIL_OK)
    return status;
  if (code == count)
    search->skeleton_names[code] = name;
  *first = search->skeleton_names[code];
  return FIL_OK;
}

/* Compares the skeleton of a name, the first of those folded as it is, with those of the others. As long as none
   differs from what it was folded from, there is nothing to be found. */
static fil_status judge_skeleton(lookalike_search *search, const char *const names[], const searched_name *searched,
                                 uint32_t name, fil_lookalike *found, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool differs = searched->differs;
  const size_t start = differs ? searched->end : searched->start, end = differs ? searched->skeleton : searched->end;
  uint32_t first = name;
  for (uint32_t code = 0; differs && !search->has_skeletons && code < search->folded_count; code++) {
    const char *before = fil_dictionary_text(&search->folded, code);
    FIL_TRY(look_up_skeleton(search, before, strlen(before), search->folded_names[code], &first, error));
  }
  search->has_skeletons |= differs;
  if (search->has_skeletons)
    FIL_TRY(look_up_skeleton(search, search->letters.bytes + start, end - start, name, &first, error));
  if (first != name) {
    found->twin = first;
    FIL_TRY(fil_lookalike_compare(names[first], names[name], &found->likeness, error));
  } else if (searched->mixed) {
    *found = (fil_lookalike){FIL_LIKENESS_MIXED, name};
  }
done:
  return status;
}

/* Goes through up to BLOCK names, those from `start` on. */
static fil_status search_block(lookalike_search *search, const char *const names[], size_t start, size_t count,
                               fil_lookalike found[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_slice slices[BLOCK] = {{0}};
  uint32_t codes[BLOCK];
  fil_text_clear(&search->letters);
  for (size_t k = 0; k < count; k++) {
    if (names[start + k])
      FIL_TRY(fold_into(search, names[start + k], (uint32_t)(start + k), &search->block[k], error));
  }
  for (size_t k = 0; k < count; k++) {
    const searched_name *name = &search->block[k];
    if (names[start + k])
      slices[k] = (fil_slice){fil_text_string(&search->letters) + name->start, name->end - name->start};
  }
  FIL_TRY(fil_dictionary_add_all(&search->folded, slices, count, codes, error));
  for (size_t k = 0; k < count; k++) {
    const uint32_t name = (uint32_t)(start + k);
    found[name] = (fil_lookalike){FIL_LIKENESS_NONE, FIL_MISSING};
    if (!names[name])
      continue;
    if (codes[k] == search->folded_count) {
      FIL_TRY(judge_skeleton(search, names, &search->block[k], name, &found[name], error));
      search->folded_names[search->folded_count++] = name;
      continue;
    }
    found[name].twin = search->folded_names[codes[k]];
    FIL_TRY(fil_lookalike_compare(names[found[name].twin], names[name], &found[name].likeness, error));
  }
done:
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
  for (size_t start = 0; start < count; start += BLOCK)
    FIL_TRY(search_block(&search, names, start, count - start < BLOCK ? count - start : BLOCK, found, error));
  pair_shortened(&search.shortened, found);
done:
  fil_dictionary_destroy(&search.folded);
  fil_dictionary_destroy(&search.skeleton);
  fil_text_destroy(&search.letters);
  fil_memory_free(search.folded_names);
  fil_memory_free(search.skeleton_names);
  fil_memory_free(search.shortened.items);
  return status;
}
