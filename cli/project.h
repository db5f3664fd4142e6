/* SPDX-License-Identifier: GPL-2.0-or-later */
/* --project: a projection asked for on the command line. */
#ifndef FIL_CLI_PROJECT_H
#define FIL_CLI_PROJECT_H

#include "graph/network.h"
#include "graph/problem.h"

/* Projects the network as "ONTO" or "ONTO:WEIGHT" says: onto a category, the sources or the targets of its ties,
   weighted by count unless said otherwise. A note joins `problems`, or an error when the ties do not run between two
   sets of nodes. Fails with FIL_ERROR_USAGE on an unknown category or weighting, naming the nearest one. */
fil_status fil_project_as_asked(const char *asked, fil_network *network, fil_problems *problems, fil_error *error);

#endif
