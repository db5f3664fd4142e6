/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere measure: a table of measures, at one level. */
#include "cli/command.h"
#include "cli/lookup.h"
#include "cli/output.h"
#include "cli/readings.h"
#include "cli/replicates.h"
#include "cli/seed.h"
#include "cli/settings.h"
#include "cli/subject.h"
#include "cli/suggest.h"
#include "metrics/catalogue.h"
#include "metrics/run.h"

#include <stdio.h>
#include <string.h>

/* --by, or else the level of the first metric, or else nodes. */
static fil_status choose_level(const fil_subject *subject, const char *by, fil_level *level, fil_error *error)
{
  const char *names[FIL_LEVELS];
  const fil_metric *metric;
  *level = FIL_LEVEL_NODE;
  if (!by && subject->name_count == 0)
    return FIL_OK;
  if (!by) {
    fil_status status = fil_lookup_metric(subject->names[0], &metric, error);
    *level = status == FIL_OK ? metric->level : *level;
    return status;
  }
  for (int k = 0; k < FIL_LEVELS; k++) {
    names[k] = fil_level_name((fil_level)k);
    *level = (fil_level)k;
    if (strcmp(names[k], by) == 0)
      return FIL_OK;
  }
  return fil_suggest("level", by, names, FIL_LEVELS, error);
}

/* Every metric must exist and be of the level, before the data are read. Groups also have means of what nodes have. */
static fil_status check_metrics(const fil_subject *subject, fil_level level, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < subject->name_count; k++) {
    const char *name = subject->names[k];
    const fil_metric *metric;
    const bool found =
        fil_catalogue_find_at(level, name) || (level == FIL_LEVEL_GROUP && fil_catalogue_find_at(FIL_LEVEL_NODE, name));
    FIL_TRY(fil_lookup_metric(name, &metric, error));
    if (!found)
      return fil_error_set(error, FIL_ERROR_USAGE, "%s is a measure of level %s, not %s; leave it out or change --by",
                           name, fil_level_name(metric->level), fil_level_name(level));
  }
  if (level == FIL_LEVEL_TABLE && subject->name_count != 1)
    return fil_error_set(error, FIL_ERROR_USAGE, "--by table prints the table of one metric; name it");
done:
  return status;
}

static fil_status choose_program(const char *as, fil_program *program, fil_error *error)
{
  const char *names[FIL_PROGRAMS];
  for (int k = 0; as && k < FIL_PROGRAMS; k++) {
    names[k] = fil_program_name((fil_program)k);
    *program = (fil_program)k;
    if (strcmp(names[k], as) == 0)
      return FIL_OK;
  }
  return as ? fil_suggest("program", as, names, FIL_PROGRAMS, error) : FIL_OK;
}

static fil_status choose_loops(const fil_study *study, const fil_options *options, fil_request *request,
                               fil_error *error)
{
  if (options->loops && request->as != FIL_AS_FILIERE)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%s has its own way with self-loops, which --as follows; leave out --loops or --as",
                         fil_program_title(request->as));
  request->loops = study->loops || options->loops;
  return FIL_OK;
}

static fil_status choose_readings(const fil_options *options, const fil_schema *schema, fil_level level,
                                  fil_readings *readings, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_names names = {0};
  if (!options->relation && level == FIL_LEVEL_RELATION)
    return fil_readings_each(readings, schema, error);
  if (!options->relation)
    return fil_readings_all(readings, schema, /*each=*/level == FIL_LEVEL_NETWORK, error);
  if (strcmp(options->relation, "each") == 0)
    return fil_readings_each(readings, schema, error);
  FIL_TRY(fil_readings_split(options->relation, &names, error));
  FIL_TRY(fil_readings_some(readings, schema, &names, error));
done:
  fil_names_destroy(&names);
  return status;
}

/* Remarks under the table: CSV alone has no place for them. */
static void tell_remarks(const fil_table *table, const fil_table_format *format)
{
  if (strcmp(format->name, "csv") != 0)
    return;
  for (size_t k = 0; k < table->remark_count; k++)
    fprintf(stderr, "note: %s\n", table->remarks[k]);
}

static fil_status measure(const fil_subject *subject, const fil_options *options, fil_request *request,
                          fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_readings readings = {0};
  FIL_TRY(choose_readings(options, &subject->network.schema, request->level, &readings, error));
  request->readings = readings.items;
  request->reading_count = readings.count;
  FIL_TRY(fil_run(&subject->network, request, table, error));
done:
  fil_readings_destroy(&readings);
  return status;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_subject subject = {0};
  fil_table table = {0};
  fil_progress_bar bar = {0};
  const fil_table_format *format = NULL;
  fil_request request = {.group_column = options->group, .progress = &bar.progress};
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(fil_output_format(options, "csv", &format, error));
  FIL_TRY(fil_subject_open(&subject, options, error));
  FIL_TRY(choose_level(&subject, options->by, &request.level, error));
  FIL_TRY(check_metrics(&subject, request.level, error));
  request.metrics = subject.names;
  request.metric_count = subject.name_count;
  request.settings = &subject.study.parameters;
  FIL_TRY(fil_replicates_take(&subject.study.replicates, &request, error));
  FIL_TRY(fil_replicates_choose(options, &request, error));
  FIL_TRY(fil_settings_read(options->set, &subject.study.parameters, error));
  FIL_TRY(choose_program(options->as, &request.as, error));
  FIL_TRY(choose_loops(&subject.study, options, &request, error));
  request.seed = subject.study.seed;
  if (options->seed)
    FIL_TRY(fil_seed_read(options->seed, &request.seed, error));
  FIL_TRY(fil_subject_prepare(&subject, options, &bar, error));
  FIL_TRY(measure(&subject, options, &request, &table, error));
  fil_progress_bar_hide(&bar);
  FIL_TRY(fil_output_table(&table, format, options->output ? options->output : "-", error));
  if (!options->quiet)
    tell_remarks(&table, format);
done:
  fil_progress_bar_hide(&bar);
  fil_table_destroy(&table);
  fil_subject_destroy(&subject);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(by, 0, "LEVEL", "node, edge, group, group_pair, relation, relation_pair, network or table"),
    FIL_OPTION_VALUE(relation, 0, "R", "a relation, several read together (A,B), or each by itself (each)"),
    FIL_OPTION_VALUE(group, 0, "COLUMN", "column or measure of nodes that makes the groups; usually the category"),
    FIL_OPTION_VALUE(set, 0, "LIST", "parameters of metrics: katz.alpha=0.1,community.resolution=2"),
    FIL_OPTION_VALUE(as, 0, "PROGRAM", "conventions of igraph, networkx, gephi or ucinet where they differ"),
    FIL_LOOPS_OPTION,
    FIL_OPTION_VALUE(baseline, 0, "B", "with --by network: z and p against random networks; degrees, density or none"),
    FIL_OPTION_VALUE(runs, 0, "N", "how many random networks; usually 1000"),
    FIL_OPTION_VALUE(bootstrap, 0, "N", "with --by network: intervals from so many samples of the nodes"),
    FIL_OPTION_VALUE(format, 0, "FORMAT", "csv (usual), tsv, json, latex, markdown, text or xlsx"),
    FIL_OPTION_SWITCH(excel, 0, FIL_OUTPUT_EXCEL),
    FIL_OPTION_VALUE(output, 'o', "FILE", "write there; its ending chooses the format"),
    FIL_SUBJECT_OPTIONS,
    FIL_OPTION_VALUE(seed, 0, "N", "seed of random methods; usually the study's, or 1"),
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar, warnings and notes"),
    FIL_OPTION_END,
};

const fil_command fil_command_measure = {
    .name = "measure",
    .summary = "Prints a table of measures",
    .operands = "STUDY [METRIC…]",
    .details = "METRIC is a metric (closeness) or a single measure of it (reach_in); without one, all metrics of the\n"
               "level. `filiere list metrics` tells them. The level is --by, or that of the first METRIC, or node.\n"
               "All relations are read together unless --relation chooses; the network table also has a column for\n"
               "each relation. Measures of nodes asked for --by group give the mean and the share of each group.",
    .example = "filiere measure examples/bread-chain/study.json degree betweenness --relation trade",
    .options = rows,
    .least = 1,
    .most = 64,
    .run = run,
};
