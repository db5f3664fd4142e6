/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The process around the program. */
#include "cli/program.h"

#include <locale.h>
#include <signal.h>

int main(int argc, char *argv[])
{
  if (!setlocale(LC_CTYPE, "C.UTF-8"))
    setlocale(LC_CTYPE, "");
  signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of the write that meets it */
  return fil_program_run(argc, (const char **)argv);
}
