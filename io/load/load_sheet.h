/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One file of a study, from its bytes to a table. Not for use outside io/. */
#ifndef FIL_IO_LOAD_LOAD_SHEET_H
#define FIL_IO_LOAD_LOAD_SHEET_H

#include "graph/assemble.h"
#include "graph/progress.h"
#include "io/network/format.h"
#include "io/sheet/header.h"

/* What all files are read with. All borrowed. */
typedef struct fil_loading {
  const fil_study *study;
  const fil_progress *progress; /* NULL: none */
  fil_problems *problems;
  const fil_dictionary *ids; /* of the node sheet, once that is read; NULL: none */
} fil_loading;

/* A file on its way. Starts as { 0 }; the file's bytes are let go once the table is there. */
typedef struct fil_loaded {
  fil_source source;                /* opened when first needed */
  const fil_network_format *format; /* NULL: a sheet of rows */
  fil_table table;                  /* of a sheet */
  size_t columns;                   /* of the table that stand in the file; the first ones */
  fil_parts parts;                  /* of any other format */
  fil_assembly roles;               /* the tables above and their columns with a role */
  bool usable;
} fil_loaded;

/* Which columns of a sheet play which role: fil_header_match_nodes or fil_header_match_edges. */
typedef fil_status fil_header_match(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly,
                                    fil_cells cells[], bool *usable, fil_problems *problems, fil_error *error);

/* Opens the file; of a large one that may be a sheet, the beginning. */
fil_status fil_loaded_open(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error);

/* Opens the whole of what was opened: for readers of other files than sheets. */
fil_status fil_loaded_complete(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error);

/* Reads a sheet of rows. */
fil_status fil_loaded_read_sheet(fil_loaded *loaded, const fil_sheet *wish, fil_header_match *match,
                                 const fil_loading *loading, fil_error *error);

void fil_loaded_destroy(fil_loaded *loaded);

#endif
