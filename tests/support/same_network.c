/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks described as lines of text, without what a format does not hold. */
#include "tests/support/same_network.h"

#include "graph/number.h"
#include "io/network/format.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(fil_text *text, const char *string)
{
  assert_int_equal(fil_text_add(text, string, NULL), FIL_OK);
}

static void add_field(fil_text *text, const char *name, const char *value)
{
  assert_int_equal(fil_text_format(text, NULL, " %s=%s", name, value), FIL_OK);
}

static bool is_held(const fil_column *column, unsigned holds, bool of_nodes)
{
  const bool is_number = column->type == FIL_COLUMN_NUMBER;
  const bool is_category = column->type == FIL_COLUMN_CATEGORY;
  if (of_nodes)
    return holds & (is_number     ? FIL_HOLDS_NODE_NUMBERS
                    : is_category ? FIL_HOLDS_NODE_CATEGORIES
                                  : FIL_HOLDS_NODE_TEXTS);
  return holds & (is_number ? FIL_HOLDS_EDGE_NUMBERS : FIL_HOLDS_EDGE_TEXTS);
}

static int compare_columns(const void *left, const void *right)
{
  return strcmp((*(fil_column *const *)left)->name, (*(fil_column *const *)right)->name);
}

/* The cells of the attributes that `like` has and the format holds, in the order of their names. */
static void add_attributes(fil_text *text, const fil_table *table, const fil_table *like, size_t first, size_t row,
                           unsigned holds, bool of_nodes)
{
  fil_column **columns = calloc(like->column_count + 1, sizeof(fil_column *));
  size_t count = 0;
  assert_non_null(columns);
  for (size_t k = first; k < like->column_count; k++) {
    fil_column *column = fil_table_find(table, like->columns[k]->name);
    if (column && is_held(like->columns[k], holds, of_nodes) && !fil_column_is_missing(column, row))
      columns[count++] = column;
  }
  qsort(columns, count, sizeof(fil_column *), compare_columns);
  for (size_t k = 0; k < count; k++) {
    fil_text cell = {0};
    assert_int_equal(fil_column_print(columns[k], row, &cell, NULL), FIL_OK);
    add_field(text, columns[k]->name, fil_text_string(&cell));
    fil_text_destroy(&cell);
  }
  free(columns);
}

static void name_node(const fil_network *network, size_t node, unsigned holds, char name[64])
{
  if (holds & FIL_HOLDS_IDS)
    snprintf(name, 64, "%s", fil_network_id(network, node));
  else
    snprintf(name, 64, "%zu", node + 1);
}

static bool has_tie(const fil_network *network, size_t node)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_source(network, edge) == node || fil_network_target(network, edge) == node)
      return true;
  }
  return false;
}

static void add_node(fil_text *text, const fil_network *network, const fil_network *like, size_t node, unsigned holds)
{
  char name[64];
  const fil_schema *schema = &network->schema;
  const uint32_t category = fil_network_category(network, node), stage = fil_network_stage(network, node);
  name_node(network, node, holds, name);
  add(text, name);
  if (holds & FIL_HOLDS_LABELS)
    add_field(text, "label", fil_network_label(network, node));
  if ((holds & FIL_HOLDS_CATEGORIES) && category != FIL_MISSING)
    add_field(text, "category", schema->categories.items[category].name);
  if ((holds & FIL_HOLDS_STAGES) && stage != FIL_MISSING)
    add_field(text, "stage", schema->stages.items[stage].name);
  add_attributes(text, &network->nodes, &like->nodes, FIL_NODE_ROLES, node, holds, /*of_nodes=*/true);
  add(text, "\n");
}

/* One tie; undirected ones from the name that comes first. */
static void add_edge(fil_text *text, const fil_network *network, const fil_network *like, size_t edge, bool directed,
                     bool turned, unsigned holds)
{
  char source[64], target[64], number[FIL_NUMBER_LENGTH];
  const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
  name_node(network, fil_network_source(network, edge), holds, turned ? target : source);
  name_node(network, fil_network_target(network, edge), holds, turned ? source : target);
  const bool swap = !directed && strcmp(source, target) > 0;
  assert_int_equal(
      fil_text_format(text, NULL, "%s %s %s", swap ? target : source, directed ? "->" : "--", swap ? source : target),
      FIL_OK);
  if (holds & FIL_HOLDS_WEIGHTS)
    add_field(text, "weight", fil_number_write(fil_network_weight(network, edge), number));
  if (holds & FIL_HOLDS_RELATIONS)
    add_field(text, "relation", relation->name);
  const char *period = network->period ? fil_column_text(network->edges.columns[network->period], edge) : NULL;
  if ((holds & FIL_HOLDS_PERIODS) && period)
    add_field(text, "period", period);
  add_attributes(text, &network->edges, &like->edges, FIL_EDGE_ROLES, edge, holds, /*of_nodes=*/false);
}

static int compare_lines(const void *left, const void *right)
{
  return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Whether ties of both kinds stand in it. */
static bool is_mixed(const fil_network *network)
{
  bool directed = false, undirected = false;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const bool is = network->schema.relations[fil_network_relation(network, edge)].directed;
    directed |= is;
    undirected |= !is;
  }
  return directed && undirected;
}

static void add_edges(fil_text *text, const fil_network *network, const fil_network *like, unsigned holds)
{
  const size_t edges = fil_network_edge_count(network);
  const bool all_directed = is_mixed(network) && !(holds & FIL_HOLDS_DIRECTIONS);
  char **lines = calloc(2 * edges + 1, sizeof(char *));
  size_t count = 0;
  assert_non_null(lines);
  for (size_t edge = 0; edge < edges; edge++) {
    const bool loop = fil_network_source(network, edge) == fil_network_target(network, edge);
    const bool directed = network->schema.relations[fil_network_relation(network, edge)].directed;
    if (loop && !(holds & FIL_HOLDS_LOOPS))
      continue;
    for (int turned = 0; turned <= (all_directed && !directed && !loop); turned++) {
      fil_text line = {0};
      add_edge(&line, network, like, edge, directed || all_directed, turned, holds);
      lines[count++] = line.bytes;
    }
  }
  qsort(lines, count, sizeof(char *), compare_lines);
  for (size_t k = 0; k < count; k++) {
    add(text, lines[k]);
    add(text, "\n");
    fil_text line = {.bytes = lines[k]};
    fil_text_destroy(&line);
  }
  free(lines);
}

static void add_terms(fil_text *text, const char *name, const fil_terms *terms)
{
  for (size_t k = 0; k < terms->count; k++) {
    add_field(text, name, terms->items[k].name);
    add_field(text, "label", fil_term_label(&terms->items[k]));
    add_field(text, "support", terms->items[k].support ? "yes" : "no");
  }
}

/* A network without ties is given a relation when it is put together, for there to be one. */
static bool is_made_up(const fil_network *network)
{
  return fil_network_edge_count(network) == 0 && network->schema.relation_count == 1 &&
         strcmp(network->schema.relations[0].name, FIL_RELATION_UNNAMED) == 0;
}

static void add_schema(fil_text *text, const fil_network *network)
{
  const fil_schema *schema = &network->schema;
  for (size_t k = 0; k < schema->relation_count && !is_made_up(network); k++) {
    add_field(text, "relation", schema->relations[k].name);
    add_field(text, "label", fil_relation_label(&schema->relations[k]));
    add_field(text, "unit", schema->relations[k].unit ? schema->relations[k].unit : "");
    add_field(text, "directed", schema->relations[k].directed ? "yes" : "no");
  }
  add_terms(text, "category", &schema->categories);
  add_terms(text, "stage", &schema->stages);
}

/* Which attribute tells when ties hold, and its levels; types, units and levels of all attributes. */
static void add_columns(fil_text *text, const fil_network *network)
{
  const fil_table *const tables[] = {&network->nodes, &network->edges};
  const size_t firsts[] = {FIL_NODE_ROLES, FIL_EDGE_ROLES};
  for (size_t side = 0; side < 2; side++) {
    for (size_t k = firsts[side]; k < tables[side]->column_count; k++) {
      const fil_column *column = tables[side]->columns[k];
      assert_int_equal(fil_text_format(text, NULL, "\n%s type=%d unit=%s", column->name, (int)column->type,
                                       column->unit ? column->unit : ""),
                       FIL_OK);
      for (uint32_t level = 0; column->type == FIL_COLUMN_CATEGORY && level < column->levels.count; level++)
        add_field(text, "level", fil_dictionary_text(&column->levels, level));
      add_field(text, "period", side == 1 && network->period == k ? "yes" : "no");
    }
  }
}

/* `like` is the network whose attributes count. */
static void describe(fil_text *text, const fil_network *network, const fil_network *like, unsigned holds)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    if ((holds & FIL_HOLDS_ISOLATES) || has_tie(network, node))
      add_node(text, network, like, node, holds);
  }
  add_edges(text, network, like, holds);
  if (holds & FIL_HOLDS_TITLE)
    add_field(text, "title", network->title ? network->title : "");
  if (holds & FIL_HOLDS_SCHEMA)
    add_schema(text, network);
  if (holds & FIL_HOLDS_COLUMNS)
    add_columns(text, network);
}

void assert_same_network(const fil_network *expected, const fil_network *found, unsigned holds)
{
  fil_text wanted = {0}, got = {0};
  describe(&wanted, expected, expected, holds);
  describe(&got, found, expected, holds);
  assert_string_equal(fil_text_string(&got), fil_text_string(&wanted));
  fil_text_destroy(&wanted);
  fil_text_destroy(&got);
}
