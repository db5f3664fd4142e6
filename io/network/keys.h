/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The attributes that a file of XML declares before it uses them: which of them are labels, weights and so on. Not for
   use outside io/network/. */
#ifndef FIL_IO_NETWORK_KEYS_H
#define FIL_IO_NETWORK_KEYS_H

#include "io/network/attributes.h"

/* What an attribute of the file is for the network. */
typedef enum fil_key_role {
  FIL_KEY_ATTRIBUTE,
  FIL_KEY_LABEL,
  FIL_KEY_CATEGORY,
  FIL_KEY_STAGE,
  FIL_KEY_RELATION,
  FIL_KEY_WEIGHT,
  FIL_KEY_DIRECTED,
  FIL_KEY_PERIOD,
  FIL_KEY_ROLES
} fil_key_role;

enum { FIL_OF_NODES, FIL_OF_EDGES, FIL_OF_ELEMENTS };

/* One that is declared. */
typedef struct fil_key {
  char *id, *name, *type, *fallback; /* NULL: none */
  bool of[FIL_OF_ELEMENTS];
  bool of_graph; /* a value of the network as a whole */
  fil_key_role role[FIL_OF_ELEMENTS];
  size_t attribute[FIL_OF_ELEMENTS]; /* its place among the attributes */
} fil_key;

/* Starts as { 0 }. */
typedef struct fil_keys {
  fil_key *items;
  size_t count, capacity;
  size_t settled;                             /* the first so many */
  bool taken[FIL_OF_ELEMENTS][FIL_KEY_ROLES]; /* by a key, or by the format's own places for it */
  fil_dictionary ids;
  size_t *places; /* of the keys, by code of their ids */
  size_t place_capacity;
  fil_dictionary names; /* of those that are settled, with a letter for nodes or edges before them */
  size_t *namesakes;    /* the first key of that name, by code */
  size_t namesake_capacity;
} fil_keys;

/* Adds an empty key; it is borrowed until the next one. */
fil_status fil_keys_add(fil_keys *keys, fil_key **key, fil_error *error);

/* Makes the newest key found by its id within a scope, a letter of the format's choice. The first of an id stays:
   `*is_new` is then false. */
fil_status fil_keys_list(fil_keys *keys, char scope, const char *id, bool *is_new, fil_error *error);

/* The place of a key; SIZE_MAX: there is none. */
fil_status fil_keys_find(const fil_keys *keys, char scope, const char *id, size_t *place, fil_error *error);

/* Decides what each new key is for, and adds the attributes that nodes and edges get. Keys of one
   name are one attribute, or have one role: NetworkX declares "weight" twice where some weights are whole numbers. Of
   two keys of other names for one role the first has it, the other is an attribute. */
fil_status fil_keys_settle(fil_keys *keys, fil_attributes attributes[FIL_OF_ELEMENTS], fil_error *error);

/* The type that a column is declared with, in words that GraphML and GEXF share. */
const char *fil_key_type_of(const fil_column *column);

void fil_keys_destroy(fil_keys *keys);

#endif
