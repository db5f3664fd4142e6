/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The groups of nodes: by the values of a column, or by a measure that numbers groups. */
#include "graph/distinct.h"
#include "graph/memory.h"
#include "graph/number.h"
#include "metrics/catalogue.h"
#include "metrics/running.h"

#include <math.h>
#include <string.h>

enum { PAIRED_LIMIT = 1000 }; /* groups of which each is set beside each */

static fil_status allocate(fil_running *running, size_t nodes, size_t groups, fil_error *error)
{
  running->groups = fil_memory_new(nodes, sizeof *running->groups);
  running->group_names = fil_memory_new(groups, sizeof *running->group_names);
  running->group_count = (uint32_t)groups;
  return running->groups && running->group_names ? FIL_OK : fil_error_memory(error);
}

static fil_status group_by_category(fil_running *running, const fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!fil_column_is_filled(column))
    return FIL_OK;
  FIL_TRY(allocate(running, column->rows, column->levels.count, error));
  for (size_t node = 0; node < column->rows; node++)
    running->groups[node] = column->codes[node];
  for (uint32_t group = 0; group < running->group_count; group++)
    running->group_names[group] = fil_dictionary_text(&column->levels, group);
done:
  return status;
}

static fil_status name_numbers(fil_running *running, const double numbers[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t group = 0; group < running->group_count; group++) {
    char name[FIL_NUMBER_LENGTH];
    uint32_t code;
    fil_number_write(numbers[group], name);
    FIL_TRY(fil_dictionary_add(&running->group_numbers, name, strlen(name), &code, error));
  }
  for (uint32_t group = 0; group < running->group_count; group++)
    running->group_names[group] = fil_dictionary_text(&running->group_numbers, group);
done:
  return status;
}

/* Equal numbers are a group; groups are in the order of their numbers. */
static fil_status group_by_number(fil_running *running, const double values[], size_t nodes, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t known = 0;
  double *numbers = fil_memory_new(nodes, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++) {
    if (!isnan(values[node]))
      numbers[known++] = values[node];
  }
  const size_t distinct = fil_distinct_sort(numbers, known);
  if (!distinct)
    goto done;
  FIL_TRY(allocate(running, nodes, distinct, error));
  for (size_t node = 0; node < nodes; node++) {
    size_t place;
    running->groups[node] = fil_distinct_find(numbers, distinct, values[node], &place) ? (uint32_t)place : FIL_MISSING;
  }
  FIL_TRY(name_numbers(running, numbers, error));
done:
  fil_memory_free(numbers);
  return status;
}

/* By a measure of nodes in the first reading. */
static fil_status group_by_measure(fil_running *running, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  const fil_request request = {.level = FIL_LEVEL_NODE,
                               .metrics = &name,
                               .metric_count = 1,
                               .readings = running->readings,
                               .reading_count = 1,
                               .settings = running->request->settings,
                               .seed = running->request->seed,
                               .progress = running->request->progress};
  FIL_TRY(fil_run(running->network, &request, &table, error));
  const fil_column *column = fil_table_find(&table, name);
  if (!column) {
    status = fil_error_set(error, FIL_ERROR_USAGE, "\"%s\" is no single measure to group the nodes by", name);
    goto done;
  }
  FIL_TRY(group_by_number(running, column->numbers, column->rows, error));
done:
  fil_table_destroy(&table);
  return status;
}

static fil_status refuse(const fil_table *nodes, const char *name, fil_error *error)
{
  const char **names = fil_memory_new(nodes->column_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < nodes->column_count; k++)
    names[k] = nodes->columns[k]->name;
  const char *nearest = fil_text_nearest(name, names, nodes->column_count);
  fil_error_set(error, FIL_ERROR_USAGE, "the nodes have no column \"%s\" to group them by%s%s%s", name,
                nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
  fil_memory_free(names);
  return FIL_ERROR_USAGE;
}

static fil_status find_groups(fil_running *running, fil_error *error)
{
  const fil_table *nodes = &running->network->nodes;
  const char *name = running->request->group_column;
  if (!name)
    return group_by_category(running, nodes->columns[FIL_NODE_CATEGORY], error);
  const fil_column *column = fil_table_find(nodes, name);
  if (!column && fil_catalogue_find_at(FIL_LEVEL_NODE, name))
    return group_by_measure(running, name, error);
  if (!column)
    return refuse(nodes, name, error);
  if (column->type == FIL_COLUMN_NUMBER)
    return group_by_number(running, column->numbers, column->rows, error);
  if (column->type == FIL_COLUMN_CATEGORY)
    return group_by_category(running, column, error);
  return fil_error_set(error, FIL_ERROR_USAGE, "the column \"%s\" has too many different texts to group nodes by",
                       name);
}

fil_status fil_running_group(fil_running *running, fil_error *error)
{
  const fil_status status = find_groups(running, error);
  if (status == FIL_OK && running->request->level == FIL_LEVEL_GROUP_PAIR && running->group_count > PAIRED_LIMIT)
    return fil_error_set(error, FIL_ERROR_USAGE, "there are %u groups; pairs are made of at most %d",
                         running->group_count, PAIRED_LIMIT);
  return status;
}
