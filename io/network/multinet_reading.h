/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the parts of the multinet reader share. Not for use outside io/network/multinet*.c. */
#ifndef FIL_IO_NETWORK_MULTINET_READING_H
#define FIL_IO_NETWORK_MULTINET_READING_H

#include "io/network/attributes.h"
#include "io/network/parts.h"
#include "io/network/words.h"

typedef enum multinet_section {
  MULTINET_OTHER, /* nothing in it is read */
  MULTINET_TYPE,
  MULTINET_LAYERS,
  MULTINET_ACTOR_ATTRIBUTES,
  MULTINET_VERTEX_ATTRIBUTES,
  MULTINET_EDGE_ATTRIBUTES,
  MULTINET_ACTORS,
  MULTINET_VERTICES,
  MULTINET_EDGES,
} multinet_section;

/* Each line is held against all of them. */
enum { MULTINET_ATTRIBUTES_MOST = 1000 };

typedef enum multinet_role {
  ROLE_NONE,
  ROLE_LABEL,
  ROLE_CATEGORY,
  ROLE_STAGE,
  ROLE_WEIGHT,
  ROLE_PERIOD,
} multinet_role;

/* An attribute that values in lines stand for, in the order of their declaration. */
typedef struct multinet_attribute {
  char *layers; /* whose lines have it, "a,b" of two; NULL: all */
  multinet_role role;
  size_t attribute; /* where it has no role */
} multinet_attribute;

/* Starts as { 0 }. */
typedef struct multinet_attributes {
  multinet_attribute *items;
  size_t count, capacity;
  fil_attributes values;
} multinet_attributes;

/* The value of a vertex, kept until all are there. */
typedef struct multinet_value {
  size_t attribute, node, start;
} multinet_value;

typedef struct multinet_reading {
  fil_words words;
  fil_parts *parts;
  fil_problems *problems;
  bool multilayer;
  multinet_attributes actors, vertices, edges;
  fil_dictionary layers; /* "a,b" for the ties from layer a to layer b, "a,a" for those within it */
  bool *directed;        /* by code */
  size_t directed_capacity;
  bool closed; /* layers are declared: there are no others */
  multinet_value *pending;
  size_t pending_count, pending_capacity;
  fil_text pending_text;
  size_t couplings;
  fil_word *fields; /* of the line */
  size_t field_count, field_capacity;
  fil_text text, more, scratch;
} multinet_reading;

fil_status fil_multinet_report(multinet_reading *reading, const char *kind, const fil_word *word, const char *cause,
                               const char *remedy, fil_error *error);

/* The declarations: a line each. */
fil_status fil_multinet_layer(multinet_reading *reading, fil_error *error);
fil_status fil_multinet_attribute(multinet_reading *reading, multinet_section section, fil_error *error);

/* The data. */
fil_status fil_multinet_actor(multinet_reading *reading, fil_error *error);
fil_status fil_multinet_vertex(multinet_reading *reading, fil_error *error);
fil_status fil_multinet_edge(multinet_reading *reading, fil_error *error);

/* Puts the text of a field, a NUL behind it, into `text`. */
fil_status fil_multinet_text(const fil_word *field, fil_text *text, fil_error *error);

/* "a,b", into `text`. */
fil_status fil_multinet_layers(const fil_word *source, const fil_word *target, fil_text *text, fil_error *error);

#endif
