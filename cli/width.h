/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Widths of figures as people write them. */
#ifndef FIL_CLI_WIDTH_H
#define FIL_CLI_WIDTH_H

#include <stdbool.h>

/* Reads "85mm", "8.5 cm", "3.35in" or "85" (millimetres), from 20 mm to 2 m. False when it is anything else. */
bool fil_width_read(const char *text, double *millimetres);

#define FIL_WIDTH_ACCEPTED "write it as 85mm, 8.5cm or 3.35in, from 20 mm to 2 m"

#endif
