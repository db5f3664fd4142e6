/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values of nodes: what a file is, whose values they are. */
#include "io/network/node_values.h"

#include "graph/memory.h"
#include "io/ending.h"

#include <string.h>

fil_node_values fil_node_values_find(const fil_source *source, const char *path)
{
  const fil_ending ending = fil_ending_of(path);
  const bool is_partition = fil_ending_is(&ending, "clu"), is_vector = fil_ending_is(&ending, "vec");
  if ((is_partition || is_vector) && fil_pajek_begins_with_vertices(source))
    return is_partition ? FIL_NODE_VALUES_PARTITION : FIL_NODE_VALUES_VECTOR;
  return fil_dl_is_matrix_of_values(source) ? FIL_NODE_VALUES_MATRIX : FIL_NODE_VALUES_NONE;
}

static fil_status report(const fil_source *source, const char *kind, const char *cause, const char *remedy,
                         fil_problems *problems, fil_error *error)
{
  const fil_place place = {.file = source->name};
  return fil_problem_add(problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error);
}

fil_status fil_node_values_take_ids(const fil_source *source, size_t count, const fil_column *ids, fil_table *table,
                                    fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  fil_column *column;
  if (!ids) {
    FIL_TRY(report(source, "values of nodes", "the values are given by the order of the nodes, which no file tells",
                   "give it beside its network or a node sheet", problems, error));
    goto done;
  }
  if (ids->rows != count) {
    FIL_TRY(
        fil_text_format(&cause, error, "the file holds values of %zu nodes, the network has %zu", count, ids->rows));
    FIL_TRY(report(source, "wrong number of values", cause.bytes, "give the file that belongs to the network", problems,
                   error));
    goto done;
  }
  FIL_TRY(fil_table_add_column(table, "id", FIL_COLUMN_TEXT, &column, error));
  for (size_t row = 0; row < count; row++) {
    const char *id = fil_column_text(ids, row);
    FIL_TRY(fil_column_add_text(column, id, id ? strlen(id) : 0, error));
  }
done:
  fil_text_destroy(&cause);
  return status;
}

fil_status fil_node_values_read(const fil_source *source, fil_node_values kind, const fil_column *ids, fil_table *table,
                                bool *usable, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t before = fil_problem_count(problems, FIL_SEVERITY_ERROR);
  *table = (fil_table){0};
  FIL_TRY(fil_memory_set(&table->origin.file, source->name, error));
  if (kind == FIL_NODE_VALUES_MATRIX)
    FIL_TRY(fil_dl_values_read(source, ids, table, problems, error));
  else
    FIL_TRY(fil_pajek_values_read(source, kind == FIL_NODE_VALUES_PARTITION, ids, table, problems, error));
  *usable = fil_problem_count(problems, FIL_SEVERITY_ERROR) == before;
done:
  return status;
}
