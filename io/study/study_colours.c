/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study's own colours: palettes, and those fixed for categories and relations. */
#include "io/diagram/vision.h"
#include "io/study/study_reading.h"

#include <stdio.h>
#include <string.h>

static const char colour_wanted[] = "a colour, such as \"#E69F00\" or \"#444\"";

/* A list of `least` to `most` colours into a fil_names, "#RRGGBB" each. */
static fil_status read_list(fil_study_reading *reading, const cJSON *item, size_t least, size_t most, fil_names *list,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_colour colour;
  char wanted[80];
  const int count = cJSON_IsArray(item) ? cJSON_GetArraySize(item) : 0;
  snprintf(wanted, sizeof wanted, "a list of %zu to %zu colours, such as [\"#FFFFFF\", \"#444444\"]", least, most);
  if (count < (int)least || count > (int)most)
    return fil_study_report_type(reading, item, wanted, error);
  for (const cJSON *entry = item->child; entry; entry = entry->next) {
    if (cJSON_IsString(entry) && fil_colour_read(entry->valuestring, colour))
      FIL_TRY(fil_names_add(list, colour, error));
    else
      FIL_TRY(fil_study_report_type(reading, entry, colour_wanted, error));
  }
done:
  return status;
}

static fil_status read_colours(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  return read_list(reading, item, 1, FIL_PALETTE_COLOURS, target, error);
}

/* Larger numbers are darker to all eyes and in grey print. */
static fil_status check_ramp(fil_study_reading *reading, const cJSON *item, const fil_names *ramp, fil_error *error)
{
  const fil_json_place at = fil_json_place_of(&reading->json, item);
  const fil_place place = {reading->file, at.line, at.column, item->string, NULL};
  for (size_t k = 1; k < ramp->count; k++) {
    if (fil_vision_contrast(ramp->items[k]) <= fil_vision_contrast(ramp->items[k - 1]))
      return fil_problem_add(reading->problems, FIL_SEVERITY_WARNING, "ramp not from light to dark", place,
                             "a colour is not darker than the one before it, so grey print loses the order of numbers",
                             "begin with the lightest colour and end with the darkest", error);
  }
  return FIL_OK;
}

static fil_status read_ramp(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(read_list(reading, item, 2, FIL_RAMP_MOST, target, error));
  FIL_TRY(check_ramp(reading, item, target, error));
done:
  return status;
}

static fil_status read_palette(fil_study_reading *reading, const cJSON *item, fil_colours *colours, fil_error *error)
{
  static const fil_study_key keys[] = {{"categories", read_colours, offsetof(fil_own_palette, categories)},
                                       {"relations", read_colours, offsetof(fil_own_palette, relations)},
                                       {"ramp", read_ramp, offsetof(fil_own_palette, ramp)},
                                       {0}};
  fil_status status = FIL_OK;
  fil_own_palette *palette;
  if (fil_palette_find(item->string))
    return fil_study_report(reading, item, "taken name", "a palette of this name comes with filiere",
                            "choose another name", error);
  FIL_TRY(fil_colours_add_palette(colours, item->string, &palette, error));
  FIL_TRY(fil_study_read_object(reading, item, keys, palette, error));
done:
  return status;
}

fil_status fil_study_read_palettes(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsObject(item))
    return fil_study_report_type(reading, item, "an object such as {\"mine\": {\"categories\": [\"#E69F00\"]}}", error);
  FIL_TRY(fil_study_check_repeated(reading, item, error));
  for (const cJSON *palette = item->child; palette; palette = palette->next)
    FIL_TRY(read_palette(reading, palette, target, error));
done:
  return status;
}

fil_status fil_study_read_colours(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsObject(item))
    return fil_study_report_type(reading, item, "an object such as {\"enterprise\": \"#E69F00\"}", error);
  FIL_TRY(fil_study_check_repeated(reading, item, error));
  for (const cJSON *entry = item->child; entry; entry = entry->next) {
    const fil_json_place place = fil_json_place_of(&reading->json, entry);
    fil_fixed_colour fixed = {.name = entry->string, .row = place.line, .column = place.column};
    if (cJSON_IsString(entry) && fil_colour_read(entry->valuestring, fixed.colour))
      FIL_TRY(fil_colours_fix(target, &fixed, error));
    else
      FIL_TRY(fil_study_report_type(reading, entry, colour_wanted, error));
  }
done:
  return status;
}
