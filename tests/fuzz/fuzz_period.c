/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any lines as the periods of a column. */
#include "graph/memory.h"
#include "graph/period.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void check_period(const char *text, bool month_first)
{
  fil_period period;
  fuzz_require(fil_period_read(&period, text, month_first, NULL) == FIL_OK);
  fuzz_require(fil_period_compare(&period, &period) == 0);
  if (!period.scale)
    return;
  fuzz_require(period.first <= period.last);
  fuzz_require(fil_period_overlap(&period, &period));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  char *text = fil_memory_copy_bytes((const char *)bytes, length), *rest = text;
  fil_dictionary levels = {0};
  fil_periods periods = {0};
  for (char *line; (line = strsep(&rest, "\n"));) {
    uint32_t code;
    check_period(line, /*month_first=*/false);
    check_period(line, /*month_first=*/true);
    fuzz_require(fil_dictionary_add(&levels, line, strlen(line), &code, NULL) == FIL_OK);
  }
  fuzz_require(fil_periods_read(&periods, &levels, NULL) == FIL_OK);
  fuzz_require(periods.count == levels.count && periods.known <= periods.count);
  fil_periods_destroy(&periods);
  fil_dictionary_destroy(&levels);
  fil_memory_free(text);
  return 0;
}
