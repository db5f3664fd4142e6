/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's networks: vertices, and the ties of each relation. */
#include "io/network/pajek_write.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/ending.h"
#include "io/network/losses.h"
#include "io/network/pajek_text.h"
#include "io/network/pajek_writing.h"

#include <stdio.h>
#include <string.h>

fil_status fil_pajek_write_name(pajek_writing *file, const char *before, const char *name, bool is_label,
                                const char *after, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(&file->scratch);
  FIL_TRY(fil_text_add(&file->scratch, before, error));
  FIL_TRY(fil_pajek_encode(name, is_label, &file->scratch, error));
  FIL_TRY(fil_text_add(&file->scratch, after, error));
  FIL_TRY(fil_sink_write(file->sink, file->scratch.bytes, file->scratch.length, error));
done:
  return status;
}

static bool is_plain(const char *name)
{
  return !name || fil_text_is_ascii(name, strlen(name));
}

static bool is_plain_column(const fil_column *column)
{
  bool plain = is_plain(column->name);
  for (uint32_t k = 0; plain && k < column->levels.count; k++)
    plain = is_plain(fil_dictionary_text(&column->levels, k));
  return plain;
}

static bool is_plain_network(const fil_network *network)
{
  bool plain = is_plain(network->title);
  for (size_t k = 0; plain && k < network->schema.relation_count; k++)
    plain = is_plain(network->schema.relations[k].name);
  for (size_t k = 0; plain && k < network->nodes.column_count; k++)
    plain = is_plain_column(network->nodes.columns[k]);
  for (size_t node = 0; plain && node < fil_network_node_count(network); node++)
    plain = is_plain(fil_network_id(network, node)) && is_plain(fil_network_label(network, node));
  return plain;
}

fil_status fil_pajek_begin_file(pajek_writing *file, fil_error *error)
{
  return is_plain_network(file->network) ? FIL_OK : fil_sink_text(file->sink, "\xEF\xBB\xBF", error);
}

static bool are_numbers(const fil_network *network)
{
  char number[24];
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    snprintf(number, sizeof number, "%zu", node + 1);
    if (strcmp(fil_network_id(network, node), number) != 0)
      return false;
  }
  return true;
}

static bool are_labels(const fil_network *network)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const char *id = fil_network_id(network, node);
    if (strcmp(id, fil_network_label(network, node)) != 0 || strchr(id, '\n'))
      return false;
  }
  return true;
}

/* What the vertices' numbers stand for. */
static fil_status write_ids(pajek_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  char before[48];
  if (are_numbers(file->network))
    return FIL_OK;
  if (are_labels(file->network))
    return fil_sink_text(file->sink, "% ids are labels" FIL_PAJEK_LINE_END, error);
  for (size_t node = 0; node < fil_network_node_count(file->network); node++) {
    snprintf(before, sizeof before, "%% vertex %zu is \"", node + 1);
    FIL_TRY(fil_pajek_write_name(file, before, fil_network_id(file->network, node), /*is_label=*/false,
                                 "\"" FIL_PAJEK_LINE_END, error));
  }
done:
  return status;
}

static fil_status write_vertex(pajek_writing *file, size_t node, fil_error *error)
{
  fil_status status = FIL_OK;
  char text[FIL_NUMBER_LENGTH];
  snprintf(text, sizeof text, "%zu \"", node + 1);
  FIL_TRY(fil_pajek_write_name(file, text, fil_network_label(file->network, node), /*is_label=*/true, "\"", error));
  for (size_t axis = 0; axis < FIL_PAJEK_PLACES && file->places[axis]; axis++)
    FIL_TRY(fil_sink_format(file->sink, error, " %s", fil_number_write(file->places[axis]->numbers[node], text)));
  FIL_TRY(fil_sink_text(file->sink, FIL_PAJEK_LINE_END, error));
done:
  return status;
}

static fil_status write_vertices(pajek_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(file->network);
  const char *title = file->network->title;
  FIL_TRY(fil_pajek_begin_file(file, error));
  FIL_TRY(fil_pajek_write_name(file, title ? "*Network " : "*Network", title ? title : "", /*is_label=*/false,
                               FIL_PAJEK_LINE_END, error));
  FIL_TRY(write_ids(file, error));
  FIL_TRY(fil_sink_format(file->sink, error, "*Vertices %zu", nodes));
  if (file->first_mode)
    FIL_TRY(fil_sink_format(file->sink, error, " %zu", file->first_mode));
  FIL_TRY(fil_sink_text(file->sink, FIL_PAJEK_LINE_END, error));
  for (size_t node = 0; node < nodes; node++)
    FIL_TRY(write_vertex(file, node, error));
done:
  return status;
}

static fil_status write_tie(pajek_writing *file, size_t edge, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  char number[FIL_NUMBER_LENGTH];
  const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
  const bool turned = file->first_mode && source > target;
  const char *period = file->has_periods ? fil_column_text(network->edges.columns[network->period], edge) : NULL;
  FIL_TRY(fil_sink_format(file->sink, error, "%u %u", (turned ? target : source) + 1, (turned ? source : target) + 1));
  if (network->has_weights)
    FIL_TRY(fil_sink_format(file->sink, error, " %s", fil_number_write(fil_network_weight(network, edge), number)));
  if (period)
    FIL_TRY(fil_sink_format(file->sink, error, " [%s]", period));
  FIL_TRY(fil_sink_text(file->sink, FIL_PAJEK_LINE_END, error));
done:
  return status;
}

/* *Arcs :2 "trade"; a sole relation that nobody named needs neither. */
static fil_status begin_relation(pajek_writing *file, size_t position, fil_error *error)
{
  fil_status status = FIL_OK;
  char before[64];
  const fil_schema *schema = &file->network->schema;
  const fil_relation *relation = &schema->relations[position];
  const char *keyword = relation->directed ? "*Arcs" : "*Edges";
  const bool is_sole = schema->relation_count == 1;
  const bool is_named = !is_sole || strcmp(relation->name, FIL_RELATION_UNNAMED) != 0;
  if (is_named && is_sole && !file->is_project)
    FIL_TRY(fil_pajek_write_name(file, "% relation is \"", relation->name, /*is_label=*/false, "\"" FIL_PAJEK_LINE_END,
                                 error));
  if (is_named && !(is_sole && !file->is_project)) {
    snprintf(before, sizeof before, "%s :%zu \"", keyword, position + 1);
    FIL_TRY(fil_pajek_write_name(file, before, relation->name, /*is_label=*/false, "\"" FIL_PAJEK_LINE_END, error));
  } else {
    FIL_TRY(fil_sink_format(file->sink, error, "%s" FIL_PAJEK_LINE_END, keyword));
  }
done:
  return status;
}

/* Places of the ties, those of a relation together: of relation k from `starts[k]` on. */
static void sort_ties(const fil_network *network, size_t starts[], uint32_t order[])
{
  const size_t relations = network->schema.relation_count, edges = fil_network_edge_count(network);
  for (size_t edge = 0; edge < edges; edge++)
    starts[fil_network_relation(network, edge) + 1]++;
  for (size_t k = 0; k < relations; k++)
    starts[k + 1] += starts[k];
  for (size_t edge = edges; edge-- > 0;)
    order[--starts[fil_network_relation(network, edge) + 1]] = (uint32_t)edge;
  memmove(starts, starts + 1, relations * sizeof *starts);
  starts[relations] = edges;
}

static fil_status write_ties(pajek_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t relations = file->network->schema.relation_count;
  size_t *starts = fil_memory_new(relations + 1, sizeof *starts);
  uint32_t *order = fil_memory_new(fil_network_edge_count(file->network), sizeof *order);
  if (!starts || !order)
    FIL_TRY(fil_error_memory(error));
  sort_ties(file->network, starts, order);
  for (size_t k = 0; k < relations; k++) {
    if (starts[k] < starts[k + 1])
      FIL_TRY(begin_relation(file, k, error));
    for (size_t place = starts[k]; place < starts[k + 1]; place++)
      FIL_TRY(write_tie(file, order[place], error));
  }
done:
  fil_memory_free(starts);
  fil_memory_free(order);
  return status;
}

/* Nodes of the first of two modes, 0 when they are not two. */
static size_t find_modes(const fil_network *network)
{
  const size_t nodes = fil_network_node_count(network), edges = fil_network_edge_count(network);
  size_t first = 0;
  while (first < nodes && fil_network_category(network, first) != FIL_MISSING &&
         fil_network_category(network, first) == fil_network_category(network, 0))
    first++;
  for (size_t node = first; node < nodes; node++) {
    if (fil_network_category(network, node) == FIL_MISSING ||
        fil_network_category(network, node) != fil_network_category(network, first))
      return 0;
  }
  for (size_t edge = 0; edge < edges; edge++) {
    if (network->schema.relations[fil_network_relation(network, edge)].directed ||
        (fil_network_source(network, edge) < first) == (fil_network_target(network, edge) < first))
      return 0;
  }
  return first < nodes && edges > 0 ? first : 0;
}

static const fil_column *find_place(const fil_network *network, const char *name)
{
  const fil_column *column = fil_table_find(&network->nodes, name);
  if (!column || column->type != FIL_COLUMN_NUMBER)
    return NULL;
  for (size_t node = 0; node < column->rows; node++) {
    if (!(column->numbers[node] >= 0 && column->numbers[node] <= 1))
      return NULL;
  }
  return column;
}

/* x and y together, z behind them. */
static void find_places(pajek_writing *file)
{
  const fil_column *x = find_place(file->network, "x"), *y = find_place(file->network, "y");
  if (!x || !y)
    return;
  file->places[0] = x;
  file->places[1] = y;
  file->places[2] = find_place(file->network, "z");
}

/* "1996" or "1996-1999"; Pajek counts time in whole numbers. */
static bool is_interval(const char *period)
{
  const size_t from = strspn(period, "0123456789");
  const size_t to = period[from] == '-' ? strspn(period + from + 1, "0123456789") : 0;
  return from > 0 && period[from + (to > 0) + to] == '\0';
}

static fil_status find_periods(pajek_writing *file, fil_error *error)
{
  const fil_network *network = file->network;
  const fil_column *periods = network->period ? network->edges.columns[network->period] : NULL;
  for (uint32_t k = 0; periods && k < periods->levels.count; k++) {
    const char *period = fil_dictionary_text(&periods->levels, k);
    if (!is_interval(period))
      return fil_losses_add(
          file->writing, error,
          "the periods of ties are not written: Pajek counts time in whole numbers, and \"%.100s\" is "
          "neither one nor from one to another",
          period);
  }
  file->has_periods = periods != NULL;
  return FIL_OK;
}

/* Line ends in labels become what Pajek draws as such and our reader takes for blanks. */
static fil_status tell_line_ends(const pajek_writing *file, fil_error *error)
{
  size_t count = 0;
  for (size_t node = 0; node < fil_network_node_count(file->network); node++)
    count += strchr(fil_network_label(file->network, node), '\n') != NULL;
  if (count == 0)
    return FIL_OK;
  return fil_losses_add(file->writing, error, "%zu %s of several lines, which Pajek draws; read again they are blanks",
                        count, count == 1 ? "label is" : "labels are");
}

static bool ends_in_net(const char *path)
{
  const fil_ending ending = fil_ending_of(path);
  return fil_ending_is(&ending, "net");
}

fil_status fil_pajek_write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  pajek_writing file = {.writing = writing, .network = writing->network};
  file.is_project = !ends_in_net(writing->files->path);
  file.first_mode = find_modes(file.network);
  find_places(&file);
  FIL_TRY(find_periods(&file, error));
  FIL_TRY(tell_line_ends(&file, error));
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &file.sink, error));
  FIL_TRY(write_vertices(&file, error));
  FIL_TRY(write_ties(&file, error));
  FIL_TRY(fil_pajek_write_attributes(&file, error));
done:
  fil_text_destroy(&file.scratch);
  return status;
}
