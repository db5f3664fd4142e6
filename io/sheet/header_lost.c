/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the headings are when the first row has none: below a title, or all in one cell. */
#include "io/sheet/header_lost.h"

#include "io/sheet/header.h"

#include <string.h>

enum { TITLE_ROWS = 20 }; /* that may stand above the headings for these to be found */

static bool are_headings(const fil_names *names, bool of_nodes)
{
  return of_nodes ? fil_header_is_nodes(names) : fil_header_is_edges(names);
}

fil_status fil_header_find_row(const fil_source *source, size_t above, bool of_nodes, size_t *row, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_source lower = *source;
  fil_delimited sheet = {0};
  *row = 0;
  for (lower.first_row = above + 1; !*row && lower.first_row <= above + TITLE_ROWS; lower.first_row++) {
    FIL_TRY(fil_delimited_open(&sheet, &lower, /*problems=*/NULL, error));
    if (sheet.header_row == 0)
      break;
    if (are_headings(&sheet.headers, of_nodes))
      *row = sheet.header_row;
    fil_delimited_close(&sheet);
  }
done:
  fil_delimited_close(&sheet);
  return status;
}

fil_status fil_header_find_any_row(const fil_source *source, size_t above, size_t *row, bool *of_nodes,
                                   fil_error *error)
{
  *of_nodes = false;
  fil_status status = fil_header_find_row(source, above, /*of_nodes=*/false, row, error);
  if (status != FIL_OK || *row)
    return status;
  *of_nodes = true;
  return fil_header_find_row(source, above, /*of_nodes=*/true, row, error);
}

/* Adds the parts between separators, without the quotes around them. */
static fil_status split(const char *cell, char separator, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  for (const char *at = cell;; at++) {
    if (*at && *at != separator) {
      if (*at != '"')
        FIL_TRY(fil_text_add_bytes(&name, at, 1, error));
      continue;
    }
    FIL_TRY(fil_names_add(names, fil_text_string(&name), error));
    fil_text_clear(&name);
    if (!*at)
      break;
  }
done:
  fil_text_destroy(&name);
  return status;
}

fil_status fil_header_find_separator(const fil_names *headers, bool of_nodes, char *separator, fil_error *error)
{
  static const char separators[] = {',', ';', '\t', '|', ' '};
  fil_status status = FIL_OK;
  fil_names names = {0};
  *separator = '\0';
  for (size_t k = 0; headers->count == 1 && !*separator && k < sizeof separators; k++) {
    FIL_TRY(split(headers->items[0], separators[k], &names, error));
    if (names.count > 1 && are_headings(&names, of_nodes))
      *separator = separators[k];
    fil_names_destroy(&names);
  }
done:
  fil_names_destroy(&names);
  return status;
}
