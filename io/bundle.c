/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Several files written as one. */
#include "io/bundle.h"

#include "graph/memory.h"
#include "io/ending.h"

#include <string.h>

fil_status fil_bundle_init(fil_bundle *bundle, const char *path, fil_error *error)
{
  *bundle = (fil_bundle){0};
  return fil_memory_set(&bundle->path, path, error);
}

bool fil_bundle_takes_several(const fil_bundle *bundle)
{
  return strcmp(bundle->path, "-") != 0;
}

/* Slashes and control characters, of a relation's name perhaps, would make another path of it. */
static fil_status name_file(const fil_bundle *bundle, const char *suffix, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!suffix)
    return fil_text_add(path, bundle->path, error);
  const fil_ending ending = fil_ending_of(bundle->path);
  FIL_TRY(fil_text_add_bytes(path, bundle->path, ending.stem, error));
  FIL_TRY(fil_text_add(path, suffix, error));
  for (char *at = path->bytes + ending.stem; *at; at++) {
    if (*at == '/' || *at == '\\' || (unsigned char)*at < ' ')
      *at = '_';
  }
  FIL_TRY(fil_text_add(path, ending.packed, error));
done:
  return status;
}

static fil_status check_name(const fil_bundle *bundle, const char *path, fil_error *error)
{
  if (bundle->count && !fil_bundle_takes_several(bundle))
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "the format takes several files, which do not go into standard output; name a file");
  for (size_t k = 0; k < bundle->count; k++) {
    if (strcmp(bundle->files[k]->path, path) == 0)
      return fil_error_set(error, FIL_ERROR_USAGE, "two files would have the name %s", path);
  }
  return FIL_OK;
}

fil_status fil_bundle_add(fil_bundle *bundle, const char *suffix, fil_sink **sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  fil_bundle_file *file = NULL;
  FIL_TRY(name_file(bundle, fil_bundle_takes_several(bundle) ? suffix : NULL, &path, error));
  FIL_TRY(check_name(bundle, path.bytes, error));
  FIL_TRY(fil_memory_reserve(&bundle->files, &bundle->capacity, bundle->count + 1, sizeof(fil_bundle_file *), error));
  file = fil_memory_new(1, sizeof *file);
  if (!file)
    FIL_TRY(fil_error_memory(error));
  bundle->files[bundle->count++] = file;
  FIL_TRY(fil_memory_set(&file->path, path.bytes, error));
  FIL_TRY(fil_sink_open(&file->sink, path.bytes, error));
  *sink = &file->sink;
done:
  fil_text_destroy(&path);
  return status;
}

fil_status fil_bundle_commit(fil_bundle *bundle, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < bundle->count; k++)
    FIL_TRY(fil_sink_commit(&bundle->files[k]->sink, error));
done:
  return status;
}

void fil_bundle_destroy(fil_bundle *bundle)
{
  for (size_t k = 0; k < bundle->count; k++) {
    fil_sink_destroy(&bundle->files[k]->sink);
    fil_memory_free(bundle->files[k]->path);
    fil_memory_free(bundle->files[k]);
  }
  fil_memory_free(bundle->files);
  fil_memory_free(bundle->path);
  *bundle = (fil_bundle){0};
}
