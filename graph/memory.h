/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The one allocator that the toolkit uses; a host program or a failure test may replace it. */
#ifndef FIL_GRAPH_MEMORY_H
#define FIL_GRAPH_MEMORY_H

#include "graph/error.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct fil_allocator {
  void *(*resize)(void *context, void *block, size_t size); /* as realloc; NULL on failure, block then untouched */
  void (*release)(void *context, void *block);              /* as free */
  void *context;
  bool shared; /* several threads may call it at once, as they may the C library's */
} fil_allocator;

/* Replaces the allocator for the whole process; NULL restores the C library's. Nothing may be live at the time.
   Large inputs are worked on by several threads (see graph/workers.h), small ones never are, and none while the
   allocator is not `shared`. */
void fil_memory_use(const fil_allocator *allocator);

/* Whether threads may be started that allocate. */
bool fil_memory_is_shared(void);

/* A block of `count` items of `size` bytes, all zero; NULL when there is no memory or the product overflows. */
void *fil_memory_new(size_t count, size_t size);

/* As realloc, with overflow checked. */
void *fil_memory_resize(void *block, size_t count, size_t size);

void fil_memory_free(void *block);

/* Copies of a string; NULL on failure. `fil_memory_copy_bytes` ends the copy with a NUL. */
char *fil_memory_copy(const char *string);
char *fil_memory_copy_bytes(const char *bytes, size_t length);

/* Makes room for `needed` items in a growing array: doubles `*capacity` until it suffices.
   `items` is the address of the array's pointer. */
fil_status fil_memory_reserve(void *items, size_t *capacity, size_t needed, size_t size, fil_error *error);

/* Replaces the string at `*slot` (freed) by a copy of `string`; NULL empties it. */
fil_status fil_memory_set(char **slot, const char *string, fil_error *error);

#endif
