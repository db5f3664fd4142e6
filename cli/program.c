/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a command line to an exit code. */
#include "cli/program.h"

#include "cli/command.h"
#include "cli/help.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static fil_status check_operands(const fil_command *command, const fil_options *options, fil_error *error)
{
  if (options->operand_count < command->least)
    return fil_error_set(error, FIL_ERROR_USAGE, "%s needs more: filiere %s %s", command->name, command->name,
                         command->operands);
  if (options->operand_count > command->most)
    return fil_error_set(error, FIL_ERROR_USAGE, "%s is too much: filiere %s %s", options->operands[command->most],
                         command->name, command->operands);
  return FIL_OK;
}

static fil_status run_command(const fil_command *command, int count, const char *words[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_options options = {.words = words, .word_count = (size_t)count};
  FIL_TRY(fil_options_parse(&options, command->options, count - 1, words + 1, error));
  if (options.help)
    return fil_help_print(command, error);
  FIL_TRY(check_operands(command, &options, error));
  FIL_TRY(command->run(&options, error));
done:
  return status;
}

static fil_status run(int count, const char *words[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_command *command = NULL;
  if (count < 2)
    return fil_error_set(error, FIL_ERROR_USAGE, "what is to be done? See filiere --help");
  if (strcmp(words[1], "--help") == 0 || strcmp(words[1], "-h") == 0)
    return fil_help_print(NULL, error);
  const char *name = strcmp(words[1], "--version") == 0 ? "version" : words[1];
  FIL_TRY(fil_command_find(name, &command, error));
  FIL_TRY(run_command(command, count, words, error));
done:
  return status;
}

/* Whether standard output is a pipe that nobody reads any more, as after `| head`. */
static bool reader_is_gone(void)
{
  struct pollfd output = {.fd = STDOUT_FILENO};
  return poll(&output, 1, 0) == 1 && (output.revents & POLLERR);
}

int fil_program_run(int count, const char *words[])
{
  fil_error error = {0};
  fil_status status = run(count, words, &error);
  if (status == FIL_OK)
    return 0;
  if (status == FIL_ERROR_FILE && reader_is_gone())
    return 1;
  fprintf(stderr, "filiere: %s%s%s\n", error.place, *error.place ? ": " : "", error.message);
  return status == FIL_ERROR_USAGE ? 2 : 1;
}
