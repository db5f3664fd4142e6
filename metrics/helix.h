/* SPDX-License-Identifier: GPL-2.0-or-later */
/* University, industry or government: which of the three an actor belongs to, by the words of its group. Not for use
   outside metrics/. */
#ifndef FIL_METRICS_HELIX_H
#define FIL_METRICS_HELIX_H

#include "metrics/metric.h"

typedef enum fil_helix {
  FIL_HELIX_UNIVERSITY, /* university, research, school, college, academy, institute, science, education, laboratory */
  FIL_HELIX_INDUSTRY,   /* industry, enterprise, firm, company, business, supplier, manufacturer, producer, trader */
  FIL_HELIX_GOVERNMENT, /* government, public, ministry, state, municipal, authority, administration, akimat */
  FIL_HELICES,          /* none of them */
} fil_helix;

/* The helix of each node, from the name of its group in whole words of English, Russian or Kazakh, in any case; where
   words of several stand in it, university goes before government and government before industry ("public research").
   `helices` has one entry per node. */
fil_status fil_helix_find(const fil_view *view, const fil_choices *choices, fil_helix helices[], fil_error *error);

#endif
