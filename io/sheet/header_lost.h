/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the headings are when the first row has none: below a title, or all in one cell. */
#ifndef FIL_IO_SHEET_HEADER_LOST_H
#define FIL_IO_SHEET_HEADER_LOST_H

#include "io/sheet/delimited.h"

/* Finds the first of the next rows below `above` that could be the headings of a node or an edge sheet; 0: none. */
fil_status fil_header_find_row(const fil_source *source, size_t above, bool of_nodes, size_t *row, fil_error *error);

/* The same for either kind, ties first. */
fil_status fil_header_find_any_row(const fil_source *source, size_t above, size_t *row, bool *of_nodes,
                                   fil_error *error);

/* Finds what stands between the headings where all of them are one cell: a blank, as R's write.table has it, or a
   separator where each row is in quotes as a whole; '\0': they are not in one cell. */
fil_status fil_header_find_separator(const fil_names *headers, bool of_nodes, char *separator, fil_error *error);

#endif
