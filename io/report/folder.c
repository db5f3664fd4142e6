/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A folder replaced as a whole: written beside its place, brought to the disk, exchanged in one step. */
#include "io/report/folder.h"

#include "graph/memory.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CLOSED = -1, OPEN_FOLDERS = 16 };

static fil_status fail(const char *path, fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_FILE, "the folder %s cannot be written: %s", path, strerror(errno));
}

static int remove_one(const char *path, const struct stat *found, int kind, struct FTW *place)
{
  (void)found;
  (void)kind;
  (void)place;
  return remove(path);
}

/* What cannot be removed stays for the next run to try. */
static void remove_tree(const char *path)
{
  nftw(path, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

/* Makes the folders that `path` needs above its last part. */
static fil_status make_parents(const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  char *part = fil_memory_copy(path);
  if (!part)
    return fil_error_memory(error);
  for (char *slash = strchr(part + 1, '/'); slash && status == FIL_OK; slash = strchr(slash + 1, '/')) {
    *slash = '\0';
    if (mkdir(part, 0777) != 0 && errno != EEXIST)
      status = fail(part, error);
    *slash = '/';
  }
  fil_memory_free(part);
  return status;
}

/* The real path of a folder that is not there yet: that of its parent, and its name. */
static fil_status resolve_new(char *directory, char **path, fil_error *error)
{
  fil_text joined = {0};
  fil_status status = make_parents(directory, error);
  if (status != FIL_OK)
    return status;
  char *slash = strrchr(directory, '/');
  const char *name = slash ? slash + 1 : directory;
  if (slash)
    *slash = '\0';
  char *parent = realpath(!slash ? "." : *directory ? directory : "/", NULL);
  if (parent)
    status = fil_text_format(&joined, error, "%s/%s", strcmp(parent, "/") == 0 ? "" : parent, name);
  else
    status = fail(directory, error);
  free(parent); /* the C library's */
  *path = joined.bytes;
  return status;
}

/* Where the folder will stand, without links, "." and slashes at the end. */
static fil_status resolve(const char *directory, char **path, fil_error *error)
{
  char *real = realpath(directory, NULL);
  char *copy = fil_memory_copy(real ? real : directory);
  free(real); /* the C library's */
  if (!copy)
    return fil_error_memory(error);
  if (real) {
    *path = copy;
    return FIL_OK;
  }
  size_t length = strlen(copy);
  while (length > 1 && (copy[length - 1] == '/' || (copy[length - 1] == '.' && copy[length - 2] == '/')))
    copy[--length] = '\0';
  fil_status status =
      *copy ? resolve_new(copy, path, error) : fil_error_set(error, FIL_ERROR_USAGE, "the folder to write has no name");
  fil_memory_free(copy);
  return status;
}

/* The folder is locked for as long as its process lives. */
static int lock_folder(const char *path)
{
  int lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  if (lock >= 0)
    close(lock);
  return CLOSED;
}

/* Removes a sibling unless its run is still at work. */
static void remove_leftover(const char *path)
{
  int lock = lock_folder(path);
  if (lock == CLOSED)
    return;
  remove_tree(path);
  close(lock);
}

/* Removes the siblings that runs which were killed have left. `prefix` is the path of all of them but its end. */
static fil_status remove_leftovers(const char *prefix, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text sibling = {0};
  DIR *folder = NULL;
  const char *name = strrchr(prefix, '/') + 1;
  int parent = (int)(name - prefix);
  FIL_TRY(fil_text_add_bytes(&sibling, prefix, (size_t)parent, error));
  folder = opendir(sibling.bytes);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    if (strncmp(entry->d_name, name, strlen(name)) != 0)
      continue;
    fil_text_clear(&sibling);
    FIL_TRY(fil_text_format(&sibling, error, "%.*s%s", parent, prefix, entry->d_name));
    remove_leftover(sibling.bytes);
  }
done:
  if (folder)
    closedir(folder);
  fil_text_destroy(&sibling);
  return status;
}

/* Whether a folder just made is now held. Another run may take it for a leftover until it is locked. */
static bool hold_sibling(fil_folder *folder, const char *path)
{
  struct stat found;
  folder->lock = lock_folder(path);
  if (folder->lock != CLOSED && stat(path, &found) == 0)
    return true;
  if (folder->lock != CLOSED)
    close(folder->lock);
  folder->lock = CLOSED;
  return false;
}

static fil_status make_sibling(fil_folder *folder, const char *prefix, fil_error *error)
{
  for (unsigned try = 0;; try++) {
    fil_text name = {0};
    fil_status status = fil_text_format(&name, error, "%s%ld-%u", prefix, (long)getpid(), try);
    bool made = status == FIL_OK && mkdir(name.bytes, 0777) == 0;
    if (status == FIL_OK && !made && errno != EEXIST)
      status = fail(folder->path, error);
    if (made && hold_sibling(folder, name.bytes)) {
      folder->temporary = name.bytes;
      return FIL_OK;
    }
    fil_text_destroy(&name);
    if (status != FIL_OK)
      return status;
  }
}

fil_status fil_folder_open(fil_folder *folder, const char *directory, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text prefix = {0};
  struct stat earlier;
  *folder = (fil_folder){.lock = CLOSED};
  FIL_TRY(resolve(directory, &folder->path, error));
  assert(folder->path && *folder->path == '/');
  FIL_TRY(fil_folder_check_earlier(folder->path, error));
  const char *name = strrchr(folder->path, '/') + 1;
  FIL_TRY(fil_text_format(&prefix, error, "%.*s.%s.filiere-", (int)(name - folder->path), folder->path, name));
  FIL_TRY(remove_leftovers(prefix.bytes, error));
  FIL_TRY(make_sibling(folder, prefix.bytes, error));
  if (stat(folder->path, &earlier) == 0 && chmod(folder->temporary, earlier.st_mode & 07777) != 0)
    status = fail(folder->path, error);
done:
  fil_text_destroy(&prefix);
  return status;
}

fil_status fil_folder_create(fil_folder *folder, const char *file, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  *sink = (fil_sink){.descriptor = CLOSED};
  FIL_TRY(fil_text_format(&path, error, "%s/%s", folder->temporary, file));
  FIL_TRY(make_parents(path.bytes, error));
  FIL_TRY(fil_names_add(&folder->files, file, error));
  FIL_TRY(fil_sink_open(sink, path.bytes, error));
done:
  fil_text_destroy(&path);
  return status;
}

/* Brings the names in a folder to the disk; their files are there already. */
static void synchronise(const char *path)
{
  int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return;
  fsync(descriptor);
  close(descriptor);
}

static int synchronise_one(const char *path, const struct stat *found, int kind, struct FTW *place)
{
  (void)found;
  (void)place;
  if (kind == FTW_D)
    synchronise(path);
  return 0;
}

/* Where the file system cannot exchange, the earlier folder is away for a moment, and comes back on failure. */
static fil_status exchange(fil_folder *folder, fil_error *error)
{
  fil_text aside = {0};
  if (renameat2(AT_FDCWD, folder->temporary, AT_FDCWD, folder->path, RENAME_EXCHANGE) == 0) {
    remove_tree(folder->temporary);
    return FIL_OK;
  }
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return fail(folder->path, error);
  fil_status status = fil_text_format(&aside, error, "%s-old", folder->temporary);
  if (status == FIL_OK && rename(folder->path, aside.bytes) != 0) {
    status = fail(folder->path, error);
  } else if (status == FIL_OK && rename(folder->temporary, folder->path) != 0) {
    status = fail(folder->path, error);
    rename(aside.bytes, folder->path);
  } else if (status == FIL_OK) {
    remove_tree(aside.bytes);
  }
  fil_text_destroy(&aside);
  return status;
}

/* A plain rename takes the place of nothing and of an empty folder. */
static fil_status put_in_place(fil_folder *folder, fil_error *error)
{
  if (rename(folder->temporary, folder->path) == 0)
    return FIL_OK;
  if (errno == ENOTEMPTY || errno == EEXIST)
    return exchange(folder, error);
  return fail(folder->path, error);
}

fil_status fil_folder_commit(fil_folder *folder, fil_error *error)
{
  nftw(folder->temporary, synchronise_one, OPEN_FOLDERS, FTW_PHYS);
  fil_status status = put_in_place(folder, error);
  if (status != FIL_OK)
    return status;
  fil_memory_free(folder->temporary);
  folder->temporary = NULL;
  char *name = strrchr(folder->path, '/');
  *name = '\0';
  synchronise(*folder->path ? folder->path : "/");
  *name = '/';
  return FIL_OK;
}

void fil_folder_destroy(fil_folder *folder)
{
  if (folder->temporary)
    remove_tree(folder->temporary);
  if (folder->lock != CLOSED)
    close(folder->lock);
  fil_memory_free(folder->path);
  fil_memory_free(folder->temporary);
  fil_names_destroy(&folder->files);
  *folder = (fil_folder){.lock = CLOSED};
}
