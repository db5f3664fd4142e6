/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Looking up evidence and writing sentences. */
#include "metrics/finding.h"

#include "graph/memory.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { NAMES_SHOWN = 3, DIGITS = 3, SHARE_DIGITS = 2 };

double fil_evidence_value(const fil_evidence *evidence, const char *measure, size_t relation)
{
  const fil_table *table = evidence->relations;
  const size_t position = relation == FIL_ALL_RELATIONS ? 1 : relation + 2;
  if (position >= table->column_count)
    return NAN;
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    const char *name = fil_column_text(table->columns[0], row);
    if (name && !strcmp(name, measure))
      return table->columns[position]->numbers[row];
  }
  return NAN;
}

const double *fil_evidence_nodes(const fil_evidence *evidence, const char *measure)
{
  const fil_column *column = fil_table_find(evidence->nodes, measure);
  return column && column->type == FIL_COLUMN_NUMBER ? column->numbers : NULL;
}

fil_leaders fil_evidence_leaders(const fil_evidence *evidence, const double values[])
{
  fil_leaders leaders = {.value = NAN, .runner = NAN};
  for (size_t node = 0; values && node < fil_network_node_count(evidence->network); node++) {
    if (isnan(values[node]))
      continue;
    if (leaders.count && values[node] == leaders.value)
      leaders.count++;
    else if (!leaders.count || values[node] > leaders.value)
      leaders = (fil_leaders){values[node], 1, node, leaders.value};
    else
      leaders.runner = fmax(leaders.runner, values[node]);
  }
  return leaders;
}

fil_status fil_evidence_names(const fil_evidence *evidence, const double values[], double value, fil_text *out,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(evidence->network);
  size_t total = 0, named = 0;
  for (size_t node = 0; node < nodes; node++)
    total += values[node] == value;
  /* One more name is as short as "and 1 other". */
  const size_t shown = total <= NAMES_SHOWN + 1 ? total : NAMES_SHOWN;
  for (size_t node = 0; node < nodes && named < shown; node++) {
    if (values[node] != value)
      continue;
    const char *before = named == 0 ? "" : named + 1 == total ? " and " : ", ";
    FIL_TRY(fil_text_format(out, error, "%s%s", before, fil_network_label(evidence->network, node)));
    named++;
  }
  if (shown < total)
    FIL_TRY(fil_text_format(out, error, " and %zu others", total - shown));
done:
  return status;
}

/* Appends a text cell to a column of the findings. */
static fil_status add_cell(const fil_evidence *evidence, const char *column, const char *text, fil_error *error)
{
  return fil_column_add_text(fil_table_find(evidence->findings, column), text, strlen(text), error);
}

fil_status fil_finding_add(const fil_evidence *evidence, const char *subject, const char *measure, fil_error *error,
                           const char *format, ...)
{
  fil_status status = FIL_OK;
  fil_text sentence = {0};
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  size_t capacity = 0;
  FIL_TRY(fil_memory_reserve(&sentence.bytes, &capacity, (size_t)length + 1, 1, error));
  vsnprintf(sentence.bytes, capacity, format, again);
  FIL_TRY(add_cell(evidence, "subject", subject, error));
  FIL_TRY(add_cell(evidence, "measure", measure, error));
  FIL_TRY(add_cell(evidence, "finding", sentence.bytes, error));
done:
  va_end(again);
  va_end(arguments);
  fil_text_destroy(&sentence);
  return status;
}

fil_shown fil_shown_number(double number)
{
  fil_shown shown;
  fil_number_show(number, DIGITS, shown.text);
  return shown;
}

fil_shown fil_shown_share(double share)
{
  fil_shown shown;
  char number[FIL_NUMBER_LENGTH];
  snprintf(shown.text, sizeof shown.text, "%s%%", fil_number_show(100 * share, SHARE_DIGITS, number));
  return shown;
}

fil_shown fil_shown_count(double count, const char *one, const char *many)
{
  fil_shown shown;
  char number[FIL_NUMBER_LENGTH];
  snprintf(shown.text, sizeof shown.text, "%s %s", fil_number_write(count, number), count == 1 ? one : many);
  return shown;
}
