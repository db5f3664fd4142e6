/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The way from one file to another. */
#ifndef FIL_CLI_RELATIVE_PATH_H
#define FIL_CLI_RELATIVE_PATH_H

#include "graph/text.h"

/* Adds the path of `file` as it is seen from the folder that holds `from`, which need not be there yet; its folder
   must. An absolute path stays as it is. */
fil_status fil_relative_path(const char *file, const char *from, fil_text *path, fil_error *error);

#endif
