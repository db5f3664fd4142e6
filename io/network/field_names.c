/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names held against what a reader will make of them. */
#include "io/network/field_names.h"

#include "graph/memory.h"
#include "io/network/losses.h"

#include <string.h>

/* Whether a reader of all these names takes the newest for an attribute. */
static fil_status try_name(const fil_dictionary *used, const char *name, const fil_field_name roles[], bool *is_free,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_fields fields = {0};
  *is_free = fil_dictionary_find(used, name, strlen(name)) == FIL_MISSING;
  if (!*is_free || !fil_field_has_role(name, roles))
    return FIL_OK;
  for (uint32_t code = 0; code < used->count; code++)
    FIL_TRY(fil_fields_note(&fields, fil_dictionary_text(used, code), /*is_number=*/true, error));
  FIL_TRY(fil_fields_note(&fields, name, /*is_number=*/true, error));
  FIL_TRY(fil_fields_settle(&fields, roles, error));
  *is_free = fil_fields_role(&fields, name) == FIL_FIELD_ATTRIBUTE;
done:
  fil_fields_destroy(&fields);
  return status;
}

/* The column of periods keeps a name by which it is found. */
static fil_status name_period(fil_dictionary *used, const char *own, const fil_field_name roles[], char **made,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_fields fields = {0};
  uint32_t code;
  FIL_TRY(fil_fields_note(&fields, own, /*is_number=*/false, error));
  FIL_TRY(fil_fields_settle(&fields, roles, error));
  const bool is_used = fil_dictionary_find(used, own, strlen(own)) != FIL_MISSING;
  const char *name = !is_used && fil_fields_role(&fields, own) == FIL_FIELD_PERIOD ? own : "period";
  FIL_TRY(fil_dictionary_add(used, name, strlen(name), &code, error));
  FIL_TRY(fil_memory_set(made, name, error));
done:
  fil_fields_destroy(&fields);
  return status;
}

static fil_status name_one(fil_dictionary *used, const fil_network_writing *writing, const char *own, const char *of,
                           const fil_field_name roles[], char **made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  bool is_free;
  uint32_t code;
  FIL_TRY(fil_text_add(&name, own, error));
  FIL_TRY(try_name(used, own, roles, &is_free, error));
  for (int number = 2; !is_free; number++) {
    fil_text_clear(&name);
    FIL_TRY(fil_text_format(&name, error, "%s (%d)", own, number));
    FIL_TRY(try_name(used, name.bytes, roles, &is_free, error));
  }
  if (strcmp(own, name.bytes) != 0)
    FIL_TRY(fil_losses_add(writing, error,
                           "the values \"%.200s\" of %s are called \"%.200s\", not to be taken for "
                           "something else",
                           own, of, name.bytes));
  FIL_TRY(fil_dictionary_add(used, name.bytes, name.length, &code, error));
  FIL_TRY(fil_memory_set(made, name.bytes, error));
done:
  fil_text_destroy(&name);
  return status;
}

fil_status fil_field_names_make(fil_field_names *names, const fil_network_writing *writing, const fil_table *table,
                                const char *const written[], const fil_field_name roles[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary used = {0};
  uint32_t code;
  const bool of_nodes = table == &writing->network->nodes;
  const size_t period = of_nodes ? 0 : writing->network->period;
  names->items = fil_memory_new(table->column_count, sizeof *names->items);
  if (!names->items)
    return fil_error_memory(error);
  names->count = table->column_count;
  for (size_t k = 0; written[k]; k++)
    FIL_TRY(fil_dictionary_add(&used, written[k], strlen(written[k]), &code, error));
  if (period)
    FIL_TRY(name_period(&used, table->columns[period]->name, roles, &names->items[period], error));
  for (size_t k = of_nodes ? FIL_NODE_ROLES : FIL_EDGE_ROLES; k < table->column_count; k++) {
    if (k != period || of_nodes)
      FIL_TRY(name_one(&used, writing, table->columns[k]->name, of_nodes ? "nodes" : "ties", roles, &names->items[k],
                       error));
  }
done:
  fil_dictionary_destroy(&used);
  return status;
}

void fil_field_names_destroy(fil_field_names *names)
{
  for (size_t k = 0; k < names->count; k++)
    fil_memory_free(names->items[k]);
  fil_memory_free(names->items);
  *names = (fil_field_names){0};
}
