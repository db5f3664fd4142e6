/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The error record. */
#include "graph/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

fil_status fil_error_set(fil_error *error, fil_status status, const char *format, ...)
{
  if (!error || error->status != FIL_OK)
    return status;
  error->status = status;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  return status;
}

fil_status fil_error_locate(fil_error *error, const char *file, size_t row, size_t column)
{
  if (!error)
    return FIL_ERROR_DATA;
  if (error->place[0])
    return error->status;
  if (row && column)
    snprintf(error->place, sizeof error->place, "%s:%zu:%zu", file, row, column);
  else if (row)
    snprintf(error->place, sizeof error->place, "%s:%zu", file, row);
  else
    snprintf(error->place, sizeof error->place, "%s", file);
  return error->status;
}

void fil_error_clear(fil_error *error)
{
  if (error)
    memset(error, 0, sizeof *error);
}
