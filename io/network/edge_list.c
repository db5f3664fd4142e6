/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain lists of ties, as SNAP, KONECT and many others publish them: between numbered nodes, or between named ones,
   which igraph calls ncol. */
#include "io/network/edge_list.h"

#include "io/network/edge_lines.h"
#include "io/network/format.h"

#include <string.h>

typedef enum list_direction { DIRECTION_UNTOLD, DIRECTION_OF_TIES, DIRECTION_NONE } list_direction;

/* What the comments before the first tie tell. */
typedef struct list_heading {
  bool konect; /* "% asym positive" */
  bool two_mode;
  list_direction direction;
} list_heading;

static bool next_is(fil_words *words, const char *ascii)
{
  fil_word word;
  return fil_words_next(words, &word) && fil_word_is(&word, ascii);
}

/* KONECT's "% sym weighted", SNAP's "# Directed graph (each unordered pair of nodes is saved once): ca.txt". */
static void read_comment(list_heading *heading, fil_words *words)
{
  fil_word word;
  const bool percent = *words->line == '%';
  words->line++;
  if (!fil_words_next(words, &word))
    return;
  const bool sym = fil_word_is(&word, "sym"), asym = fil_word_is(&word, "asym"), bip = fil_word_is(&word, "bip");
  if (percent && (sym || asym || bip))
    *heading = (list_heading){true, bip, asym ? DIRECTION_OF_TIES : DIRECTION_NONE};
  else if (fil_word_is(&word, "Directed") && next_is(words, "graph"))
    heading->direction = DIRECTION_OF_TIES;
  else if (fil_word_is(&word, "Undirected") && next_is(words, "graph"))
    heading->direction = DIRECTION_NONE;
}

static list_heading read_heading(const fil_source *source)
{
  list_heading heading = {0};
  fil_words words = {.source = source};
  while (fil_words_next_line(&words) && (*words.line == '#' || *words.line == '%'))
    read_comment(&heading, &words);
  return heading;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  fil_status status = FIL_OK;
  bool numbered;
  FIL_TRY(fil_edge_list_look(source, read_heading(source).konect, &numbered, refusal, error));
  if (*refusal && !numbered)
    FIL_TRY(fil_edge_list_look_for_names(source, refusal, error));
done:
  return status;
}

/* A list while it is read. */
typedef struct list_reading {
  fil_edge_lines lines;
  list_heading heading;
  fil_parts *parts;
  fil_text relation, period;
  size_t couplings;
} list_reading;

/* The node of a word; those of a two-mode list are numbered in each mode from 1 and need its name. */
static fil_status find_node(list_reading *reading, const fil_word *word, const char *mode, size_t *number,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *id = &reading->lines.scratch;
  fil_text_clear(id);
  if (reading->heading.two_mode)
    FIL_TRY(fil_text_format(id, error, "%s ", mode));
  FIL_TRY(fil_text_add_bytes(id, word->bytes, word->length, error));
  FIL_TRY(fil_edge_lines_node(reading->parts, fil_text_string(id), reading->heading.two_mode ? mode : NULL, word->row,
                              number, error));
done:
  return status;
}

static fil_status name_relation(list_reading *reading, const fil_edge_line *line, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *source = &reading->lines.scratch, *target = &reading->period; /* lists have layers or times */
  fil_text_clear(source);
  fil_text_clear(target);
  FIL_TRY(fil_text_add_bytes(source, line->source_layer.bytes, line->source_layer.length, error));
  FIL_TRY(fil_text_add_bytes(target, line->target_layer.bytes, line->target_layer.length, error));
  FIL_TRY(fil_edge_lines_relation(fil_text_string(source), fil_text_string(target), &reading->relation, error));
  fil_text_clear(target);
done:
  return status;
}

static bool is_same(const fil_word *left, const fil_word *right)
{
  return left->length == right->length && memcmp(left->bytes, right->bytes, left->length) == 0;
}

static fil_status add_tie(list_reading *reading, const fil_edge_line *line, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_part_edge edge = {.weight = line->weight,
                        .directed = reading->heading.direction == DIRECTION_OF_TIES,
                        .undecided = reading->heading.direction == DIRECTION_UNTOLD,
                        .row = line->source.row};
  FIL_TRY(find_node(reading, &line->source, "row", &edge.source, error));
  FIL_TRY(find_node(reading, &line->target, "column", &edge.target, error));
  if (line->source_layer.bytes) {
    if (edge.source == edge.target && !is_same(&line->source_layer, &line->target_layer)) {
      reading->couplings++;
      goto done;
    }
    FIL_TRY(name_relation(reading, line, error));
    edge.relation = reading->relation.bytes;
  }
  if (line->time.bytes) {
    fil_text_clear(&reading->period);
    FIL_TRY(fil_text_add_bytes(&reading->period, line->time.bytes, line->time.length, error));
    edge.period = reading->period.bytes;
  }
  FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
done:
  return status;
}

/* What the columns were taken for, since nothing in the file says it. */
static fil_status tell(const list_reading *reading, fil_problems *problems, fil_error *error)
{
  static const char *const columns[] = {[2] = "source and target",
                                        [3] = "source, target and weight",
                                        [4] = "source, target, weight and period",
                                        [5] = "node, layer, node, layer and weight"};
  fil_status status = FIL_OK;
  fil_text cause = {0};
  const char *file = reading->lines.words.source->name;
  FIL_TRY(fil_text_format(&cause, error, "the file has no heading; its %zu columns were taken for %s%s",
                          reading->lines.width, columns[reading->lines.width],
                          reading->heading.two_mode ? ", and its nodes for those of two modes" : ""));
  FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "edge list", (fil_place){.file = file}, cause.bytes,
                          "if they are something else, give the file a row of headings, or say in a study \"header\": "
                          "false and which column is what",
                          error));
  if (reading->heading.direction == DIRECTION_UNTOLD)
    FIL_TRY(fil_edge_lines_tell_direction(file, problems, error));
  FIL_TRY(fil_edge_lines_tell_couplings(reading->couplings, file, problems, error));
done:
  fil_text_destroy(&cause);
  return status;
}

/* Lists have as many words in each line as in their first. */
static size_t find_width(const fil_source *source)
{
  fil_words words = {.source = source};
  fil_word found[FIL_EDGE_WORDS + 1];
  return fil_edge_lines_step(&words) ? fil_edge_lines_split(&words, found) : 0;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  list_reading reading = {.lines = {.words = {.source = source}}, .heading = read_heading(source), .parts = parts};
  fil_edge_line line;
  bool found;
  reading.lines.width = find_width(source);
  reading.lines.layered = reading.lines.width == FIL_EDGE_WORDS;
  reading.lines.timed = reading.lines.width == 4;
  FIL_TRY(fil_edge_lines_next(&reading.lines, &line, &found, problems, error));
  while (found) {
    FIL_TRY(add_tie(&reading, &line, error));
    FIL_TRY(fil_edge_lines_next(&reading.lines, &line, &found, problems, error));
  }
  FIL_TRY(tell(&reading, problems, error));
done:
  fil_text_destroy(&reading.lines.scratch);
  fil_text_destroy(&reading.relation);
  fil_text_destroy(&reading.period);
  return status;
}

const fil_network_format fil_network_format_edge_list = {
    .name = "edge_list",
    .title = "List of ties without a heading (SNAP, KONECT, igraph's ncol)",
    .recognize = recognize,
    .read = read,
};
