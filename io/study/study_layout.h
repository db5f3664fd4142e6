/* SPDX-License-Identifier: GPL-2.0-or-later */
/* JSON laid out for people: an object takes one line where it has room. The indents are those of the lines on which
   objects begin. Not for use outside io/study. */
#ifndef FIL_IO_STUDY_STUDY_LAYOUT_H
#define FIL_IO_STUDY_STUDY_LAYOUT_H

#include "io/study/study_write.h"

/* An object or list on its way out: its members, each written whole. Starts as { 0 }; the members are destroyed by its
   owner, or by what closes it. */
typedef struct fil_study_writing {
  const fil_study_notes *notes; /* borrowed; NULL: none */
  fil_names members;
} fil_study_writing;

/* How the members are laid out. */
typedef enum fil_study_layout {
  FIL_STUDY_FIT, /* on one line if they fit, else each on its own */
  FIL_STUDY_BROKEN,
  FIL_STUDY_FILL, /* on as few lines as hold them */
} fil_study_layout;

/* Adds `"key": value`, or the value alone in a list. */
fil_status fil_study_add_member(fil_study_writing *object, const char *key, const char *value, fil_error *error);

/* Adds a member of text, unless there is none. */
fil_status fil_study_add_text(fil_study_writing *object, const char *key, const char *text, fil_error *error);

fil_status fil_study_add_names(fil_study_writing *object, const char *key, const fil_names *names, size_t indent,
                               fil_error *error);

/* Lays the members out after `used` columns of a line that begins at `indent`, and lets them go. */
fil_status fil_study_close_object(fil_study_writing *object, const char brackets[2], size_t indent, size_t used,
                                  fil_study_layout layout, fil_text *out, fil_error *error);

/* Closes the object, which stands on a line of that indent, and adds it to another as a member. */
fil_status fil_study_add_object(fil_study_writing *object, const char brackets[2], size_t indent,
                                fil_study_layout layout, fil_study_writing *to, const char *key, fil_error *error);

#endif
