/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Groups of actors, counted. */
#include "io/diagram/clusters.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/key.h"

#include <stdlib.h>

enum { DIGITS = 2 };

/* The place of a code before those without actors go; the last is of the actors without a code. */
static size_t place_of(const fil_column *column, size_t node)
{
  return column->codes[node] == FIL_MISSING ? column->levels.count : column->codes[node];
}

static int by_size(const void *left_item, const void *right_item)
{
  const fil_cluster *left = left_item, *right = right_item;
  if (left->actors != right->actors)
    return left->actors > right->actors ? -1 : 1;
  return (left->code > right->code) - (left->code < right->code);
}

static int by_code(const void *left_item, const void *right_item)
{
  const fil_cluster *left = left_item, *right = right_item;
  return (left->code > right->code) - (left->code < right->code);
}

/* Leaves the clusters that have actors, and of these the `most` largest. */
static void choose(fil_clusters *clusters, size_t most)
{
  size_t kept = 0;
  for (size_t k = 0; k < clusters->count; k++) {
    if (clusters->items[k].actors > 0)
      clusters->items[kept++] = clusters->items[k];
  }
  clusters->count = kept;
  if (kept <= most)
    return;
  qsort(clusters->items, kept, sizeof *clusters->items, by_size);
  for (size_t k = most; k < kept; k++)
    clusters->left_actors += clusters->items[k].actors;
  clusters->left_out = kept - most;
  clusters->count = most;
  qsort(clusters->items, most, sizeof *clusters->items, by_code);
}

/* Who is in which; those of the clusters left out become absent, and their ties go. */
static fil_status assign(fil_clusters *clusters, fil_work *work, uint32_t place_by_code[], fil_error *error)
{
  const size_t nodes = fil_network_node_count(work->network);
  for (size_t k = 0; k <= clusters->column->levels.count; k++)
    place_by_code[k] = FIL_MISSING;
  for (size_t k = 0; k < clusters->count; k++) {
    const uint32_t code = clusters->items[k].code;
    place_by_code[code == FIL_MISSING ? clusters->column->levels.count : code] = (uint32_t)k;
  }
  for (size_t node = 0; node < nodes; node++) {
    clusters->of[node] = work->absent[node] ? FIL_MISSING : place_by_code[place_of(clusters->column, node)];
    work->absent[node] = clusters->of[node] == FIL_MISSING;
  }
  if (clusters->left_out == 0)
    return FIL_OK;
  bool *keep = fil_memory_new(work->ties.count, sizeof *keep);
  if (!keep)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++)
    keep[k] = !work->absent[work->ties.items[k].source] && !work->absent[work->ties.items[k].target];
  const fil_status status = fil_ties_keep(&work->ties, keep, error);
  fil_memory_free(keep);
  return status;
}

static const fil_column *column_of(const fil_work *work)
{
  const fil_network *network = work->network;
  if (work->request->group)
    return work->request->group;
  return network->nodes.columns[network->schema.stages.count > 0 ? FIL_NODE_STAGE : FIL_NODE_CATEGORY];
}

fil_status fil_clusters_find(fil_clusters *clusters, fil_work *work, size_t most, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(work->network);
  const fil_column *column = column_of(work);
  const size_t levels = (size_t)column->levels.count + 1;
  uint32_t *place_by_code = fil_memory_new(levels, sizeof *place_by_code);
  *clusters = (fil_clusters){.column = column,
                             .items = fil_memory_new(levels, sizeof *clusters->items),
                             .count = levels,
                             .of = fil_memory_new(nodes, sizeof *clusters->of)};
  if (!place_by_code || !clusters->items || !clusters->of) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t k = 0; k < levels; k++) {
    clusters->items[k].code = k + 1 < levels ? (uint32_t)k : FIL_MISSING;
    clusters->items[k].name = fil_key_level(work, column, clusters->items[k].code);
  }
  for (size_t node = 0; node < nodes; node++)
    clusters->items[place_of(column, node)].actors += !work->absent[node];
  choose(clusters, most);
  FIL_TRY(assign(clusters, work, place_by_code, error));
  for (size_t k = 0; k < work->ties.count; k++) {
    const uint32_t source = clusters->of[work->ties.items[k].source];
    const bool within = source == clusters->of[work->ties.items[k].target];
    clusters->items[source].within += within;
    clusters->within += within;
  }
done:
  fil_memory_free(place_by_code);
  return status;
}

fil_status fil_clusters_key(const fil_clusters *clusters, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text note = {0};
  char number[FIL_NUMBER_LENGTH];
  const size_t ties = work->ties.count;
  FIL_TRY(fil_text_format(&note, error, "%zu groups by ", clusters->count));
  FIL_TRY(fil_work_title(clusters->column, &note, error));
  if (ties > 0)
    FIL_TRY(fil_text_format(&note, error, "; %s %% of the ties lie within them",
                            fil_number_show(100 * (double)clusters->within / (double)ties, DIGITS, number)));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, note.bytes, error));
  FIL_TRY(
      fil_work_say(work, error, "%zu of %zu ties lie within the %zu groups.", clusters->within, ties, clusters->count));
  if (clusters->left_out > 0)
    FIL_TRY(fil_work_say(work, error, "%zu smaller groups with %zu actors are not drawn.", clusters->left_out,
                         clusters->left_actors));
done:
  fil_text_destroy(&note);
  return status;
}

void fil_clusters_destroy(fil_clusters *clusters)
{
  fil_memory_free(clusters->items);
  fil_memory_free(clusters->of);
  *clusters = (fil_clusters){0};
}
