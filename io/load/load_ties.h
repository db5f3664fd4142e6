/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The files of ties of a study, put together to one table. Not for use outside io/. */
#ifndef FIL_IO_LOAD_LOAD_TIES_H
#define FIL_IO_LOAD_LOAD_TIES_H

#include "io/load/load_sheet.h"

/* Starts as { 0 }. */
typedef struct fil_tie_files {
  fil_loaded *files; /* one for each of the study */
  size_t count;
  fil_stack edges;  /* when there are several, or one that is not enough by itself */
  fil_stack roster; /* the actors of square matrices */
} fil_tie_files;

/* Reads all files of ties and says in the assembly where their columns are; a file that is a whole network brings the
   nodes too. Where several files are given, each without a column of relations is of one relation: its
   `sole_relation`, the only one that the study declares, or one named after the file, which a note tells. `*usable` is
   false when some file cannot be used. */
fil_status fil_tie_files_load(fil_tie_files *ties, const fil_loading *loading, fil_assembly *assembly, bool *usable,
                              fil_error *error);

void fil_tie_files_destroy(fil_tie_files *ties);

#endif
