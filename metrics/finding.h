/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the kinds of finding share: evidence to look up, sentences to add. Not for use outside metrics/. */
#ifndef FIL_METRICS_FINDING_H
#define FIL_METRICS_FINDING_H

#include "graph/network.h"
#include "graph/number.h"

/* All borrowed. */
typedef struct fil_evidence {
  const fil_network *network;
  const fil_table *nodes;
  const fil_table *relations;
  fil_table *findings; /* where sentences go */
} fil_evidence;

/* A value of the network table, for all relations together (FIL_ALL_RELATIONS) or for one of them by its code; NAN when
   it is not there. */
#define FIL_ALL_RELATIONS SIZE_MAX
double fil_evidence_value(const fil_evidence *evidence, const char *measure, size_t relation);

/* Values of a node measure, by node; NULL when it is not there. */
const double *fil_evidence_nodes(const fil_evidence *evidence, const char *measure);

/* Who has the largest value of a node measure. */
typedef struct fil_leaders {
  double value;  /* NAN: nobody has one */
  size_t count;  /* nodes with that value */
  size_t first;  /* row of the first of them */
  double runner; /* the next smaller value; NAN: none */
} fil_leaders;
fil_leaders fil_evidence_leaders(const fil_evidence *evidence, const double values[]);

/* Adds "A", "A and B", "A, B and C", or "A, B, C and 4 others": the labels of the nodes with that value. */
fil_status fil_evidence_names(const fil_evidence *evidence, const double values[], double value, fil_text *out,
                              fil_error *error);

/* Adds one sentence to the findings. */
fil_status fil_finding_add(const fil_evidence *evidence, const char *subject, const char *measure, fil_error *error,
                           const char *format, ...) __attribute__((format(printf, 5, 6)));

/* A number as it stands in a sentence: "0.314", "31%", "1 tie", "12 ties". */
typedef struct fil_shown {
  char text[2 * FIL_NUMBER_LENGTH];
} fil_shown;
fil_shown fil_shown_number(double number);
fil_shown fil_shown_share(double share);
fil_shown fil_shown_count(double count, const char *one, const char *many);

/* The kinds of finding, the most telling first. Each says nothing where its evidence is missing. */
fil_status fil_finding_locomotive(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_bridge(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_broker(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_holding_relation(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_chain_or_group(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_cohesion(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_concentration(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_mixing(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_dependence(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_core(const fil_evidence *evidence, fil_error *error);
fil_status fil_finding_fragility(const fil_evidence *evidence, fil_error *error);

#endif
