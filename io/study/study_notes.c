/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Notes that go into a study beside what they are about. */
#include "graph/memory.h"
#include "io/study/study_write.h"

#include <stdarg.h>
#include <stdio.h>

enum { NOTE_LONGEST = 1024 };

fil_status fil_study_note_add(fil_study_notes *notes, const char *where, fil_error *error, const char *format, ...)
{
  fil_status status = FIL_OK;
  fil_study_note note = {0};
  char text[NOTE_LONGEST];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  FIL_TRY(fil_memory_reserve(&notes->items, &notes->capacity, notes->count + 1, sizeof note, error));
  FIL_TRY(fil_memory_set(&note.where, where, error));
  FIL_TRY(fil_memory_set(&note.text, text, error));
  notes->items[notes->count++] = note;
  note = (fil_study_note){0};
done:
  fil_memory_free(note.where);
  fil_memory_free(note.text);
  return status;
}

void fil_study_notes_destroy(fil_study_notes *notes)
{
  for (size_t k = 0; k < notes->count; k++) {
    fil_memory_free(notes->items[k].where);
    fil_memory_free(notes->items[k].text);
  }
  fil_memory_free(notes->items);
  *notes = (fil_study_notes){0};
}
