/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables going out. */
#include "cli/output.h"

#include <string.h>

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
