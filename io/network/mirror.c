/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties that are their own mirror image. */
#include "io/network/mirror.h"

#include "graph/memory.h"
#include "io/network/square.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A tie of a list; `relation` counts those without one last. */
typedef struct mirror_tie {
  uint32_t relation, low, high, row;
  bool turned; /* it runs from high to low */
  double weight;
} mirror_tie;

static int compare(const void *left, const void *right)
{
  const mirror_tie *a = left, *b = right;
  if (a->relation != b->relation)
    return a->relation < b->relation ? -1 : 1;
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;
  if (a->high != b->high)
    return a->high < b->high ? -1 : 1;
  return (int)a->turned - (int)b->turned;
}

static mirror_tie make_tie(const fil_table *edges, size_t row)
{
  fil_column *const *columns = edges->columns;
  const uint32_t source = columns[FIL_PART_SOURCE]->codes[row], target = columns[FIL_PART_TARGET]->codes[row];
  const double weight = columns[FIL_PART_WEIGHT]->numbers[row];
  return (mirror_tie){.relation = columns[FIL_PART_RELATION]->codes[row],
                      .low = source < target ? source : target,
                      .high = source < target ? target : source,
                      .row = (uint32_t)row,
                      .turned = source > target,
                      .weight = isnan(weight) ? 1 : weight};
}

/* Whether the ties, all of one relation, are pairs of a tie and its mirror image, or loops that stand once. */
static bool is_mirrored(const mirror_tie ties[], size_t count)
{
  size_t pairs = 0;
  for (size_t k = 0; k < count; k++) {
    const bool again = k > 0 && ties[k - 1].low == ties[k].low && ties[k - 1].high == ties[k].high;
    if (ties[k].low == ties[k].high) {
      if (again)
        return false;
      continue;
    }
    if (k + 1 == count || ties[k].turned || !ties[k + 1].turned || ties[k + 1].low != ties[k].low ||
        ties[k + 1].high != ties[k].high || ties[k + 1].weight != ties[k].weight)
      return false;
    pairs++;
    k++;
  }
  return pairs > 0;
}

/* Keeps one of each pair, undirected. */
static fil_status settle_relation(fil_parts *parts, const mirror_tie ties[], size_t count, bool dropped[],
                                  fil_error *error)
{
  static const char word[] = "undirected";
  fil_column *direction = parts->edges.columns[FIL_PART_DIRECTION];
  uint32_t code;
  fil_status status = fil_dictionary_add(&direction->levels, word, strlen(word), &code, error);
  for (size_t k = 0; k < count && status == FIL_OK; k++) {
    direction->codes[ties[k].row] = code;
    dropped[ties[k].row] = ties[k].turned;
  }
  return status;
}

/* Closes the gaps. */
static fil_status drop(fil_table *edges, const bool dropped[], fil_error *error)
{
  fil_status status = FIL_OK;
  size_t left = 0;
  const size_t rows = fil_table_rows(edges);
  for (size_t row = 0; row < rows; row++) {
    if (dropped[row])
      continue;
    for (size_t k = 0; k < FIL_PART_EDGE_ROLES; k++) {
      fil_column *column = edges->columns[k];
      if (column->type == FIL_COLUMN_NUMBER)
        column->numbers[left] = column->numbers[row];
      else
        column->codes[left] = column->codes[row];
    }
    edges->origin.rows[left++] = edges->origin.rows[row];
  }
  for (size_t k = 0; k < FIL_PART_EDGE_ROLES; k++)
    FIL_TRY(fil_column_resize(edges->columns[k], left, error));
done:
  return status;
}

static fil_status tell(const fil_parts *parts, size_t row, fil_problems *problems, fil_error *error)
{
  const fil_place place = {.file = parts->edges.origin.file, .row = parts->edges.origin.rows[row]};
  return fil_problem_add(problems, FIL_SEVERITY_NOTE, "symmetric matrix", place,
                         "each tie stands in both directions with the same weight; the ties are read as undirected",
                         "where they have a direction, declare the relation directed in the study", error);
}

fil_status fil_mirror_settle(fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *edges = &parts->edges;
  const size_t rows = fil_table_rows(edges);
  const fil_column *relation = edges->columns[FIL_PART_RELATION];
  mirror_tie *ties = fil_memory_new(rows, sizeof *ties);
  bool *dropped = fil_memory_new(rows, sizeof *dropped);
  if (!ties || !dropped)
    FIL_TRY(fil_error_memory(error));
  for (size_t row = 0; row < rows; row++)
    ties[row] = make_tie(edges, row);
  qsort(ties, rows, sizeof *ties, compare);
  for (size_t from = 0, end; from < rows; from = end) {
    for (end = from; end < rows && ties[end].relation == ties[from].relation;)
      end++;
    if (!is_mirrored(ties + from, end - from) ||
        fil_square_is_directed(parts,
                               ties[from].relation == FIL_MISSING ? NULL : fil_column_text(relation, ties[from].row)))
      continue;
    FIL_TRY(settle_relation(parts, ties + from, end - from, dropped, error));
    FIL_TRY(tell(parts, ties[from].row, problems, error));
  }
  FIL_TRY(drop(edges, dropped, error));
done:
  fil_memory_free(ties);
  fil_memory_free(dropped);
  return status;
}
