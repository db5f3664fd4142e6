/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is odd in a network put together, though nothing in it is wrong. */
#include "graph/assembling.h"
#include "graph/lookalike.h"
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/text.h"

#include <stdio.h>
#include <string.h>

enum {
  ONE_SIDED_LEAST = 5, /* ties that an undirected relation needs to be found one-sided */
  FEW_ROWS = 2,        /* in which a value stands that may be mistyped */
  SHARED_LEAST = 10,   /* labels that stand at an earlier node too, */
  SHARED_PART = 20,    /* and are one in so many, for all to be told as one */
  RARE_SHARE = 10,     /* how often the right value stands for one that is mistyped, where these are more */
};
static const double widest_span = 1000000; /* of the weights of one relation */

static fil_status warn(fil_assembling *work, const char *kind, fil_place place, const char *cause, const char *remedy,
                       fil_error *error)
{
  return fil_problem_add(work->problems, FIL_SEVERITY_WARNING, kind, place, cause, remedy, error);
}

fil_status fil_assembling_isolates(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = work->network;
  bool *tied = fil_memory_new(fil_network_node_count(network), sizeof *tied);
  if (!tied)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    if (source != FIL_MISSING)
      tied[source] = true;
    if (target != FIL_MISSING)
      tied[target] = true;
  }
  for (uint32_t code = 0; code < work->ids->known.count;
       code++) { /* nodes without an id, or with another's, are told before */
    size_t node = work->node_of[code];
    if (!tied[node])
      FIL_TRY(warn(work, "isolate", fil_assembling_node_place(work, node, FIL_NODE_ID), "no tie names the node",
                   "add its ties, or delete it if it has none and should not count", error));
  }
done:
  fil_memory_free(tied);
  return status;
}

static fil_status inspect_loops(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = work->network;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_source(network, edge) != fil_network_target(network, edge))
      continue;
    fil_place place = fil_assembling_edge_place(work, edge, FIL_EDGE_TARGET);
    place.value = fil_network_id(network, fil_network_target(network, edge));
    FIL_TRY(warn(work, "self-loop", place, "the tie runs from a node to itself",
                 "delete it unless it is meant; most measures leave it aside", error));
  }
done:
  return status;
}

static const char *likeness_words(fil_likeness likeness)
{
  switch (likeness) {
  case FIL_LIKENESS_EQUAL:
    return "the same as";
  case FIL_LIKENESS_COMPOSED:
    return "but for how its accents are coded the same as";
  case FIL_LIKENESS_INVISIBLE:
    return "but for characters that cannot be seen the same as";
  case FIL_LIKENESS_CASE:
    return "but for case or blanks the same as";
  case FIL_LIKENESS_NUMBER:
    return "the same number as";
  case FIL_LIKENESS_MARKS:
    return "but for quotes or dashes the same as";
  case FIL_LIKENESS_SCRIPT:
    return "but for letters of another alphabet the same as";
  default:
    return "one letter apart from";
  }
}

/* Tells that a name is like an earlier one; `where` that stands. */
static fil_status report_lookalike(fil_assembling *work, const char *kind, fil_place place, fil_likeness likeness,
                                   const char *earlier, const char *where, fil_error *error)
{
  if (likeness == FIL_LIKENESS_MIXED)
    return warn(work, kind, place, "Latin and Cyrillic letters stand in one word",
                "type the word again in one alphabet", error);
  char remedy[128] = "if they are one, write them alike; they are kept apart";
  const int32_t own = fil_text_invisible(place.value);
  if (likeness == FIL_LIKENESS_INVISIBLE)
    snprintf(remedy, sizeof remedy, "take U+%04X out of %s one, if they are one; they are kept apart",
             (unsigned)(own ? own : fil_text_invisible(earlier)), own ? "this" : "the earlier");
  return fil_assembling_report(work, FIL_SEVERITY_WARNING, kind, place, remedy, error,
                               "\"%.200s\" is %s \"%.200s\" of %s", place.value, likeness_words(likeness), earlier,
                               where);
}

/* Labels that many nodes share name no node, as the first author names no paper: told once for all of them. */
static fil_status report_shared(fil_assembling *work, int role, const char *kind, const fil_lookalike found[],
                                bool told[], fil_error *error)
{
  const fil_table *nodes = &work->network->nodes;
  const size_t count = fil_table_rows(nodes);
  size_t shared = 0, first = SIZE_MAX;
  char where[256];
  for (size_t node = 0; node < count; node++) {
    if (found[node].likeness != FIL_LIKENESS_EQUAL || told[node])
      continue;
    first = first == SIZE_MAX ? node : first;
    shared++;
  }
  if (shared < SHARED_LEAST || shared * SHARED_PART < count)
    return FIL_OK;
  for (size_t node = 0; node < count; node++)
    told[node] = told[node] || found[node].likeness == FIL_LIKENESS_EQUAL;
  const fil_place place = fil_assembling_node_place(work, first, role);
  fil_assembling_row_words(nodes, found[first].twin, first, where);
  return fil_assembling_report(work, FIL_SEVERITY_WARNING, kind, place,
                               "give nodes that are not one labels of their own; all are kept apart", error,
                               "\"%.200s\" is the label in %s too; so %zu of %zu nodes share that of an earlier one",
                               place.value, where, shared, count);
}

/* Ids or labels of nodes. A node whose id is told already is passed over. */
static fil_status inspect_names(fil_assembling *work, int role, const char *kind, bool told[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &work->network->nodes;
  size_t count = fil_table_rows(nodes);
  char where[256];
  const char **names = fil_memory_new(count, sizeof *names);
  fil_lookalike *found = fil_memory_new(count, sizeof *found);
  if (!names || !found)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t code = 0; code < work->ids->known.count;
       code++) /* nodes without an id, or with another's, are told before */
    names[work->node_of[code]] = fil_column_text(nodes->columns[role], work->node_of[code]);
  FIL_TRY(fil_lookalike_find(names, count, found, error));
  FIL_TRY(report_shared(work, role, kind, found, told, error));
  for (size_t node = 0; node < count; node++) {
    if (found[node].likeness == FIL_LIKENESS_NONE || told[node])
      continue;
    told[node] = true;
    fil_assembling_row_words(nodes, found[node].twin, node, where);
    FIL_TRY(report_lookalike(work, kind, fil_assembling_node_place(work, node, role), found[node].likeness,
                             names[found[node].twin], where, error));
  }
done:
  fil_memory_free(names);
  fil_memory_free(found);
  return status;
}

/* A column of categories and what is to be said of it. */
typedef struct value_column {
  const fil_table *table;
  const fil_column *column;
  int role;
  fil_place (*place_of)(const fil_assembling *work, size_t row, int role);
  size_t declared;    /* values that the study declares: the first levels */
  const char *unused; /* kind of the problem that such a value stands in no row */
} value_column;

/* The first row with that value; past the last where errors left none. */
static size_t first_row(const fil_column *column, uint32_t level)
{
  size_t row = 0;
  while (row < column->rows && column->codes[row] != level)
    row++;
  return row;
}

/* A value that stands in many rows, as the other does, is no typing error: "PADGM" and "PADGB". */
static bool is_rare(const fil_column *column, uint32_t level, uint32_t twin)
{
  size_t own = 0, other = 0;
  for (size_t row = 0; row < column->rows; row++) {
    own += column->codes[row] == level;
    other += column->codes[row] == twin;
  }
  const size_t fewer = own < other ? own : other, more = own < other ? other : own;
  return fewer <= FEW_ROWS || fewer * RARE_SHARE <= more;
}

/* Values that no study declares: "Trade" beside "trade". */
static fil_status inspect_values(fil_assembling *work, const value_column *values, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = values->column;
  uint32_t count = column->levels.count;
  char where[256];
  const char **names = fil_memory_new(count, sizeof *names);
  fil_lookalike *found = fil_memory_new(count, sizeof *found);
  if (!names || !found)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t level = 0; level < count; level++)
    names[level] = fil_dictionary_text(&column->levels, level);
  FIL_TRY(fil_lookalike_find(names, count, found, error));
  for (uint32_t level = 0; level < count; level++) {
    size_t row = first_row(column, level), twin_row = column->rows;
    if (found[level].likeness != FIL_LIKENESS_NONE)
      twin_row = first_row(column, found[level].twin);
    if (row == column->rows || twin_row == column->rows ||
        (found[level].likeness == FIL_LIKENESS_LETTER && !is_rare(column, level, found[level].twin)))
      continue;
    fil_assembling_row_words(values->table, twin_row, row, where);
    FIL_TRY(report_lookalike(work, "look-alike value", values->place_of(work, row, values->role), found[level].likeness,
                             names[found[level].twin], where, error));
  }
done:
  fil_memory_free(names);
  fil_memory_free(found);
  return status;
}

static fil_status inspect_lookalikes(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  bool *told = fil_memory_new(fil_network_node_count(work->network), sizeof *told);
  if (!told)
    return fil_error_memory(error);
  FIL_TRY(inspect_names(work, FIL_NODE_ID, "look-alike id", told, error));
  FIL_TRY(inspect_names(work, FIL_NODE_LABEL, "look-alike label", told, error));
done:
  fil_memory_free(told);
  return status;
}

/* What is counted of the ties of one relation. */
typedef struct relation_count {
  size_t ties;
  double least, most; /* weights above 0 */
  bool two_sided;     /* some node is both source and target */
} relation_count;

static void count_weights(const fil_network *network, relation_count counts[])
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    relation_count *count = &counts[fil_network_relation(network, edge)];
    double weight = network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge];
    count->ties++;
    if (weight > 0 && (count->least == 0 || weight < count->least))
      count->least = weight;
    if (weight > count->most)
      count->most = weight;
  }
}

/* Whether some node is a source here and a target there. `sides` has a zero byte for each node. */
static bool is_two_sided(const fil_network *network, size_t relation, unsigned char *sides)
{
  memset(sides, 0, fil_network_node_count(network));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_relation(network, edge) != relation)
      continue;
    unsigned char *source = &sides[fil_network_source(network, edge)];
    unsigned char *target = &sides[fil_network_target(network, edge)];
    *source |= 1;
    *target |= 2;
    if (*source == 3 || *target == 3)
      return true;
  }
  return false;
}

static fil_status inspect_relation(fil_assembling *work, size_t k, const relation_count *count, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_relation *relation = &work->network->schema.relations[k];
  const fil_table *edges = &work->network->edges;
  const size_t edge = first_row(edges->columns[FIL_EDGE_RELATION], (uint32_t)k);
  const fil_place place = {.file = fil_table_origin_file(edges, edge), .value = relation->name};
  char least[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH];
  if (count->least > 0 && count->most / count->least > widest_span)
    FIL_TRY(fil_assembling_report(
        work, FIL_SEVERITY_WARNING, "wide span of weights", place, "look for weights in different units", error,
        "the weights of \"%.200s\" run from %s to %s, over six orders of magnitude", relation->name,
        fil_number_show(count->least, 6, least), fil_number_show(count->most, 6, most)));
  if (relation->direction_declared && !relation->directed && !count->two_sided && count->ties >= ONE_SIDED_LEAST)
    FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_WARNING, "one direction only", place,
                                  "declare it directed if its ties have a direction", error,
                                  "\"%.200s\" is declared undirected, but no node is both source and target of its "
                                  "ties",
                                  relation->name));
done:
  return status;
}

static fil_status inspect_relations(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = work->network;
  size_t relations = network->schema.relation_count;
  unsigned char *sides = fil_memory_new(fil_network_node_count(network), 1);
  relation_count *counts = fil_memory_new(relations, sizeof *counts);
  if (!sides || !counts)
    FIL_TRY(fil_error_memory(error));
  count_weights(network, counts);
  for (size_t k = 0; k < relations; k++) {
    const fil_relation *relation = &network->schema.relations[k];
    if (relation->direction_declared && !relation->directed)
      counts[k].two_sided = is_two_sided(network, k, sides);
    FIL_TRY(inspect_relation(work, k, &counts[k], error));
  }
done:
  fil_memory_free(sides);
  fil_memory_free(counts);
  return status;
}

/* Declared values that no row has. */
static fil_status inspect_unused(fil_assembling *work, const value_column *values, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = values->column;
  bool *used = fil_memory_new(column->levels.count, sizeof *used);
  if (!used)
    return fil_error_memory(error);
  for (size_t row = 0; row < column->rows; row++) {
    if (column->codes[row] != FIL_MISSING)
      used[column->codes[row]] = true;
  }
  for (uint32_t level = 0; level < values->declared; level++) {
    const fil_place place = {.file = values->table->origin.file, .value = fil_dictionary_text(&column->levels, level)};
    if (!used[level])
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_WARNING, values->unused, place,
                                    "correct the rows that should have it, or take it out of the study", error,
                                    "\"%.200s\" is declared in the study, but no row has it", place.value));
  }
done:
  fil_memory_free(used);
  return status;
}

fil_status fil_assembling_inspect(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *declared = work->assembly->schema;
  const fil_table *nodes = &work->network->nodes, *edges = &work->network->edges;
  const value_column columns[] = {
      {nodes, nodes->columns[FIL_NODE_CATEGORY], FIL_NODE_CATEGORY, fil_assembling_node_place,
       declared->categories.count, "unused category"},
      {nodes, nodes->columns[FIL_NODE_STAGE], FIL_NODE_STAGE, fil_assembling_node_place, declared->stages.count,
       "unused stage"},
      {edges, edges->columns[FIL_EDGE_RELATION], FIL_EDGE_RELATION, fil_assembling_edge_place, declared->relation_count,
       "unused relation"},
  };
  FIL_TRY(inspect_loops(work, error));
  FIL_TRY(inspect_lookalikes(work, error));
  FIL_TRY(inspect_relations(work, error));
  for (size_t k = 0; k < sizeof columns / sizeof *columns; k++) {
    FIL_TRY(inspect_unused(work, &columns[k], error));
    if (!columns[k].declared)
      FIL_TRY(inspect_values(work, &columns[k], error));
  }
done:
  return status;
}
