/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UTF-8 strings: a growable one, and what is asked of them. */
#ifndef FIL_GRAPH_TEXT_H
#define FIL_GRAPH_TEXT_H

#include "graph/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A growable string, always ended by a NUL once something was added. Starts as { 0 }. */
typedef struct fil_text {
  char *bytes;
  size_t length;
  size_t capacity;
} fil_text;

/* Bytes that stand elsewhere, not ended by a NUL. */
typedef struct fil_slice {
  const char *bytes; /* borrowed; NULL: there is no text */
  size_t length;
} fil_slice;

fil_status fil_text_add(fil_text *text, const char *string, fil_error *error);
fil_status fil_text_add_bytes(fil_text *text, const char *bytes, size_t length, fil_error *error);
fil_status fil_text_format(fil_text *text, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds a code point in UTF-8; nothing, which `*is_one` tells, for a number that is none: 0, a surrogate, one above
   U+10FFFF. */
fil_status fil_text_add_code_point(fil_text *text, unsigned long number, bool *is_one, fil_error *error);
void fil_text_clear(fil_text *text);
void fil_text_destroy(fil_text *text);

/* The string, "" when nothing was added. Borrowed. */
const char *fil_text_string(const fil_text *text);

/* Whether the bytes are UTF-8; where not, `*offset` (may be NULL) is the first bad byte. */
bool fil_text_is_utf8(const char *bytes, size_t length, size_t *offset);

/* Whether the bytes are ASCII and none of them NUL. */
bool fil_text_is_ascii(const char *bytes, size_t length);

/* Number of code points, and of terminal columns (wide East Asian letters take two). */
size_t fil_text_length(const char *string);
size_t fil_text_width(const char *string);

/* Whether two strings are the same but for case and blanks around them. */
bool fil_text_same(const char *left, const char *right);

/* The same where lack of memory must not pass for a difference. */
fil_status fil_text_compare(const char *left, const char *right, bool *same, fil_error *error);

/* Whether the bytes are `word`, of ASCII letters, but for case. Unlike fil_text_same it needs no memory. */
bool fil_text_is_word(const char *bytes, size_t length, const char *word);

/* The first character that cannot be seen: a soft hyphen, a mark of direction, a blank without width; 0: none. */
int32_t fil_text_invisible(const char *string);

/* The string folded for comparison: composed, without case and invisible characters, blanks trimmed and collapsed.
   Owned by the caller; NULL without memory. */
char *fil_text_fold(const char *string);

/* The same without memory, for the few letters of a word; false when it has more than fit, or is not UTF-8. */
enum { FIL_TEXT_SHORT = 132 };
bool fil_text_fold_short(const char *bytes, size_t length, char folded[FIL_TEXT_SHORT]);

/* Adds a name as people write it in print: underscores as blanks, the first letter a capital. */
fil_status fil_text_add_title(fil_text *text, const char *name, fil_error *error);

/* Edits (insert, delete, replace, swap neighbours) that turn one string into the other, counted in code points,
   case ignored. Cost is the product of the lengths; strings over 64 code points count as far apart (SIZE_MAX)
   unless equal. */
size_t fil_text_distance(const char *left, const char *right);

/* The name nearest to `word`, near enough to be meant (at most a third of its letters differ), or NULL. Borrowed. */
const char *fil_text_nearest(const char *word, const char *const names[], size_t count);

#endif
