/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A name folded into letters, step by step, for comparison with others. Not for use outside graph/. */
#ifndef FIL_GRAPH_FOLDED_NAME_H
#define FIL_GRAPH_FOLDED_NAME_H

#include "graph/error.h"

#include <stdbool.h>
#include <stdint.h>

/* Starts as { 0 }. */
typedef struct fil_folded_name {
  int32_t *codes; /* code points */
  size_t count;
} fil_folded_name;

/* Folds as fil_text_fold does: composed, without case and invisible characters. `folded` is initialised here. */
fil_status fil_folded_name_make(const char *name, fil_folded_name *folded, fil_error *error);

/* The name as it stands, taken apart into letters and accents, with or without invisible characters. Text that is not
   UTF-8 has no letters. `plain` is initialised here. */
fil_status fil_folded_name_decompose(const char *name, bool visible, fil_folded_name *plain, fil_error *error);

/* Each step goes on from the one before: takes blanks out; quotes, and what tells dashes, or 1, 01 and 1.0, apart; and
   puts Latin letters for the Cyrillic ones that look like them. */
void fil_folded_name_squeeze(fil_folded_name *folded);
void fil_folded_name_unmark(fil_folded_name *folded);
void fil_folded_name_to_latin(fil_folded_name *folded);

/* Whether the name is a whole number without a sign, once it is without marks. */
bool fil_folded_name_is_number(const fil_folded_name *folded);

/* Whether some word mixes the two alphabets, all its letters of one of them being such as look like the other's. */
bool fil_folded_name_is_mixed(const fil_folded_name *folded);

bool fil_folded_name_is_letter(int32_t code);

bool fil_folded_name_same(const fil_folded_name *left, const fil_folded_name *right);

void fil_folded_name_destroy(fil_folded_name *folded);

#endif
