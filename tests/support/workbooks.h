/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Workbooks for tests, put together from their parts. */
#ifndef FIL_TESTS_SUPPORT_WORKBOOKS_H
#define FIL_TESTS_SUPPORT_WORKBOOKS_H

#include "graph/text.h"

/* A member of the archive, or a sheet with what stands within its <worksheet>. */
typedef struct workbook_part {
  const char *name, *text;
} workbook_part;

/* Adds the archive to `bytes`. */
void workbook_pack(fil_text *bytes, const workbook_part parts[], size_t count);

/* A whole workbook of at most four sheets; what stands within <sst> and <styleSheet> may be NULL: there is no such
   part. `more` stands within <workbook>. */
void workbook_make(fil_text *bytes, const workbook_part sheets[], size_t count, const char *strings, const char *styles,
                   const char *more);

/* Puts the bytes into a file. */
void workbook_save(const fil_text *bytes, const char *path);

#endif
