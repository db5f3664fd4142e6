/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Fixed colours, held against the data. */
#include "cli/colouring.h"

#include "cli/suggest.h"
#include "graph/memory.h"

#include <string.h>

/* "bank=#E69F00", of `length` bytes. */
static fil_status take_one(const char *words, size_t length, fil_colours *colours, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_fixed_colour fixed = {0};
  char *copy = fil_memory_copy_bytes(words, length);
  if (!copy)
    return fil_error_memory(error);
  char *equals = strrchr(copy, '=');
  if (!equals || equals == copy || !fil_colour_read(equals + 1, fixed.colour)) {
    status = fil_error_set(error, FIL_ERROR_USAGE,
                           "colour \"%s\" cannot be understood; write the name of a category or relation and a colour, "
                           "such as bank=#E69F00",
                           copy);
    goto done;
  }
  *equals = '\0';
  fixed.name = copy;
  FIL_TRY(fil_colours_fix(colours, &fixed, error));
done:
  fil_memory_free(copy);
  return status;
}

fil_status fil_colouring_take(const char *words, fil_colours *colours, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *at = words; at; at = strchr(at, ',')) {
    at += *at == ',' && at != words;
    FIL_TRY(take_one(at, strcspn(at, ","), colours, error));
  }
done:
  return status;
}

/* Adds all names that may have a colour; those of the study too, since a projection takes relations away. */
static fil_status add_names(const fil_schema *schema, fil_dictionary *names, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  for (size_t k = 0; k < schema->relation_count; k++)
    FIL_TRY(fil_dictionary_add(names, schema->relations[k].name, strlen(schema->relations[k].name), &code, error));
  for (size_t k = 0; k < schema->categories.count; k++) {
    const char *name = schema->categories.items[k].name;
    FIL_TRY(fil_dictionary_add(names, name, strlen(name), &code, error));
  }
done:
  return status;
}

/* Says of one what names there are. */
static fil_status refuse(const char *name, const fil_dictionary *known, fil_error *error)
{
  const char **names = fil_memory_new((size_t)known->count + 1, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (uint32_t k = 0; k < known->count; k++)
    names[k] = fil_dictionary_text(known, k);
  const fil_status status = fil_suggest("category or relation", name, names, known->count, error);
  fil_memory_free(names);
  return status;
}

static fil_status check_one(const fil_study *study, const fil_fixed_colour *fixed, const fil_dictionary *known,
                            fil_problems *problems, fil_error *error)
{
  fil_error reason = {0};
  const fil_place place = {study->file, fixed->row, fixed->column, NULL, fixed->name};
  if (fil_dictionary_find(known, fixed->name, strlen(fixed->name)) != FIL_MISSING)
    return FIL_OK;
  if (fixed->row == 0)
    return refuse(fixed->name, known, error);
  if (refuse(fixed->name, known, &reason) == FIL_ERROR_MEMORY)
    return fil_error_memory(error);
  return fil_problem_add(problems, FIL_SEVERITY_ERROR, "unknown name of a colour", place, reason.message,
                         /*remedy=*/NULL, error);
}

fil_status fil_colouring_check(const fil_study *study, const fil_network *network, fil_problems *problems,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary known = {0};
  FIL_TRY(add_names(&network->schema, &known, error));
  FIL_TRY(add_names(&study->schema, &known, error));
  for (size_t k = 0; k < study->colours.fixed_count; k++)
    FIL_TRY(check_one(study, &study->colours.fixed[k], &known, problems, error));
done:
  fil_dictionary_destroy(&known);
  return status;
}
