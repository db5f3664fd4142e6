/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Misspelt names. */
#include "cli/suggest.h"

#include "graph/text.h"

fil_status fil_suggest(const char *what, const char *word, const char *const names[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text known = {0};
  const char *nearest = fil_text_nearest(word, names, count);
  if (nearest)
    return fil_error_set(error, FIL_ERROR_USAGE, "unknown %s %s; did you mean %s?", what, word, nearest);
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_text_format(&known, error, "%s%s", k ? ", " : "", names[k]));
  status = fil_error_set(error, FIL_ERROR_USAGE, "unknown %s %s; known are %s", what, word, fil_text_string(&known));
done:
  fil_text_destroy(&known);
  return status;
}
