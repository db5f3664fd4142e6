/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Members by a table of their names and types. */
#include "io/network/json_object.h"

#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  const char *wanted;
} roles[ROLES] = {{"id", "text"},
                  {"name", "text"},
                  {"label", "text"},
                  {"category", "text"},
                  {"stage", "text"},
                  {"source", "text"},
                  {"target", "text"},
                  {"relation", "text"},
                  {"unit", "text"},
                  {"type", "text"},
                  {"weight", "a number"},
                  {"directed", "true or false"},
                  {"support", "true or false"},
                  {"period", "true or false"},
                  {"levels", "a list of texts"},
                  {"attributes", "an object"}};

fil_status fil_json_object_report(const json_object *object, fil_severity severity, const char *kind,
                                  const fil_json_value *at, const char *column, const char *cause, const char *remedy,
                                  fil_error *error)
{
  const fil_place place = {.file = object->file, .row = at->line, .column_number = at->column, .column = column};
  return fil_problem_add(object->problems, severity, kind, place, cause, remedy, error);
}

fil_status fil_json_object_report_type(const json_object *object, const fil_json_value *at, const char *name,
                                       const char *wanted, fil_error *error)
{
  char cause[256];
  snprintf(cause, sizeof cause, "\"%.150s\" must be %s", name, wanted);
  return fil_json_object_report(object, FIL_SEVERITY_ERROR, "wrong type", at, name, cause, NULL, error);
}

fil_status fil_json_object_report_repeated(const json_object *object, const fil_json_value *at, const char *name,
                                           fil_error *error)
{
  return fil_json_object_report(object, FIL_SEVERITY_ERROR, "repeated key", at, name,
                                "the key stands in this object already", "keep one of the two", error);
}

static bool has_type(const fil_json_value *value, json_role role)
{
  switch (role) {
  case ROLE_WEIGHT:
    return value->kind == FIL_JSON_NUMBER;
  case ROLE_DIRECTED:
  case ROLE_SUPPORT:
  case ROLE_PERIOD:
    return value->kind == FIL_JSON_TRUE || value->kind == FIL_JSON_FALSE;
  case ROLE_LEVELS:
    return value->kind == FIL_JSON_ARRAY;
  case ROLE_ATTRIBUTES:
    return value->kind == FIL_JSON_OBJECT;
  default:
    return value->kind == FIL_JSON_STRING;
  }
}

static fil_status report_unknown(json_object *object, const fil_json_value *key, unsigned allowed, fil_error *error)
{
  fil_status status = FIL_OK;
  char cause[256], remedy[256] = "known are";
  size_t used = strlen(remedy);
  FIL_TRY(fil_json_print(key, &object->scratch, error));
  snprintf(cause, sizeof cause, "the key \"%.150s\" is not known here", fil_text_string(&object->scratch));
  for (size_t role = 0; role < ROLES; role++) {
    if (allowed & HAS(role))
      used += (size_t)snprintf(remedy + used, sizeof remedy - used, " %s", roles[role].name);
  }
  FIL_TRY(fil_json_object_report(object, FIL_SEVERITY_ERROR, "unknown key", key, NULL, cause, remedy, error));
done:
  return status;
}

/* One member of the object that is read; a null is none. */
static fil_status read_member(json_object *object, const fil_json_walk *walk, unsigned allowed, fil_error *error)
{
  size_t role = 0;
  while (role < ROLES && !((allowed & HAS(role)) && fil_json_is(&walk->key, roles[role].name)))
    role++;
  if (role == ROLES)
    return report_unknown(object, &walk->key, allowed, error);
  if (object->found & HAS(role))
    return fil_json_object_report_repeated(object, &walk->key, roles[role].name, error);
  if (walk->value.kind == FIL_JSON_NULL)
    return FIL_OK;
  if (!has_type(&walk->value, (json_role)role))
    return fil_json_object_report_type(object, &walk->value, roles[role].name, roles[role].wanted, error);
  object->found |= HAS(role);
  object->values[role] = walk->value;
  return role < TEXT_ROLES ? fil_json_print(&walk->value, &object->texts[role], error) : FIL_OK;
}

/* The members of an item of a list. `*usable`: those that it must have are there. */
fil_status fil_json_object_read(json_object *object, const fil_json_value *value, unsigned allowed, unsigned required,
                                bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_json_walk walk;
  object->found = 0;
  *usable = value->kind == FIL_JSON_OBJECT;
  if (!*usable)
    FIL_TRY(fil_json_object_report(object, FIL_SEVERITY_ERROR, "wrong type", value, NULL,
                                   "an object, in braces, is wanted here", NULL, error));
  fil_json_enter(&walk, value);
  while (walk.in_object && fil_json_next(&walk))
    FIL_TRY(read_member(object, &walk, allowed, error));
  for (size_t role = 0; *usable && role < TEXT_ROLES; role++) {
    char cause[64];
    if (!(required & HAS(role)) || ((object->found & HAS(role)) && object->texts[role].length))
      continue;
    snprintf(cause, sizeof cause, "there is no \"%s\", or nothing in it", roles[role].name);
    *usable = false;
    FIL_TRY(
        fil_json_object_report(object, FIL_SEVERITY_ERROR, "missing key", value, roles[role].name, cause, NULL, error));
  }
done:
  return status;
}

/* The text of a role; NULL: it is not there. */
const char *fil_json_object_text(const json_object *object, json_role role)
{
  return object->found & HAS(role) ? fil_text_string(&object->texts[role]) : NULL;
}

bool fil_json_object_is_true(const json_object *object, json_role role)
{
  return (object->found & HAS(role)) && object->values[role].kind == FIL_JSON_TRUE;
}

void fil_json_object_destroy(json_object *object)
{
  for (size_t role = 0; role < TEXT_ROLES; role++)
    fil_text_destroy(&object->texts[role]);
  fil_text_destroy(&object->scratch);
}
