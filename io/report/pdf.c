/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dates of a PDF, which cairo writes whatever SOURCE_DATE_EPOCH says. */
#include "io/report/pdf.h"

#include <string.h>

static const char *const dates[] = {"/CreationDate (D:", "/ModDate (D:"};

/* The first date in the bytes from `at` on, name and brackets counted in `*length`; NULL when there is none. */
static const char *find_date(const char *at, const char *end, size_t *length)
{
  const char *first = NULL;
  for (size_t k = 0; k < sizeof dates / sizeof *dates; k++) {
    const char *found = memmem(at, (size_t)(end - at), dates[k], strlen(dates[k]));
    const char *close = found ? memchr(found, ')', (size_t)(end - found)) : NULL;
    if (close && (!first || found < first)) {
      first = found;
      *length = (size_t)(close + 1 - found);
    }
  }
  return first;
}

fil_status fil_pdf_write(const fil_text *pdf, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *at = fil_text_string(pdf), *end = at + pdf->length;
  size_t length = 0;
  for (const char *date; (date = find_date(at, end, &length)); at = date + length) {
    FIL_TRY(fil_sink_write(sink, at, (size_t)(date - at), error));
    FIL_TRY(fil_sink_format(sink, error, "%*s", (int)length, ""));
  }
  FIL_TRY(fil_sink_write(sink, at, (size_t)(end - at), error));
done:
  return status;
}
