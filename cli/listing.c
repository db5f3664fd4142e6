/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables of what there is. */
#include "cli/listing.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "metrics/catalogue.h"

#include <math.h>
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
  for (const fil_measure *measure = metric->measures; measure && measure->name; measure++) {
    FIL_TRY(fil_text_format(names, error, "%s%s", measure == metric->measures ? "" : " ", measure->name));
    each = each && !(measure->when & FIL_WHEN_UNWEIGHTED);
  }
  if (fil_metric_has_weighted(metric))
    FIL_TRY(fil_text_add(names, each ? " (each also _weighted)" : " (also _weighted where weights matter)", error));
done:
  return status;
}

fil_status fil_listing_parameters(const fil_metric *metric, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const fil_parameter *parameter = metric->parameters; parameter && parameter->name; parameter++) {
    char least[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH], usual[FIL_NUMBER_LENGTH];
    const bool open = isinf(parameter->maximum), given = !isnan(parameter->usual);
    fil_number_write(parameter->minimum, least);
    fil_number_write(parameter->maximum, most);
    fil_number_write(parameter->usual, usual);
    FIL_TRY(fil_text_format(text, error, "%s%s.%s: %s", parameter == metric->parameters ? "" : "; ", metric->name,
                            parameter->name, parameter->meaning));
    if (!isnan(parameter->maximum)) /* no node */
      FIL_TRY(fil_text_format(text, error, " (from %s%s%s%s%s)", least, open ? "" : " to ", open ? "" : most,
                              given ? "; usually " : "", given ? usual : ""));
  }
done:
  return status;
}

fil_status fil_listing_differences(const fil_metric *metric, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (int program = 0; program < FIL_PROGRAMS; program++) {
    if (metric->as[program])
      FIL_TRY(fil_text_format(text, error, "%sas %s: %s", text->length ? "; " : "",
                              fil_program_title((fil_program)program), metric->as[program]));
  }
done:
  return status;
}

fil_status fil_listing_metrics(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"metric",    "level",      "measures",    "question", "definition",
                                        "reference", "parameters", "differences", "loops",    NULL};
  fil_status status = FIL_OK;
  fil_text measures = {0}, parameters = {0}, differences = {0};
  FIL_TRY(fil_listing_begin(table, "metrics", "Metrics", columns, error));
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    fil_text_clear(&parameters);
    fil_text_clear(&differences);
    FIL_TRY(name_measures(metric, &measures, error));
    FIL_TRY(fil_listing_parameters(metric, &parameters, error));
    FIL_TRY(fil_listing_differences(metric, &differences, error));
    const char *const cells[] = {metric->name,
                                 fil_level_name(metric->level),
                                 fil_text_string(&measures),
                                 metric->question,
                                 metric->definition,
                                 metric->reference,
                                 parameters.length ? parameters.bytes : NULL,
                                 differences.length ? differences.bytes : NULL,
                                 metric->loops};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  fil_text_destroy(&parameters);
  fil_text_destroy(&differences);
  fil_text_destroy(&measures);
  return status;
}

static bool is_named(const fil_metric *metric, const char *const names[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    if (fil_metric_has_name(metric, names[k]))
      return true;
  }
  return count == 0;
}

/* What a metric measures, and how self-loops count in it where they do. */
static fil_status define(const fil_metric *metric, bool loops, fil_text *definition, fil_error *error)
{
  const bool counted = loops && metric->loops;
  fil_text_clear(definition);
  return fil_text_format(definition, error, "%s%s%s", metric->definition, counted ? "; with self-loops: " : "",
                         counted ? metric->loops : "");
}

fil_status fil_listing_methods(const char *const names[], size_t count, bool loops, fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"metric", "title", "definition", "reference", NULL};
  fil_status status = FIL_OK;
  fil_text definition = {0};
  FIL_TRY(fil_listing_begin(table, "methods", "Methods", columns, error));
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    if (!is_named(metric, names, count))
      continue;
    FIL_TRY(define(metric, loops, &definition, error));
    const char *const cells[] = {metric->name, metric->title, fil_text_string(&definition), metric->reference};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  fil_text_destroy(&definition);
  return status;
}
