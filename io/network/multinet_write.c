/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A network as a file of multinet. */
#include "io/network/multinet_write.h"

#include "graph/memory.h"
#include "io/network/filled.h"
#include "io/network/losses.h"

#include <stdio.h>
#include <string.h>

/* One file being written. */
typedef struct multinet_writing {
  const fil_network *network;
  fil_sink *sink;
  bool *node_filled, *edge_filled; /* columns that become attributes */
  fil_text scratch;
  size_t changed; /* names and texts */
} multinet_writing;

/* Writes a name, or, between quotes where it needs them, a text. */
static fil_status write_text(multinet_writing *file, const char *text, bool is_name, fil_error *error)
{
  fil_status status = FIL_OK;
  bool changed = false;
  fil_text_clear(&file->scratch);
  FIL_TRY(fil_text_add(&file->scratch, text, error));
  for (char *at = file->scratch.bytes; *at; at++) {
    const char letter = *at;
    *at = letter == '"' ? '\'' : letter == '\n' || letter == '\r' ? ' ' : letter == ',' && is_name ? ';' : letter;
    changed |= *at != letter;
  }
  file->changed += changed;
  const bool quoted = !is_name && (strchr(text, ',') || *text == ' ');
  FIL_TRY(fil_sink_format(file->sink, error, quoted ? "\"%s\"" : "%s", file->scratch.bytes));
done:
  return status;
}

static fil_status write_cell(multinet_writing *file, const fil_column *column, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(file->sink, ",", error));
  if (fil_column_is_missing(column, row))
    return fil_sink_text(file->sink, "NA", error);
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return write_text(file, fil_column_text(column, row), /*is_name=*/false, error);
  fil_text_clear(&file->scratch);
  FIL_TRY(fil_column_print(column, row, &file->scratch, error));
  FIL_TRY(fil_sink_text(file->sink, fil_text_string(&file->scratch), error));
done:
  return status;
}

static fil_status check_id(const fil_network *network, size_t node, fil_error *error)
{
  const char *id = fil_network_id(network, node);
  const size_t length = strlen(id);
  if (strpbrk(id, ",\"\n\r") || *id == '#' || strncmp(id, "--", 2) == 0 || *id == ' ' || id[length - 1] == ' ')
    return fil_error_set(error, FIL_ERROR_DATA,
                         "node %zu has an id with a comma, quote, line end, or # or -- at its beginning, which "
                         "multinet cannot hold",
                         node + 1);
  return FIL_OK;
}

static fil_status write_attributes(multinet_writing *file, const fil_table *table, const bool filled[], size_t first,
                                   const char *layer, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = first; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    const bool is_number = column->type == FIL_COLUMN_NUMBER || column->type == FIL_COLUMN_INDEX;
    if (!filled[k])
      continue;
    if (layer) {
      FIL_TRY(write_text(file, layer, /*is_name=*/true, error));
      FIL_TRY(fil_sink_text(file->sink, ",", error));
    }
    FIL_TRY(write_text(file, column->name, /*is_name=*/true, error));
    FIL_TRY(fil_sink_text(file->sink, is_number ? ",NUMERIC\n" : ",STRING\n", error));
  }
done:
  return status;
}

static bool has_loops(const fil_network *network, uint32_t relation)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_relation(network, edge) == relation &&
        fil_network_source(network, edge) == fil_network_target(network, edge))
      return true;
  }
  return false;
}

/* Names that become alike would be one layer. */
static fil_status check_names(const fil_schema *schema, fil_error *error)
{
  for (size_t k = 0; k < schema->relation_count; k++) {
    for (size_t l = 0; l < k; l++) {
      const char *left = schema->relations[k].name, *right = schema->relations[l].name;
      size_t at = 0;
      while (left[at] && right[at] &&
             (left[at] == right[at] || (strchr(",;\"' \n\r", left[at]) && strchr(",;\"' \n\r", right[at]))))
        at++;
      if (!left[at] && !right[at])
        return fil_error_set(error, FIL_ERROR_DATA, "the relations \"%s\" and \"%s\" would be one layer in multinet",
                             right, left);
    }
  }
  return FIL_OK;
}

static fil_status write_declarations(multinet_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &file->network->schema;
  FIL_TRY(fil_sink_text(file->sink, "#TYPE\nmultiplex\n\n#VERSION\n3.0\n\n#LAYERS\n", error));
  for (size_t k = 0; k < schema->relation_count; k++) {
    FIL_TRY(write_text(file, schema->relations[k].name, /*is_name=*/true, error));
    FIL_TRY(fil_sink_format(file->sink, error, ",%s%s\n", schema->relations[k].directed ? "DIRECTED" : "UNDIRECTED",
                            has_loops(file->network, (uint32_t)k) ? ",LOOPS" : ""));
  }
  FIL_TRY(fil_sink_text(file->sink, "\n#ACTOR ATTRIBUTES\n", error));
  FIL_TRY(write_attributes(file, &file->network->nodes, file->node_filled, FIL_NODE_LABEL, /*layer=*/NULL, error));
  FIL_TRY(fil_sink_text(file->sink, "\n#EDGE ATTRIBUTES\n", error));
  for (size_t k = 0; k < schema->relation_count; k++)
    FIL_TRY(write_attributes(file, &file->network->edges, file->edge_filled, FIL_EDGE_WEIGHT, schema->relations[k].name,
                             error));
done:
  return status;
}

static fil_status write_cells(multinet_writing *file, const fil_table *table, const bool filled[], size_t first,
                              size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = first; k < table->column_count; k++) {
    if (filled[k])
      FIL_TRY(write_cell(file, table->columns[k], row, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "\n", error));
done:
  return status;
}

static fil_status write_data(multinet_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  FIL_TRY(fil_sink_text(file->sink, "\n#ACTORS\n", error));
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    FIL_TRY(check_id(network, node, error));
    FIL_TRY(fil_sink_text(file->sink, fil_network_id(network, node), error));
    FIL_TRY(write_cells(file, &network->nodes, file->node_filled, FIL_NODE_LABEL, node, error));
  }
  FIL_TRY(fil_sink_text(file->sink, "\n#EDGES\n", error));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    FIL_TRY(fil_sink_format(file->sink, error, "%s,%s,", fil_network_id(network, fil_network_source(network, edge)),
                            fil_network_id(network, fil_network_target(network, edge))));
    FIL_TRY(
        write_text(file, network->schema.relations[fil_network_relation(network, edge)].name, /*is_name=*/true, error));
    FIL_TRY(write_cells(file, &network->edges, file->edge_filled, FIL_EDGE_WEIGHT, edge, error));
  }
done:
  return status;
}

fil_status fil_multinet_write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  multinet_writing file = {.network = writing->network};
  FIL_TRY(check_names(&writing->network->schema, error));
  FIL_TRY(fil_columns_filled(&file.network->nodes, &file.node_filled, error));
  FIL_TRY(fil_columns_filled(&file.network->edges, &file.edge_filled, error));
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &file.sink, error));
  FIL_TRY(write_declarations(&file, error));
  FIL_TRY(write_data(&file, error));
  if (file.changed)
    FIL_TRY(fil_losses_add(writing, error,
                           "%zu times a text or name has quotes, line ends or, in a name, commas, for which multinet "
                           "has no place; ', blanks and ; are written for them",
                           file.changed));
done:
  fil_memory_free(file.node_filled);
  fil_memory_free(file.edge_filled);
  fil_text_destroy(&file.scratch);
  return status;
}
