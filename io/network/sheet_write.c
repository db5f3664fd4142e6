/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets as the table formats write them. */
#include "io/network/sheet_write.h"

#include "io/table/format.h"

fil_status fil_sheet_write(const fil_network_writing *writing, const fil_table *sheet, const char *suffix,
                           fil_error *error)
{
  fil_sink *sink;
  const fil_table_format *format = writing->excel ? &fil_table_format_csv_excel : fil_table_format_find("csv");
  fil_status status = fil_bundle_add(writing->files, suffix, &sink, error);
  return status == FIL_OK ? format->write(sheet, sink, error) : status;
}
