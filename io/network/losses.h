/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What of a network its new format cannot hold, said before it is gone. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_LOSSES_H
#define FIL_IO_NETWORK_LOSSES_H

#include "io/network/format.h"

/* Adds a warning for each thing that the network has and that `format->holds` does not name: an attribute, the stages,
   the unit of a relation. */
fil_status fil_losses_tell(const fil_network_format *format, const fil_network_writing *writing, fil_error *error);

/* Adds one such warning of a writer's own: "3 ties of weight 0 are not written: a 0 in a matrix is no tie". */
fil_status fil_losses_add(const fil_network_writing *writing, fil_error *error, const char *sentence, ...)
    __attribute__((format(printf, 3, 4)));

#endif
