/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets, matrices and whole networks: what each file of ties is, which relation it holds, how they join. */
#include "io/load/load_ties.h"

#include "graph/memory.h"
#include "io/network/node_values.h"
#include "io/sheet/interval.h"

#include <stdio.h>
#include <string.h>

/* Columns of a stack of ties. */
enum { TIE_SOURCE, TIE_TARGET, TIE_RELATION, TIE_WEIGHT, TIE_ID, TIE_DIRECTION, TIE_PERIOD, TIE_ROLES };

/* The format of a file that is a whole network, NULL: it is a sheet. What the study says of a sheet of text goes before
   what it looks like. */
static fil_status find_format(fil_loaded *loaded, const fil_sheet *wish, fil_error *error)
{
  const fil_network_format *format;
  fil_status status = fil_network_format_find(&loaded->source, &format, error);
  if (status != FIL_OK)
    return status;
  const bool is_list = format == &fil_network_format_edge_list, says_matrix = wish->layout == FIL_LAYOUT_MATRIX;
  const bool says_sheet = wish->layout == FIL_LAYOUT_SHEET || wish->headless || wish->source || wish->target;
  if (fil_network_format_is_ties(format) && (says_sheet || (is_list && says_matrix)))
    format = NULL;
  if (!format && says_matrix)
    format = &fil_network_format_two_mode;
  loaded->format = format;
  return FIL_OK;
}

/* As the user wrote it, before and after its bytes were let go. */
static const char *file_of(const fil_loaded *loaded)
{
  return loaded->source.name ? loaded->source.name : loaded->table.origin.file;
}

static fil_status report_file(fil_loaded *loaded, const fil_loading *loading, const char *kind, const char *value,
                              const char *cause, const char *remedy, fil_error *error)
{
  const fil_place place = {.file = file_of(loaded), .column = value ? "relation" : NULL, .value = value};
  loaded->usable = false;
  return fil_problem_add(loading->problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error);
}

/* "trade" of "survey/trade.csv.gz", "Ties" of "cluster.xlsx:Ties". */
static fil_status name_after(const fil_sheet *wish, const char *file, fil_text *name, fil_error *error)
{
  const size_t length = strlen(wish->file);
  if (strncmp(file, wish->file, length) == 0 && file[length] == ':')
    return fil_text_add(name, file + length + 1, error);
  const char *slash = strrchr(file, '/');
  const char *start = slash ? slash + 1 : file;
  const char *dot = *start ? strchr(start + 1, '.') : NULL;
  return fil_text_add_bytes(name, start, dot ? (size_t)(dot - start) : strlen(start), error);
}

/* The relation named after the file, as the study spells it where it declares one of that name. */
static fil_status name_relation(const fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading,
                                fil_text *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  const fil_schema *schema = &loading->study->schema;
  const fil_place place = {.file = file_of(loaded)};
  bool same = false;
  FIL_TRY(name_after(wish, file_of(loaded), relation, error));
  for (size_t k = 0; k < schema->relation_count && !same; k++) {
    FIL_TRY(fil_text_compare(schema->relations[k].name, relation->bytes, &same, error));
    if (!same)
      continue;
    fil_text_clear(relation);
    FIL_TRY(fil_text_add(relation, schema->relations[k].name, error));
  }
  FIL_TRY(fil_text_format(&cause, error, "no column tells the relation, so all ties of the file are of \"%s\"",
                          relation->bytes));
  FIL_TRY(fil_problem_add(loading->problems, FIL_SEVERITY_NOTE, "relation named after the file", place, cause.bytes,
                          "where it is another, name it as \"sole_relation\" of the file in a study", error));
done:
  fil_text_destroy(&cause);
  return status;
}

static fil_status check_declared(fil_loaded *loaded, const fil_loading *loading, const char *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0}, remedy = {0};
  const char **names = NULL;
  const fil_schema *schema = &loading->study->schema;
  if (!schema->relations_declared || fil_schema_find_relation(schema, relation) != SIZE_MAX)
    return FIL_OK;
  names = fil_memory_new(schema->relation_count, sizeof *names);
  if (!names)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < schema->relation_count; k++)
    names[k] = schema->relations[k].name;
  const char *nearest = fil_text_nearest(relation, names, schema->relation_count);
  FIL_TRY(fil_text_format(&cause, error, "the study does not declare \"%s\"", relation));
  FIL_TRY(fil_text_format(&remedy, error, nearest ? "did you mean \"%s\"?" : "name one as \"sole_relation\"%.0s",
                          nearest ? nearest : ""));
  FIL_TRY(report_file(loaded, loading, "undeclared relation", relation, cause.bytes, remedy.bytes, error));
done:
  fil_memory_free(names);
  fil_text_destroy(&cause);
  fil_text_destroy(&remedy);
  return status;
}

/* The one relation of a file whose ties name none; empty: what a file alone holds needs no name. */
static fil_status find_relation(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading,
                                fil_text *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = loading->study;
  if (wish->sole_relation)
    FIL_TRY(fil_text_add(relation, wish->sole_relation, error));
  else if (study->edges.count > 1 && study->schema.relation_count == 1)
    FIL_TRY(fil_text_add(relation, study->schema.relations[0].name, error));
  else if (study->edges.count > 1)
    FIL_TRY(name_relation(loaded, wish, loading, relation, error));
  if (relation->length)
    FIL_TRY(check_declared(loaded, loading, relation->bytes, error));
done:
  return status;
}

/* Adds a column that says so for every tie. */
static fil_status fill_relation(fil_loaded *loaded, const char *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  uint32_t code;
  loaded->roles.edge_roles[FIL_EDGE_RELATION] = loaded->table.column_count;
  FIL_TRY(fil_table_add_column(&loaded->table, "relation", FIL_COLUMN_CATEGORY, &column, error));
  FIL_TRY(fil_dictionary_add(&column->levels, relation, strlen(relation), &code, error));
  for (size_t row = 0; row < column->rows; row++)
    column->codes[row] = code;
done:
  return status;
}

static fil_status read_sheet(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text relation = {0};
  fil_assembly *roles = &loaded->roles;
  size_t *role = &roles->edge_roles[FIL_EDGE_RELATION];
  roles->edges = &loaded->table;
  FIL_TRY(fil_loaded_read_sheet(loaded, wish, fil_header_match_edges, loading, error));
  if (!loaded->usable)
    goto done;
  if (!wish->sole_relation)
    FIL_TRY(fil_header_settle_type(roles, loading->problems, error));
  if (*role == FIL_NO_COLUMN || wish->sole_relation)
    FIL_TRY(find_relation(loaded, wish, loading, &relation, error));
  if (relation.length)
    FIL_TRY(fill_relation(loaded, relation.bytes, error));
  if (wish->sole_relation)
    FIL_TRY(fil_header_settle_type(roles, loading->problems, error)); /* which is not asked for the relation then */
  FIL_TRY(fil_interval_make(&loaded->table, roles, error));
done:
  fil_text_destroy(&relation);
  return status;
}

/* A file that is more than rows of ties. */
static fil_status read_whole(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text relation = {0};
  fil_parts *parts = &loaded->parts;
  FIL_TRY(fil_loaded_complete(loaded, wish, loading, error));
  FIL_TRY(fil_parts_init(parts, loaded->source.name, error));
  if (fil_network_format_is_ties(loaded->format) || wish->sole_relation)
    FIL_TRY(find_relation(loaded, wish, loading, &relation, error));
  parts->schema = &loading->study->schema;
  parts->relation = relation.length ? relation.bytes : NULL;
  FIL_TRY(loaded->format->read(&loaded->source, parts, loading->problems, error));
  FIL_TRY(fil_parts_hand_over(parts, &loaded->roles, error));
done:
  parts->relation = NULL;
  fil_source_close(&loaded->source);
  fil_text_destroy(&relation);
  return status;
}

static fil_status read_file(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = loading->study;
  loaded->usable = true;
  FIL_TRY(fil_loaded_open(loaded, wish, loading, error));
  FIL_TRY(find_format(loaded, wish, error));
  const fil_node_values values = fil_node_values_find(&loaded->source, wish->file);
  if (values == FIL_NODE_VALUES_PARTITION || values == FIL_NODE_VALUES_VECTOR)
    return report_file(loaded, loading, "values of nodes", NULL, "the file holds values of nodes and no ties",
                       "give it beside the network that it belongs to", error);
  if (!loaded->format)
    return read_sheet(loaded, wish, loading, error);
  if (fil_network_format_is_ties(loaded->format) || (study->edges.count == 1 && !study->nodes.file))
    return read_whole(loaded, wish, loading, error);
  FIL_TRY(report_file(loaded, loading, "whole network", NULL, "the file is a whole network with its nodes",
                      study->nodes.file ? "give the node sheet as \"attributes\", which join its nodes by their id"
                                        : "give it alone",
                      error));
done:
  return status;
}

/* Takes over what was read of the only file. */
static void take_alone(const fil_loaded *loaded, fil_assembly *assembly)
{
  const fil_assembly *roles = &loaded->roles;
  assembly->edges = roles->edges;
  memcpy(assembly->edge_roles, roles->edge_roles, sizeof roles->edge_roles);
  assembly->edge_id = roles->edge_id;
  assembly->edge_direction = roles->edge_direction;
  assembly->edge_period = roles->edge_period;
  assembly->columns_made = roles->columns_made;
  if (roles->schema)
    assembly->schema = roles->schema;
  if (!roles->nodes)
    return;
  assembly->nodes = roles->nodes;
  memcpy(assembly->node_roles, roles->node_roles, sizeof roles->node_roles);
}

static fil_status stack_file(fil_tie_files *ties, fil_loaded *loaded, fil_problems *problems, fil_error *error)
{
  const fil_assembly *roles = &loaded->roles;
  const size_t *edge = roles->edge_roles, *node = roles->node_roles;
  const size_t columns[TIE_ROLES] = {edge[FIL_EDGE_SOURCE], edge[FIL_EDGE_TARGET], edge[FIL_EDGE_RELATION],
                                     edge[FIL_EDGE_WEIGHT], roles->edge_id,        roles->edge_direction,
                                     roles->edge_period};
  fil_status status = FIL_OK;
  for (size_t k = 0; k < 2 && status == FIL_OK && roles->edges; k++)
    status = fil_column_own_levels(roles->edges->columns[columns[k]], error);
  if (status == FIL_OK)
    status = fil_stack_add(&ties->edges, roles->edges, columns, loaded->columns, problems, error);
  if (status == FIL_OK && roles->nodes)
    status = fil_stack_add(&ties->roster, roles->nodes, &node[FIL_NODE_ID], /*numbered=*/1, problems, error);
  return status;
}

/* Puts all files together. */
static fil_status stack_files(fil_tie_files *ties, fil_assembly *assembly, fil_problems *problems, fil_error *error)
{
  static const fil_column_type types[TIE_ROLES] = {
      [TIE_SOURCE] = FIL_COLUMN_CATEGORY, [TIE_TARGET] = FIL_COLUMN_CATEGORY, [TIE_RELATION] = FIL_COLUMN_CATEGORY,
      [TIE_WEIGHT] = FIL_COLUMN_NUMBER,   [TIE_ID] = FIL_COLUMN_TEXT,         [TIE_DIRECTION] = FIL_COLUMN_CATEGORY,
      [TIE_PERIOD] = FIL_COLUMN_CATEGORY};
  static const fil_column_type id = FIL_COLUMN_TEXT;
  fil_status status = FIL_OK;
  fil_stack *edges = &ties->edges;
  FIL_TRY(fil_stack_init(edges, types, TIE_ROLES, error));
  FIL_TRY(fil_stack_init(&ties->roster, &id, 1, error));
  for (size_t k = 0; k < ties->count; k++)
    FIL_TRY(stack_file(ties, &ties->files[k], problems, error));
  assembly->edges = &edges->table;
  assembly->roster = ties->roster.table.origin.piece_count ? &ties->roster.table : NULL;
  assembly->edge_roles[FIL_EDGE_SOURCE] = fil_stack_role(edges, TIE_SOURCE);
  assembly->edge_roles[FIL_EDGE_TARGET] = fil_stack_role(edges, TIE_TARGET);
  assembly->edge_roles[FIL_EDGE_RELATION] = fil_stack_role(edges, TIE_RELATION);
  assembly->edge_roles[FIL_EDGE_WEIGHT] = fil_stack_role(edges, TIE_WEIGHT);
  assembly->edge_id = fil_stack_role(edges, TIE_ID);
  assembly->edge_direction = fil_stack_role(edges, TIE_DIRECTION);
  assembly->edge_period = fil_stack_role(edges, TIE_PERIOD);
done:
  return status;
}

fil_status fil_tie_files_load(fil_tie_files *ties, const fil_loading *loading, fil_assembly *assembly, bool *usable,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = loading->study;
  *usable = true;
  ties->count = study->edges.count;
  ties->files = fil_memory_new(ties->count, sizeof *ties->files);
  if (!ties->files) {
    ties->count = 0;
    FIL_TRY(fil_error_memory(error));
  }
  for (size_t k = 0; k < ties->count; k++) {
    FIL_TRY(read_file(&ties->files[k], &study->edges.items[k], loading, error));
    *usable = *usable && ties->files[k].usable;
  }
  if (!*usable)
    goto done;
  const fil_loaded *only = &ties->files[0];
  bool enough = only->format ? !study->nodes.file : only->table.column_count == only->columns;
  if (ties->count == 1 && enough)
    take_alone(only, assembly);
  else
    FIL_TRY(stack_files(ties, assembly, loading->problems, error));
done:
  return status;
}

void fil_tie_files_destroy(fil_tie_files *ties)
{
  for (size_t k = 0; k < ties->count; k++)
    fil_loaded_destroy(&ties->files[k]);
  fil_memory_free(ties->files);
  fil_stack_destroy(&ties->edges);
  fil_stack_destroy(&ties->roster);
  *ties = (fil_tie_files){0};
}
