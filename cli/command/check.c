/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere check: the data report alone. */
#include "cli/command.h"
#include "cli/data_report.h"
#include "cli/output.h"
#include "cli/subject.h"

#include <string.h>

/* "35 nodes, 86 edges; no errors, 2 warnings, 1 note" */
static fil_status count(const fil_subject *subject, fil_text *line, fil_error *error)
{
  fil_status status = FIL_OK;
  if (fil_problem_count(&subject->problems, FIL_SEVERITY_ERROR) == 0) {
    FIL_TRY(fil_data_report_plural(fil_network_node_count(&subject->network), "node", line, error));
    FIL_TRY(fil_text_add(line, ", ", error));
    FIL_TRY(fil_data_report_plural(fil_network_edge_count(&subject->network), "edge", line, error));
    FIL_TRY(fil_text_add(line, "; ", error));
  }
  FIL_TRY(fil_data_report_count(&subject->problems, line, error));
  FIL_TRY(fil_text_add(line, "\n", error));
done:
  return status;
}

static fil_status write_text(const fil_subject *subject, const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text line = {0};
  fil_sink sink = {0};
  const fil_data_report_style style = {.all = options->all};
  FIL_TRY(fil_sink_open(&sink, "-", error));
  FIL_TRY(fil_data_report_write(&subject->problems, style, &sink, error));
  FIL_TRY(count(subject, &line, error));
  FIL_TRY(fil_sink_text(&sink, line.bytes, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_text_destroy(&line);
  fil_sink_destroy(&sink);
  return status;
}

static fil_status write_table(const fil_subject *subject, const fil_table_format *format, bool all, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  const bool for_programs = strcmp(format->name, "markdown") != 0 && strcmp(format->name, "latex") != 0;
  FIL_TRY(fil_problem_table(&subject->problems, all || for_programs ? 0 : FIL_DATA_REPORT_SHOWN, &table, error));
  FIL_TRY(fil_output_table(&table, format, "-", error));
done:
  fil_table_destroy(&table);
  return status;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_subject subject = {0};
  fil_progress_bar bar = {0};
  const fil_table_format *format = NULL;
  FIL_TRY(fil_output_format(options, "text", &format, error));
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(fil_subject_read(&subject, options, error));
  FIL_TRY(fil_subject_take_no_names(&subject, "check", error));
  FIL_TRY(fil_subject_load(&subject, &bar.progress, error));
  fil_progress_bar_hide(&bar);
  if (strcmp(format->name, "text") == 0)
    FIL_TRY(write_text(&subject, options, error));
  else
    FIL_TRY(write_table(&subject, format, options->all, error));
  FIL_TRY(fil_subject_judge(&subject, error));
done:
  fil_progress_bar_hide(&bar);
  fil_subject_destroy(&subject);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_SWITCH(all, 0, "show every problem, not only the first 20 of a kind; csv, json and xlsx always do"),
    FIL_OPTION_VALUE(format, 0, "FORMAT", "text (usual), csv, tsv, json, latex, markdown or xlsx"),
    FIL_OPTION_SWITCH(excel, 0, FIL_OUTPUT_EXCEL),
    FIL_SUBJECT_OPTIONS,
    FIL_OPTION_SWITCH(why, 0, "tell why each format refused the files"),
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar"),
    FIL_OPTION_END,
};

const fil_command fil_command_check = {
    .name = "check",
    .summary = "Tells everything that is wrong or odd in the data, by file, row and column",
    .operands = "STUDY",
    .details = "Errors end with exit status 1; warnings and notes do not.",
    .example = "filiere check examples/bread-chain/study.json",
    .options = rows,
    .least = 1,
    .most = 64,
    .run = run,
};
