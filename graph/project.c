/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Projections: which nodes and ties take part, and the network afterwards. */
#include "graph/project.h"

#include "graph/memory.h"
#include "graph/projecting.h"

#include <assert.h>
#include <string.h>

static const struct {
  const char *name, *unit;
} weights[FIL_PROJECTION_WEIGHTS] = {
    {"count", "shared partners"},
    {"newman", "shared partners, each divided by its ties less one (Newman)"},
    {"jaccard", "shared partners, as a share of all partners of the two (Jaccard)"},
};

const char *fil_projection_weight_name(fil_projection_weight weight)
{
  return weights[weight].name;
}

const char *fil_projection_weight_unit(fil_projection_weight weight)
{
  return weights[weight].unit;
}

void fil_projecting_destroy(fil_projecting *work)
{
  fil_memory_free(work->parts);
  fil_memory_free(work->two_mode);
  fil_memory_free(work->ties);
}

static bool is_chosen(const fil_network *network, const fil_projection *projection, size_t edge)
{
  return projection->relation == FIL_MISSING || fil_network_relation(network, edge) == projection->relation;
}

/* Marks the mode where its nodes are known by their category. */
static void mark_category(fil_projecting *work, const fil_network *network, uint32_t category)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    work->parts[node] = fil_network_category(network, node) == category ? FIL_PART_MODE : FIL_PART_NONE;
}

/* Gives the nodes at the ends of a tie their parts, by its direction. */
static fil_status mark_ends(fil_projecting *work, const fil_network *network, size_t edge, fil_projection_side side,
                            fil_error *error)
{
  const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
  const uint32_t ends[] = {side == FIL_PROJECTION_SOURCES ? source : target,
                           side == FIL_PROJECTION_SOURCES ? target : source};
  if (source == target)
    return FIL_OK;
  for (int k = 0; k < 2; k++) {
    const fil_projecting_part part = k == 0 ? FIL_PART_MODE : FIL_PART_PARTNER;
    if (work->parts[ends[k]] != FIL_PART_NONE && work->parts[ends[k]] != part)
      return fil_error_set(error, FIL_ERROR_DATA,
                           "\"%.200s\" is the source of one tie and the target of another, so the ties do not run "
                           "between two sets of nodes; project onto a category, or choose the relation",
                           fil_network_id(network, ends[k]));
    work->parts[ends[k]] = part;
  }
  return FIL_OK;
}

/* A chosen tie to a node outside the mode makes a partner of it. */
static void mark_tie(fil_projecting *work, const fil_network *network, size_t edge, fil_projected *made)
{
  const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
  const bool from_mode = work->parts[source] == FIL_PART_MODE, to_mode = work->parts[target] == FIL_PART_MODE;
  work->two_mode[edge] = from_mode != to_mode;
  made->two_mode += from_mode != to_mode;
  made->within += from_mode && to_mode;
  if (from_mode != to_mode)
    work->parts[from_mode ? target : source] = FIL_PART_PARTNER;
}

fil_status fil_projecting_parts(fil_projecting *work, const fil_network *network, const fil_projection *projection,
                                fil_projected *made, fil_error *error)
{
  const size_t nodes = fil_network_node_count(network), edges = fil_network_edge_count(network);
  work->parts = fil_memory_new(nodes, sizeof *work->parts);
  work->two_mode = fil_memory_new(edges, sizeof *work->two_mode);
  if (!work->parts || !work->two_mode)
    return fil_error_memory(error);
  if (projection->side == FIL_PROJECTION_CATEGORY)
    mark_category(work, network, projection->category);
  for (size_t edge = 0; edge < edges && projection->side != FIL_PROJECTION_CATEGORY; edge++) {
    fil_status status =
        is_chosen(network, projection, edge) ? mark_ends(work, network, edge, projection->side, error) : FIL_OK;
    if (status != FIL_OK)
      return status;
  }
  for (size_t edge = 0; edge < edges; edge++) {
    if (is_chosen(network, projection, edge))
      mark_tie(work, network, edge, made);
  }
  for (size_t node = 0; node < nodes; node++) {
    made->nodes += work->parts[node] == FIL_PART_MODE;
    made->partners += work->parts[node] == FIL_PART_PARTNER;
  }
  if (made->two_mode == 0)
    return fil_error_set(error, FIL_ERROR_DATA, "no tie joins a node of the mode to a node outside it");
  return FIL_OK;
}

/* All projections of one call, and what they take away. */
typedef struct network_change {
  fil_network *network;
  const fil_projection *projections;
  size_t count;
  fil_projecting *works;
  fil_projected *made;
  bool *keep_node, *keep_edge;
  size_t *gone_by; /* by node: the projection by which it goes */
} network_change;

static void mark_tied(const fil_network *network, bool tied[])
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    tied[fil_network_source(network, edge)] = tied[fil_network_target(network, edge)] = true;
}

/* Which categories the partners are of. */
static void find_categories(const fil_network *network, const fil_projecting *work, bool of_partners[])
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const uint32_t category = fil_network_category(network, node);
    if (work->parts[node] == FIL_PART_PARTNER && category != FIL_MISSING)
      of_partners[category] = true;
  }
}

/* Marks the nodes that one projection takes away: partners, and nodes like them that have no tie. */
static fil_status let_go(network_change *change, size_t k, const bool tied[], fil_error *error)
{
  const fil_network *network = change->network;
  bool *of_partners = fil_memory_new(network->schema.categories.count, sizeof *of_partners);
  if (!of_partners)
    return fil_error_memory(error);
  find_categories(network, &change->works[k], of_partners);
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const uint32_t category = fil_network_category(network, node);
    const fil_projecting_part part = change->works[k].parts[node];
    const bool left = part == FIL_PART_NONE && !tied[node] && category != FIL_MISSING && of_partners[category];
    if ((part == FIL_PART_PARTNER || left) && change->keep_node[node]) {
      change->keep_node[node] = false;
      change->gone_by[node] = k;
    }
  }
  fil_memory_free(of_partners);
  return FIL_OK;
}

/* A node that another projection ties, or keeps as a partner, stays. */
static void hold(network_change *change)
{
  for (size_t k = 0; k < change->count; k++) {
    for (size_t node = 0; node < fil_network_node_count(change->network); node++) {
      const fil_projecting_part part = change->works[k].parts[node];
      if (part == FIL_PART_MODE || (part == FIL_PART_PARTNER && change->projections[k].keep))
        change->keep_node[node] = true;
    }
  }
}

static fil_status choose_nodes(network_change *change, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(change->network);
  bool *tied = fil_memory_new(nodes, sizeof *tied);
  if (!tied)
    return fil_error_memory(error);
  mark_tied(change->network, tied);
  memset(change->keep_node, true, nodes);
  for (size_t k = 0; k < change->count; k++) {
    if (!change->projections[k].keep)
      FIL_TRY(let_go(change, k, tied, error));
  }
  hold(change);
  for (size_t node = 0; node < nodes; node++) {
    if (!change->keep_node[node])
      change->made[change->gone_by[node]].gone++;
  }
done:
  fil_memory_free(tied);
  return status;
}

/* Two-mode ties go with their projection, all ties with their nodes. */
static void choose_edges(network_change *change)
{
  const fil_network *network = change->network;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    const bool stays = change->keep_node[source] && change->keep_node[target];
    bool two_mode = false, kept = true;
    for (size_t k = 0; k < change->count; k++) {
      two_mode |= change->works[k].two_mode[edge];
      kept &= !change->works[k].two_mode[edge] || change->projections[k].keep;
    }
    change->keep_edge[edge] = stays && kept;
    if (!stays && !two_mode)
      change->made[change->gone_by[change->keep_node[source] ? target : source]].other_ties++;
  }
}

/* Takes out the rows, and gives endpoints and projected ties the new rows of their nodes. */
static fil_status take_out(network_change *change, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_network *network = change->network;
  const size_t nodes = fil_network_node_count(network);
  uint32_t *row_of = fil_memory_new(nodes, sizeof *row_of), next = 0;
  if (!row_of)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++)
    row_of[node] = change->keep_node[node] ? next++ : FIL_MISSING;
  FIL_TRY(fil_table_keep_rows(&network->edges, change->keep_edge, error));
  FIL_TRY(fil_table_keep_rows(&network->nodes, change->keep_node, error));
  for (int role = FIL_EDGE_SOURCE; role <= FIL_EDGE_TARGET; role++) {
    fil_column *column = network->edges.columns[role];
    for (size_t edge = 0; edge < column->rows; edge++)
      column->codes[edge] = row_of[column->codes[edge]];
  }
  for (size_t k = 0; k < change->count; k++) {
    for (size_t tie = 0; tie < change->works[k].tie_count; tie++) {
      fil_projected_tie *made = &change->works[k].ties[tie];
      made->from = row_of[made->from];
      made->to = row_of[made->to];
    }
  }
done:
  fil_memory_free(row_of);
  return status;
}

/* Takes from the schema the projected relations that have no tie any more. */
static fil_status drop_relations(network_change *change, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_network *network = change->network;
  fil_column *column = network->edges.columns[FIL_EDGE_RELATION];
  const uint32_t count = column->levels.count;
  fil_dictionary levels = {0};
  bool *used = fil_memory_new(count, sizeof *used);
  uint32_t *map = fil_memory_new(count, sizeof *map);
  if (!used || !map)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t code = 0; code < count; code++) {
    used[code] = true;
    for (size_t k = 0; k < change->count; k++) {
      const fil_projection *projection = &change->projections[k];
      used[code] &= projection->keep || (projection->relation != FIL_MISSING && projection->relation != code);
    }
  }
  for (size_t edge = 0; edge < column->rows; edge++)
    used[column->codes[edge]] = true;
  for (uint32_t code = count; code-- > 0;) {
    if (!used[code])
      fil_schema_remove_relation(&network->schema, code);
  }
  for (uint32_t code = 0; code < count; code++) {
    const char *name = fil_dictionary_text(&column->levels, code);
    if (used[code])
      FIL_TRY(fil_dictionary_add(&levels, name, strlen(name), &map[code], error));
  }
  fil_column_exchange_levels(column, &levels, map);
done:
  fil_dictionary_destroy(&levels);
  fil_memory_free(used);
  fil_memory_free(map);
  return status;
}

static fil_status add_ties(fil_network *network, const fil_projection *projection, const fil_projecting *work,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = &network->schema;
  uint32_t code;
  FIL_TRY(fil_dictionary_add(&network->edges.columns[FIL_EDGE_RELATION]->levels, projection->name,
                             strlen(projection->name), &code, error));
  assert(code == schema->relation_count);
  FIL_TRY(fil_schema_add_relation(schema, projection->name, projection->label, weights[projection->weight].unit,
                                  /*directed=*/false, error));
  schema->relations[code].direction_declared = true;
  for (size_t k = 0; k < work->tie_count; k++) {
    const fil_projected_tie *tie = &work->ties[k];
    FIL_TRY(fil_network_add_edge(network, tie->from, tie->to, projection->name, tie->weight, error));
  }
done:
  return status;
}

/* Ties that were made stand in no row of a file. */
static fil_status add_ties_of_all(const network_change *change, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *edges = &change->network->edges;
  const size_t before = fil_table_rows(edges);
  for (size_t k = 0; k < change->count; k++)
    FIL_TRY(add_ties(change->network, &change->projections[k], &change->works[k], error));
  const size_t rows = fil_table_rows(edges);
  uint32_t *grown = fil_memory_resize(edges->origin.rows, rows, sizeof *grown);
  if (!grown)
    FIL_TRY(fil_error_memory(error));
  edges->origin.rows = grown;
  memset(grown + before, 0, (rows - before) * sizeof *grown);
done:
  return status;
}

static fil_status apply(network_change *change, fil_error *error)
{
  fil_status status = FIL_OK;
  change->keep_node = fil_memory_new(fil_network_node_count(change->network), sizeof *change->keep_node);
  change->keep_edge = fil_memory_new(fil_network_edge_count(change->network), sizeof *change->keep_edge);
  change->gone_by = fil_memory_new(fil_network_node_count(change->network), sizeof *change->gone_by);
  if (!change->keep_node || !change->keep_edge || !change->gone_by)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(choose_nodes(change, error));
  choose_edges(change);
  FIL_TRY(take_out(change, error));
  FIL_TRY(drop_relations(change, error));
  FIL_TRY(add_ties_of_all(change, error));
done:
  fil_memory_free(change->keep_node);
  fil_memory_free(change->keep_edge);
  fil_memory_free(change->gone_by);
  return status;
}

fil_status fil_project(fil_network *network, const fil_projection projections[], size_t count, fil_projected made[],
                       fil_error *error)
{
  fil_status status = FIL_OK;
  fil_projecting *works = fil_memory_new(count, sizeof *works);
  if (!works)
    return fil_error_memory(error);
  network_change change = {
      .network = network, .projections = projections, .count = count, .works = works, .made = made};
  for (size_t k = 0; k < count; k++) {
    made[k] = (fil_projected){0};
    FIL_TRY(fil_projecting_parts(&works[k], network, &projections[k], &made[k], error));
    FIL_TRY(fil_projecting_pairs(&works[k], network, &projections[k], error));
    made[k].ties = works[k].tie_count;
  }
  FIL_TRY(apply(&change, error));
done:
  for (size_t k = 0; k < count; k++)
    fil_projecting_destroy(&works[k]);
  fil_memory_free(works);
  return status;
}
