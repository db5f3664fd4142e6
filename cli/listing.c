/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables of what there is. */
#include "cli/listing.h"

#include "graph/memory.h"
#include "metrics/catalogue.h"

#include <string.h>

fil_status fil_listing_begin(fil_table *table, const char *name, const char *title, const char *const columns[],
                             fil_error *error)
{
  fil_status status = FIL_OK;
  *table = (fil_table){0};
  FIL_TRY(fil_memory_set(&table->name, name, error));
  FIL_TRY(fil_memory_set(&table->title, title, error));
  for (; *columns; columns++)
    FIL_TRY(fil_table_add_column(table, *columns, FIL_COLUMN_TEXT, NULL, error));
done:
  return status;
}

fil_status fil_listing_add(fil_table *table, const char *const cells[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(fil_column_add_text(table->columns[k], cells[k], cells[k] ? strlen(cells[k]) : 0, error));
done:
  return status;
}

static fil_status name_measures(const fil_metric *metric, fil_text *names, fil_error *error)
{
  fil_status status = FIL_OK;
  bool each = true;
  fil_text_clear(names);
  for (const fil_measure *measure = metric->measures; measure->name; measure++) {
    FIL_TRY(fil_text_format(names, error, "%s%s", measure == metric->measures ? "" : " ", measure->name));
    each = each && !(measure->when & FIL_WHEN_UNWEIGHTED);
  }
  if (fil_metric_has_weighted(metric))
    FIL_TRY(fil_text_add(names, each ? " (each also _weighted)" : " (also _weighted where weights matter)", error));
done:
  return status;
}

fil_status fil_listing_metrics(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"metric", "level", "measures", "question", "definition", "reference", NULL};
  fil_status status = FIL_OK;
  fil_text measures = {0};
  FIL_TRY(fil_listing_begin(table, "metrics", "Metrics", columns, error));
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    FIL_TRY(name_measures(metric, &measures, error));
    const char *const cells[] = {metric->name,
                                 fil_level_name(metric->level),
                                 fil_text_string(&measures),
                                 metric->question,
                                 metric->definition,
                                 metric->reference};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  fil_text_destroy(&measures);
  return status;
}

static bool is_named(const fil_metric *metric, const char *const names[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    if (fil_catalogue_find(names[k]) == metric)
      return true;
  }
  return count == 0;
}

fil_status fil_listing_methods(const char *const names[], size_t count, fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"metric", "title", "definition", "reference", NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_listing_begin(table, "methods", "Methods", columns, error));
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    const char *const cells[] = {metric->name, metric->title, metric->definition, metric->reference};
    if (is_named(metric, names, count))
      FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  return status;
}
