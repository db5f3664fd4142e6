/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A list of numbers by name. */
#include "graph/setting.h"

#include "graph/memory.h"

#include <string.h>

fil_status fil_settings_set(fil_settings *settings, const char *name, double value, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < settings->count; k++) {
    if (strcmp(settings->items[k].name, name) == 0) {
      settings->items[k].value = value;
      return FIL_OK;
    }
  }
  FIL_TRY(
      fil_memory_reserve(&settings->items, &settings->capacity, settings->count + 1, sizeof *settings->items, error));
  fil_setting *setting = &settings->items[settings->count];
  *setting = (fil_setting){.value = value};
  FIL_TRY(fil_memory_set(&setting->name, name, error));
  settings->count++;
done:
  return status;
}

void fil_settings_destroy(fil_settings *settings)
{
  for (size_t k = 0; k < settings->count; k++)
    fil_memory_free(settings->items[k].name);
  fil_memory_free(settings->items);
  *settings = (fil_settings){0};
}
