/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tables of a report. */
#include "cli/report_tables.h"

#include "cli/listing.h"
#include "cli/readings.h"
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/findings.h"
#include "metrics/run.h"

/* What one table measures. */
typedef struct table_plan {
  const char *name;
  const char *title;
  fil_level level;
  const fil_names *metrics;
  const fil_readings *readings;
} table_plan;

/* The names of metrics, and the relations read. */
typedef struct report_plan {
  fil_names nodes, by_relation, network, used;
  fil_readings all, each, both;
} report_plan;

static fil_status add_names(fil_names *names, const fil_names *more, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < more->count && status == FIL_OK; k++)
    status = fil_names_add(names, more->items[k], error);
  return status;
}

/* The study's measures of a level. */
static fil_status choose_wished(const fil_study *study, fil_level level, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->measures.count; k++) {
    if (fil_catalogue_find_at(level, study->measures.items[k]))
      FIL_TRY(fil_names_add(names, study->measures.items[k], error));
  }
done:
  return status;
}

static fil_status choose_all(fil_level level, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k)->level == level)
      FIL_TRY(fil_names_add(names, fil_catalogue_at(k)->name, error));
  }
done:
  return status;
}

static fil_status choose_metrics(report_plan *plan, const fil_study *study, fil_error *error)
{
  static const char *const comparable[] = {"degree", "strength", "betweenness"};
  fil_status status = FIL_OK;
  FIL_TRY(choose_wished(study, FIL_LEVEL_NODE, &plan->nodes, error));
  FIL_TRY(choose_wished(study, FIL_LEVEL_NETWORK, &plan->network, error));
  FIL_TRY(add_names(&plan->by_relation, &plan->nodes, error));
  for (size_t k = 0; plan->nodes.count == 0 && k < sizeof comparable / sizeof *comparable; k++)
    FIL_TRY(fil_names_add(&plan->by_relation, comparable[k], error));
  if (plan->nodes.count == 0)
    FIL_TRY(choose_all(FIL_LEVEL_NODE, &plan->nodes, error));
  if (plan->network.count == 0)
    FIL_TRY(choose_all(FIL_LEVEL_NETWORK, &plan->network, error));
  FIL_TRY(add_names(&plan->used, &plan->nodes, error));
  FIL_TRY(add_names(&plan->used, &plan->network, error));
done:
  return status;
}

static fil_status make_plan(report_plan *plan, const fil_subject *subject, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &subject->network.schema;
  FIL_TRY(choose_metrics(plan, &subject->study, error));
  FIL_TRY(fil_readings_all(&plan->all, schema, /*each=*/false, error));
  FIL_TRY(fil_readings_all(&plan->both, schema, /*each=*/true, error));
  FIL_TRY(fil_readings_each(&plan->each, schema, error));
done:
  return status;
}

static void destroy_plan(report_plan *plan)
{
  fil_names_destroy(&plan->nodes);
  fil_names_destroy(&plan->by_relation);
  fil_names_destroy(&plan->network);
  fil_names_destroy(&plan->used);
  fil_readings_destroy(&plan->all);
  fil_readings_destroy(&plan->each);
  fil_readings_destroy(&plan->both);
}

/* Fills a table and puts it among the results. */
static fil_status measure(const fil_subject *subject, const table_plan *plan, fil_report_tables *tables,
                          const fil_progress *progress, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_request request = {.level = plan->level,
                               .metrics = (const char *const *)plan->metrics->items,
                               .metric_count = plan->metrics->count,
                               .readings = plan->readings->items,
                               .reading_count = plan->readings->count,
                               .settings = &subject->study.parameters,
                               .seed = subject->study.seed,
                               .progress = progress};
  FIL_TRY(fil_run(&subject->network, &request, table, error));
  FIL_TRY(fil_memory_set(&table->name, plan->name, error));
  FIL_TRY(fil_memory_set(&table->title, plan->title, error));
  tables->results[tables->result_count++] = table;
done:
  return status;
}

fil_status fil_report_tables_make(fil_report_tables *tables, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  report_plan plan = {0};
  FIL_TRY(make_plan(&plan, subject, error));
  const table_plan nodes = {"nodes", "Actors, all relations together", FIL_LEVEL_NODE, &plan.nodes, &plan.all};
  const table_plan by_relation = {"nodes-by-relation", "Actors, by relation", FIL_LEVEL_NODE, &plan.by_relation,
                                  &plan.each};
  const table_plan network = {"network", "The network, and each relation", FIL_LEVEL_NETWORK, &plan.network,
                              &plan.both};
  FIL_TRY(measure(subject, &nodes, tables, progress, &tables->nodes, error));
  if (plan.each.count > 1)
    FIL_TRY(measure(subject, &by_relation, tables, progress, &tables->by_relation, error));
  FIL_TRY(measure(subject, &network, tables, progress, &tables->network, error));
  FIL_TRY(fil_findings(&subject->network, &tables->nodes, &tables->network, &tables->findings, error));
  FIL_TRY(fil_listing_methods((const char *const *)plan.used.items, plan.used.count, &tables->methods, error));
done:
  destroy_plan(&plan);
  return status;
}

void fil_report_tables_destroy(fil_report_tables *tables)
{
  fil_table_destroy(&tables->nodes);
  fil_table_destroy(&tables->by_relation);
  fil_table_destroy(&tables->network);
  fil_table_destroy(&tables->findings);
  fil_table_destroy(&tables->methods);
}
