/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's files going out. */
#ifndef FIL_IO_NETWORK_PAJEK_WRITE_H
#define FIL_IO_NETWORK_PAJEK_WRITE_H

#include "io/network/format.h"

/* Writes a project, or, to a path that ends in .net, a network with a .clu or .vec beside it for each category and
   number of the nodes. Ids that are not 1, 2, 3, … and the names of classes stand in comments, which Pajek passes over
   and fil_pajek_comment reads.

   What is not ASCII is written as UTF-8 with a byte-order mark, without which Pajek takes a file for the letters of its
   own Windows; lines end with CR LF. Two modes are declared where all ties are undirected and run from the nodes of one
   category, which come first, to those of the other. Columns x, y and z become the places of the drawing where all
   nodes have one between 0 and 1. In a .net, which other programs read too, a sole relation is named in a comment,
   since they know nothing of several. Mrvar & Batagelj, "Pajek: reference manual". */
fil_status fil_pajek_write(const fil_network_writing *writing, fil_error *error);

#endif
