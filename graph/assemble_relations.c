/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relations of a network being put together: their levels, and which of them are directed. */
#include "graph/assembling.h"
#include "graph/memory.h"

#include <string.h>

/* Ties of one relation by what the direction column says of them. */
typedef struct direction_tally {
  size_t directed, undirected;
  size_t odd_edge; /* the first that is undirected while others are directed, or the other way round */
} direction_tally;

typedef enum direction { DIRECTION_UNKNOWN, DIRECTION_DIRECTED, DIRECTION_UNDIRECTED } direction;

static direction read_direction(const char *word)
{
  static const char *const yes[] = {"directed", "1", "true", "yes"};
  static const char *const no[] = {"undirected", "0", "false", "no"};
  for (size_t k = 0; k < sizeof yes / sizeof *yes; k++) {
    if (fil_text_is_word(word, strlen(word), yes[k]))
      return DIRECTION_DIRECTED;
    if (fil_text_is_word(word, strlen(word), no[k]))
      return DIRECTION_UNDIRECTED;
  }
  return DIRECTION_UNKNOWN;
}

static fil_place direction_place(const fil_assembling *work, const fil_column *column, size_t edge)
{
  return fil_assembling_edge_cell_place(work, edge, column, work->assembly->edge_direction);
}

/* Counts the directions of each relation; a word that is none is an error. */
static fil_status tally(fil_assembling *work, const fil_column *column, direction_tally tallies[], fil_error *error)
{
  fil_status status = FIL_OK;
  direction *directions = fil_memory_new(column->levels.count, sizeof *directions);
  if (!directions)
    return fil_error_memory(error);
  for (uint32_t level = 0; level < column->levels.count; level++)
    directions[level] = read_direction(fil_dictionary_text(&column->levels, level));
  for (size_t edge = 0; edge < column->rows; edge++) {
    uint32_t relation = fil_network_relation(work->network, edge), level = column->codes[edge];
    if (level == FIL_MISSING)
      continue;
    if (directions[level] == DIRECTION_UNKNOWN)
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_ERROR, "not a direction", direction_place(work, column, edge),
                                    "write directed or undirected, or 1 or 0", error,
                                    "the cell does not say whether the tie is directed"));
    if (relation == FIL_MISSING || directions[level] == DIRECTION_UNKNOWN)
      continue;
    direction_tally *tally = &tallies[relation];
    tally->directed += directions[level] == DIRECTION_DIRECTED;
    tally->undirected += directions[level] == DIRECTION_UNDIRECTED;
    if (!tally->odd_edge && tally->directed && tally->undirected)
      tally->odd_edge = edge;
  }
done:
  fil_memory_free(directions);
  return status;
}

/* Gives the relations that declare nothing the direction of their ties. */
static fil_status settle_directions(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = &work->network->schema;
  if (work->assembly->edge_direction == FIL_NO_COLUMN)
    return FIL_OK;
  const fil_column *column = work->assembly->edges->columns[work->assembly->edge_direction];
  direction_tally *tallies = fil_memory_new(schema->relation_count, sizeof *tallies);
  if (!tallies)
    return fil_error_memory(error);
  FIL_TRY(tally(work, column, tallies, error));
  for (size_t k = 0; k < schema->relation_count; k++) {
    const direction_tally *tally = &tallies[k];
    fil_relation *relation = &schema->relations[k];
    if (relation->direction_declared || tally->directed + tally->undirected == 0)
      continue;
    relation->directed = tally->directed > 0;
    if (tally->directed && tally->undirected)
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_ERROR, "mixed direction",
                                    direction_place(work, column, tally->odd_edge),
                                    "give the undirected ties a relation of their own", error,
                                    "the relation \"%.200s\" has %zu directed and %zu undirected ties", relation->name,
                                    tally->directed, tally->undirected));
  }
done:
  fil_memory_free(tallies);
  return status;
}

/* Without a relation column all ties are of one relation. */
static fil_status fill_sole_relation(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &work->network->schema;
  fil_column *column = work->network->edges.columns[FIL_EDGE_RELATION];
  const char *name = schema->relation_count ? schema->relations[0].name : FIL_RELATION_UNNAMED;
  const fil_origin *origin = &work->network->edges.origin;
  uint32_t code;
  if (schema->relation_count > 1 && column->rows > 0)
    return fil_assembling_report(work, FIL_SEVERITY_ERROR, "missing required column",
                                 (fil_place){.file = origin->file, .row = origin->header_row},
                                 "add a column \"Relation\", or name it as \"relation\" of \"edges\" in the study",
                                 error, "the study declares %zu relations, but no column says which tie is of which",
                                 schema->relation_count);
  FIL_TRY(fil_dictionary_add(&column->levels, name, strlen(name), &code, error));
  for (size_t edge = 0; edge < column->rows; edge++)
    column->codes[edge] = code;
done:
  return status;
}

static fil_status report_missing(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = work->network->edges.columns[FIL_EDGE_RELATION];
  for (size_t edge = 0; edge < column->rows; edge++) {
    if (column->codes[edge] == FIL_MISSING)
      FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_ERROR, "missing relation",
                                    fil_assembling_edge_place(work, edge, FIL_EDGE_RELATION),
                                    "write the relation that the tie belongs to", error, "the tie has no relation"));
  }
done:
  return status;
}

fil_status fil_assembling_relations(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = &work->network->schema;
  fil_column *column = work->network->edges.columns[FIL_EDGE_RELATION];
  const char **names = fil_memory_new(schema->relation_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < schema->relation_count; k++)
    names[k] = schema->relations[k].name;
  if (column->levels.count == 0)
    FIL_TRY(fill_sole_relation(work, error));
  else
    FIL_TRY(report_missing(work, error));
  const fil_level_rule rule = {"undeclared relation",  names,
                               schema->relation_count, schema->relations_declared,
                               FIL_EDGE_RELATION,      fil_assembling_edge_place};
  FIL_TRY(fil_assembling_levels(work, column, &rule, error));
  for (uint32_t code = (uint32_t)schema->relation_count; code < column->levels.count; code++)
    FIL_TRY(fil_schema_add_relation(schema, fil_dictionary_text(&column->levels, code), NULL, NULL,
                                    !work->assembly->undirected, error));
  FIL_TRY(settle_directions(work, error));
done:
  fil_memory_free(names);
  return status;
}
