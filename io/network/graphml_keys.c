/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the keys of a GraphML file are for. */
#include "io/network/graphml_keys.h"

#include "graph/memory.h"

#include <string.h>

fil_status fil_graphml_keys_add(graphml_keys *keys, graphml_key **key, fil_error *error)
{
  fil_status status = fil_memory_reserve(&keys->items, &keys->capacity, keys->count + 1, sizeof *keys->items, error);
  if (status != FIL_OK)
    return status;
  *key = &keys->items[keys->count++];
  **key = (graphml_key){0};
  return FIL_OK;
}

static graphml_role role_of(const char *name, size_t element)
{
  static const struct {
    const char *name;
    graphml_role role;
    size_t element;
  } roles[] = {{"label", ROLE_LABEL, OF_NODES},   {"category", ROLE_CATEGORY, OF_NODES},
               {"stage", ROLE_STAGE, OF_NODES},   {"relation", ROLE_RELATION, OF_EDGES},
               {"weight", ROLE_WEIGHT, OF_EDGES}, {"directed", ROLE_DIRECTED, OF_EDGES},
               {"period", ROLE_PERIOD, OF_EDGES}, {"name", ROLE_LABEL, OF_NODES}};
  for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
    if (roles[k].element == element && fil_text_is_word(name, strlen(name), roles[k].name))
      return roles[k].role;
  }
  return ROLE_ATTRIBUTE;
}

/* igraph's "name" is the label only where no key is called "label". */
static bool has_label(const graphml_keys *keys)
{
  for (size_t k = 0; k < keys->count; k++) {
    const char *name = keys->items[k].name;
    if (keys->items[k].of[OF_NODES] && name && fil_text_is_word(name, strlen(name), "label"))
      return true;
  }
  return false;
}

static bool is_number(const char *type)
{
  static const char *const names[] = {"int", "integer", "long", "float", "double"};
  for (size_t k = 0; type && k < sizeof names / sizeof *names; k++) {
    if (strcmp(type, names[k]) == 0)
      return true;
  }
  return false;
}

fil_status fil_graphml_keys_settle(graphml_keys *keys, fil_attributes attributes[OF_ELEMENTS], fil_error *error)
{
  fil_status status = FIL_OK;
  const bool labelled = has_label(keys);
  for (; keys->settled < keys->count; keys->settled++) {
    graphml_key *key = &keys->items[keys->settled];
    const char *name = key->name && *key->name ? key->name : key->id ? key->id : "";
    for (size_t element = 0; element < OF_ELEMENTS; element++) {
      bool is_name = labelled && fil_text_is_word(name, strlen(name), "name");
      key->role[element] = is_name ? ROLE_ATTRIBUTE : role_of(name, element);
      key->attribute[element] = attributes[element].count;
      if (key->of[element] && key->role[element] == ROLE_ATTRIBUTE)
        FIL_TRY(fil_attributes_add(&attributes[element], *name ? name : "attribute", is_number(key->type), error));
    }
  }
done:
  return status;
}

void fil_graphml_keys_destroy(graphml_keys *keys)
{
  for (size_t k = 0; k < keys->count; k++) {
    fil_memory_free(keys->items[k].id);
    fil_memory_free(keys->items[k].name);
    fil_memory_free(keys->items[k].type);
    fil_memory_free(keys->items[k].fallback);
  }
  fil_memory_free(keys->items);
}
