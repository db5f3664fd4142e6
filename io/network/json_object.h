/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One object of filiere's own network file while it is read: its members, and what is wrong with them. Not for use
   outside io/network/json*.c. */
#ifndef FIL_IO_NETWORK_JSON_OBJECT_H
#define FIL_IO_NETWORK_JSON_OBJECT_H

#include "io/json_text.h"
#include "io/network/parts.h"

/* The members of one object, which are texts unless they are said to be numbers. */
typedef enum json_role {
  ROLE_ID,
  ROLE_NAME,
  ROLE_LABEL,
  ROLE_CATEGORY,
  ROLE_STAGE,
  ROLE_SOURCE,
  ROLE_TARGET,
  ROLE_RELATION,
  ROLE_UNIT,
  ROLE_TYPE,
  TEXT_ROLES,
  ROLE_WEIGHT = TEXT_ROLES,
  ROLE_DIRECTED,
  ROLE_SUPPORT,
  ROLE_PERIOD,
  ROLE_LEVELS,
  ROLE_ATTRIBUTES,
  ROLES
} json_role;

/* A set of roles has a bit for each. */
#define HAS(role) (1U << (role))

/* Starts as { 0 } with the first two set. */
typedef struct json_object {
  const char *file;           /* borrowed */
  fil_problems *problems;     /* borrowed */
  fil_text texts[TEXT_ROLES]; /* of the object read last */
  fil_json_value values[ROLES];
  unsigned found; /* set of roles */
  fil_text scratch;
} json_object;

/* Reads the members of an object. Those that are not `allowed`, stand there twice or are of the wrong type are errors;
   a null is none. `*usable`: it is an object, and the `required` texts are there. */
fil_status fil_json_object_read(json_object *object, const fil_json_value *value, unsigned allowed, unsigned required,
                                bool *usable, fil_error *error);

/* The text of a role; NULL: it is not there. Borrowed until the next object. */
const char *fil_json_object_text(const json_object *object, json_role role);

bool fil_json_object_is_true(const json_object *object, json_role role);

/* Add a problem at the place of a value; `column` (may be NULL) is the key that it is about. */
fil_status fil_json_object_report(const json_object *object, fil_severity severity, const char *kind,
                                  const fil_json_value *at, const char *column, const char *cause, const char *remedy,
                                  fil_error *error);
fil_status fil_json_object_report_type(const json_object *object, const fil_json_value *at, const char *name,
                                       const char *wanted, fil_error *error);
fil_status fil_json_object_report_repeated(const json_object *object, const fil_json_value *at, const char *name,
                                           fil_error *error);

void fil_json_object_destroy(json_object *object);

#endif
