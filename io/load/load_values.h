/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Attributes of nodes in files that are no sheets. Not for use outside io/. */
#ifndef FIL_IO_LOAD_LOAD_VALUES_H
#define FIL_IO_LOAD_LOAD_VALUES_H

#include "io/load/load_sheet.h"

/* Reads a file of attributes, a sheet or one of fil_node_values; `nodes` (NULL: no file tells them) are those whose
   order such a file may mean. */
fil_status fil_loaded_read_attributes(fil_loaded *loaded, const fil_sheet *wish, const fil_assembly *nodes,
                                      const fil_loading *loading, fil_error *error);

#endif
