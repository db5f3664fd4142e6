/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The edges of a network being put together: weights, ids, and rows that say the same twice. */
#include "graph/assembling.h"
#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The place of a weight, with the number as its value. */
static fil_place weight_place(const fil_assembling *work, size_t edge, char value[FIL_NUMBER_LENGTH])
{
  fil_place place = fil_assembling_edge_place(work, edge, FIL_EDGE_WEIGHT);
  place.value = fil_number_write(work->network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge], value);
  return place;
}

fil_status fil_assembling_weights(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = work->network->edges.columns[FIL_EDGE_WEIGHT];
  char value[FIL_NUMBER_LENGTH];
  for (size_t edge = 0; edge < column->rows; edge++) {
    double weight = column->numbers[edge];
    work->network->has_weights = work->network->has_weights || !isnan(weight);
    if (isinf(weight))
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_ERROR, "infinite weight", weight_place(work, edge, value),
                                    "write a finite number", error, "the weight is infinite"));
    else if (weight < 0)
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_ERROR, "negative weight", weight_place(work, edge, value),
                                    "write a number from 0 up; a flow back is a tie from target to source", error,
                                    "the weight is negative"));
  }
done:
  return status;
}

static fil_status report_duplicate(fil_assembling *work, const fil_column *ids, size_t edge, size_t earlier,
                                   fil_error *error)
{
  const fil_place place = fil_assembling_edge_cell_place(work, edge, ids, work->assembly->edge_id);
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "duplicate edge id", place,
                               "give each tie an id of its own, or clear the column", error,
                               "the tie id \"%.200s\" stands in row %zu already", place.value,
                               fil_table_origin_row(&work->network->edges, earlier));
}

fil_status fil_assembling_edge_ids(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  if (work->assembly->edge_id == FIL_NO_COLUMN)
    return FIL_OK;
  const fil_column *ids = work->assembly->edges->columns[work->assembly->edge_id];
  const fil_table *edges = &work->network->edges;
  fil_dictionary seen = {0};
  uint32_t *edge_of = fil_memory_new(ids->rows, sizeof *edge_of);
  if (!edge_of)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < ids->rows; edge++) {
    const char *id = fil_column_text(ids, edge);
    uint32_t code, count = seen.count;
    if (!id)
      continue;
    FIL_TRY(fil_dictionary_add(&seen, id, strlen(id), &code, error));
    if (code < count && fil_table_piece(edges, edge) == fil_table_piece(edges, edge_of[code]))
      FIL_TRY(report_duplicate(work, ids, edge, edge_of[code], error));
    else
      edge_of[code] = (uint32_t)edge; /* each file may count its ties from 1 */
  }
done:
  fil_dictionary_destroy(&seen);
  fil_memory_free(edge_of);
  return status;
}

/* "with the weight 10.5", "without a weight". */
static void describe_weight(const fil_network *network, size_t edge, char words[64])
{
  char number[FIL_NUMBER_LENGTH];
  double weight = network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge];
  if (isnan(weight))
    snprintf(words, 64, "without a weight");
  else
    snprintf(words, 64, "with the weight %s", fil_number_write(weight, number));
}

static fil_status report_different(fil_assembling *work, size_t edge, size_t earlier, fil_error *error)
{
  const fil_network *network = work->network;
  char value[FIL_NUMBER_LENGTH], here[64], there[64], row[256];
  fil_assembling_row_words(&network->edges, earlier, edge, row);
  describe_weight(network, edge, here);
  describe_weight(network, earlier, there);
  return fil_assembling_report(
      work, FIL_SEVERITY_ERROR, "repeated tie", weight_place(work, edge, value),
      "keep one of the rows, or declare \"merge\": \"sum\", \"max\", \"mean\" or \"first\" in the study", error,
      "the tie from \"%.100s\" to \"%.100s\" stands in %s already %s, here %s",
      fil_network_id(network, fil_network_source(network, edge)),
      fil_network_id(network, fil_network_target(network, edge)), row, there, here);
}

static fil_status report_equal(fil_assembling *work, size_t edge, size_t earlier, fil_error *error)
{
  const fil_network *network = work->network;
  char row[256];
  fil_assembling_row_words(&network->edges, earlier, edge, row);
  fil_place place = fil_assembling_edge_place(work, edge, FIL_EDGE_SOURCE);
  place.value = fil_network_id(network, fil_network_source(network, edge));
  return fil_assembling_report(work, FIL_SEVERITY_WARNING, "repeated row", place,
                               "delete it; or, where it is a further tie, declare \"merge\": \"sum\" in the study",
                               error, "the tie from \"%.100s\" to \"%.100s\" stands in %s already; it is counted once",
                               place.value, fil_network_id(network, fil_network_target(network, edge)), row);
}

/* A row without a weight that is merged with one that has a weight: it counts as 1, or hides the other. */
static fil_status report_missing_weight(fil_assembling *work, size_t edge, size_t earlier, fil_error *error)
{
  const fil_network *network = work->network;
  const double *weights = network->edges.columns[FIL_EDGE_WEIGHT]->numbers;
  const size_t lacking = isnan(weights[edge]) ? edge : earlier, other = isnan(weights[edge]) ? earlier : edge;
  const bool hides = work->assembly->merge == FIL_MERGE_FIRST && lacking == earlier;
  char row[256];
  if (isnan(weights[edge]) == isnan(weights[earlier]) || (work->assembly->merge == FIL_MERGE_FIRST && !hides))
    return FIL_OK;
  fil_assembling_row_words(&network->edges, other, lacking, row);
  return fil_assembling_report(
      work, FIL_SEVERITY_WARNING, "merged without a weight", fil_assembling_edge_place(work, lacking, FIL_EDGE_WEIGHT),
      "write its weight, or delete the row", error,
      hides ? "the tie has no weight here, and this row stands for %s, which has one"
            : "the tie has no weight here and is merged with %s, which has one; it counts as 1",
      row);
}

/* Tells of each repeated row, or, when the study says what to do with them, of their number. */
static fil_status report_repeats(fil_assembling *work, const uint32_t first[], fil_error *error)
{
  static const char *const ways[] = {"", "their sum", "the largest", "their mean", "the first"};
  fil_status status = FIL_OK;
  const fil_network *network = work->network;
  fil_merge merge = work->assembly->merge;
  size_t repeated = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (first[edge] == edge)
      continue;
    repeated++;
    if (merge != FIL_MERGE_REFUSE)
      FIL_TRY(report_missing_weight(work, edge, first[edge], error));
    else if (fil_network_weight(network, edge) != fil_network_weight(network, first[edge]))
      FIL_TRY(report_different(work, edge, first[edge], error));
    else
      FIL_TRY(report_equal(work, edge, first[edge], error));
  }
  if (repeated && merge != FIL_MERGE_REFUSE)
    FIL_TRY(fil_assembling_report(
        work, FIL_SEVERITY_NOTE, "ties merged", (fil_place){.file = network->edges.origin.file}, NULL, error,
        "%zu repeated rows were merged into the ties that they repeat; the weight is %s", repeated, ways[merge]));
done:
  return status;
}

/* Drops the edges that repeat another, and those that errors left without an endpoint or a relation. */
static fil_status drop_edges(fil_network *network, const uint32_t first[], fil_error *error)
{
  size_t edges = fil_network_edge_count(network), kept = 0;
  bool *keep = fil_memory_new(edges, sizeof *keep);
  if (!keep)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < edges; edge++) {
    keep[edge] = first[edge] == edge && fil_network_source(network, edge) != FIL_MISSING &&
                 fil_network_target(network, edge) != FIL_MISSING && fil_network_relation(network, edge) != FIL_MISSING;
    kept += keep[edge];
  }
  fil_status status = kept < edges ? fil_table_keep_rows(&network->edges, keep, error) : FIL_OK;
  fil_memory_free(keep);
  return status;
}

fil_status fil_assembling_repeats(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *first = fil_memory_resize(NULL, fil_network_edge_count(work->network), sizeof *first);
  if (!first)
    return fil_error_memory(error);
  FIL_TRY(fil_repeat_find(work->network, work->periods, first, error));
  FIL_TRY(report_repeats(work, first, error));
  FIL_TRY(fil_repeat_merge(work->network, first, work->assembly->merge, error));
  FIL_TRY(drop_edges(work->network, first, error));
done:
  fil_memory_free(first);
  return status;
}
