/* SPDX-License-Identifier: GPL-2.0-or-later */
/* When a tie holds: years, parts of years, dates, intervals and survey waves, read from what researchers write. */
#ifndef FIL_GRAPH_PERIOD_H
#define FIL_GRAPH_PERIOD_H

#include "graph/dictionary.h"

typedef enum fil_period_scale { FIL_PERIOD_NONE, FIL_PERIOD_CALENDAR, FIL_PERIOD_WAVE } fil_period_scale;

/* First and last day, or wave, both of them in it. Open ends are INT32_MIN and INT32_MAX. */
typedef struct fil_period {
  fil_period_scale scale;
  int32_t first, last; /* days since 1970-01-01, negative before; or numbers of waves */
} fil_period;

/* Reads a year (2019), half-year (2019H1), quarter (2019Q1, 1Q2019, Q1 2019), month (2019-05, 05.2019, May 2019, май
   2019), date (2019-05-14, 14.05.2019, 14/05/2019, a time of day behind it is passed over), an interval of two of these
   (2015-2019, 2015–2019, 2015/2019, 2015/16, 2015-03-01/2015-05-31, 2015-, since 2015, until 2019) or a wave (1, T1,
   wave 2). `month_first` is how dates with slashes are written. The scale is FIL_PERIOD_NONE when it is none of them.
   Fails without memory alone. */
fil_status fil_period_read(fil_period *period, const char *text, bool month_first, fil_error *error);

/* Whether the text is a number and the name of a month with a mark between them, 01.May or Jan-05: what a spreadsheet
   makes of 1.5. */
bool fil_period_has_month(const char *bytes, size_t length);

/* Order by first, then by last day; calendar before waves, what is no period last. */
int fil_period_compare(const fil_period *left, const fil_period *right);

/* Whether some day, or wave, is in both. */
bool fil_period_overlap(const fil_period *left, const fil_period *right);

/* What the dates with slashes of a column say about the order of day and month; decided for the column as a whole. */
typedef enum fil_date_order {
  FIL_DATE_NONE,     /* there are none */
  FIL_DATE_EITHER,   /* each may be read both ways: read day first */
  FIL_DATE_DAY,      /* some must be day first, none month first */
  FIL_DATE_MONTH,    /* the other way round */
  FIL_DATE_CONFUSED, /* some must be one, some the other: the commoner */
} fil_date_order;

/* The periods of the levels of a column. Starts as { 0 }. */
typedef struct fil_periods {
  fil_period *items; /* by level; those on another scale than most are none */
  size_t count;
  size_t known; /* how many are periods */
  fil_date_order order;
  bool month_first;
} fil_periods;

fil_status fil_periods_read(fil_periods *periods, const fil_dictionary *levels, fil_error *error);
void fil_periods_destroy(fil_periods *periods);

#endif
