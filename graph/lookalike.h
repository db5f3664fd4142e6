/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that may be meant to be the same. */
#ifndef FIL_GRAPH_LOOKALIKE_H
#define FIL_GRAPH_LOOKALIKE_H

#include "graph/error.h"

#include <stdint.h>

typedef enum fil_likeness {
  FIL_LIKENESS_NONE,
  FIL_LIKENESS_EQUAL,     /* the very same */
  FIL_LIKENESS_COMPOSED,  /* but for how letters with accents are coded: "й" in one piece or in two */
  FIL_LIKENESS_INVISIBLE, /* but for characters that cannot be seen, such as a soft hyphen */
  FIL_LIKENESS_CASE,      /* but for case and blanks */
  FIL_LIKENESS_NUMBER,    /* the same whole number: 1, 01, 1.0 */
  FIL_LIKENESS_MARKS,     /* but for quotes, or one dash for another */
  FIL_LIKENESS_SCRIPT,    /* but for letters of another alphabet: Latin "o", Cyrillic "о" */
  FIL_LIKENESS_LETTER,    /* one letter more, fewer, replaced or swapped, in a word of five letters at least */
  FIL_LIKENESS_MIXED,     /* like no other name, but letters of two alphabets stand in one word */
} fil_likeness;

typedef struct fil_lookalike {
  fil_likeness likeness;
  uint32_t twin; /* the earlier name that it is like */
} fil_lookalike;

/* Compares all names (NULL: passed over) and fills `found`, one for each. Digits never count as a typing error: "Mill
   1" and "Mill 2" are two mills; so are "MillA", "MillB" and "MillC", three letters in one place. Names of over 128
   letters, and all names when there are over 200,000, are not compared letter by letter. Cost is near linear: names are
   folded and hashed, with each one of their letters left out. */
fil_status fil_lookalike_find(const char *const names[], size_t count, fil_lookalike found[], fil_error *error);

/* What tells two names apart; a name one letter apart is FIL_LIKENESS_NONE here. */
fil_status fil_lookalike_compare(const char *left, const char *right, fil_likeness *likeness, fil_error *error);

/* The name without case, blanks, quotes and invisible characters, with one dash for all, a whole number as its digits,
   and with Latin letters for the Cyrillic ones that look like them: what names that cannot be told apart by eye have in
   common. Owned by the caller; NULL without memory. */
char *fil_lookalike_skeleton(const char *name);

#endif
