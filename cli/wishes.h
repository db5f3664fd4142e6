/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a study asks for, held against what there is. */
#ifndef FIL_CLI_WISHES_H
#define FIL_CLI_WISHES_H

#include "graph/network.h"
#include "graph/problem.h"
#include "io/study/study.h"

/* Reports every measure, figure, palette and width of the study that does not exist, before any work is done. */
fil_status fil_wishes_check(const fil_study *study, fil_problems *problems, fil_error *error);

/* Reports every relation of the study's figures that the network does not have. */
fil_status fil_wishes_check_relations(const fil_study *study, const fil_schema *schema, fil_problems *problems,
                                      fil_error *error);

/* The same for the actors that figures are of, who are known once the network is loaded. */
fil_status fil_wishes_check_actors(const fil_study *study, const fil_network *network, fil_problems *problems,
                                   fil_error *error);

#endif
