/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What data may put into a gnuplot script: texts that show as they stand, and numbers. */
#ifndef FIL_IO_CHART_SCRIPT_H
#define FIL_IO_CHART_SCRIPT_H

#include "graph/text.h"

/* Adds text as a string, in single quotes, where gnuplot expands nothing: 'it'."\047".'s'."\n".'two'. For where
   `noenhanced` is said. */
fil_status fil_script_add_text(fil_text *script, const char *text, fil_error *error);

/* The same for a tic, whose text is a format of numbers. */
fil_status fil_script_add_tic(fil_text *script, const char *text, fil_error *error);

/* Adds it as a string in bold letters, which are enhanced text: what would be marks there is escaped. */
fil_status fil_script_add_bold(fil_text *script, const char *text, fil_error *error);

/* Adds a number with two decimals, which of a point are finer than any printer. */
fil_status fil_script_add_points(fil_text *script, const char *before, double points, fil_error *error);

#endif
