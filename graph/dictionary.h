/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings held once each and numbered in order of first appearance: ids, categories, relations. */
#ifndef FIL_GRAPH_DICTIONARY_H
#define FIL_GRAPH_DICTIONARY_H

#include "graph/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FIL_MISSING UINT32_MAX

/* A place of the hash table: a code and twelve bytes that its string is known by (graph/dictionary_key.h). They are the
   whole of a short one, so that to find it is one step into memory. */
typedef struct fil_dictionary_slot {
  uint64_t head;
  uint32_t tail;
  uint32_t code; /* FIL_MISSING: free */
} fil_dictionary_slot;

/* Starts as { 0 }. */
typedef struct fil_dictionary {
  char *bytes; /* the strings, each ended by a NUL */
  size_t bytes_length, bytes_capacity;
  size_t *starts; /* by code */
  size_t starts_capacity;
  uint32_t count;
  fil_dictionary_slot *slots; /* open addressing from bucket to bucket; a power of two of them, within `block` */
  size_t slot_count;
  void *block;
} fil_dictionary;

/* The code of a string, which is added when new. */
fil_status fil_dictionary_add(fil_dictionary *dictionary, const char *bytes, size_t length, uint32_t *code,
                              fil_error *error);

/* The code of a string, or FIL_MISSING. */
uint32_t fil_dictionary_find(const fil_dictionary *dictionary, const char *bytes, size_t length);

/* The same for many strings, whose work overlaps: several times as fast once the table has outgrown the caches. Codes
   are FIL_MISSING for slices that are no text. When memory ends, some of the strings may have been added. */
fil_status fil_dictionary_add_all(fil_dictionary *dictionary, const fil_slice slices[], size_t count, uint32_t codes[],
                                  fil_error *error);
void fil_dictionary_find_all(const fil_dictionary *dictionary, const fil_slice slices[], size_t count,
                             uint32_t codes[]);

/* What the codes of `from` are in `dictionary`: adds its strings, or finds those that are there. */
fil_status fil_dictionary_add_from(fil_dictionary *dictionary, const fil_dictionary *from, uint32_t codes[],
                                   fil_error *error);
void fil_dictionary_find_from(const fil_dictionary *dictionary, const fil_dictionary *from, uint32_t codes[]);

/* The string of a code below `count`. Borrowed until the next addition. */
const char *fil_dictionary_text(const fil_dictionary *dictionary, uint32_t code);

void fil_dictionary_destroy(fil_dictionary *dictionary);

#endif
