/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The scanner for delimited text. */
#include "io/sheet/scanner.h"

#include "graph/memory.h"
#include "graph/word.h"
#include "io/formula.h"

#include <string.h>

static bool is_line_end(char byte)
{
  return byte == '\n' || byte == '\r';
}

/* Length of the blank at the start: space, tab or no-break space, unless it is the separator. */
static size_t blank_before(const fil_scanner *scanner, const char *at, const char *end)
{
  if (at < end && (*at == ' ' || *at == '\t') && *at != scanner->separator)
    return 1;
  return end - at >= 2 && memcmp(at, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static size_t blank_after(const char *start, const char *end)
{
  if (end > start && (end[-1] == ' ' || end[-1] == '\t'))
    return 1;
  return end - start >= 2 && memcmp(end - 2, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

/* Where a field that is too long is cut, between letters. */
static const char *cut(const char *start, fil_field *field)
{
  const char *end = start + FIL_FIELD_LENGTH_LIMIT;
  while (end > start && ((unsigned char)*end & 0xC0) == 0x80)
    end--;
  field->fault = FIL_FIELD_LONG;
  return end;
}

/* Takes what stands between, without the blanks around it. */
static void take(const fil_scanner *scanner, const char *start, const char *end, fil_field *field)
{
  for (size_t blank; (blank = blank_before(scanner, start, end)) > 0;)
    start += blank;
  for (size_t blank; (blank = blank_after(start, end)) > 0;)
    end -= blank;
  if (end - start > FIL_FIELD_LENGTH_LIMIT)
    end = cut(start, field);
  field->bytes = start;
  field->length = (uint32_t)(end - start);
}

/* The first separator or line end from `at` on, or the end of the text. Eight bytes a step: fields are short. */
static const char *find_end(const fil_scanner *scanner, const char *at)
{
  const uint64_t separators = FIL_EACH_BYTE(scanner->separator);
  for (; scanner->end - at >= 8; at += 8) {
    uint64_t word = fil_word_at(at);
    uint64_t marks = fil_word_zeros(word ^ separators) | fil_word_zeros(word ^ FIL_EACH_BYTE('\n')) |
                     fil_word_zeros(word ^ FIL_EACH_BYTE('\r'));
    if (marks)
      return at + fil_word_first(marks);
  }
  while (at < scanner->end && *at != scanner->separator && !is_line_end(*at))
    at++;
  return at;
}

/* Takes the field as it stands, up to the separator or the end of the line. */
static void scan_plain(fil_scanner *scanner, fil_field *field)
{
  const char *start = scanner->at, *end = find_end(scanner, start);
  take(scanner, start, end, field);
  scanner->at = end;
}

/* The quote that closes the field whose text begins at `at`, or NULL; tells of quotes written twice and line ends. */
static const char *find_closing(const fil_scanner *scanner, const char *at, bool *doubled, bool *spans_lines)
{
  for (; at < scanner->end; at++) {
    if (is_line_end(*at)) {
      if (scanner->quotes_broken)
        return NULL;
      *spans_lines = true;
    } else if (*at == '"') {
      if (at + 1 == scanner->end || at[1] != '"')
        return at;
      *doubled = true;
      at++;
    }
  }
  return NULL;
}

/* Takes a field whose first byte, at `start`, is a quote. */
static void scan_quoted(fil_scanner *scanner, const char *start, fil_field *field)
{
  bool doubled = false, spans_lines = false;
  const char *closing = find_closing(scanner, start + 1, &doubled, &spans_lines);
  const char *after = closing ? closing + 1 : scanner->end;
  for (size_t blank; (blank = blank_before(scanner, after, scanner->end)) > 0;)
    after += blank;
  bool ends = after == scanner->end || *after == scanner->separator || is_line_end(*after);
  if (closing && ends) {
    take(scanner, start + 1, closing, field);
    field->doubled = doubled;
    scanner->at = after;
    return;
  }
  /* A quote that meets text only lines below was never closed: the next one opens another field. */
  scanner->quotes_broken = scanner->quotes_broken || !closing;
  bool stray = closing && !spans_lines;
  scanner->at = stray ? scanner->at : start + 1;
  scan_plain(scanner, field);
  field->fault = stray ? FIL_FIELD_STRAY : FIL_FIELD_UNCLOSED;
}

static void scan_field(fil_scanner *scanner, fil_field *field)
{
  const char *start = scanner->at;
  *field = (fil_field){0};
  for (size_t blank; (blank = blank_before(scanner, start, scanner->end)) > 0;)
    start += blank;
  if (start < scanner->end && *start == '"')
    scan_quoted(scanner, start, field);
  else
    scan_plain(scanner, field);
}

fil_status fil_scanner_next(fil_scanner *scanner, bool *found, fil_error *error)
{
  *found = scanner->at < scanner->end;
  scanner->count = scanner->surplus = 0;
  if (!*found)
    return FIL_OK;
  scanner->row++;
  for (;;) {
    fil_field beyond;
    if (scanner->count == scanner->capacity) {
      fil_status status =
          fil_memory_reserve(&scanner->fields, &scanner->capacity, scanner->count + 1, sizeof *scanner->fields, error);
      if (status != FIL_OK)
        return status;
    }
    scan_field(scanner, scanner->count < FIL_COLUMN_LIMIT ? &scanner->fields[scanner->count] : &beyond);
    if (scanner->count < FIL_COLUMN_LIMIT)
      scanner->count++;
    else
      scanner->surplus++;
    if (scanner->at == scanner->end || *scanner->at != scanner->separator)
      break;
    scanner->at++;
  }
  if (scanner->at < scanner->end)
    scanner->at += scanner->at[0] == '\r' && scanner->end - scanner->at > 1 && scanner->at[1] == '\n' ? 2 : 1;
  return FIL_OK;
}

bool fil_scanner_is_blank(const fil_scanner *scanner)
{
  for (size_t k = 0; k < scanner->count; k++) {
    if (scanner->fields[k].length > 0)
      return false;
  }
  return scanner->surplus == 0;
}

/* The field with one quote for each that was written twice. */
static fil_status halve_quotes(const fil_field *field, fil_text *scratch, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(scratch);
  for (size_t at = 0; at < field->length && status == FIL_OK;) {
    const char *quote = memchr(field->bytes + at, '"', field->length - at);
    size_t step = quote ? (size_t)(quote - field->bytes) + 1 - at : field->length - at;
    status = fil_text_add_bytes(scratch, field->bytes + at, step, error);
    at += quote ? step + 1 : step; /* past the second of the two */
  }
  return status;
}

fil_status fil_field_text(const fil_field *field, fil_text *scratch, const char **bytes, size_t *length,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  *bytes = field->bytes;
  *length = field->length;
  if (field->doubled) {
    FIL_TRY(halve_quotes(field, scratch, error));
    *bytes = fil_text_string(scratch);
    *length = scratch->length;
  }
  const size_t mark = fil_formula_has_mark(*bytes, *length);
  *bytes += mark;
  *length -= mark;
done:
  return status;
}

void fil_scanner_destroy(fil_scanner *scanner)
{
  fil_memory_free(scanner->fields);
  *scanner = (fil_scanner){0};
}
