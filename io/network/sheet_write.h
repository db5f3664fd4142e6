/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One sheet of a network going out. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_SHEET_WRITE_H
#define FIL_IO_NETWORK_SHEET_WRITE_H

#include "io/network/format.h"

/* Writes the table as CSV to one more file of the bundle; see fil_bundle_add for `suffix`. */
fil_status fil_sheet_write(const fil_network_writing *writing, const fil_table *sheet, const char *suffix,
                           fil_error *error);

#endif
