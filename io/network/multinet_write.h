/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks going out to multinet. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_MULTINET_WRITE_H
#define FIL_IO_NETWORK_MULTINET_WRITE_H

#include "io/network/format.h"

/* One file: a layer for each relation, the nodes as actors. Commas stand between quotes; quotes and line ends have no
   place in it: ' and blanks are written for them, and ; for commas in names, which is told. Ids must be free of all
   these, or the writing fails with FIL_ERROR_DATA. */
fil_status fil_multinet_write(const fil_network_writing *writing, fil_error *error);

#endif
