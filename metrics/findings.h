/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the numbers say, in the language of clusters and chains. */
#ifndef FIL_METRICS_FINDINGS_H
#define FIL_METRICS_FINDINGS_H

#include "graph/network.h"

/* Sentences drawn from result tables, the most telling first: columns `subject` (TEXT: a node's label, a relation, "the
   network"), `measure` (TEXT: name of the measure behind it) and `finding` (TEXT: one sentence with its numbers, ended
   by a full stop). Careful about cause and size: nothing is said of networks too small to say it, ties for the first
   place are named as ties. `nodes` is a node table of the reading of all relations; `relations` a network table with a
   column for "all" and one per relation. `findings` is initialised here. */
fil_status fil_findings(const fil_network *network, const fil_table *nodes, const fil_table *relations,
                        fil_table *findings, fil_error *error);

#endif
