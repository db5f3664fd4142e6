/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties whose sheet has one column for the start of their time and one for its end. */
#ifndef FIL_IO_SHEET_INTERVAL_H
#define FIL_IO_SHEET_INTERVAL_H

#include "graph/assemble.h"

/* Makes a column of periods from the two, where the sheet has both and no column of periods: "2015–2019", "2015–" where
   the end is empty. The two stay as attributes. */
fil_status fil_interval_make(fil_table *edges, fil_assembly *roles, fil_error *error);

#endif
