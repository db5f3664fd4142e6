/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere convert: a network from one format to another. */
#include "cli/command.h"
#include "cli/data_report.h"
#include "cli/output.h"
#include "cli/subject.h"
#include "cli/suggest.h"
#include "io/network/format.h"

#include <stdio.h>
#include <string.h>

enum { FORMAT_LIMIT = 64 }; /* formats that a message names */

static fil_status find_named(const char *name, const fil_network_format **format, fil_error *error)
{
  const char *names[FORMAT_LIMIT];
  size_t count = 0;
  *format = fil_network_format_named(name);
  if (*format && (*format)->write)
    return FIL_OK;
  for (size_t k = 0; k < fil_network_format_count() && count < FORMAT_LIMIT; k++) {
    if (fil_network_format_at(k)->write)
      names[count++] = fil_network_format_at(k)->name;
  }
  return fil_suggest("format", name, names, count, error);
}

/* --format, or else what the ending of the file says. */
static fil_status choose_format(const char *path, const fil_options *options, const fil_network_format **format,
                                fil_error *error)
{
  if (options->format)
    return find_named(options->format, format, error);
  *format = fil_network_format_of_path(path);
  if (*format)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE,
                       "the ending of %s says no format; name one, such as --format graphml (filiere list formats "
                       "tells them)",
                       path);
}

static fil_status check_excel(const fil_options *options, const fil_network_format *format, fil_error *error)
{
  if (!options->excel || fil_network_format_has_extension(format, "csv"))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "--excel is a way to write csv; leave it out for %s", format->name);
}

/* Tells of files beside the one asked for, which the user did not name. */
static void tell_files(const fil_bundle *files)
{
  for (size_t k = 0; k < files->count && files->count > 1; k++)
    fprintf(stderr, "%s\n", files->files[k]->path);
}

static fil_status write_network(const fil_subject *subject, const fil_network_format *format, const char *path,
                                const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_bundle files = {0};
  fil_problems losses = {0};
  FIL_TRY(fil_bundle_init(&files, path, error));
  const fil_network_writing writing = {
      .network = &subject->network, .files = &files, .problems = &losses, .excel = options->excel};
  FIL_TRY(fil_network_format_write(format, writing, error));
  FIL_TRY(fil_bundle_commit(&files, error));
  if (!options->quiet) {
    FIL_TRY(fil_data_report_tell(&losses, (fil_data_report_style){.all = true}, error));
    tell_files(&files);
  }
done:
  fil_bundle_destroy(&files);
  fil_problems_destroy(&losses);
  return status;
}

/* The last operand is OUT; those before it are STUDY. */
static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_subject subject = {0};
  fil_progress_bar bar = {0};
  const fil_network_format *format;
  const char *path = options->operands[options->operand_count - 1];
  fil_options in = *options;
  in.operand_count--;
  FIL_TRY(choose_format(path, options, &format, error));
  FIL_TRY(check_excel(options, format, error));
  if (format->is_binary)
    FIL_TRY(fil_output_refuse_terminal(path, format->name, "", error));
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(fil_subject_open(&subject, &in, error));
  FIL_TRY(fil_subject_take_no_names(&subject, "convert", error));
  FIL_TRY(fil_subject_prepare(&subject, &in, &bar, error));
  FIL_TRY(write_network(&subject, format, path, options, error));
done:
  fil_progress_bar_hide(&bar);
  fil_subject_destroy(&subject);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(format, 0, "FORMAT", "format to write; usually what the ending of OUT says"),
    FIL_OPTION_SWITCH(excel, 0, "sheets as an Excel with a decimal comma opens them: `;` between cells, 1,5"),
    FIL_SUBJECT_OPTIONS,
    FIL_OPTION_SWITCH(why, 0, "tell why each format refused the files read"),
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar, warnings and notes"),
    FIL_OPTION_END,
};

const fil_command fil_command_convert = {
    .name = "convert",
    .summary = "Writes a network in another format",
    .operands = "STUDY OUT",
    .details = "What the format of OUT cannot hold is told, each thing once. `filiere list formats` tells the formats.",
    .example = "filiere convert examples/bread-chain/study.json bread.graphml",
    .options = rows,
    .least = 2,
    .most = 64,
    .run = run,
};
