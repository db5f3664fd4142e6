/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings held once each: an open-addressing table of codes over one block of bytes. */
#include "graph/dictionary.h"

#include "graph/hash.h"
#include "graph/memory.h"

#include <assert.h>
#include <string.h>

enum {
  BATCH = 64,           /* strings whose places are fetched together */
  LENGTH_MOST = 0xFFFF, /* that a slot tells */
};

static size_t text_length(const fil_dictionary *dictionary, uint32_t code)
{
  size_t end = code + 1 < dictionary->count ? dictionary->starts[code + 1] : dictionary->bytes_length;
  return end - dictionary->starts[code] - 1;
}

static uint64_t place_of(size_t start, size_t length)
{
  return (uint64_t)start << 16 | (length < LENGTH_MOST ? length : LENGTH_MOST);
}

static bool is_held(const fil_dictionary *dictionary, const fil_dictionary_slot *slot, uint32_t hash, fil_slice text)
{
  if (slot->hash != hash || (slot->place & LENGTH_MOST) != (place_of(0, text.length)))
    return false;
  if (text.length >= LENGTH_MOST && text_length(dictionary, slot->code) != text.length)
    return false;
  return fil_bytes_equal(dictionary->bytes + (slot->place >> 16), text.bytes, text.length);
}

/* The slot, at `at` or after it, that holds the string of that hash, or the free one where it belongs. */
static fil_dictionary_slot *find_slot(const fil_dictionary *dictionary, size_t at, uint32_t hash, fil_slice text)
{
  for (;; at++) {
    fil_dictionary_slot *slot = &dictionary->slots[at & (dictionary->slot_count - 1)];
    if (slot->code == FIL_MISSING || is_held(dictionary, slot, hash, text))
      return slot;
  }
}

static fil_slice slice_of(const fil_dictionary *dictionary, uint32_t code)
{
  return (fil_slice){dictionary->bytes + dictionary->starts[code], text_length(dictionary, code)};
}

/* Moves the strings of `old` slots to new ones: from one end to the other on either side, which the caches like. */
static void move_slots(fil_dictionary *dictionary, const fil_dictionary_slot *old, size_t old_count)
{
  size_t mask = dictionary->slot_count - 1;
  for (size_t k = 0; k < old_count; k++) {
    size_t at = old[k].hash & mask;
    if (old[k].code == FIL_MISSING)
      continue;
    while (dictionary->slots[at].code != FIL_MISSING)
      at = (at + 1) & mask;
    dictionary->slots[at] = old[k];
  }
}

/* Doubles the slots until, with `added` strings more, at most half of them are taken. */
static fil_status grow_slots(fil_dictionary *dictionary, size_t added, fil_error *error)
{
  size_t grown = dictionary->slot_count ? dictionary->slot_count : 16;
  while ((dictionary->count + added) * 2 > grown)
    grown *= 2;
  if (grown == dictionary->slot_count)
    return FIL_OK;
  fil_dictionary_slot *slots = fil_memory_resize(NULL, grown, sizeof *slots);
  if (!slots)
    return fil_error_memory(error);
  memset(slots, 0xFF, grown * sizeof *slots);
  fil_dictionary_slot *old = dictionary->slots;
  size_t old_count = dictionary->slot_count;
  dictionary->slots = slots;
  dictionary->slot_count = grown;
  move_slots(dictionary, old, old_count);
  fil_memory_free(old);
  return FIL_OK;
}

/* Adds a string that is not there, in the slot where it belongs. */
static fil_status append(fil_dictionary *dictionary, uint32_t hash, fil_slice text, fil_dictionary_slot *slot,
                         fil_error *error)
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
  *slot = (fil_dictionary_slot){hash, dictionary->count++, place_of(start, text.length)};
  return FIL_OK;
}

fil_status fil_dictionary_add(fil_dictionary *dictionary, const char *bytes, size_t length, uint32_t *code,
                              fil_error *error)
{
  const fil_slice text = {bytes, length};
  fil_status status = grow_slots(dictionary, 1, error);
  if (status != FIL_OK)
    return status;
  uint32_t hash = fil_hash_bytes(bytes, length);
  fil_dictionary_slot *slot = find_slot(dictionary, hash, hash, text);
  if (slot->code == FIL_MISSING)
    status = append(dictionary, hash, text, slot, error);
  *code = slot->code;
  return status;
}

uint32_t fil_dictionary_find(const fil_dictionary *dictionary, const char *bytes, size_t length)
{
  if (!dictionary->slot_count)
    return FIL_MISSING;
  uint32_t hash = fil_hash_bytes(bytes, length);
  return find_slot(dictionary, hash, hash, (fil_slice){bytes, length})->code;
}

/* Strings on their way through the table. */
typedef struct lookup_batch {
  uint32_t hashes[BATCH];
  size_t slots[BATCH]; /* where each stands or, as it seems before the others are added, belongs */
} lookup_batch;

/* Hashes up to BATCH strings and has the processor fetch what looking them up will read: slots, then the strings that
   they hold, each step for all of them before the next. */
static void fetch(const fil_dictionary *dictionary, const fil_slice slices[], size_t count, lookup_batch *batch)
{
  const fil_dictionary_slot *slots = dictionary->slots;
  size_t mask = dictionary->slot_count - 1;
  for (size_t k = 0; k < count; k++) {
    batch->hashes[k] = slices[k].bytes ? fil_hash_bytes(slices[k].bytes, slices[k].length) : 0;
    __builtin_prefetch(&slots[batch->hashes[k] & mask]);
  }
  for (size_t k = 0; k < count; k++) {
    size_t at = batch->hashes[k] & mask;
    while (slots[at].code != FIL_MISSING && slots[at].hash != batch->hashes[k])
      at = (at + 1) & mask;
    batch->slots[k] = at;
    __builtin_prefetch(slots[at].code == FIL_MISSING ? NULL : dictionary->bytes + (slots[at].place >> 16));
  }
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
    size_t length = smaller(count - start, BATCH);
    FIL_TRY(grow_slots(dictionary, length, error));
    fetch(dictionary, slices + start, length, &batch);
    for (size_t k = 0; k < length; k++) {
      fil_slice text = slices[start + k];
      codes[start + k] = FIL_MISSING;
      if (!text.bytes)
        continue;
      fil_dictionary_slot *slot = find_slot(dictionary, batch.slots[k], batch.hashes[k], text);
      if (slot->code == FIL_MISSING)
        FIL_TRY(append(dictionary, batch.hashes[k], text, slot, error));
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
    size_t length = smaller(count - start, BATCH);
    fetch(dictionary, slices + start, length, &batch);
    for (size_t k = 0; k < length; k++) {
      fil_slice text = slices[start + k];
      codes[start + k] = text.bytes ? find_slot(dictionary, batch.slots[k], batch.hashes[k], text)->code : FIL_MISSING;
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
  fil_memory_free(dictionary->slots);
  *dictionary = (fil_dictionary){0};
}
