/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which column of a sheet plays which role, by its heading. */
#ifndef FIL_IO_SHEET_HEADER_H
#define FIL_IO_SHEET_HEADER_H

#include "graph/assemble.h"
#include "io/sheet/delimited.h"
#include "io/study/study.h"

/* Whether the headings are those of an edge sheet (a source and a target), of a node sheet (an id). Case and blanks
   around a heading do not matter; "from", "Seller", "Поставщик" and the like are understood (io/heading_words.c). */
bool fil_header_is_edges(const fil_names *headers);
bool fil_header_is_nodes(const fil_names *headers);

/* Whether a column with a role may have that heading, of either sheet. */
bool fil_header_is_usual(const char *heading);

/* Find the columns with a role: those that `wish` names, the usual headings for the others. Fill the roles of the
   assembly and, for each column, how its cells are to be read. Problems: no heading, a heading that is missing.
   `*usable` is false when a column is missing without which nothing can be read. */
fil_status fil_header_match_nodes(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly,
                                  fil_cells cells[], bool *usable, fil_problems *problems, fil_error *error);
fil_status fil_header_match_edges(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly,
                                  fil_cells cells[], bool *usable, fil_problems *problems, fil_error *error);

/* Decides what the column "Type" of an edge sheet is once its cells are read. Gephi writes Directed or Undirected
   there; anything else is taken as the relation when no other column is it, which a note tells. */
fil_status fil_header_settle_type(fil_assembly *assembly, fil_problems *problems, fil_error *error);

#endif
