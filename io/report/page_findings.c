/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the numbers say, in sentences. */
#include "io/report/html.h"
#include "io/report/page.h"

/* What the highest values of each measure say, behind a fold. */
static fil_status write_words(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *words = table ? fil_table_find(table, "words") : NULL;
  if (!words || !words->rows)
    return FIL_OK;
  FIL_TRY(fil_sink_text(sink,
                        "<details id=\"words\">\n<summary>What the highest values of each measure say</summary>\n"
                        "<p>Positions, not causes: a network of one year and one survey shows where an actor stands, "
                        "not why.</p>\n<ul>\n",
                        error));
  for (size_t row = 0; row < words->rows; row++)
    FIL_TRY(fil_html(sink, error, "<li>%s</li>\n", fil_column_text(words, row)));
  FIL_TRY(fil_sink_text(sink, "</ul>\n</details>\n", error));
done:
  return status;
}

fil_status fil_page_findings(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *findings = report->findings ? fil_table_find(report->findings, "finding") : NULL;
  if (!findings || !findings->rows)
    return FIL_OK;
  FIL_TRY(fil_sink_text(sink, "<section id=\"findings\">\n<h2>Findings</h2>\n<ol class=\"findings\">\n", error));
  for (size_t row = 0; row < findings->rows; row++) {
    const char *finding = fil_column_text(findings, row);
    FIL_TRY(fil_html(sink, error, "<li>%s</li>\n", finding ? finding : ""));
  }
  FIL_TRY(fil_sink_text(sink, "</ol>\n", error));
  for (size_t k = 0; k < report->findings->remark_count; k++)
    FIL_TRY(fil_html(sink, error, "<p class=\"notes\">%s</p>\n", report->findings->remarks[k]));
  FIL_TRY(write_words(report->words, sink, error));
  FIL_TRY(fil_sink_text(sink, "</section>\n", error));
done:
  return status;
}
