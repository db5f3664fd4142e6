/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns and measures as groups of actors. */
#include "cli/grouping.h"

#include "graph/distinct.h"
#include "graph/memory.h"
#include "graph/number.h"
#include "metrics/catalogue.h"

#include <math.h>
#include <string.h>

static const char core[] = "core";

/* The measure of actors of that name; NULL: it is none. */
static const fil_measure *find_measure(const char *name)
{
  const fil_metric *metric = fil_catalogue_find_at(FIL_LEVEL_NODE, name);
  for (const fil_measure *measure = metric ? metric->measures : NULL; measure && measure->name; measure++) {
    if (strcmp(measure->name, name) == 0)
      return measure;
  }
  return NULL;
}

/* "Community 2"; what is or is not so has a word for each. */
static fil_status name_number(const fil_column *column, const fil_measure *measure, double number, fil_text *name,
                              fil_error *error)
{
  char digits[FIL_NUMBER_LENGTH];
  if (!measure || measure->maximum != 1)
    return fil_text_format(name, error, "%s %s", fil_column_title(column), fil_number_write(number, digits));
  if (number == 1)
    return fil_text_add(name, fil_column_title(column), error);
  return fil_text_add(name, strcmp(measure->name, core) == 0 ? "Periphery" : "Others", error);
}

static fil_status add_levels(const fil_column *column, const fil_measure *measure, const double numbers[],
                             size_t distinct, bool falling, fil_grouping *grouping, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  for (size_t k = 0; k < distinct; k++) {
    uint32_t code;
    name.length = 0;
    FIL_TRY(name_number(column, measure, numbers[falling ? distinct - 1 - k : k], &name, error));
    FIL_TRY(fil_dictionary_add(&grouping->made.levels, fil_text_string(&name), name.length, &code, error));
  }
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status group_numbers(const fil_column *column, fil_grouping *grouping, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t known = 0;
  const fil_measure *measure = find_measure(column->name);
  const bool falling = measure && measure->highest;
  double *numbers = fil_memory_new(column->rows, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t node = 0; node < column->rows; node++) {
    const double number = column->numbers[node];
    if (number != floor(number) && !isnan(number)) {
      status = fil_error_set(error, FIL_ERROR_USAGE,
                             "%s makes no groups: its numbers are not whole; those of community or coreness are",
                             column->name);
      goto done;
    }
    if (!isnan(number))
      numbers[known++] = number;
  }
  const size_t distinct = fil_distinct_sort(numbers, known);
  FIL_TRY(fil_column_init(&grouping->made, column->name, FIL_COLUMN_CATEGORY, error));
  FIL_TRY(fil_memory_set(&grouping->made.title, fil_column_title(column), error));
  FIL_TRY(add_levels(column, measure, numbers, distinct, falling, grouping, error));
  FIL_TRY(fil_column_resize(&grouping->made, column->rows, error));
  for (size_t node = 0; node < column->rows; node++) {
    size_t place;
    if (fil_distinct_find(numbers, distinct, column->numbers[node], &place))
      grouping->made.codes[node] = (uint32_t)(falling ? distinct - 1 - place : place);
    else
      grouping->made.codes[node] = FIL_MISSING;
  }
  grouping->groups = &grouping->made;
done:
  fil_memory_free(numbers);
  return status;
}

/* What groups the actors where nothing is said. */
static const char *find_usual(const fil_network *network)
{
  const fil_column *stage = network->nodes.columns[FIL_NODE_STAGE];
  const fil_column *category = network->nodes.columns[FIL_NODE_CATEGORY];
  if (fil_column_is_divided(stage))
    return stage->name;
  return fil_column_is_divided(category) ? category->name : "community";
}

fil_status fil_grouping_find(const fil_encoding_source *source, const char *words, fil_grouping *grouping,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table measured = {0};
  fil_encoding encoding = {0};
  if (words && strcmp(words, "none") == 0)
    return FIL_OK;
  FIL_TRY(fil_encoding_find(source, words ? words : find_usual(source->network), FIL_PROPERTY_SHAPE, &measured,
                            &encoding, error));
  if (encoding.column->type == FIL_COLUMN_NUMBER)
    FIL_TRY(group_numbers(encoding.column, grouping, error));
  else if (encoding.column->type == FIL_COLUMN_CATEGORY)
    grouping->groups = encoding.column;
  else
    status = fil_error_set(error, FIL_ERROR_USAGE, "%s makes no groups: it has too many different texts",
                           encoding.column->name);
done:
  fil_table_destroy(&measured);
  return status;
}

void fil_grouping_destroy(fil_grouping *grouping)
{
  fil_column_destroy(&grouping->made);
  *grouping = (fil_grouping){0};
}
