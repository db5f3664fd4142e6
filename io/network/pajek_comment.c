/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What Pajek has no place for, told in comments. */
#include "graph/memory.h"
#include "io/network/pajek_reading.h"
#include "io/network/pajek_text.h"

/* "is", then a name between quotes, which goes into `scratch`. */
static fil_status read_name(pajek_reading *reading, bool *found, fil_error *error)
{
  fil_word word;
  *found = fil_words_next(&reading->words, &word) && fil_word_is(&word, "is") &&
           fil_words_next(&reading->words, &word) && word.bytes[-1] == '"';
  fil_text_clear(&reading->scratch);
  return *found ? fil_pajek_decode(word.bytes, word.length, /*is_label=*/false, &reading->scratch, error) : FIL_OK;
}

/* "3 is "mill"": the next name of a list, in which the third follows the second. */
static fil_status read_numbered(pajek_reading *reading, fil_names *names, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word;
  size_t number;
  bool found = false;
  fil_words_next(&reading->words, &word);
  if (fil_word_index(&word, names->count + 1, &number) && number == names->count + 1)
    FIL_TRY(read_name(reading, &found, error));
  if (found)
    FIL_TRY(fil_names_add(names, fil_text_string(&reading->scratch), error));
done:
  return status;
}

static fil_status read_relation(pajek_reading *reading, fil_error *error)
{
  bool found;
  fil_status status = read_name(reading, &found, error);
  if (status != FIL_OK || !found)
    return status;
  fil_text_clear(&reading->sole_relation);
  return fil_text_add(&reading->sole_relation, fil_text_string(&reading->scratch), error);
}

static fil_status read_attribute_name(pajek_reading *reading, fil_error *error)
{
  bool found;
  fil_status status = read_name(reading, &found, error);
  if (status != FIL_OK || !found || reading->scratch.length == 0)
    return status;
  return fil_memory_set(&reading->current->name, reading->scratch.bytes, error);
}

static bool are_labels(pajek_reading *reading)
{
  fil_word word;
  return fil_words_next(&reading->words, &word) && fil_word_is(&word, "are") &&
         fil_words_next(&reading->words, &word) && fil_word_is(&word, "labels");
}

fil_status fil_pajek_comment(pajek_reading *reading, fil_error *error)
{
  fil_word word;
  const bool before_values = reading->current && reading->current->given == 0;
  reading->words.line++; /* the sign of the comment */
  if (!fil_words_next(&reading->words, &word))
    return FIL_OK;
  if (fil_word_is(&word, "vertex") && !reading->has_vertices)
    return read_numbered(reading, &reading->ids, error);
  if (fil_word_is(&word, "ids") && !reading->has_vertices)
    reading->ids_are_labels |= are_labels(reading);
  else if (fil_word_is(&word, "relation"))
    return read_relation(reading, error);
  else if (fil_word_is(&word, "code") && before_values)
    return read_numbered(reading, &reading->current->levels, error);
  else if (fil_word_is(&word, "name") && before_values)
    return read_attribute_name(reading, error);
  return FIL_OK;
}
