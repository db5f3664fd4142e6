/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The rows of the page that links from the drawings go to: one for each actor. */
#ifndef FIL_IO_REPORT_ACTORS_H
#define FIL_IO_REPORT_ACTORS_H

#include "io/report/report.h"

/* The first table with a row for each actor, its first column the ids; NULL: there is none. */
const fil_table *fil_report_actors(const fil_report *report);

/* How many rows of it the page shows. */
size_t fil_report_actors_shown(const fil_table *actors);

#endif
