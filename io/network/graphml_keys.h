/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The keys of a GraphML file: which of them are labels, weights and so on. Not for use outside io/network/graphml*.c.
 */
#ifndef FIL_IO_NETWORK_GRAPHML_KEYS_H
#define FIL_IO_NETWORK_GRAPHML_KEYS_H

#include "io/network/attributes.h"

/* What an attribute of the file is for the network. */
typedef enum graphml_role {
  ROLE_ATTRIBUTE,
  ROLE_LABEL,
  ROLE_CATEGORY,
  ROLE_STAGE,
  ROLE_RELATION,
  ROLE_WEIGHT,
  ROLE_DIRECTED,
  ROLE_PERIOD,
  ROLES
} graphml_role;

enum { OF_NODES, OF_EDGES, OF_ELEMENTS };

/* One <key>. */
typedef struct graphml_key {
  char *id, *name, *type, *fallback;
  bool of[OF_ELEMENTS];
  graphml_role role[OF_ELEMENTS];
  size_t attribute[OF_ELEMENTS]; /* its place among the attributes */
} graphml_key;

/* Starts as { 0 }. */
typedef struct graphml_keys {
  graphml_key *items;
  size_t count, capacity;
  size_t settled; /* the first so many */
} graphml_keys;

/* Adds an empty key; it is borrowed until the next one. */
fil_status fil_graphml_keys_add(graphml_keys *keys, graphml_key **key, fil_error *error);

/* Decides what each new key is for, and adds the attributes that nodes and edges get. */
fil_status fil_graphml_keys_settle(graphml_keys *keys, fil_attributes attributes[OF_ELEMENTS], fil_error *error);

void fil_graphml_keys_destroy(graphml_keys *keys);

#endif
