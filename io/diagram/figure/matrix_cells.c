/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The order of the actors, and which cells are filled. */
#include "io/diagram/figure/matrix_cells.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

/* An actor's claim to a place. */
typedef struct rank {
  uint32_t group, node;
  size_t ties;
} rank;

static int compare(size_t left, size_t right)
{
  return (left > right) - (left < right);
}

/* FIL_MISSING is the largest code, so actors without a group come last. */
static int by_rank(const void *left_item, const void *right_item)
{
  const rank *left = left_item, *right = right_item;
  int order = compare(left->group, right->group);
  if (!order)
    order = compare(right->ties, left->ties);
  return order ? order : compare(left->node, right->node);
}

static void add_group(fil_matrix *matrix, size_t place, uint32_t code)
{
  if (matrix->group_count == 0 || matrix->groups[matrix->group_count - 1].code != code)
    matrix->groups[matrix->group_count++] = (fil_matrix_group){.code = code, .first = place};
  matrix->groups[matrix->group_count - 1].size++;
  matrix->group[place] = (uint32_t)matrix->group_count - 1;
}

static fil_status order_actors(fil_matrix *matrix, const fil_work *work, fil_error *error)
{
  const fil_column *group = work->request->group;
  const size_t nodes = fil_network_node_count(work->network);
  rank *ranks = fil_memory_new(nodes, sizeof *ranks);
  if (!ranks)
    return fil_error_memory(error);
  for (uint32_t node = 0; node < nodes; node++)
    ranks[node] = (rank){.group = group ? group->codes[node] : FIL_MISSING, .node = node};
  for (size_t k = 0; k < work->ties.count; k++) {
    ranks[work->ties.items[k].source].ties++;
    ranks[work->ties.items[k].target].ties++;
  }
  for (size_t node = 0; node < nodes; node++) {
    if (!work->absent[node])
      ranks[matrix->count++] = ranks[node];
  }
  if (matrix->count)
    qsort(ranks, matrix->count, sizeof *ranks, by_rank);
  for (size_t place = 0; place < matrix->count; place++) {
    matrix->order[place] = ranks[place].node;
    matrix->place[ranks[place].node] = (uint32_t)place;
    add_group(matrix, place, ranks[place].group);
  }
  fil_memory_free(ranks);
  return FIL_OK;
}

/* One relation's ties from one actor to another. */
typedef struct entry {
  uint32_t row, column, relation;
  size_t edge;
  double number;
} entry;

static int by_cell(const void *left_item, const void *right_item)
{
  const entry *left = left_item, *right = right_item;
  int order = compare(left->row, right->row);
  if (!order)
    order = compare(left->column, right->column);
  if (!order)
    order = compare(left->relation, right->relation);
  return order ? order : compare(left->edge, right->edge);
}

/* An entry for each tie, two where it has no direction, and one for each row of a loop. Returns how many. */
static size_t gather(const fil_matrix *matrix, const fil_work *work, entry entries[])
{
  const fil_network *network = work->network;
  const fil_column *column = matrix->shown->column;
  size_t count = 0;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const uint32_t row = matrix->place[tie->source], other = matrix->place[tie->target];
    const double number = column ? column->numbers[tie->row] : tie->weight;
    entries[count++] = (entry){row, other, tie->relation, tie->row, number};
    if (!tie->directed)
      entries[count++] = (entry){other, row, tie->relation, tie->row, number};
  }
  for (size_t edge = 0; work->ties.loops > 0 && edge < fil_network_edge_count(network); edge++) {
    const uint32_t node = fil_network_source(network, edge), relation = fil_network_relation(network, edge);
    if (node != fil_network_target(network, edge) || work->absent[node] || !fil_ties_drawn(work->request, relation))
      continue;
    const double number = column ? column->numbers[edge] : fil_network_weight(network, edge);
    entries[count++] = (entry){matrix->place[node], matrix->place[node], relation, edge, number};
  }
  return count;
}

/* Joins the rows of a loop of one relation: their weights together, or the first number of a column. Then relations. */
static void merge(fil_matrix *matrix, const entry entries[], size_t count)
{
  const bool counted = matrix->shade == FIL_MATRIX_RELATIONS;
  for (size_t k = 0, end; k < count; k = end) {
    double number = entries[k].number;
    for (end = k + 1; end < count && entries[end].row == entries[k].row && entries[end].column == entries[k].column &&
                      entries[end].relation == entries[k].relation;
         end++)
      number += matrix->shown->column ? 0 : entries[end].number;
    fil_matrix_cell *last = matrix->cell_count ? &matrix->cells[matrix->cell_count - 1] : NULL;
    if (last && last->row == entries[k].row && last->column == entries[k].column) {
      last->number = counted ? last->number + 1 : fmax(last->number, number);
      continue;
    }
    matrix->cells[matrix->cell_count++] = (fil_matrix_cell){entries[k].row, entries[k].column, counted ? 1 : number};
    matrix->loops += entries[k].row == entries[k].column;
  }
}

/* Whether some cell is of several relations. */
static bool is_multiplex(const fil_matrix *matrix)
{
  for (size_t k = 0; k < matrix->cell_count; k++) {
    if (matrix->cells[k].number > 1)
      return true;
  }
  return false;
}

static fil_status fill(fil_matrix *matrix, const fil_work *work, fil_error *error)
{
  const size_t most = 2 * work->ties.count + work->ties.loops;
  entry *entries = fil_memory_new(most, sizeof *entries);
  matrix->cells = fil_memory_new(most, sizeof *matrix->cells);
  if (!entries || !matrix->cells) {
    fil_memory_free(entries);
    return fil_error_memory(error);
  }
  const size_t count = gather(matrix, work, entries);
  if (count)
    qsort(entries, count, sizeof *entries, by_cell);
  merge(matrix, entries, count);
  if (matrix->shade == FIL_MATRIX_RELATIONS && !is_multiplex(matrix))
    matrix->shade = FIL_MATRIX_PRESENCE;
  fil_memory_free(entries);
  return FIL_OK;
}

static fil_status count_blocks(fil_matrix *matrix, fil_error *error)
{
  matrix->blocks = fil_memory_new(matrix->group_count * matrix->group_count, sizeof *matrix->blocks);
  if (!matrix->blocks)
    return fil_error_memory(error);
  for (size_t from = 0; from < matrix->group_count; from++) {
    for (size_t to = 0; to < matrix->group_count; to++)
      matrix->blocks[from * matrix->group_count + to].possible =
          matrix->groups[from].size * (matrix->groups[to].size - (from == to));
  }
  for (size_t k = 0; k < matrix->cell_count; k++) {
    const fil_matrix_cell *cell = &matrix->cells[k];
    if (cell->row != cell->column)
      matrix->blocks[matrix->group[cell->row] * matrix->group_count + matrix->group[cell->column]].filled++;
  }
  return FIL_OK;
}

/* Of numbers the colours of lines go before their widths, these before the weights of a single relation. */
static void choose_shade(fil_matrix *matrix, const fil_work *work)
{
  const fil_encoding *colour = &work->request->properties[FIL_PROPERTY_LINE_COLOUR];
  size_t drawn = 0;
  bool weighted = false;
  matrix->symmetric = true;
  matrix->shown = fil_looks_is_number(colour) ? colour : &work->request->properties[FIL_PROPERTY_LINE_WIDTH];
  for (uint32_t k = 0; k < work->network->schema.relation_count; k++) {
    if (!(work->ties.most[k] > 0))
      continue;
    drawn++;
    weighted = weighted || fil_looks_has_weights(&work->looks, k);
    matrix->symmetric = matrix->symmetric && !work->network->schema.relations[k].directed;
  }
  matrix->shade = matrix->shown->column ? FIL_MATRIX_NUMBER
                  : drawn > 1           ? FIL_MATRIX_RELATIONS
                  : weighted            ? FIL_MATRIX_NUMBER
                                        : FIL_MATRIX_PRESENCE;
}

fil_status fil_matrix_make(fil_matrix *matrix, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(work->network);
  *matrix = (fil_matrix){0};
  choose_shade(matrix, work);
  matrix->order = fil_memory_new(nodes, sizeof *matrix->order);
  matrix->place = fil_memory_new(nodes, sizeof *matrix->place);
  matrix->group = fil_memory_new(nodes, sizeof *matrix->group);
  matrix->groups = fil_memory_new(nodes, sizeof *matrix->groups);
  if (!matrix->order || !matrix->place || !matrix->group || !matrix->groups)
    return fil_error_memory(error);
  FIL_TRY(order_actors(matrix, work, error));
  if (matrix->group_count > FIL_MATRIX_GROUPS)
    return fil_error_set(error, FIL_ERROR_USAGE, "%s makes %zu groups; a matrix shows at most %d",
                         fil_column_title(work->request->group), matrix->group_count, FIL_MATRIX_GROUPS);
  FIL_TRY(fill(matrix, work, error));
  FIL_TRY(count_blocks(matrix, error));
done:
  return status;
}

void fil_matrix_destroy(fil_matrix *matrix)
{
  fil_memory_free(matrix->order);
  fil_memory_free(matrix->place);
  fil_memory_free(matrix->group);
  fil_memory_free(matrix->cells);
  fil_memory_free(matrix->groups);
  fil_memory_free(matrix->blocks);
  *matrix = (fil_matrix){0};
}

double fil_matrix_density(const fil_matrix *matrix, size_t from, size_t to)
{
  const fil_matrix_block *block = &matrix->blocks[from * matrix->group_count + to];
  return block->possible ? (double)block->filled / (double)block->possible : NAN;
}
