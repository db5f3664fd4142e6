/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether degrees follow a power law: a few hubs, and no usual number of partners. */
#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/power_law.h"

#include <math.h>

enum {
  ALPHA,
  XMIN,
  TAIL,
  DISTANCE,
  CHANCE,
  RATIO,
  RATIO_CHANCE,
  LOGNORMAL,
  LOGNORMAL_CHANCE,
  EACH
}; /* of in, out and all degrees in turn */
enum { RUNS };

static fil_status fit(const igraph_t *graph, igraph_neimode_t mode, const fil_choices *choices, double *const values[],
                      fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t degrees = {0};
  fil_counts counts = {0};
  FIL_IGRAPH(igraph_vector_init(&degrees, 0));
  FIL_IGRAPH(igraph_strength(graph, &degrees, igraph_vss_all(), mode, IGRAPH_NO_LOOPS, /*weights=*/NULL));
  FIL_TRY(fil_counts_build(VECTOR(degrees), (size_t)igraph_vector_size(&degrees), &counts, error));
  const fil_power_law law = fil_power_law_fit(&counts);
  if (isnan(law.alpha))
    goto done;
  *values[ALPHA] = law.alpha;
  *values[XMIN] = law.xmin;
  *values[TAIL] = law.tail;
  *values[DISTANCE] = law.distance;
  FIL_TRY(fil_power_law_test(&counts, &law, floor(choices->parameters[RUNS]), choices->seed, values[CHANCE], error));
  fil_power_law_compare(&counts, &law, FIL_RIVAL_EXPONENTIAL, values[RATIO], values[RATIO_CHANCE]);
  fil_power_law_compare(&counts, &law, FIL_RIVAL_LOGNORMAL, values[LOGNORMAL], values[LOGNORMAL_CHANCE]);
done:
  fil_counts_destroy(&counts);
  igraph_vector_destroy(&degrees);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  if (view->directed) {
    FIL_TRY(fit(&view->graph, IGRAPH_IN, choices, values, error));
    FIL_TRY(fit(&view->graph, IGRAPH_OUT, choices, values + EACH, error));
  }
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(fit(&undirected, IGRAPH_ALL, choices, values + 2 * (size_t)EACH, error));
done:
  igraph_destroy(&undirected);
  return status;
}

#define NO_FIT "no power law fits: degrees above 0 do not differ, or hardly fall off"
#define NO_RATIO "no power law fits, or it and the exponential cannot be told apart"

#define NO_LOGNORMAL "no power law fits, or it and the lognormal cannot be told apart"

#define DEGREES(suffix, title, when)                                                                                     \
  {"power_law_alpha" suffix,                                                                                             \
   "Power law of degree" title ": exponent",                                                                             \
   NULL,                                                                                                                 \
   1,                                                                                                                    \
   INFINITY,                                                                                                             \
   when,                                                                                                                 \
   NO_FIT,                                                                                                               \
   "has degrees whose largest are not far from the others"},                                                             \
      {"power_law_xmin" suffix, "Power law of degree" title ": smallest degree", NULL, 1, INFINITY, when, NO_FIT, NULL}, \
      {"power_law_tail" suffix, "Power law of degree" title ": nodes", NULL, 0, INFINITY, when, NO_FIT, NULL},           \
      {"power_law_ks" suffix,                                                                                            \
       "Power law of degree" title ": distance",                                                                         \
       NULL,                                                                                                             \
       0,                                                                                                                \
       1,                                                                                                                \
       when,                                                                                                             \
       NO_FIT,                                                                                                           \
       "has degrees that are far from any power law"},                                                                   \
      {"power_law_p" suffix,                                                                                             \
       "Power law of degree" title ": p",                                                                                \
       NULL,                                                                                                             \
       0,                                                                                                                \
       1,                                                                                                                \
       when,                                                                                                             \
       NO_FIT,                                                                                                           \
       "has degrees that a power law may have made, which is no proof that it did"},                                     \
      {"power_law_ratio" suffix,                                                                                         \
       "Power law of degree" title ": against an exponential",                                                           \
       NULL,                                                                                                             \
       -INFINITY,                                                                                                        \
       INFINITY,                                                                                                         \
       when,                                                                                                             \
       NO_RATIO,                                                                                                         \
       "has hubs with more partners than an exponential distribution would let them have"},                              \
      {"power_law_ratio_p" suffix,                                                                                       \
       "Power law of degree" title ": against an exponential, p",                                                        \
       NULL,                                                                                                             \
       0,                                                                                                                \
       1,                                                                                                                \
       when,                                                                                                             \
       NO_RATIO,                                                                                                         \
       NULL},                                                                                                            \
      {"power_law_lognormal" suffix,                                                                                     \
       "Power law of degree" title ": against a lognormal",                                                              \
       NULL,                                                                                                             \
       -INFINITY,                                                                                                        \
       INFINITY,                                                                                                         \
       when,                                                                                                             \
       NO_LOGNORMAL,                                                                                                     \
       "has degrees that fall off as a power law does rather than as products of many chances would"},                   \
  {                                                                                                                      \
    "power_law_lognormal_p" suffix, "Power law of degree" title ": against a lognormal, p", NULL, 0, 1, when,            \
        NO_LOGNORMAL, NULL                                                                                               \
  }

static const fil_measure measures[] = {
    DEGREES("_in", " (in)", FIL_WHEN_DIRECTED),
    DEGREES("_out", " (out)", FIL_WHEN_DIRECTED),
    DEGREES("", "", FIL_WHEN_ALWAYS),
    {0},
};

static const fil_parameter parameters[] = {
    [RUNS] = {"runs", "samples that are drawn for p, which is exact to about 1/(2√runs)", 100, 1, 1000000},
    {0},
};

const fil_metric fil_metric_degree_distribution = {
    .name = "degree_distribution",
    .title = "Power law of degrees",
    .question = "Do a few hubs hold most ties, with no usual number of partners, as a power law would have it?",
    .definition =
        "P(x) = x^−α/ζ(α, xmin) for the degrees x ≥ xmin of distinct neighbours, 0 left out: α by maximum likelihood, "
        "xmin the degree for which the Kolmogorov-Smirnov distance ks of the fit is smallest, tail the nodes from xmin "
        "on; p the share of samples of the fit, with the degrees below xmin drawn from those there are, that are as "
        "far from their own fits (below 0.1 a power law is ruled out); ratio the likelihood ratio against an "
        "exponential tail in standard deviations (Vuong), above 0 in favour of the power law, and its p; lognormal the "
        "same against a lognormal tail, Φ((ln(x + ½) − μ)/σ) − Φ((ln(x − ½) − μ)/σ) over 1 − Φ((ln(xmin − ½) − μ)/σ), "
        "both rivals by maximum likelihood",
    .reference = "Clauset, Shalizi & Newman 2009, doi:10.1137/070710111; Vuong 1989, doi:10.2307/1912557",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .random = true,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
