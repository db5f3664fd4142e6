/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which sheet of a workbook. */
#ifndef FIL_IO_SHEET_CHOICE_H
#define FIL_IO_SHEET_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

/* Starts as { 0 }: none is named. */
typedef struct fil_sheet_choice {
  char *name;    /* as on its tab, in any case; NULL: chosen by number */
  size_t number; /* of its tab from 1, where no tab has the name; 0: none */
} fil_sheet_choice;

static inline bool fil_sheet_choice_is_made(const fil_sheet_choice *choice)
{
  return choice->name || choice->number;
}

#endif
