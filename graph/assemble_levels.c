/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values of a category column held against those that a study declares. */
#include "graph/assembling.h"
#include "graph/memory.h"

#include <string.h>

static fil_status report_undeclared(fil_assembling *work, const fil_level_rule *rule, size_t row, fil_error *error)
{
  char remedy[256];
  fil_place place = rule->place_of(work, row, rule->role);
  fil_assembling_suggest(work, place.value, rule->names, rule->name_count, "correct it, or declare it in the study",
                         remedy);
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, rule->kind, place, remedy, error,
                               "the study does not declare \"%.200s\"", place.value);
}

/* The new levels, and for each old code the new one; FIL_MISSING for what is not declared. */
static fil_status map_levels(const fil_dictionary *old, const fil_level_rule *rule, fil_dictionary *levels,
                             uint32_t *map, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  for (size_t k = 0; k < rule->name_count; k++)
    FIL_TRY(fil_dictionary_add(levels, rule->names[k], strlen(rule->names[k]), &code, error));
  for (uint32_t level = 0; level < old->count; level++) {
    const char *text = fil_dictionary_text(old, level);
    if (rule->closed)
      map[level] = fil_dictionary_find(levels, text, strlen(text));
    else
      FIL_TRY(fil_dictionary_add(levels, text, strlen(text), &map[level], error));
  }
done:
  return status;
}

fil_status fil_assembling_levels(fil_assembling *work, fil_column *column, const fil_level_rule *rule, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary levels = {0};
  uint32_t *map = fil_memory_new(column->levels.count, sizeof *map);
  if (!map)
    return fil_error_memory(error);
  FIL_TRY(map_levels(&column->levels, rule, &levels, map, error));
  for (size_t row = 0; row < column->rows; row++) {
    if (column->codes[row] != FIL_MISSING && map[column->codes[row]] == FIL_MISSING)
      FIL_TRY(report_undeclared(work, rule, row, error));
  }
  fil_column_exchange_levels(column, &levels, map);
done:
  fil_dictionary_destroy(&levels);
  fil_memory_free(map);
  return status;
}
