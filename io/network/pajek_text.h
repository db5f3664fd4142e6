/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names in Pajek's files. Not for use outside io/network/pajek*.c. */
#ifndef FIL_IO_NETWORK_PAJEK_TEXT_H
#define FIL_IO_NETWORK_PAJEK_TEXT_H

#include "graph/text.h"

/* What stands for a missing value, as Pajek's own commands write it. */
#define FIL_PAJEK_MISSING "999999998"

/* Adds what a name means: "&#1241;" and "&#x4D9;" are letters. In the label of a vertex a line break, which Pajek
   writes as \n, becomes a blank; in other names, which may be paths, it is left alone. */
fil_status fil_pajek_decode(const char *bytes, size_t length, bool is_label, fil_text *text, fil_error *error);

/* Adds a name so that it can stand between quotes or at the end of a line and is read back: quotes and control
   characters become "&#34;", line breaks in a label \n. */
fil_status fil_pajek_encode(const char *name, bool is_label, fil_text *text, fil_error *error);

#endif
