/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures and columns for the properties of a figure. */
#include "cli/encoding.h"

#include "cli/suggest.h"
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/run.h"

#include <string.h>

/* Takes a scale, ":log", off the end of the words. */
static fil_status take_scale(const char *words, fil_text *name, fil_scale_kind *scale, fil_error *error)
{
  const char *colon = strrchr(words, ':');
  *scale = FIL_SCALE_USUAL;
  if (!colon || strchr(colon, ' ') || !colon[1]) /* a colon in the name of a column */
    return fil_text_add(name, words, error);
  if (!fil_scale_find(colon + 1, scale))
    return fil_error_set(error, FIL_ERROR_USAGE, "unknown scale %s; there are linear, sqrt, log and quantile",
                         colon + 1);
  return fil_text_add_bytes(name, words, (size_t)(colon - words), error);
}

fil_status fil_encoding_check(const char *words, fil_error *error)
{
  fil_text name = {0};
  fil_scale_kind scale;
  const fil_status status = take_scale(words, &name, &scale, error);
  fil_text_destroy(&name);
  return status;
}

fil_status fil_encoding_measure(const fil_encoding_source *source, const char *name, fil_level level,
                                fil_table *measured, fil_error *error)
{
  const fil_request request = {.level = level,
                               .metrics = &name,
                               .metric_count = 1,
                               .readings = source->reading,
                               .reading_count = 1,
                               .settings = &source->study->parameters,
                               .seed = source->study->seed,
                               .progress = source->progress};
  return fil_run(source->network, &request, measured, error);
}

/* The measure of that name, or else the first of the metric of that name. */
static fil_status measure(const fil_encoding_source *source, const char *name, fil_level level, fil_table *measured,
                          const fil_column **column, fil_error *error)
{
  const fil_status status = fil_encoding_measure(source, name, level, measured, error);
  *column = status == FIL_OK ? fil_table_find(measured, name) : NULL;
  for (size_t k = 0; status == FIL_OK && !*column && k < measured->column_count; k++) {
    if (measured->columns[k]->type == FIL_COLUMN_NUMBER)
      *column = measured->columns[k];
  }
  return status;
}

static fil_status refuse(const char *name, const fil_table *table, bool ties, fil_error *error)
{
  size_t count = 0;
  const size_t most = table->column_count + fil_catalogue_count();
  const char **names = fil_memory_new(most, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < table->column_count; k++)
    names[count++] = table->columns[k]->name;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k)->level == (ties ? FIL_LEVEL_EDGE : FIL_LEVEL_NODE))
      names[count++] = fil_catalogue_at(k)->name;
  }
  const fil_status status =
      fil_suggest(ties ? "measure or column of ties" : "measure or column of actors", name, names, count, error);
  fil_memory_free(names);
  return status;
}

/* "none": nothing, where that can be seen. */
static fil_status switch_off(fil_property property, fil_encoding *encoding, fil_error *error)
{
  encoding->off = true;
  if (property == FIL_PROPERTY_SIZE || property == FIL_PROPERTY_LABEL || property == FIL_PROPERTY_LINE_WIDTH)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "%s cannot be none; size, label and line_width can",
                       fil_property_key(property));
}

fil_status fil_encoding_find(const fil_encoding_source *source, const char *words, fil_property property,
                             fil_table *measured, fil_encoding *encoding, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  const bool ties = fil_property_is_of_ties(property);
  const fil_level level = ties ? FIL_LEVEL_EDGE : FIL_LEVEL_NODE;
  const fil_table *table = ties ? &source->network->edges : &source->network->nodes;
  *encoding = (fil_encoding){0};
  FIL_TRY(take_scale(words, &text, &encoding->scale, error));
  const char *name = fil_text_string(&text);
  if (strcmp(name, "none") == 0) {
    FIL_TRY(switch_off(property, encoding, error));
    goto done;
  }
  if (property == FIL_PROPERTY_LINE_WIDTH && strcmp(name, "weight") == 0)
    goto done; /* of the rows of a tie together, as usual */
  if (fil_catalogue_find_at(level, name)) {
    FIL_TRY(measure(source, name, level, measured, &encoding->column, error));
    goto done;
  }
  encoding->column = fil_table_find(table, name);
  if (!encoding->column)
    FIL_TRY(refuse(name, table, ties, error));
done:
  fil_text_destroy(&text);
  return status;
}
