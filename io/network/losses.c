/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Held against each other: what a network has and what a format holds. */
#include "io/network/losses.h"

#include "graph/memory.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The two that are compared. */
typedef struct comparison {
  const fil_network_format *format;
  const fil_network_writing *writing;
  const fil_network *network;
} comparison;

fil_status fil_losses_add(const fil_network_writing *writing, fil_error *error, const char *sentence, ...)
{
  char cause[1024];
  va_list arguments;
  va_start(arguments, sentence);
  vsnprintf(cause, sizeof cause, sentence, arguments);
  va_end(arguments);
  return fil_problem_add(writing->problems, FIL_SEVERITY_WARNING, "not written",
                         (fil_place){.file = writing->files->path}, cause, /*remedy=*/NULL, error);
}

/* "the format dl has no place for the stages of nodes" */
static fil_status tell(const comparison *all, bool has, unsigned needed, const char *what, fil_error *error)
{
  if (!has || ((all->format->holds | all->format->beside) & needed) == needed)
    return FIL_OK;
  return fil_losses_add(all->writing, error, "the format %s has no place for %s", all->format->name, what);
}

static bool is_held_period(const comparison *all, const fil_table *table, size_t column)
{
  const fil_network *network = all->network;
  return table == &network->edges && network->period == column && all->format->holds & FIL_HOLDS_PERIODS;
}

/* Each attribute that has a value, by name. `kinds` says by column type what holds it. */
static fil_status tell_attributes(const comparison *all, const fil_table *table, size_t first, const unsigned kinds[],
                                  const char *of, fil_error *error)
{
  fil_status status = FIL_OK;
  char what[512];
  for (size_t k = first; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    if (is_held_period(all, table, k))
      continue;
    snprintf(what, sizeof what, "the values \"%.200s\" of %s", column->name, of);
    FIL_TRY(tell(all, fil_column_is_filled(column), kinds[column->type], what, error));
    snprintf(what, sizeof what, "the unit of the values \"%.200s\" of %s", column->name, of);
    FIL_TRY(tell(all, column->unit && fil_column_is_filled(column), FIL_HOLDS_COLUMNS, what, error));
  }
done:
  return status;
}

static bool has_other_labels(const fil_network *network)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    if (strcmp(fil_network_label(network, node), fil_network_id(network, node)) != 0)
      return true;
  }
  return false;
}

/* Whether the ids are 1, 2, 3, …, which is how files number nodes. */
static bool has_other_ids(const fil_network *network)
{
  char number[24];
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    snprintf(number, sizeof number, "%zu", node + 1);
    if (strcmp(fil_network_id(network, node), number) != 0)
      return true;
  }
  return false;
}

static fil_status find_isolate(const fil_network *network, bool *found, fil_error *error)
{
  const size_t nodes = fil_network_node_count(network);
  bool *tied = fil_memory_new(nodes, sizeof *tied);
  if (!tied)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    tied[fil_network_source(network, edge)] = tied[fil_network_target(network, edge)] = true;
  *found = false;
  for (size_t node = 0; node < nodes; node++)
    *found |= !tied[node];
  fil_memory_free(tied);
  return FIL_OK;
}

static bool has_loops(const fil_network *network)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_source(network, edge) == fil_network_target(network, edge))
      return true;
  }
  return false;
}

static fil_status tell_nodes(const comparison *all, fil_error *error)
{
  static const unsigned kinds[] = {[FIL_COLUMN_NUMBER] = FIL_HOLDS_NODE_NUMBERS,
                                   [FIL_COLUMN_TEXT] = FIL_HOLDS_NODE_TEXTS,
                                   [FIL_COLUMN_CATEGORY] = FIL_HOLDS_NODE_CATEGORIES,
                                   [FIL_COLUMN_INDEX] = FIL_HOLDS_NODE_NUMBERS};
  fil_status status = FIL_OK;
  const fil_network *network = all->network;
  const fil_table *nodes = &network->nodes;
  bool isolates;
  FIL_TRY(tell(all, has_other_ids(network), FIL_HOLDS_IDS, "the ids of the nodes", error));
  FIL_TRY(tell(all, has_other_labels(network), FIL_HOLDS_LABELS, "the labels of the nodes", error));
  FIL_TRY(find_isolate(network, &isolates, error));
  FIL_TRY(tell(all, isolates, FIL_HOLDS_ISOLATES, "nodes without ties", error));
  FIL_TRY(tell(all, fil_column_is_filled(nodes->columns[FIL_NODE_CATEGORY]), FIL_HOLDS_CATEGORIES,
               "the categories of the nodes", error));
  FIL_TRY(tell(all, fil_column_is_filled(nodes->columns[FIL_NODE_STAGE]), FIL_HOLDS_STAGES, "the stages of the nodes",
               error));
  FIL_TRY(tell_attributes(all, nodes, FIL_NODE_ROLES, kinds, "nodes", error));
done:
  return status;
}

/* A sole relation's name is no loss where nobody gave it. */
static fil_status tell_relations(const comparison *all, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &all->network->schema;
  bool directed = false, undirected = false;
  for (size_t k = 0; k < schema->relation_count; k++) {
    directed |= schema->relations[k].directed;
    undirected |= !schema->relations[k].directed;
  }
  const bool named = schema->relation_count > 1 ||
                     (schema->relation_count == 1 && strcmp(schema->relations[0].name, FIL_RELATION_UNNAMED) != 0);
  FIL_TRY(tell(all, named, FIL_HOLDS_RELATIONS, "the names of the relations", error));
  if (directed && undirected && !(all->format->holds & FIL_HOLDS_DIRECTIONS))
    FIL_TRY(fil_losses_add(all->writing, error,
                           "undirected ties are written as two directed ones: the format %s has one direction for all",
                           all->format->name));
done:
  return status;
}

static fil_status tell_edges(const comparison *all, fil_error *error)
{
  static const unsigned kinds[] = {[FIL_COLUMN_NUMBER] = FIL_HOLDS_EDGE_NUMBERS,
                                   [FIL_COLUMN_TEXT] = FIL_HOLDS_EDGE_TEXTS,
                                   [FIL_COLUMN_CATEGORY] = FIL_HOLDS_EDGE_TEXTS,
                                   [FIL_COLUMN_INDEX] = FIL_HOLDS_EDGE_NUMBERS};
  fil_status status = FIL_OK;
  const fil_network *network = all->network;
  FIL_TRY(tell(all, network->has_weights, FIL_HOLDS_WEIGHTS, "the weights of the ties", error));
  FIL_TRY(tell(all, has_loops(network), FIL_HOLDS_LOOPS, "ties of a node to itself", error));
  FIL_TRY(tell_attributes(all, &network->edges, FIL_EDGE_ROLES, kinds, "ties", error));
done:
  return status;
}

/* Whether the words that a study declares say more than their names and order of appearance do. */
static bool has_terms(const fil_terms *terms, const fil_column *column)
{
  uint32_t seen = 0;
  for (size_t k = 0; k < terms->count; k++) {
    if (terms->items[k].label || terms->items[k].support)
      return true;
  }
  for (size_t row = 0; row < column->rows; row++) {
    if (column->codes[row] == FIL_MISSING || column->codes[row] < seen)
      continue;
    if (column->codes[row] > seen++)
      return true;
  }
  return seen < terms->count;
}

static bool has_relation_words(const fil_schema *schema)
{
  for (size_t k = 0; k < schema->relation_count; k++) {
    if (schema->relations[k].label || schema->relations[k].unit)
      return true;
  }
  return false;
}

static fil_status tell_study(const comparison *all, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = all->network;
  fil_column *const *nodes = network->nodes.columns;
  FIL_TRY(tell(all, network->title != NULL, FIL_HOLDS_TITLE, "the title", error));
  FIL_TRY(tell(all, has_relation_words(&network->schema), FIL_HOLDS_SCHEMA, "the labels and units of the relations",
               error));
  FIL_TRY(tell(all, has_terms(&network->schema.categories, nodes[FIL_NODE_CATEGORY]), FIL_HOLDS_SCHEMA,
               "the labels, order and support of the categories", error));
  FIL_TRY(tell(all, has_terms(&network->schema.stages, nodes[FIL_NODE_STAGE]), FIL_HOLDS_SCHEMA,
               "the labels and order of the stages", error));
done:
  return status;
}

fil_status fil_losses_tell(const fil_network_format *format, const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  const comparison all = {format, writing, writing->network};
  FIL_TRY(tell_nodes(&all, error));
  FIL_TRY(tell_relations(&all, error));
  FIL_TRY(tell_edges(&all, error));
  FIL_TRY(tell_study(&all, error));
done:
  return status;
}
