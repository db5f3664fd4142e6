/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Large pages by the one call that Linux has for them. */
#include "graph/huge_pages.h"

#include <stdint.h>
#include <sys/mman.h>

#ifdef MADV_HUGEPAGE
enum { LEAST = 1 << 22, PAGE = 1 << 12 };

/* The whole pages of the block; what stands beside it in the first and last is not ours to speak of. */
void fil_huge_pages_wish(void *block, size_t bytes)
{
  if (bytes < LEAST)
    return;
  const size_t before = -(uintptr_t)block % PAGE;
  madvise((char *)block + before, (bytes - before) / PAGE * PAGE, MADV_HUGEPAGE);
}
#else
void fil_huge_pages_wish(void *block, size_t bytes)
{
  (void)block;
  (void)bytes;
}
#endif
