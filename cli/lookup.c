/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that a user gives, held against the lists of what there is. */
#include "cli/lookup.h"

#include "cli/suggest.h"

enum { NAME_LIMIT = 64 }; /* formats that a message names */

fil_status fil_lookup_table_format(const char *name, const fil_table_format **format, fil_error *error)
{
  const char *names[NAME_LIMIT];
  size_t count = 0;
  *format = fil_table_format_find(name);
  if (*format)
    return FIL_OK;
  for (; count < fil_table_format_count() && count < NAME_LIMIT; count++)
    names[count] = fil_table_format_at(count)->name;
  return fil_suggest("format", name, names, count, error);
}
