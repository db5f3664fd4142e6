/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A UCINET DL file while it is read. Not for use outside io/network/dl*.c. */
#ifndef FIL_IO_NETWORK_DL_READING_H
#define FIL_IO_NETWORK_DL_READING_H

#include "io/names.h"
#include "io/network/format.h"
#include "io/network/words.h"

typedef enum dl_shape { DL_FULL, DL_UPPER, DL_LOWER, DL_EDGES, DL_NODES, DL_COUNTED_NODES } dl_shape;

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

/* To "DATA:", and whether that is there and usable. */
fil_status fil_dl_heading(dl_reading *reading, bool *found, fil_error *error);

/* One matrix, in memory. Starts as { 0 }. */
typedef struct dl_matrix {
  double *cells;
  size_t *rows; /* of the file */
  size_t row_count, column_count;
} dl_matrix;

/* Makes room; `cells` stays NULL when the file cannot hold the matrix, which is told. */
fil_status fil_dl_matrix_make(dl_reading *reading, dl_matrix *matrix, fil_error *error);

/* Reads labels of columns where they are embedded, then the cells. `*whole` is false when the file ends before. */
fil_status fil_dl_matrix_read(dl_reading *reading, dl_matrix *matrix, size_t level, bool *whole, fil_error *error);
void fil_dl_matrix_destroy(dl_matrix *matrix);

/* Tells of words behind the last cell. */
fil_status fil_dl_check_end(dl_reading *reading, fil_error *error);

/* What follows "DATA:". */
fil_status fil_dl_data(dl_reading *reading, fil_error *error);

/* Whether the data are lists of ties, and those. */
bool fil_dl_is_list(const dl_reading *reading);
fil_status fil_dl_lists(dl_reading *reading, fil_error *error);

/* Adding the nodes, and finding them by the words of the data. */
fil_status fil_dl_add_listed_nodes(dl_reading *reading, size_t mode, fil_error *error);
bool fil_dl_is_embedded(const dl_reading *reading, size_t mode);
fil_status fil_dl_find_node(dl_reading *reading, size_t mode, const fil_word *word, size_t *node, fil_error *error);

/* The name of a matrix: its label, its number among several, none when it is alone. */
const char *fil_dl_relation(const dl_reading *reading, size_t level, char number[24]);

void fil_dl_destroy(dl_reading *reading);

#endif
