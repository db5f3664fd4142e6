/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the highest values of measures mean, in words. */
#ifndef FIL_METRICS_WORDS_H
#define FIL_METRICS_WORDS_H

#include "metrics/metric.h"

/* A sentence for each measure of a result table of nodes, ties, groups, relations or pairs: who has the highest values,
   and what such a value says of whoever has it (fil_measure.highest). Nodes and ends of ties are called by their labels
   in the network that was measured. Columns `measure` (TEXT, the column's name), `subject` (TEXT, who comes first) and
   `words` (TEXT, one sentence). The weighted form speaks only where the unweighted one is not there. Nothing is said of
   measures without such words, of fewer than five values, of values that are all the same, and of a first place that
   more than a fifth of them share. `words` is initialised here. */
fil_status fil_words(const fil_network *network, const fil_table *table, fil_level level, fil_table *words,
                     fil_error *error);

#endif
