/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is wrong with the cells and records of a sheet, told in their order. */
#ifndef FIL_IO_SHEET_TELLING_H
#define FIL_IO_SHEET_TELLING_H

#include "io/sheet/chunk.h"

/* Goes over all records once more; only for sheets in which something is known to be wrong. The plans tell the types.
 */
fil_status fil_telling_run(const fil_delimited *sheet, const fil_column_plan plans[], fil_problems *problems,
                           fil_error *error);

#endif
