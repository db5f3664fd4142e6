/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Two sheets as comma- or tab-separated values: the ties, and beside them the nodes. They are read as sheets are. */
#include "io/network/losses.h"
#include "io/network/sheet_pair.h"
#include "io/network/sheet_write.h"

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sheet_pair pair = {0};
  FIL_TRY(fil_sheet_pair_make(&pair, writing->network, error));
  FIL_TRY(fil_sheet_write(writing, &pair.edges, /*addition=*/NULL, error));
  if (fil_bundle_takes_several(writing->files))
    FIL_TRY(fil_sheet_write(writing, &pair.nodes, "-nodes", error));
  else
    FIL_TRY(fil_losses_add(writing, error,
                           "the sheet of nodes is not written: standard output takes one sheet; name a file"));
done:
  fil_sheet_pair_destroy(&pair);
  return status;
}

const fil_network_format fil_network_format_csv = {
    .name = "csv",
    .title = "Two sheets, of ties and beside it of nodes (cluster.csv, cluster-nodes.csv)",
    .extensions = "csv tsv",
    .is_sheets = true,
    .holds = FIL_SHEET_PAIR_HOLDS,
    .write = write,
};
