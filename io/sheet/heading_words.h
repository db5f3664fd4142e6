/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The usual headings of columns with a role, in the languages of the sheets that are read. */
#ifndef FIL_IO_SHEET_HEADING_WORDS_H
#define FIL_IO_SHEET_HEADING_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* By role; each list ends with NULL. Where several columns have one, the first of the list counts. */
extern const char *const fil_heading_words_id[];
extern const char *const fil_heading_words_label[];
extern const char *const fil_heading_words_category[];
extern const char *const fil_heading_words_stage[];
extern const char *const fil_heading_words_source[];
extern const char *const fil_heading_words_target[];
extern const char *const fil_heading_words_relation[];
extern const char *const fil_heading_words_weight[];
extern const char *const fil_heading_words_period[];
extern const char *const fil_heading_words_start[]; /* of a tie's time */
extern const char *const fil_heading_words_end[];
extern const char *const fil_heading_words_edge_id[];
extern const char *const fil_heading_words_direction[];

/* Whether a heading is that word, but for case. Needs no memory. */
bool fil_heading_is(const char *heading, const char *word);

/* Whether a heading means that word: but for case, brackets around it, the marks between its words, and a unit or
   remark behind it: "(from)", "source_id", "Vertex.1", "Weight (KZT)", "Weight, t". A heading that is the word goes
   before. */
bool fil_heading_means(const char *heading, const char *word);

/* The length of a heading up to what may be its unit, without blanks at its end. */
size_t fil_heading_name_length(const char *heading);

#endif
