/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Attribute columns by name, leniently. */
#include "metrics/given.h"

/* ASCII letters alike in upper case and lower, what stands between words alike. */
static char simplify(char letter)
{
  if (letter >= 'A' && letter <= 'Z')
    return (char)(letter - 'A' + 'a');
  return letter == ' ' || letter == '-' ? '_' : letter;
}

static bool is_named(const fil_column *column, const char *name)
{
  const char *given = column->name;
  while (*given && simplify(*given) == *name) {
    given++;
    name++;
  }
  return !*given && !*name;
}

const fil_column *fil_given_find_any(const fil_table *table, const char *name)
{
  for (size_t k = 0; k < table->column_count; k++) {
    if (is_named(table->columns[k], name))
      return table->columns[k];
  }
  return NULL;
}

const fil_column *fil_given_find(const fil_table *table, const char *name)
{
  const fil_column *column = fil_given_find_any(table, name);
  return column && column->type == FIL_COLUMN_NUMBER ? column : NULL;
}
