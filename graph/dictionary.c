/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings held once each: an open-addressing table of codes over one block of bytes. */
#include "graph/dictionary.h"

#include "graph/dictionary_key.h"
#include "graph/memory.h"

#include <assert.h>
#include <string.h>

enum {
  BATCH = 256, /* strings looked up together */
  AHEAD = 24,  /* of the one that is looked up, the one whose bucket is fetched */
  BUCKET = 4,  /* slots that stand in one line of the cache */
  LINE = BUCKET * sizeof(fil_dictionary_slot),
};

static size_t text_length(const fil_dictionary *dictionary, uint32_t code)
{
  size_t end = code + 1 < dictionary->count ? dictionary->starts[code + 1] : dictionary->bytes_length;
  return end - dictionary->starts[code] - 1;
}

static fil_slice slice_of(const fil_dictionary *dictionary, uint32_t code)
{
  return (fil_slice){dictionary->bytes + dictionary->starts[code], text_length(dictionary, code)};
}

/* Whether the slot, which has the key, holds the string. */
static bool is_held(const fil_dictionary *dictionary, const fil_dictionary_slot *slot, fil_slice text)
{
  if (!fil_key_is_hash(slot))
    return true;
  fil_slice held = slice_of(dictionary, slot->code);
  return held.length == text.length && fil_bytes_equal(held.bytes, text.bytes, text.length);
}

/* The first slot of the bucket where a key belongs. */
static size_t first_slot(const fil_dictionary *dictionary, const fil_dictionary_slot *key)
{
  return fil_key_place(key) >> 32 & (dictionary->slot_count - BUCKET);
}

/* One bit for each slot of a bucket that has the key. All are looked at, for where it stands cannot be guessed. */
static unsigned find_key(const fil_dictionary_slot bucket[BUCKET], const fil_dictionary_slot *key)
{
  unsigned same = 0;
  for (unsigned k = 0; k < BUCKET; k++)
    same |= (unsigned)(fil_key_is_same(&bucket[k], key) & (bucket[k].code != FIL_MISSING)) << k;
  return same;
}

/* The first free slot of a bucket, whose last one is free. */
static fil_dictionary_slot *first_free(fil_dictionary_slot bucket[BUCKET])
{
  while (bucket->code != FIL_MISSING)
    bucket++;
  return bucket;
}

/* The slot, in the bucket at `at` or after it, that holds the string of that key, or the free one where it belongs. */
static fil_dictionary_slot *find_slot(const fil_dictionary *dictionary, size_t at, const fil_dictionary_slot *key,
                                      fil_slice text)
{
  for (;; at = (at + BUCKET) & (dictionary->slot_count - 1)) {
    fil_dictionary_slot *bucket = &dictionary->slots[at];
    for (unsigned same = find_key(bucket, key); same; same &= same - 1) {
      fil_dictionary_slot *slot = &bucket[__builtin_ctz(same)];
      if (is_held(dictionary, slot, text))
        return slot;
    }
    if (bucket[BUCKET - 1].code == FIL_MISSING)
      return first_free(bucket);
  }
}

/* Moves the strings of `old` slots to new ones: from one end to the other on either side, which the caches like. */
static void move_slots(fil_dictionary *dictionary, const fil_dictionary_slot *old, size_t old_count)
{
  for (size_t k = 0; k < old_count; k++) {
    if (old[k].code == FIL_MISSING)
      continue;
    size_t at = first_slot(dictionary, &old[k]);
    while (dictionary->slots[at + BUCKET - 1].code != FIL_MISSING)
      at = (at + BUCKET) & (dictionary->slot_count - 1);
    *first_free(&dictionary->slots[at]) = old[k];
  }
}

/* Doubles the slots until, with `added` strings more, at most half of them are taken. */
static fil_status grow_slots(fil_dictionary *dictionary, size_t added, fil_error *error)
{
  const fil_dictionary old = *dictionary;
  size_t grown = old.slot_count ? old.slot_count : 16;
  while ((old.count + added) * 2 > grown)
    grown *= 2;
  if (grown == old.slot_count)
    return FIL_OK;
  void *block = fil_memory_resize(NULL, grown + BUCKET, sizeof *old.slots);
  if (!block)
    return fil_error_memory(error);
  dictionary->block = block;
  dictionary->slots = (fil_dictionary_slot *)((char *)block + (-(uintptr_t)block & (LINE - 1)));
  dictionary->slot_count = grown;
  memset(dictionary->slots, 0xFF, grown * sizeof *old.slots);
  move_slots(dictionary, old.slots, old.slot_count);
  fil_memory_free(old.block);
  return FIL_OK;
}

/* Adds a string that is not there, in the slot where it belongs. */
static fil_status append(fil_dictionary *dictionary, const fil_dictionary_slot *key, fil_slice text,
                         fil_dictionary_slot *slot, fil_error *error)
{
  if (dictionary->count == FIL_MISSING)
    return fil_error_set(error, FIL_ERROR_DATA, "there are more than 4 billion different values");
  fil_status status = fil_memory_reserve(&dictionary->starts, &dictionary->starts_capacity,
                                         (size_t)dictionary->count + 1, sizeof *dictionary->starts, error);
  if (status == FIL_OK)
    status = fil_memory_reserve(&dictionary->bytes, &dictionary->bytes_capacity,
                                dictionary->bytes_length + text.length + 1, 1, error);
  if (status != FIL_OK)
    return status;
  size_t start = dictionary->bytes_length;
  dictionary->starts[dictionary->count] = start;
  if (text.length)
    memcpy(dictionary->bytes + start, text.bytes, text.length);
  dictionary->bytes[start + text.length] = '\0';
  dictionary->bytes_length = start + text.length + 1;
  *slot = (fil_dictionary_slot){key->head, key->tail, dictionary->count++};
  return FIL_OK;
}

fil_status fil_dictionary_add(fil_dictionary *dictionary, const char *bytes, size_t length, uint32_t *code,
                              fil_error *error)
{
  const fil_slice text = {bytes, length};
  fil_status status = grow_slots(dictionary, 1, error);
  if (status != FIL_OK)
    return status;
  const fil_dictionary_slot key = fil_key_of(text);
  fil_dictionary_slot *slot = find_slot(dictionary, first_slot(dictionary, &key), &key, text);
  if (slot->code == FIL_MISSING)
    status = append(dictionary, &key, text, slot, error);
  *code = slot->code;
  return status;
}

uint32_t fil_dictionary_find(const fil_dictionary *dictionary, const char *bytes, size_t length)
{
  const fil_slice text = {bytes, length};
  if (!dictionary->slot_count)
    return FIL_MISSING;
  const fil_dictionary_slot key = fil_key_of(text);
  return find_slot(dictionary, first_slot(dictionary, &key), &key, text)->code;
}

/* Strings on their way through the table. */
typedef struct lookup_batch {
  size_t count;
  fil_dictionary_slot keys[BATCH];
  size_t places[BATCH]; /* of the buckets where the search begins */
} lookup_batch;

/* Has the processor fetch the strings that long ones will be compared with, each step for all before the next. */
static void fetch_strings(const fil_dictionary *dictionary, const lookup_batch *batch)
{
  uint32_t codes[BATCH];
  for (size_t k = 0; k < batch->count; k++)
    __builtin_prefetch(&dictionary->slots[batch->places[k]]);
  for (size_t k = 0; k < batch->count; k++) {
    const fil_dictionary_slot *bucket = &dictionary->slots[batch->places[k]];
    const unsigned same = find_key(bucket, &batch->keys[k]);
    codes[k] = same ? bucket[__builtin_ctz(same)].code : FIL_MISSING;
    if (same)
      __builtin_prefetch(&dictionary->starts[codes[k]]);
  }
  for (size_t k = 0; k < batch->count; k++) {
    if (codes[k] != FIL_MISSING)
      __builtin_prefetch(dictionary->bytes + dictionary->starts[codes[k]]);
  }
}

/* Makes the keys of strings, and has the processor fetch what looking up the first of them will read. */
static void begin_lookup(const fil_dictionary *dictionary, const fil_slice slices[], lookup_batch *batch)
{
  bool any_hash = false;
  for (size_t k = 0; k < batch->count; k++) {
    batch->keys[k] = fil_key_of(slices[k].bytes ? slices[k] : (fil_slice){"", 0});
    batch->places[k] = first_slot(dictionary, &batch->keys[k]);
    any_hash |= fil_key_is_hash(&batch->keys[k]);
  }
  if (any_hash)
    fetch_strings(dictionary, batch);
  for (size_t k = 0; k < batch->count && k < AHEAD; k++)
    __builtin_prefetch(&dictionary->slots[batch->places[k]]);
}

/* The slot of the string `k` of the batch, and on the way the bucket of a later one. */
static inline fil_dictionary_slot *go_on(const fil_dictionary *dictionary, const lookup_batch *batch, size_t k,
                                         fil_slice text)
{
  if (k + AHEAD < batch->count)
    __builtin_prefetch(&dictionary->slots[batch->places[k + AHEAD]]);
  return find_slot(dictionary, batch->places[k], &batch->keys[k], text);
}

static size_t smaller(size_t left, size_t right)
{
  return left < right ? left : right;
}

fil_status fil_dictionary_add_all(fil_dictionary *dictionary, const fil_slice slices[], size_t count, uint32_t codes[],
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  lookup_batch batch;
  for (size_t start = 0; start < count; start += BATCH) {
    batch.count = smaller(count - start, BATCH);
    FIL_TRY(grow_slots(dictionary, batch.count, error));
    begin_lookup(dictionary, slices + start, &batch);
    for (size_t k = 0; k < batch.count; k++) {
      fil_slice text = slices[start + k];
      codes[start + k] = FIL_MISSING;
      if (!text.bytes)
        continue;
      fil_dictionary_slot *slot = go_on(dictionary, &batch, k, text);
      if (slot->code == FIL_MISSING)
        FIL_TRY(append(dictionary, &batch.keys[k], text, slot, error));
      codes[start + k] = slot->code;
    }
  }
done:
  return status;
}

void fil_dictionary_find_all(const fil_dictionary *dictionary, const fil_slice slices[], size_t count, uint32_t codes[])
{
  lookup_batch batch;
  if (!dictionary->slot_count) {
    memset(codes, 0xFF, count * sizeof *codes);
    return;
  }
  for (size_t start = 0; start < count; start += BATCH) {
    batch.count = smaller(count - start, BATCH);
    begin_lookup(dictionary, slices + start, &batch);
    for (size_t k = 0; k < batch.count; k++) {
      fil_slice text = slices[start + k];
      codes[start + k] = text.bytes ? go_on(dictionary, &batch, k, text)->code : FIL_MISSING;
    }
  }
}

/* Up to BATCH strings from `start` on; returns how many. */
static uint32_t take_slices(const fil_dictionary *from, uint32_t start, fil_slice slices[BATCH])
{
  uint32_t count = (uint32_t)smaller(from->count - start, BATCH);
  for (uint32_t k = 0; k < count; k++)
    slices[k] = slice_of(from, start + k);
  return count;
}

fil_status fil_dictionary_add_from(fil_dictionary *dictionary, const fil_dictionary *from, uint32_t codes[],
                                   fil_error *error)
{
  fil_status status = FIL_OK;
  fil_slice slices[BATCH];
  for (uint32_t start = 0, count; start < from->count; start += count) {
    count = take_slices(from, start, slices);
    FIL_TRY(fil_dictionary_add_all(dictionary, slices, count, codes + start, error));
  }
done:
  return status;
}

void fil_dictionary_find_from(const fil_dictionary *dictionary, const fil_dictionary *from, uint32_t codes[])
{
  fil_slice slices[BATCH];
  for (uint32_t start = 0, count; start < from->count; start += count) {
    count = take_slices(from, start, slices);
    fil_dictionary_find_all(dictionary, slices, count, codes + start);
  }
}

const char *fil_dictionary_text(const fil_dictionary *dictionary, uint32_t code)
{
  assert(code < dictionary->count);
  return dictionary->bytes + dictionary->starts[code];
}

void fil_dictionary_destroy(fil_dictionary *dictionary)
{
  fil_memory_free(dictionary->bytes);
  fil_memory_free(dictionary->starts);
  fil_memory_free(dictionary->block);
  *dictionary = (fil_dictionary){0};
}
