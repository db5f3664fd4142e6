/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relative paths by the folders that paths really lead to. */
#include "cli/relative_path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The folder that holds a file, ended by a slash, with no link in it. */
static fil_status find_folder(const char *file, char folder[PATH_MAX + 1], fil_error *error)
{
  char name[PATH_MAX];
  const char *slash = strrchr(file, '/');
  const size_t length = slash ? (size_t)(slash - file) : 0;
  if (length >= sizeof name)
    return fil_error_set(error, FIL_ERROR_FILE, "the path %.100s… is too long", file);
  memcpy(name, file, length);
  name[length] = '\0';
  if (!realpath(!slash ? "." : length ? name : "/", folder))
    return fil_error_set(error, FIL_ERROR_FILE, "folder %s cannot be found: %s", length ? name : ".", strerror(errno));
  if (strcmp(folder, "/") != 0)
    strcat(folder, "/");
  return FIL_OK;
}

fil_status fil_relative_path(const char *file, const char *from, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  char here[PATH_MAX + 1], there[PATH_MAX + 1];
  size_t same = 0;
  const char *slash = strrchr(file, '/');
  if (file[0] == '/' || !strchr(from, '/'))
    return fil_text_add(path, file, error);
  FIL_TRY(find_folder(from, here, error));
  FIL_TRY(find_folder(file, there, error));
  for (size_t k = 0; here[k] && here[k] == there[k]; k++)
    same = here[k] == '/' ? k + 1 : same;
  for (const char *at = here + same; (at = strchr(at, '/')) != NULL; at++)
    FIL_TRY(fil_text_add(path, "../", error));
  FIL_TRY(fil_text_add(path, there + same, error));
  FIL_TRY(fil_text_add(path, slash ? slash + 1 : file, error));
done:
  return status;
}
