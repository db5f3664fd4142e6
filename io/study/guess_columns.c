/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Guesses which column of which sheet plays which role. */
#include "graph/assemble.h"
#include "graph/memory.h"
#include "io/sheet/heading_words.h"
#include "io/study/guess.h"
#include "io/study/guess_sheet.h"

#include <stdio.h>
#include <string.h>

/* What the guessing works on. */
typedef struct columns_guess {
  fil_guess *guess;
  fil_guess_sheet nodes; /* empty: there is none */
  size_t ids;            /* column of the node sheet */
  fil_guess_sheet edges; /* the one of which columns are guessed */
  fil_sheet *wish;       /* its part of the study */
  char edges_key[32];    /* "edges", or "edges 2" of several */
  bool units_differ;     /* between edge sheets */
} columns_guess;

static const char nodes_key[] = "nodes";

/* Gives a column a role: its heading goes into the study, the reason into a note. */
static fil_status assign(fil_guess *guess, fil_guess_sheet *sheet, size_t column, const char *where, const char *role,
                         char **wish, const char *reason, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_set(wish, sheet->columns[column].heading, error));
  sheet->columns[column].taken = true;
  FIL_TRY(fil_study_note_add(&guess->notes, where, error, "%s: \"%.200s\", %s", role, sheet->columns[column].heading,
                             reason));
done:
  return status;
}

/* The same by the usual headings; nothing where there is none. */
static fil_status assign_usual(fil_guess *guess, fil_guess_sheet *sheet, const char *where, const char *role,
                               const char *const words[], char **wish, fil_error *error)
{
  const size_t found = fil_guess_usual(sheet, words);
  if (found == FIL_NO_COLUMN)
    return FIL_OK;
  return assign(guess, sheet, found, where, role, wish, "a usual heading", error);
}

static fil_status assign_id(columns_guess *work, const size_t known[2], fil_error *error)
{
  fil_guess_sheet *nodes = &work->nodes;
  const size_t usual = fil_guess_usual(nodes, fil_heading_words_id), found = fil_guess_ids(nodes, &work->edges, known);
  work->ids = found;
  if (found == FIL_NO_COLUMN)
    return FIL_OK;
  const char *reason = found == usual           ? "a usual heading"
                       : usual == FIL_NO_COLUMN ? "its values are those by which the ties name the actors"
                                                : "the ties name the actors by it, not by the usual heading";
  return assign(work->guess, nodes, found, nodes_key, "id", &work->guess->study.nodes.id, reason, error);
}

/* Sources and targets where their headings do not say it. */
static fil_status assign_ends(columns_guess *work, size_t known[2], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sheet *wish = work->wish;
  const char *const roles[] = {"source", "target"};
  char **const wishes[] = {&wish->source, &wish->target};
  const char *reason = "no usual heading; the column holds ids of the node sheet";
  size_t ends[2] = {FIL_NO_COLUMN, FIL_NO_COLUMN};
  for (int k = 0; k < 2; k++) {
    if (known[k] != FIL_NO_COLUMN)
      FIL_TRY(
          assign(work->guess, &work->edges, known[k], work->edges_key, roles[k], wishes[k], "a usual heading", error));
  }
  if (known[0] != FIL_NO_COLUMN && known[1] != FIL_NO_COLUMN)
    goto done;
  if (work->ids != FIL_NO_COLUMN)
    fil_guess_ends(&work->edges, &work->nodes.columns[work->ids], ends);
  if (ends[0] == FIL_NO_COLUMN) {
    reason = "no usual heading; of its columns this one looks most like names of actors";
    fil_guess_ends_alone(&work->edges, ends);
  }
  for (int k = 0, next = 0; k < 2; k++) {
    if (known[k] == FIL_NO_COLUMN && ends[next] != FIL_NO_COLUMN)
      FIL_TRY(assign(work->guess, &work->edges, known[k] = ends[next++], work->edges_key, roles[k], wishes[k], reason,
                     error));
  }
done:
  return status;
}

/* Whether a free column may play a role, by what stands in it. */
typedef bool (*column_test)(const fil_guess_sheet *sheet, const fil_guess_column *column);

static bool is_years(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  return column->years && fil_guess_values(column) * 2 <= sheet->rows;
}

static bool is_amount(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  (void)sheet;
  return column->numbers && !column->years && *column->heading;
}

static bool is_name(const fil_guess_sheet *sheet, const fil_guess_column *column)
{
  return !column->numbers && fil_guess_is_key(sheet, column);
}

/* A role without a usual heading. */
typedef struct role_guess {
  const char *role;
  char **wish;
  column_test test;
  const char *reason;
} role_guess;

/* Gives the role to the only column that suits; several are named, and none of them is taken. */
static fil_status assign_sole(fil_guess *guess, fil_guess_sheet *sheet, const char *where, const role_guess *role,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  size_t found = FIL_NO_COLUMN, count = 0;
  if (*role->wish)
    return FIL_OK;
  for (size_t k = 0; k < sheet->count; k++) {
    if (sheet->columns[k].taken || !role->test(sheet, &sheet->columns[k]))
      continue;
    FIL_TRY(fil_text_format(&names, error, "%s\"%.100s\"", count++ ? ", " : "", sheet->columns[k].heading));
    found = k;
  }
  if (count == 1)
    FIL_TRY(assign(guess, sheet, found, where, role->role, role->wish, role->reason, error));
  else if (count > 1)
    FIL_TRY(fil_study_note_add(&guess->notes, where, error, "%s: none is guessed; it could be any of %.700s",
                               role->role, names.bytes));
done:
  fil_text_destroy(&names);
  return status;
}

/* Gephi's column "Type" tells directions, unless it holds other words. */
static bool tells_directions(const fil_guess_column *column)
{
  const fil_dictionary *values = &column->cells->levels;
  bool directions = fil_heading_is(column->heading, "Type") && values->count > 0;
  for (uint32_t value = 0; value < values->count && directions; value++) {
    const char *text = fil_dictionary_text(values, value);
    directions = fil_heading_is(text, "Directed") || fil_heading_is(text, "Undirected");
  }
  return directions;
}

/* A column "Type" of other words is read as the relation when no other is it. */
static fil_status assign_type(columns_guess *work, fil_error *error)
{
  static const char *const words[] = {"Type", NULL};
  fil_guess_sheet *edges = &work->edges;
  const size_t type = fil_guess_usual(edges, words);
  if (work->wish->relation || type == FIL_NO_COLUMN || tells_directions(&edges->columns[type]) ||
      fil_guess_values(&edges->columns[type]) == 0)
    return FIL_OK;
  return assign(work->guess, edges, type, work->edges_key, "relation", &work->wish->relation,
                "for it holds other words than Directed and Undirected", error);
}

/* Two columns that tell when ties begin and end are read as one of periods, and no other is. */
static fil_status note_interval(columns_guess *work, fil_error *error)
{
  fil_guess_sheet *edges = &work->edges;
  const size_t start = fil_guess_usual(edges, fil_heading_words_start);
  const size_t end = fil_guess_usual(edges, fil_heading_words_end);
  if (work->wish->period || start == FIL_NO_COLUMN || end == FIL_NO_COLUMN)
    return FIL_OK;
  edges->columns[start].taken = edges->columns[end].taken = true;
  return fil_study_note_add(&work->guess->notes, work->edges_key, error, "period: made of \"%.100s\" and \"%.100s\"",
                            edges->columns[start].heading, edges->columns[end].heading);
}

/* Columns that the reader knows without the study's help. */
static void take_known(fil_guess_sheet *edges)
{
  const size_t direction = fil_guess_usual(edges, fil_heading_words_direction);
  const size_t id = fil_guess_usual(edges, fil_heading_words_edge_id);
  if (direction != FIL_NO_COLUMN)
    edges->columns[direction].taken = true;
  if (id != FIL_NO_COLUMN)
    edges->columns[id].taken = true;
  for (size_t k = 0; k < edges->count; k++)
    edges->columns[k].taken = edges->columns[k].taken || tells_directions(&edges->columns[k]);
}

/* The unit that the heading of the weights tells; none when edge sheets differ in it. */
static fil_status guess_unit(columns_guess *work, bool whole, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text unit = {0};
  char **known = &work->guess->unit;
  FIL_TRY(fil_guess_unit(work->wish->weight, whole, &unit, error));
  work->units_differ = work->units_differ || (*known && strcmp(*known, fil_text_string(&unit)) != 0);
  FIL_TRY(fil_memory_set(known, work->units_differ || !unit.length ? NULL : unit.bytes, error));
done:
  fil_text_destroy(&unit);
  return status;
}

static fil_status assign_edge_roles(columns_guess *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_guess *guess = work->guess;
  fil_sheet *wish = work->wish;
  const role_guess period = {"period", &wish->period, is_years, "years, which come again"};
  const role_guess weight = {"weight", &wish->weight, is_amount, "no usual heading; the only column of numbers"};
  const role_guess relation = {"relation", &wish->relation, fil_guess_is_kind,
                               "no usual heading; the only column of few words"};
  FIL_TRY(assign_usual(guess, &work->edges, work->edges_key, "relation", fil_heading_words_relation, &wish->relation,
                       error));
  FIL_TRY(assign_usual(guess, &work->edges, work->edges_key, "weight", fil_heading_words_weight, &wish->weight, error));
  FIL_TRY(assign_usual(guess, &work->edges, work->edges_key, "period", fil_heading_words_period, &wish->period, error));
  const bool usual = wish->weight != NULL;
  FIL_TRY(assign_type(work, error));
  FIL_TRY(note_interval(work, error));
  take_known(&work->edges);
  FIL_TRY(assign_sole(guess, &work->edges, work->edges_key, &period, error));
  FIL_TRY(assign_sole(guess, &work->edges, work->edges_key, &weight, error));
  FIL_TRY(assign_sole(guess, &work->edges, work->edges_key, &relation, error));
  if (wish->weight)
    FIL_TRY(guess_unit(work, /*whole=*/!usual, error));
done:
  return status;
}

static fil_status assign_node_roles(columns_guess *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_guess *guess = work->guess;
  fil_guess_sheet *nodes = &work->nodes;
  fil_sheet *wish = &guess->study.nodes;
  const role_guess label = {"label", &wish->label, is_name, "no usual heading; the only further column of names"};
  const role_guess category = {"category", &wish->category, fil_guess_is_kind,
                               "no usual heading; the only column of few words"};
  FIL_TRY(assign_usual(guess, nodes, nodes_key, "label", fil_heading_words_label, &wish->label, error));
  FIL_TRY(assign_usual(guess, nodes, nodes_key, "category", fil_heading_words_category, &wish->category, error));
  FIL_TRY(assign_usual(guess, nodes, nodes_key, "stage", fil_heading_words_stage, &wish->stage, error));
  FIL_TRY(assign_sole(guess, nodes, nodes_key, &label, error));
  FIL_TRY(assign_sole(guess, nodes, nodes_key, &category, error));
done:
  return status;
}

/* Names the columns that no role has taken. */
static fil_status note_attributes(fil_guess *guess, const fil_guess_sheet *sheet, const char *where, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  for (size_t k = 0; k < sheet->count; k++) {
    if (!sheet->columns[k].taken && *sheet->columns[k].heading)
      FIL_TRY(fil_text_format(&names, error, "%s\"%.100s\"", names.length ? ", " : "", sheet->columns[k].heading));
  }
  if (names.length)
    FIL_TRY(fil_study_note_add(&guess->notes, where, error, "attributes: %.900s", names.bytes));
done:
  fil_text_destroy(&names);
  return status;
}

/* What is to be said of the file itself. */
static fil_status note_file(fil_guess *guess, const fil_guess_sheet *sheet, const char *where, fil_sheet *wish,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  if (fil_sheet_choice_is_made(&wish->sheet))
    FIL_TRY(fil_study_note_add(&guess->notes, where, error, "read as %s", sheet->source.name));
  if (sheet->source.guessed) {
    FIL_TRY(fil_memory_set(&wish->encoding, sheet->source.guessed, error));
    FIL_TRY(fil_study_note_add(&guess->notes, where, error,
                               "encoding: %s, by its letters; it may be another where they "
                               "look wrong",
                               sheet->source.guessed));
  }
  wish->headless = sheet->headless;
  wish->header_row = sheet->header_row;
  if (sheet->headless)
    FIL_TRY(fil_study_note_add(&guess->notes, where, error,
                               "header: false, for the first row is like those below it and has no usual heading"));
  if (sheet->header_row)
    FIL_TRY(fil_study_note_add(&guess->notes, where, error, "header: %zu, the first row with usual headings",
                               sheet->header_row));
  if (sheet->whole)
    FIL_TRY(fil_study_note_add(&guess->notes, where, error, "the file is a whole network: %s", sheet->whole->title));
done:
  return status;
}

static fil_status guess_nodes(columns_guess *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_guess *guess = work->guess;
  const size_t known[2] = {fil_guess_usual(&work->edges, fil_heading_words_source),
                           fil_guess_usual(&work->edges, fil_heading_words_target)};
  FIL_TRY(note_file(guess, &work->nodes, nodes_key, &guess->study.nodes, error));
  FIL_TRY(assign_id(work, known, error));
  FIL_TRY(assign_node_roles(work, error));
  FIL_TRY(note_attributes(guess, &work->nodes, nodes_key, error));
done:
  return status;
}

/* Names in the first column and numbers in all others, none with the heading of a source or target. */
static bool is_matrix(const fil_guess_sheet *sheet, const size_t known[2])
{
  bool matrix =
      !sheet->headless && known[0] == FIL_NO_COLUMN && known[1] == FIL_NO_COLUMN && sheet->count > 2 && sheet->rows > 1;
  matrix = matrix && !sheet->columns[0].numbers && fil_guess_values(&sheet->columns[0]) == sheet->rows;
  for (size_t k = 1; k < sheet->count && matrix; k++)
    matrix = *sheet->columns[k].heading && sheet->columns[k].numbers;
  return matrix;
}

static fil_status guess_matrix(columns_guess *work, fil_error *error)
{
  work->wish->layout = FIL_LAYOUT_MATRIX;
  return fil_study_note_add(&work->guess->notes, work->edges_key, error,
                            "layout: matrix, because names stand in the first column and numbers in all others; if it "
                            "is a sheet of columns about actors, ties must come from another");
}

static fil_status guess_edges(columns_guess *work, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t known[2] = {fil_guess_usual(&work->edges, fil_heading_words_source),
                     fil_guess_usual(&work->edges, fil_heading_words_target)};
  FIL_TRY(note_file(work->guess, &work->edges, work->edges_key, work->wish, error));
  if (work->edges.whole)
    goto done;
  if (is_matrix(&work->edges, known))
    return guess_matrix(work, error);
  FIL_TRY(assign_ends(work, known, error));
  FIL_TRY(assign_edge_roles(work, error));
  FIL_TRY(note_attributes(work->guess, &work->edges, work->edges_key, error));
done:
  return status;
}

/* Each edge sheet in turn; the node sheet beside the first of them. */
static fil_status guess_all(columns_guess *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study *study = &work->guess->study;
  if (study->nodes.file)
    FIL_TRY(fil_guess_sheet_open(&work->nodes, &study->nodes, error));
  for (size_t k = 0; k < study->edges.count; k++) {
    work->wish = &study->edges.items[k];
    if (study->edges.count > 1)
      snprintf(work->edges_key, sizeof work->edges_key, "edges %zu", k + 1);
    else
      snprintf(work->edges_key, sizeof work->edges_key, "edges");
    fil_guess_sheet_close(&work->edges);
    FIL_TRY(fil_guess_sheet_open(&work->edges, work->wish, error));
    if (k == 0 && study->nodes.file)
      FIL_TRY(guess_nodes(work, error));
    FIL_TRY(guess_edges(work, error));
  }
done:
  return status;
}

fil_status fil_guess_sheets(fil_guess *guess, const char *const files[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  columns_guess work = {.guess = guess, .ids = FIL_NO_COLUMN};
  *guess = (fil_guess){.study.seed = 1};
  FIL_TRY(fil_guess_files(&guess->study, files, count, error));
  FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                             "guesses of filiere init, to be checked and edited; notes are passed over when the study "
                             "is read"));
  FIL_TRY(guess_all(&work, error));
done:
  fil_guess_sheet_close(&work.nodes);
  fil_guess_sheet_close(&work.edges);
  return status;
}

void fil_guess_destroy(fil_guess *guess)
{
  fil_study_destroy(&guess->study);
  fil_study_notes_destroy(&guess->notes);
  fil_memory_free(guess->unit);
  *guess = (fil_guess){0};
}
