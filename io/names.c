/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A growing list of owned strings. */
#include "io/names.h"

#include "graph/memory.h"

fil_status fil_names_add(fil_names *names, const char *name, fil_error *error)
{
  fil_status status =
      fil_memory_reserve(&names->items, &names->capacity, names->count + 1, sizeof *names->items, error);
  if (status != FIL_OK)
    return status;
  char *copy = fil_memory_copy(name);
  if (!copy)
    return fil_error_memory(error);
  names->items[names->count++] = copy;
  return FIL_OK;
}

void fil_names_destroy(fil_names *names)
{
  for (size_t k = 0; k < names->count; k++)
    fil_memory_free(names->items[k]);
  fil_memory_free(names->items);
  *names = (fil_names){0};
}
