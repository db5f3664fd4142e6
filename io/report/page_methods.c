/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How every measure on the page is defined, and where it comes from. */
#include "io/report/html.h"
#include "io/report/page.h"

static const char *cell(const fil_table *methods, const char *name, size_t row)
{
  const fil_column *column = fil_table_find(methods, name);
  const char *text = column ? fil_column_text(column, row) : NULL;
  return text ? text : "";
}

static fil_status write_method(const fil_table *methods, size_t row, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_html(sink, error, "<dt id=\"method-%s\">%s <code>%s</code></dt>\n<dd>%s</dd>\n<dd class=\"reference\">",
                   cell(methods, "metric", row), cell(methods, "title", row), cell(methods, "metric", row),
                   cell(methods, "definition", row)));
  FIL_TRY(fil_html_reference(sink, cell(methods, "reference", row), error));
  FIL_TRY(fil_sink_text(sink, "</dd>\n", error));
done:
  return status;
}

fil_status fil_page_methods(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_html(sink, error,
                   "<section id=\"methods\">\n<h2>Methods</h2>\n"
                   "<p>A tie runs from supplier to buyer. Parallel ties of a pair are merged and self-loops left out "
                   "but where a measure says that it counts them. "
                   "A measure that is undefined is missing (–), never zero. "
                   "Random methods start from seed %zu. Numbers on this page have four significant digits, "
                   "the files all of them.</p>\n<dl class=\"methods\">\n",
                   (size_t)report->seed));
  for (size_t row = 0; report->methods && row < fil_table_rows(report->methods); row++)
    FIL_TRY(write_method(report->methods, row, sink, error));
  FIL_TRY(fil_sink_text(sink, "</dl>\n</section>\n", error));
done:
  return status;
}
