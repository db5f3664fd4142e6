/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The words of DOT, as cgraph's scanner has them. */
#include "io/network/dot_words.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void step(dot_scanner *scanner)
{
  if (*scanner->at++ == '\n') {
    scanner->row++;
    scanner->line_start = scanner->at;
  }
}

static bool starts(const dot_scanner *scanner, const char *text)
{
  const size_t length = strlen(text);
  return (size_t)(scanner->end - scanner->at) >= length && memcmp(scanner->at, text, length) == 0;
}

static void skip_line(dot_scanner *scanner)
{
  while (scanner->at < scanner->end && *scanner->at != '\n')
    scanner->at++;
}

/* Over a comment to its end; false when it has none. */
static bool skip_comment(dot_scanner *scanner)
{
  scanner->at += 2;
  while (scanner->at < scanner->end && !starts(scanner, "*/"))
    step(scanner);
  if (scanner->at == scanner->end)
    return false;
  scanner->at += 2;
  return true;
}

/* False in a comment that does not end. */
static bool skip_between(dot_scanner *scanner)
{
  while (scanner->at < scanner->end) {
    if (strchr(" \t\r\n\f\v", *scanner->at) && *scanner->at)
      step(scanner);
    else if (starts(scanner, "//") || (*scanner->at == '#' && scanner->at == scanner->line_start))
      skip_line(scanner);
    else if (!starts(scanner, "/*"))
      return true;
    else if (!skip_comment(scanner))
      return false;
  }
  return true;
}

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
  const char lower = (char)(byte | 0x20);
  return (lower >= 'a' && lower <= 'z') || byte == '_' || (unsigned char)byte >= 0x80;
}

static dot_kind wrong(dot_scanner *scanner, const char *cause)
{
  scanner->cause = cause;
  return DOT_WRONG;
}

/* Over the quotes and what is between them. */
static bool skip_quoted(dot_scanner *scanner)
{
  step(scanner);
  while (scanner->at < scanner->end && *scanner->at != '"') {
    if (*scanner->at == '\\' && scanner->at + 1 < scanner->end)
      step(scanner);
    step(scanner);
  }
  if (scanner->at == scanner->end)
    return false;
  step(scanner);
  return true;
}

/* Texts joined by + are one. */
static dot_kind read_quoted(dot_scanner *scanner)
{
  if (!skip_quoted(scanner))
    return wrong(scanner, "the file ends within a text in quotes");
  for (;;) {
    dot_scanner ahead = *scanner;
    if (!skip_between(&ahead) || !starts(&ahead, "+"))
      return DOT_QUOTED;
    ahead.at++;
    if (!skip_between(&ahead) || !starts(&ahead, "\""))
      return DOT_QUOTED;
    if (!skip_quoted(&ahead))
      return wrong(scanner, "the file ends within a text in quotes");
    *scanner = ahead;
  }
}

static dot_kind read_html(dot_scanner *scanner)
{
  size_t depth = 0;
  do {
    depth += *scanner->at == '<';
    depth -= *scanner->at == '>';
    step(scanner);
  } while (depth && scanner->at < scanner->end);
  return depth ? wrong(scanner, "the file ends within a text in angle brackets") : DOT_HTML;
}

static dot_kind read_number(dot_scanner *scanner)
{
  size_t digits = 0;
  bool point = false;
  scanner->at += *scanner->at == '-';
  for (; scanner->at < scanner->end && (is_digit(*scanner->at) || (*scanner->at == '.' && !point)); scanner->at++) {
    point |= *scanner->at == '.';
    digits += is_digit(*scanner->at);
  }
  return digits ? DOT_NUMBER : wrong(scanner, "a name, a number or a text in quotes is wanted here");
}

static dot_kind read_word(dot_scanner *scanner)
{
  const char byte = *scanner->at;
  if (starts(scanner, "->") || starts(scanner, "--")) {
    scanner->at += 2;
    return scanner->at[-1] == '>' ? DOT_ARC : DOT_LINE;
  }
  if (byte == '"')
    return read_quoted(scanner);
  if (byte == '<')
    return read_html(scanner);
  if (is_digit(byte) || byte == '-' || byte == '.')
    return read_number(scanner);
  if (is_letter(byte)) {
    while (scanner->at < scanner->end && (is_letter(*scanner->at) || is_digit(*scanner->at)))
      scanner->at++;
    return DOT_NAME;
  }
  if (!byte || !strchr("{}[];,:=", byte))
    return wrong(scanner, "DOT has no such sign outside of quotes");
  scanner->at++;
  return DOT_MARK;
}

void fil_dot_next(dot_scanner *scanner)
{
  const bool sound = skip_between(scanner);
  dot_word word = {
      .bytes = scanner->at, .row = scanner->row, .column = (size_t)(scanner->at - scanner->line_start) + 1};
  if (!sound)
    word.kind = wrong(scanner, "the file ends within a comment");
  else if (scanner->at < scanner->end)
    word.kind = read_word(scanner);
  word.length = (size_t)(scanner->at - word.bytes);
  scanner->word = word;
}

bool fil_dot_is_mark(const dot_scanner *scanner, char mark)
{
  return scanner->word.kind == DOT_MARK && *scanner->word.bytes == mark;
}

bool fil_dot_is_keyword(const dot_scanner *scanner, const char *keyword)
{
  return scanner->word.kind == DOT_NAME && fil_text_is_word(scanner->word.bytes, scanner->word.length, keyword);
}

bool fil_dot_is_id(const dot_scanner *scanner)
{
  static const char *const keywords[] = {"node", "edge", "graph", "digraph", "subgraph", "strict"};
  for (size_t k = 0; k < sizeof keywords / sizeof *keywords; k++) {
    if (fil_dot_is_keyword(scanner, keywords[k]))
      return false;
  }
  return scanner->word.kind >= DOT_NAME && scanner->word.kind <= DOT_HTML;
}

/* Adds the letter that an entity stands for and returns its length, 0 when it is none that is known. */
static fil_status add_entity(const char *at, const char *end, fil_text *out, size_t *length, fil_error *error)
{
  static const struct {
    const char *entity, *text;
  } entities[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", " "}};
  *length = 0;
  for (size_t k = 0; k < sizeof entities / sizeof *entities; k++) {
    const size_t size = strlen(entities[k].entity);
    if ((size_t)(end - at) < size || memcmp(at, entities[k].entity, size) != 0)
      continue;
    *length = size;
    return fil_text_add(out, entities[k].text, error);
  }
  return FIL_OK;
}

/* Of the part of a text between quotes. */
static fil_status add_part(const char *at, const char *end, bool is_label, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  while (at < end) {
    size_t length = 0;
    if (*at == '\\' && at + 1 < end) {
      if (is_label && strchr("nlr", at[1]))
        FIL_TRY(fil_text_add(out, "\n", error));
      else if (is_label && at[1] == 'N')
        FIL_TRY(fil_text_add(out, DOT_OWN_ID, error));
      else if (strchr("\"\\", at[1]))
        FIL_TRY(fil_text_add_bytes(out, at + 1, 1, error));
      else if (at[1] != '\n')
        FIL_TRY(fil_text_add_bytes(out, at, 2, error));
      at += 2;
      continue;
    }
    if (is_label && *at == '&')
      FIL_TRY(add_entity(at, end, out, &length, error));
    if (!length)
      FIL_TRY(fil_text_add_bytes(out, at, 1, error));
    at += length ? length : 1;
  }
done:
  return status;
}

static fil_status add_html(const char *at, const char *end, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  while (at < end) {
    size_t length = 0;
    if (*at == '<') {
      if (end - at > 3 && fil_text_is_word(at + 1, 2, "br"))
        FIL_TRY(fil_text_add(out, "\n", error));
      while (at < end && *at != '>')
        at++;
      at += at < end;
      continue;
    }
    if (*at == '&')
      FIL_TRY(add_entity(at, end, out, &length, error));
    if (!length)
      FIL_TRY(fil_text_add_bytes(out, at, 1, error));
    at += length ? length : 1;
  }
done:
  return status;
}

/* The parts of joined texts: within their quotes; all between them is passed over by the scanner that found them. */
static fil_status add_quoted(const dot_word *word, bool is_label, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_scanner scanner = {word->bytes, word->bytes + word->length, word->bytes, 1, {0}, NULL};
  while (scanner.at < scanner.end) {
    const char *start = scanner.at + 1;
    skip_quoted(&scanner);
    FIL_TRY(add_part(start, scanner.at - 1, is_label, out, error));
    skip_between(&scanner);
    if (scanner.at == scanner.end)
      break;
    scanner.at++; /* + */
    skip_between(&scanner);
  }
done:
  return status;
}

fil_status fil_dot_print(const dot_word *word, bool is_label, fil_text *out, fil_error *error)
{
  fil_text_clear(out);
  if (word->kind == DOT_QUOTED)
    return add_quoted(word, is_label, out, error);
  if (word->kind == DOT_HTML)
    return add_html(word->bytes + 1, word->bytes + word->length - 1, out, error);
  return fil_text_add_bytes(out, word->bytes, word->length, error);
}
