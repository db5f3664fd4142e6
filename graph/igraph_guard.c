/* SPDX-License-Identifier: GPL-2.0-or-later */
/* igraph reports a failure once per level of its calls: the reason first, then empty strings. The first is kept. */
#include "graph/igraph_guard.h"

#include <stdbool.h>
#include <stdio.h>

static char first_reason[512];

static void keep_reason(const char *reason, const char *file, int line, igraph_error_t code)
{
  (void)file;
  (void)line;
  (void)code;
  if (!first_reason[0] && reason)
    snprintf(first_reason, sizeof first_reason, "%s", reason);
  IGRAPH_FINALLY_FREE();
}

void fil_igraph_guard(void)
{
  igraph_set_error_handler(keep_reason);
  igraph_set_warning_handler(igraph_warning_handler_ignore);
}

fil_status fil_igraph(igraph_error_t code, fil_error *error)
{
  if (code == IGRAPH_SUCCESS)
    return FIL_OK;
  fil_status status = FIL_ERROR_COMPUTE;
  if (code == IGRAPH_ENOMEM)
    status = fil_error_memory(error);
  else
    fil_error_set(error, status, "igraph: %s", first_reason[0] ? first_reason : igraph_strerror(code));
  first_reason[0] = '\0';
  return status;
}
