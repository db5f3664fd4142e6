/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Wishes for fewer actors and ties, and the backbone that they need. */
#include "cli/thinning.h"

#include "cli/readings.h"
#include "graph/number.h"
#include "io/diagram/thin.h"
#include "metrics/run.h"

#include <string.h>

static const char backbone[] = "backbone_p";

static bool read(const char *text, double *number)
{
  return fil_number_read(text, strlen(text), '.', number);
}

fil_status fil_thinning_check(const fil_drawing *drawing, fil_error *error)
{
  double number;
  const char *level = drawing->wishes[FIL_WISH_BACKBONE], *weight = drawing->wishes[FIL_WISH_LEAST_WEIGHT];
  const char *how = drawing->wishes[FIL_WISH_THIN], *collapse = drawing->wishes[FIL_WISH_COLLAPSE];
  if (level && !(read(level, &number) && number > 0 && number <= 1))
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "backbone %s is no level; write a number above 0 and at most 1, such as 0.05", level);
  if (weight && !read(weight, &number))
    return fil_error_set(error, FIL_ERROR_USAGE, "least_weight %s is no number; write one such as 10", weight);
  if (how && strcmp(how, "none") != 0 && strcmp(how, "usual") != 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "thin %s is unknown; it can be none or usual", how);
  if (collapse && strcmp(collapse, "yes") != 0 && strcmp(collapse, "no") != 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "collapse %s is no answer; write yes or no", collapse);
  return FIL_OK;
}

/* What was measured of a relation; NULL: it could not be. */
static const fil_column *find_relation(const fil_table *measured, const fil_schema *schema, size_t relation,
                                       fil_text *name, fil_error *error)
{
  fil_text_clear(name);
  const bool several = schema->relation_count > 1;
  if (fil_text_format(name, error, "%s%s%s", backbone, several ? "@" : "",
                      several ? schema->relations[relation].name : "") != FIL_OK)
    return NULL;
  return fil_table_find(measured, name->bytes);
}

/* Takes p of each row of the edge table from the column of its relation. */
static fil_status merge(const fil_network *network, fil_table *measured, bool wanted, const fil_column **chance,
                        fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  fil_column *merged;
  FIL_TRY(fil_table_add_column(measured, "backbone", FIL_COLUMN_NUMBER, &merged, error));
  for (size_t k = 0; k < network->schema.relation_count; k++) {
    const fil_column *column = find_relation(measured, &network->schema, k, &name, error);
    if (!column && wanted)
      status = fil_error_set(error, FIL_ERROR_COMPUTE, "there is no backbone of \"%s\"%s%s",
                             network->schema.relations[k].name, measured->remark_count ? ": " : "",
                             measured->remark_count ? measured->remarks[0] : "");
    if (!column)
      goto done;
    for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
      if (fil_network_relation(network, edge) == k)
        merged->numbers[edge] = column->numbers[edge];
    }
  }
  *chance = merged;
done:
  fil_text_destroy(&name);
  return status;
}

/* The disparity filter, each relation by itself. */
static fil_status measure(const fil_encoding_source *source, bool wanted, fil_table *measured,
                          const fil_column **chance, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *const metric = backbone;
  fil_readings readings = {0};
  FIL_TRY(fil_readings_each(&readings, &source->network->schema, error));
  const fil_request request = {.level = FIL_LEVEL_EDGE,
                               .metrics = &metric,
                               .metric_count = 1,
                               .readings = readings.items,
                               .reading_count = readings.count,
                               .seed = source->study->seed,
                               .progress = source->progress};
  FIL_TRY(fil_run(source->network, &request, measured, error));
  FIL_TRY(merge(source->network, measured, wanted, chance, error));
done:
  fil_readings_destroy(&readings);
  return status;
}

fil_status fil_thinning_find(const fil_drawing *drawing, const fil_encoding_source *source, fil_table *measured,
                             fil_draw_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_thinning *thinning = &request->thinning;
  const char *level = drawing->wishes[FIL_WISH_BACKBONE], *weight = drawing->wishes[FIL_WISH_LEAST_WEIGHT];
  const char *how = drawing->wishes[FIL_WISH_THIN], *collapse = drawing->wishes[FIL_WISH_COLLAPSE];
  bool needed = level != NULL;
  thinning->none = how && strcmp(how, "none") == 0;
  if (level)
    read(level, &thinning->level);
  if (weight)
    read(weight, &thinning->least_weight);
  if (collapse)
    request->collapse = strcmp(collapse, "yes") == 0 ? FIL_ANSWER_YES : FIL_ANSWER_NO;
  if (!level && !weight && request->top == 0 && !thinning->none && fil_figure_find(drawing->figure)->thins)
    FIL_TRY(fil_thin_is_due(source->network, request, &needed, error));
  if (needed && source->network->has_weights)
    FIL_TRY(measure(source, level != NULL, measured, &thinning->chance, error));
done:
  return status;
}
