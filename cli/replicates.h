/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks and samples of nodes, as the study and the command line ask for them. */
#ifndef FIL_CLI_REPLICATES_H
#define FIL_CLI_REPLICATES_H

#include "cli/options.h"
#include "io/study/study.h"
#include "metrics/run.h"

/* What a study asks for, put into a request for the level of networks; of other levels it is left out. Fails with
   FIL_ERROR_USAGE on a baseline that is not known, and on too few or many networks. */
fil_status fil_replicates_take(const fil_replicates_wish *wished, fil_request *request, fil_error *error);

/* The same of the options, in place of what the study says. */
fil_status fil_replicates_choose(const fil_options *options, fil_request *request, fil_error *error);

#endif
