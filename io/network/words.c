/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words and lines of text formats. */
#include "io/network/words.h"

#include "graph/number.h"

#include <string.h>

static bool is_blank(const fil_words *words, char letter)
{
  if (letter == ' ' || letter == '\t' || letter == '\0')
    return true;
  return words->separators && strchr(words->separators, letter);
}

static const char *skip_blanks(const fil_words *words, const char *at, const char *end)
{
  while (at < end && is_blank(words, *at))
    at++;
  return at;
}

/* LF, CR LF and CR alone end a line. */
static const char *find_end(const char *at, const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
  return at;
}

bool fil_words_next_line(fil_words *words)
{
  const char *const end = words->source->bytes + words->source->length;
  if (!words->next)
    words->next = words->source->bytes;
  while (words->next < end) {
    words->line_start = words->next;
    words->line_end = find_end(words->next, end);
    words->next = words->line_end + (words->line_end < end);
    if (words->line_end < end && *words->line_end == '\r' && words->next < end && *words->next == '\n')
      words->next++;
    words->row++;
    words->line = skip_blanks(words, words->line_start, words->line_end);
    if (words->line < words->line_end && !(words->comment && *words->line == words->comment))
      return true;
  }
  words->line_start = words->line = words->line_end = end;
  return false;
}

bool fil_words_next(fil_words *words, fil_word *word)
{
  const char *at = skip_blanks(words, words->line, words->line_end), *from = at;
  *word = (fil_word){.bytes = at, .row = words->row, .column = (size_t)(at - words->line_start) + 1};
  words->line = at;
  if (at == words->line_end)
    return false;
  if (*at == '"') {
    from++;
    const char *close = memchr(from, '"', (size_t)(words->line_end - from));
    word->bytes = from;
    word->length = (size_t)((close ? close : words->line_end) - from);
    words->line = close ? close + 1 : words->line_end;
    return true;
  }
  while (at < words->line_end && !is_blank(words, *at))
    at++;
  word->length = (size_t)(at - from);
  words->line = at;
  return true;
}

fil_word fil_words_rest(fil_words *words)
{
  const char *at = skip_blanks(words, words->line, words->line_end), *end = words->line_end;
  while (end > at && is_blank(words, end[-1]))
    end--;
  if (end - at > 1 && *at == '"' && end[-1] == '"') {
    at++;
    end--;
  }
  words->line = words->line_end;
  return (fil_word){at, (size_t)(end - at), words->row, (size_t)(at - words->line_start) + 1};
}

fil_status fil_words_place(const fil_words *words, const fil_word *word, fil_text *value, fil_place *place,
                           fil_error *error)
{
  *place = (fil_place){.file = words->source->name, .row = word->row, .column_number = word->column};
  if (!value)
    return FIL_OK;
  fil_text_clear(value);
  fil_status status = fil_text_add_bytes(value, word->bytes, word->length, error);
  place->value = fil_text_string(value);
  place->column = word->length ? "word" : NULL;
  return status;
}

bool fil_word_is(const fil_word *word, const char *ascii)
{
  return fil_text_is_word(word->bytes, word->length, ascii);
}

bool fil_word_number(const fil_word *word, double *number)
{
  return fil_number_read(word->bytes, word->length, '.', number);
}

bool fil_word_index(const fil_word *word, size_t most, size_t *index)
{
  size_t found = 0;
  for (size_t k = 0; k < word->length; k++) {
    if (word->bytes[k] < '0' || word->bytes[k] > '9' || found > most)
      return false;
    found = found * 10 + (size_t)(word->bytes[k] - '0');
  }
  if (word->length == 0 || found < 1 || found > most)
    return false;
  *index = found;
  return true;
}
