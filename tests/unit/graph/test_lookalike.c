/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names that may be meant to be the same, against names that are not. */
#include "graph/lookalike.h"
#include "graph/memory.h"
#include "graph/text.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static fil_likeness likeness_of(const char *left, const char *right)
{
  const char *const names[] = {"something else", left, NULL, right};
  fil_lookalike found[4];
  assert_int_equal(fil_lookalike_find(names, 4, found, NULL), FIL_OK);
  assert_int_equal(found[0].likeness, FIL_LIKENESS_NONE);
  assert_int_equal(found[2].likeness, FIL_LIKENESS_NONE);
  if (found[3].likeness != FIL_LIKENESS_NONE && found[3].likeness != FIL_LIKENESS_MIXED)
    assert_int_equal(found[3].twin, 1);
  return found[3].likeness;
}

static void test_kinds(void **state)
{
  (void)state;
  assert_int_equal(likeness_of("Хлебозавод", "Хлебозавод"), FIL_LIKENESS_EQUAL);
  assert_int_equal(likeness_of("Хлебозавод", "ХЛЕБОЗАВОД"), FIL_LIKENESS_CASE);
  assert_int_equal(likeness_of("Mill No 1", "Mill  No1"), FIL_LIKENESS_CASE);
  assert_int_equal(likeness_of("Нива", "Hива"), FIL_LIKENESS_SCRIPT);
  assert_int_equal(likeness_of("СОК", "COK"), FIL_LIKENESS_SCRIPT);
  assert_int_equal(likeness_of("Завод", "Cад Hива"), FIL_LIKENESS_MIXED);
}

/* What the eye does not see: accents coded apart, marks of direction, soft hyphens, blanks without width. */
static void test_unseen(void **state)
{
  (void)state;
  assert_int_equal(likeness_of("край", "кра\xD0\xB8\xCC\x86"), FIL_LIKENESS_COMPOSED);
  assert_int_equal(likeness_of("\xC3\x89lan", "E\xCC\x81lan"), FIL_LIKENESS_COMPOSED);
  assert_int_equal(likeness_of("Mill", "Mill\xE2\x80\x8B"), FIL_LIKENESS_INVISIBLE);
  assert_int_equal(likeness_of("\xE2\x80\x8F"
                               "AB",
                               "AB"),
                   FIL_LIKENESS_INVISIBLE);
  assert_int_equal(likeness_of("Хлебо\xC2\xADзавод", "Хлебозавод"), FIL_LIKENESS_INVISIBLE);
  assert_int_equal(likeness_of("\xEF\xBB\xBF"
                               "1",
                               "1"),
                   FIL_LIKENESS_INVISIBLE);
  assert_int_equal(likeness_of("MILL", "Mill\xE2\x80\x8B"), FIL_LIKENESS_CASE);
}

static void test_marks_and_numbers(void **state)
{
  (void)state;
  assert_int_equal(likeness_of("1", "01"), FIL_LIKENESS_NUMBER);
  assert_int_equal(likeness_of("2.0", "2"), FIL_LIKENESS_NUMBER);
  assert_int_equal(likeness_of("007", "7,00"), FIL_LIKENESS_NUMBER);
  assert_int_equal(likeness_of("0", "00"), FIL_LIKENESS_NUMBER);
  assert_int_equal(likeness_of("1.1", "1.10"), FIL_LIKENESS_NONE);
  assert_int_equal(likeness_of("1", "10"), FIL_LIKENESS_NONE);
  assert_int_equal(likeness_of("01.1", "1.1"), FIL_LIKENESS_NONE);
  assert_int_equal(likeness_of("1.", "1"), FIL_LIKENESS_NONE);
  assert_int_equal(likeness_of("1\xE2\x84\xAE"
                               "0",
                               "1"),
                   FIL_LIKENESS_NONE);
  assert_int_equal(likeness_of("ТОО «Нива»", "ТОО \"Нива\""), FIL_LIKENESS_MARKS);
  assert_int_equal(likeness_of("Хлеб–завод", "Хлеб-завод"), FIL_LIKENESS_MARKS);
  assert_int_equal(likeness_of("Хлеб-завод", "Хлебзавод"), FIL_LIKENESS_NONE);
}

static void test_one_letter(void **state)
{
  (void)state;
  assert_int_equal(likeness_of("Romashka", "Romaska"), FIL_LIKENESS_LETTER);
  assert_int_equal(likeness_of("Romashka", "Romashkaa"), FIL_LIKENESS_LETTER);
  assert_int_equal(likeness_of("Romashka", "Romoshka"), FIL_LIKENESS_LETTER);
  assert_int_equal(likeness_of("Romashka", "Romahska"), FIL_LIKENESS_LETTER);
  assert_int_equal(likeness_of("ТОО Мельница", "ТОО Мелница"), FIL_LIKENESS_LETTER);
}

/* Numbers, single letters and short words tell things apart. */
static void test_different(void **state)
{
  (void)state;
  static const char *const pairs[][2] = {
      {"Mill 1", "Mill 2"},       {"Enterprise12", "Enterprise13"}, {"Plant A", "Plant B"},  {"Iran", "Iraq"},
      {"F001", "F002"},           {"Romashka", "Romaschki"},        {"IT-компания", "Бюро"}, {"abcdef", "fabcde"},
      {"Kokshetau", "Karaganda"},
  };
  for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
    if (likeness_of(pairs[k][0], pairs[k][1]) != FIL_LIKENESS_NONE)
      fail_msg("\"%s\" and \"%s\" are taken for alike", pairs[k][0], pairs[k][1]);
  }
}

static void test_series(void **state)
{
  (void)state;
  const char *const names[] = {"PlantA", "PlantB", "PlantC", "Romashka", "Romashko", "Romashka"};
  fil_lookalike found[6];
  assert_int_equal(fil_lookalike_find(names, 6, found, NULL), FIL_OK);
  assert_int_equal(found[1].likeness, FIL_LIKENESS_NONE);
  assert_int_equal(found[2].likeness, FIL_LIKENESS_NONE);
  assert_int_equal(found[4].likeness, FIL_LIKENESS_LETTER);
  assert_int_equal(found[5].likeness, FIL_LIKENESS_EQUAL);
}

/* What is found among random words are pairs by the slow definition. */
static void test_against_distance(void **state)
{
  (void)state;
  enum { COUNT = 300, LETTERS = 6 };
  char words[COUNT][LETTERS + 2];
  const char *names[COUNT];
  fil_lookalike found[COUNT];
  unsigned seed = 7;
  for (size_t k = 0; k < COUNT; k++) {
    size_t length = 5 + (seed >> 20) % 2;
    for (size_t at = 0; at < length; at++) {
      seed = seed * 1664525u + 1013904223u;
      words[k][at] = (char)('a' + (seed >> 24) % 4);
    }
    words[k][length] = '\0';
    names[k] = words[k];
  }
  assert_int_equal(fil_lookalike_find(names, COUNT, found, NULL), FIL_OK);
  size_t alike = 0;
  for (size_t k = 0; k < COUNT; k++) {
    size_t least = SIZE_MAX;
    for (size_t j = 0; j < k; j++) {
      size_t distance = fil_text_distance(names[j], names[k]);
      least = distance < least ? distance : least;
    }
    if (found[k].likeness == FIL_LIKENESS_LETTER)
      assert_int_equal(fil_text_distance(names[k], names[found[k].twin]), 1);
    assert_true((found[k].likeness != FIL_LIKENESS_NONE) <= (least <= 1));
    alike += found[k].likeness != FIL_LIKENESS_NONE;
  }
  assert_in_range(alike, 20, COUNT);
}

/* A hundred thousand names take moments, also when they are near each other. */
static void test_many(void **state)
{
  (void)state;
  const size_t count = 100000;
  char(*words)[24] = fil_memory_new(count, sizeof *words);
  const char **names = fil_memory_new(count, sizeof *names);
  fil_lookalike *found = fil_memory_new(count, sizeof *found);
  for (size_t k = 0; k < count; k++) {
    snprintf(words[k], sizeof words[k], "Enterprise %zu", k);
    names[k] = words[k];
  }
  names[count - 1] = "Entreprise 7";
  assert_int_equal(fil_lookalike_find(names, count, found, NULL), FIL_OK);
  for (size_t k = 0; k + 1 < count; k++)
    assert_int_equal(found[k].likeness, FIL_LIKENESS_NONE);
  assert_int_equal(found[count - 1].twin, 7);
  fil_memory_free(words);
  fil_memory_free(names);
  fil_memory_free(found);
}

/* Past the number of names that are compared letter by letter, plain ones go a shorter way; what is found is the same,
   wherever the first name stands that is not plain. */
static void test_plain_among_many(void **state)
{
  (void)state;
  enum { MANY = 200100 };
  static char plain[MANY][16];
  static const char *names[MANY];
  static fil_lookalike found[MANY];
  static const struct {
    const char *earlier, *later;
    fil_likeness likeness;
  } pairs[] = {
      {"Romashka", " ROMASH KA", FIL_LIKENESS_CASE},
      {"COK 5", "СОК 5", FIL_LIKENESS_SCRIPT},
      {"7", "07", FIL_LIKENESS_NUMBER},
      {"12", "12.0", FIL_LIKENESS_NUMBER},
      {"Bread", "'Bread'", FIL_LIKENESS_MARKS},
      {"Salt", "Salt", FIL_LIKENESS_EQUAL},
      {"\"Mill\"", "mill", FIL_LIKENESS_MARKS},
  };
  enum { PAIRS = sizeof pairs / sizeof *pairs };
  for (size_t k = 0; k < MANY; k++) {
    snprintf(plain[k], sizeof plain[k], "Firm %zu", k);
    names[k] = plain[k];
  }
  for (size_t k = 0; k < PAIRS; k++) {
    names[k * 3 + 1] = pairs[k].earlier;
    names[MANY - k * 3 - 1] = pairs[k].later;
  }
  assert_int_equal(fil_lookalike_find(names, MANY, found, NULL), FIL_OK);
  for (size_t k = 0; k < PAIRS; k++) {
    assert_int_equal(found[MANY - k * 3 - 1].likeness, pairs[k].likeness);
    assert_int_equal(found[MANY - k * 3 - 1].twin, k * 3 + 1);
    found[MANY - k * 3 - 1].likeness = FIL_LIKENESS_NONE;
  }
  for (size_t k = 0; k < MANY; k++)
    assert_int_equal(found[k].likeness, FIL_LIKENESS_NONE);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kinds),      cmocka_unit_test(test_unseen),    cmocka_unit_test(test_marks_and_numbers),
      cmocka_unit_test(test_one_letter), cmocka_unit_test(test_different), cmocka_unit_test(test_against_distance),
      cmocka_unit_test(test_many),       cmocka_unit_test(test_series),    cmocka_unit_test(test_plain_among_many),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
