/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How many circles there are in which everybody is tied to everybody. */
#include "metrics/clique.h"
#include "metrics/metric.h"

#include <math.h>

enum { MAXIMAL_CLIQUES, LARGEST_CLIQUE };
enum { SMALLEST };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cliques cliques = {0};
  double count = 0, largest = 0;
  FIL_TRY(fil_cliques_find(view, &cliques, error));
  if (!cliques.whole)
    goto done;
  for (size_t k = 0; k < cliques.count; k++) {
    const double size = (double)fil_cliques_size(&cliques, k);
    count += size >= choices->parameters[SMALLEST];
    largest = fmax(largest, size);
  }
  *values[MAXIMAL_CLIQUES] = count;
  if (largest > 0)
    *values[LARGEST_CLIQUE] = largest;
done:
  fil_cliques_destroy(&cliques);
  return status;
}

#define MANY "there are more than " FIL_CLIQUES_LIMIT_TEXT " maximal cliques"

static const fil_measure measures[] = {
    [MAXIMAL_CLIQUES] = {"maximal_cliques", "Maximal cliques", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, MANY,
                         "has many circles in which everybody is tied to everybody"},
    [LARGEST_CLIQUE] = {"largest_clique", "Size of the largest clique", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                        "there are no nodes, or more than " FIL_CLIQUES_LIMIT_TEXT " maximal cliques",
                        "has a large circle in which everybody is tied to everybody"},
    {0},
};

static const fil_parameter parameters[] = {
    [SMALLEST] = {"smallest", "nodes that a maximal clique must have to be counted", 3, 1, INFINITY},
    {0},
};

const fil_metric fil_metric_cliques = {
    .name = "cliques",
    .title = "Cliques",
    .question = "How many circles are there in which everybody is tied to everybody, and how large do they grow?",
    .definition = "direction ignored; a clique is a set of nodes that are all tied to each other, maximal if no "
                  "further node is tied to all of them; those of three nodes or more are counted; the largest may be "
                  "smaller, 1 where there is no tie",
    .reference =
        "Luce & Perry 1949, doi:10.1007/BF02289146; Eppstein, Löffler & Strash 2010, doi:10.1007/978-3-642-17517-6_36",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
