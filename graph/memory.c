/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The allocator behind everything the toolkit owns. */
#include "graph/memory.h"

#include "graph/huge_pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *library_resize(void *context, void *block, size_t size)
{
  (void)context;
  void *resized = realloc(block, size);
  if (resized)
    fil_huge_pages_wish(resized, size);
  return resized;
}

static void library_release(void *context, void *block)
{
  (void)context;
  free(block);
}

static const fil_allocator library_allocator = {library_resize, library_release, NULL, true};
static fil_allocator current = {library_resize, library_release, NULL, true};

void fil_memory_use(const fil_allocator *allocator)
{
  current = allocator ? *allocator : library_allocator;
}

bool fil_memory_is_shared(void)
{
  return current.shared;
}

void *fil_memory_resize(void *block, size_t count, size_t size)
{
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes) || bytes > PTRDIFF_MAX)
    return NULL;
  return current.resize(current.context, block, bytes ? bytes : 1);
}

void *fil_memory_new(size_t count, size_t size)
{
  void *block = fil_memory_resize(NULL, count, size);
  if (block)
    memset(block, 0, count * size);
  return block;
}

void fil_memory_free(void *block)
{
  if (block)
    current.release(current.context, block);
}

char *fil_memory_copy_bytes(const char *bytes, size_t length)
{
  char *copy = length < SIZE_MAX ? fil_memory_resize(NULL, length + 1, 1) : NULL;
  if (!copy)
    return NULL;
  if (length)
    memcpy(copy, bytes, length);
  copy[length] = '\0';
  return copy;
}

char *fil_memory_copy(const char *string)
{
  return fil_memory_copy_bytes(string, strlen(string));
}

fil_status fil_memory_reserve(void *items, size_t *capacity, size_t needed, size_t size, fil_error *error)
{
  if (needed <= *capacity)
    return FIL_OK;
  size_t grown = *capacity ? *capacity : 8;
  while (grown < needed)
    grown = grown > SIZE_MAX / 2 ? needed : grown * 2;

  void *block;
  memcpy(&block, items, sizeof block);
  block = fil_memory_resize(block, grown, size);
  if (!block)
    return fil_error_memory(error);
  memcpy(items, &block, sizeof block);
  *capacity = grown;
  return FIL_OK;
}

fil_status fil_memory_set(char **slot, const char *string, fil_error *error)
{
  char *copy = string ? fil_memory_copy(string) : NULL;
  if (string && !copy)
    return fil_error_memory(error);
  fil_memory_free(*slot);
  *slot = copy;
  return FIL_OK;
}
