/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What others can still produce when some actors stop, downstream for want of inputs and upstream for want of orders.
   Not for use outside metrics/. Diem, Borsos, Reisch, Kertész & Thurner 2022, doi:10.1038/s41598-022-11522-z. */
#ifndef FIL_METRICS_CASCADE_H
#define FIL_METRICS_CASCADE_H

#include "metrics/linear.h"
#include "metrics/linear_order.h"

/* Which inputs nothing can be produced without. */
typedef enum fil_production {
  FIL_PRODUCTION_LINEAR,   /* none: what is lost is the share of the input among all */
  FIL_PRODUCTION_LEONTIEF, /* all */
  FIL_PRODUCTION_MIXED,    /* those that the tie's column `essential` says; without it those that pass between actors of
                              the chain itself, not from or to institutions that support it */
} fil_production;

/* How many rounds losses may pass on, and the change that counts as none. */
enum { FIL_CASCADE_ROUNDS = 100000 };
#define FIL_CASCADE_TOLERANCE 1e-12

/* Says that they are too many. */
fil_status fil_cascade_refuse(fil_error *error);

/* An input of a buyer. */
typedef struct fil_input {
  uint32_t supplier;
  uint32_t kind; /* of essential input, sorted by it; FIL_MISSING, behind them: not essential */
  double need;   /* share of the essential inputs of the kind, or of all inputs */
} fil_input;

/* Starts as { 0 }. */
typedef struct fil_cascade {
  size_t count;
  size_t *starts; /* by buyer, and one more: its inputs */
  fil_input *inputs;
  fil_linear orders;         /* a_ij: share of what i produces that j orders */
  fil_linear_order sequence; /* suppliers before their buyers, as far as can be */
  uint32_t *kinds;           /* of goods that each delivers (see kinds.h) */
  uint32_t kind_count;
  double *delivered; /* by node, to others */
  double *output;    /* by node: column `output`, or what it delivers */
  double whole;      /* all of it */
  double *available; /* by kind: what is still delivered of it */
  double *market;    /* by node: what nobody replaces of what it does not deliver */
  bool replaceable;  /* suppliers with a small part of the market of their kind are replaced */
  double *down, *up; /* what each can still produce, from 0 to 1, after fil_cascade_run */
  uint32_t *places;  /* by node: its place in the sequence */
  uint64_t *pending; /* a bit for each place: whether what the node there depends on has changed; 0 between passes */
} fil_cascade;

/* `weights` are by edge; NULL: each tie counts 1. Fails with FIL_ERROR_COMPUTE on a negative weight and on an output
   that is missing or negative. `cascade` is initialised here. */
fil_status fil_cascade_build(fil_cascade *cascade, const fil_view *view, const igraph_vector_t *weights,
                             fil_production production, bool replaceable, fil_error *error);
void fil_cascade_destroy(fil_cascade *cascade);

/* Fails with FIL_ERROR_COMPUTE when there are more nodes than `limit`: letting each of them stop would take long. */
fil_status fil_cascade_bound(const fil_cascade *cascade, double limit, const char *parameter, fil_error *error);

/* Lets the loss of those that cannot produce in full (`able`, by node, from 0 to 1) pass on until nothing changes by
   more than 1e-12; fails with FIL_ERROR_COMPUTE when that is not reached in 100,000 rounds. Cost O(n + m) a round, few
   where there are few circles. */
fil_status fil_cascade_run(fil_cascade *cascade, const double able[], fil_error *error);

/* For each node what fil_cascade_loss is after it alone has stopped; NAN where nobody delivers anything. */
fil_status fil_cascade_risks(fil_cascade *cascade, double risks[], fil_error *error);

/* Half of fil_cascade_run: the losses that pass downstream, into `down`. */
fil_status fil_cascade_run_down(fil_cascade *cascade, const double able[], fil_error *error);

/* The share of the node's output that is lost, and of all output. */
double fil_cascade_lost(const fil_cascade *cascade, size_t node);
double fil_cascade_loss(const fil_cascade *cascade);

#endif
