/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that a user gives, looked up; each call fails with FIL_ERROR_USAGE and names the nearest right one. */
#ifndef FIL_CLI_LOOKUP_H
#define FIL_CLI_LOOKUP_H

#include "graph/network.h"
#include "metrics/metric.h"

/* The metric of that name, or the one that has a measure of that name. */
fil_status fil_lookup_metric(const char *name, const fil_metric **metric, fil_error *error);

/* The code of a relation of the network. */
fil_status fil_lookup_relation(const fil_schema *schema, const char *name, uint32_t *relation, fil_error *error);

#endif
