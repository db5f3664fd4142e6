/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as a workbook: each of its sheets read, as far as it can be. */
#include "graph/problem.h"
#include "io/workbook/find.h"
#include "tests/fuzz/fuzz.h"

enum { SHEETS = 8, SURPLUS = 32 << 20 }; /* SURPLUS: one cell, and the room before it */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  fil_workbook book = {0};
  fil_problems problems = {0};
  fil_error error = {0};
  if (fil_workbook_is((const char *)bytes, length)) {
    fil_status status = fil_workbook_open(&book, (const char *)bytes, length, &error);
    for (size_t k = 0; status == FIL_OK && k < book.count && k < SHEETS; k++) {
      fil_text text = {0};
      fil_error fault = {0};
      const fil_status read = fil_workbook_read(&book, k, "workbook", &text, &problems, &fault);
      fuzz_require(read == FIL_OK || (read == FIL_ERROR_DATA && fault.message[0]));
      fuzz_require(fil_text_is_utf8(fil_text_string(&text), text.length, NULL));
      fuzz_require(text.length <= fil_archive_limit(length) + SURPLUS);
      fil_text_destroy(&text);
    }
    fuzz_require(status == FIL_OK || (status == FIL_ERROR_DATA && error.message[0]));
  }
  fil_workbook_close(&book);
  fil_problems_destroy(&problems);
  return 0;
}
