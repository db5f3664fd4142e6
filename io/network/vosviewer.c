/* SPDX-License-Identifier: GPL-2.0-or-later */
/* VOSviewer's map of items and network of links, after van Eck & Waltman, "VOSviewer manual". Written only. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/losses.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A link between two items, by their rows, the first of which is the smaller. */
typedef struct vosviewer_link {
  uint32_t first, second;
  double strength;
} vosviewer_link;

/* A column of the map: the scores of its items. Gaps would be refused. */
static bool is_score(const fil_column *column)
{
  for (size_t row = 0; row < column->rows; row++) {
    if (column->type != FIL_COLUMN_NUMBER || !isfinite(column->numbers[row]))
      return false;
  }
  return column->rows > 0;
}

/* Tabs and line ends would be another cell. */
static fil_status write_text(fil_sink *sink, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t length; (length = strcspn(text, "\t\r\n")), text[length]; text += length + 1) {
    FIL_TRY(fil_sink_write(sink, text, length, error));
    FIL_TRY(fil_sink_text(sink, " ", error));
  }
  FIL_TRY(fil_sink_text(sink, text, error));
done:
  return status;
}

static fil_status write_headings(const fil_network *network, bool clusters, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, clusters ? "id\tlabel\tcluster" : "id\tlabel", error));
  for (size_t k = FIL_NODE_ROLES; k < network->nodes.column_count; k++) {
    if (!is_score(network->nodes.columns[k]))
      continue;
    FIL_TRY(fil_sink_text(sink, "\tscore<", error));
    FIL_TRY(write_text(sink, network->nodes.columns[k]->name, error));
    FIL_TRY(fil_sink_text(sink, ">", error));
  }
  FIL_TRY(fil_sink_text(sink, "\n", error));
done:
  return status;
}

static fil_status write_item(const fil_network *network, size_t node, bool clusters, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const uint32_t category = fil_network_category(network, node);
  char number[FIL_NUMBER_LENGTH];
  FIL_TRY(fil_sink_format(sink, error, "%zu\t", node + 1));
  FIL_TRY(write_text(sink, fil_network_label(network, node), error));
  if (clusters && category == FIL_MISSING)
    FIL_TRY(fil_sink_text(sink, "\t", error));
  else if (clusters)
    FIL_TRY(fil_sink_format(sink, error, "\t%u", category + 1));
  for (size_t k = FIL_NODE_ROLES; k < network->nodes.column_count; k++) {
    const fil_column *column = network->nodes.columns[k];
    if (is_score(column))
      FIL_TRY(fil_sink_format(sink, error, "\t%s", fil_number_write(column->numbers[node], number)));
  }
  FIL_TRY(fil_sink_text(sink, "\n", error));
done:
  return status;
}

static fil_status write_map(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  const bool clusters = network->schema.categories.count > 0;
  fil_sink *sink;
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &sink, error));
  FIL_TRY(write_headings(network, clusters, sink, error));
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    FIL_TRY(write_item(network, node, clusters, sink, error));
done:
  return status;
}

static int compare_links(const void *left, const void *right)
{
  const vosviewer_link *a = left, *b = right;
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  return a->second < b->second ? -1 : a->second > b->second;
}

/* All ties of a pair as one link, in order. Returns how many there are. */
static size_t join_links(vosviewer_link links[], size_t count)
{
  size_t joined = 0;
  qsort(links, count, sizeof *links, compare_links);
  for (size_t k = 0; k < count; k++) {
    if (joined && compare_links(&links[joined - 1], &links[k]) == 0)
      links[joined - 1].strength += links[k].strength;
    else
      links[joined++] = links[k];
  }
  return joined;
}

static size_t list_links(const fil_network *network, vosviewer_link links[])
{
  size_t count = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    if (source != target)
      links[count++] = (vosviewer_link){source < target ? source : target, source < target ? target : source,
                                        fil_network_weight(network, edge)};
  }
  return count;
}

static fil_status write_links(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink *sink;
  char number[FIL_NUMBER_LENGTH];
  vosviewer_link *links = fil_memory_new(fil_network_edge_count(writing->network), sizeof *links);
  if (!links)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_bundle_add(writing->files, "-network.txt", &sink, error));
  const size_t listed = list_links(writing->network, links), count = join_links(links, listed);
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_sink_format(sink, error, "%u\t%u\t%s\n", links[k].first + 1, links[k].second + 1,
                            fil_number_write(links[k].strength, number)));
  if (count < listed)
    FIL_TRY(fil_losses_add(writing, error, "all ties of a pair, whatever their relation and direction, are one link"));
done:
  fil_memory_free(links);
  return status;
}

/* What the map changes: clusters have numbers, scores no gaps. */
static fil_status tell_changes(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = writing->network;
  const fil_terms *categories = &network->schema.categories;
  for (size_t k = 0; k < categories->count; k++)
    FIL_TRY(fil_losses_add(writing, error, "the category \"%.200s\" is written as cluster %zu",
                           categories->items[k].name, k + 1));
  for (size_t k = FIL_NODE_ROLES; k < network->nodes.column_count; k++) {
    const fil_column *column = network->nodes.columns[k];
    if (column->type == FIL_COLUMN_NUMBER && !is_score(column))
      FIL_TRY(fil_losses_add(writing, error, "the values \"%.200s\" of nodes are not written: scores have no gaps",
                             column->name));
  }
done:
  return status;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(tell_changes(writing, error));
  FIL_TRY(write_map(writing, error));
  if (fil_bundle_takes_several(writing->files))
    FIL_TRY(write_links(writing, error));
  else
    FIL_TRY(fil_losses_add(writing, error, "the links are not written: standard output takes the map alone"));
done:
  return status;
}

const fil_network_format fil_network_format_vosviewer = {
    .name = "vosviewer",
    .title = "VOSviewer map, and beside it the network (cluster.txt, cluster-network.txt)",
    .holds = FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_NODE_NUMBERS | FIL_HOLDS_WEIGHTS,
    .write = write,
};
