/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One sheet of a workbook, found by what the user calls it. */
#ifndef FIL_IO_WORKBOOK_FIND_H
#define FIL_IO_WORKBOOK_FIND_H

#include "io/sheet_choice.h"
#include "io/workbook/workbook.h"

/* The sheet of that name, else of that number; without a choice the only one there is. Fails with FIL_ERROR_USAGE,
   naming the nearest or all there are. */
fil_status fil_workbook_find(const fil_workbook *book, const fil_sheet_choice *choice, size_t *sheet, fil_error *error);

/* Adds the names of the sheets, quoted and separated by commas. `wanted` (may be NULL) tells which. */
fil_status fil_workbook_list(const fil_workbook *book, const bool wanted[], fil_text *list, fil_error *error);

/* Puts the text of a sheet in the place of the workbook in `text`, and its name behind the file's in `*name`. */
fil_status fil_workbook_replace(fil_text *text, const fil_sheet_choice *choice, char **name, fil_problems *problems,
                                fil_error *error);

#endif
