/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain records cut from mark to mark are what the scanner makes of them, whatever stands between. */
#include "io/sheet/record_batch.h"
#include "tests/support/testing.h"

#include <string.h>

/* Repeatable chance. */
static uint64_t state_of_chance;

static size_t draw(size_t below)
{
  state_of_chance = state_of_chance * 6364136223846793005u + 1442695040888963407u;
  return (size_t)(state_of_chance >> 33) % below;
}

static void assert_same_fields(const fil_record_batch *batch, const fil_scanner *expected)
{
  size_t record = batch->count - 1;
  assert_int_equal(expected->count, batch->columns);
  for (size_t k = 0; k < batch->columns; k++) {
    const fil_field *field = &batch->fields[k * batch->limit + record];
    assert_ptr_equal(field->bytes, expected->fields[k].bytes);
    assert_int_equal(field->length, expected->fields[k].length);
    assert_int_equal(field->doubled, expected->fields[k].doubled);
    assert_int_equal(field->fault, expected->fields[k].fault);
  }
}

/* Goes through a text twice, with the scanner alone and with the batch where it may. Returns how many were cut. */
static size_t walk(const char *text, size_t length, char separator, size_t columns)
{
  static fil_record_batch batch;
  fil_scanner scanner = {.at = text, .end = text + length, .separator = separator}, expected = scanner;
  size_t cut = 0;
  bool found;
  assert_int_equal(fil_record_batch_open(&batch, columns, NULL), FIL_OK);
  for (;;) {
    assert_int_equal(fil_scanner_next(&expected, &found, NULL), FIL_OK);
    if (!found)
      break;
    if (batch.count == batch.limit)
      batch.count = 0;
    if (fil_record_batch_cut(&batch, &scanner)) {
      assert_false(fil_scanner_is_blank(&expected));
      assert_same_fields(&batch, &expected);
      cut++;
    } else {
      assert_int_equal(fil_scanner_next(&scanner, &found, NULL), FIL_OK);
    }
    assert_ptr_equal(scanner.at, expected.at);
    assert_int_equal(scanner.row, expected.row);
  }
  assert_ptr_equal(scanner.at, scanner.end);
  fil_record_batch_close(&batch);
  fil_scanner_destroy(&scanner);
  fil_scanner_destroy(&expected);
  return cut;
}

/* Texts of parts that make trouble at the edges of fields, records, steps and windows. */
static void test_any_text(void **state)
{
  (void)state;
  static const char *const parts[] = {",",  ",",        ",",        "\n", "\n", "\r\n", "\r",   "\"",    " ",
                                      "\t", "\xC2\xA0", "\xD0\xA0", "-",  "7",  "abc",  "R05-", ";12,5", "x,y,z\n"};
  static char text[3 * FIL_MARKS_MOST];
  state_of_chance = 1;
  for (size_t round = 0; round < 300; round++) {
    size_t length = 0, most = round % 10 ? 1 + draw(600) : sizeof text - 8;
    size_t kinds = round % 3 ? sizeof parts / sizeof *parts : 6; /* some are mostly plain */
    while (length + 8 < most) {
      const char *part = kinds == 6 && draw(3) ? "abc" : parts[draw(kinds)];
      memcpy(text + length, part, strlen(part)); /* NOLINT(bugprone-not-null-terminated-result): no string */
      length += strlen(part);
    }
    for (size_t columns = 0; columns <= 3; columns++)
      walk(text, length, ",;\t"[round % 3], columns);
  }
}

static void test_plain_text(void **state)
{
  (void)state;
  static char text[100 * FIL_MARKS_STEP + 1];
  for (size_t at = 0; at + FIL_MARKS_STEP < sizeof text; at += 8)
    memcpy(text + at, at % 16 ? "a,-5,d\r\n" : "x, .5,\n\n", 8); /* NOLINT(bugprone-not-null-terminated-result) */
  size_t length = strlen(text);
  assert_true(walk(text, length, ',', 3) >= length / 16 - FIL_MARKS_STEP / 8);
  assert_int_equal(walk(text, length, ',', 4), 0);
}

/* Records longer than all that is marked at once, and columns more than may be marked in it. */
static void test_long_records(void **state)
{
  (void)state;
  static char text[4 * FIL_MARKS_MOST];
  memset(text, 'a', sizeof text);
  for (size_t at = 1; at < sizeof text; at += FIL_MARKS_MOST - 100)
    text[at] = ',';
  for (size_t at = FIL_MARKS_MOST + 50; at < sizeof text; at += FIL_MARKS_MOST / 2)
    text[at] = '\n';
  walk(text, sizeof text, ',', 2);
  memset(text, '\n', sizeof text);
  for (size_t at = 0; at < sizeof text; at += 2)
    text[at] = 'a';
  assert_int_equal(walk(text, sizeof text, ',', FIL_MARKS_MOST), 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_any_text),
      cmocka_unit_test(test_plain_text),
      cmocka_unit_test(test_long_records),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
