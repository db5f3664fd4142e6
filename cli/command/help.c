/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere help: the help of the program or of one command. */
#include "cli/help.h"

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_command *command = NULL;
  if (options->operand_count)
    FIL_TRY(fil_command_find(options->operands[0], &command, error));
  FIL_TRY(fil_help_print(command, error));
done:
  return status;
}

static const fil_option_row rows[] = {FIL_OPTION_END};

const fil_command fil_command_help = {
    .name = "help",
    .summary = "Tells what the program or a command does",
    .operands = "[COMMAND]",
    .example = "filiere help measure",
    .options = rows,
    .most = 1,
    .run = run,
};
