/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties between groups, added up. */
#include "io/diagram/figure/groups_quotient.h"

#include "graph/memory.h"

#include <string.h>

/* All ties from one group to another of one relation. */
typedef struct sum {
  double weight;
  size_t ties;
} sum;

static fil_status add_numbers(fil_table *table, const char *name, const char *title, fil_column **column,
                              fil_error *error)
{
  const fil_status status = fil_table_add_column(table, name, FIL_COLUMN_NUMBER, column, error);
  return status == FIL_OK ? fil_memory_set(&(*column)->title, title, error) : status;
}

static fil_status add_nodes(fil_quotient *quotient, const fil_clusters *clusters, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *actors;
  for (size_t k = 0; k < clusters->count; k++)
    FIL_TRY(fil_network_add_node(&quotient->network, clusters->items[k].name, NULL, NULL, NULL, error));
  FIL_TRY(add_numbers(&quotient->network.nodes, "actors", "Actors", &actors, error));
  for (size_t k = 0; k < clusters->count; k++)
    actors->numbers[k] = (double)clusters->items[k].actors;
  quotient->actors = actors;
done:
  return status;
}

static void add_up(const fil_clusters *clusters, const fil_work *work, sum sums[])
{
  const size_t count = clusters->count;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    size_t source = clusters->of[tie->source], target = clusters->of[tie->target];
    if (!tie->directed && source > target) {
      const size_t other = source;
      source = target;
      target = other;
    }
    sum *one = &sums[(tie->relation * count + source) * count + target];
    one->weight += tie->weight;
    one->ties++;
  }
}

static fil_status add_edges(fil_quotient *quotient, size_t count, const sum sums[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_network *network = &quotient->network;
  fil_column *ties;
  size_t edge = 0;
  FIL_TRY(add_numbers(&network->edges, "ties", "ties", &ties, error));
  for (size_t k = 0; k < network->schema.relation_count * count * count; k++) {
    const size_t source = k / count % count, target = k % count;
    if (sums[k].ties == 0 || source == target)
      continue;
    FIL_TRY(fil_network_add_edge(network, (uint32_t)source, (uint32_t)target,
                                 network->schema.relations[k / count / count].name, sums[k].weight, error));
    ties->numbers[edge++] = (double)sums[k].ties;
  }
  quotient->ties = ties;
done:
  return status;
}

/* Relations keep their codes, also those without ties. */
static fil_status add_relations(fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary *levels = &network->edges.columns[FIL_EDGE_RELATION]->levels;
  uint32_t code;
  for (size_t k = 0; k < network->schema.relation_count; k++)
    FIL_TRY(fil_dictionary_add(levels, network->schema.relations[k].name, strlen(network->schema.relations[k].name),
                               &code, error));
done:
  return status;
}

static fil_status find_weights(fil_quotient *quotient, const fil_work *work, fil_error *error)
{
  const size_t relations = work->network->schema.relation_count;
  bool *weighted = fil_memory_new(relations, sizeof *weighted);
  if (!weighted)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++)
    weighted[work->ties.items[k].relation] |= work->ties.items[k].weight != 1;
  quotient->weighted = work->ties.count > 0;
  for (size_t k = 0; k < relations; k++)
    quotient->weighted = quotient->weighted && (weighted[k] || !(work->ties.most[k] > 0));
  fil_memory_free(weighted);
  return FIL_OK;
}

fil_status fil_quotient_make(fil_quotient *quotient, const fil_clusters *clusters, const fil_work *work,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = clusters->count;
  sum *sums = fil_memory_new(work->network->schema.relation_count * count * count, sizeof *sums);
  *quotient = (fil_quotient){0};
  if (!sums)
    return fil_error_memory(error);
  FIL_TRY(fil_network_init(&quotient->network, error));
  FIL_TRY(fil_schema_copy(&quotient->network.schema, &work->network->schema, error));
  FIL_TRY(add_relations(&quotient->network, error));
  FIL_TRY(add_nodes(quotient, clusters, error));
  add_up(clusters, work, sums);
  FIL_TRY(add_edges(quotient, count, sums, error));
  FIL_TRY(find_weights(quotient, work, error));
done:
  fil_memory_free(sums);
  return status;
}

void fil_quotient_destroy(fil_quotient *quotient)
{
  fil_network_destroy(&quotient->network);
  *quotient = (fil_quotient){0};
}
