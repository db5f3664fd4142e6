/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the study's wishes to lists of metrics. */
#include "cli/report_plan.h"

#include "metrics/catalogue.h"

enum { TIES_LIMIT = 20000 };

static fil_status add_names(fil_names *names, const fil_names *more, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < more->count && status == FIL_OK; k++)
    status = fil_names_add(names, more->items[k], error);
  return status;
}

static fil_status add_wished(const fil_study *study, fil_level level, fil_report_plan *plan, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->measures.count; k++) {
    if (fil_catalogue_find_at(level, study->measures.items[k]))
      FIL_TRY(fil_names_add(&plan->levels[level], study->measures.items[k], error));
  }
  plan->wished[level] = plan->levels[level].count > 0;
done:
  return status;
}

static fil_status add_all(fil_level level, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k)->level == level)
      FIL_TRY(fil_names_add(names, fil_catalogue_at(k)->name, error));
  }
done:
  return status;
}

/* Whether a level of which the study names nothing is measured whole. */
static bool is_usual(const fil_subject *subject, fil_level level)
{
  if (level == FIL_LEVEL_NODE || level == FIL_LEVEL_NETWORK)
    return true;
  if (level == FIL_LEVEL_EDGE && fil_network_edge_count(&subject->network) > TIES_LIMIT)
    return false;
  return subject->study.measures.count == 0;
}

static fil_status choose_metrics(fil_report_plan *plan, const fil_subject *subject, fil_error *error)
{
  static const char *const comparable[] = {"degree", "strength", "betweenness"};
  fil_status status = FIL_OK;
  for (int k = 0; k < FIL_LEVELS; k++) {
    const fil_level level = (fil_level)k;
    FIL_TRY(add_wished(&subject->study, level, plan, error));
    if (!plan->wished[level] && is_usual(subject, level))
      FIL_TRY(add_all(level, &plan->levels[level], error));
    FIL_TRY(add_names(&plan->used, &plan->levels[level], error));
  }
  if (plan->wished[FIL_LEVEL_NODE])
    return add_names(&plan->by_relation, &plan->levels[FIL_LEVEL_NODE], error);
  for (size_t k = 0; k < sizeof comparable / sizeof *comparable; k++)
    FIL_TRY(fil_names_add(&plan->by_relation, comparable[k], error));
done:
  return status;
}

fil_status fil_report_plan_make(fil_report_plan *plan, const fil_subject *subject, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &subject->network.schema;
  FIL_TRY(choose_metrics(plan, subject, error));
  FIL_TRY(fil_readings_all(&plan->all, schema, /*each=*/false, error));
  FIL_TRY(fil_readings_all(&plan->both, schema, /*each=*/true, error));
  FIL_TRY(fil_readings_each(&plan->each, schema, error));
done:
  return status;
}

void fil_report_plan_destroy(fil_report_plan *plan)
{
  for (int level = 0; level < FIL_LEVELS; level++)
    fil_names_destroy(&plan->levels[level]);
  fil_names_destroy(&plan->by_relation);
  fil_names_destroy(&plan->used);
  fil_readings_destroy(&plan->all);
  fil_readings_destroy(&plan->each);
  fil_readings_destroy(&plan->both);
}
