/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Looking for a file below the folder of another. */
#include "io/sibling.h"

#include <string.h>

/* Where the last name of a path begins; Windows separates names by backslashes. */
static const char *last_name(const char *path)
{
  const char *last = path;
  for (const char *at = path; *at; at++) {
    if (*at == '/' || *at == '\\')
      last = at + 1;
  }
  return last;
}

/* Whether the path leads nowhere but down. */
static bool is_below(const char *path)
{
  if (*path == '/' || *path == '\\' || strchr(path, ':'))
    return false;
  for (const char *at = path; *at; at += strspn(at, "/\\")) {
    const size_t length = strcspn(at, "/\\");
    if (length == 2 && at[0] == '.' && at[1] == '.')
      return false;
    at += length;
  }
  return true;
}

static fil_status join(const fil_source *source, const char *name, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *slash = strrchr(source->path, '/');
  const size_t folder = slash ? (size_t)(slash - source->path) + 1 : 0;
  fil_text_clear(path);
  FIL_TRY(fil_text_add_bytes(path, source->path, folder, error));
  FIL_TRY(fil_text_add(path, name, error));
  for (char *at = path->bytes + folder; *at; at++)
    *at = *at == '\\' ? '/' : *at;
done:
  return status;
}

/* Opens one path; what went wrong becomes the refusal. */
static fil_status open_path(fil_source *sibling, const char *path, fil_text *refusal, bool *missing,
                            fil_problems *problems, fil_error *error)
{
  fil_error reason = {0};
  const fil_status status = fil_source_open(sibling, path, /*encoding=*/NULL, problems, &reason);
  *missing = status == FIL_ERROR_FILE;
  if (status == FIL_ERROR_MEMORY)
    return fil_error_memory(error);
  fil_text_clear(refusal);
  return status == FIL_OK ? FIL_OK : fil_text_add(refusal, reason.message, error);
}

fil_status fil_sibling_open(fil_source *sibling, const fil_source *source, const char *name, fil_text *refusal,
                            fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  const char *last = last_name(name);
  bool missing = true;
  *sibling = (fil_source){0};
  if (!source->path)
    return fil_text_add(refusal, "the file that names it has no folder to look in", error);
  if (!*last || strcmp(last, "..") == 0)
    return fil_text_add(refusal, "the name is that of a folder", error);
  if (is_below(name)) {
    FIL_TRY(join(source, name, &path, error));
    FIL_TRY(open_path(sibling, path.bytes, refusal, &missing, problems, error));
  }
  if (missing && (last != name || !is_below(name))) {
    fil_source_close(sibling);
    FIL_TRY(join(source, last, &path, error));
    FIL_TRY(open_path(sibling, path.bytes, refusal, &missing, problems, error));
  }
done:
  fil_text_destroy(&path);
  return status;
}
