/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of table formats. */
#include "io/table/format.h"

#include <string.h>

#define FIL_TABLE_FORMAT(name) extern const fil_table_format fil_table_format_##name;
#include "io/table/formats.def"
#undef FIL_TABLE_FORMAT

enum {
#define FIL_TABLE_FORMAT(name) FORMAT_##name,
#include "io/table/formats.def"
#undef FIL_TABLE_FORMAT
  FORMAT_COUNT
};

static const fil_table_format *const formats[FORMAT_COUNT] = {
#define FIL_TABLE_FORMAT(name) &fil_table_format_##name,
#include "io/table/formats.def"
#undef FIL_TABLE_FORMAT
};

size_t fil_table_format_count(void)
{
  return FORMAT_COUNT;
}

const fil_table_format *fil_table_format_at(size_t position)
{
  return formats[position];
}

const fil_table_format *fil_table_format_find(const char *name)
{
  for (size_t k = 0; k < FORMAT_COUNT; k++) {
    if (strcmp(formats[k]->name, name) == 0)
      return formats[k];
  }
  return NULL;
}
