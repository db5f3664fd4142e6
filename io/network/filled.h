/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns in which something stands. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_FILLED_H
#define FIL_IO_NETWORK_FILLED_H

#include "graph/table.h"

/* By column, whether some cell of it is not missing, so that a writer looks once. Owned by the caller. */
fil_status fil_columns_filled(const fil_table *table, bool **filled, fil_error *error);

#endif
