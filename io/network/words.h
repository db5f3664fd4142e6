/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text formats read word by word and line by line: Pajek's and those like it. */
#ifndef FIL_IO_NETWORK_WORDS_H
#define FIL_IO_NETWORK_WORDS_H

#include "graph/problem.h"
#include "io/source.h"

/* A word, or what stands between quotes. Borrowed from the source. */
typedef struct fil_word {
  const char *bytes;
  size_t length;
  size_t row, column; /* from 1; columns in bytes */
} fil_word;

/* Starts with a source, at its beginning, the letter that begins a comment at the start of a line (0: none), and
   letters that stand between words as blanks do (NULL: none). */
typedef struct fil_words {
  const fil_source *source;
  char comment;
  const char *separators;
  const char *line; /* the rest of the line */
  const char *line_end, *next, *line_start;
  size_t row;
} fil_words;

/* Goes to the next line that is neither blank nor a comment; false at the end. */
bool fil_words_next_line(fil_words *words);

/* The next word of the line; false at its end. A quote that is not closed ends with the line. */
bool fil_words_next(fil_words *words, fil_word *word);

/* The rest of the line without blanks or quotes around it. */
fil_word fil_words_rest(fil_words *words);

/* Where a word stands, for a problem; `value` (owned by the caller, may be NULL) receives its text. */
fil_status fil_words_place(const fil_words *words, const fil_word *word, fil_text *value, fil_place *place,
                           fil_error *error);

bool fil_word_is(const fil_word *word, const char *ascii); /* but for case */
bool fil_word_number(const fil_word *word, double *number);

/* A whole number from 1 to `most`. */
bool fil_word_index(const fil_word *word, size_t most, size_t *index);

#endif
