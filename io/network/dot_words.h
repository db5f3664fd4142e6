/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Graphviz's DOT, word by word. Not for use outside io/network/dot*.c. */
#ifndef FIL_IO_NETWORK_DOT_WORDS_H
#define FIL_IO_NETWORK_DOT_WORDS_H

#include "graph/text.h"

typedef enum dot_kind {
  DOT_END,
  DOT_NAME,   /* letters, or a number */
  DOT_NUMBER, /* -12.5 */
  DOT_QUOTED, /* "…", several joined by + */
  DOT_HTML,   /* <…> */
  DOT_ARC,    /* -> */
  DOT_LINE,   /* -- */
  DOT_MARK,   /* one of { } [ ] ; , : = */
  DOT_WRONG,  /* none of these */
} dot_kind;

/* As it is written, quotes included; borrowed. Columns from 1, in bytes. */
typedef struct dot_word {
  dot_kind kind;
  const char *bytes;
  size_t length;
  size_t row, column;
} dot_word;

/* Starts with the first four set. */
typedef struct dot_scanner {
  const char *at, *end, *line_start;
  size_t row;
  dot_word word;     /* the current one */
  const char *cause; /* why the word is wrong; a constant */
} dot_scanner;

/* Goes on to the next word, over blanks, comments and the lines of a preprocessor. */
void fil_dot_next(dot_scanner *scanner);

/* Whether the current word is that mark, or that keyword, case ignored. */
bool fil_dot_is_mark(const dot_scanner *scanner, char mark);
bool fil_dot_is_keyword(const dot_scanner *scanner, const char *keyword);

/* Whether the current word can be an id or a value. */
bool fil_dot_is_id(const dot_scanner *scanner);

/* Stands in a label for \N, the id of what it labels. */
#define DOT_OWN_ID "\x01"

/* Puts into `out` what the word says: without quotes and their escapes; HTML without its tags. In a label, escapes for
   ends of lines are such and entities are letters, as Graphviz shows them. */
fil_status fil_dot_print(const dot_word *word, bool is_label, fil_text *out, fil_error *error);

#endif
