/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's partitions and vectors going out: what the nodes have besides their names. */
#include "graph/number.h"
#include "io/network/losses.h"
#include "io/network/pajek_text.h"
#include "io/network/pajek_writing.h"

#include <stdio.h>
#include <string.h>

static const char *name_of(const pajek_writing *file, const fil_column *column)
{
  fil_column *const *nodes = file->network->nodes.columns;
  return column == nodes[FIL_NODE_CATEGORY] ? "category" : column == nodes[FIL_NODE_STAGE] ? "stage" : column->name;
}

/* Where the values go: a section of the project, or a file named after them. */
static fil_status begin_values(pajek_writing *file, const fil_column *column, bool is_partition, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text suffix = {0};
  const char *name = name_of(file, column);
  if (file->is_project) {
    FIL_TRY(fil_pajek_write_name(file, is_partition ? "*Partition " : "*Vector ", name, /*is_label=*/false,
                                 FIL_PAJEK_LINE_END, error));
  } else {
    FIL_TRY(fil_text_format(&suffix, error, "-%s.%s", name, is_partition ? "clu" : "vec"));
    FIL_TRY(fil_bundle_add(file->writing->files, suffix.bytes, &file->sink, error));
    FIL_TRY(fil_pajek_begin_file(file, error));
    FIL_TRY(fil_pajek_write_name(file, "% name is \"", name, /*is_label=*/false, "\"" FIL_PAJEK_LINE_END, error));
  }
done:
  fil_text_destroy(&suffix);
  return status;
}

static fil_status write_count(pajek_writing *file, fil_error *error)
{
  return fil_sink_format(file->sink, error, "*Vertices %zu" FIL_PAJEK_LINE_END, fil_network_node_count(file->network));
}

/* Pajek's classes are numbers; comments name them. */
static fil_status write_partition(pajek_writing *file, const fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  char before[48];
  FIL_TRY(begin_values(file, column, /*is_partition=*/true, error));
  for (uint32_t code = 0; code < column->levels.count; code++) {
    snprintf(before, sizeof before, "%% code %u is \"", code + 1);
    FIL_TRY(fil_pajek_write_name(file, before, fil_dictionary_text(&column->levels, code), /*is_label=*/false,
                                 "\"" FIL_PAJEK_LINE_END, error));
  }
  FIL_TRY(write_count(file, error));
  for (size_t row = 0; row < column->rows; row++) {
    if (column->codes[row] == FIL_MISSING)
      FIL_TRY(fil_sink_text(file->sink, FIL_PAJEK_MISSING FIL_PAJEK_LINE_END, error));
    else
      FIL_TRY(fil_sink_format(file->sink, error, "%u" FIL_PAJEK_LINE_END, column->codes[row] + 1));
  }
done:
  return status;
}

static fil_status write_vector(pajek_writing *file, const fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  size_t clashes = 0;
  FIL_TRY(begin_values(file, column, /*is_partition=*/false, error));
  FIL_TRY(write_count(file, error));
  for (size_t row = 0; row < column->rows; row++) {
    const bool is_missing = fil_column_is_missing(column, row);
    fil_number_write(column->numbers[row], number);
    clashes += strcmp(number, FIL_PAJEK_MISSING) == 0;
    FIL_TRY(fil_sink_format(file->sink, error, "%s" FIL_PAJEK_LINE_END, is_missing ? FIL_PAJEK_MISSING : number));
  }
  if (clashes)
    FIL_TRY(fil_losses_add(file->writing, error,
                           "%zu values \"%.200s\" are " FIL_PAJEK_MISSING ", which to Pajek is a missing value",
                           clashes, column->name));
done:
  return status;
}

static bool is_place(const pajek_writing *file, const fil_column *column)
{
  for (size_t axis = 0; axis < FIL_PAJEK_PLACES; axis++) {
    if (file->places[axis] == column)
      return true;
  }
  return false;
}

fil_status fil_pajek_write_attributes(pajek_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &file->network->nodes;
  for (size_t k = FIL_NODE_CATEGORY; k < nodes->column_count; k++) {
    const fil_column *column = nodes->columns[k];
    if (!fil_column_is_filled(column) || is_place(file, column))
      continue;
    if (column->type == FIL_COLUMN_CATEGORY)
      FIL_TRY(write_partition(file, column, error));
    else if (column->type == FIL_COLUMN_NUMBER)
      FIL_TRY(write_vector(file, column, error));
  }
done:
  return status;
}
