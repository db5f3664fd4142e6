/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Declared stages held against computed levels. */
#include "io/diagram/figure/chain_hint.h"

#include "graph/memory.h"
#include "io/diagram/flow.h"

#include <math.h>
#include <stdlib.h>

enum { APART = 2, NAMED_MOST = 5 };

static size_t root_of(size_t parents[], size_t node)
{
  while (parents[node] != node) {
    parents[node] = parents[parents[node]];
    node = parents[node];
  }
  return node;
}

/* Joins what ties of the flow tie; `*largest` is the root of the component with most actors of the chain. */
static fil_status find_component(const fil_chain *chain, const fil_work *work, size_t parents[], size_t *largest,
                                 fil_error *error)
{
  const size_t relations = work->network->schema.relation_count;
  bool *flows = fil_memory_new(relations, sizeof *flows);
  size_t *sizes = fil_memory_new(chain->count, sizeof *sizes);
  fil_status status = flows && sizes ? FIL_OK : fil_error_memory(error);
  for (uint32_t k = 0; status == FIL_OK && k < relations; k++)
    flows[k] = fil_flow_has(work->network, k);
  for (size_t k = 0; k < chain->count; k++)
    parents[k] = k;
  for (size_t k = 0; status == FIL_OK && k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    if (flows[tie->relation])
      parents[root_of(parents, tie->source)] = root_of(parents, tie->target);
  }
  *largest = 0;
  for (size_t k = 0; status == FIL_OK && k < chain->count; k++)
    sizes[root_of(parents, k)] += fil_chain_holds(chain, k);
  for (size_t k = 0; status == FIL_OK && k < chain->count; k++)
    *largest = sizes[k] > sizes[*largest] ? k : *largest;
  fil_memory_free(flows);
  fil_memory_free(sizes);
  return status;
}

static int by_number(const void *left, const void *right)
{
  const double one = *(const double *)left, other = *(const double *)right;
  return (one > other) - (one < other);
}

static double median_of(double numbers[], size_t count)
{
  if (count == 0)
    return NAN;
  qsort(numbers, count, sizeof *numbers, by_number);
  return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

/* The stage whose median is nearest to a level; of several the one nearest to the declared. */
static int nearest_stage(const double medians[], int stages, double level, int declared)
{
  int nearest = declared;
  for (int k = 0; k < stages; k++) {
    const double away = fabs(medians[k] - level), least = fabs(medians[nearest] - level);
    if (isnan(away))
      continue;
    if (away < least || (away <= least && abs(k - declared) < abs(nearest - declared)))
      nearest = k;
  }
  return nearest;
}

/* Leaves out of `levels` who is not to be compared. */
static void keep_comparable(const fil_chain *chain, size_t parents[], size_t largest, double levels[])
{
  for (size_t node = 0; node < chain->count; node++) {
    if (!fil_chain_holds(chain, node) || root_of(parents, node) != largest)
      levels[node] = NAN;
  }
}

static void suggest(fil_chain *chain, const double levels[], double medians[], double scratch[])
{
  for (size_t k = 0; k < chain->stages; k++) {
    size_t members = 0;
    for (size_t node = 0; node < chain->count; node++) {
      if (chain->boxes[node].stage == (int)k && !isnan(levels[node]))
        scratch[members++] = levels[node];
    }
    medians[k] = median_of(scratch, members);
  }
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    if (isnan(levels[node]))
      continue;
    const int nearest = nearest_stage(medians, (int)chain->stages, levels[node], box->stage);
    box->suggested = abs(nearest - box->stage) >= APART ? nearest : -1;
  }
}

fil_status fil_chain_hint(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t largest;
  if (chain->count == 0)
    return FIL_OK;
  size_t *parents = fil_memory_new(chain->count, sizeof *parents);
  double *levels = fil_memory_new(chain->count, sizeof *levels);
  double *scratch = fil_memory_new(chain->count, sizeof *scratch);
  double *medians = fil_memory_new(chain->stages, sizeof *medians);
  if (!parents || !levels || !scratch || !medians) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(find_component(chain, work, parents, &largest, error));
  for (size_t node = 0; node < chain->count; node++)
    levels[node] = work->request->level->numbers[node];
  keep_comparable(chain, parents, root_of(parents, largest), levels);
  suggest(chain, levels, medians, scratch);
done:
  fil_memory_free(parents);
  fil_memory_free(levels);
  fil_memory_free(scratch);
  fil_memory_free(medians);
  return status;
}

static const char *name_of(const fil_work *work, int stage)
{
  return fil_term_label(&work->network->schema.stages.items[stage]);
}

fil_status fil_chain_hint_say(const fil_chain *chain, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t found = 0, named = 0;
  fil_text *caption = work->caption;
  for (size_t node = 0; node < chain->count; node++)
    found += chain->boxes[node].suggested >= 0;
  if (found == 0 || !caption)
    return FIL_OK;
  FIL_TRY(
      fil_text_format(caption, error,
                      "%s%zu actor%s, by the trophic level, nearer to a stage two or more away than to the declared "
                      "one, which may be worth a look: ",
                      caption->length ? " " : "", found, found == 1 ? " stands" : "s stand"));
  for (size_t node = 0; node < chain->count && named < NAMED_MOST; node++) {
    const fil_box *box = &chain->boxes[node];
    if (box->suggested < 0)
      continue;
    FIL_TRY(fil_text_format(caption, error, "%s%s (declared %s, ties suggest %s)", named ? ", " : "",
                            fil_network_label(work->network, node), name_of(work, box->stage),
                            name_of(work, box->suggested)));
    named++;
  }
  if (found > named)
    FIL_TRY(fil_text_format(caption, error, " and %zu more", found - named));
  FIL_TRY(fil_text_add(caption, ".", error));
done:
  return status;
}
