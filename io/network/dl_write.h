/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UCINET's DL files going out. */
#ifndef FIL_IO_NETWORK_DL_WRITE_H
#define FIL_IO_NETWORK_DL_WRITE_H

#include "io/network/format.h"

/* Writes the network as lists of ties (edgelist1), a matrix for each relation, actors listed by label. UCINET takes
   labels of at most 18 letters of ASCII without blanks, large letters for small ones: where the ids of the nodes are no
   such labels, n1, n2, … stand for them. cluster-key.csv beside it then tells what they stand for, and all labels; it
   is a sheet of attributes for who reads the file again. Undirected ties stand in both directions; ties of one pair and
   relation are one cell of a matrix, so their weights are added up. Numbers and categories of nodes go into
   cluster-attributes.dl, a matrix of actors by attributes, what its codes mean into cluster-codes.csv. Borgatti,
   Everett & Freeman, "UCINET for Windows: reference guide". */
fil_status fil_dl_write(const fil_network_writing *writing, fil_error *error);

#endif
