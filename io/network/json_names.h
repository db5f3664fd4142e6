/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What filiere's own network file calls things. Not for use outside io/network/json*.c. */
#ifndef FIL_IO_NETWORK_JSON_NAMES_H
#define FIL_IO_NETWORK_JSON_NAMES_H

#include "io/network/format.h"

#define JSON_FORMAT "filiere network"
enum { JSON_VERSION = 1 };

/* The attribute that tells the periods comes first of the ties' attributes. */
fil_status fil_network_json_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);

#endif
