/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dates, times and the formats that make numbers dates. Days as LibreOffice and Excel show them. */
#include "io/workbook/date.h"
#include "tests/support/testing.h"

static void assert_date(double number, fil_cell_format format, const char *expected)
{
  char out[FIL_DATE_LENGTH] = "";
  assert_true(fil_date_write(number, format, /*from_1904=*/false, out));
  assert_string_equal(out, expected);
}

static void assert_no_date(double number, fil_cell_format format, bool from_1904)
{
  char out[FIL_DATE_LENGTH] = "";
  assert_false(fil_date_write(number, format, from_1904, out));
}

static void test_days(void **state)
{
  (void)state;
  assert_date(1, FIL_CELL_FORMAT_DATE, "1900-01-01");
  assert_date(59, FIL_CELL_FORMAT_DATE, "1900-02-28");
  assert_date(61, FIL_CELL_FORMAT_DATE, "1900-03-01");
  assert_date(25569, FIL_CELL_FORMAT_DATE, "1970-01-01");
  assert_date(36585, FIL_CELL_FORMAT_DATE, "2000-02-29");
  assert_date(45413, FIL_CELL_FORMAT_DATE, "2024-05-01");
  assert_date(2958465, FIL_CELL_FORMAT_DATE, "9999-12-31");
  assert_no_date(0, FIL_CELL_FORMAT_DATE, false);
  assert_no_date(60, FIL_CELL_FORMAT_DATE, false); /* 29 February 1900 never was */
  assert_no_date(-1, FIL_CELL_FORMAT_DATE, false);
  assert_no_date(2958466, FIL_CELL_FORMAT_DATE, false);
  assert_no_date(45413, FIL_CELL_FORMAT_NUMBER, false);
}

static void test_times(void **state)
{
  (void)state;
  assert_date(45413.5625, FIL_CELL_FORMAT_DATE_TIME, "2024-05-01T13:30:00");
  assert_date(45413, FIL_CELL_FORMAT_DATE_TIME, "2024-05-01T00:00:00");
  assert_date(45413.5625, FIL_CELL_FORMAT_DATE, "2024-05-01T13:30:00"); /* shown without, kept with its time */
  assert_date(0.5625, FIL_CELL_FORMAT_TIME, "13:30:00");
  assert_date(0, FIL_CELL_FORMAT_TIME, "00:00:00");
  assert_date(0.42372685185185183, FIL_CELL_FORMAT_TIME, "10:10:10");
  assert_date(0.42372974537037037, FIL_CELL_FORMAT_TIME, "10:10:10.250");
  assert_date(45413.999999999, FIL_CELL_FORMAT_DATE, "2024-05-02"); /* a rounding error, not the last instant */
  assert_date(1.5, FIL_CELL_FORMAT_TIME, "1900-01-01T12:00:00");
  assert_date(1.1041666666666667, FIL_CELL_FORMAT_ELAPSED, "26:30:00");
}

static void test_1904(void **state)
{
  (void)state;
  char out[FIL_DATE_LENGTH];
  assert_true(fil_date_write(0, FIL_CELL_FORMAT_DATE, true, out));
  assert_string_equal(out, "1904-01-01");
  assert_true(fil_date_write(43951.25, FIL_CELL_FORMAT_DATE_TIME, true, out));
  assert_string_equal(out, "2024-05-01T06:00:00");
  assert_true(fil_date_write(0.25, FIL_CELL_FORMAT_TIME, true, out));
  assert_string_equal(out, "06:00:00");
}

static void test_codes(void **state)
{
  (void)state;
  static const struct {
    const char *code;
    fil_cell_format format;
  } codes[] = {
      {"General", FIL_CELL_FORMAT_NUMBER},
      {"0.00", FIL_CELL_FORMAT_NUMBER},
      {"#,##0.00\\ \"days\"", FIL_CELL_FORMAT_NUMBER},
      {"[Red]0;[Blue]-0", FIL_CELL_FORMAT_NUMBER},
      {"0.00E+00", FIL_CELL_FORMAT_NUMBER},
      {"\\d0", FIL_CELL_FORMAT_NUMBER},
      {"_d0*y", FIL_CELL_FORMAT_NUMBER},
      {"0;yyyy", FIL_CELL_FORMAT_NUMBER},
      {"[$-419]0.0", FIL_CELL_FORMAT_NUMBER},
      {"\"open", FIL_CELL_FORMAT_NUMBER},
      {"[open", FIL_CELL_FORMAT_NUMBER},
      {"yyyy\\-mm\\-dd", FIL_CELL_FORMAT_DATE},
      {"DD.MM.YYYY", FIL_CELL_FORMAT_DATE},
      {"mmmm", FIL_CELL_FORMAT_DATE},
      {"[$-F800]dddd, mmmm dd, yyyy", FIL_CELL_FORMAT_DATE},
      {"yyyy\"年\"m\"月\"d\"日\";@", FIL_CELL_FORMAT_DATE},
      {"yyyy-mm-dd hh:mm", FIL_CELL_FORMAT_DATE_TIME},
      {"h:mm AM/PM", FIL_CELL_FORMAT_TIME},
      {"mm:ss.0", FIL_CELL_FORMAT_TIME},
      {"[h]:mm:ss", FIL_CELL_FORMAT_ELAPSED},
      {"[mm]:ss", FIL_CELL_FORMAT_ELAPSED},
  };
  for (size_t k = 0; k < sizeof codes / sizeof *codes; k++) {
    if (fil_cell_format_of_code(codes[k].code) != codes[k].format)
      fail_msg("%s", codes[k].code);
  }
  assert_int_equal(fil_cell_format_of_number(0), FIL_CELL_FORMAT_NUMBER);
  assert_int_equal(fil_cell_format_of_number(14), FIL_CELL_FORMAT_DATE);
  assert_int_equal(fil_cell_format_of_number(20), FIL_CELL_FORMAT_TIME);
  assert_int_equal(fil_cell_format_of_number(22), FIL_CELL_FORMAT_DATE_TIME);
  assert_int_equal(fil_cell_format_of_number(46), FIL_CELL_FORMAT_ELAPSED);
  assert_int_equal(fil_cell_format_of_number(49), FIL_CELL_FORMAT_NUMBER);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_days), cmocka_unit_test(test_times),
                                     cmocka_unit_test(test_1904), cmocka_unit_test(test_codes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
