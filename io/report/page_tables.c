/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Result tables on the page: sortable, numbers on the right, the whole of them in files. */
#include "io/report/actors.h"
#include "io/report/html.h"
#include "io/report/page.h"
#include "io/slug.h"
#include "io/table/cell.h"

#include <string.h>

/* The column whose cells name the rows and stay in sight: the labels, or else the first text. */
static size_t find_name(const fil_table *table)
{
  size_t first = SIZE_MAX;
  for (size_t k = table->column_count; k-- > 0;) {
    if (strcmp(table->columns[k]->name, "label") == 0)
      return k;
    if (!fil_cell_is_number(table->columns[k]))
      first = k;
  }
  return first;
}

static fil_status write_headings(const fil_table *table, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t name = find_name(table);
  FIL_TRY(fil_sink_text(sink, "<thead><tr>", error));
  for (size_t k = 0; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_heading(column, scratch, error));
    FIL_TRY(fil_sink_text(sink, "<th scope=\"col\"", error));
    if (k == name || fil_cell_is_number(column))
      FIL_TRY(fil_sink_text(sink, k == name ? " class=\"name\"" : " class=\"number\"", error));
    FIL_TRY(fil_html(sink, error, ">%s</th>", fil_text_string(scratch)));
  }
  FIL_TRY(fil_sink_text(sink, "</tr></thead>\n<tbody>\n", error));
done:
  return status;
}

/* A number carries all its digits along for the sorting. */
static fil_status write_cell(const fil_column *column, size_t row, bool heads, fil_text *scratch, fil_sink *sink,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, heads ? "<th scope=\"row\"" : "<td", error));
  if (fil_cell_is_number(column))
    FIL_TRY(fil_sink_text(sink, " class=\"number\"", error));
  fil_text_clear(scratch);
  if (fil_column_is_missing(column, row)) {
    FIL_TRY(fil_sink_text(sink, " data-missing", error));
  } else if (fil_cell_is_number(column)) {
    FIL_TRY(fil_column_print(column, row, scratch, error));
    FIL_TRY(fil_html(sink, error, " data-value=\"%s\"", fil_text_string(scratch)));
    fil_text_clear(scratch);
  }
  FIL_TRY(fil_cell_show(column, row, scratch, error));
  FIL_TRY(fil_html(sink, error, ">%s", fil_text_string(scratch)));
  FIL_TRY(fil_sink_text(sink, heads ? "</th>" : "</td>", error));
done:
  return status;
}

static fil_status write_row(const fil_table *table, size_t row, bool target, fil_text *scratch, fil_sink *sink,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  size_t name = find_name(table);
  fil_text_clear(scratch);
  if (target && !fil_column_is_missing(table->columns[0], row))
    FIL_TRY(fil_slug_id(scratch, FIL_ACTOR_ID, fil_column_text(table->columns[0], row), error));
  if (scratch->length)
    FIL_TRY(fil_html(sink, error, "<tr id=\"%s\">", scratch->bytes));
  else
    FIL_TRY(fil_sink_text(sink, "<tr>", error));
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(write_cell(table->columns[k], row, /*heads=*/k == name, scratch, sink, error));
  FIL_TRY(fil_sink_text(sink, "</tr>\n", error));
done:
  return status;
}

static fil_status write_notes(const fil_table *table, size_t shown, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  bool found = true;
  FIL_TRY(fil_sink_text(sink, "<ul class=\"notes\">\n", error));
  if (shown < fil_table_rows(table))
    FIL_TRY(fil_html(sink, error, "<li>The first %zu of %zu rows are shown; the files have all.</li>\n", shown,
                     fil_table_rows(table)));
  for (size_t position = 0; found;) {
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_note(table, &position, &found, scratch, error));
    if (found)
      FIL_TRY(fil_html(sink, error, "<li>%s</li>\n", fil_text_string(scratch)));
  }
  FIL_TRY(fil_sink_text(sink, "</ul>\n", error));
done:
  return status;
}

fil_status fil_page_table(const fil_table *table, const char *caption, bool targets, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  size_t rows = fil_table_rows(table), shown = rows < FIL_PAGE_ROWS ? rows : FIL_PAGE_ROWS;
  FIL_TRY(
      fil_html(sink, error,
               "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">\n<table class=\"sortable\">\n",
               caption));
  FIL_TRY(write_headings(table, &scratch, sink, error));
  for (size_t row = 0; row < shown; row++)
    FIL_TRY(write_row(table, row, targets, &scratch, sink, error));
  FIL_TRY(fil_sink_text(sink, "</tbody>\n</table>\n</div>\n", error));
  FIL_TRY(write_notes(table, shown, &scratch, sink, error));
done:
  fil_text_destroy(&scratch);
  return status;
}

fil_status fil_page_tables(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!report->table_count)
    return FIL_OK;
  FIL_TRY(fil_sink_text(sink,
                        "<section id=\"tables\">\n<h2>Tables</h2>\n<p class=\"downloads\"><a href=\"tables.xlsx\">"
                        "All of them as an Excel workbook</a></p>\n",
                        error));
  for (size_t k = 0; k < report->table_count; k++) {
    const fil_table *table = report->tables[k];
    FIL_TRY(fil_html(sink, error, "<h3 id=\"table-%s\">%s</h3>\n", table->name, fil_cell_title(table)));
    FIL_TRY(fil_page_table(table, fil_cell_title(table), /*targets=*/table == fil_report_actors(report), sink, error));
    FIL_TRY(fil_html(sink, error,
                     "<p class=\"downloads\"><a href=\"tables/%s.csv\">CSV</a> · <a href=\"tables/%s.tex\">LaTeX</a> · "
                     "<a href=\"tables/%s.md\">Markdown</a></p>\n",
                     table->name, table->name, table->name));
  }
  FIL_TRY(fil_sink_text(sink, "</section>\n", error));
done:
  return status;
}
