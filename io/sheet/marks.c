/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Marks as bits of a word, one for each of 64 bytes, so that none but the last step of the search is a guess. */
#include "io/sheet/marks.h"

#include "graph/word.h"

/* One bit for each of eight bytes, the lowest for the first, that is the separator or below the blank. A sum reaches
   the high bit of its byte just when the byte is neither. */
static uint64_t marks_of(uint64_t word, uint64_t separators)
{
  const uint64_t low = FIL_EACH_BYTE(0x7F), high = FIL_EACH_BYTE(0x80);
  uint64_t bytes = word & low;
  uint64_t others = (((bytes ^ separators) + low) & (bytes + FIL_EACH_BYTE(0x80 - ' '))) | word;
  return ((~others & high) >> 7) * 0x0102040810204080u >> 56;
}

size_t fil_marks_find(const char *bytes, size_t length, char separator, uint16_t places[])
{
  const uint64_t separators = FIL_EACH_BYTE(separator);
  size_t count = 0;
  for (size_t at = 0; at < length; at += FIL_MARKS_STEP) {
    uint64_t marks = 0;
    for (unsigned k = 0; k < FIL_MARKS_STEP; k += 8)
      marks |= marks_of(fil_word_at(bytes + at + k), separators) << k;
    for (; marks; marks &= marks - 1)
      places[count++] = (uint16_t)(at + (size_t)__builtin_ctzll(marks));
  }
  return count;
}
