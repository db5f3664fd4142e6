/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets put together to a network, with everything wrong or odd in them reported at once. */
#ifndef FIL_GRAPH_ASSEMBLE_H
#define FIL_GRAPH_ASSEMBLE_H

#include "graph/network.h"
#include "graph/period.h"
#include "graph/problem.h"
#include "graph/repeat.h"
#include "graph/stack.h"

/* A sheet of further columns of the nodes, joined to them by its ids. */
typedef struct fil_attribute_sheet {
  fil_table *table;             /* kept by its owner; id TEXT, the others as for nodes */
  size_t roles[FIL_NODE_ROLES]; /* FIL_NO_COLUMN where there is none */
} fil_attribute_sheet;

/* The ids of nodes, numbered in order of appearance. Starts as { 0 }. */
typedef struct fil_node_ids {
  fil_dictionary known;
  uint32_t *codes; /* by node row; FIL_MISSING where there is no id */
} fil_node_ids;

fil_status fil_node_ids_list(fil_node_ids *ids, const fil_column *column, fil_error *error);
void fil_node_ids_destroy(fil_node_ids *ids);

/* Two sheets as tables (or stacks of sheets), the places of their columns with a role (FIL_NO_COLUMN where there is
   none), and what the study says about them. A column's place plus 1 is its number in the sheet. Columns without a name
   are passed over, all others become attributes. Types: id, label and edge id TEXT; category, stage, source, target,
   relation, direction and period CATEGORY; weight NUMBER. */
typedef struct fil_assembly {
  fil_table *nodes;        /* emptied; NULL: nodes come from the roster and the edges, in order of appearance */
  const fil_table *roster; /* its first column: ids that files of ties name besides (rows of a matrix); NULL: none */
  size_t node_roles[FIL_NODE_ROLES];
  const fil_attribute_sheet *attributes;
  size_t attribute_count;
  fil_node_ids *ids; /* those of the nodes, when the columns of source and target have them as their base; others are
                        added; NULL: they have no base */
  fil_table *edges;  /* emptied */
  size_t edge_roles[FIL_EDGE_ROLES];
  size_t edge_id;
  size_t edge_direction;   /* "directed", "undirected", 1, 0, true, false, yes, no */
  size_t edge_period;      /* the same tie in another period is another tie */
  fil_period period;       /* that ties must hold in to be kept; of no scale: all are */
  const char *period_name; /* as it was asked for */
  const fil_schema *schema;
  bool columns_made; /* the tables were made from no sheet, so problems number no column */
  bool add_missing;  /* an edge naming an unknown node makes that node */
  bool undirected;   /* relations that declare nothing are undirected */
  fil_merge merge;
} fil_assembly;

/* Puts the network together. A sheet of attributes fills what its nodes lack: columns of a heading that they have are
   held against it (another value is an error), its label, category and stage become theirs where they have none, all
   other columns are added. What it does not tell stays missing; rows of nobody are passed over, each with a warning.
   A repeated row with the same weight is left out, so that it counts once; rows with
   different weights are an error unless `merge` says what to do with them. Periods are put in the order of time when
   most cells of their column are such. Without a relation column all ties are of
   the one declared relation, or of FIL_RELATION_UNNAMED. When an error joins `problems` the network is not to be used,
   only destroyed. `network` is initialised here. Fails without memory alone. */
fil_status fil_assemble(const fil_assembly *assembly, fil_network *network, fil_problems *problems, fil_error *error);

#endif
