/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Readings from the names of relations. */
#include "cli/readings.h"

#include "cli/lookup.h"
#include "graph/memory.h"

#include <string.h>

static fil_status reserve(fil_readings *readings, size_t readings_wanted, size_t codes_wanted, fil_error *error)
{
  *readings = (fil_readings){0};
  readings->items = fil_memory_new(readings_wanted, sizeof *readings->items);
  readings->codes = fil_memory_new(codes_wanted, sizeof *readings->codes);
  return readings->items && readings->codes ? FIL_OK : fil_error_memory(error);
}

static void add_each(fil_readings *readings, const fil_schema *schema)
{
  for (size_t k = 0; k < schema->relation_count; k++) {
    readings->codes[k] = (uint32_t)k;
    readings->items[readings->count++] =
        (fil_reading){.relations = &readings->codes[k], .relation_count = 1, .name = schema->relations[k].name};
  }
}

fil_status fil_readings_all(fil_readings *readings, const fil_schema *schema, bool each, fil_error *error)
{
  fil_status status = reserve(readings, schema->relation_count + 1, schema->relation_count, error);
  if (status != FIL_OK)
    return status;
  readings->items[readings->count++] = (fil_reading){.name = "all"};
  if (each && schema->relation_count > 1)
    add_each(readings, schema);
  return FIL_OK;
}

fil_status fil_readings_each(fil_readings *readings, const fil_schema *schema, fil_error *error)
{
  fil_status status = reserve(readings, schema->relation_count, schema->relation_count, error);
  if (status == FIL_OK)
    add_each(readings, schema);
  return status;
}

fil_status fil_readings_some(fil_readings *readings, const fil_schema *schema, const fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(reserve(readings, 1, names->count, error));
  for (size_t k = 0; k < names->count; k++) {
    FIL_TRY(fil_lookup_relation(schema, names->items[k], &readings->codes[k], error));
    FIL_TRY(fil_text_format(&readings->name, error, "%s%s", k ? "+" : "", names->items[k]));
  }
  readings->items[0] = (fil_reading){.relations = readings->codes,
                                     .relation_count = names->count,
                                     .name = names->count ? readings->name.bytes : "all"};
  readings->count = 1;
done:
  return status;
}

fil_status fil_readings_split(const char *list, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  for (const char *at = list; at && *at;) {
    size_t length = strcspn(at, ",");
    fil_text_clear(&name);
    FIL_TRY(fil_text_add_bytes(&name, at, length, error));
    if (length)
      FIL_TRY(fil_names_add(names, name.bytes, error));
    at += length + (at[length] == ',');
  }
done:
  fil_text_destroy(&name);
  return status;
}

void fil_readings_destroy(fil_readings *readings)
{
  fil_memory_free(readings->items);
  fil_memory_free(readings->codes);
  fil_text_destroy(&readings->name);
  *readings = (fil_readings){0};
}
