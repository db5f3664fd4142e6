/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A UCINET DL file while it is read. Not for use outside io/network/dl*.c. */
#ifndef FIL_IO_NETWORK_DL_READING_H
#define FIL_IO_NETWORK_DL_READING_H

#include "io/names.h"
#include "io/network/format.h"
#include "io/network/words.h"

typedef enum dl_shape { DL_FULL, DL_UPPER, DL_LOWER, DL_EDGES, DL_NODES } dl_shape;

/* Who stands in the rows, who in the columns of a matrix, and the matrices themselves. */
enum { DL_ROWS, DL_COLUMNS, DL_LEVELS, DL_LISTS };

typedef struct dl_reading {
  fil_words words;
  fil_parts *parts;
  fil_problems *problems;
  fil_text scratch;
  dl_shape shape;
  size_t counts[DL_LISTS]; /* columns 0: the rows again */
  fil_names labels[DL_LISTS];
  bool embedded[DL_LISTS]; /* labels stand in the data */
  bool without_diagonal;
  bool two_mode;
  fil_dictionary known[DL_LEVELS]; /* labels met, by mode */
  size_t *nodes[DL_LEVELS];        /* node of each label */
  size_t node_room[DL_LEVELS];
  size_t node_count;
} dl_reading;

/* Adds a problem about a word. */
fil_status fil_dl_report(dl_reading *reading, fil_severity severity, const char *kind, const fil_word *word,
                         const char *cause, const char *remedy, fil_error *error);

/* The next word, of this line or a later one. */
bool fil_dl_next(dl_reading *reading, fil_word *word);

/* What follows "DATA:". */
fil_status fil_dl_data(dl_reading *reading, fil_error *error);

#endif
