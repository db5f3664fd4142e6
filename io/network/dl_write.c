/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks as UCINET's lists of ties. */
#include "io/network/dl_write.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/dl_writing.h"
#include "io/network/losses.h"

#include <stdlib.h>
#include <string.h>

/* A cell of a relation's matrix. */
typedef struct dl_cell {
  uint32_t relation, row, column;
  double weight;
} dl_cell;

static int compare(const void *left, const void *right)
{
  const dl_cell *a = left, *b = right;
  if (a->relation != b->relation)
    return a->relation < b->relation ? -1 : 1;
  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  return a->column == b->column ? 0 : a->column < b->column ? -1 : 1;
}

/* Cells in order, those of the same place added up. Returns how many are left. */
static size_t add_up(dl_cell cells[], size_t count)
{
  size_t left = 0;
  qsort(cells, count, sizeof *cells, compare);
  for (size_t k = 0; k < count; k++) {
    if (left > 0 && compare(&cells[left - 1], &cells[k]) == 0)
      cells[left - 1].weight += cells[k].weight;
    else
      cells[left++] = cells[k];
  }
  return left;
}

/* A cell for each tie, two where it has no direction. */
static size_t list_cells(const fil_network *network, dl_cell cells[])
{
  size_t count = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t relation = fil_network_relation(network, edge);
    const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    const double weight = fil_network_weight(network, edge);
    cells[count++] = (dl_cell){relation, source, target, weight};
    if (!network->schema.relations[relation].directed && source != target)
      cells[count++] = (dl_cell){relation, target, source, weight};
  }
  return count;
}

static const dl_cell *find_cell(const dl_cell cells[], size_t count, const dl_cell *wanted)
{
  return bsearch(wanted, cells, count, sizeof *cells, compare);
}

/* Whether the cells of a relation are the same above and below the diagonal, as those of undirected ties are. */
static bool is_symmetric(const dl_cell cells[], size_t count)
{
  bool beside_diagonal = false;
  for (size_t k = 0; k < count; k++) {
    const dl_cell mirrored = {cells[k].relation, cells[k].column, cells[k].row, 0};
    const dl_cell *found = find_cell(cells, count, &mirrored);
    if (!found || found->weight != cells[k].weight)
      return false;
    beside_diagonal |= cells[k].row != cells[k].column;
  }
  return beside_diagonal;
}

/* What a matrix does not say: the order is that of the warnings. */
static fil_status tell_relation(const dl_writing *file, const dl_cell cells[], size_t count, uint32_t relation,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_relation *told = &file->network->schema.relations[relation];
  size_t zeros = 0;
  for (size_t k = 0; k < count; k++)
    zeros += cells[k].weight == 0;
  if (zeros)
    FIL_TRY(fil_losses_add(file->writing, error, "%zu cells \"%.200s\" are of weight 0, which to UCINET is no tie",
                           zeros, told->name));
  if (told->directed && is_symmetric(cells, count))
    FIL_TRY(
        fil_losses_add(file->writing, error,
                       "the directed ties \"%.200s\" are the same both ways, and a matrix does not say that they have "
                       "a direction; read again they are undirected",
                       told->name));
  if (strcmp(file->relations.items[relation], told->name) != 0)
    FIL_TRY(fil_losses_add(file->writing, error,
                           "the relation \"%.200s\" is called %s, since UCINET cannot have its name", told->name,
                           file->relations.items[relation]));
done:
  return status;
}

static fil_status write_heading(const dl_writing *file, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &file->network->schema;
  const bool named = schema->relation_count > 1 ||
                     (schema->relation_count == 1 && strcmp(schema->relations[0].name, FIL_RELATION_UNNAMED) != 0);
  FIL_TRY(fil_sink_format(sink, error, "DL N=%zu", fil_network_node_count(file->network)));
  if (schema->relation_count > 1)
    FIL_TRY(fil_sink_format(sink, error, " NM=%zu", schema->relation_count));
  FIL_TRY(fil_sink_text(sink, FIL_DL_LINE_END "FORMAT = EDGELIST1" FIL_DL_LINE_END, error));
  FIL_TRY(fil_dl_write_labels(sink, "LABELS:", &file->labels, error));
  if (named)
    FIL_TRY(fil_dl_write_labels(sink, "MATRIX LABELS:", &file->relations, error));
  FIL_TRY(fil_sink_text(sink, "DATA:" FIL_DL_LINE_END, error));
done:
  return status;
}

static fil_status write_cells(const dl_writing *file, fil_sink *sink, const dl_cell cells[], size_t count,
                              bool has_weights, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  size_t at = 0;
  for (uint32_t relation = 0; relation < file->network->schema.relation_count; relation++) {
    const size_t from = at;
    if (relation > 0)
      FIL_TRY(fil_sink_text(sink, "!" FIL_DL_LINE_END, error));
    for (; at < count && cells[at].relation == relation; at++) {
      FIL_TRY(fil_sink_format(sink, error, "%u %u", cells[at].row + 1, cells[at].column + 1));
      if (has_weights)
        FIL_TRY(fil_sink_format(sink, error, " %s", fil_number_write(cells[at].weight, number)));
      FIL_TRY(fil_sink_text(sink, FIL_DL_LINE_END, error));
    }
    FIL_TRY(tell_relation(file, cells + from, at - from, relation, error));
  }
done:
  return status;
}

static fil_status write_network(const dl_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink *sink;
  dl_cell *cells = fil_memory_new(2 * fil_network_edge_count(file->network), sizeof *cells);
  if (!cells)
    FIL_TRY(fil_error_memory(error));
  const size_t listed = list_cells(file->network, cells), count = add_up(cells, listed);
  FIL_TRY(fil_bundle_add(file->writing->files, /*suffix=*/NULL, &sink, error));
  FIL_TRY(write_heading(file, sink, error));
  FIL_TRY(write_cells(file, sink, cells, count, file->network->has_weights || count < listed, error));
  if (count < listed)
    FIL_TRY(fil_losses_add(file->writing, error,
                           "ties of one pair and relation are one cell of a matrix; their weights are added up"));
done:
  fil_memory_free(cells);
  return status;
}

static fil_status make_labels(dl_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(file->network), relations = file->network->schema.relation_count;
  bool coded;
  const char **names = fil_memory_new(nodes > relations ? nodes : relations, sizeof *names);
  if (!names)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < nodes; k++)
    names[k] = fil_network_id(file->network, k);
  FIL_TRY(fil_dl_make_labels(names, nodes, 'n', /*together=*/true, &file->labels, &file->coded, error));
  for (size_t k = 0; k < relations; k++)
    names[k] = file->network->schema.relations[k].name;
  FIL_TRY(fil_dl_make_labels(names, relations, 'r', /*together=*/false, &file->relations, &coded, error));
done:
  fil_memory_free(names);
  return status;
}

fil_status fil_dl_write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  dl_writing file = {.writing = writing, .network = writing->network};
  if (fil_network_node_count(writing->network) == 0)
    return fil_error_set(error, FIL_ERROR_DATA,
                         "a network without nodes cannot be written as DL, which has one at least");
  FIL_TRY(make_labels(&file, error));
  FIL_TRY(write_network(&file, error));
  FIL_TRY(fil_dl_write_key(&file, error));
  FIL_TRY(fil_dl_write_attributes(&file, error));
done:
  fil_names_destroy(&file.labels);
  fil_names_destroy(&file.relations);
  return status;
}
