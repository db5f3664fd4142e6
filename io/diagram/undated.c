/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dates of pictures, which cairo writes whatever SOURCE_DATE_EPOCH says. */
#include "io/diagram/undated.h"

#include <string.h>

/* Where a date begins, what ends it, and how much of the end goes with it. */
static const struct {
  const char *begin;
  char end;
  size_t taken;
} dates[] = {{"/CreationDate (D:", ')', 1}, {"/ModDate (D:", ')', 1}, {"%%CreationDate:", '\n', 0}};

void fil_undated(fil_text *picture, size_t from)
{
  char *const last = picture->bytes + picture->length;
  for (size_t k = 0; k < sizeof dates / sizeof *dates; k++) {
    char *at = picture->bytes + from, *end;
    while (at < last && (at = memmem(at, (size_t)(last - at), dates[k].begin, strlen(dates[k].begin))) != NULL &&
           (end = memchr(at, dates[k].end, (size_t)(last - at))) != NULL) {
      memset(at, ' ', (size_t)(end - at) + dates[k].taken);
      at = end;
    }
  }
}
