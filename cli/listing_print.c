/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A listing for people: an entry for each row, its text broken into lines. */
#include "cli/listing.h"
#include "graph/text.h"
#include "io/sink.h"

#include <string.h>

enum { WIDTH = 100, INDENT = 2 };

/* Length of the longest beginning of `text` that ends with a word and fits a line; at least one word. */
static size_t take_line(const char *text, fil_text *scratch)
{
  size_t taken = strcspn(text, " ");
  while (text[taken]) {
    size_t longer = taken + 1 + strcspn(text + taken + 1, " ");
    fil_text_clear(scratch);
    if (fil_text_add_bytes(scratch, text, longer, /*error=*/NULL) != FIL_OK ||
        fil_text_width(scratch->bytes) > WIDTH - INDENT)
      break;
    taken = longer;
  }
  return taken;
}

static fil_status print_broken(const char *text, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  while (*text) {
    size_t length = take_line(text, &scratch);
    FIL_TRY(fil_sink_format(sink, error, "%*s", INDENT, ""));
    FIL_TRY(fil_sink_write(sink, text, length, error));
    FIL_TRY(fil_sink_text(sink, "\n", error));
    text += length + strspn(text + length, " ");
  }
done:
  fil_text_destroy(&scratch);
  return status;
}

static fil_status print_entry(const fil_table *table, size_t row, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(sink, error, "%s%s (%s)\n", row ? "\n" : "", fil_column_text(table->columns[0], row),
                          fil_column_text(table->columns[1], row)));
  for (size_t k = 2; k < table->column_count; k++) {
    const char *text = fil_column_text(table->columns[k], row);
    if (text)
      FIL_TRY(print_broken(text, sink, error));
  }
done:
  return status;
}

fil_status fil_listing_print(const fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, "-", error));
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(print_entry(table, row, &sink, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}
