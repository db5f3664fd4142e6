/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bytes as a large file is read: some lines of it at a time. */
#ifndef FIL_TESTS_SUPPORT_WINDOWED_H
#define FIL_TESTS_SUPPORT_WINDOWED_H

#include "io/source.h"

/* Opens the bytes as a file of that name, be it ever so small, the source holding the beginning of it and the rest
   being read in windows. False when it is to be read whole. */
bool open_windowed(fil_source *source, const char *name, const char *bytes, size_t length, size_t beginning,
                   size_t window);

#endif
