/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The first lines of what may be a list of ties. */
#include "graph/dictionary.h"
#include "io/ending.h"
#include "io/network/edge_lines.h"
#include "io/network/edge_list.h"
#include "io/sheet/header.h"

#include <string.h>

enum { LOOK_LINES = 1000 };

/* What the first lines show. */
typedef struct list_look {
  size_t width, rows;
  bool ones;     /* all numbers are 0 and 1 */
  bool diagonal; /* the number of row k in column k is 0, as far as there is one */
} list_look;

static bool is_whole_number(const fil_word *word)
{
  size_t digits = 0;
  while (digits < word->length && word->bytes[digits] >= '0' && word->bytes[digits] <= '9')
    digits++;
  return digits > 0 && digits == word->length;
}

/* Whether the line is of numbers, whole ones where ids stand, and as many as in the lines before. */
static bool look_at_line(list_look *look, fil_words *words)
{
  fil_word found[FIL_EDGE_WORDS + 1];
  const size_t count = fil_edge_lines_split(words, found);
  const size_t ids = count == FIL_EDGE_WORDS ? 4 : 2;
  if (count < 2 || count > FIL_EDGE_WORDS || (look->width && count != look->width))
    return false;
  for (size_t k = 0; k < count; k++) {
    double number;
    if (!fil_word_number(&found[k], &number) || (k < ids && !is_whole_number(&found[k])))
      return false;
    look->ones &= number == 0 || number == 1;
    look->diagonal &= k != look->rows || number == 0;
  }
  look->width = count;
  look->rows++;
  return true;
}

fil_status fil_edge_list_look(const fil_source *source, bool konect, bool *numbered, const char **refusal,
                              fil_error *error)
{
  (void)error;
  list_look look = {.ones = true, .diagonal = true};
  fil_words words = {.source = source};
  bool sound = true;
  while (sound && look.rows < LOOK_LINES && fil_edge_lines_step(&words))
    sound = look_at_line(&look, &words);
  *numbered = sound && look.rows > 0;
  *refusal = NULL;
  if (!*numbered)
    *refusal = "its lines are not 2, 3 or 5 numbers with blanks between them, whole ones for the nodes";
  else if (look.width == 4 && !konect)
    *refusal = "its lines are 4 numbers, which may mean many things, and no line % sym or % asym says what";
  else if (look.ones || (look.rows == look.width && look.diagonal))
    *refusal = "its numbers may as well be a matrix without names";
  return FIL_OK;
}

/* What the first lines of names show. */
typedef struct name_look {
  size_t width, rows;
  bool named;             /* some source or target is no number */
  fil_dictionary ends[2]; /* sources and targets */
} name_look;

/* Whether something stands in the line that would part the columns of a sheet. */
static bool has_separator(const fil_words *words)
{
  static const char separators[] = {'\t', ',', ';', '|'};
  for (const char *at = words->line_start; at < words->line_end; at++) {
    if (memchr(separators, *at, sizeof separators))
      return true;
  }
  return false;
}

/* Two names, perhaps a weight, as in the lines before. */
static bool is_line_of_names(name_look *look, fil_words *words, fil_word found[FIL_EDGE_WORDS + 1])
{
  double weight;
  if (has_separator(words))
    return false;
  const size_t count = fil_edge_lines_split(words, found);
  if (count < 2 || count > 3 || (look->width && count != look->width))
    return false;
  look->width = count;
  return found[0].length > 0 && found[1].length > 0 && (count == 2 || fil_word_number(&found[2], &weight));
}

/* Whether a word is the heading of a column. */
static fil_status is_heading(const fil_word *word, bool *is, fil_error *error)
{
  fil_text heading = {0};
  fil_status status = fil_text_add_bytes(&heading, word->bytes, word->length, error);
  *is = status == FIL_OK && fil_header_is_usual(heading.bytes);
  fil_text_destroy(&heading);
  return status;
}

static fil_status look_at_names(name_look *look, fil_words *words, bool *sound, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word found[FIL_EDGE_WORDS + 1];
  uint32_t code;
  double number;
  *sound = is_line_of_names(look, words, found);
  for (size_t k = 0; k < 2 && *sound; k++) {
    bool heading = false;
    if (look->rows == 0)
      FIL_TRY(is_heading(&found[k], &heading, error));
    *sound = !heading;
    look->named |= !fil_word_number(&found[k], &number);
    FIL_TRY(fil_dictionary_add(&look->ends[k], found[k].bytes, found[k].length, &code, error));
  }
  look->rows++;
done:
  return status;
}

/* Whether some word is a source and a target both. */
static bool has_shared(const name_look *look)
{
  for (uint32_t code = 0; code < look->ends[0].count; code++) {
    const char *text = fil_dictionary_text(&look->ends[0], code);
    if (fil_dictionary_find(&look->ends[1], text, strlen(text)) != FIL_MISSING)
      return true;
  }
  return false;
}

static bool is_named_list(const fil_source *source)
{
  static const char *const words[] = {"ncol", "edges", "edgelist"};
  const fil_ending ending = fil_ending_of(source->name ? source->name : "");
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
    if (fil_ending_is(&ending, words[k]))
      return true;
  }
  return false;
}

fil_status fil_edge_list_look_for_names(const fil_source *source, const char **refusal, fil_error *error)
{
  fil_status status = FIL_OK;
  name_look look = {0};
  fil_words words = {.source = source};
  bool sound = true;
  while (sound && look.rows < LOOK_LINES && fil_edge_lines_step(&words))
    FIL_TRY(look_at_names(&look, &words, &sound, error));
  *refusal = NULL;
  if (!sound || !look.named)
    *refusal = "its lines are not 2, 3 or 5 numbers, nor 2 names and perhaps a number, with blanks between them";
  else if (!has_shared(&look) && !is_named_list(source))
    *refusal =
        "its lines begin with 2 words, but none is a source and a target both, so they may be names of two words each; "
        "the ending .ncol would say that they are ties";
done:
  fil_dictionary_destroy(&look.ends[0]);
  fil_dictionary_destroy(&look.ends[1]);
  return status;
}
