/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pictures of a script, drawn by gnuplot. */
#include "io/chart/chart.h"
#include "io/child.h"
#include "io/diagram/caption.h"
#include "io/diagram/font.h"
#include "io/diagram/outline_text.h"
#include "io/diagram/style.h"
#include "io/diagram/undated.h"

#include <stdio.h>
#include <string.h>

enum { CHOICE_LONGEST = 48, FAMILY_LONGEST = 160 };

/* Adds `from` with something else in place of each `before`. */
static fil_status replace(const fil_text *from, const char *before, const char *after, fil_text *to, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *rest = fil_text_string(from), *found;
  while ((found = strstr(rest, before)) != NULL) {
    FIL_TRY(fil_text_add_bytes(to, rest, (size_t)(found - rest), error));
    FIL_TRY(fil_text_add(to, after, error));
    rest = found + strlen(before);
  }
  FIL_TRY(fil_text_add(to, rest, error));
done:
  return status;
}

/* gnuplot names one font: in its place come all that may stand in for it. */
static fil_status name_fonts(const fil_text *drawn, fil_text *picture, fil_error *error)
{
  static const char attribute[] = "font-family=\"";
  char one[FIL_FONT_LIST] = "", all[FIL_FONT_LIST], before[FAMILY_LONGEST], after[FAMILY_LONGEST];
  const char *found = strstr(fil_text_string(drawn), attribute);
  if (!found)
    return fil_text_add(picture, fil_text_string(drawn), error);
  found += strlen(attribute);
  snprintf(one, sizeof one, "%.*s", (int)strcspn(found, "\""), found);
  fil_font_list(one, all);
  if (strncmp(FIL_FONT, one, strlen(one)) == 0)
    fil_font_list(NULL, all);
  snprintf(before, sizeof before, "%s%s\"", attribute, one);
  snprintf(after, sizeof after, "%s%s\"", attribute, all);
  return replace(drawn, before, after, picture, error);
}

static fil_status add_escaped(fil_text *out, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (; *text && status == FIL_OK; text++)
    status = *text == '&'   ? fil_text_add(out, "&amp;", error)
             : *text == '<' ? fil_text_add(out, "&lt;", error)
             : *text == '>' ? fil_text_add(out, "&gt;", error)
                            : fil_text_add_bytes(out, text, 1, error);
  return status;
}

/* An SVG says what it shows, as the script does, in place of who drew it. */
static fil_status name_picture(const fil_text *script, const fil_text *drawn, fil_text *named, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0}, caption = {0};
  const char *begin = strstr(fil_text_string(drawn), "<title>"), *end = begin ? strstr(begin, "</desc>") : NULL;
  if (!end)
    return fil_text_add(named, fil_text_string(drawn), error);
  FIL_TRY(fil_caption_read(script, &title, &caption, error));
  FIL_TRY(fil_text_add_bytes(named, drawn->bytes, (size_t)(begin - drawn->bytes), error));
  FIL_TRY(fil_text_add(named, "<title>", error));
  FIL_TRY(add_escaped(named, fil_text_string(&title), error));
  FIL_TRY(fil_text_add(named, "</title>\n<desc>", error));
  FIL_TRY(add_escaped(named, fil_text_string(&caption), error));
  FIL_TRY(fil_text_add(named, end, error));
done:
  fil_text_destroy(&title);
  fil_text_destroy(&caption);
  return status;
}

/* What gnuplot leaves in texts and XML does not allow there goes too. */
static fil_status mend_svg(const fil_text *script, const fil_text *drawn, fil_text *picture, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text sound = {0}, named = {0};
  FIL_TRY(replace(drawn, "]]>", "]]&gt;", &sound, error));
  FIL_TRY(name_picture(script, &sound, &named, error));
  FIL_TRY(name_fonts(&named, picture, error));
done:
  fil_text_destroy(&sound);
  fil_text_destroy(&named);
  return status;
}

fil_status fil_chart_render(const fil_text *script, const char *format, fil_text *picture, fil_error *error)
{
  static const char *const formats[] = {"svg", "pdf", "eps", "png"};
  fil_status status = FIL_OK;
  fil_text drawn = {0};
  const size_t before = picture->length;
  for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
    char choice[CHOICE_LONGEST];
    const char *const arguments[] = {"gnuplot", "-d", "-e", choice, "-", NULL};
    if (strcmp(formats[k], format) != 0)
      continue;
    const bool outlines = fil_outline_text_wanted(script, format);
    snprintf(choice, sizeof choice, "format = '%s'; picture = ''", outlines ? "pdf" : format);
    FIL_TRY(fil_child_run(arguments, "gnuplot", script, FIL_CHILD_SECONDS, &drawn, error));
    FIL_TRY(strcmp(format, "svg") == 0 ? mend_svg(script, &drawn, picture, error)
                                       : fil_text_add_bytes(picture, drawn.bytes, drawn.length, error));
    if (outlines)
      FIL_TRY(fil_outline_text(picture, before, format, error));
    fil_undated(picture, before);
    goto done;
  }
  status = fil_error_set(error, FIL_ERROR_USAGE, "unknown format %s of pictures", format);
done:
  fil_text_destroy(&drawn);
  return status;
}
