/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tells an earlier report, which may be replaced, from a folder whose loss would hurt. */
#include "io/report/folder.h"
#include "io/source.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static fil_status refuse(const char *path, fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_FILE,
                       "the folder %s holds other things than a report of filiere; name a new or an empty folder",
                       path);
}

/* The provenance of the report in a folder; NULL when there is none that names filiere. */
static fil_status read_provenance(const char *path, cJSON **provenance, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text mark = {0};
  fil_source source = {0};
  fil_problems problems = {0};
  *provenance = NULL;
  FIL_TRY(fil_text_format(&mark, error, "%s/" FIL_FOLDER_MARK, path));
  if (access(mark.bytes, R_OK) != 0)
    goto done;
  FIL_TRY(fil_source_open(&source, mark.bytes, "UTF-8", &problems, error));
  cJSON *root = cJSON_ParseWithLength(source.bytes, source.length);
  const char *program = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(root, "program"));
  if (program && strcmp(program, "filiere") == 0)
    *provenance = root;
  else
    cJSON_Delete(root);
done:
  fil_problems_destroy(&problems);
  fil_source_close(&source);
  fil_text_destroy(&mark);
  return status;
}

/* Whether the report says that it wrote this file, by its path from the report's folder. */
static bool wrote(const cJSON *provenance, const char *file)
{
  const cJSON *output;
  if (strcmp(file, FIL_FOLDER_MARK) == 0)
    return true;
  cJSON_ArrayForEach(output, cJSON_GetObjectItemCaseSensitive(provenance, "outputs"))
  {
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(output, "file"));
    if (name && strcmp(name, file) == 0)
      return true;
  }
  return false;
}

static bool is_folder(const char *path)
{
  struct stat found;
  return lstat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

/* Refuses a file in `path` that the report did not write; `inside` is the path from the report's folder. */
static fil_status check_files(const char *path, const char *inside, const cJSON *provenance, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text own = {0}, own_inside = {0};
  DIR *folder = opendir(path);
  if (!folder)
    return fil_error_set(error, FIL_ERROR_FILE, "the folder %s cannot be read: %s", path, strerror(errno));
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    fil_text_clear(&own);
    fil_text_clear(&own_inside);
    FIL_TRY(fil_text_format(&own, error, "%s/%s", path, entry->d_name));
    FIL_TRY(fil_text_format(&own_inside, error, "%s%s%s", inside, *inside ? "/" : "", entry->d_name));
    if (is_folder(own.bytes))
      FIL_TRY(check_files(own.bytes, own_inside.bytes, provenance, error));
    else if (!wrote(provenance, own_inside.bytes))
      FIL_TRY(fil_error_set(error, FIL_ERROR_FILE,
                            "%s is no part of the earlier report and would be lost; move it elsewhere", own.bytes));
  }
done:
  closedir(folder);
  fil_text_destroy(&own);
  fil_text_destroy(&own_inside);
  return status;
}

static bool is_empty(const char *path)
{
  size_t count = 0;
  DIR *folder = opendir(path);
  while (folder && readdir(folder))
    count++;
  if (folder)
    closedir(folder);
  return count == 2; /* . and .. */
}

fil_status fil_folder_check_earlier(const char *path, fil_error *error)
{
  struct stat found;
  cJSON *provenance;
  if (stat(path, &found) != 0)
    return FIL_OK;
  if (!S_ISDIR(found.st_mode))
    return fil_error_set(error, FIL_ERROR_FILE, "%s is a file; name a folder for the report", path);
  if (is_empty(path))
    return FIL_OK;
  fil_status status = read_provenance(path, &provenance, error);
  if (status == FIL_OK && !provenance)
    status = refuse(path, error);
  if (status == FIL_OK)
    status = check_files(path, "", provenance, error);
  cJSON_Delete(provenance);
  return status;
}
