/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One sheet of a network going out. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_SHEET_WRITE_H
#define FIL_IO_NETWORK_SHEET_WRITE_H

#include "io/network/format.h"

/* Writes the table to one more file of the bundle: the very one asked for, or, with an addition ("-nodes"), one beside
   it: cluster-nodes.csv. Tabs stand between cells where the file asked for ends in .tsv, commas otherwise. */
fil_status fil_sheet_write(const fil_network_writing *writing, const fil_table *sheet, const char *addition,
                           fil_error *error);

#endif
