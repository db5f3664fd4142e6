/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names counted, roles given to them, values put where they belong. */
#include "io/network/fields.h"

#include "graph/memory.h"
#include "io/sheet/heading_words.h"

#include <string.h>

enum { CELLS_ALWAYS = 1 << 22, CELLS_A_VALUE = 64 };

fil_status fil_fields_note(fil_fields *fields, const char *name, bool is_number, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  const uint32_t count = fields->names.count;
  fields->noted++;
  FIL_TRY(fil_dictionary_add(&fields->names, name, strlen(name), &code, error));
  FIL_TRY(fil_memory_reserve(&fields->items, &fields->capacity, fields->names.count, sizeof *fields->items, error));
  if (code == count)
    fields->items[code] = (fil_field){0};
  fields->items[code].has_text |= !is_number;
done:
  return status;
}

/* What is left out is called so to the letter. */
static bool is_called(const char *name, const fil_field_name *word)
{
  return word->role == FIL_FIELD_LEFT_OUT ? strcmp(name, word->name) == 0 : fil_heading_is(name, word->name);
}

static bool is_period(const char *name)
{
  for (size_t word = 0; fil_heading_words_period[word]; word++) {
    if (fil_heading_is(name, fil_heading_words_period[word]))
      return true;
  }
  return false;
}

bool fil_field_has_role(const char *name, const fil_field_name names[])
{
  for (size_t k = 0; names[k].name; k++) {
    if (names[k].role == FIL_FIELD_PERIOD ? is_period(name) : is_called(name, &names[k]))
      return true;
  }
  return false;
}

/* Gives a role to the first that is so called; several may be left out. */
static void give_role(fil_fields *fields, const fil_field_name *word, bool given[])
{
  for (uint32_t code = 0; code < fields->names.count; code++) {
    const bool taken = given[word->role] && word->role != FIL_FIELD_LEFT_OUT;
    if (taken || fields->items[code].role || !is_called(fil_dictionary_text(&fields->names, code), word))
      continue;
    fields->items[code].role = word->role;
    given[word->role] = true;
  }
}

/* Periods are what they are in sheets. */
static void give_roles(fil_fields *fields, const fil_field_name names[])
{
  bool given[FIL_FIELD_ROLES] = {false};
  for (size_t k = 0; names[k].name; k++) {
    if (names[k].role != FIL_FIELD_PERIOD)
      give_role(fields, &names[k], given);
    for (size_t word = 0; names[k].role == FIL_FIELD_PERIOD && fil_heading_words_period[word]; word++)
      give_role(fields, &(fil_field_name){fil_heading_words_period[word], FIL_FIELD_PERIOD}, given);
  }
}

/* Whether the cells that attributes would have are many, and few of them have a value. */
static bool is_sparse(const fil_fields *fields)
{
  const size_t cells = fields->rows * fields->names.count;
  return cells > CELLS_ALWAYS && cells / CELLS_A_VALUE > fields->noted;
}

fil_status fil_fields_settle(fil_fields *fields, const fil_field_name names[], fil_error *error)
{
  fil_status status = FIL_OK;
  give_roles(fields, names);
  fields->is_sparse = is_sparse(fields);
  for (uint32_t code = 0; code < fields->names.count; code++) {
    fil_field *field = &fields->items[code];
    const char *name = fil_dictionary_text(&fields->names, code);
    field->attribute = fields->attributes.count;
    if (field->role == FIL_FIELD_ATTRIBUTE && fields->is_sparse)
      field->role = FIL_FIELD_LEFT_OUT;
    if (field->role == FIL_FIELD_ATTRIBUTE)
      FIL_TRY(fil_attributes_add(&fields->attributes, *name ? name : "attribute", !field->has_text, error));
  }
done:
  return status;
}

fil_field_role fil_fields_role(const fil_fields *fields, const char *name)
{
  const uint32_t code = fil_dictionary_find(&fields->names, name, strlen(name));
  return code == FIL_MISSING ? FIL_FIELD_ATTRIBUTE : fields->items[code].role;
}

const char *fil_fields_name_of(const fil_fields *fields, fil_field_role role)
{
  for (uint32_t code = 0; code < fields->names.count; code++) {
    if (fields->items[code].role == role)
      return fil_dictionary_text(&fields->names, code);
  }
  return NULL;
}

void fil_fields_clear(fil_fields *fields)
{
  memset(fields->found, 0, sizeof fields->found);
}

fil_status fil_fields_set(fil_fields *fields, const char *name, const char *text, size_t row, fil_error *error)
{
  const uint32_t code = fil_dictionary_find(&fields->names, name, strlen(name));
  if (code == FIL_MISSING || !*text)
    return FIL_OK;
  const fil_field *field = &fields->items[code];
  if (field->role == FIL_FIELD_ATTRIBUTE)
    return fil_attributes_set(&fields->attributes, field->attribute, row, text, error);
  if (fields->found[field->role])
    return FIL_OK;
  fields->found[field->role] = true;
  fil_text_clear(&fields->roles[field->role]);
  return fil_text_add(&fields->roles[field->role], text, error);
}

const char *fil_fields_text(const fil_fields *fields, fil_field_role role)
{
  return fields->found[role] ? fil_text_string(&fields->roles[role]) : NULL;
}

fil_status fil_fields_hand_over(const fil_fields *fields, fil_table *table, fil_problems *problems, fil_error *error)
{
  return fil_attributes_hand_over(&fields->attributes, table, /*declared=*/false, problems, error);
}

void fil_fields_destroy(fil_fields *fields)
{
  fil_dictionary_destroy(&fields->names);
  fil_memory_free(fields->items);
  fil_attributes_destroy(&fields->attributes);
  for (size_t role = 0; role < FIL_FIELD_ROLES; role++)
    fil_text_destroy(&fields->roles[role]);
  *fields = (fil_fields){0};
}
