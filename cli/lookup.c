/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that a user gives, held against the lists of what there is. */
#include "cli/lookup.h"

#include "cli/suggest.h"
#include "graph/memory.h"
#include "metrics/catalogue.h"

fil_status fil_lookup_metric(const char *name, const fil_metric **metric, fil_error *error)
{
  *metric = fil_catalogue_find(name);
  if (*metric)
    return FIL_OK;
  const char *nearest = fil_catalogue_nearest(name);
  if (nearest)
    return fil_error_set(error, FIL_ERROR_USAGE, "unknown metric %s; did you mean %s?", name, nearest);
  return fil_error_set(error, FIL_ERROR_USAGE, "unknown metric %s; filiere list metrics tells them", name);
}

fil_status fil_lookup_relation(const fil_schema *schema, const char *name, uint32_t *relation, fil_error *error)
{
  size_t found = fil_schema_find_relation(schema, name);
  *relation = (uint32_t)found;
  if (found != SIZE_MAX)
    return FIL_OK;
  const char **names = fil_memory_new(schema->relation_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < schema->relation_count; k++)
    names[k] = schema->relations[k].name;
  fil_status status = fil_suggest("relation", name, names, schema->relation_count, error);
  fil_memory_free(names);
  return status;
}
