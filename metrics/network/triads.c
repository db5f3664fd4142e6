/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How any three actors are tied: the 16 types of triads. */
#include "metrics/kernel.h"

#include <math.h>

enum { TYPES = 16 };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t directed = {0};
  igraph_vector_t counts = {0};
  (void)choices;
  FIL_IGRAPH(igraph_vector_init(&counts, TYPES));
  FIL_IGRAPH(igraph_copy(&directed, &view->graph));
  if (!view->directed)
    FIL_IGRAPH(igraph_to_directed(&directed, IGRAPH_TO_DIRECTED_MUTUAL));
  if (view->node_count >= 3)
    FIL_IGRAPH(igraph_triad_census(&directed, &counts));
  for (size_t type = 0; type < TYPES; type++)
    *values[type] = VECTOR(counts)[type];
done:
  igraph_destroy(&directed);
  igraph_vector_destroy(&counts);
  return status;
}

#define TYPE(code, arrows, when, highest)                                                                              \
  {                                                                                                                    \
    "triad_" code, "Triads " code " (" arrows ")", NULL, 0, INFINITY, when, NULL, highest                              \
  }

/* In the order of Holland and Leinhardt. */
static const fil_measure measures[] = {
    TYPE("003", "A, B, C", FIL_WHEN_ALWAYS, NULL),
    TYPE("012", "A → B, C", FIL_WHEN_DIRECTED, NULL),
    TYPE("102", "A ↔ B, C", FIL_WHEN_ALWAYS, NULL),
    TYPE("021D", "A ← B → C", FIL_WHEN_DIRECTED, "has many actors that supply several who are not tied to each other"),
    TYPE("021U", "A → B ← C", FIL_WHEN_DIRECTED,
         "has many actors that buy from several who are not tied to each other"),
    TYPE("021C", "A → B → C", FIL_WHEN_DIRECTED, "has many steps of chains that nothing leads around"),
    TYPE("111D", "A ↔ B ← C", FIL_WHEN_DIRECTED, NULL),
    TYPE("111U", "A ↔ B → C", FIL_WHEN_DIRECTED, NULL),
    TYPE("030T", "A → B → C, A → C", FIL_WHEN_DIRECTED,
         "has many actors that supply both another and that other's buyers"),
    TYPE("030C", "A → B → C → A", FIL_WHEN_DIRECTED, "has many rings of three, through which goods may come back"),
    TYPE("201", "A ↔ B ↔ C", FIL_WHEN_ALWAYS, "has many actors whose partners are not tied to each other"),
    TYPE("120D", "A ← B → C, A ↔ C", FIL_WHEN_DIRECTED, NULL),
    TYPE("120U", "A → B ← C, A ↔ C", FIL_WHEN_DIRECTED, NULL),
    TYPE("120C", "A → B → C, A ↔ C", FIL_WHEN_DIRECTED, NULL),
    TYPE("210", "A → B ↔ C ↔ A", FIL_WHEN_DIRECTED, NULL),
    TYPE("300", "A ↔ B ↔ C ↔ A", FIL_WHEN_ALWAYS, "has many groups of three that are all tied both ways"),
    {0},
};

const fil_metric fil_metric_triads = {
    .name = "triads",
    .title = "Triad census",
    .question = "Do three actors form chains, stars, rings or closed groups?",
    .definition = "number of sets of three nodes of each of the 16 types, named by their mutual, asymmetric and null "
                  "pairs (and down, up, cyclic, transitive); all n(n − 1)(n − 2)/6 sets together; an undirected tie is "
                  "a mutual pair, so undirected readings have the types 003, 102, 201 and 300 alone",
    .reference =
        "Holland & Leinhardt 1976, doi:10.2307/270703; Batagelj & Mrvar 2001, doi:10.1016/S0378-8733(01)00035-1",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
