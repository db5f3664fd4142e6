/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties over several relations: how many a node has in all, and how evenly they are spread over the relations. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/partners.h"

#include <math.h>

enum { OVERLAPPING_DEGREE, RELATION_PARTICIPATION };

/* Sums over relations, by node. */
typedef struct layers {
  double *sums;    /* Σ_α k_α */
  double *squares; /* Σ_α k_α² */
  double count;    /* relations */
} layers;

static fil_status add_degrees(const fil_view *relation, bool weighted, layers *all, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  for (size_t edge = 0; weighted && edge < relation->edge_count; edge++) {
    if (VECTOR(relation->weights)[edge] < 0)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "a tie of the relation \"%s\" has a negative weight",
                           relation->name);
  }
  FIL_TRY(fil_partners_build(relation, weighted ? &relation->weights : NULL, &partners, error));
  for (size_t node = 0; node < relation->node_count; node++) {
    const double degree = weighted ? partners.sums[node] : (double)(partners.starts[node + 1] - partners.starts[node]);
    all->sums[node] += degree;
    all->squares[node] += degree * degree;
  }
  all->count++;
done:
  fil_partners_destroy(&partners);
  return status;
}

/* Each relation of the view read by itself. */
static fil_status add_relations(const fil_view *view, bool weighted, layers *all, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_view relation = {0};
  const fil_schema *schema = &view->network->schema;
  for (uint32_t code = 0; code < schema->relation_count; code++) {
    const fil_reading reading = {&code, 1, schema->relations[code].name};
    if (!view->relations[code])
      continue;
    FIL_TRY(fil_view_build(&relation, view->network, &reading, error));
    FIL_TRY(add_degrees(&relation, weighted, all, error));
    fil_view_destroy(&relation);
  }
done:
  fil_view_destroy(&relation);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  layers all = {.sums = fil_memory_new(view->node_count, sizeof *all.sums),
                .squares = fil_memory_new(view->node_count, sizeof *all.squares)};
  if (!all.sums || !all.squares) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(add_relations(view, choices->weights != NULL, &all, error));
  for (size_t node = 0; node < view->node_count; node++) {
    values[OVERLAPPING_DEGREE][node] = all.sums[node];
    if (all.sums[node] > 0 && all.count > 1)
      values[RELATION_PARTICIPATION][node] =
          all.count / (all.count - 1) * (1 - all.squares[node] / (all.sums[node] * all.sums[node]));
  }
done:
  fil_memory_free(all.sums);
  fil_memory_free(all.squares);
  return status;
}

static const fil_measure measures[] = {
    [OVERLAPPING_DEGREE] = {"overlapping_degree", "Overlapping degree", "ties", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                            "has many partners when each relation's are added up"},
    [RELATION_PARTICIPATION] = {"relation_participation", "Participation over relations", NULL, 0, 1, FIL_WHEN_ALWAYS,
                                "there is one relation only, or the node has no tie to spread over several",
                                "is tied about as much in each of the relations"},
    {0},
};

const fil_metric fil_metric_multiplex = {
    .name = "multiplex",
    .title = "Ties over relations",
    .question = "Is a node tied in one relation alone, or in all of them alike?",
    .definition = "overlapping_degree o = Σ_α k_α, k_α the node's partners in relation α, each counted once whichever "
                  "way it is tied; relation_participation = M/(M−1) (1 − Σ_α (k_α/o)²) over the M relations of the "
                  "reading: 0 when all ties are of one, 1 when each has as many; weighted, strength in place of degree",
    .reference = "Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
