/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Generated sheets read in many chunks by several workers, against a reader that goes letter by letter. */
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/workers.h"
#include "io/formula.h"
#include "io/sheet/records.h"
#include "io/sheet/scanner.h"
#include "tests/support/tables.h"
#include "tests/support/testing.h"
#include "tests/support/windowed.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEETS = 100, PIECES_MOST = 120, FIELDS_MOST = 64 };

static uint64_t state = 1;

static size_t draw(size_t limit)
{
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (size_t)(state >> 33) % limit;
}

/* The plain reader: one letter at a time, one record at a time. */
typedef struct slow_reader {
  const char *at, *end;
  char separator;
  bool broken; /* a quote was open to the end of the text */
  size_t row;
  char *fields[FIELDS_MOST];
  size_t count;
  size_t unclosed, stray; /* fields that are not empty and stand under a heading */
  size_t headings;
} slow_reader;

static bool is_line_end(char letter)
{
  return letter == '\n' || letter == '\r';
}

static size_t blank_at(const slow_reader *reader, const char *at)
{
  if (at < reader->end && (*at == ' ' || *at == '\t') && *at != reader->separator)
    return 1;
  return reader->end - at >= 2 && memcmp(at, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

/* Copies the letters between, without blanks around them, quotes that come twice once when `undouble`. */
static char *copy_between(const slow_reader *reader, const char *start, const char *end, bool undouble)
{
  char *copy = malloc((size_t)(end - start) + 1), *to = copy;
  for (; start < end && blank_at(reader, start);)
    start += blank_at(reader, start);
  while (end > start && (end[-1] == ' ' || end[-1] == '\t' || (end - start > 1 && memcmp(end - 2, "\xC2\xA0", 2) == 0)))
    end -= end[-1] == ' ' || end[-1] == '\t' ? 1 : 2;
  for (; start < end; start++) {
    *to++ = *start;
    start += undouble && *start == '"';
  }
  *to = '\0';
  size_t mark = fil_formula_has_mark(copy, (size_t)(to - copy));
  memmove(copy, copy + mark, (size_t)(to - copy) + 1 - mark);
  return copy;
}

static char *read_plain(slow_reader *reader)
{
  const char *start = reader->at;
  while (reader->at < reader->end && *reader->at != reader->separator && !is_line_end(*reader->at))
    reader->at++;
  return copy_between(reader, start, reader->at, /*undouble=*/false);
}

static char *read_quoted(slow_reader *reader, const char *start)
{
  bool lines = false, headed = reader->count < reader->headings;
  const char *closing = start + 1;
  for (; closing < reader->end; closing++) {
    lines = lines || is_line_end(*closing);
    if (is_line_end(*closing) && reader->broken)
      break;
    if (*closing != '"')
      continue;
    if (closing + 1 == reader->end || closing[1] != '"')
      break;
    closing++;
  }
  bool closed = closing < reader->end && *closing == '"';
  const char *after = closed ? closing + 1 : reader->end;
  while (blank_at(reader, after))
    after += blank_at(reader, after);
  if (closed && (after == reader->end || *after == reader->separator || is_line_end(*after))) {
    reader->at = after;
    return copy_between(reader, start + 1, closing, /*undouble=*/true);
  }
  reader->broken = reader->broken || !closed;
  bool stray = closed && !lines;
  reader->at = stray ? reader->at : start + 1;
  char *text = read_plain(reader);
  reader->stray += stray && *text && headed;
  reader->unclosed += !stray && *text && headed;
  return text;
}

static bool read_record(slow_reader *reader)
{
  for (size_t k = 0; k < reader->count; k++)
    free(reader->fields[k]);
  reader->count = 0;
  if (reader->at == reader->end)
    return false;
  reader->row++;
  for (;; reader->at++) {
    const char *start = reader->at;
    while (blank_at(reader, start))
      start += blank_at(reader, start);
    bool quoted = start < reader->end && *start == '"';
    assert_true(reader->count < FIELDS_MOST);
    char *text = quoted ? read_quoted(reader, start) : read_plain(reader);
    reader->fields[reader->count++] = text;
    if (reader->at == reader->end || *reader->at != reader->separator)
      break;
  }
  bool crlf = reader->end - reader->at > 1 && memcmp(reader->at, "\r\n", 2) == 0;
  reader->at += reader->at < reader->end ? 1 + crlf : 0;
  return true;
}

static bool is_empty(const slow_reader *reader)
{
  for (size_t k = 0; k < reader->count; k++) {
    if (*reader->fields[k])
      return false;
  }
  return true;
}

static size_t count_kind(const fil_problems *problems, const char *kind)
{
  size_t count = 0;
  for (size_t k = 0; k < problems->kind_count; k++)
    count += strcmp(problems->kinds[k].kind, kind) == 0 ? problems->kinds[k].count : 0;
  return count;
}

/* Every cell is the letter-by-letter reader's, as text or as the number that the text is. */
static void assert_cell(const fil_column *column, size_t row, const char *text)
{
  double number;
  if (!*text) {
    assert_true(fil_column_is_missing(column, row));
  } else if (column->type != FIL_COLUMN_NUMBER) {
    assert_string_equal(fil_column_text(column, row), text);
  } else {
    bool point = fil_number_read(text, strlen(text), '.', &number) && number == column->numbers[row];
    bool comma = fil_number_read(text, strlen(text), ',', &number) && number == column->numbers[row];
    bool grouped = fil_number_read_grouped(text, strlen(text), '.', ',', &number) && number == column->numbers[row];
    bool points = fil_number_read_grouped(text, strlen(text), ',', '.', &number) && number == column->numbers[row];
    assert_true(point || comma || grouped || points || isnan(column->numbers[row]));
  }
}

static void assert_read_slowly(const fil_delimited *sheet, const fil_table *table, const fil_problems *problems)
{
  slow_reader reader = {.at = sheet->source->bytes + sheet->body,
                        .end = sheet->source->bytes + sheet->source->length,
                        .separator = sheet->separator,
                        .row = sheet->header_row,
                        .headings = sheet->headers.count};
  size_t row = 0;
  while (read_record(&reader)) {
    if (is_empty(&reader))
      continue;
    assert_true(row < fil_table_rows(table));
    assert_int_equal(fil_table_origin_row(table, row), reader.row);
    for (size_t k = 0; k < table->column_count; k++)
      assert_cell(table->columns[k], row, k < reader.count ? reader.fields[k] : "");
    row++;
  }
  assert_int_equal(row, fil_table_rows(table));
  assert_int_equal(count_kind(problems, "unclosed quote"), reader.unclosed);
  assert_int_equal(count_kind(problems, "text after a quote"), reader.stray);
}

/* Reads the sheet in one chunk, its types known from the whole, and then in every other way. */
static void check_sheet(const fil_delimited *sheet, const fil_cells *cells)
{
  static const size_t workers[] = {1, 2, 3, 7}, least[] = {1, 9, 60}, samples[] = {0, 25, 1 << 16};
  const fil_records_layout whole = {.chunk_least = SIZE_MAX, .sample_length = SIZE_MAX};
  fil_table expected;
  fil_problems told = {0};
  assert_int_equal(fil_records_read(sheet, cells, &whole, NULL, &expected, &told, NULL), FIL_OK);
  if (sheet->headers.count > 0)
    assert_read_slowly(sheet, &expected, &told);
  for (size_t w = 0; w < sizeof workers / sizeof *workers; w++) {
    fil_workers_use(workers[w]);
    for (size_t k = 0; k < 3; k++) {
      const fil_records_layout layout = {.chunk_least = least[k], .sample_length = samples[draw(3)]};
      fil_table table;
      fil_problems problems = {0};
      assert_int_equal(fil_records_read(sheet, cells, &layout, NULL, &table, &problems, NULL), FIL_OK);
      assert_true(tables_are_same(&expected, &table));
      assert_true(problems_are_same(&told, &problems));
      fil_table_destroy(&table);
      fil_problems_destroy(&problems);
    }
  }
  fil_workers_use(0);
  fil_table_destroy(&expected);
  fil_problems_destroy(&told);
}

static size_t sound, odd; /* sheets that were read in windows, and that are to be read whole */

/* Reads the sheet as a large file is: where its text is sound, it is the same. */
static void check_windows(const fil_delimited *sheet, const fil_cells *cells, const fil_text *text)
{
  static const size_t windows[] = {64, 100, 300}, workers[] = {1, 4};
  const fil_records_layout whole = {.chunk_least = SIZE_MAX, .sample_length = SIZE_MAX};
  fil_table expected;
  fil_problems told = {0};
  assert_int_equal(fil_records_read(sheet, cells, &whole, NULL, &expected, &told, NULL), FIL_OK);
  for (size_t k = 0; k < 6; k++) {
    const fil_records_layout layout = {.chunk_least = 1 + draw(60), .sample_length = draw(60)};
    fil_source source;
    fil_table table = {0};
    fil_problems problems = {0};
    fil_workers_use(workers[k % 2]);
    if (open_windowed(&source, sheet->source->name, text->bytes, text->length, text->length, windows[k / 2])) {
      fil_delimited windowed = *sheet;
      windowed.source = &source;
      assert_int_equal(fil_records_read(&windowed, cells, &layout, NULL, &table, &problems, NULL), FIL_OK);
      odd += source.rest->odd;
      sound += !source.rest->odd;
      if (!source.rest->odd) {
        assert_true(tables_are_same(&expected, &table));
        assert_true(problems_are_same(&told, &problems));
      }
    }
    fil_source_close(&source);
    fil_table_destroy(&table);
    fil_problems_destroy(&problems);
  }
  fil_workers_use(0);
  fil_table_destroy(&expected);
  fil_problems_destroy(&told);
}

static fil_dictionary known; /* ids that columns may be read with */

static void check_text(const fil_text *text)
{
  fil_source source;
  fil_delimited sheet;
  fil_cells *cells;
  assert_int_equal(fil_source_open_memory(&source, "sheet.csv", text->bytes, text->length, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_delimited_open(&sheet, &source, NULL, NULL), FIL_OK);
  cells = fil_memory_new(sheet.headers.count, sizeof *cells);
  assert_non_null(cells);
  check_sheet(&sheet, cells); /* all of them guessed */
  check_windows(&sheet, cells, text);
  for (size_t k = 0; k < sheet.headers.count; k++)
    cells[k] = (fil_cells)draw(5);
  sheet.ids = draw(2) ? &known : NULL;
  check_sheet(&sheet, cells);
  check_windows(&sheet, cells, text);
  fil_memory_free(cells);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
}

static void add(fil_text *text, const char *piece)
{
  assert_int_equal(fil_text_add(text, piece, NULL), FIL_OK);
}

/* Sheets that begin with the heading and go on with any of the pieces. */
static void check_pieces(const char *heading, const char *const pieces[], size_t piece_count)
{
  for (int sheet = 0; sheet < SHEETS; sheet++) {
    fil_text text = {0};
    add(&text, heading);
    for (size_t k = draw(PIECES_MOST); k > 0; k--)
      add(&text, pieces[draw(piece_count)]);
    check_text(&text);
    fil_text_destroy(&text);
  }
}

/* Anything at all, of what means something to the reader. */
static void test_any_letters(void **state_of_test)
{
  (void)state_of_test;
  static const char *const pieces[] = {"\"", "\"\"", ",",  ",",        ";",   "\n", "\n",   "\r", "\r\n", " ",   "\t",
                                       "a",  "bc",   "12", "\xC2\xA0", "1,5", "0",  "\xFF", "é",  "=1",   "'=2", "'"};
  check_pieces("A,B,C\n", pieces, sizeof pieces / sizeof *pieces);
}

/* Cells as people write them, some of them over several lines, in rows that are now and then too short or too long. */
static void test_likely_cells(void **state_of_test)
{
  (void)state_of_test;
  static const char *const pieces[] = {"12;",
                                       "7,5;",
                                       "1 234;",
                                       "1.234;",
                                       "-3e2;",
                                       "Almaty;",
                                       "\"a;b\";",
                                       "\"x\ny\";",
                                       ";",
                                       "\"a \"\"b\"\"\";",
                                       " Aktau\xC2\xA0;",
                                       "007;",
                                       "\n",
                                       "\n",
                                       "\r\n",
                                       "\n\n",
                                       "5\n",
                                       "\"8\"\n",
                                       "'=x;",
                                       "\"'-a\"\"b\";"};
  sound = odd = 0;
  check_pieces("Name;Share;Sales;Name\n", pieces, sizeof pieces / sizeof *pieces);
  assert_true(sound > SHEETS && odd > 0); /* a record of over 64 bytes is odd */
}

/* Tells in which state reading a sheet in windows leaves the rest, whose last lines are given. */
static bool is_odd_with(const char *last, size_t rows_after)
{
  static const fil_cells cells[] = {FIL_CELLS_GUESS, FIL_CELLS_GUESS};
  fil_text text = {0};
  fil_source source;
  fil_delimited sheet;
  fil_table table;
  fil_problems problems = {0};
  add(&text, "N;M\n");
  for (int row = 0; row < 60; row++)
    add(&text, "x;12\n");
  add(&text, last);
  for (size_t row = 0; row < rows_after; row++)
    add(&text, "y;1\n");
  assert_true(open_windowed(&source, "sheet.csv", text.bytes, text.length, 100, 64));
  assert_true(source.length <= 100 && fil_source_size(&source) == text.length);
  assert_int_equal(fil_delimited_open(&sheet, &source, &problems, NULL), FIL_OK);
  assert_int_equal(fil_records_read(&sheet, cells, &fil_records_usual, NULL, &table, &problems, NULL), FIL_OK);
  const bool is_odd_rest = source.rest->odd;
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_text_destroy(&text);
  return is_odd_rest;
}

/* What the first lines do not show, and what makes the text another one. */
static void test_odd_rest(void **state_of_test)
{
  (void)state_of_test;
  assert_false(is_odd_with("é;1\n", 9));
  assert_false(is_odd_with("a;\"b\nc\"\n", 9));
  assert_false(is_odd_with("a;\"b\nc;1", 0)); /* open to the end of the text, which is in sight */
  assert_false(is_odd_with("a;\"b\"c\n", 9));
  assert_true(is_odd_with("a;\"b\nc;1\n", 30));
  assert_true(is_odd_with("\xFF;1\n", 9));
  assert_true(is_odd_with("a;\xEF\xBF\xBD\n", 9));
  assert_true(is_odd_with("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;1\n", 9));
}

/* What the beginning shows is not what the column is. */
static void test_late_change_of_mind(void **state_of_test)
{
  (void)state_of_test;
  static const char *const later[] = {"x", "1,5", "1.5", "007", "", "\"1,\"\"5\""};
  for (size_t k = 0; k < sizeof later / sizeof *later; k++) {
    fil_text text = {0};
    add(&text, "N;M\n");
    for (int row = 0; row < 60; row++)
      add(&text, row % 2 ? "1;a\n" : "12;a\n");
    for (int row = 0; row < 90; row++) {
      add(&text, later[k]);
      add(&text, ";b\n");
    }
    check_text(&text);
    fil_text_destroy(&text);
  }
}

int main(void)
{
  uint32_t code;
  if (fil_dictionary_add(&known, "12", 2, &code, NULL) != FIL_OK ||
      fil_dictionary_add(&known, "Almaty", 6, &code, NULL) != FIL_OK)
    return EXIT_FAILURE;
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_any_letters),
      cmocka_unit_test(test_likely_cells),
      cmocka_unit_test(test_odd_rest),
      cmocka_unit_test(test_late_change_of_mind),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  fil_dictionary_destroy(&known);
  return failed;
}
