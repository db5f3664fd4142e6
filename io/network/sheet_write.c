/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets as the table formats write them. */
#include "io/network/sheet_write.h"

#include "io/ending.h"
#include "io/table/format.h"

static bool has_tabs(const char *path)
{
  const fil_ending ending = fil_ending_of(path);
  return fil_ending_is(&ending, "tsv");
}

fil_status fil_sheet_write(const fil_network_writing *writing, const fil_table *sheet, const char *addition,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text suffix = {0};
  fil_sink *sink;
  const fil_table_format *format = fil_table_format_find(has_tabs(writing->files->path) ? "tsv" : "csv");
  if (writing->excel)
    format = &fil_table_format_csv_excel;
  if (addition)
    FIL_TRY(fil_text_format(&suffix, error, "%s%s", addition, format->extension));
  FIL_TRY(fil_bundle_add(writing->files, addition ? suffix.bytes : NULL, &sink, error));
  FIL_TRY(format->write(sheet, sink, error));
done:
  fil_text_destroy(&suffix);
  return status;
}
