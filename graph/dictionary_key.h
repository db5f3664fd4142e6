/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The twelve bytes that a string is known by in the slots of a dictionary. Not for use outside graph/. */
#ifndef FIL_GRAPH_DICTIONARY_KEY_H
#define FIL_GRAPH_DICTIONARY_KEY_H

#include "graph/dictionary.h"
#include "graph/hash.h"

/* A string of at most FIL_KEY_LENGTH bytes is its own key: nothing else has to be looked at to know it again. A longer
   one has a hash, and when two are the same the strings are to be compared. So have the few short ones in which a NUL
   would hide where they end. The low byte of the tail of a hash is 0, and some other is not: so it is in no short
   string. */
enum { FIL_KEY_LENGTH = 12 };

static inline bool fil_key_is_hash(const fil_dictionary_slot *key)
{
  return key->tail && !(key->tail & 0xFF);
}

static inline bool fil_key_is_same(const fil_dictionary_slot *left, const fil_dictionary_slot *right)
{
  return left->head == right->head && left->tail == right->tail;
}

static inline fil_dictionary_slot fil_key_hash(fil_slice text)
{
  uint64_t value = FIL_HASH_SEED ^ text.length;
  for (; text.length >= 8; text.bytes += 8, text.length -= 8)
    value = fil_hash_step(value, fil_word_at(text.bytes));
  value = fil_hash_step(value, fil_part_at(text.bytes, text.length));
  uint32_t tail = (uint32_t)(value * FIL_HASH_SEED >> 32) | 0x100;
  return (fil_dictionary_slot){value, tail & ~(uint32_t)0xFF, FIL_MISSING};
}

/* The last of 8 to 12 bytes, from the ninth on. */
static inline uint32_t fil_key_tail(const char *bytes, size_t length)
{
  uint32_t last;
  memcpy(&last, bytes + length - 4, sizeof last);
  return (uint32_t)((uint64_t)le32toh(last) >> (FIL_KEY_LENGTH - length) * 8);
}

/* The slot of a string, without its code. */
static inline fil_dictionary_slot fil_key_of(fil_slice text)
{
  fil_dictionary_slot key = {0, 0, FIL_MISSING};
  if (text.length > FIL_KEY_LENGTH)
    return fil_key_hash(text);
  if (text.length >= 8)
    key = (fil_dictionary_slot){fil_word_at(text.bytes), fil_key_tail(text.bytes, text.length), FIL_MISSING};
  else
    key.head = fil_part_at(text.bytes, text.length);
  bool hides_end = text.length > 0 && !text.bytes[text.length - 1];
  return hides_end || (text.length > 8 && !text.bytes[8]) ? fil_key_hash(text) : key;
}

/* Where a key belongs; its highest bits are the best. */
static inline uint64_t fil_key_place(const fil_dictionary_slot *key)
{
  uint64_t value = key->head * 0xD6E8FEB86659FD93u ^ key->tail * 0xBF58476D1CE4E5B9u;
  return (value ^ value >> 32) * FIL_HASH_SEED;
}

#endif
