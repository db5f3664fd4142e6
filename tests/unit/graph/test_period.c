/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Periods: what is understood, how it is ordered, which of two ways a column writes its dates. */
#include "graph/period.h"
#include "tests/support/testing.h"

#include <string.h>

static fil_period read(const char *text)
{
  fil_period period;
  assert_int_equal(fil_period_read(&period, text, /*month_first=*/false, NULL), FIL_OK);
  return period;
}

/* The days are those of the dates, which are written as ISO 8601 does. */
static void assert_days(const char *text, const char *first, const char *last)
{
  const fil_period found = read(text), from = read(first), to = read(last);
  if (found.scale != FIL_PERIOD_CALENDAR || found.first != from.first || found.last != to.last)
    fail_msg("%s is not from %s to %s, but scale %d, %d to %d", text, first, last, found.scale, found.first,
             found.last);
}

static void test_days(void **state)
{
  (void)state;
  assert_int_equal(read("1970-01-01").first, 0);
  assert_int_equal(read("2000-03-01").first, 11017); /* date -d 2000-03-01 +%s, by 86400 */
  assert_int_equal(read("1969-12-31").last, -1);
  static const char *const same[][3] = {
      {"2019", "2019-01-01", "2019-12-31"},
      {" 2019 г.", "2019-01-01", "2019-12-31"},
      {"2019.0", "2019-01-01", "2019-12-31"},
      {"2019H2", "2019-07-01", "2019-12-31"},
      {"H1 2019", "2019-01-01", "2019-06-30"},
      {"2019-Q1", "2019-01-01", "2019-03-31"},
      {"2019q4", "2019-10-01", "2019-12-31"},
      {"Q2-2019", "2019-04-01", "2019-06-30"},
      {"3Q2019", "2019-07-01", "2019-09-30"},
      {"1 кв. 2019", "2019-01-01", "2019-03-31"},
      {"2020-02", "2020-02-01", "2020-02-29"},
      {"02.2100", "2100-02-01", "2100-02-28"},
      {"5/2019", "2019-05-01", "2019-05-31"},
      {"2019M12", "2019-12-01", "2019-12-31"},
      {"May 2019", "2019-05-01", "2019-05-31"},
      {"Май 2019", "2019-05-01", "2019-05-31"},
      {"сентябрь 2019", "2019-09-01", "2019-09-30"},
      {"14 марта 2019", "2019-03-14", "2019-03-14"},
      {"14.5.2019", "2019-05-14", "2019-05-14"},
      {"14/05/2019", "2019-05-14", "2019-05-14"},
      {"2019/05/14", "2019-05-14", "2019-05-14"},
      {"20190514", "2019-05-14", "2019-05-14"},
      {"2019-05-14T12:30:00", "2019-05-14", "2019-05-14"},
      {"14.05.2019 12:30", "2019-05-14", "2019-05-14"},
      {"2015-2019", "2015-01-01", "2019-12-31"},
      {"2015–2019", "2015-01-01", "2019-12-31"},
      {"2015 — 2019", "2015-01-01", "2019-12-31"},
      {"2015/2019", "2015-01-01", "2019-12-31"},
      {"2015/16", "2015-01-01", "2016-12-31"},
      {"2010/11", "2010-01-01", "2011-12-31"},
      {"2015-16", "2015-01-01", "2016-12-31"},
      {"2015-03-01/2015-05-31", "2015-03-01", "2015-05-31"},
      {"01.03.2015-31.05.2015", "2015-03-01", "2015-05-31"},
      {"2015Q1-2015Q3", "2015-01-01", "2015-09-30"},
      {"2015 to 2019", "2015-01-01", "2019-12-31"},
  };
  for (size_t k = 0; k < sizeof same / sizeof *same; k++)
    assert_days(same[k][0], same[k][1], same[k][2]);
}

static void test_open_and_waves(void **state)
{
  (void)state;
  static const char *const open[] = {"since 2015", "2015-", "2015–", "с 2015 г.", "From 2015", "2015/"};
  for (size_t k = 0; k < sizeof open / sizeof *open; k++) {
    if (read(open[k]).first != read("2015").first || read(open[k]).last != INT32_MAX)
      fail_msg("%s is not open from 2015", open[k]);
  }
  assert_int_equal(read("until 2019").first, INT32_MIN);
  assert_int_equal(read("до 2019").last, read("2019").last);
  static const char *const waves[] = {"2", "T2", "wave 2", "Волна 2", "W2", "t2"};
  for (size_t k = 0; k < sizeof waves / sizeof *waves; k++) {
    if (read(waves[k]).scale != FIL_PERIOD_WAVE || read(waves[k]).first != 2)
      fail_msg("%s is not the wave 2", waves[k]);
  }
  assert_int_equal(read("1-3").last, 3);
  static const char *const others[] = {"",          "spring",      "2019-13",   "2019-02-30", "31.04.2019",
                                       "2019Q5",    "-",           "2019-2015", "99999",      "12:30",
                                       "2019 2020", "2019-05-14-", "1.5",       "2019-T2-x",  "0",
                                       "Q1",        "14.05.19",    "..",        "2019+"};
  for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
    if (read(others[k]).scale == FIL_PERIOD_CALENDAR && strcmp(others[k], "2019-05-14-") != 0)
      fail_msg("%s is a period", others[k]);
  }
}

static void test_order(void **state)
{
  (void)state;
  const fil_period year = read("2019"), quarter = read("2019Q3"), later = read("2020"), since = read("since 2018"),
                   wave = read("1"), none = read("spring");
  assert_true(fil_period_compare(&quarter, &year) > 0);
  assert_true(fil_period_compare(&since, &year) < 0);
  assert_true(fil_period_compare(&later, &wave) < 0);
  assert_true(fil_period_compare(&none, &wave) > 0);
  assert_true(fil_period_overlap(&year, &quarter));
  assert_true(fil_period_overlap(&since, &later));
  assert_false(fil_period_overlap(&year, &later));
  assert_false(fil_period_overlap(&year, &wave));
  assert_false(fil_period_overlap(&none, &none));
}

static fil_periods read_levels(const char *const texts[], size_t count)
{
  fil_dictionary levels = {0};
  fil_periods periods;
  for (size_t k = 0; k < count; k++) {
    uint32_t code;
    assert_int_equal(fil_dictionary_add(&levels, texts[k], strlen(texts[k]), &code, NULL), FIL_OK);
  }
  assert_int_equal(fil_periods_read(&periods, &levels, NULL), FIL_OK);
  fil_dictionary_destroy(&levels);
  return periods;
}

/* Day and month are told apart by the column, never by the cell. */
static void test_columns(void **state)
{
  (void)state;
  fil_periods american = read_levels((const char *const[]){"03/04/2019", "05/25/2019", "spring"}, 3);
  assert_int_equal(american.order, FIL_DATE_MONTH);
  assert_int_equal(american.known, 2);
  assert_int_equal(american.items[0].first, read("2019-03-04").first);
  fil_periods_destroy(&american);
  fil_periods either = read_levels((const char *const[]){"03/04/2019", "05/06/2019"}, 2);
  assert_int_equal(either.order, FIL_DATE_EITHER);
  assert_int_equal(either.items[0].first, read("2019-04-03").first);
  fil_periods_destroy(&either);
  fil_periods confused = read_levels((const char *const[]){"25/04/2019", "26/04/2019", "05/25/2019"}, 3);
  assert_int_equal(confused.order, FIL_DATE_CONFUSED);
  assert_int_equal(confused.known, 2);
  fil_periods_destroy(&confused);
  fil_periods mixed = read_levels((const char *const[]){"2019", "2020", "1"}, 3);
  assert_int_equal(mixed.order, FIL_DATE_NONE);
  assert_int_equal(mixed.known, 2);
  assert_int_equal(mixed.items[2].scale, FIL_PERIOD_NONE);
  fil_periods_destroy(&mixed);
}

/* What a spreadsheet makes of 1.5; not amounts with a unit. */
static void test_month_of_number(void **state)
{
  (void)state;
  static const char *const dates[] = {"01.May", "5-Jan", "Jan-05", "01.май", "ЯНВ.05", "3/Feb"};
  static const char *const others[] = {"", "1.5", "5 marks", "5мар", "May", "3-D", "01.05.May", "12 тыс."};
  for (size_t k = 0; k < sizeof dates / sizeof *dates; k++)
    assert_true(fil_period_has_month(dates[k], strlen(dates[k])));
  for (size_t k = 0; k < sizeof others / sizeof *others; k++)
    assert_false(fil_period_has_month(others[k], strlen(others[k])));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_month_of_number), cmocka_unit_test(test_days),    cmocka_unit_test(test_open_and_waves),
      cmocka_unit_test(test_order),           cmocka_unit_test(test_columns),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
