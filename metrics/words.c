/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a result table to sentences about those who lead it. */
#include "metrics/words.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "metrics/catalogue.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { FEWEST_VALUES = 5, NAMED = 3, SHARED_AT_MOST = 5, DIGITS = 3 };

/* Who such words are about. */
static const char *const such[FIL_LEVELS] = {
    [FIL_LEVEL_NODE] = "an actor",     [FIL_LEVEL_EDGE] = "a tie",          [FIL_LEVEL_GROUP] = "a group",
    [FIL_LEVEL_GROUP_PAIR] = "groups", [FIL_LEVEL_RELATION] = "a relation", [FIL_LEVEL_RELATION_PAIR] = "relations"};

/* One measure of the table. */
typedef struct telling {
  const fil_network *network;
  const fil_table *table;
  fil_level level;
  const fil_column *column;
  const fil_measure *measure;
  bool weighted;
} telling;

/* The measure behind a column, if it is one that has words; means and shares of groups have none. */
static const fil_measure *find_measure(fil_level level, const char *name, bool *weighted)
{
  const fil_metric *metric = fil_catalogue_find_at(level, name);
  for (size_t m = 0; metric && metric->measures && metric->measures[m].name; m++) {
    for (int form = 0; form < 2; form++) {
      *weighted = form;
      if (fil_measure_is_named(metric, m, (fil_form){.weighted = form}, name) && metric->measures[m].highest)
        return &metric->measures[m];
    }
  }
  return NULL;
}

/* "Farm → Mill", or "Farm – Mill" where the tie has no direction. */
static fil_status add_tie(const fil_network *network, size_t tie, fil_text *out, fil_error *error)
{
  const bool directed = network->schema.relations[fil_network_relation(network, tie)].directed;
  return fil_text_format(out, error, "%s %s %s", fil_network_label(network, fil_network_source(network, tie)),
                         directed ? "→" : "–", fil_network_label(network, fil_network_target(network, tie)));
}

/* Adds the name of a row's subject: a label, the two ends of a tie or pair, or the first text. */
static fil_status add_subject(const telling *told, size_t row, fil_text *out, fil_error *error)
{
  const fil_table *table = told->table;
  const fil_column *label = fil_table_find(table, "label");
  const bool pair = told->level == FIL_LEVEL_GROUP_PAIR || told->level == FIL_LEVEL_RELATION_PAIR;
  const char *first = fil_column_text(label ? label : table->columns[0], row);
  if (told->level == FIL_LEVEL_EDGE)
    return add_tie(told->network, row, out, error);
  if (!pair)
    return fil_text_add(out, first, error);
  return fil_text_format(out, error, "%s%s%s", first, told->level == FIL_LEVEL_RELATION_PAIR ? " and " : " → ",
                         fil_column_text(table->columns[1], row));
}

/* The largest value below a bound; how many rows have it, and the first of them. */
static double find_next(const fil_column *column, double bound, size_t *count, size_t *first)
{
  double next = -INFINITY;
  *count = *first = 0;
  for (size_t row = 0; row < column->rows; row++) {
    const double value = column->numbers[row];
    if (isnan(value) || value >= bound || value < next)
      continue;
    if (value > next) {
      next = value;
      *count = 0;
      *first = row;
    }
    (*count)++;
  }
  return next;
}

static bool is_telling(const fil_column *column)
{
  size_t values = 0, leaders, first;
  for (size_t row = 0; row < column->rows; row++)
    values += !isnan(column->numbers[row]);
  const double highest = find_next(column, INFINITY, &leaders, &first);
  return values >= FEWEST_VALUES && highest > 0 && leaders * SHARED_AT_MOST <= values;
}

/* "A and B (31.5 each), then C (22)": three names at most, from the highest value down. */
static fil_status add_leaders(const telling *told, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  double bound = INFINITY;
  for (size_t named = 0; named < NAMED;) {
    size_t count, row, here = 0;
    char number[FIL_NUMBER_LENGTH];
    bound = find_next(told->column, bound, &count, &row);
    if (!count || bound <= 0 || (named && named + count > NAMED))
      break;
    FIL_TRY(fil_text_add(out, named ? ", then " : "", error));
    for (; row < told->column->rows && here < NAMED; row++) {
      if (told->column->numbers[row] != bound)
        continue;
      FIL_TRY(fil_text_add(out, here == 0 ? "" : here + 1 == count ? " and " : ", ", error));
      FIL_TRY(add_subject(told, row, out, error));
      here++;
    }
    if (count > here)
      FIL_TRY(fil_text_format(out, error, " and %zu others", count - here));
    FIL_TRY(fil_text_format(out, error, " (%s%s)", fil_number_show(bound, DIGITS, number), count > 1 ? " each" : ""));
    named += count;
  }
done:
  return status;
}

static fil_status add_row(const telling *told, fil_table *words, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  size_t count, first;
  find_next(told->column, INFINITY, &count, &first);
  FIL_TRY(fil_column_add_text(words->columns[0], told->column->name, strlen(told->column->name), error));
  FIL_TRY(add_subject(told, first, &text, error));
  FIL_TRY(fil_column_add_text(words->columns[1], text.bytes, text.length, error));
  fil_text_clear(&text);
  FIL_TRY(
      fil_text_format(&text, error, "%s%s is highest for ", told->measure->title, told->weighted ? ", weighted," : ""));
  FIL_TRY(add_leaders(told, &text, error));
  FIL_TRY(fil_text_format(&text, error, ": with a high value %s %s.", such[told->level], told->measure->highest));
  FIL_TRY(fil_column_add_text(words->columns[2], text.bytes, text.length, error));
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_words(const fil_network *network, const fil_table *table, fil_level level, fil_table *words,
                     fil_error *error)
{
  fil_status status = FIL_OK;
  *words = (fil_table){0};
  FIL_TRY(fil_table_add_column(words, "measure", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(words, "subject", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(words, "words", FIL_COLUMN_TEXT, NULL, error));
  for (size_t k = 0; k < table->column_count && such[level]; k++) {
    telling told = {.network = network, .table = table, .level = level, .column = table->columns[k]};
    if (told.column->type != FIL_COLUMN_NUMBER)
      continue;
    told.measure = find_measure(level, told.column->name, &told.weighted);
    if (!told.measure || (told.weighted && fil_table_find(table, told.measure->name)) || !is_telling(told.column))
      continue;
    FIL_TRY(add_row(&told, words, error));
  }
done:
  if (status != FIL_OK)
    fil_table_destroy(words);
  return status;
}
