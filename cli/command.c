/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of commands. */
#include "cli/command.h"

#include "cli/suggest.h"

#include <string.h>

#define FIL_COMMAND(name) extern const fil_command fil_command_##name;
#include "cli/commands.def"
#undef FIL_COMMAND

static const fil_command *const commands[] = {
#define FIL_COMMAND(name) &fil_command_##name,
#include "cli/commands.def"
#undef FIL_COMMAND
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

size_t fil_command_count(void)
{
  return COMMANDS;
}

const fil_command *fil_command_at(size_t position)
{
  return commands[position];
}

fil_status fil_command_find(const char *name, const fil_command **command, fil_error *error)
{
  const char *names[COMMANDS];
  for (size_t k = 0; k < COMMANDS; k++) {
    names[k] = commands[k]->name;
    if (strcmp(names[k], name) == 0) {
      *command = commands[k];
      return FIL_OK;
    }
  }
  return fil_suggest("command", name, names, COMMANDS, error);
}
