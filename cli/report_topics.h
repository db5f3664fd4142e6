/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A table of all measures of a level, taken apart by topic. */
#ifndef FIL_CLI_REPORT_TOPICS_H
#define FIL_CLI_REPORT_TOPICS_H

#include "graph/table.h"
#include "metrics/catalogue.h"

/* Takes from the result table `whole` what belongs to a topic of its level, with its remarks: columns, or rows of the
   network's table. Measures that are missing throughout are left out. `*empty` tells that nothing is left, and `part`
   has then nothing to destroy. Named "nodes-central", or as `whole` where its level has no other topic. */
fil_status fil_report_topic(const fil_table *whole, fil_level level, const fil_topic *topic, fil_table *part,
                            bool *empty, fil_error *error);

#endif
