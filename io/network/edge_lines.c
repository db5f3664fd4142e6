/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lines of words that are ties. */
#include "io/network/edge_lines.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

bool fil_edge_lines_step(fil_words *words)
{
  bool found;
  do
    found = fil_words_next_line(words);
  while (found && (*words->line == '#' || *words->line == '%'));
  return found;
}

size_t fil_edge_lines_split(fil_words *words, fil_word found[FIL_EDGE_WORDS + 1])
{
  size_t count = 0;
  while (count <= FIL_EDGE_WORDS && fil_words_next(words, &found[count]))
    count++;
  return count;
}

static fil_status report(fil_edge_lines *lines, const char *kind, const fil_word *word, const char *cause,
                         const char *remedy, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&lines->words, word, &lines->scratch, &place, error));
  FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error));
done:
  return status;
}

/* Whether the line has as many words as it must. The first one decides where nothing else does. */
static fil_status check_width(fil_edge_lines *lines, const fil_word *first, size_t count, bool *sound,
                              fil_problems *problems, fil_error *error)
{
  char cause[128];
  const size_t least = lines->layered ? 4 : 2, most = lines->layered ? 5 : lines->timed ? 4 : 3;
  *sound = count >= least && count <= most && (lines->width == 0 || count == lines->width);
  if (*sound) {
    lines->width = count;
    return FIL_OK;
  }
  if (lines->width)
    snprintf(cause, sizeof cause, "the line has %s%zu word%s, those before it have %zu",
             count > FIL_EDGE_WORDS ? "more than " : "", count > FIL_EDGE_WORDS ? (size_t)FIL_EDGE_WORDS : count,
             count == 1 ? "" : "s", lines->width);
  else
    snprintf(cause, sizeof cause, "the line is no tie: it has too %s words", count < least ? "few" : "many");
  return report(lines, "wrong number of words", first, cause,
                lines->layered ? "write node, layer, node, layer and perhaps a weight"
                               : "write source, target and perhaps a weight",
                problems, error);
}

static fil_status take_weight(fil_edge_lines *lines, const fil_word *word, fil_edge_line *line, bool *sound,
                              fil_problems *problems, fil_error *error)
{
  *sound = fil_word_number(word, &line->weight);
  return *sound ? FIL_OK
                : report(lines, "not a number", word, "the weight is not a number", "write digits such as 12.5",
                         problems, error);
}

fil_status fil_edge_lines_next(fil_edge_lines *lines, fil_edge_line *line, bool *found, fil_problems *problems,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word words[FIL_EDGE_WORDS + 1];
  bool sound = false;
  *found = true;
  while (!sound && (*found = fil_edge_lines_step(&lines->words))) {
    const size_t count = fil_edge_lines_split(&lines->words, words), ends = lines->layered ? 4 : 2;
    FIL_TRY(check_width(lines, &words[0], count, &sound, problems, error));
    if (!sound)
      continue;
    *line = (fil_edge_line){.source = words[0], .target = words[ends / 2], .weight = NAN};
    if (lines->layered) {
      line->source_layer = words[1];
      line->target_layer = words[3];
    }
    if (count > ends)
      FIL_TRY(take_weight(lines, &words[ends], line, &sound, problems, error));
    if (count > ends + 1)
      line->time = words[ends + 1];
  }
done:
  return status;
}

fil_status fil_edge_lines_node(fil_parts *parts, const char *id, const char *category, size_t row, size_t *number,
                               fil_error *error)
{
  const fil_part_node node = {.id = id, .category = category, .row = row};
  const size_t known = fil_table_rows(&parts->nodes);
  fil_status status = fil_parts_expect_node(parts, id, number, error);
  return status == FIL_OK && *number == known ? fil_parts_add_node(parts, &node, error) : status;
}

fil_status fil_edge_lines_relation(const char *source_layer, const char *target_layer, fil_text *relation,
                                   fil_error *error)
{
  fil_text_clear(relation);
  if (strcmp(source_layer, target_layer) == 0)
    return fil_text_add(relation, source_layer, error);
  return fil_text_format(relation, error, "%s-%s", source_layer, target_layer);
}

fil_status fil_edge_lines_tell_couplings(size_t couplings, const char *file, fil_problems *problems, fil_error *error)
{
  char cause[128];
  if (couplings == 0)
    return FIL_OK;
  snprintf(cause, sizeof cause, "%zu %s a node to itself in another layer and %s left out", couplings,
           couplings == 1 ? "tie joins" : "ties join", couplings == 1 ? "is" : "are");
  return fil_problem_add(problems, FIL_SEVERITY_WARNING, "couplings left out", (fil_place){.file = file}, cause,
                         /*remedy=*/NULL, error);
}

fil_status fil_edge_lines_tell_direction(const char *file, fil_problems *problems, fil_error *error)
{
  return fil_problem_add(problems, FIL_SEVERITY_NOTE, "direction not told", (fil_place){.file = file},
                         "the file does not tell whether its ties have a direction; they have one unless the study "
                         "says otherwise",
                         "where they have none, say --undirected, or \"directed\": false of the relation in a study",
                         error);
}
