/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lists of ties in UCINET's DL files. */
#include "io/network/dl_reading.h"
#include "io/network/mirror.h"

#include <math.h>

/* "to weight", after who gives. */
static fil_status read_tie(dl_reading *reading, fil_part_edge *edge, size_t target_mode, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  if (!fil_words_next(&reading->words, &word))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "missing node", &word, "the tie has only one end", NULL, error);
  FIL_TRY(fil_dl_find_node(reading, target_mode, &word, &edge->target, error));
  if (fil_words_next(&reading->words, &word) && !fil_word_number(&word, &edge->weight))
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the weight is not a number",
                          "write digits such as 12.5", error));
  if (edge->source != SIZE_MAX && edge->target != SIZE_MAX)
    FIL_TRY(fil_parts_add_edge(reading->parts, edge, error));
  if (fil_words_next(&reading->words, &word))
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "surplus value", &word,
                          "behind the two actors and the weight stands another word", NULL, error));
done:
  return status;
}

bool fil_dl_is_list(const dl_reading *reading)
{
  return reading->shape == DL_EDGES || reading->shape == DL_NODES || reading->shape == DL_COUNTED_NODES;
}

/* "to to to", after who gives. */
static fil_status read_targets(dl_reading *reading, fil_part_edge *edge, size_t target_mode, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  while (fil_words_next(&reading->words, &word)) {
    FIL_TRY(fil_dl_find_node(reading, target_mode, &word, &edge->target, error));
    if (edge->source != SIZE_MAX && edge->target != SIZE_MAX)
      FIL_TRY(fil_parts_add_edge(reading->parts, edge, error));
  }
done:
  return status;
}

/* How many stand in the line, which is of the giver whose turn it is. */
static fil_status read_counted(dl_reading *reading, const fil_word *count, size_t giver, fil_part_edge *edge,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t before = fil_table_rows(&reading->parts->edges);
  size_t wanted = 0;
  if (giver >= reading->counts[DL_ROWS])
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "surplus value", count, "there are more lines than actors", NULL,
                         error);
  edge->source = giver;
  FIL_TRY(read_targets(reading, edge, DL_ROWS, error));
  if (!fil_word_is(count, "0") && !fil_word_index(count, reading->counts[DL_ROWS], &wanted))
    wanted = SIZE_MAX;
  if (fil_table_rows(&reading->parts->edges) - before != wanted)
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong number of actors", count,
                          "the line does not name as many actors as its first number says", NULL, error));
done:
  return status;
}

/* A line for each tie or each giver. An exclamation mark goes on to the next matrix. */
static fil_status read_lines(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t target_mode = reading->two_mode ? DL_COLUMNS : DL_ROWS;
  char number[24];
  size_t level = 0, giver = 0;
  do {
    fil_word word;
    if (!fil_words_next(&reading->words, &word))
      continue;
    if (fil_word_is(&word, "!")) {
      level += level + 1 < reading->counts[DL_LEVELS];
      giver = 0;
      continue;
    }
    fil_part_edge edge = {.weight = NAN,
                          .directed = !reading->two_mode,
                          .relation = fil_dl_relation(reading, level, number),
                          .row = word.row};
    if (reading->shape == DL_COUNTED_NODES) {
      FIL_TRY(read_counted(reading, &word, giver++, &edge, error));
      continue;
    }
    FIL_TRY(fil_dl_find_node(reading, DL_ROWS, &word, &edge.source, error));
    FIL_TRY(reading->shape == DL_EDGES ? read_tie(reading, &edge, target_mode, error)
                                       : read_targets(reading, &edge, target_mode, error));
  } while (fil_words_next_line(&reading->words));
done:
  return status;
}

fil_status fil_dl_lists(dl_reading *reading, fil_error *error)
{
  fil_status status = read_lines(reading, error);
  return status == FIL_OK && !reading->two_mode ? fil_mirror_settle(reading->parts, reading->problems, error) : status;
}
