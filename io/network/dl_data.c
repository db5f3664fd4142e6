/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data of UCINET's DL files: matrices, halves of them, lists of ties. */
#include "graph/memory.h"
#include "io/network/dl_reading.h"
#include "io/network/square.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The name of a matrix: its label, its number among several, none when it is alone. */
static const char *relation_of(const dl_reading *reading, size_t level, char number[24])
{
  if (level < reading->labels[DL_LEVELS].count)
    return reading->labels[DL_LEVELS].items[level];
  if (reading->counts[DL_LEVELS] == 1)
    return NULL;
  snprintf(number, 24, "%zu", level + 1);
  return number;
}

/* An id that no other node has: the label, or "label (2)". */
static fil_status make_id(const dl_reading *reading, const char *label, fil_text *id, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_dictionary *taken = &reading->parts->edges.columns[FIL_PART_SOURCE]->levels;
  FIL_TRY(fil_text_add(id, label, error));
  for (size_t number = 2; fil_dictionary_find(taken, id->bytes, id->length) != FIL_MISSING; number++) {
    fil_text_clear(id);
    FIL_TRY(fil_text_format(id, error, "%s (%zu)", label, number));
  }
done:
  return status;
}

/* A label that its mode has already is another actor's too when it stands in a list, and told. */
static fil_status add_node(dl_reading *reading, size_t mode, const char *label, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text id = {0};
  uint32_t code;
  FIL_TRY(make_id(reading, label, &id, error));
  FIL_TRY(fil_memory_reserve(&reading->nodes[mode], &reading->node_room[mode], (size_t)reading->known[mode].count + 1,
                             sizeof *reading->nodes[mode], error));
  const uint32_t before = reading->known[mode].count;
  FIL_TRY(fil_dictionary_add(&reading->known[mode], label, strlen(label), &code, error));
  if (code == before)
    reading->nodes[mode][code] = reading->node_count;
  const fil_part_node node = {.id = id.bytes,
                              .label = label,
                              .category = !reading->two_mode ? NULL
                                          : mode == DL_ROWS  ? "row"
                                                             : "column",
                              .row = row};
  FIL_TRY(fil_parts_add_node(reading->parts, &node, error));
  reading->node_count++;
done:
  fil_text_destroy(&id);
  return status;
}

/* The actors of a mode by the list of their labels, or by number. */
static fil_status add_listed_nodes(dl_reading *reading, size_t mode, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[24];
  for (size_t k = 0; k < reading->counts[mode]; k++) {
    bool labelled = k < reading->labels[mode].count && *reading->labels[mode].items[k];
    snprintf(number, sizeof number, "%s%zu", mode ? "c" : "", k + 1);
    FIL_TRY(add_node(reading, mode, labelled ? reading->labels[mode].items[k] : number, 0, error));
  }
done:
  return status;
}

static fil_status add_all_nodes(dl_reading *reading, fil_error *error)
{
  fil_status status = add_listed_nodes(reading, DL_ROWS, error);
  return status == FIL_OK && reading->two_mode ? add_listed_nodes(reading, DL_COLUMNS, error) : status;
}

static bool is_embedded(const dl_reading *reading, size_t mode)
{
  return reading->embedded[mode] ||
         (!reading->two_mode && (reading->embedded[DL_ROWS] || reading->embedded[DL_COLUMNS]));
}

/* The node that a word of the data names, by label where labels are embedded, else by number, or by a label listed. */
static fil_status find_node(dl_reading *reading, size_t mode, const fil_word *word, size_t *node, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  size_t index;
  const uint32_t code = fil_dictionary_find(&reading->known[mode], word->bytes, word->length);
  *node = SIZE_MAX;
  if (!is_embedded(reading, mode) && fil_word_index(word, reading->counts[mode], &index)) {
    *node = index - 1 + (mode == DL_COLUMNS ? reading->counts[DL_ROWS] : 0);
  } else if (code != FIL_MISSING) {
    *node = reading->nodes[mode][code];
  } else if (!is_embedded(reading, mode) || reading->known[mode].count >= reading->counts[mode] || word->length == 0) {
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "unknown node", word, "the word names no actor",
                          "write the number of an actor, or declare LABELS EMBEDDED and as many actors as there are",
                          error));
  } else {
    FIL_TRY(fil_text_add_bytes(&label, word->bytes, word->length, error));
    *node = reading->node_count;
    FIL_TRY(add_node(reading, mode, label.bytes, word->row, error));
  }
done:
  fil_text_destroy(&label);
  return status;
}

/* "to weight", after who gives. */
static fil_status read_tie(dl_reading *reading, fil_part_edge *edge, size_t target_mode, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  if (!fil_words_next(&reading->words, &word))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "missing node", &word, "the tie has only one end", NULL, error);
  FIL_TRY(find_node(reading, target_mode, &word, &edge->target, error));
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

/* "to to to", after who gives. */
static fil_status read_targets(dl_reading *reading, fil_part_edge *edge, size_t target_mode, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  while (fil_words_next(&reading->words, &word)) {
    FIL_TRY(find_node(reading, target_mode, &word, &edge->target, error));
    if (edge->source != SIZE_MAX && edge->target != SIZE_MAX)
      FIL_TRY(fil_parts_add_edge(reading->parts, edge, error));
  }
done:
  return status;
}

/* A line for each tie or each giver. An exclamation mark goes on to the next matrix. */
static fil_status read_lists(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t target_mode = reading->two_mode ? DL_COLUMNS : DL_ROWS;
  char number[24];
  size_t level = 0;
  do {
    fil_word word;
    if (!fil_words_next(&reading->words, &word))
      continue;
    if (fil_word_is(&word, "!")) {
      level += level + 1 < reading->counts[DL_LEVELS];
      continue;
    }
    fil_part_edge edge = {.weight = NAN,
                          .directed = !reading->two_mode,
                          .relation = relation_of(reading, level, number),
                          .row = word.row};
    FIL_TRY(find_node(reading, DL_ROWS, &word, &edge.source, error));
    FIL_TRY(reading->shape == DL_EDGES ? read_tie(reading, &edge, target_mode, error)
                                       : read_targets(reading, &edge, target_mode, error));
  } while (fil_words_next_line(&reading->words));
done:
  return status;
}

/* One matrix, in memory. */
typedef struct dl_matrix {
  double *cells;
  size_t *rows; /* of the file */
  size_t row_count, column_count;
} dl_matrix;

static bool is_given(const dl_reading *reading, size_t row, size_t column)
{
  if (reading->without_diagonal && row == column)
    return false;
  return reading->shape == DL_FULL || (reading->shape == DL_UPPER ? column >= row : column <= row);
}

/* Labels before the cells: those of the first matrix count. */
static fil_status read_embedded(dl_reading *reading, size_t mode, size_t count, bool counts, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  fil_word word;
  for (size_t k = 0; k < count && fil_dl_next(reading, &word); k++) {
    fil_text_clear(&label);
    FIL_TRY(fil_text_add_bytes(&label, word.bytes, word.length, error));
    if (counts && reading->labels[mode].count < reading->counts[mode])
      FIL_TRY(fil_names_add(&reading->labels[mode], fil_text_string(&label), error));
  }
done:
  fil_text_destroy(&label);
  return status;
}

static fil_status read_cell(dl_reading *reading, double *cell, size_t *row, bool *found, fil_error *error)
{
  fil_word word;
  *found = fil_dl_next(reading, &word);
  *row = word.row;
  if (*found && !fil_word_number(&word, cell) && !fil_word_is(&word, "na") && !fil_word_is(&word, "."))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the cell is not a number", NULL, error);
  if (!*found)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &word,
                         "the file ends before the last cell of its matrices", NULL, error);
  return FIL_OK;
}

/* Cells row by row. Halves are completed. `*whole` is false when the file ends before. */
static fil_status read_matrix(dl_reading *reading, dl_matrix *matrix, bool *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t columns = matrix->column_count;
  *whole = true;
  for (size_t k = 0; k < matrix->row_count * columns; k++)
    matrix->cells[k] = NAN;
  for (size_t row = 0; row < matrix->row_count && *whole; row++) {
    if (reading->embedded[DL_ROWS])
      FIL_TRY(read_embedded(reading, DL_ROWS, 1, /*counts=*/true, error));
    for (size_t column = 0; column < columns && *whole; column++) {
      if (!is_given(reading, row, column))
        continue;
      double *cell = &matrix->cells[row * columns + column];
      FIL_TRY(read_cell(reading, cell, &matrix->rows[row], whole, error));
      if (reading->shape != DL_FULL)
        matrix->cells[column * columns + row] = *cell;
    }
  }
done:
  return status;
}

/* Actors of both modes: the ties are undirected. */
static fil_status add_two_mode(dl_reading *reading, const dl_matrix *matrix, const char *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < matrix->row_count; row++) {
    for (size_t column = 0; column < matrix->column_count; column++) {
      const double cell = matrix->cells[row * matrix->column_count + column];
      const fil_part_edge edge = {.source = row,
                                  .target = matrix->row_count + column,
                                  .relation = relation,
                                  .weight = cell,
                                  .row = matrix->rows[row]};
      if (!isnan(cell) && cell != 0)
        FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
    }
  }
done:
  return status;
}

static fil_status add_matrix(dl_reading *reading, const dl_matrix *matrix, size_t level, fil_error *error)
{
  char number[24];
  const char *relation = relation_of(reading, level, number);
  if (reading->two_mode)
    return add_two_mode(reading, matrix, relation, error);
  const fil_square square = {
      .cells = matrix->cells, .count = matrix->row_count, .rows = matrix->rows, .relation = relation};
  return fil_square_add(reading->parts, &square, reading->problems, error);
}

static fil_status make_matrix(dl_reading *reading, dl_matrix *matrix, fil_error *error)
{
  const size_t rows = reading->counts[DL_ROWS], columns = reading->counts[DL_COLUMNS];
  const size_t least =
      reading->shape == DL_FULL && !reading->without_diagonal ? rows * columns : rows * (columns - 1) / 2;
  const fil_word here = {.bytes = "", .row = reading->words.row, .column = 1};
  if (reading->shape != DL_FULL && rows != columns)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong heading", &here, "half a matrix must be square", NULL,
                         error);
  if (least > reading->words.source->length)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &here, "the file is too short for its matrix", NULL,
                         error);
  matrix->row_count = rows;
  matrix->column_count = columns;
  matrix->cells = fil_memory_new(rows * columns, sizeof *matrix->cells);
  matrix->rows = fil_memory_new(rows, sizeof *matrix->rows);
  return matrix->cells && matrix->rows ? FIL_OK : fil_error_memory(error);
}

static fil_status read_matrices(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  dl_matrix matrix = {0};
  bool whole = true;
  const size_t columns_mode = reading->two_mode ? DL_COLUMNS : DL_ROWS;
  const bool rows_named = !reading->two_mode && reading->embedded[DL_ROWS]; /* the columns are the rows again */
  FIL_TRY(make_matrix(reading, &matrix, error));
  for (size_t level = 0; matrix.cells && level < reading->counts[DL_LEVELS] && whole; level++) {
    if (reading->embedded[DL_COLUMNS])
      FIL_TRY(read_embedded(reading, columns_mode, matrix.column_count, level == 0 && !rows_named, error));
    FIL_TRY(read_matrix(reading, &matrix, &whole, error));
    if (level == 0)
      FIL_TRY(add_all_nodes(reading, error));
    if (whole)
      FIL_TRY(add_matrix(reading, &matrix, level, error));
  }
  fil_word surplus;
  if (matrix.cells && whole && fil_dl_next(reading, &surplus))
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "surplus value", &surplus,
                          "the data go on behind the last cell of the matrices", "see whether the heading is right",
                          error));
done:
  fil_memory_free(matrix.cells);
  fil_memory_free(matrix.rows);
  return status;
}

fil_status fil_dl_data(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  if (reading->shape != DL_EDGES && reading->shape != DL_NODES)
    return read_matrices(reading, error);
  for (size_t mode = DL_ROWS; mode <= (reading->two_mode ? DL_COLUMNS : DL_ROWS); mode++) {
    if (!is_embedded(reading, mode))
      FIL_TRY(add_listed_nodes(reading, mode, error));
  }
  FIL_TRY(read_lists(reading, error));
done:
  return status;
}
