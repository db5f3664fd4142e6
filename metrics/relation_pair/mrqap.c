/* SPDX-License-Identifier: GPL-2.0-or-later */
/* MRQAP: each relation regressed on all others at once. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/regression.h"

#include <math.h>

enum { COEFFICIENT, STANDARDIZED, P, P_GREATER, P_LESS };
enum { PERMUTATIONS }; /* parameters */

/* `predictors` has room for one each. */
static fil_status init_all(fil_regression regressions[], bool predictors[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t dependent = 0; dependent < count; dependent++) {
    for (size_t k = 0; k < count; k++)
      predictors[k] = k != dependent;
    FIL_TRY(fil_regression_init(&regressions[dependent], dependent, predictors, count, error));
  }
done:
  return status;
}

static void fill(const fil_regression *regression, size_t count, double *const values[])
{
  for (size_t k = 1; k < regression->effect_count; k++) {
    const fil_effect *effect = &regression->effects[k];
    const size_t cell = regression->dependent * count + effect->matrix;
    values[COEFFICIENT][cell] = effect->coefficient;
    values[STANDARDIZED][cell] = effect->standardized;
    values[P][cell] = effect->p;
    values[P_GREATER][cell] = effect->p_greater;
    values[P_LESS][cell] = effect->p_less;
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads dyads = {0};
  const size_t count = choices->relation_count;
  fil_regression *regressions = fil_memory_new(count, sizeof *regressions);
  bool *predictors = fil_memory_new(count, sizeof *predictors);
  if (!regressions || !predictors) {
    status = fil_error_memory(error);
    goto done;
  }
  if (view->node_count < 2)
    goto done;
  FIL_TRY(fil_dyads_build_relations(&dyads, choices, choices->weights != NULL, error));
  FIL_TRY(init_all(regressions, predictors, count, error));
  FIL_TRY(fil_regress(&dyads, regressions, count, choices->seed, (size_t)choices->parameters[PERMUTATIONS], error));
  for (size_t k = 0; k < count; k++)
    fill(&regressions[k], count, values);
done:
  for (size_t k = 0; regressions && k < count; k++)
    fil_regression_destroy(&regressions[k]);
  fil_memory_free(regressions);
  fil_memory_free(predictors);
  fil_dyads_destroy(&dyads);
  return status;
}

#define UNDEFINED                                                                                                      \
  "one of the two ties no pair, or all pairs alike, or the other relations are collinear, or as many as the pairs"
#define WITHOUT_P UNDEFINED ", or permutations were not asked for"

static const fil_parameter parameters[] = {
    [PERMUTATIONS] = {"permutations", "how often the nodes change places; 0: never, and no p", 1000, 0, 1e7},
    {0},
};

static const fil_measure measures[] = {
    [COEFFICIENT] =
        {"mrqap_coefficient", "MRQAP coefficient", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS, UNDEFINED,
         "goes with more ties of the first relation where the second ties a pair too, all other relations being equal"},
    [STANDARDIZED] = {"mrqap_standardized", "MRQAP coefficient, standardized", NULL, -INFINITY, INFINITY,
                      FIL_WHEN_ALWAYS, UNDEFINED,
                      "go together more than other pairs of relations do, all other relations being equal"},
    [P] = {"mrqap_p", "MRQAP p (two-sided)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P,
           "go together no more, and no less, than chance would have it, all other relations being equal"},
    [P_GREATER] = {"mrqap_p_greater", "MRQAP p (greater)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P, NULL},
    [P_LESS] = {"mrqap_p_less", "MRQAP p (less)", NULL, 0, 1, FIL_WHEN_ALWAYS, WITHOUT_P, NULL},
    {0},
};

const fil_metric fil_metric_mrqap = {
    .name = "mrqap",
    .title = "MRQAP",
    .question = "Which relations go together when all others are held equal?",
    .definition =
        "each relation (first) regressed on all others (second: the predictor) by ordinary least squares with a "
        "constant, over all ordered pairs of different nodes (unordered where every relation is undirected), 1 for a "
        "tie and 0 for none, weighted the weight and 0; standardized = coefficient × s(predictor)/s(dependent); p by "
        "double semi-partialing: the residuals of the predictor, regressed on the other predictors, take its place "
        "after their nodes changed places at random; p (greater) = (1 + number of permutations with a t at least as "
        "high)/(1 + permutations), p (less) for at least as low, p (two-sided) for at least as far from 0; relations "
        "that do not vary are left out; R² is told by mrqap_fit, the whole regression by regression",
    .reference = "Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1; Krackhardt 1988, "
                 "doi:10.1016/0378-8733(88)90004-4",
    .level = FIL_LEVEL_RELATION_PAIR,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
