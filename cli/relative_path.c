/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relative paths by the folders that paths really lead to. */
#include "cli/relative_path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Adds the folder that holds a file, ended by a slash, with no link in it. */
static fil_status find_folder(const char *file, fil_text *folder, fil_error *error)
{
  fil_status status = FIL_OK;
  char real[PATH_MAX];
  fil_text name = {0};
  const char *slash = strrchr(file, '/');
  FIL_TRY(slash ? fil_text_add_bytes(&name, file, (size_t)(slash - file) + 1, error) : fil_text_add(&name, ".", error));
  if (!realpath(name.bytes, real))
    FIL_TRY(fil_error_set(error, FIL_ERROR_FILE, "folder %s cannot be found: %s", name.bytes, strerror(errno)));
  FIL_TRY(fil_text_format(folder, error, "%s%s", real, strcmp(real, "/") == 0 ? "" : "/"));
done:
  fil_text_destroy(&name);
  return status;
}

fil_status fil_relative_path(const char *file, const char *from, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text here = {0}, there = {0};
  size_t same = 0;
  const char *slash = strrchr(file, '/');
  if (file[0] == '/' || !strchr(from, '/'))
    return fil_text_add(path, file, error);
  FIL_TRY(find_folder(from, &here, error));
  FIL_TRY(find_folder(file, &there, error));
  for (size_t k = 0; k < here.length && here.bytes[k] == there.bytes[k]; k++)
    same = here.bytes[k] == '/' ? k + 1 : same;
  for (const char *at = here.bytes + same; (at = strchr(at, '/')) != NULL; at++)
    FIL_TRY(fil_text_add(path, "../", error));
  FIL_TRY(fil_text_add(path, there.bytes + same, error));
  FIL_TRY(fil_text_add(path, slash ? slash + 1 : file, error));
done:
  fil_text_destroy(&here);
  fil_text_destroy(&there);
  return status;
}
