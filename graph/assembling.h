/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the steps of putting a network together share. Not for use outside graph/. */
#ifndef FIL_GRAPH_ASSEMBLING_H
#define FIL_GRAPH_ASSEMBLING_H

#include "graph/assemble.h"

/* Where the cell of a node came from when not from its own sheet. */
typedef struct fil_joined_cell {
  uint32_t sheet; /* of attributes, from 1; 0: from none */
  uint32_t row;   /* of its table */
  uint32_t column;
} fil_joined_cell;

/* All borrowed but `own_ids`, `node_of`, `joined` and `period_levels`. */
typedef struct fil_assembling {
  const fil_assembly *assembly;
  fil_network *network;
  fil_problems *problems;
  fil_node_ids *ids; /* of the nodes: the assembly's or our own */
  fil_node_ids own_ids;
  uint32_t *node_of; /* row of the node with that id */
  size_t node_capacity;
  size_t origin_capacity;                  /* of the rows that nodes come from */
  fil_joined_cell *joined[FIL_NODE_ROLES]; /* by role and node; NULL: none */
  const char *node_file;                   /* of the last node that no node sheet brought */
  const uint32_t *periods;                 /* by edge; NULL: none */
  fil_periods period_levels;               /* by level of their column */
  size_t comparisons;                      /* names compared so far in search of a suggestion */
} fil_assembling;

/* Names that may be compared in search of suggestions for one network. */
enum { FIL_COMPARISONS_LIMIT = 2000000 };

/* Where the cell of a role stands; its value is the text of the cell, where it is text. */
fil_place fil_assembling_node_place(const fil_assembling *work, size_t node, int role);
fil_place fil_assembling_edge_place(const fil_assembling *work, size_t edge, int role);

/* The same for a column without a role, by its place in the sheet. */
fil_place fil_assembling_edge_cell_place(const fil_assembling *work, size_t edge, const fil_column *column,
                                         size_t position);

/* "row 5", or "row 5 of trade.csv" where that is in another file than the row `beside`. */
void fil_assembling_row_words(const fil_table *table, size_t row, size_t beside, char words[256]);

/* Adds a problem; the cause is formatted, the remedy may be NULL. */
fil_status fil_assembling_report(fil_assembling *work, fil_severity severity, const char *kind, fil_place place,
                                 const char *remedy, fil_error *error, const char *cause, ...)
    __attribute__((format(printf, 7, 8)));

/* The steps, in their order. */
fil_status fil_assembling_nodes(fil_assembling *work, fil_error *error);      /* ids */
fil_status fil_assembling_endpoints(fil_assembling *work, fil_error *error);  /* sources and targets to node rows */
fil_status fil_assembling_attributes(fil_assembling *work, fil_error *error); /* further sheets of the nodes */
fil_status fil_assembling_terms(fil_assembling *work, fil_error *error);      /* categories and stages */
fil_status fil_assembling_relations(fil_assembling *work, fil_error *error);  /* and which of them are directed */
fil_status fil_assembling_weights(fil_assembling *work, fil_error *error);
fil_status fil_assembling_edge_ids(fil_assembling *work, fil_error *error);
fil_status fil_assembling_periods(fil_assembling *work, fil_error *error); /* before the attributes are taken */
fil_status fil_assembling_choose_period(fil_assembling *work, fil_error *error);
fil_status fil_assembling_isolates(fil_assembling *work, fil_error *error); /* while bad rows still name nodes */
fil_status fil_assembling_repeats(fil_assembling *work, fil_error *error);  /* drops repeated and unusable edges */
fil_status fil_assembling_strays(fil_assembling *work, fil_error *error);   /* rows that are neither actor nor tie */
fil_status fil_assembling_inspect(fil_assembling *work, fil_error *error);  /* what is odd in the whole */

/* Renumbers the levels of a category column: the declared names first, in their order, then the others in order of
   appearance. When `closed`, others are errors of `kind` at `place_of` and their cells become missing. */
typedef struct fil_level_rule {
  const char *kind;
  const char *const *names;
  size_t name_count;
  bool closed;
  int role;
  fil_place (*place_of)(const fil_assembling *work, size_t row, int role);
} fil_level_rule;
fil_status fil_assembling_levels(fil_assembling *work, fil_column *column, const fil_level_rule *rule,
                                 fil_error *error);

/* Writes to `remedy` what to write instead of an unknown word: the nearest of the names, or `otherwise`. Gives up past
   FIL_COMPARISONS_LIMIT. */
void fil_assembling_suggest(fil_assembling *work, const char *word, const char *const names[], size_t count,
                            const char *otherwise, char remedy[256]);

/* Writes to `remedy` the id that is the word but for case, blanks and look-alike letters; leaves it alone when there is
   none. */
fil_status fil_assembling_suggest_alike(fil_assembling *work, const char *word, char remedy[256], fil_error *error);

/* The same for an id that no node has, by the nodes' ids and labels. */
fil_status fil_assembling_suggest_id(fil_assembling *work, const char *word, char remedy[256], fil_error *error);

#endif
