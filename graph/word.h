/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Eight bytes of text looked at together, alike on all processors. */
#ifndef FIL_GRAPH_WORD_H
#define FIL_GRAPH_WORD_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define FIL_EACH_BYTE(byte) (0x0101010101010101u * (unsigned char)(byte))

/* Eight bytes as a number; the first of them is the lowest. */
static inline uint64_t fil_word_at(const char *bytes)
{
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return le64toh(word);
}

/* Up to 7 bytes as such a number. */
static inline uint64_t fil_part_at(const char *bytes, size_t length)
{
  uint32_t first, last;
  if (length >= 4) {
    memcpy(&first, bytes, sizeof first);
    memcpy(&last, bytes + length - 4, sizeof last);
    return (uint64_t)le32toh(last) << (length * 8 - 32) | le32toh(first);
  }
  if (length == 0)
    return 0;
  uint64_t head = (unsigned char)bytes[0], middle = (unsigned char)bytes[length / 2];
  return head | middle << length / 2 * 8 | (uint64_t)(unsigned char)bytes[length - 1] << (length * 8 - 8);
}

/* The high bit of each byte that is zero, and no other. */
static inline uint64_t fil_word_zeros(uint64_t word)
{
  const uint64_t low = FIL_EACH_BYTE(0x7F);
  return ~(((word & low) + low) | word | low);
}

/* The place, from 0 to 7, of the first byte with its high bit marked; some bit is. */
static inline size_t fil_word_first(uint64_t marks)
{
  return (size_t)__builtin_ctzll(marks) / 8;
}

#endif
