/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether a text is a list of ties, told by its first lines. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_EDGE_LIST_H
#define FIL_IO_NETWORK_EDGE_LIST_H

#include "io/source.h"

/* Between nodes that are whole numbers: lines of 2, 3 or 5 numbers, of 4 where KONECT says what they are. `*refusal` is
   what speaks against it, or NULL; `*numbered` whether the lines are such numbers all the same. */
fil_status fil_edge_list_look(const fil_source *source, bool konect, bool *numbered, const char **refusal,
                              fil_error *error);

/* Between nodes with names: lines of 2 words, or of 2 and a number, with blanks between them. Names of two words each
   look alike, so some word must be a source and a target both, unless the ending of the file says what it is. */
fil_status fil_edge_list_look_for_names(const fil_source *source, const char **refusal, fil_error *error);

#endif
