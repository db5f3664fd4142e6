/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tables of a report: measured, and put in the order in which they are read. */
#include "cli/report_tables.h"

#include "cli/listing.h"
#include "cli/replicates.h"
#include "cli/report_plan.h"
#include "cli/report_topics.h"
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/findings.h"
#include "metrics/run.h"
#include "metrics/words.h"

/* Under way. */
typedef struct making {
  fil_report_tables *tables;
  const fil_subject *subject;
  const fil_report_plan *plan;
  const fil_progress *progress;
} making;

static fil_status measure(const making *made, fil_level level, const fil_names *metrics, const fil_readings *readings,
                          fil_table *table, fil_error *error)
{
  const fil_study *study = &made->subject->study;
  fil_request request = {.level = level,
                         .metrics = (const char *const *)metrics->items,
                         .metric_count = metrics->count,
                         .readings = readings->items,
                         .reading_count = readings->count,
                         .settings = &study->parameters,
                         .loops = study->loops,
                         .seed = study->seed,
                         .progress = made->progress};
  const fil_status status = fil_replicates_take(&study->replicates, &request, error);
  return status == FIL_OK ? fil_run(&made->subject->network, &request, table, error) : status;
}

/* Moves a table among those that the report shows, unless there is nothing in it. */
static fil_status show(const making *made, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_report_tables *tables = made->tables;
  if (fil_table_rows(table) == 0) {
    fil_table_destroy(table);
    return FIL_OK;
  }
  FIL_TRY(fil_memory_reserve(&tables->items, &tables->capacity, tables->count + 1, sizeof *tables->items, error));
  tables->items[tables->count++] = *table;
  *table = (fil_table){0};
done:
  return status;
}

/* Part by part. */
static fil_status show_topics(const making *made, fil_level level, const fil_table *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_topic *shown = NULL;
  fil_table part = {0};
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    bool empty;
    if (fil_catalogue_at(k)->level != level || fil_catalogue_topic(k) == shown)
      continue;
    shown = fil_catalogue_topic(k);
    FIL_TRY(fil_report_topic(whole, level, shown, &part, &empty, error));
    if (!empty)
      FIL_TRY(show(made, &part, error));
  }
done:
  fil_table_destroy(&part);
  return status;
}

/* Every part of a level of which all is measured; one table of what the study names. */
static fil_status show_level(const making *made, fil_level level, const fil_table *whole, const char *title,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table copy = {0};
  bool *columns = NULL;
  if (!made->plan->wished[level])
    return show_topics(made, level, whole, error);
  columns = fil_memory_new(whole->column_count, sizeof *columns);
  if (!columns)
    return fil_error_memory(error);
  for (size_t k = 0; k < whole->column_count; k++)
    columns[k] = true;
  FIL_TRY(fil_table_take(whole, columns, /*rows=*/NULL, &copy, error));
  FIL_TRY(fil_memory_set(&copy.name, whole->name, error));
  FIL_TRY(fil_memory_set(&copy.title, title, error));
  for (size_t k = 0; k < whole->remark_count; k++)
    FIL_TRY(fil_table_remark(&copy, error, "%s", whole->remarks[k]));
  FIL_TRY(show(made, &copy, error));
done:
  fil_table_destroy(&copy);
  fil_memory_free(columns);
  return status;
}

static fil_status add_words(const making *made, fil_level level, const fil_table *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table words = {0}, *all = &made->tables->words;
  FIL_TRY(fil_words(&made->subject->network, whole, level, &words, error));
  if (!all->column_count) {
    *all = words;
    return FIL_OK;
  }
  for (size_t k = 0; k < all->column_count; k++)
    FIL_TRY(fil_column_append(all->columns[k], words.columns[k], error));
done:
  fil_table_destroy(&words);
  return status;
}

/* A level between nodes and the network. */
static fil_status make_level(const making *made, fil_level level, const char *title, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table whole = {0};
  const fil_names *metrics = &made->plan->levels[level];
  if (metrics->count == 0)
    return FIL_OK;
  const fil_readings *readings = level == FIL_LEVEL_RELATION ? &made->plan->each : &made->plan->all;
  FIL_TRY(measure(made, level, metrics, readings, &whole, error));
  FIL_TRY(show_level(made, level, &whole, title, error));
  FIL_TRY(add_words(made, level, &whole, error));
done:
  fil_table_destroy(&whole);
  return status;
}

static fil_status make_nodes(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table by_relation = {0};
  fil_table *nodes = &made->tables->nodes;
  FIL_TRY(measure(made, FIL_LEVEL_NODE, &made->plan->levels[FIL_LEVEL_NODE], &made->plan->all, nodes, error));
  FIL_TRY(show_level(made, FIL_LEVEL_NODE, nodes, "Actors, all relations together", error));
  FIL_TRY(add_words(made, FIL_LEVEL_NODE, nodes, error));
  if (made->plan->each.count < 2)
    goto done;
  FIL_TRY(measure(made, FIL_LEVEL_NODE, &made->plan->by_relation, &made->plan->each, &by_relation, error));
  FIL_TRY(fil_memory_set(&by_relation.name, "nodes-by-relation", error));
  FIL_TRY(fil_memory_set(&by_relation.title, "Actors, by relation", error));
  FIL_TRY(show(made, &by_relation, error));
done:
  fil_table_destroy(&by_relation);
  return status;
}

static fil_status make_network(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *network = &made->tables->network;
  const fil_names *metrics = &made->plan->levels[FIL_LEVEL_NETWORK];
  FIL_TRY(measure(made, FIL_LEVEL_NETWORK, metrics, &made->plan->both, network, error));
  FIL_TRY(show_level(made, FIL_LEVEL_NETWORK, network, "The network, and each relation", error));
done:
  return status;
}

/* Metrics that make tables of their own, one after the other. */
static fil_status make_own_tables(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  const fil_names *metrics = &made->plan->levels[FIL_LEVEL_TABLE];
  for (size_t k = 0; k < metrics->count; k++) {
    const fil_names one = {.items = &metrics->items[k], .count = 1};
    FIL_TRY(measure(made, FIL_LEVEL_TABLE, &one, &made->plan->all, &table, error));
    FIL_TRY(show(made, &table, error));
  }
done:
  fil_table_destroy(&table);
  return status;
}

static fil_status list_results(fil_report_tables *tables, fil_error *error)
{
  tables->results = fil_memory_new(tables->count, sizeof(const fil_table *));
  if (!tables->results)
    return fil_error_memory(error);
  for (size_t k = 0; k < tables->count; k++)
    tables->results[k] = &tables->items[k];
  return FIL_OK;
}

static fil_status add_method(fil_table *methods, const char *name, size_t runs, const fil_replication *about,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0};
  FIL_TRY(fil_text_format(&title, error, "%s, %zu of them", about->title, runs));
  const char *const cells[] = {name, fil_text_string(&title), about->definition, about->reference};
  FIL_TRY(fil_listing_add(methods, cells, error));
done:
  fil_text_destroy(&title);
  return status;
}

/* What measures of the network are held against, among the methods. */
static fil_status add_replicates(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_request request = {.level = FIL_LEVEL_NETWORK};
  fil_table *methods = &made->tables->methods;
  FIL_TRY(fil_replicates_take(&made->subject->study.replicates, &request, error));
  if (request.baseline)
    FIL_TRY(add_method(methods, "baseline", request.baseline_runs, fil_baseline_about(request.baseline), error));
  if (request.bootstrap_runs)
    FIL_TRY(add_method(methods, "bootstrap", request.bootstrap_runs, fil_bootstrap_about(), error));
done:
  return status;
}

fil_status fil_report_tables_make(fil_report_tables *tables, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  fil_report_plan plan = {0};
  const making made = {tables, subject, &plan, progress};
  FIL_TRY(fil_report_plan_make(&plan, subject, error));
  FIL_TRY(make_nodes(&made, error));
  FIL_TRY(make_level(&made, FIL_LEVEL_EDGE, "Ties", error));
  FIL_TRY(make_level(&made, FIL_LEVEL_GROUP, "Groups", error));
  FIL_TRY(make_level(&made, FIL_LEVEL_GROUP_PAIR, "Pairs of groups", error));
  FIL_TRY(make_level(&made, FIL_LEVEL_RELATION, "Relations", error));
  FIL_TRY(make_level(&made, FIL_LEVEL_RELATION_PAIR, "Pairs of relations", error));
  FIL_TRY(make_network(&made, error));
  FIL_TRY(make_own_tables(&made, error));
  FIL_TRY(list_results(tables, error));
  FIL_TRY(fil_findings(&subject->network, &tables->nodes, &tables->network, &tables->findings, error));
  FIL_TRY(fil_listing_methods((const char *const *)plan.used.items, plan.used.count, subject->study.loops,
                              &tables->methods, error));
  FIL_TRY(add_replicates(&made, error));
done:
  fil_report_plan_destroy(&plan);
  return status;
}

void fil_report_tables_destroy(fil_report_tables *tables)
{
  for (size_t k = 0; k < tables->count; k++)
    fil_table_destroy(&tables->items[k]);
  fil_memory_free(tables->items);
  fil_memory_free(tables->results);
  fil_table_destroy(&tables->nodes);
  fil_table_destroy(&tables->network);
  fil_table_destroy(&tables->findings);
  fil_table_destroy(&tables->words);
  fil_table_destroy(&tables->methods);
  *tables = (fil_report_tables){0};
}
