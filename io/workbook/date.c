/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Days to dates, fractions to times. */
#include "io/workbook/date.h"

#include <math.h>
#include <stdio.h>

enum { DAY = 86400000, LAST_DAY = 2958465, NO_DAY = 60, DAYS_TO_1904 = 1462 }; /* DAY in milliseconds */

/* The civil date of a day, days counted from 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
static void find_date(long day, int *year, int *month, int *month_day)
{
  const long shifted = day + 719468, era = shifted / 146097, of_era = shifted - era * 146097;
  const long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long shifted_month = (5 * of_year + 2) / 153;
  *month_day = (int)(of_year - (153 * shifted_month + 2) / 5 + 1);
  *month = (int)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  *year = (int)(year_of_era + era * 400 + (*month <= 2));
}

/* The day from 1970-01-01 of a day as the workbook counts; false where there is no such day. */
static bool find_day(long counted, bool from_1904, long *day)
{
  const long day_1900 = from_1904 ? counted + DAYS_TO_1904 : counted;
  if (day_1900 < 1 || day_1900 > LAST_DAY || (!from_1904 && day_1900 == NO_DAY))
    return false;
  *day = day_1900 - 25569 + (!from_1904 && day_1900 < NO_DAY);
  return true;
}

static int write_time(long long milliseconds, char *out, size_t room)
{
  const long long seconds = milliseconds / 1000, rest = milliseconds % 1000;
  const long long hours = seconds / 3600;
  if (rest)
    return snprintf(out, room, "%02lld:%02d:%02d.%03d", hours, (int)(seconds / 60 % 60), (int)(seconds % 60),
                    (int)rest);
  return snprintf(out, room, "%02lld:%02d:%02d", hours, (int)(seconds / 60 % 60), (int)(seconds % 60));
}

bool fil_date_write(double number, fil_cell_format format, bool from_1904, char out[FIL_DATE_LENGTH])
{
  long day;
  int year, month, month_day;
  if (format == FIL_CELL_FORMAT_NUMBER || !(number >= 0 && number < LAST_DAY + 1.0))
    return false;
  const long long total = llround(number * DAY);
  if (format == FIL_CELL_FORMAT_ELAPSED || (number < 1 && format != FIL_CELL_FORMAT_DATE && !from_1904)) {
    write_time(total, out, FIL_DATE_LENGTH);
    return true;
  }
  if (format == FIL_CELL_FORMAT_TIME && total < DAY) {
    write_time(total, out, FIL_DATE_LENGTH);
    return true;
  }
  if (!find_day((long)(total / DAY), from_1904, &day))
    return false;
  find_date(day, &year, &month, &month_day);
  const int length = snprintf(out, FIL_DATE_LENGTH, "%04d-%02d-%02d", year, month, month_day);
  if (format != FIL_CELL_FORMAT_DATE || total % DAY) {
    out[length] = 'T';
    write_time(total % DAY, out + length + 1, FIL_DATE_LENGTH - (size_t)length - 1);
  }
  return true;
}
