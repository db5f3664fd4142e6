/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the declared attributes of a file are for. */
#include "io/network/keys.h"

#include "graph/memory.h"
#include "io/sheet/heading_words.h"

#include <string.h>

fil_status fil_keys_add(fil_keys *keys, fil_key **key, fil_error *error)
{
  fil_status status = fil_memory_reserve(&keys->items, &keys->capacity, keys->count + 1, sizeof *keys->items, error);
  if (status != FIL_OK)
    return status;
  *key = &keys->items[keys->count++];
  **key = (fil_key){0};
  return FIL_OK;
}

static fil_status name_in_scope(fil_text *name, char scope, const char *id, fil_error *error)
{
  return fil_text_format(name, error, "%c%s", scope, id);
}

fil_status fil_keys_list(fil_keys *keys, char scope, const char *id, bool *is_new, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  uint32_t code;
  const uint32_t known = keys->ids.count;
  FIL_TRY(name_in_scope(&name, scope, id, error));
  FIL_TRY(fil_memory_reserve(&keys->places, &keys->place_capacity, (size_t)known + 1, sizeof *keys->places, error));
  FIL_TRY(fil_dictionary_add(&keys->ids, name.bytes, name.length, &code, error));
  *is_new = code == known;
  if (*is_new)
    keys->places[code] = keys->count - 1;
done:
  fil_text_destroy(&name);
  return status;
}

fil_status fil_keys_find(const fil_keys *keys, char scope, const char *id, size_t *place, fil_error *error)
{
  fil_text name = {0};
  *place = SIZE_MAX;
  fil_status status = name_in_scope(&name, scope, id, error);
  const uint32_t code = status == FIL_OK ? fil_dictionary_find(&keys->ids, name.bytes, name.length) : FIL_MISSING;
  if (code != FIL_MISSING)
    *place = keys->places[code];
  fil_text_destroy(&name);
  return status;
}

static bool is_period(const char *name)
{
  for (size_t k = 0; fil_heading_words_period[k]; k++) {
    if (fil_heading_is(name, fil_heading_words_period[k]))
      return true;
  }
  return false;
}

static fil_key_role role_of(const char *name, size_t element)
{
  static const struct {
    const char *name;
    fil_key_role role;
    size_t element;
  } roles[] = {{"label", FIL_KEY_LABEL, FIL_OF_NODES},   {"category", FIL_KEY_CATEGORY, FIL_OF_NODES},
               {"stage", FIL_KEY_STAGE, FIL_OF_NODES},   {"relation", FIL_KEY_RELATION, FIL_OF_EDGES},
               {"weight", FIL_KEY_WEIGHT, FIL_OF_EDGES}, {"directed", FIL_KEY_DIRECTED, FIL_OF_EDGES},
               {"name", FIL_KEY_LABEL, FIL_OF_NODES}};
  for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
    if (roles[k].element == element && fil_text_is_word(name, strlen(name), roles[k].name))
      return roles[k].role;
  }
  return element == FIL_OF_EDGES && is_period(name) ? FIL_KEY_PERIOD : FIL_KEY_ATTRIBUTE;
}

static bool is_named(const fil_key *key, const char *word)
{
  return key->name && fil_text_is_word(key->name, strlen(key->name), word);
}

/* igraph's "name" is the label only where no key is called "label". */
static bool has_label(const fil_keys *keys)
{
  for (size_t k = 0; k < keys->count; k++) {
    if (keys->items[k].of[FIL_OF_NODES] && is_named(&keys->items[k], "label"))
      return true;
  }
  return false;
}

static bool is_number(const char *type)
{
  static const char *const names[] = {"int",    "integer", "long",       "float",      "double",
                                      "number", "short",   "bigdecimal", "biginteger", "byte"};
  for (size_t k = 0; type && k < sizeof names / sizeof *names; k++) {
    if (strcmp(type, names[k]) == 0)
      return true;
  }
  return false;
}

/* The role of a key whose name may be no more than its id. One that is called so by its id is the period, whatever its
   name: filiere writes it so. */
static fil_key_role decide_role(const fil_keys *keys, const fil_key *key, const char *name, size_t element,
                                bool labelled)
{
  fil_key_role role = role_of(name, element);
  if (element == FIL_OF_EDGES && key->id && strcmp(key->id, "period") == 0)
    role = FIL_KEY_PERIOD;
  const bool is_second = keys->taken[element][role] || (labelled && fil_text_is_word(name, strlen(name), "name"));
  return is_second ? FIL_KEY_ATTRIBUTE : role;
}

/* The first key of that name for such an element; the key itself where it is the first. */
static fil_status find_namesake(fil_keys *keys, const char *name, size_t element, size_t key, size_t *first,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scoped = {0};
  uint32_t code;
  const uint32_t known = keys->names.count;
  FIL_TRY(name_in_scope(&scoped, element == FIL_OF_NODES ? 'n' : 'e', name, error));
  FIL_TRY(fil_memory_reserve(&keys->namesakes, &keys->namesake_capacity, (size_t)known + 1, sizeof *keys->namesakes,
                             error));
  FIL_TRY(fil_dictionary_add(&keys->names, scoped.bytes, scoped.length, &code, error));
  if (code == known)
    keys->namesakes[code] = key;
  *first = keys->namesakes[code];
done:
  fil_text_destroy(&scoped);
  return status;
}

static fil_status settle(fil_keys *keys, size_t place, size_t element, bool labelled, fil_attributes *attributes,
                         fil_error *error)
{
  fil_key *key = &keys->items[place];
  const char *name = key->name && *key->name ? key->name : key->id && *key->id ? key->id : "attribute";
  size_t first;
  if (!key->of[element])
    return FIL_OK;
  fil_status status = find_namesake(keys, name, element, place, &first, error);
  if (status != FIL_OK)
    return status;
  if (first != place) {
    key->role[element] = keys->items[first].role[element];
    key->attribute[element] = keys->items[first].attribute[element];
    return FIL_OK;
  }
  key->role[element] = decide_role(keys, key, name, element, labelled);
  key->attribute[element] = attributes->count;
  if (key->role[element] == FIL_KEY_ATTRIBUTE)
    return fil_attributes_add(attributes, name, is_number(key->type), error);
  keys->taken[element][key->role[element]] = true;
  return FIL_OK;
}

fil_status fil_keys_settle(fil_keys *keys, fil_attributes attributes[FIL_OF_ELEMENTS], fil_error *error)
{
  fil_status status = FIL_OK;
  const bool labelled = keys->settled < keys->count && has_label(keys);
  for (; keys->settled < keys->count; keys->settled++) {
    for (size_t element = 0; element < FIL_OF_ELEMENTS; element++)
      FIL_TRY(settle(keys, keys->settled, element, labelled, &attributes[element], error));
  }
done:
  return status;
}

const char *fil_key_type_of(const fil_column *column)
{
  switch (column->type) {
  case FIL_COLUMN_NUMBER:
    return "double";
  case FIL_COLUMN_INDEX:
    return "long";
  default:
    return "string";
  }
}

void fil_keys_destroy(fil_keys *keys)
{
  for (size_t k = 0; k < keys->count; k++) {
    fil_memory_free(keys->items[k].id);
    fil_memory_free(keys->items[k].name);
    fil_memory_free(keys->items[k].type);
    fil_memory_free(keys->items[k].fallback);
  }
  fil_memory_free(keys->items);
  fil_memory_free(keys->places);
  fil_memory_free(keys->namesakes);
  fil_dictionary_destroy(&keys->ids);
  fil_dictionary_destroy(&keys->names);
  *keys = (fil_keys){0};
}
