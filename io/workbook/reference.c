/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names of cells: letters for the column, digits for the row. */
#include "io/workbook/reference.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

const char *fil_reference_read(const char *text, size_t *row, size_t *column)
{
  *row = *column = 0;
  for (; (*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z'); text++) {
    *column = *column * 26 + (size_t)(*text & 0x1F);
    if (*column > FIL_SHEET_COLUMNS)
      return NULL;
  }
  for (; *text >= '0' && *text <= '9'; text++) {
    *row = *row * 10 + (size_t)(*text - '0');
    if (*row > FIL_SHEET_ROWS)
      return NULL;
  }
  return *row > 0 && *column > 0 ? text : NULL;
}

bool fil_reference_read_range(const char *text, size_t rows[2], size_t columns[2])
{
  const char *rest = fil_reference_read(text, &rows[0], &columns[0]);
  rows[1] = rows[0];
  columns[1] = columns[0];
  if (rest && *rest == ':')
    rest = fil_reference_read(rest + 1, &rows[1], &columns[1]);
  return rest && *rest == '\0' && rows[0] <= rows[1] && columns[0] <= columns[1];
}

bool fil_reference_serves(const char *name)
{
  static const char *const endings[] = {".xlsx", ".xlsm"};
  for (const char *colon = strchr(name, ':'); colon; colon = strchr(colon + 1, ':')) {
    for (size_t k = 0; k < sizeof endings / sizeof *endings && colon - name > 5; k++) {
      if (strncasecmp(colon - 5, endings[k], 5) == 0)
        return true;
    }
  }
  return false;
}

char *fil_reference_write(size_t row, size_t column, char out[FIL_REFERENCE_LENGTH])
{
  char letters[FIL_REFERENCE_LENGTH];
  size_t at = sizeof letters - 1;
  letters[at] = '\0';
  for (; column > 0 && at > 0; column = (column - 1) / 26)
    letters[--at] = (char)('A' + (column - 1) % 26);
  snprintf(out, FIL_REFERENCE_LENGTH, "%s%zu", letters + at, row);
  return out;
}
