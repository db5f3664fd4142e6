/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that a user gives, looked up; each call fails with FIL_ERROR_USAGE and names the nearest right one. */
#ifndef FIL_CLI_LOOKUP_H
#define FIL_CLI_LOOKUP_H

#include "io/table/format.h"

fil_status fil_lookup_table_format(const char *name, const fil_table_format **format, fil_error *error);

#endif
