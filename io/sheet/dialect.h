/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which separator a delimited text uses. */
#ifndef FIL_IO_SHEET_DIALECT_H
#define FIL_IO_SHEET_DIALECT_H

#include "graph/error.h"

/* Finds the separator by content: the one of `;`, tab, `|` and `,` under which most of the first records have as many
   fields as the heading, then the one with most fields. A decimal comma or a comma in a name does not give the heading
   and the records equal numbers of fields; where it should, `,` comes last. A text of one column gets `,`. Rows above
   `first_row` are passed over. */
fil_status fil_dialect_separator(const char *bytes, size_t length, size_t first_row, char *separator, fil_error *error);

/* Length of the line "sep=;" that Excel accepts above the heading, 0 when there is none; `*separator` is set. */
size_t fil_dialect_declared(const char *bytes, size_t length, char *separator);

#endif
