/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Help texts. */
#include "cli/help.h"

#include "graph/text.h"
#include "io/sink.h"

/* A name and its explanation, in two columns. */
static fil_status write_line(fil_sink *sink, const char *name, size_t width, const char *text, fil_error *error)
{
  size_t blanks = width - fil_text_width(name);
  return fil_sink_format(sink, error, "  %s%*s  %s\n", name, (int)blanks, "", text);
}

/* "-o, --output FILE"; the letter's place is kept where there is none. */
static fil_status name_option(const fil_option_row *row, fil_text *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(name);
  if (row->letter)
    FIL_TRY(fil_text_format(name, error, "-%c, ", row->letter));
  else
    FIL_TRY(fil_text_add(name, "    ", error));
  FIL_TRY(fil_text_format(name, error, "--%s", row->name));
  if (row->argument)
    FIL_TRY(fil_text_format(name, error, " %s", row->argument));
done:
  return status;
}

static fil_status write_options(fil_sink *sink, const fil_option_row rows[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  size_t width = 0;
  for (const fil_option_row *row = rows; row->name; row++) {
    FIL_TRY(name_option(row, &name, error));
    size_t own = fil_text_width(fil_text_string(&name));
    width = own > width ? own : width;
  }
  for (const fil_option_row *row = rows; row->name; row++) {
    FIL_TRY(name_option(row, &name, error));
    FIL_TRY(write_line(sink, fil_text_string(&name), width, row->help, error));
  }
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status write_command(fil_sink *sink, const fil_command *command, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *blank = *command->operands ? " " : "";
  FIL_TRY(fil_sink_format(sink, error, "Usage: filiere %s%s%s [OPTION…]\n\n", command->name, blank, command->operands));
  FIL_TRY(fil_sink_format(sink, error, "%s.\n\n", command->summary));
  FIL_TRY(write_options(sink, command->options, error));
  if (command->details)
    FIL_TRY(fil_sink_format(sink, error, "\n%s\n", command->details));
  FIL_TRY(fil_sink_format(sink, error, "\nExample:\n  %s\n", command->example));
done:
  return status;
}

static fil_status write_program(fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  enum { WIDTH = 8 };
  FIL_TRY(fil_sink_text(sink,
                        "Usage: filiere COMMAND [OPERAND…] [OPTION…]\n\n"
                        "Maps industrial clusters and value chains as networks.\n\n",
                        error));
  for (size_t k = 0; k < fil_command_count(); k++)
    FIL_TRY(write_line(sink, fil_command_at(k)->name, WIDTH, fil_command_at(k)->summary, error));
  FIL_TRY(fil_sink_text(sink,
                        "\n"
                        "STUDY is a study file (.json) or the sheets themselves: an edge sheet, or a node and an edge\n"
                        "sheet. - is standard input or output. Exit status: 0 done, 1 the data or a computation\n"
                        "failed, 2 wrong usage. filiere COMMAND --help tells more.\n",
                        error));
done:
  return status;
}

fil_status fil_help_print(const fil_command *command, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, "-", error));
  FIL_TRY(command ? write_command(&sink, command, error) : write_program(&sink, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}
