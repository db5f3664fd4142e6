/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a network file holds, as the two tables that graph/assemble puts together. */
#ifndef FIL_IO_NETWORK_PARTS_H
#define FIL_IO_NETWORK_PARTS_H

#include "graph/assemble.h"

/* Places of the columns with a role; attributes follow. */
enum { FIL_PART_ID, FIL_PART_LABEL, FIL_PART_CATEGORY, FIL_PART_NODE_ROLES };
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
  const fil_schema *schema;    /* what the study declares; borrowed, NULL: nothing */
  size_t node_rows, edge_rows; /* room for the rows of origin */
} fil_parts;

/* A tie between two rows of the node table. */
typedef struct fil_part_edge {
  size_t source, target;
  const char *relation; /* NULL: none is named */
  double weight;        /* NAN: none is given */
  bool directed;
  const char *period; /* NULL: none */
  size_t row;         /* of the file */
} fil_part_edge;

fil_status fil_parts_init(fil_parts *parts, const char *file, fil_error *error);

/* Makes an id known, so that ties can name its node before it is added: the k-th id is that of row k. */
fil_status fil_parts_expect_node(fil_parts *parts, const char *id, fil_error *error);

/* Ids must differ; an empty label is missing, a NULL category too. */
fil_status fil_parts_add_node(fil_parts *parts, const char *id, const char *label, const char *category, size_t row,
                              fil_error *error);
fil_status fil_parts_add_edge(fil_parts *parts, const fil_part_edge *edge, fil_error *error);

/* A relation whose ties are of both kinds becomes directed: an undirected tie is then two. `*turned` counts the ties.
 */
fil_status fil_parts_settle_direction(fil_parts *parts, size_t *turned, fil_error *error);

/* Says in the assembly where the columns are; those in which nothing stands have no role. */
fil_status fil_parts_hand_over(fil_parts *parts, fil_assembly *assembly, fil_error *error);

void fil_parts_destroy(fil_parts *parts);

#endif
