/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere report: check, measure, draw, and everything in one folder. */
#include "cli/command.h"
#include "cli/report_figures.h"
#include "cli/report_tables.h"
#include "cli/seed.h"
#include "cli/subject.h"
#include "io/sink.h"

#include <stdio.h>
#include <string.h>

enum { TOLD = 5 }; /* findings on standard output */

/* The folder named, or "ties-report" for a study or an edge sheet in the file ties. */
static fil_status choose_folder(const fil_options *options, const fil_study *study, fil_text *folder, fil_error *error)
{
  if (options->output)
    return fil_text_add(folder, options->output, error);
  const char *file = study->file ? study->file : study->edges.items[0].file;
  const char *slash = strrchr(file, '/');
  const char *name = slash ? slash + 1 : file;
  if (strcmp(name, "-") == 0 || strcmp(name, "standard input") == 0)
    return fil_text_add(folder, "report", error);
  const char *ending = strrchr(name, '.');
  int length = (int)(ending && ending > name ? (size_t)(ending - name) : strlen(name));
  return fil_text_format(folder, error, "%.*s-report", length, name);
}

static fil_status add_input(fil_names *inputs, const char *file, fil_error *error)
{
  if (!file || strcmp(file, "-") == 0)
    return FIL_OK;
  for (size_t k = 0; k < inputs->count; k++) {
    if (strcmp(inputs->items[k], file) == 0) /* another sheet of it */
      return FIL_OK;
  }
  return fil_names_add(inputs, file, error);
}

/* The files that can be read again: all but standard input. */
static fil_status list_inputs(const fil_subject *subject, const fil_options *options, fil_names *inputs,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = &subject->study;
  FIL_TRY(add_input(inputs, study->file ? options->operands[0] : NULL, error));
  FIL_TRY(add_input(inputs, study->nodes.file, error));
  for (size_t k = 0; k < study->attributes.count; k++)
    FIL_TRY(add_input(inputs, study->attributes.items[k].file, error));
  for (size_t k = 0; k < study->edges.count; k++)
    FIL_TRY(add_input(inputs, study->edges.items[k].file, error));
done:
  return status;
}

/* Where the report is, what was drawn, what was found. */
static fil_status tell(const char *folder, const fil_report_figures *figures, const fil_table *findings,
                       fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  const fil_column *sentences = fil_table_find(findings, "finding");
  FIL_TRY(fil_sink_open(&sink, "-", error));
  FIL_TRY(fil_sink_format(&sink, error, "%s/report.html\n", folder));
  for (size_t k = 0; k < figures->shown; k++)
    FIL_TRY(fil_sink_format(&sink, error, "%s/figures/%s.%s\n", folder, figures->items[k].name,
                            figures->items[k].undrawn.length ? figures->items[k].source_format : "svg"));
  for (size_t row = 0; row < sentences->rows && row < TOLD; row++)
    FIL_TRY(fil_sink_format(&sink, error, "%s%zu. %s\n", row ? "" : "\n", row + 1, fil_column_text(sentences, row)));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}

/* Why there are no more figures, or no more pictures of them. */
static void tell_left_out(const fil_report_figures *figures)
{
  fputs(fil_text_string(&figures->left_out), stderr);
  for (size_t k = 0; k < figures->shown; k++) {
    if (figures->items[k].undrawn.length)
      fprintf(stderr, "figure %s is not drawn: %s\n", figures->items[k].name, figures->items[k].undrawn.bytes);
  }
}

static fil_status write_report(const fil_subject *subject, const fil_options *options, fil_progress_bar *bar,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_report_tables tables = {0};
  fil_report_figures figures = {0};
  fil_names inputs = {0};
  fil_text folder = {0};
  FIL_TRY(choose_folder(options, &subject->study, &folder, error));
  FIL_TRY(fil_report_check(folder.bytes, error));
  FIL_TRY(list_inputs(subject, options, &inputs, error));
  FIL_TRY(fil_report_tables_make(&tables, subject, &bar->progress, error));
  FIL_TRY(fil_report_figures_make(&figures, subject, &bar->progress, error));
  const fil_report report = {.title = subject->study.title,
                             .network = &subject->network,
                             .problems = &subject->problems,
                             .findings = &tables.findings,
                             .words = &tables.words,
                             .tables = tables.results,
                             .table_count = tables.count,
                             .node_measures = &tables.nodes,
                             .figures = figures.items,
                             .figure_count = figures.shown,
                             .methods = &tables.methods,
                             .inputs = (const char *const *)inputs.items,
                             .input_count = inputs.count,
                             .options = options->words,
                             .option_count = options->word_count,
                             .seed = subject->study.seed};
  FIL_TRY(fil_report_write(&report, folder.bytes, &bar->progress, error));
  fil_progress_bar_hide(bar);
  if (!options->quiet)
    tell_left_out(&figures);
  FIL_TRY(tell(folder.bytes, &figures, &tables.findings, error));
done:
  fil_report_tables_destroy(&tables);
  fil_report_figures_destroy(&figures);
  fil_names_destroy(&inputs);
  fil_text_destroy(&folder);
  return status;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_subject subject = {0};
  fil_progress_bar bar = {0};
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(fil_subject_open(&subject, options, error));
  FIL_TRY(fil_subject_take_no_names(&subject, "report", error));
  if (options->seed)
    FIL_TRY(fil_seed_read(options->seed, &subject.study.seed, error));
  subject.study.loops = subject.study.loops || options->loops;
  FIL_TRY(fil_subject_prepare(&subject, options, &bar, error));
  FIL_TRY(write_report(&subject, options, &bar, error));
done:
  fil_progress_bar_hide(&bar);
  fil_subject_destroy(&subject);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(output, 'o', "DIR", "folder to write; usually the study's name with -report, here"),
    FIL_OPTION_VALUE(seed, 0, "N", "seed of layouts and random methods; usually the study's, or 1"),
    FIL_LOOPS_OPTION,
    FIL_SUBJECT_OPTIONS,
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar, warnings and notes"),
    FIL_OPTION_END,
};

const fil_command fil_command_report = {
    .name = "report",
    .summary = "Checks, measures and draws, and writes everything into one folder",
    .operands = "STUDY",
    .details =
        "The folder holds report.html, figures/, tables/, tables.xlsx, network.graphml, methods.md and\n"
        "provenance.json. An earlier report in its place is replaced as a whole; when anything fails it stays as\n"
        "it was.",
    .example = "filiere report examples/bread-chain/study.json -o bread-chain-report",
    .options = rows,
    .least = 1,
    .most = 64,
    .run = run,
};
