/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Breaks the rule that a header compiles alone: size_t comes from nowhere. */
#ifndef FIL_IO_SHEET_H
#define FIL_IO_SHEET_H

size_t fil_sheet_rows(void);

#endif
