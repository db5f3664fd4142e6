/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Escaped HTML. */
#include "io/report/html.h"

#include <stdarg.h>
#include <string.h>

static const char *entity_of(char byte)
{
  switch (byte) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  case '\t':
  case '\n':
  case '\r':
    return " ";
  default:
    return (unsigned char)byte < ' ' || byte == '\x7F' ? "\xEF\xBF\xBD" : NULL;
  }
}

static fil_status write_bytes(fil_sink *sink, const char *text, size_t length, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t written = 0;
  for (size_t at = 0; at < length; at++) {
    const char *entity = entity_of(text[at]);
    if (!entity)
      continue;
    FIL_TRY(fil_sink_write(sink, text + written, at - written, error));
    FIL_TRY(fil_sink_text(sink, entity, error));
    written = at + 1;
  }
  FIL_TRY(fil_sink_write(sink, text + written, length - written, error));
done:
  return status;
}

fil_status fil_html_text(fil_sink *sink, const char *text, fil_error *error)
{
  return write_bytes(sink, text, strlen(text), error);
}

fil_status fil_html(fil_sink *sink, fil_error *error, const char *markup, ...)
{
  fil_status status = FIL_OK;
  va_list arguments;
  va_start(arguments, markup);
  while (*markup) {
    size_t plain = strcspn(markup, "%");
    FIL_TRY(fil_sink_write(sink, markup, plain, error));
    markup += plain;
    if (strncmp(markup, "%s", 2) == 0) {
      FIL_TRY(fil_html_text(sink, va_arg(arguments, const char *), error));
      markup += 2;
    } else if (strncmp(markup, "%zu", 3) == 0) {
      FIL_TRY(fil_sink_format(sink, error, "%zu", va_arg(arguments, size_t)));
      markup += 3;
    } else if (*markup) {
      FIL_TRY(fil_sink_text(sink, "%", error));
      markup += strncmp(markup, "%%", 2) == 0 ? 2 : 1;
    }
  }
done:
  va_end(arguments);
  return status;
}

/* Length of the DOI at `text`, a full stop or bracket behind it not counted. */
static size_t doi_length(const char *text)
{
  size_t length = strcspn(text, " ,;\"<>\t\r\n");
  bool bracketed = memchr(text, '(', length);
  while (length && (text[length - 1] == '.' || (text[length - 1] == ')' && !bracketed)))
    length--;
  return length;
}

fil_status fil_html_reference(fil_sink *sink, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *doi; (doi = strstr(text, "doi:10.")); text = doi) {
    FIL_TRY(write_bytes(sink, text, (size_t)(doi - text), error));
    const char *name = doi + strlen("doi:");
    size_t length = doi_length(name);
    FIL_TRY(fil_sink_text(sink, "<a href=\"https://doi.org/", error));
    FIL_TRY(write_bytes(sink, name, length, error));
    FIL_TRY(fil_sink_text(sink, "\">doi:", error));
    FIL_TRY(write_bytes(sink, name, length, error));
    FIL_TRY(fil_sink_text(sink, "</a>", error));
    doi = name + length;
  }
  FIL_TRY(fil_html_text(sink, text, error));
done:
  return status;
}
