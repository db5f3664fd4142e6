/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The files that one network becomes: the one asked for and those beside it, put in their places together. */
#ifndef FIL_IO_BUNDLE_H
#define FIL_IO_BUNDLE_H

#include "io/sink.h"

/* Starts as { 0 }. */
typedef struct fil_bundle {
  char *path;                     /* as asked for; "-": standard output, which takes one file */
  struct fil_bundle_file **files; /* held by pointer, so that their sinks stay where they are */
  size_t count, capacity;
} fil_bundle;

typedef struct fil_bundle_file {
  char *path;
  fil_sink sink;
} fil_bundle_file;

fil_status fil_bundle_init(fil_bundle *bundle, const char *path, fil_error *error);

/* Opens one more file. `suffix` takes the place of the path's ending, "-nodes.csv": cluster-nodes.csv beside
   cluster.csv, cluster-nodes.csv.gz beside cluster.csv.gz; NULL: the very path. What no file name may hold is replaced
   in it. Two files of one name, or a second one on standard output, are refused with FIL_ERROR_USAGE. `*sink` is
   borrowed. */
fil_status fil_bundle_add(fil_bundle *bundle, const char *suffix, fil_sink **sink, fil_error *error);

/* Whether further files may stand beside the one asked for: not beside standard output. */
bool fil_bundle_takes_several(const fil_bundle *bundle);

/* Gives all files their names. Without it, fil_bundle_destroy leaves no trace. */
fil_status fil_bundle_commit(fil_bundle *bundle, fil_error *error);
void fil_bundle_destroy(fil_bundle *bundle);

#endif
