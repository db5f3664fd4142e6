/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Charts drawn in tests. */
#include "tests/support/charts.h"

#include "graph/number.h"
#include "tests/support/testing.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

void draw_chart(const fil_network *network, const fil_draw_request *request, fil_text *script, fil_text *caption)
{
  fil_error error = {0};
  if (fil_chart_draw(network, request, script, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
}

/* The first line of the data. */
static const char *data_of(const fil_text *script)
{
  static const char begin[] = "<< EOD\n";
  const char *found = strstr(fil_text_string(script), begin);
  assert_non_null(found);
  assert_null(strstr(found + 1, begin));
  return found + strlen(begin);
}

static const char *next_line(const char *line)
{
  const char *end = strchr(line, '\n');
  assert_non_null(end);
  return end + 1;
}

static bool is_end(const char *line)
{
  return strncmp(line, "EOD\n", 4) == 0;
}

size_t chart_data_rows(const fil_text *script)
{
  size_t rows = 0;
  for (const char *line = data_of(script); !is_end(line); line = next_line(line))
    rows++;
  return rows;
}

double chart_datum(const fil_text *script, size_t row, size_t field)
{
  const char *line = data_of(script);
  double number = NAN;
  for (; row > 0 && !is_end(line); row--)
    line = next_line(line);
  if (is_end(line))
    return NAN;
  for (; field > 0; field--)
    line += strcspn(line, " \n") + 1;
  const size_t length = strcspn(line, " \n");
  if (strncmp(line, "NaN", length) != 0)
    assert_true(fil_number_read(line, length, '.', &number));
  return number;
}

void render_chart(const fil_text *script, const char *format, fil_text *picture)
{
  fil_error error = {0};
  if (fil_chart_render(script, format, picture, &error) != FIL_OK)
    fail_msg("%s", error.message);
}

xmlDoc *render_chart_svg(const fil_text *script)
{
  fil_text svg = {0};
  render_chart(script, "svg", &svg);
  xmlDoc *page = xmlReadMemory(svg.bytes, (int)svg.length, "chart.svg", NULL, XML_PARSE_NONET);
  assert_non_null(page);
  fil_text_destroy(&svg);
  return page;
}

fil_column numbers_column(const char *name, double numbers[], size_t count)
{
  return (fil_column){.name = (char *)name, .type = FIL_COLUMN_NUMBER, .rows = count, .numbers = numbers};
}
