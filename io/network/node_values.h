/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files that hold values of nodes and no ties: Pajek's partitions and vectors, UCINET's matrices of actors by
   attributes. */
#ifndef FIL_IO_NETWORK_NODE_VALUES_H
#define FIL_IO_NETWORK_NODE_VALUES_H

#include "graph/problem.h"
#include "graph/table.h"
#include "io/source.h"

typedef enum fil_node_values {
  FIL_NODE_VALUES_NONE,
  FIL_NODE_VALUES_PARTITION, /* Pajek's .clu: a class for each vertex */
  FIL_NODE_VALUES_VECTOR,    /* Pajek's .vec: a number for each vertex */
  FIL_NODE_VALUES_MATRIX,    /* UCINET's DL: rows are actors, columns attributes */
} fil_node_values;

/* What a file given beside a network is. A partition and a vector look alike and are told apart by the ending of
   `path`; a DL file is a matrix of attributes when its heading gives rows and columns apart (NR, NC). */
fil_node_values fil_node_values_find(const fil_source *source, const char *path);

/* Reads the file into a table: ids first (TEXT), then a column for each list of values, named as the file says or after
   the file. Pajek's have no ids, so their values are those of `ids` (TEXT; NULL: not known, which is an error of the
   data) in order; rows of a matrix are called by their labels, or in the same way. Everything wrong joins `problems`,
   and `*usable` is then false. `table` is initialised here. */
fil_status fil_node_values_read(const fil_source *source, fil_node_values kind, const fil_column *ids, fil_table *table,
                                bool *usable, fil_problems *problems, fil_error *error);

/* The readers of each. Not for use outside io/network/. */
fil_status fil_pajek_values_read(const fil_source *source, bool is_partition, const fil_column *ids, fil_table *table,
                                 fil_problems *problems, fil_error *error);
fil_status fil_dl_values_read(const fil_source *source, const fil_column *ids, fil_table *table, fil_problems *problems,
                              fil_error *error);
bool fil_dl_is_matrix_of_values(const fil_source *source);
bool fil_pajek_begins_with_vertices(const fil_source *source);

/* Makes the column of ids: those given, or, of rows without labels, those of the network. Tells when their number is
   not `count`. */
fil_status fil_node_values_take_ids(const fil_source *source, size_t count, const fil_column *ids, fil_table *table,
                                    fil_problems *problems, fil_error *error);

#endif
