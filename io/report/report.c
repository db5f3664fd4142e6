/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The report folder, file by file. */
#include "io/report/report.h"

#include "io/diagram/companion.h"
#include "io/network/graphml.h"
#include "io/report/page.h"
#include "io/report/parts.h"
#include "io/table/format.h"
#include "io/table/xlsx.h"

#include <ctype.h>
#include <stdio.h>

enum { EXTENSION_LONGEST = 8 };

/* One file while it is written. */
typedef struct part {
  fil_folder *folder;
  fil_sink sink;
} part;

static fil_status open_part(part *file, const char *folder, const char *name, const char *extension, fil_error *error)
{
  fil_text path = {0};
  fil_status status = fil_text_format(&path, error, "%s%s%s", folder, name, extension);
  if (status == FIL_OK)
    status = fil_folder_create(file->folder, path.bytes, &file->sink, error);
  fil_text_destroy(&path);
  return status;
}

/* Takes what the writing came to; the file is there only if it went well. */
static fil_status close_part(part *file, fil_status status, fil_error *error)
{
  if (status == FIL_OK)
    status = fil_sink_commit(&file->sink, error);
  fil_sink_destroy(&file->sink);
  return status;
}

static fil_status write_drawing(fil_folder *folder, const char *name, const char *extension, const fil_text *bytes,
                                fil_error *error)
{
  part file = {.folder = folder};
  fil_status status = open_part(&file, "figures/", name, extension, error);
  if (status == FIL_OK)
    status = fil_sink_write(&file.sink, fil_text_string(bytes), bytes->length, error);
  return close_part(&file, status, error);
}

/* A name must serve in paths, links and ids alike. */
static fil_status check_name(const char *what, const char *name, fil_error *error)
{
  const char *letter = name;
  while (isalnum((unsigned char)*letter) || (unsigned char)*letter >= 0x80 || *letter == '-' || *letter == '_')
    letter++;
  if (*letter || letter == name)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "\"%s\" cannot be the name of a %s; letters, digits, - and _ can be in it", name, what);
  return FIL_OK;
}

/* The caption, and what a LaTeX document takes in. */
static fil_status write_companions(const fil_report_figure *figure, fil_folder *folder, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0}, picture = {0};
  FIL_TRY(fil_companion_caption(&figure->source, &text, error));
  if (text.length)
    FIL_TRY(write_drawing(folder, figure->name, ".txt", &text, error));
  if (figure->undrawn.length)
    goto done;
  fil_text_clear(&text);
  FIL_TRY(fil_text_format(&picture, error, "%s.pdf", figure->name));
  FIL_TRY(fil_companion_latex(&figure->source, picture.bytes, figure->name, figure->width_mm, &text, error));
  FIL_TRY(write_drawing(folder, figure->name, ".tex", &text, error));
done:
  fil_text_destroy(&text);
  fil_text_destroy(&picture);
  return status;
}

static fil_status write_figure(const fil_report_figure *figure, fil_folder *folder, fil_error *error)
{
  fil_status status = FIL_OK;
  char extension[EXTENSION_LONGEST];
  snprintf(extension, sizeof extension, ".%s", figure->source_format);
  FIL_TRY(check_name("figure", figure->name, error));
  FIL_TRY(write_drawing(folder, figure->name, extension, &figure->source, error));
  FIL_TRY(write_companions(figure, folder, error));
  if (figure->undrawn.length)
    goto done;
  FIL_TRY(write_drawing(folder, figure->name, ".svg", &figure->svg, error));
  FIL_TRY(write_drawing(folder, figure->name, ".pdf", &figure->pdf, error));
done:
  return status;
}

static fil_status write_table(const fil_table *table, fil_folder *folder, fil_error *error)
{
  static const char *const formats[] = {"csv", "latex", "markdown"};
  fil_status status = check_name("table", table->name, error);
  for (size_t k = 0; k < sizeof formats / sizeof *formats && status == FIL_OK; k++) {
    const fil_table_format *format = fil_table_format_find(formats[k]);
    part file = {.folder = folder};
    status = open_part(&file, "tables/", table->name, format->extension, error);
    if (status == FIL_OK)
      status = format->write(table, &file.sink, error);
    status = close_part(&file, status, error);
  }
  return status;
}

static fil_status write_network(const fil_report *report, fil_sink *sink, fil_error *error)
{
  return fil_graphml_write(report->network, report->node_measures, sink, error);
}

static fil_status write_workbook(const fil_report *report, fil_sink *sink, fil_error *error)
{
  return fil_table_xlsx_write(report->tables, report->table_count, sink, error);
}

static fil_status write_single(const fil_report *report, fil_folder *folder, const char *name,
                               fil_status (*write)(const fil_report *, fil_sink *, fil_error *), fil_error *error)
{
  part file = {.folder = folder};
  fil_status status = open_part(&file, "", name, "", error);
  if (status == FIL_OK)
    status = write(report, &file.sink, error);
  return close_part(&file, status, error);
}

/* Comes last: it knows the fingerprints of all the others. */
static fil_status write_provenance(const fil_report *report, fil_folder *folder, fil_error *error)
{
  part file = {.folder = folder};
  fil_text bytes = {0};
  fil_sink memory;
  fil_sink_open_memory(&memory, &bytes);
  fil_status status = fil_provenance_write(report, folder, &memory, error);
  fil_sink_destroy(&memory);
  if (status == FIL_OK)
    status = open_part(&file, "", FIL_FOLDER_MARK, "", error);
  if (status == FIL_OK)
    status = fil_sink_write(&file.sink, bytes.bytes, bytes.length, error);
  fil_text_destroy(&bytes);
  return close_part(&file, status, error);
}

static fil_status write_all(const fil_report *report, fil_folder *folder, const fil_progress *progress,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  size_t written = 0, total = report->figure_count + report->table_count + 3;
  for (size_t k = 0; k < report->figure_count; k++) {
    fil_progress_report(progress, "writing", written++, total);
    FIL_TRY(write_figure(&report->figures[k], folder, error));
  }
  for (size_t k = 0; k < report->table_count; k++) {
    fil_progress_report(progress, "writing", written++, total);
    FIL_TRY(write_table(report->tables[k], folder, error));
  }
  fil_progress_report(progress, "writing", written++, total);
  if (report->table_count > 0)
    FIL_TRY(write_single(report, folder, "tables.xlsx", write_workbook, error));
  FIL_TRY(write_single(report, folder, "network.graphml", write_network, error));
  FIL_TRY(write_single(report, folder, "methods.md", fil_methods_write, error));
  fil_progress_report(progress, "writing", written++, total);
  FIL_TRY(write_single(report, folder, "report.html", fil_page_write, error));
  fil_progress_report(progress, "writing", written++, total);
  FIL_TRY(write_provenance(report, folder, error));
  fil_progress_report(progress, "writing", total, total);
done:
  return status;
}

fil_status fil_report_write(const fil_report *report, const char *directory, const fil_progress *progress,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_folder folder = {0};
  FIL_TRY(fil_folder_open(&folder, directory, error));
  FIL_TRY(write_all(report, &folder, progress, error));
  FIL_TRY(fil_folder_commit(&folder, error));
done:
  fil_folder_destroy(&folder);
  return status;
}

fil_status fil_report_check(const char *directory, fil_error *error)
{
  return fil_folder_check_earlier(directory, error);
}
