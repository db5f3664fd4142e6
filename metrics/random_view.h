/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks as views, so that every measure takes them for a network. Not for use outside metrics/. */
#ifndef FIL_METRICS_RANDOM_VIEW_H
#define FIL_METRICS_RANDOM_VIEW_H

#include "graph/view.h"
#include "metrics/baseline.h"
#include "metrics/random.h"

/* A random network like `model`, with the nodes and loops of it. A tie's weight and row are those of a tie of the
   model. The view is made here, of random numbers drawn from `random`; destroy it with fil_view_destroy. */
fil_status fil_random_view_build(fil_view *view, const fil_view *model, fil_baseline baseline, fil_random *random,
                                 fil_error *error);

/* A bootstrap sample of the nodes of `model`: `nodes` becomes that which each node of the view is a copy of. */
fil_status fil_random_view_resample(fil_view *view, const fil_view *model, fil_random *random, uint32_t nodes[],
                                    fil_error *error);

#endif
