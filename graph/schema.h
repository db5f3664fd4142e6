/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a study declares about its data: relations, categories of actors and stages of the chain, in their order. */
#ifndef FIL_GRAPH_SCHEMA_H
#define FIL_GRAPH_SCHEMA_H

#include "graph/error.h"

#include <stdbool.h>
#include <stddef.h>

/* What a relation is called where the data have one and name none. */
#define FIL_RELATION_UNNAMED "tie"

/* One kind of tie. */
typedef struct fil_relation {
  char *name;
  char *label; /* for people; NULL: the name */
  char *unit;  /* of its weights; NULL: none */
  bool directed;
  bool direction_declared; /* by the study; otherwise a column of the sheet may decide */
} fil_relation;

/* One category or stage. */
typedef struct fil_term {
  char *name;
  char *label;  /* for people; NULL: the name */
  bool support; /* category of institutions that stand beside the chain, not in it */
} fil_term;

typedef struct fil_terms {
  fil_term *items;
  size_t count;
  size_t capacity;
  bool declared; /* a value outside the list is then a problem; otherwise the data make the list */
} fil_terms;

/* Starts as { 0 }. */
typedef struct fil_schema {
  fil_relation *relations;
  size_t relation_count;
  size_t relation_capacity;
  bool relations_declared;
  fil_terms categories;
  fil_terms stages;
} fil_schema;

/* Append one (copied). A NULL label stays NULL. */
fil_status fil_schema_add_relation(fil_schema *schema, const char *name, const char *label, const char *unit,
                                   bool directed, fil_error *error);
fil_status fil_terms_add(fil_terms *terms, const char *name, const char *label, bool support, fil_error *error);

/* Takes one away; those behind it move up. */
void fil_schema_remove_relation(fil_schema *schema, size_t position);

/* Deep copy into an empty schema. */
fil_status fil_schema_copy(fil_schema *copy, const fil_schema *schema, fil_error *error);

/* Fills each list that is empty with a copy of the other schema's. */
fil_status fil_schema_complete(fil_schema *schema, const fil_schema *other, fil_error *error);

/* Position of a name, or SIZE_MAX. */
size_t fil_schema_find_relation(const fil_schema *schema, const char *name);
size_t fil_terms_find(const fil_terms *terms, const char *name);

/* Label for people. Borrowed. */
const char *fil_relation_label(const fil_relation *relation);
const char *fil_term_label(const fil_term *term);

/* Whether some relation has a direction. */
bool fil_schema_has_directed(const fil_schema *schema);

void fil_schema_destroy(fil_schema *schema);

#endif
