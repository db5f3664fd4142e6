/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a study to its network. */
#ifndef FIL_IO_LOAD_LOAD_H
#define FIL_IO_LOAD_LOAD_H

#include "graph/network.h"
#include "graph/problem.h"
#include "graph/progress.h"
#include "io/study/study.h"

/* Reads the sheets that the study names, puts the network together and makes the projections. Everything wrong or odd
   in the data joins `problems`; when one of them is an error the network lacks what was wrong, ids of nodes too, and
   serves for guesses about its schema alone. Fails only on what ends the reading: a file that is not there, no memory.
   `network` is initialised here; `progress` may be NULL. */
fil_status fil_load(const fil_study *study, const fil_progress *progress, fil_network *network, fil_problems *problems,
                    fil_error *error);

#endif
