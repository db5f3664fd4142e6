/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The layout of a study: every value is made as text, and an object takes one line where it has room. */
#include "io/study/study_layout.h"

#include "io/json.h"

#include <string.h>

enum { LINE_WIDTH = 120 };

fil_status fil_study_add_member(fil_study_writing *object, const char *key, const char *value, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text member = {0};
  if (key) {
    FIL_TRY(fil_json_quote(key, &member, error));
    FIL_TRY(fil_text_add(&member, ": ", error));
  }
  FIL_TRY(fil_text_add(&member, value, error));
  FIL_TRY(fil_names_add(&object->members, member.bytes, error));
done:
  fil_text_destroy(&member);
  return status;
}

fil_status fil_study_add_text(fil_study_writing *object, const char *key, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text value = {0};
  if (!text)
    return FIL_OK;
  FIL_TRY(fil_json_quote(text, &value, error));
  FIL_TRY(fil_study_add_member(object, key, value.bytes, error));
done:
  fil_text_destroy(&value);
  return status;
}

static fil_status add_line(fil_text *out, const char *line, size_t indent, fil_error *error)
{
  return fil_text_format(out, error, "\n%*s%s", (int)indent, "", line);
}

/* Whether the members, written on one line after `used` columns, pass the width. */
static bool is_too_wide(const fil_names *members, size_t used)
{
  size_t width = used + 4;
  for (size_t k = 0; k < members->count; k++) {
    if (strchr(members->items[k], '\n'))
      return true;
    width += fil_text_width(members->items[k]) + 2;
  }
  return width > LINE_WIDTH;
}

/* The members on lines of their own or, to fill, on as few lines as hold them. */
static fil_status add_lines(const fil_names *members, size_t indent, fil_study_layout layout, fil_text *out,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  size_t width = 0;
  for (size_t k = 0; k < members->count; k++) {
    const size_t member = fil_text_width(members->items[k]) + 2;
    if (k == 0 || layout != FIL_STUDY_FILL || width + member > LINE_WIDTH) {
      FIL_TRY(add_line(out, members->items[k], indent + 2, error));
      width = indent + 2;
    } else {
      FIL_TRY(fil_text_format(out, error, " %s", members->items[k]));
    }
    width += member;
    FIL_TRY(fil_text_add(out, k + 1 == members->count ? "" : ",", error));
  }
  FIL_TRY(add_line(out, "", indent, error));
done:
  return status;
}

fil_status fil_study_close_object(fil_study_writing *object, const char brackets[2], size_t indent, size_t used,
                                  fil_study_layout layout, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_names *members = &object->members;
  const char *blank = brackets[0] == '{' && members->count ? " " : "";
  const bool broken = members->count && (layout == FIL_STUDY_BROKEN || is_too_wide(members, used));
  FIL_TRY(fil_text_format(out, error, "%c%s", brackets[0], broken ? "" : blank));
  if (broken)
    FIL_TRY(add_lines(members, indent, layout, out, error));
  for (size_t k = 0; k < members->count && !broken; k++)
    FIL_TRY(fil_text_format(out, error, "%s%s", k ? ", " : "", members->items[k]));
  FIL_TRY(fil_text_format(out, error, "%s%c", broken ? "" : blank, brackets[1]));
done:
  fil_names_destroy(&object->members);
  return status;
}

fil_status fil_study_add_object(fil_study_writing *object, const char brackets[2], size_t indent,
                                fil_study_layout layout, fil_study_writing *to, const char *key, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  const size_t used = indent + (key ? fil_text_width(key) + 4 : 0);
  FIL_TRY(fil_study_close_object(object, brackets, indent, used, layout, &text, error));
  FIL_TRY(fil_study_add_member(to, key, text.bytes, error));
done:
  fil_names_destroy(&object->members);
  fil_text_destroy(&text);
  return status;
}

fil_status fil_study_add_names(fil_study_writing *object, const char *key, const fil_names *names, size_t indent,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing list = {0};
  if (names->count == 0)
    return FIL_OK;
  for (size_t k = 0; k < names->count; k++)
    FIL_TRY(fil_study_add_text(&list, NULL, names->items[k], error));
  FIL_TRY(fil_study_add_object(&list, "[]", indent, FIL_STUDY_FILL, object, key, error));
done:
  fil_names_destroy(&list.members);
  return status;
}
