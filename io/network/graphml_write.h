/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML as one of the formats that networks are converted to. Not for use outside io/network/graphml*.c. */
#ifndef FIL_IO_NETWORK_GRAPHML_WRITE_H
#define FIL_IO_NETWORK_GRAPHML_WRITE_H

#include "io/network/format.h"

/* As fil_graphml_write without measures; names that are changed are told. */
fil_status fil_graphml_convert(const fil_network_writing *writing, fil_error *error);

#endif
