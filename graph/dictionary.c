/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings held once each: an open-addressing table of codes over one block of bytes. */
#include "graph/dictionary.h"

#include "graph/memory.h"

#include <assert.h>
#include <string.h>

/* Multiply and fold, eight bytes a step; once more at the end, for the last letters of ids to reach the low bits. */
static uint64_t hash_of(const char *bytes, size_t length)
{
  uint64_t value = 0x9E3779B97F4A7C15u ^ length;
  while (length > 0) {
    uint64_t word = 0;
    size_t step = length < 8 ? length : 8;
    memcpy(&word, bytes, step);
    value = (value ^ word) * 0xD6E8FEB86659FD93u;
    value ^= value >> 32;
    bytes += step;
    length -= step;
  }
  value *= 0x9E3779B97F4A7C15u;
  return value ^ value >> 29;
}

static size_t text_length(const fil_dictionary *dictionary, uint32_t code)
{
  size_t end = code + 1 < dictionary->count ? dictionary->starts[code + 1] : dictionary->bytes_length;
  return end - dictionary->starts[code] - 1;
}

/* The slot that holds the string of that hash, or the free one where it belongs. */
static fil_dictionary_slot *find_slot(const fil_dictionary *dictionary, uint64_t hash, const char *bytes, size_t length)
{
  size_t mask = dictionary->slot_count - 1, at = hash & mask;
  uint32_t tag = (uint32_t)(hash >> 32);
  for (;; at = (at + 1) & mask) {
    fil_dictionary_slot *slot = &dictionary->slots[at];
    if (slot->code == FIL_MISSING)
      return slot;
    if (slot->tag == tag && text_length(dictionary, slot->code) == length &&
        memcmp(dictionary->bytes + dictionary->starts[slot->code], bytes, length) == 0)
      return slot;
  }
}

/* Doubles the slots once half of them are taken. */
static fil_status grow_slots(fil_dictionary *dictionary, fil_error *error)
{
  if ((size_t)dictionary->count * 2 < dictionary->slot_count)
    return FIL_OK;
  size_t grown = dictionary->slot_count ? dictionary->slot_count * 2 : 16;
  fil_dictionary_slot *slots = fil_memory_resize(NULL, grown, sizeof *slots);
  if (!slots)
    return fil_error_memory(error);
  memset(slots, 0xFF, grown * sizeof *slots);
  fil_memory_free(dictionary->slots);
  dictionary->slots = slots;
  dictionary->slot_count = grown;
  for (uint32_t code = 0; code < dictionary->count; code++) {
    const char *bytes = dictionary->bytes + dictionary->starts[code];
    size_t length = text_length(dictionary, code);
    uint64_t hash = hash_of(bytes, length);
    *find_slot(dictionary, hash, bytes, length) = (fil_dictionary_slot){(uint32_t)(hash >> 32), code};
  }
  return FIL_OK;
}

fil_status fil_dictionary_add(fil_dictionary *dictionary, const char *bytes, size_t length, uint32_t *code,
                              fil_error *error)
{
  fil_status status = grow_slots(dictionary, error);
  if (status != FIL_OK)
    return status;
  uint64_t hash = hash_of(bytes, length);
  fil_dictionary_slot *slot = find_slot(dictionary, hash, bytes, length);
  *code = slot->code;
  if (*code != FIL_MISSING)
    return FIL_OK;
  if (dictionary->count == FIL_MISSING)
    return fil_error_set(error, FIL_ERROR_DATA, "there are more than 4 billion different values");

  status = fil_memory_reserve(&dictionary->starts, &dictionary->starts_capacity, (size_t)dictionary->count + 1,
                              sizeof *dictionary->starts, error);
  if (status == FIL_OK)
    status = fil_memory_reserve(&dictionary->bytes, &dictionary->bytes_capacity, dictionary->bytes_length + length + 1,
                                1, error);
  if (status != FIL_OK)
    return status;
  dictionary->starts[dictionary->count] = dictionary->bytes_length;
  if (length)
    memcpy(dictionary->bytes + dictionary->bytes_length, bytes, length);
  dictionary->bytes[dictionary->bytes_length + length] = '\0';
  dictionary->bytes_length += length + 1;
  *code = dictionary->count++;
  *slot = (fil_dictionary_slot){(uint32_t)(hash >> 32), *code};
  return FIL_OK;
}

uint32_t fil_dictionary_find(const fil_dictionary *dictionary, const char *bytes, size_t length)
{
  if (!dictionary->slot_count)
    return FIL_MISSING;
  return find_slot(dictionary, hash_of(bytes, length), bytes, length)->code;
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
