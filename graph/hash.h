/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings hashed and compared eight bytes a step. */
#ifndef FIL_GRAPH_HASH_H
#define FIL_GRAPH_HASH_H

#include "graph/word.h"

#include <stdbool.h>

#define FIL_HASH_SEED 0x9E3779B97F4A7C15u

static inline uint64_t fil_hash_step(uint64_t value, uint64_t word)
{
  value = (value ^ word) * 0xD6E8FEB86659FD93u;
  return value ^ value >> 32;
}

static inline bool fil_bytes_equal(const char *left, const char *right, size_t length)
{
  for (; length >= 8; left += 8, right += 8, length -= 8) {
    if (fil_word_at(left) != fil_word_at(right))
      return false;
  }
  return fil_part_at(left, length) == fil_part_at(right, length);
}

#endif
