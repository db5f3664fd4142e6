/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The periods of a column: one scale, one way to write dates. */
#include "graph/memory.h"
#include "graph/period.h"

#include <string.h>

/* How a column writes dates with slashes. */
typedef struct date_votes {
  size_t either, day, month;
} date_votes;

static fil_status vote(const char *text, date_votes *votes, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_period day_first, month_first;
  FIL_TRY(fil_period_read(&day_first, text, /*month_first=*/false, error));
  FIL_TRY(fil_period_read(&month_first, text, /*month_first=*/true, error));
  if (fil_period_compare(&day_first, &month_first) == 0)
    return FIL_OK;
  votes->day += !month_first.scale;
  votes->month += !day_first.scale;
  votes->either += day_first.scale && month_first.scale;
done:
  return status;
}

static void decide_order(fil_periods *periods, const date_votes *votes)
{
  periods->month_first = votes->month > votes->day;
  if (votes->day && votes->month)
    periods->order = FIL_DATE_CONFUSED;
  else if (votes->day || votes->month)
    periods->order = votes->day ? FIL_DATE_DAY : FIL_DATE_MONTH;
  else
    periods->order = votes->either ? FIL_DATE_EITHER : FIL_DATE_NONE;
}

/* Waves among dates are none, and dates among waves. */
static void keep_one_scale(fil_periods *periods)
{
  size_t counts[FIL_PERIOD_WAVE + 1] = {0};
  for (size_t k = 0; k < periods->count; k++)
    counts[periods->items[k].scale]++;
  const fil_period_scale kept =
      counts[FIL_PERIOD_WAVE] > counts[FIL_PERIOD_CALENDAR] ? FIL_PERIOD_WAVE : FIL_PERIOD_CALENDAR;
  for (size_t k = 0; k < periods->count; k++) {
    if (periods->items[k].scale != kept)
      periods->items[k] = (fil_period){0};
  }
  periods->known = counts[kept];
}

fil_status fil_periods_read(fil_periods *periods, const fil_dictionary *levels, fil_error *error)
{
  fil_status status = FIL_OK;
  date_votes votes = {0};
  *periods = (fil_periods){.items = fil_memory_new(levels->count, sizeof *periods->items), .count = levels->count};
  if (!periods->items)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t level = 0; level < levels->count; level++) {
    const char *text = fil_dictionary_text(levels, level);
    if (strchr(text, '/'))
      FIL_TRY(vote(text, &votes, error));
  }
  decide_order(periods, &votes);
  for (uint32_t level = 0; level < levels->count; level++)
    FIL_TRY(fil_period_read(&periods->items[level], fil_dictionary_text(levels, level), periods->month_first, error));
  keep_one_scale(periods);
done:
  return status;
}

void fil_periods_destroy(fil_periods *periods)
{
  fil_memory_free(periods->items);
  *periods = (fil_periods){0};
}
