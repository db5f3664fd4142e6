/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whole numbers from 1 on. */
#include "cli/count.h"

#include "graph/number.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

bool fil_count_read(const char *text, size_t *count)
{
  double number;
  if (!fil_number_read(text, strlen(text), '.', &number) || !(number >= 1 && number <= UINT32_MAX) ||
      number != floor(number))
    return false;
  *count = (size_t)number;
  return true;
}
