/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Texts and numbers in a gnuplot script. */
#include "io/chart/script.h"

#include "graph/number.h"

#include <math.h>
#include <string.h>

/* Where a text is shown, and so what means something in it. */
typedef enum place { PLAIN, BOLD, TIC } place;

/* One letter between single quotes, which is no quote itself. */
static fil_status add_letter(fil_text *script, const char *letter, place shown, fil_error *error)
{
  if ((unsigned char)*letter < ' ' || *letter == 0x7F)
    return fil_text_add(script, " ", error);
  if (shown == BOLD && strchr("{}^_@&~\\", *letter))
    return fil_text_format(script, error, "\\%c", *letter);
  if (shown == TIC && *letter == '%')
    return fil_text_add(script, "%%", error);
  return fil_text_add_bytes(script, letter, 1, error);
}

/* Single quotes end and begin again around what cannot stand between them. A doubled quote, which gnuplot
   offers, fails it at the beginning of a text, and a quote in double ones before a "@". */
static fil_status add_string(fil_text *script, const char *text, place shown, fil_error *error)
{
  const char *begin = shown == BOLD ? "{/:Bold " : "", *end = shown == BOLD ? "}" : "";
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(script, error, "'%s", begin));
  for (; *text; text++) {
    if (*text == '\n')
      FIL_TRY(fil_text_format(script, error, "%s'.\"\\n\".'%s", end, begin));
    else if (*text == '\'')
      FIL_TRY(fil_text_add(script, "'.\"\\047\".'", error));
    else
      FIL_TRY(add_letter(script, text, shown, error));
  }
  FIL_TRY(fil_text_format(script, error, "%s'", end));
done:
  return status;
}

fil_status fil_script_add_text(fil_text *script, const char *text, fil_error *error)
{
  return add_string(script, text, PLAIN, error);
}

fil_status fil_script_add_tic(fil_text *script, const char *text, fil_error *error)
{
  return add_string(script, text, TIC, error);
}

fil_status fil_script_add_bold(fil_text *script, const char *text, fil_error *error)
{
  return add_string(script, text, BOLD, error);
}

fil_status fil_script_add_points(fil_text *script, const char *before, double points, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  return fil_text_format(script, error, "%s%s", before, fil_number_write(round(points * 100) / 100, number));
}
