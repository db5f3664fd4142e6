/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study as a file that people read and edit. */
#ifndef FIL_IO_STUDY_STUDY_WRITE_H
#define FIL_IO_STUDY_STUDY_WRITE_H

#include "io/study/study.h"

/* A sentence that stands in a study for its reader, where fil_study_read passes it over. */
typedef struct fil_study_note {
  char *where; /* "nodes", "edges" ("edges 2": the second file of several), "relations/trade", "categories/bank"; "": of
                  the study itself */
  char *text;
} fil_study_note;

/* Starts as { 0 }. */
typedef struct fil_study_notes {
  fil_study_note *items;
  size_t count;
  size_t capacity;
} fil_study_notes;

/* Appends one; `where` is copied, the text formatted. */
fil_status fil_study_note_add(fil_study_notes *notes, const char *where, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void fil_study_notes_destroy(fil_study_notes *notes);

/* Adds the study to `out` as JSON with two blanks of indent, what is short on one line, each note in the object that it
   is about. Paths stand as they are in the study. What has its default is left out. `notes` may be NULL. Reading the
   text gives the same study. */
fil_status fil_study_write(const fil_study *study, const fil_study_notes *notes, fil_text *out, fil_error *error);

/* Adds the lists of relations, with all their directions, of categories and of stages, as a study has them; nothing
   when all are empty. */
fil_status fil_study_write_schema(const fil_schema *schema, fil_text *out, fil_error *error);

#endif
