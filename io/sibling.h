/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files that another file names. */
#ifndef FIL_IO_SIBLING_H
#define FIL_IO_SIBLING_H

#include "io/source.h"

/* Opens the file of that name, as `source` has it: below the folder in which `source` lies, or, where it is not there,
   under its last name in that folder itself, since people move such files together. It is never looked for anywhere
   else: an absolute path and one with ".." count by their last name alone, so that a file from a stranger cannot have
   another read. What is not a file, such as bytes in memory or standard input, has no folder.
   `refusal`, which is empty, receives why it could not be opened, as a sentence; it stays empty when it was. `sibling`
   is initialised here and closed by the caller in any case. Fails without memory alone. */
fil_status fil_sibling_open(fil_source *sibling, const fil_source *source, const char *name, fil_text *refusal,
                            fil_problems *problems, fil_error *error);

#endif
