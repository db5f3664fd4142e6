/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours that are fixed for categories and relations, on the command line and in studies. */
#ifndef FIL_CLI_COLOURING_H
#define FIL_CLI_COLOURING_H

#include "graph/network.h"
#include "io/study/study.h"

/* Takes "bank=#E69F00,trade=#444" in place of what the study says of the same names; NULL: nothing. Fails with
   FIL_ERROR_USAGE on what is no such list. */
fil_status fil_colouring_take(const char *words, fil_colours *colours, fil_error *error);

/* Reports each name that is neither a category nor a relation, of the network or declared; one from the command line
   fails with FIL_ERROR_USAGE. */
fil_status fil_colouring_check(const fil_study *study, const fil_network *network, fil_problems *problems,
                               fil_error *error);

#endif
