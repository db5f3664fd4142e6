/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A list of numbers and texts by name. */
#include "graph/setting.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

/* The setting of that name, made when new. */
static fil_status find(fil_settings *settings, const char *name, fil_setting **setting, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < settings->count; k++) {
    *setting = &settings->items[k];
    if (strcmp((*setting)->name, name) == 0)
      return FIL_OK;
  }
  FIL_TRY(
      fil_memory_reserve(&settings->items, &settings->capacity, settings->count + 1, sizeof *settings->items, error));
  *setting = &settings->items[settings->count];
  **setting = (fil_setting){0};
  FIL_TRY(fil_memory_set(&(*setting)->name, name, error));
  settings->count++;
done:
  return status;
}

fil_status fil_settings_set(fil_settings *settings, const char *name, double value, fil_error *error)
{
  fil_setting *setting;
  const fil_status status = find(settings, name, &setting, error);
  if (status != FIL_OK)
    return status;
  setting->value = value;
  return fil_memory_set(&setting->text, NULL, error);
}

fil_status fil_settings_set_text(fil_settings *settings, const char *name, const char *text, fil_error *error)
{
  fil_setting *setting;
  const fil_status status = find(settings, name, &setting, error);
  if (status != FIL_OK)
    return status;
  if (!fil_number_read(text, strlen(text), '.', &setting->value))
    setting->value = NAN;
  return fil_memory_set(&setting->text, text, error);
}

void fil_settings_destroy(fil_settings *settings)
{
  for (size_t k = 0; k < settings->count; k++) {
    fil_memory_free(settings->items[k].name);
    fil_memory_free(settings->items[k].text);
  }
  fil_memory_free(settings->items);
  *settings = (fil_settings){0};
}
