/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as a name and as a number: folded, measured, compared, read. */
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/text.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void check_name(const char *name, size_t length)
{
  size_t offset = 0;
  if (!fil_text_is_utf8(name, length, &offset))
    fuzz_require(offset < length);
  fil_text_width(name);
  fuzz_require(fil_text_distance(name, name) == 0);

  char *folded = fil_text_fold(name);
  fuzz_require(folded && fil_text_same(name, folded));
  fil_memory_free(folded);
}

/* What is read and written again is the same number. */
static void check_number(const char *text, size_t length, char decimal)
{
  char written[FIL_NUMBER_LENGTH];
  double number, again;
  if (!fil_number_read(text, length, decimal, &number))
    return;
  fil_number_write(number, written);
  fuzz_require(fil_number_read(written, strlen(written), '.', &again) && again == number);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  char *text = fil_memory_copy_bytes((const char *)bytes, length);
  check_name(text, strlen(text));
  check_number(text, length, '.');
  check_number(text, length, ',');
  fil_memory_free(text);
  return 0;
}
