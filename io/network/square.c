/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Square matrices of ties. */
#include "io/network/square.h"

#include <math.h>

static double cell_of(const fil_square *square, size_t row, size_t column)
{
  double cell = square->cells[row * square->count + column];
  return isnan(cell) ? 0 : cell;
}

static bool is_symmetric(const fil_square *square)
{
  for (size_t row = 0; row < square->count; row++) {
    for (size_t column = 0; column < row; column++) {
      if (cell_of(square, row, column) != cell_of(square, column, row))
        return false;
    }
  }
  return square->count > 1;
}

/* By its name, or because it is the only one. */
bool fil_square_is_directed(const fil_parts *parts, const char *relation)
{
  const fil_schema *schema = parts->schema;
  size_t found = SIZE_MAX;
  if (!relation)
    relation = parts->relation;
  if (schema && relation)
    found = fil_schema_find_relation(schema, relation);
  else if (schema && schema->relation_count == 1)
    found = 0;
  return found != SIZE_MAX && schema->relations[found].direction_declared && schema->relations[found].directed;
}

fil_status fil_square_add(fil_parts *parts, const fil_square *square, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool directed = !is_symmetric(square) || fil_square_is_directed(parts, square->relation);
  for (size_t row = 0; row < square->count; row++) {
    for (size_t column = directed ? 0 : row; column < square->count; column++) {
      const fil_part_edge edge = {.source = row,
                                  .target = column,
                                  .relation = square->relation,
                                  .weight = cell_of(square, row, column),
                                  .directed = directed,
                                  .row = square->rows[row]};
      if (edge.weight != 0)
        FIL_TRY(fil_parts_add_edge(parts, &edge, error));
    }
  }
  if (!directed)
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "symmetric matrix",
                            (fil_place){.file = parts->edges.origin.file, .row = square->rows[0]},
                            "the matrix is the same above and below its diagonal; its ties are read as undirected",
                            "where they have a direction, declare the relation directed in the study", error));
done:
  return status;
}
