/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The archive of a workbook that is written: its sheets and the parts that hold them together. */
#ifndef FIL_IO_WORKBOOK_PACKAGE_H
#define FIL_IO_WORKBOOK_PACKAGE_H

#include "io/names.h"
#include "io/sink.h"

#define FIL_WORKBOOK_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define FIL_WORKBOOK_SPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/* Adds text as it stands in an element or attribute of a workbook. */
fil_status fil_workbook_escape(fil_text *xml, const char *text, fil_error *error);

/* Version of the library that packs. */
const char *fil_workbook_packer(void);

/* Writes the archive of the sheets, which have those names. The same sheets give the same bytes. */
fil_status fil_workbook_pack(const fil_names *names, const fil_text sheets[], fil_sink *sink, fil_error *error);

#endif
