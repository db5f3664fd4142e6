/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables going out. */
#include "cli/output.h"

#include "cli/suggest.h"

#include <string.h>

enum { FORMAT_LIMIT = 32 }; /* formats that a message names */

fil_status fil_output_format(const char *name, const fil_table_format **format, fil_error *error)
{
  const char *names[FORMAT_LIMIT];
  size_t count = 0;
  *format = fil_table_format_find(name);
  if (*format)
    return FIL_OK;
  for (; count < fil_table_format_count() && count < FORMAT_LIMIT; count++)
    names[count] = fil_table_format_at(count)->name;
  return fil_suggest("format", name, names, count, error);
}

const fil_table_format *fil_output_format_of(const char *path)
{
  const char *ending = strrchr(path, '.');
  for (size_t k = 0; ending && k < fil_table_format_count(); k++) {
    if (strcmp(fil_table_format_at(k)->extension, ending) == 0)
      return fil_table_format_at(k);
  }
  return NULL;
}

fil_status fil_output_table(const fil_table *table, const fil_table_format *format, const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(format->write(table, &sink, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}
