/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where bytes go: a file that appears whole or not at all, standard output, or memory. */
#ifndef FIL_IO_SINK_H
#define FIL_IO_SINK_H

#include "graph/text.h"
#include "io/compressor.h"

/* Starts as { 0 }. Buffered; every failure of the system (a full disk, a closed pipe) is an error of the call that met
   it or of the commit. A closed pipe is one only where the host program ignores SIGPIPE, which otherwise ends it. */
typedef struct fil_sink {
  char *path;       /* NULL: standard output or memory */
  char *temporary;  /* sibling of `path` that is written and then renamed; NULL: `path` itself is written */
  fil_text *memory; /* borrowed; NULL unless opened on memory */
  int descriptor;
  fil_text buffer;
  fil_compressor *compressor; /* NULL: the bytes go out as they are */
  fil_text packed;            /* what it made of them */
} fil_sink;

/* "-" and "/dev/stdout" are standard output. A file whose name ends in .gz or .zst is compressed so. A symbolic link is
   followed; devices and pipes are written directly. An earlier file keeps its permissions, a new one has those of the
   umask. `sink` is initialised here. */
fil_status fil_sink_open(fil_sink *sink, const char *path, fil_error *error);

/* Bytes are added to `text` at once. */
void fil_sink_open_memory(fil_sink *sink, fil_text *text);

fil_status fil_sink_write(fil_sink *sink, const char *bytes, size_t length, fil_error *error);
fil_status fil_sink_text(fil_sink *sink, const char *string, fil_error *error);
fil_status fil_sink_format(fil_sink *sink, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Writes out what is left and gives the file its name. Without it, fil_sink_destroy leaves no trace. */
fil_status fil_sink_commit(fil_sink *sink, fil_error *error);
void fil_sink_destroy(fil_sink *sink);

#endif
