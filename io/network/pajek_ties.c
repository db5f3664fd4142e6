/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek's ties: arcs, edges, lists of them, matrices; several relations. */
#include "io/network/pajek_reading.h"
#include "io/network/pajek_text.h"

#include <math.h>
#include <string.h>

/* ":1 "trade"", or nothing. With several networks in the file their names tell the relations apart. */
static fil_status read_relation(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *relation = &reading->relation;
  fil_word number, label;
  bool numbered = fil_words_next(&reading->words, &number) && *number.bytes == ':';
  bool labelled = fil_words_next(&reading->words, &label);
  fil_text_clear(relation);
  if (reading->networks > 1)
    FIL_TRY(fil_text_format(relation, error, "%s%s", fil_text_string(&reading->network), numbered ? ": " : ""));
  if (numbered && labelled)
    FIL_TRY(fil_pajek_decode(label.bytes, label.length, /*is_label=*/false, relation, error));
  else if (numbered)
    FIL_TRY(fil_text_add_bytes(relation, number.bytes + 1, number.length - 1, error));
  else if (relation->length == 0)
    FIL_TRY(fil_text_add(relation, fil_text_string(&reading->sole_relation), error));
done:
  return status;
}

fil_status fil_pajek_begin_ties(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  reading->begun = *keyword;
  reading->current = NULL;
  if (!reading->has_vertices && !reading->is_foreign) {
    reading->is_foreign = true;
    return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "no vertices", keyword, "no *Vertices stands before the ties",
                            "write *Vertices and how many there are", error);
  }
  fil_status status = fil_pajek_settle_ids(reading, error);
  return status == FIL_OK ? read_relation(reading, error) : status;
}

static fil_status read_end(pajek_reading *reading, const fil_word *word, size_t *vertex, fil_error *error)
{
  size_t index;
  *vertex = SIZE_MAX;
  if (fil_word_index(word, reading->count, &index)) {
    *vertex = index - 1;
    return FIL_OK;
  }
  return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "unknown node", word, "there is no vertex of that number",
                          "write a number that *Vertices declares", error);
}

/* "3:" before a line is the relation of that line alone. */
static bool take_inline_relation(fil_word *word)
{
  if (word->length < 2 || word->bytes[word->length - 1] != ':')
    return false;
  word->length--;
  return true;
}

/* How a tie looks: a word of these and what follows it. */
static bool is_parameter(const fil_word *word)
{
  static const char *const names[] = {"w",  "c",  "p",   "s",    "a",  "ap", "l",  "lp", "lr", "lphi",
                                      "lc", "la", "fos", "font", "h1", "h2", "a1", "k1", "a2", "k2"};
  for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
    if (fil_word_is(word, names[k]))
      return true;
  }
  return false;
}

/* What other programs write behind the weight, NetworkX every attribute of the tie: told once. */
static fil_status tell_left_out(pajek_reading *reading, const fil_word *word, fil_error *error)
{
  if (reading->has_values)
    return FIL_OK;
  reading->has_values = true;
  return fil_pajek_report(reading, FIL_SEVERITY_WARNING, "values left out", word,
                          "what follows the weight is none of Pajek's words for the drawing and is not read",
                          "take the values from a format that has a place for them, such as GraphML", error);
}

/* "[1996-1999]" is when there was the tie. */
static fil_status read_rest(pajek_reading *reading, double *weight, fil_text *period, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  double number;
  for (size_t k = 0; fil_words_next(&reading->words, &word) && !is_parameter(&word); k++) {
    if (*word.bytes == '[') {
      size_t closed = word.bytes[word.length - 1] == ']';
      FIL_TRY(fil_text_add_bytes(period, word.bytes + 1, word.length - 1 - (word.length > 1 && closed), error));
    } else if (k > 0 && !fil_word_number(&word, &number)) {
      return tell_left_out(reading, &word, error);
    } else if (k > 0 || !fil_word_number(&word, weight)) {
      FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the weight is not a number",
                               "write digits such as 12.5", error));
    }
  }
done:
  return status;
}

static fil_status read_tie(pajek_reading *reading, bool directed, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text inline_relation = {0}, period = {0};
  fil_word source, target;
  fil_part_edge edge = {.directed = directed, .weight = NAN};
  if (reading->is_foreign)
    return FIL_OK;
  bool found = fil_words_next(&reading->words, &source);
  edge.row = source.row;
  if (take_inline_relation(&source)) {
    FIL_TRY(fil_text_add_bytes(&inline_relation, source.bytes, source.length, error));
    found = fil_words_next(&reading->words, &source);
  }
  if (!found || !fil_words_next(&reading->words, &target)) {
    FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "missing node", &source, "the tie has only one end", NULL,
                             error));
    goto done;
  }
  FIL_TRY(read_end(reading, &source, &edge.source, error));
  FIL_TRY(read_end(reading, &target, &edge.target, error));
  FIL_TRY(read_rest(reading, &edge.weight, &period, error));
  edge.relation = fil_text_string(inline_relation.length ? &inline_relation : &reading->relation);
  edge.period = fil_text_string(&period);
  if (edge.source != SIZE_MAX && edge.target != SIZE_MAX)
    FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
done:
  fil_text_destroy(&inline_relation);
  fil_text_destroy(&period);
  return status;
}

fil_status fil_pajek_arc(pajek_reading *reading, fil_error *error)
{
  return read_tie(reading, /*directed=*/true, error);
}

fil_status fil_pajek_edge(pajek_reading *reading, fil_error *error)
{
  return read_tie(reading, /*directed=*/false, error);
}

/* "4 7 9 12": from 4 to each of the others. */
static fil_status read_list(pajek_reading *reading, bool directed, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  fil_part_edge edge = {.directed = directed, .weight = NAN, .relation = fil_text_string(&reading->relation)};
  if (reading->is_foreign || !fil_words_next(&reading->words, &word))
    return FIL_OK;
  edge.row = word.row;
  FIL_TRY(read_end(reading, &word, &edge.source, error));
  while (edge.source != SIZE_MAX && fil_words_next(&reading->words, &word)) {
    FIL_TRY(read_end(reading, &word, &edge.target, error));
    if (edge.target != SIZE_MAX)
      FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
  }
done:
  return status;
}

fil_status fil_pajek_arcs(pajek_reading *reading, fil_error *error)
{
  return read_list(reading, /*directed=*/true, error);
}

fil_status fil_pajek_edges(pajek_reading *reading, fil_error *error)
{
  return read_list(reading, /*directed=*/false, error);
}

static size_t matrix_columns(const pajek_reading *reading)
{
  return reading->count - reading->first_mode;
}

/* A square of all vertices, or a row for each vertex of the first mode and a column for each of the second. */
fil_status fil_pajek_begin_matrix(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  fil_status status = fil_pajek_begin_ties(reading, keyword, error);
  if (status == FIL_OK && !reading->is_foreign)
    reading->cells_wanted = (reading->first_mode ? reading->first_mode : reading->count) * matrix_columns(reading);
  return status;
}

fil_status fil_pajek_matrix(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  double number;
  while (!reading->is_foreign && fil_words_next(&reading->words, &word)) {
    const size_t cell = reading->cells;
    if (cell == reading->cells_wanted)
      return fil_pajek_report(reading, FIL_SEVERITY_ERROR, "surplus value", &word,
                              "the matrix has more cells than its vertices", NULL, error);
    reading->cells++;
    if (!fil_word_number(&word, &number)) {
      FIL_TRY(fil_pajek_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the cell is not a number", NULL,
                               error));
      continue;
    }
    const fil_part_edge edge = {.source = cell / matrix_columns(reading),
                                .target = reading->first_mode + cell % matrix_columns(reading),
                                .relation = fil_text_string(&reading->relation),
                                .weight = number,
                                .directed = reading->first_mode == 0,
                                .row = word.row};
    if (number != 0)
      FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
  }
done:
  return status;
}
