/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study guessed from its sheets, for their owner to edit, with the grounds of each guess. */
#ifndef FIL_IO_STUDY_GUESS_H
#define FIL_IO_STUDY_GUESS_H

#include "graph/network.h"
#include "io/study/study_write.h"

/* Starts as { 0 }. */
typedef struct fil_guess {
  fil_study study; /* files as they were given */
  fil_study_notes notes;
  char *unit; /* of the weights, as their heading says it; NULL: it does not */
} fil_guess;

/* Which file is which sheet, and which column of the sheets of ties and of actors plays which role: by the usual
   headings, where there is none by what stands in the columns. An edge sheet's sources and targets are the columns that
   hold ids of the node sheet, the weight is the only column of numbers, the relation the only one of few words. What
   remains stays an attribute, and a note names it. `guess` is initialised here. Fails when a file cannot be read, and
   with FIL_ERROR_USAGE when two files are no node and edge sheet. */
fil_status fil_guess_sheets(fil_guess *guess, const char *const files[], size_t count, fil_error *error);

/* Relations, categories and stages of the network that the sheets make. A relation is undirected when the data say so
   or every tie is there both ways with one weight; categories come by frequency, those of supporting institutions are
   known by words such as university, ministry, bank in seven languages; stages stand in the order of the mean `levels`
   (by node, NAN where undefined) of their actors, or of appearance where some has none. */
fil_status fil_guess_schema(fil_guess *guess, const fil_network *network, const double levels[], fil_error *error);

void fil_guess_destroy(fil_guess *guess);

#endif
