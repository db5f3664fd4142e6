/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study's wishes, checked before the work. */
#include "cli/wishes.h"

#include "cli/drawing.h"
#include "cli/lookup.h"
#include "cli/replicates.h"
#include "graph/find_node.h"
#include "metrics/run.h"

/* Makes a problem of a name that a lookup refused. */
static fil_status report(const fil_study *study, const char *kind, const char *value, const fil_error *reason,
                         fil_problems *problems, fil_error *error)
{
  const fil_place place = {.file = study->file, .value = value};
  if (reason->status == FIL_OK)
    return FIL_OK;
  if (reason->status == FIL_ERROR_MEMORY)
    return fil_error_memory(error);
  return fil_problem_add(problems, FIL_SEVERITY_ERROR, kind, place, reason->message, /*remedy=*/NULL, error);
}

static fil_status check_measure(const fil_study *study, const char *name, fil_problems *problems, fil_error *error)
{
  const fil_metric *metric;
  fil_error reason = {0};
  fil_lookup_metric(name, &metric, &reason);
  return report(study, "unknown measure", name, &reason, problems, error);
}

static fil_status check_figure(const fil_study *study, const fil_figure_wish *wish, fil_problems *problems,
                               fil_error *error)
{
  fil_error reason = {0};
  const fil_drawing drawing = fil_drawing_of(study, wish);
  if (wish->figure) /* otherwise reported already, as a missing key */
    fil_drawing_check(&drawing, &reason);
  return report(study, "wrong figure", wish->figure, &reason, problems, error);
}

/* Each by itself, so that all of them are told. */
static fil_status check_parameter(const fil_study *study, const fil_setting *setting, fil_problems *problems,
                                  fil_error *error)
{
  fil_error reason = {0};
  fil_setting item = *setting;
  fil_run_check_settings(&(fil_settings){.items = &item, .count = 1}, &reason);
  return report(study, "wrong parameter", setting->name, &reason, problems, error);
}

static fil_status check_replicates(const fil_study *study, fil_problems *problems, fil_error *error)
{
  fil_error reason = {0};
  fil_request request = {.level = FIL_LEVEL_NETWORK};
  fil_replicates_take(&study->replicates, &request, &reason);
  return report(study, "wrong baseline", study->replicates.baseline, &reason, problems, error);
}

fil_status fil_wishes_check(const fil_study *study, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->measures.count; k++)
    FIL_TRY(check_measure(study, study->measures.items[k], problems, error));
  for (size_t k = 0; k < study->parameters.count; k++)
    FIL_TRY(check_parameter(study, &study->parameters.items[k], problems, error));
  FIL_TRY(check_replicates(study, problems, error));
  for (size_t k = 0; k < study->figure_count; k++)
    FIL_TRY(check_figure(study, &study->figures[k], problems, error));
done:
  return status;
}

fil_status fil_wishes_check_relations(const fil_study *study, const fil_schema *schema, fil_problems *problems,
                                      fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->figure_count; k++) {
    const fil_names *relations = &study->figures[k].relations;
    for (size_t r = 0; r < relations->count; r++) {
      uint32_t relation;
      fil_error reason = {0};
      fil_lookup_relation(schema, relations->items[r], &relation, &reason);
      FIL_TRY(report(study, "unknown relation", relations->items[r], &reason, problems, error));
    }
  }
done:
  return status;
}

fil_status fil_wishes_check_actors(const fil_study *study, const fil_network *network, fil_problems *problems,
                                   fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->figure_count; k++) {
    size_t node;
    fil_error reason = {0};
    const char *actor = fil_drawing_of(study, &study->figures[k]).wishes[FIL_WISH_ACTOR];
    if (!actor)
      continue;
    fil_find_node(network, actor, fil_wish_key(FIL_WISH_ACTOR), &node, &reason);
    FIL_TRY(report(study, "unknown actor", actor, &reason, problems, error));
  }
done:
  return status;
}
