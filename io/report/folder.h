/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A folder that is written beside its place and put there in one step. */
#ifndef FIL_IO_REPORT_FOLDER_H
#define FIL_IO_REPORT_FOLDER_H

#include "io/names.h"
#include "io/sink.h"

/* The file whose presence and content mark a folder as an earlier report. */
#define FIL_FOLDER_MARK "provenance.json"

/* Starts as { 0 }. */
typedef struct fil_folder {
  char *path;      /* where it will stand */
  char *temporary; /* sibling that is written; NULL once it is in place */
  int lock;        /* descriptor of the sibling, locked while this process lives */
  fil_names files; /* written, as paths from the folder, in order */
} fil_folder;

/* Opens a new folder beside `directory`, whose missing parents are made, and removes what killed runs left there. Fails
   with FIL_ERROR_FILE when `directory` is neither empty nor an earlier report, or holds a file that an earlier report
   did not write: replacing it would lose that. `folder` is initialised here. */
fil_status fil_folder_open(fil_folder *folder, const char *directory, fil_error *error);

/* Opens a file of the folder ("tables/nodes.csv") for writing. `sink` is initialised here. */
fil_status fil_folder_create(fil_folder *folder, const char *file, fil_sink *sink, fil_error *error);

/* Puts the folder in its place; an earlier one is gone. */
fil_status fil_folder_commit(fil_folder *folder, fil_error *error);

/* Without a commit no trace is left. */
void fil_folder_destroy(fil_folder *folder);

/* Whether `path` may be replaced: missing, empty, or a report all of whose files it wrote itself. */
fil_status fil_folder_check_earlier(const char *path, fil_error *error);

#endif
