/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels in Graphviz's markup. */
#include "io/diagram/markup.h"

#include <math.h>

/* Letters of XML as they are meant, lines apart; nothing at all would be no label, so a blank stands for it. */
static fil_status add_lines(fil_text *out, const char *text, bool left, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!*text)
    return fil_text_add(out, " ", error);
  for (; *text && status == FIL_OK; text++) {
    const char *written = *text == '&'    ? "&amp;"
                          : *text == '<'  ? "&lt;"
                          : *text == '>'  ? "&gt;"
                          : *text == '"'  ? "&quot;"
                          : *text == '\n' ? (left ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>")
                                          : NULL;
    if (written)
      status = fil_text_add(out, written, error);
    else
      status = fil_text_add_bytes(out, (unsigned char)*text < ' ' || *text == 0x7F ? " " : text, 1, error);
  }
  return status;
}

static fil_status add_table(fil_text *out, fil_markup set, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(out, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"", error));
  if (set.ground)
    FIL_TRY(fil_text_format(out, error, " BGCOLOR=\"%s\"", set.ground));
  if (set.left_width > 0)
    FIL_TRY(fil_text_format(out, error, " FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\"", (int)round(set.left_width),
                            (int)round(set.height)));
  FIL_TRY(fil_text_add(out, set.left_width > 0 ? "><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">" : "><TR><TD>", error));
done:
  return status;
}

fil_status fil_markup_put(void *object, const char *attribute, const char *text, fil_markup set, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text out = {0};
  const bool table = set.ground || set.left_width > 0;
  if (table)
    FIL_TRY(add_table(&out, set, error));
  FIL_TRY(fil_text_add(&out, set.bold ? "<B>" : "", error));
  FIL_TRY(add_lines(&out, text, set.left_width > 0, error));
  FIL_TRY(fil_text_add(&out, set.bold ? "</B>" : "", error));
  if (set.below) {
    FIL_TRY(fil_text_add(&out, "<BR/>", error));
    FIL_TRY(add_lines(&out, set.below, set.left_width > 0, error));
  }
  if (table)
    FIL_TRY(fil_text_add(&out, "</TD></TR></TABLE>", error));
  /* cgraph writes a string as markup when it has kept it as such first. */
  char *kept = agstrdup_html(agraphof(object), (char *)fil_text_string(&out));
  agsafeset(object, (char *)attribute, kept, (char *)"");
  agstrfree(agraphof(object), kept);
done:
  fil_text_destroy(&out);
  return status;
}
