/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Structural holes: how far a node's partners, tied among themselves, shut it in. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/partners.h"

#include <math.h>

enum { CONSTRAINT, EFFECTIVE_SIZE, EFFICIENCY, HIERARCHY };

/* Sums over the go-betweens q of one node i, by the partner j that they lead to. */
typedef struct go_betweens {
  double *invested;  /* Σ_q p_iq p_qj */
  double *redundant; /* Σ_q p_iq m_jq */
} go_betweens;

/* What the ties of each node add up to, and the strongest of them: in the whole network, or among one node and its
   partners. */
typedef struct strengths {
  double *sums;
  double *strongest;
  bool *present; /* by node; NULL: all are */
} strengths;

static void measure_strength(const fil_partners *partners, uint32_t node, strengths *own)
{
  own->sums[node] = own->strongest[node] = 0;
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
    if (own->present && !own->present[partners->nodes[k]])
      continue;
    own->sums[node] += partners->ties[k];
    own->strongest[node] = fmax(own->strongest[node], partners->ties[k]);
  }
}

/* UCINET's ego network: node i, its partners, and nobody else. */
static void keep_to_ego(const fil_partners *partners, uint32_t i, strengths *own)
{
  own->present[i] = true;
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++)
    own->present[partners->nodes[a]] = true;
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++)
    measure_strength(partners, partners->nodes[a], own);
  own->present[i] = false;
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++)
    own->present[partners->nodes[a]] = false;
}

/* Fills the sums for node i; only those of its partners are complete and read. */
static void follow(const fil_partners *partners, const strengths *own, uint32_t i, go_betweens *sums)
{
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++) {
    const uint32_t q = partners->nodes[a];
    const double p_iq = partners->ties[a] / partners->sums[i];
    for (size_t b = partners->starts[q]; b < partners->starts[q + 1]; b++) {
      const uint32_t j = partners->nodes[b];
      sums->invested[j] += p_iq * partners->ties[b] / own->sums[q];
      sums->redundant[j] += p_iq * partners->ties[b] / own->strongest[j];
    }
  }
}

/* Sets back to 0 what follow() touched. */
static void forget(const fil_partners *partners, uint32_t i, go_betweens *sums)
{
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++) {
    const uint32_t q = partners->nodes[a];
    for (size_t b = partners->starts[q]; b < partners->starts[q + 1]; b++)
      sums->invested[partners->nodes[b]] = sums->redundant[partners->nodes[b]] = 0;
  }
}

/* How unevenly the constraint comes from the partners: Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (c_i / N). */
static double hierarchy(const fil_partners *partners, uint32_t i, const go_betweens *sums, double constraint)
{
  const double count = (double)(partners->starts[i + 1] - partners->starts[i]);
  double disorder = 0;
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++) {
    const double total = partners->ties[a] / partners->sums[i] + sums->invested[partners->nodes[a]];
    const double ratio = total * total / (constraint / count);
    disorder += ratio > 0 ? ratio * log(ratio) : 0;
  }
  return fmax(0, disorder / (count * log(count)));
}

static void measure(const fil_partners *partners, uint32_t i, const go_betweens *sums, double *const values[])
{
  double constraint = 0, effective_size = 0;
  const size_t count = partners->starts[i + 1] - partners->starts[i];
  for (size_t a = partners->starts[i]; a < partners->starts[i + 1]; a++) {
    const uint32_t j = partners->nodes[a];
    const double total = partners->ties[a] / partners->sums[i] + sums->invested[j];
    constraint += total * total;
    effective_size += 1 - sums->redundant[j];
  }
  values[CONSTRAINT][i] = constraint;
  values[EFFECTIVE_SIZE][i] = effective_size;
  values[EFFICIENCY][i] = effective_size / (double)count;
  if (count > 1)
    values[HIERARCHY][i] = hierarchy(partners, i, sums, constraint);
}

/* NetworkX passes over nodes from which no tie goes out. */
static bool is_pure_buyer(const fil_view *view, fil_program program, uint32_t node)
{
  igraph_integer_t degree = 0;
  if (program != FIL_AS_NETWORKX || !view->directed)
    return false;
  igraph_degree_1(&view->graph, &degree, node, IGRAPH_OUT, IGRAPH_NO_LOOPS);
  return degree == 0;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  go_betweens sums = {.invested = fil_memory_new(view->node_count, sizeof(double)),
                      .redundant = fil_memory_new(view->node_count, sizeof(double))};
  strengths own = {.sums = fil_memory_new(view->node_count, sizeof(double)),
                   .strongest = fil_memory_new(view->node_count, sizeof(double))};
  bool *present = fil_memory_new(view->node_count, sizeof *present);
  if (!sums.invested || !sums.redundant || !own.sums || !own.strongest || !present) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_partners_build(view, choices->weights, &partners, error));
  for (uint32_t node = 0; node < view->node_count; node++)
    measure_strength(&partners, node, &own);
  own.present = present;
  for (uint32_t node = 0; node < view->node_count; node++) {
    if (partners.starts[node] == partners.starts[node + 1] || is_pure_buyer(view, choices->as, node))
      continue;
    if (choices->as == FIL_AS_UCINET)
      keep_to_ego(&partners, node, &own);
    follow(&partners, &own, node, &sums);
    measure(&partners, node, &sums, values);
    forget(&partners, node, &sums);
  }
done:
  fil_partners_destroy(&partners);
  fil_memory_free(sums.invested);
  fil_memory_free(sums.redundant);
  fil_memory_free(own.sums);
  fil_memory_free(own.strongest);
  fil_memory_free(present);
  return status;
}

#define NO_PARTNER "a node without ties has no partners to be shut in by"

static const fil_measure measures[] = {
    [CONSTRAINT] = {"constraint", "Constraint", NULL, 0, 2, FIL_WHEN_ALWAYS, NO_PARTNER,
                    "has few partners, or partners tied to each other, who could do without it"},
    [EFFECTIVE_SIZE] = {"effective_size", "Effective size", "partners", 0, INFINITY, FIL_WHEN_ALWAYS, NO_PARTNER,
                        "has many partners who are not tied to each other, and so news and offers from several sides"},
    [EFFICIENCY] = {"efficiency", "Efficiency", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_PARTNER,
                    "has partners hardly any of whom are tied to each other, be they few or many"},
    [HIERARCHY] = {"hierarchy", "Hierarchy of constraint", NULL, 0, 1, FIL_WHEN_ALWAYS,
                   "a node needs two partners for its constraint to be shared unevenly",
                   "is hemmed in by one of its partners more than by the others"},
    {0},
};

const fil_metric fil_metric_constraint = {
    .name = "constraint",
    .title = "Structural holes",
    .question = "Is a node shut in by partners who are tied to each other, or does it bridge the holes between them?",
    .definition =
        "p_ij = (w_ij + w_ji)/Σ_k (w_ik + w_ki) over the whole network, N partners j, go-betweens q other than i and "
        "j: constraint = Σ_j c_ij, c_ij = (p_ij + Σ_q p_iq p_qj)²; effective_size = Σ_j (1 − Σ_q p_iq m_jq), m_jq = "
        "(w_jq + w_qj)/max_k (w_jk + w_kj); efficiency = effective_size/N; hierarchy = Σ_j r_j ln r_j/(N ln N), r_j = "
        "c_ij/(constraint/N); w is 1 for a tie, or the weight in the weighted form, where a tie of weight 0 is none",
    .reference = "Burt 1992, doi:10.4159/9780674029095; Borgatti 1997, Structural holes: unpacking Burt's redundancy "
                 "measures, Connections 20(1): 35-38",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] = "missing for nodes without outgoing ties (constraint until NetworkX took to matrices); "
                               "NetworkX has neither efficiency nor hierarchy",
           [FIL_AS_UCINET] = "p and m are of the ego network: sums and largest ties among the node and its partners "
                             "alone (UCINET's ego network model; its whole network model is ours)"},
    .compute = compute,
};
