/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a network file holds, as the two tables that graph/assemble puts together. */
#ifndef FIL_IO_NETWORK_PARTS_H
#define FIL_IO_NETWORK_PARTS_H

#include "graph/assemble.h"

/* Places of the columns with a role; attributes follow. */
enum { FIL_PART_ID, FIL_PART_LABEL, FIL_PART_CATEGORY, FIL_PART_STAGE, FIL_PART_NODE_ROLES };
enum {
  FIL_PART_SOURCE,
  FIL_PART_TARGET,
  FIL_PART_RELATION,
  FIL_PART_WEIGHT,
  FIL_PART_DIRECTION,
  FIL_PART_PERIOD,
  FIL_PART_EDGE_ROLES
};

/* Starts as { 0 }. */
typedef struct fil_parts {
  fil_table nodes, edges;
  char *title;              /* as the file has it; NULL: none */
  fil_schema declared;      /* what the file says of relations, categories and stages; a study's words go before it */
  const fil_schema *schema; /* what the study declares; borrowed, NULL: nothing */
  const char *relation;     /* of ties for which the file names none; borrowed, NULL: none */
  size_t node_rows, edge_rows; /* room for the rows of origin */
} fil_parts;

/* A tie between two nodes, by their numbers: the place of their ids among those made known, in order. */
typedef struct fil_part_edge {
  size_t source, target;
  const char *relation; /* NULL: none is named */
  double weight;        /* NAN: none is given */
  bool directed;
  bool undecided;     /* the file does not tell whether it is: the study does */
  const char *period; /* NULL: none */
  size_t row;         /* of the file */
} fil_part_edge;

fil_status fil_parts_init(fil_parts *parts, const char *file, fil_error *error);

/* Makes an id known, so that ties can name its node before it is added. `*number` (may be NULL) is how they do. */
fil_status fil_parts_expect_node(fil_parts *parts, const char *id, size_t *number, fil_error *error);

/* A node; NULL and "" are missing. */
typedef struct fil_part_node {
  const char *id, *label, *category, *stage;
  size_t row; /* of the file; 0: none */
} fil_part_node;

fil_status fil_parts_add_node(fil_parts *parts, const fil_part_node *node, fil_error *error);
fil_status fil_parts_add_edge(fil_parts *parts, const fil_part_edge *edge, fil_error *error);

/* A relation whose ties are of both kinds becomes directed: an undirected tie is then two, which a note tells. */
fil_status fil_parts_settle_direction(fil_parts *parts, fil_problems *problems, fil_error *error);

/* Says in the assembly where the columns are; those in which nothing stands have no role. Where the file declares
   relations, categories or stages, the assembly's schema becomes the study's, with the file's lists for its empty ones.
 */
fil_status fil_parts_hand_over(fil_parts *parts, fil_assembly *assembly, fil_error *error);

void fil_parts_destroy(fil_parts *parts);

#endif
