/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A network as the files of muxViz, which R reads. */
#include "io/network/muxviz_write.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/filled.h"
#include "io/network/losses.h"

#include <stdio.h>
#include <string.h>

/* The file opened last, by its name alone. */
static const char *last_name(const fil_bundle *files)
{
  const char *path = files->files[files->count - 1]->path, *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* What stands between quotes, quotes in it twice, as R's read.table has it. Line ends become blanks unless `lines`. */
static fil_status add_quoted(fil_text *out, const char *text, bool lines, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(out, "\"", error));
  for (; *text; text++) {
    const bool ends = !lines && (*text == '\n' || *text == '\r');
    FIL_TRY(fil_text_add_bytes(out, ends ? " " : text, 1, error));
    if (*text == '"')
      FIL_TRY(fil_text_add(out, "\"", error));
  }
  FIL_TRY(fil_text_add(out, "\"", error));
done:
  return status;
}

static fil_status write_quoted(fil_sink *sink, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text quoted = {0};
  FIL_TRY(add_quoted(&quoted, text, /*lines=*/true, error));
  FIL_TRY(fil_sink_format(sink, error, " %s", quoted.bytes));
done:
  fil_text_destroy(&quoted);
  return status;
}

static fil_status write_cell(fil_sink *sink, const fil_column *column, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cell = {0};
  if (fil_column_is_missing(column, row))
    return fil_sink_text(sink, " NA", error);
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return write_quoted(sink, fil_column_text(column, row), error);
  FIL_TRY(fil_column_print(column, row, &cell, error));
  FIL_TRY(fil_sink_format(sink, error, " %s", cell.bytes));
done:
  fil_text_destroy(&cell);
  return status;
}

/* Whether the ids are other than 1, 2, 3, …, as muxViz would number the nodes, or an attribute may be taken for them.
 */
static bool has_own_ids(const fil_network *network)
{
  char number[24];
  for (size_t k = FIL_NODE_ROLES; k < network->nodes.column_count; k++) {
    const char *name = network->nodes.columns[k]->name;
    if (fil_text_is_word(name, strlen(name), "id"))
      return true;
  }
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    snprintf(number, sizeof number, "%zu", node + 1);
    if (strcmp(fil_network_id(network, node), number) != 0)
      return true;
  }
  return false;
}

static fil_status write_layout_heading(const fil_network *network, const bool filled[], bool own_ids, fil_sink *sink,
                                       fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, own_ids ? "nodeID nodeLabel id" : "nodeID nodeLabel", error));
  for (size_t k = FIL_NODE_CATEGORY; k < network->nodes.column_count; k++) {
    const char *name = network->nodes.columns[k]->name;
    const bool plain = name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")] == '\0';
    if (filled[k])
      FIL_TRY(plain ? fil_sink_format(sink, error, " %s", name) : write_quoted(sink, name, error));
  }
  FIL_TRY(fil_sink_text(sink, "\n", error));
done:
  return status;
}

static fil_status write_layout(const fil_network *network, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool own_ids = has_own_ids(network);
  bool *filled = NULL;
  FIL_TRY(fil_columns_filled(&network->nodes, &filled, error));
  FIL_TRY(write_layout_heading(network, filled, own_ids, sink, error));
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    FIL_TRY(fil_sink_format(sink, error, "%zu", node + 1));
    FIL_TRY(write_quoted(sink, fil_network_label(network, node), error));
    if (own_ids)
      FIL_TRY(write_quoted(sink, fil_network_id(network, node), error));
    for (size_t k = FIL_NODE_CATEGORY; k < network->nodes.column_count; k++) {
      if (filled[k])
        FIL_TRY(write_cell(sink, network->nodes.columns[k], node, error));
    }
    FIL_TRY(fil_sink_text(sink, "\n", error));
  }
done:
  fil_memory_free(filled);
  return status;
}

static fil_status write_tie(const fil_network *network, size_t edge, bool back, fil_sink *sink, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  const size_t source = (size_t)fil_network_source(network, edge) + 1;
  const size_t target = (size_t)fil_network_target(network, edge) + 1;
  fil_number_write(fil_network_weight(network, edge), number);
  return fil_sink_format(sink, error, "%zu %zu %s\n", back ? target : source, back ? source : target, number);
}

static fil_status write_ties(const fil_network *network, uint32_t relation, bool both_ways, fil_sink *sink,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_relation(network, edge) != relation)
      continue;
    FIL_TRY(write_tie(network, edge, /*back=*/false, sink, error));
    if (both_ways && fil_network_source(network, edge) != fil_network_target(network, edge))
      FIL_TRY(write_tie(network, edge, /*back=*/true, sink, error));
  }
done:
  return status;
}

/* "cluster-trade.edges;trade;cluster-layout.txt". The label stands between quotes where it would not be read as it is.
 */
static fil_status add_line(const fil_network_writing *writing, const char *relation, const char *layout,
                           fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(lines, error, "%s;", last_name(writing->files)));
  if (strpbrk(relation, ";\"'#\n\r") || strspn(relation, " \t") > 0)
    FIL_TRY(add_quoted(lines, relation, /*lines=*/false, error));
  else
    FIL_TRY(fil_text_add(lines, relation, error));
  if (strpbrk(relation, "\n\r"))
    FIL_TRY(fil_losses_add(writing, error, "the line ends in the name of a relation are written as blanks"));
  FIL_TRY(fil_text_format(lines, error, ";%s\n", layout));
done:
  return status;
}

static fil_status tell_direction(const fil_network_writing *writing, bool directed, bool undirected, fil_error *error)
{
  if (directed || !undirected)
    return FIL_OK;
  return fil_losses_add(writing, error,
                        "the files do not tell that ties have no direction: choose it in muxViz, and --undirected when "
                        "they are read again");
}

/* Adds the file of ties and the line of one relation; `relation` may be past the last, which has no ties. */
static fil_status write_relation(const fil_network_writing *writing, uint32_t relation, const char *name,
                                 bool both_ways, const char *layout, fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text suffix = {0};
  fil_sink *sink;
  FIL_TRY(fil_text_format(&suffix, error, "-%s.edges", name));
  for (char *at = suffix.bytes; *at; at++)
    *at = strchr(";\"'#", *at) ? '_' : *at;
  FIL_TRY(fil_bundle_add(writing->files, suffix.bytes, &sink, error));
  FIL_TRY(write_ties(writing->network, relation, both_ways, sink, error));
  FIL_TRY(add_line(writing, name, layout, lines, error));
done:
  fil_text_destroy(&suffix);
  return status;
}

/* A network without relations has a file without ties, since the configuration names its nodes in that line. */
static fil_status write_relations(const fil_network_writing *writing, const char *layout, fil_text *lines,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &writing->network->schema;
  bool directed = false, undirected = false;
  for (size_t k = 0; k < schema->relation_count; k++) {
    directed |= schema->relations[k].directed;
    undirected |= !schema->relations[k].directed;
  }
  FIL_TRY(tell_direction(writing, directed, undirected, error));
  for (size_t k = 0; k < schema->relation_count; k++)
    FIL_TRY(write_relation(writing, (uint32_t)k, schema->relations[k].name, directed && !schema->relations[k].directed,
                           layout, lines, error));
  if (schema->relation_count == 0)
    FIL_TRY(write_relation(writing, FIL_MISSING, FIL_RELATION_UNNAMED, /*both_ways=*/false, layout, lines, error));
done:
  return status;
}

fil_status fil_muxviz_write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text layout = {0}, lines = {0};
  fil_sink *configuration, *sink;
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &configuration, error));
  if (strchr(last_name(writing->files), ';'))
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "%s: muxViz takes no file with ; in its name", writing->files->path));
  FIL_TRY(fil_bundle_add(writing->files, "-layout.txt", &sink, error));
  FIL_TRY(fil_text_add(&layout, last_name(writing->files), error));
  FIL_TRY(write_layout(writing->network, sink, error));
  FIL_TRY(write_relations(writing, layout.bytes, &lines, error));
  FIL_TRY(fil_sink_text(configuration, fil_text_string(&lines), error));
done:
  fil_text_destroy(&layout);
  fil_text_destroy(&lines);
  return status;
}
