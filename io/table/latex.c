/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A LaTeX table with booktabs, numbers aligned at the point by siunitx. */
#include "io/latex_text.h"
#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

enum { PAGE_ROWS = 40 };

/* Most digits before and after the point among the cells of a column, and whether one is in scientific notation. */
typedef struct digits {
  size_t whole, fraction;
  bool exponent;
} digits;

static void count_digits(const char *cell, digits *most)
{
  size_t whole = strspn(cell, "-0123456789");
  size_t fraction = cell[whole] == '.' ? strspn(cell + whole + 1, "0123456789") : 0;
  most->whole = whole > most->whole ? whole : most->whole;
  most->fraction = fraction > most->fraction ? fraction : most->fraction;
  most->exponent = most->exponent || strchr(cell, 'e');
}

static fil_status write_alignment(const fil_column *column, fil_sink *sink, fil_error *error)
{
  digits most = {.whole = 1};
  char number[FIL_NUMBER_LENGTH];
  if (column->type != FIL_COLUMN_NUMBER)
    return fil_sink_text(sink, fil_cell_is_number(column) ? "r" : "l", error);
  for (size_t row = 0; row < column->rows; row++) {
    if (!fil_column_is_missing(column, row))
      count_digits(fil_cell_number(column->numbers[row], number), &most);
  }
  return fil_sink_format(sink, error, "S[table-format=%zu.%zu%s]", most.whole, most.fraction,
                         most.exponent ? "e-2" : "");
}

/* What stands in a column of numbers without being one is kept from siunitx by braces. */
static fil_status write_cell(const fil_column *column, size_t row, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  bool missing = fil_column_is_missing(column, row);
  if (missing)
    return fil_sink_text(sink, column->type == FIL_COLUMN_NUMBER ? "{--}" : "--", error);
  fil_text_clear(scratch);
  fil_status status = fil_cell_show(column, row, scratch, error);
  return status == FIL_OK ? fil_latex_text(fil_text_string(scratch), sink, error) : status;
}

static fil_status write_row(const fil_table *table, size_t row, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++) {
    FIL_TRY(fil_sink_text(sink, k ? " & " : "    ", error));
    FIL_TRY(write_cell(table->columns[k], row, scratch, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, " \\\\\n", error));
done:
  return status;
}

static fil_status write_headings(const fil_table *table, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++) {
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_heading(table->columns[k], scratch, error));
    FIL_TRY(fil_sink_text(sink, k ? " & {" : "    {", error));
    FIL_TRY(fil_latex_text(fil_text_string(scratch), sink, error));
    FIL_TRY(fil_sink_text(sink, "}", error));
  }
  FIL_TRY(fil_sink_text(sink, " \\\\\n", error));
done:
  return status;
}

/* A table longer than a page is broken over pages, which a floating one cannot be. */
static bool is_long(const fil_table *table)
{
  return fil_table_rows(table) > PAGE_ROWS;
}

static fil_status write_caption(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, "  \\caption{", error));
  FIL_TRY(fil_latex_text(fil_cell_title(table), sink, error));
  FIL_TRY(fil_sink_format(sink, error, "}\n  \\label{tab:%s}%s\n", table->name ? table->name : "",
                          is_long(table) ? " \\\\" : ""));
done:
  return status;
}

static fil_status write_alignments(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(write_alignment(table->columns[k], sink, error));
  FIL_TRY(fil_sink_text(sink, "}\n", error));
done:
  return status;
}

static fil_status write_opening(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  if (is_long(table)) {
    FIL_TRY(fil_sink_text(sink, "% \\usepackage{booktabs,longtable,siunitx}\n\\begin{longtable}{", error));
    FIL_TRY(write_alignments(table, sink, error));
    FIL_TRY(write_caption(table, sink, error));
  } else {
    FIL_TRY(fil_sink_text(sink, "% \\usepackage{booktabs,siunitx}\n\\begin{table}\n  \\centering\n", error));
    FIL_TRY(write_caption(table, sink, error));
    FIL_TRY(fil_sink_text(sink, "  \\begin{tabular}{", error));
    FIL_TRY(write_alignments(table, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, "    \\toprule\n", error));
done:
  return status;
}

static fil_status write_note(const char *note, bool first, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(sink, error, "  \\par%s{\\footnotesize\\raggedright ", first ? "\\smallskip" : ""));
  FIL_TRY(fil_latex_text(note, sink, error));
  FIL_TRY(fil_sink_text(sink, "\\par}\n", error));
done:
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  bool is_floating = !is_long(table);
  FIL_TRY(write_opening(table, sink, error));
  FIL_TRY(write_headings(table, &scratch, sink, error));
  FIL_TRY(fil_sink_text(
      sink, is_floating ? "    \\midrule\n" : "    \\midrule\n    \\endhead\n    \\bottomrule\n    \\endfoot\n",
      error));
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(write_row(table, row, &scratch, sink, error));
  FIL_TRY(fil_sink_text(sink, is_floating ? "    \\bottomrule\n  \\end{tabular}\n" : "\\end{longtable}\n", error));
  FIL_TRY(fil_cell_notes(table, &scratch, write_note, sink, error));
  if (is_floating)
    FIL_TRY(fil_sink_text(sink, "\\end{table}\n", error));
done:
  fil_text_destroy(&scratch);
  return status;
}

const fil_table_format fil_table_format_latex = {
    .name = "latex",
    .title = "LaTeX table (booktabs, siunitx)",
    .extension = ".tex",
    .write = write_table,
};
