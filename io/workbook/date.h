/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dates and times as spreadsheets count them: days since an epoch, the time of the day as their fraction. */
#ifndef FIL_IO_WORKBOOK_DATE_H
#define FIL_IO_WORKBOOK_DATE_H

#include "io/workbook/formats.h"

enum { FIL_DATE_LENGTH = 40 };

/* Writes the number as its format shows it, by ISO 8601: "2024-05-01", "2024-05-01T13:30:00", "13:30:00", and time that
   has gone by as "26:30:00". A date with a time in its fraction is written with it, so that nothing is lost;
   milliseconds are written where there are any. Day 1 is 1900-01-01, and 29 February 1900, which never was, is counted;
   with `from_1904` day 0 is 1904-01-01. False for what is no date: before the epoch, that 29 February, after the year
   9999, and for a format of numbers. */
bool fil_date_write(double number, fil_cell_format format, bool from_1904, char out[FIL_DATE_LENGTH]);

#endif
