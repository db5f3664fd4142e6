/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names and numbers, or nodes, apart by commas. */
#include "cli/settings.h"

#include "graph/number.h"
#include "graph/text.h"
#include "metrics/run.h"

#include <string.h>

static fil_status read_one(const char *item, size_t length, fil_settings *settings, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0}, text = {0};
  double value = 0;
  const char *equals = memchr(item, '=', length);
  const size_t before = equals ? (size_t)(equals - item) : length;
  FIL_TRY(fil_text_add_bytes(&name, item, before, error));
  if (before + 1 < length && fil_run_takes_node(fil_text_string(&name))) {
    FIL_TRY(fil_text_add_bytes(&text, equals + 1, length - before - 1, error));
    FIL_TRY(fil_settings_set_text(settings, name.bytes, text.bytes, error));
    goto done;
  }
  if (!equals || !fil_number_read(equals + 1, length - before - 1, '.', &value))
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "--set %.*s does not set a number; write --set katz.alpha=0.1",
                          (int)length, item));
  FIL_TRY(fil_settings_set(settings, fil_text_string(&name), value, error));
done:
  fil_text_destroy(&name);
  fil_text_destroy(&text);
  return status;
}

fil_status fil_settings_read(const char *list, fil_settings *settings, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *at = list; at && *at;) {
    const size_t length = strcspn(at, ",");
    if (length)
      FIL_TRY(read_one(at, length, settings, error));
    at += length + (at[length] == ',');
  }
  FIL_TRY(fil_run_check_settings(settings, error));
done:
  return status;
}
