/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties written in words, one a line and without a heading. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_EDGE_LINES_H
#define FIL_IO_NETWORK_EDGE_LINES_H

#include "io/network/parts.h"
#include "io/network/words.h"

/* Words of the longest line: node, layer, node, layer, weight. */
enum { FIL_EDGE_WORDS = 5 };

/* One tie. Words without bytes are not there. */
typedef struct fil_edge_line {
  fil_word source, target;
  fil_word source_layer, target_layer;
  fil_word time;
  double weight; /* NAN: none */
} fil_edge_line;

/* Starts with a source, and with what its lines are. */
typedef struct fil_edge_lines {
  fil_words words;
  bool timed;       /* a fourth word may be the time */
  bool layered;     /* node, layer, node, layer, perhaps a weight; otherwise source, target, perhaps a weight */
  size_t width;     /* words in each line; 0: as many as in the first */
  fil_text scratch; /* destroyed by the owner */
} fil_edge_lines;

/* Goes to the next line that is neither blank nor a comment (after # or %); false at the end. */
bool fil_edge_lines_step(fil_words *words);

/* The words of the line, at most one more than the longest has. Returns how many. */
size_t fil_edge_lines_split(fil_words *words, fil_word found[FIL_EDGE_WORDS + 1]);

/* The next tie; `*found` is false at the end. Lines with too few or too many words, and weights that are no numbers,
   are reported, and passed over. */
fil_status fil_edge_lines_next(fil_edge_lines *lines, fil_edge_line *line, bool *found, fil_problems *problems,
                               fil_error *error);

/* The number of the node of that id in `parts`, which is made when it is new. */
fil_status fil_edge_lines_node(fil_parts *parts, const char *id, const char *category, size_t row, size_t *number,
                               fil_error *error);

/* The relation of a tie between two layers, "trade-talks", or of one within a layer, by its name. */
fil_status fil_edge_lines_relation(const char *source_layer, const char *target_layer, fil_text *relation,
                                   fil_error *error);

/* Says how many ties between the same node in two layers were left out; nothing when there are none. */
fil_status fil_edge_lines_tell_couplings(size_t couplings, const char *file, fil_problems *problems, fil_error *error);

/* Says that the file does not tell whether its ties have a direction. */
fil_status fil_edge_lines_tell_direction(const char *file, fil_problems *problems, fil_error *error);

#endif
