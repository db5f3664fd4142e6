/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How much of a relation the others explain together. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/regression.h"

#include <math.h>

enum { R_SQUARED, ADJUSTED };

/* The relations outside the reading explain the reading, which is put behind them. */
static fil_status measure(const fil_view *view, const fil_choices *choices, const fil_view *views[], bool predictors[],
                          double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads dyads = {0};
  fil_regression regression = {0};
  fil_dyads_sources sources = {.views = views, .weighted = choices->weights != NULL};
  for (size_t k = 0; k < choices->relation_count; k++) {
    if (view->relations[k])
      continue;
    predictors[sources.view_count] = true;
    views[sources.view_count++] = &choices->relations[k];
  }
  views[sources.view_count++] = view;
  FIL_TRY(fil_dyads_build(&dyads, &sources, error));
  FIL_TRY(fil_regression_init(&regression, sources.view_count - 1, predictors, sources.view_count, error));
  FIL_TRY(fil_regress(&dyads, &regression, 1, choices->seed, /*permutations=*/0, error));
  *values[R_SQUARED] = regression.r_squared;
  *values[ADJUSTED] = regression.r_squared_adjusted;
done:
  fil_regression_destroy(&regression);
  fil_dyads_destroy(&dyads);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_view **views = fil_memory_new(choices->relation_count + 1, sizeof(void *));
  bool *predictors = fil_memory_new(choices->relation_count + 1, sizeof *predictors);
  if (!views || !predictors)
    status = fil_error_memory(error);
  else if (view->node_count > 1)
    status = measure(view, choices, views, predictors, values, error);
  fil_memory_free(views);
  fil_memory_free(predictors);
  return status;
}

#define UNDEFINED                                                                                                      \
  "the relation ties no pair, or all pairs alike, or there is no other that varies, or the others are collinear, or "  \
  "as many as the pairs"

static const fil_measure measures[] = {
    [R_SQUARED] = {"mrqap_r_squared", "MRQAP R²", NULL, 0, 1, FIL_WHEN_ALWAYS, UNDEFINED,
                   "can be told from the other relations better than these can"},
    [ADJUSTED] = {"mrqap_r_squared_adjusted", "MRQAP R², adjusted", NULL, -INFINITY, 1, FIL_WHEN_ALWAYS, UNDEFINED,
                  "can be told from the other relations better than these can, their number allowed for"},
    {0},
};

const fil_metric fil_metric_mrqap_fit = {
    .name = "mrqap_fit",
    .title = "MRQAP fit",
    .question = "How much of a relation do the others explain together?",
    .definition = "R² of the relation regressed on all others (see mrqap) = 1 − residual/total sum of squares; "
                  "adjusted = 1 − (1 − R²)(N − 1)/(N − k − 1) with N pairs and k other relations that vary",
    .reference = "Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4",
    .level = FIL_LEVEL_RELATION,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
