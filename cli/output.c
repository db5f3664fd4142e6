/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables going out. */
#include "cli/output.h"

#include "cli/suggest.h"
#include "io/ending.h"

#include <assert.h>
#include <string.h>
#include <unistd.h>

enum { FORMAT_LIMIT = 32 }; /* formats that a message names */

static fil_status find_format(const char *name, const fil_table_format **format, fil_error *error)
{
  const char *names[FORMAT_LIMIT];
  size_t count = 0;
  *format = fil_table_format_find(name);
  if (*format)
    return FIL_OK;
  for (; count < fil_table_format_count() && count < FORMAT_LIMIT; count++)
    names[count] = fil_table_format_at(count)->name;
  return fil_suggest("format", name, names, count, error);
}

/* The table format that the ending of a file stands for; NULL when it stands for none. */
static const fil_table_format *format_of_ending(const char *path)
{
  const fil_ending ending = fil_ending_of(path);
  for (size_t k = 0; k < fil_table_format_count(); k++) {
    if (fil_ending_is(&ending, fil_table_format_at(k)->extension + 1)) /* behind the dot */
      return fil_table_format_at(k);
  }
  return NULL;
}

fil_status fil_output_refuse_terminal(const char *path, const char *format, const char *extension, fil_error *error)
{
  if ((path && strcmp(path, "-") != 0) || !isatty(STDOUT_FILENO))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "%s is nothing for a terminal; send it to a file: > FILE%s", format,
                       extension);
}

fil_status fil_output_format(const fil_options *options, const char *usual, const fil_table_format **format,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  *format = !options->format && options->output ? format_of_ending(options->output) : NULL;
  if (!*format)
    FIL_TRY(find_format(options->format ? options->format : options->excel ? "csv" : usual, format, error));
  assert(*format);
  if (options->excel && strcmp((*format)->name, "csv") != 0)
    FIL_TRY(
        fil_error_set(error, FIL_ERROR_USAGE, "--excel is a way to write csv; leave it out for %s", (*format)->name));
  if (options->excel)
    *format = &fil_table_format_csv_excel;
  if ((*format)->is_binary)
    FIL_TRY(fil_output_refuse_terminal(options->output, (*format)->name, (*format)->extension, error));
done:
  return status;
}

fil_status fil_output_table(const fil_table *table, const fil_table_format *format, const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(format->write(table, &sink, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}
