/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the data report found odd, on the page. */
#include "io/report/html.h"
#include "io/report/page.h"

enum { SHOWN_PER_KIND = 20 };

/* How many of each kind there are, errors first. */
static fil_status write_counts(const fil_problems *problems, fil_sink *sink, fil_error *error)
{
  static const char *const names[] = {"error", "warning", "note"};
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, "<dl class=\"problems\">\n", error));
  for (fil_severity severity = FIL_SEVERITY_ERROR; severity <= FIL_SEVERITY_NOTE; severity++) {
    const size_t count = fil_problem_count(problems, severity);
    if (count == 0)
      continue;
    FIL_TRY(fil_html(sink, error, "<dt>%zu %s%s</dt>\n", count, names[severity], count == 1 ? "" : "s"));
    for (size_t k = 0; k < problems->kind_count; k++) {
      const fil_problem_kind *kind = &problems->kinds[k];
      if (kind->severity == severity)
        FIL_TRY(fil_html(sink, error, "<dd>%s: %zu</dd>\n", kind->kind, kind->count));
    }
  }
  FIL_TRY(fil_sink_text(sink, "</dl>\n", error));
done:
  return status;
}

fil_status fil_page_data(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  FIL_TRY(fil_sink_text(sink, "<section id=\"data\">\n<h2>Data report</h2>\n", error));
  if (report->problems && report->problems->kind_count) {
    FIL_TRY(fil_problem_table(report->problems, SHOWN_PER_KIND, &table, error));
    FIL_TRY(write_counts(report->problems, sink, error));
    FIL_TRY(fil_page_table(&table, "Data report", /*targets=*/false, sink, error));
  } else {
    FIL_TRY(fil_sink_text(sink, "<p>Nothing in the data is wrong or odd.</p>\n", error));
  }
  FIL_TRY(fil_sink_text(sink, "</section>\n", error));
done:
  fil_table_destroy(&table);
  return status;
}
