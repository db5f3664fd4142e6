/* SPDX-License-Identifier: GPL-2.0-or-later */
/* An Excel workbook with a sheet of nodes and one of ties. It is read by their headings, as all sheets are. */
#include "io/table/xlsx.h"

#include "io/network/format.h"
#include "io/network/sheet_pair.h"

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sheet_pair pair = {0};
  fil_workbook_writer writer = {0};
  fil_sink *sink;
  FIL_TRY(fil_sheet_pair_make(&pair, writing->network, error));
  FIL_TRY(fil_table_xlsx_add(&pair.nodes, "Nodes", &writer, error));
  FIL_TRY(fil_table_xlsx_add(&pair.edges, "Edges", &writer, error));
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &sink, error));
  FIL_TRY(fil_workbook_writer_finish(&writer, sink, error));
done:
  fil_sheet_pair_destroy(&pair);
  fil_workbook_writer_destroy(&writer);
  return status;
}

const fil_network_format fil_network_format_xlsx = {
    .name = "xlsx",
    .title = "Excel workbook with a sheet of nodes and one of ties",
    .extensions = "xlsx",
    .is_sheets = true,
    .is_binary = true,
    .holds = FIL_SHEET_PAIR_HOLDS,
    .write = write,
};
