/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report as lines of text. */
#include "cli/data_report.h"

#include "io/workbook/reference.h"

#include <stdio.h>
#include <string.h>

static const char *const severity_names[] = {"error", "warning", "note"};

/* "ties.csv:14:3: ", "cluster.xlsx:Ties:C14: ", as far as it is known. */
static fil_status write_place(const fil_problem *problem, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  char cell[FIL_REFERENCE_LENGTH];
  if (!problem->file)
    return FIL_OK;
  FIL_TRY(fil_sink_text(sink, problem->file, error));
  if (problem->row && problem->column_number && fil_reference_serves(problem->file))
    FIL_TRY(fil_sink_format(sink, error, ":%s", fil_reference_write(problem->row, problem->column_number, cell)));
  else if (problem->row && problem->column_number)
    FIL_TRY(fil_sink_format(sink, error, ":%zu:%zu", problem->row, problem->column_number));
  else if (problem->row)
    FIL_TRY(fil_sink_format(sink, error, ":%zu", problem->row));
  FIL_TRY(fil_sink_text(sink, ": ", error));
done:
  return status;
}

/* "  ties.csv:14:3: Target "Mil": there is no such node; did you mean "Mill"?" */
static fil_status write_problem(const fil_problem *problem, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, "  ", error));
  FIL_TRY(write_place(problem, sink, error));
  if (problem->column && problem->value)
    FIL_TRY(fil_sink_format(sink, error, "%s \"%s\": ", problem->column, problem->value));
  FIL_TRY(fil_sink_text(sink, problem->cause, error));
  if (problem->remedy)
    FIL_TRY(fil_sink_format(sink, error, "; %s", problem->remedy));
  FIL_TRY(fil_sink_text(sink, "\n", error));
done:
  return status;
}

static bool is_of_kind(const fil_problem *problem, const fil_problem_kind *kind)
{
  return problem->severity == kind->severity && strcmp(problem->kind, kind->kind) == 0;
}

static fil_status write_kind(const fil_problems *problems, const fil_problem_kind *kind, bool all, fil_sink *sink,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  size_t shown = 0;
  FIL_TRY(fil_sink_format(sink, error, "%s: %s (%zu)\n", severity_names[kind->severity], kind->kind, kind->count));
  for (size_t k = 0; k < problems->count && (all || shown < FIL_DATA_REPORT_SHOWN); k++) {
    if (!is_of_kind(&problems->items[k], kind))
      continue;
    FIL_TRY(write_problem(&problems->items[k], sink, error));
    shown++;
  }
  if (shown < kind->count)
    FIL_TRY(fil_sink_format(sink, error, "  … and %zu more%s\n", kind->count - shown,
                            all ? "" : "; filiere check --all shows them"));
done:
  return status;
}

fil_status fil_data_report_write(const fil_problems *problems, fil_data_report_style style, fil_sink *sink,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  fil_severity last = style.errors_only ? FIL_SEVERITY_ERROR : FIL_SEVERITY_NOTE;
  for (fil_severity severity = FIL_SEVERITY_ERROR; severity <= last; severity++) {
    for (size_t k = 0; k < problems->kind_count; k++) {
      if (problems->kinds[k].severity == severity)
        FIL_TRY(write_kind(problems, &problems->kinds[k], style.all, sink, error));
    }
  }
done:
  return status;
}

fil_status fil_data_report_tell(const fil_problems *problems, fil_data_report_style style, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  fil_sink sink = {0};
  fil_sink_open_memory(&sink, &text);
  FIL_TRY(fil_data_report_write(problems, style, &sink, error));
  fputs(fil_text_string(&text), stderr);
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  return status;
}

fil_status fil_data_report_plural(size_t count, const char *noun, fil_text *text, fil_error *error)
{
  if (count == 0)
    return fil_text_format(text, error, "no %ss", noun);
  return fil_text_format(text, error, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

fil_status fil_data_report_count(const fil_problems *problems, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (fil_severity severity = FIL_SEVERITY_ERROR; severity <= FIL_SEVERITY_NOTE; severity++) {
    if (severity != FIL_SEVERITY_ERROR)
      FIL_TRY(fil_text_add(text, ", ", error));
    FIL_TRY(fil_data_report_plural(fil_problem_count(problems, severity), severity_names[severity], text, error));
  }
done:
  return status;
}
