/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ids and classes. */
#include "io/slug.h"

#include <string.h>

static bool is_digit(unsigned char byte)
{
  return byte >= '0' && byte <= '9';
}

static bool is_capital(unsigned char byte)
{
  return byte >= 'A' && byte <= 'Z';
}

/* ASCII letters, and all letters beyond ASCII; whatever the locale. */
static bool is_letter(unsigned char byte)
{
  return is_capital(byte) || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

fil_status fil_slug_id(fil_text *out, const char *prefix, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(out, prefix, error));
  for (; *name; name++) {
    const unsigned char byte = (unsigned char)*name;
    if (is_letter(byte) || is_digit(byte) || byte == '-')
      FIL_TRY(fil_text_add_bytes(out, name, 1, error));
    else
      FIL_TRY(fil_text_format(out, error, "_%02x", byte));
  }
done:
  return status;
}

fil_status fil_slug_class(fil_text *out, const char *prefix, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  bool gap = false;
  FIL_TRY(fil_text_add(out, prefix, error));
  const size_t begin = out->length;
  for (; *name; name++) {
    const unsigned char byte = (unsigned char)*name;
    const char small = (char)(byte - 'A' + 'a');
    if (!is_letter(byte) && !is_digit(byte)) {
      gap = true;
      continue;
    }
    if (gap && out->length > begin)
      FIL_TRY(fil_text_add(out, "-", error));
    gap = false;
    FIL_TRY(fil_text_add_bytes(out, is_capital(byte) ? &small : name, 1, error));
  }
done:
  return status;
}
