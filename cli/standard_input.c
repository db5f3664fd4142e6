/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Standard input, made readable twice. */
#include "cli/standard_input.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static fil_status fail(fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_FILE, "standard input cannot be read: %s", strerror(errno));
}

/* Copies all of standard input to `file`, which is left at its beginning. */
static fil_status spool(FILE *file, fil_error *error)
{
  char bytes[1 << 16];
  ssize_t count;
  while ((count = read(STDIN_FILENO, bytes, sizeof bytes)) != 0) {
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0 || fwrite(bytes, 1, (size_t)count, file) != (size_t)count)
      return fail(error);
  }
  return fflush(file) == 0 ? FIL_OK : fail(error);
}

static char find_first(FILE *file)
{
  int byte;
  rewind(file);
  do
    byte = getc(file);
  while (byte != EOF && strchr(" \t\r\n\xEF\xBB\xBF", byte));
  return byte == EOF ? '\0' : (char)byte;
}

fil_status fil_standard_input_look(char *first, fil_error *error)
{
  FILE *file = tmpfile();
  if (!file)
    return fail(error);
  fil_status status = spool(file, error);
  if (status == FIL_OK) {
    *first = find_first(file);
    if (lseek(fileno(file), 0, SEEK_SET) != 0 || dup2(fileno(file), STDIN_FILENO) < 0)
      status = fail(error);
  }
  fclose(file);
  return status;
}
