/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words for totals in the languages whose headings are understood. */
#include "graph/total.h"

#include "graph/text.h"

#include <string.h>

static const char *const words[] = {
    "total",   "totals",      "grand total", "subtotal",      "sum",           "sum total", "итого",
    "всего",   "итого всего", "итог",        "сумма",         "барлығы",       "жиыны",     "жиынтығы",
    "summe",   "gesamt",      "gesamtsumme", "insgesamt",     "razem",         "suma",      "ogółem",
    "łącznie", "totale",      "somme",       "total général", "total general", NULL};

enum { BYTES_LIMIT = 40 }; /* of such words, with blanks and colons */

bool fil_total_is(const char *text)
{
  char folded[FIL_TEXT_SHORT];
  const size_t bytes = strcspn(text, "0123456789"); /* most ids end here: this is asked of each of a million */
  if (text[bytes] || bytes > BYTES_LIMIT || !fil_text_fold_short(text, bytes, folded))
    return false;
  for (size_t length = strlen(folded); length > 0 && strchr(":. ", folded[length - 1]); length--)
    folded[length - 1] = '\0';
  for (size_t k = 0; words[k]; k++) {
    if (strcmp(folded, words[k]) == 0)
      return true;
  }
  return false;
}
