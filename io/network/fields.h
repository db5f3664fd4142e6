/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Named values of nodes or ties, of files that declare none of them: which are labels, weights and so on, and which are
   numbers. All are looked at once before they are read. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_FIELDS_H
#define FIL_IO_NETWORK_FIELDS_H

#include "graph/table.h"
#include "io/network/attributes.h"

/* What a value is for the network, by its name. */
typedef enum fil_field_role {
  FIL_FIELD_ATTRIBUTE,
  FIL_FIELD_ID,
  FIL_FIELD_LABEL,
  FIL_FIELD_CATEGORY,
  FIL_FIELD_STAGE,
  FIL_FIELD_SOURCE,
  FIL_FIELD_TARGET,
  FIL_FIELD_RELATION,
  FIL_FIELD_WEIGHT,
  FIL_FIELD_DIRECTED,
  FIL_FIELD_PERIOD,
  FIL_FIELD_LEFT_OUT,
  FIL_FIELD_ROLES
} fil_field_role;

/* A name that has a role. Where several names of one role occur, the first in the list has it; the others are
   attributes. FIL_FIELD_PERIOD stands for all words that sheets have for it. */
typedef struct fil_field_name {
  const char *name; /* case is ignored, unless what is called so is left out */
  fil_field_role role;
} fil_field_name;

typedef struct fil_field {
  fil_field_role role;
  size_t attribute; /* its place among the attributes */
  bool has_text;    /* some value is no number */
} fil_field;

/* Starts as { 0 }. */
typedef struct fil_fields {
  size_t rows;    /* nodes or ties that there are; set by the caller before names are settled */
  size_t noted;   /* values */
  bool is_sparse; /* attributes would be columns of hardly anything: none is read, which is an error to be told */
  fil_dictionary names;
  fil_field *items; /* by code of the name */
  size_t capacity;
  fil_attributes attributes;
  fil_text roles[FIL_FIELD_ROLES]; /* of the node or tie that is read */
  bool found[FIL_FIELD_ROLES];
} fil_fields;

/* What is told then. */
#define FIL_FIELDS_SPARSE                                                                                              \
  "there are thousands of attributes, and hardly any node or tie has one of them; they are not read"

/* Notes that some node or tie has a value of that name. */
fil_status fil_fields_note(fil_fields *fields, const char *name, bool is_number, fil_error *error);

/* Decides what each name is for. The list ends with a name of NULL. A name for every node would be a column for every
   node, and far more than the file: see `is_sparse`. */
fil_status fil_fields_settle(fil_fields *fields, const fil_field_name names[], fil_error *error);

/* Whether a name may have any role at all. */
bool fil_field_has_role(const char *name, const fil_field_name names[]);

/* What the name is for. */
fil_field_role fil_fields_role(const fil_fields *fields, const char *name);

/* The name that has the role; NULL: none has. Borrowed. */
const char *fil_fields_name_of(const fil_fields *fields, fil_field_role role);

/* Begins with the next node or tie: no role has a text. */
void fil_fields_clear(fil_fields *fields);

/* A value of the node or tie that becomes row `row`. The first of a role or name stays; an empty text is none. */
fil_status fil_fields_set(fil_fields *fields, const char *name, const char *text, size_t row, fil_error *error);

/* The text of a role; NULL: there is none. Borrowed until the next value. */
const char *fil_fields_text(const fil_fields *fields, fil_field_role role);

/* Adds columns for the attributes; whole numbers of too many digits are told and make texts. Fails without memory
 * alone.
 */
fil_status fil_fields_hand_over(const fil_fields *fields, fil_table *table, fil_problems *problems, fil_error *error);

void fil_fields_destroy(fil_fields *fields);

#endif
