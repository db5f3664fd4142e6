/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Square matrices going out. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_MATRIX_WRITE_H
#define FIL_IO_NETWORK_MATRIX_WRITE_H

#include "io/network/format.h"

/* A sheet for each relation, named after it where there are several: rows give, columns take, an empty cell is no tie.
   Further ties of a pair and relation are summed. Ties of weight 0 would be none and are left out, which is told. */
fil_status fil_matrix_write(const fil_network_writing *writing, fil_error *error);

#endif
