/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parameters of metrics as the command line gives them. */
#ifndef FIL_CLI_SETTINGS_H
#define FIL_CLI_SETTINGS_H

#include "graph/setting.h"

/* Sets "katz.alpha=0.1,community.runs=20"; NULL: nothing. Fails with FIL_ERROR_USAGE on what is no parameter and
   number. */
fil_status fil_settings_read(const char *list, fil_settings *settings, fil_error *error);

#endif
