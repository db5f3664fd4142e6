/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere version: which release this is. */
#include "cli/command.h"
#include "io/sink.h"

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  (void)options;
  FIL_TRY(fil_sink_open(&sink, "-", error));
  FIL_TRY(fil_sink_text(&sink, "filiere " FIL_VERSION "\n", error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}

static const fil_option_row rows[] = {FIL_OPTION_END};

const fil_command fil_command_version = {
    .name = "version",
    .summary = "Prints the version",
    .operands = "",
    .example = "filiere version",
    .options = rows,
    .run = run,
};
