/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The table of networks: a row for each measure, a column for each reading, and beside it what it is compared with. */
#include "graph/memory.h"
#include "metrics/running.h"

#include <math.h>
#include <string.h>

/* A column behind that of a reading. */
typedef struct beside {
  const char *suffix, *title;
  size_t offset; /* of its number in the comparison */
} beside;

static const beside against_random[] = {{"_expected", "expected", offsetof(fil_comparison, expected)},
                                        {"_sd", "SD expected", offsetof(fil_comparison, sd)},
                                        {"_z", "z", offsetof(fil_comparison, z)},
                                        {"_p", "p", offsetof(fil_comparison, p)},
                                        {0}};
static const beside by_samples[] = {{"_se", "SE", offsetof(fil_comparison, se)},
                                    {"_low", "95 % from", offsetof(fil_comparison, low)},
                                    {"_high", "95 % to", offsetof(fil_comparison, high)},
                                    {0}};

static fil_status add_column(fil_running *running, const char *reading, const beside *place, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  fil_text text = {0};
  FIL_TRY(fil_text_format(&text, error, "%s%s", reading, place->suffix));
  FIL_TRY(fil_table_add_column(running->result, fil_text_string(&text), FIL_COLUMN_NUMBER, &column, error));
  fil_text_clear(&text);
  FIL_TRY(fil_text_format(&text, error, "%s, %s", reading, place->title));
  FIL_TRY(fil_memory_set(&column->title, fil_text_string(&text), error));
done:
  fil_text_destroy(&text);
  return status;
}

/* A reading's own column and those beside it. */
static fil_status add_columns(fil_running *running, const char *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_table_add_column(running->result, reading, FIL_COLUMN_NUMBER, /*column=*/NULL, error));
  for (const beside *place = against_random; running->request->baseline && place->suffix; place++)
    FIL_TRY(add_column(running, reading, place, error));
  for (const beside *place = by_samples; running->request->bootstrap_runs && place->suffix; place++)
    FIL_TRY(add_column(running, reading, place, error));
done:
  return status;
}

fil_status fil_running_begin_network(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  FIL_TRY(fil_table_add_column(running->result, "measure", FIL_COLUMN_TEXT, &column, error));
  FIL_TRY(fil_memory_set(&column->title, "Measure", error));
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(add_columns(running, fil_running_reading(running, reading), error));
done:
  return status;
}

static fil_status add_beside(fil_column *column, const fil_comparison *comparison, const beside *place,
                             fil_error *error)
{
  double number = NAN;
  if (comparison)
    memcpy(&number, (const char *)comparison + place->offset, sizeof number);
  return fil_column_add_number(column, number, error);
}

fil_status fil_running_add_network_row(fil_running *running, const fil_output *output, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **column = running->result->columns;
  FIL_TRY(fil_column_add_text(*column++, output->name, strlen(output->name), error));
  for (size_t reading = 0; reading < running->reading_count; reading++) {
    const double *cell = output->cells[reading];
    const fil_comparison *comparison = cell && output->comparisons ? &output->comparisons[reading] : NULL;
    FIL_TRY(fil_column_add_number(*column++, cell ? *cell : NAN, error));
    for (const beside *place = against_random; running->request->baseline && place->suffix; place++)
      FIL_TRY(add_beside(*column++, comparison, place, error));
    for (const beside *place = by_samples; running->request->bootstrap_runs && place->suffix; place++)
      FIL_TRY(add_beside(*column++, comparison, place, error));
  }
done:
  return status;
}
