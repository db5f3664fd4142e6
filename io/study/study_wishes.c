/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a study asks for: figures, parameters of measures, what these are held against, and projections. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/study/study_reading.h"

#include <math.h>
#include <string.h>

/* A text, or a number as one would write it behind an option; true and false are yes and no. */
static fil_status read_word(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  if (cJSON_IsNumber(item))
    return fil_memory_set(target, fil_number_write(item->valuedouble, number), error);
  if (cJSON_IsBool(item))
    return fil_memory_set(target, cJSON_IsTrue(item) ? "yes" : "no", error);
  return fil_study_read_text(reading, item, target, error);
}

static fil_status read_figure(fil_study_reading *reading, const cJSON *item, fil_error *error)
{
  static const fil_study_key keys[] = {{"figure", fil_study_read_text, offsetof(fil_figure_wish, figure)},
                                       {"name", fil_study_read_text, offsetof(fil_figure_wish, name)},
                                       {"title", fil_study_read_text, offsetof(fil_figure_wish, title)},
#define FIL_PROPERTY(name, key, option, of_ties, help)                                                                 \
  {key, fil_study_read_text, offsetof(fil_figure_wish, style.properties[FIL_PROPERTY_##name])},
#include "io/diagram/properties.def"
#undef FIL_PROPERTY
#define FIL_WISH(name, key, option, argument, help)                                                                    \
  {key, read_word, offsetof(fil_figure_wish, style.wishes[FIL_WISH_##name])},
#include "io/diagram/wishes.def"
#undef FIL_WISH
                                       {"relations", fil_study_read_names, offsetof(fil_figure_wish, relations)},
                                       {0}};
  fil_study *study = reading->study;
  fil_status status = fil_memory_reserve(&study->figures, &study->figure_capacity, study->figure_count + 1,
                                         sizeof *study->figures, error);
  if (status != FIL_OK)
    return status;
  fil_figure_wish *figure = &study->figures[study->figure_count++];
  *figure = (fil_figure_wish){0};
  if (cJSON_IsString(item))
    return fil_memory_set(&figure->figure, item->valuestring, error);
  FIL_TRY(fil_study_read_object(reading, item, keys, figure, error));
  FIL_TRY(fil_study_require(reading, item, "figure", "write {\"figure\": \"network\"}", error));
done:
  return status;
}

fil_status fil_study_read_style(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const fil_study_key keys[] = {
#define FIL_PROPERTY(name, key, option, of_ties, help)                                                                 \
  {key, fil_study_read_text, offsetof(fil_style_wish, properties[FIL_PROPERTY_##name])},
#include "io/diagram/properties.def"
#undef FIL_PROPERTY
#define FIL_WISH(name, key, option, argument, help) {key, read_word, offsetof(fil_style_wish, wishes[FIL_WISH_##name])},
#include "io/diagram/wishes.def"
#undef FIL_WISH
      {0}};
  return fil_study_read_object(reading, item, keys, target, error);
}

fil_status fil_study_read_figures(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  (void)target;
  if (!cJSON_IsArray(item))
    return fil_study_report_type(reading, item, "a list of figures, in square brackets", error);
  for (const cJSON *figure = item->child; figure; figure = figure->next)
    FIL_TRY(read_figure(reading, figure, error));
done:
  return status;
}

fil_status fil_study_read_parameters(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsObject(item))
    return fil_study_report_type(reading, item, "an object of numbers, such as {\"katz.alpha\": 0.1}", error);
  FIL_TRY(fil_study_check_repeated(reading, item, error));
  for (const cJSON *parameter = item->child; parameter; parameter = parameter->next) {
    if (cJSON_IsNumber(parameter))
      FIL_TRY(fil_settings_set(target, parameter->string, parameter->valuedouble, error));
    else if (cJSON_IsString(parameter))
      FIL_TRY(fil_settings_set_text(target, parameter->string, parameter->valuestring, error));
    else
      FIL_TRY(fil_study_report_type(reading, parameter, "a number, or the name of an actor in quotes", error));
  }
done:
  return status;
}

fil_status fil_study_read_count(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  const double number = cJSON_IsNumber(item) ? item->valuedouble : -1;
  if (!(number >= 0 && number <= UINT32_MAX) || number != floor(number))
    return fil_study_report_type(reading, item, "a whole number, such as 1000", error);
  *(size_t *)target = (size_t)number;
  return FIL_OK;
}

/* "degrees", or {"of": "degrees", "runs": 1000}. */
fil_status fil_study_read_baseline(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const fil_study_key keys[] = {{"of", fil_study_read_text, offsetof(fil_replicates_wish, baseline)},
                                       {"runs", fil_study_read_count, offsetof(fil_replicates_wish, runs)},
                                       {0}};
  fil_status status = FIL_OK;
  fil_replicates_wish *wish = target;
  if (cJSON_IsString(item))
    return fil_memory_set(&wish->baseline, item->valuestring, error);
  FIL_TRY(fil_study_read_object(reading, item, keys, wish, error));
  FIL_TRY(fil_study_require(reading, item, "of", "write {\"of\": \"degrees\", \"runs\": 1000}", error));
done:
  return status;
}

static fil_status read_projection_weight(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  for (int k = 0; cJSON_IsString(item) && k < FIL_PROJECTION_WEIGHTS; k++) {
    if (strcmp(item->valuestring, fil_projection_weight_name((fil_projection_weight)k)) == 0) {
      *(fil_projection_weight *)target = (fil_projection_weight)k;
      return FIL_OK;
    }
  }
  return fil_study_report_type(reading, item, "\"count\", \"newman\" or \"jaccard\"", error);
}

static fil_status read_projection(fil_study_reading *reading, const cJSON *item, fil_error *error)
{
  static const fil_study_key keys[] = {{"onto", fil_study_read_text, offsetof(fil_projection_wish, onto)},
                                       {"relation", fil_study_read_text, offsetof(fil_projection_wish, relation)},
                                       {"weight", read_projection_weight, offsetof(fil_projection_wish, weight)},
                                       {"name", fil_study_read_text, offsetof(fil_projection_wish, name)},
                                       {"label", fil_study_read_text, offsetof(fil_projection_wish, label)},
                                       {"keep", fil_study_read_flag, offsetof(fil_projection_wish, keep)},
                                       {0}};
  fil_study *study = reading->study;
  fil_status status = fil_memory_reserve(&study->projections, &study->projection_capacity, study->projection_count + 1,
                                         sizeof *study->projections, error);
  if (status != FIL_OK)
    return status;
  fil_projection_wish *projection = &study->projections[study->projection_count++];
  *projection = (fil_projection_wish){0};
  if (cJSON_IsString(item))
    return fil_memory_set(&projection->onto, item->valuestring, error);
  FIL_TRY(fil_study_read_object(reading, item, keys, projection, error));
  FIL_TRY(fil_study_require(reading, item, "onto", "write {\"onto\": \"organisation\"}", error));
done:
  return status;
}

fil_status fil_study_read_projections(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  (void)target;
  if (!cJSON_IsArray(item))
    return fil_study_report_type(reading, item, "a list of projections, in square brackets", error);
  for (const cJSON *projection = item->child; projection; projection = projection->next)
    FIL_TRY(read_projection(reading, projection, error));
done:
  return status;
}
