/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures read back. */
#include "tests/support/read_figure.h"

#include "graph/number.h"
#include "tests/support/figure_table.h"
#include "tests/support/testing.h"

#include <libxml/parser.h>
#include <string.h>

Agraph_t *read_figure(const fil_network *network, const fil_draw_request *request, fil_text *caption)
{
  fil_error error = {0};
  fil_text dot = {0};
  if (fil_draw(network, request, &dot, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_non_null(graph);
  fil_text_destroy(&dot);
  return graph;
}

void read_numbers(void *object, const char *attribute, double numbers[], size_t count)
{
  const char *text = agget(object, (char *)attribute);
  assert_non_null(text);
  for (size_t k = 0; k < count; k++) {
    const size_t length = strcspn(text, ", ");
    assert_true(fil_number_read(text, length, '.', &numbers[k]));
    text += length + (text[length] != '\0');
  }
}

double read_number_of(void *object, const char *attribute)
{
  double number;
  read_numbers(object, attribute, &number, 1);
  return number;
}

bool needs_periods(const fil_figure *figure)
{
  return strcmp(figure->name, "periods") == 0;
}

bool draws_each_once(const fil_figure *figure)
{
  static const char *const others[] = {"relations", "periods", "ego", "matrix"};
  for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
    if (strcmp(figure->name, others[k]) == 0)
      return false;
  }
  return !figure->table;
}

const char bread_text[] = "Seed : supplier / Inputs\nFarm : enterprise / Growing\nMill : enterprise / Milling\n"
                          "Baker : enterprise / Baking\nUni : university\nBank : bank\nLoner : enterprise\n"
                          "Seed -> Farm 4 trade\nFarm -> Mill 100 trade\nMill -> Baker 25 trade\n"
                          "Baker -> Farm 9 trade\nMill -> Farm 1 trade\nUni -- Mill innovation\n"
                          "Farm -- Mill innovation\nBank -- Mill conditions\nUni -> Farm education\n";

void draw_figure(const fil_network *network, const fil_draw_request *request, fil_text *dot, fil_text *caption)
{
  fil_error error = {0};
  fil_table table = figure_table(fil_figure_find(request->figure), network);
  fil_draw_request whole = *request;
  whole.table = &table;
  if (fil_draw(network, &whole, dot, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_table_destroy(&table);
}

xmlDoc *render_figure(const fil_text *dot)
{
  fil_text svg = {0};
  assert_int_equal(fil_render(dot, "svg", &svg, NULL), FIL_OK);
  xmlDoc *page = xmlReadMemory(svg.bytes, (int)svg.length, "figure.svg", NULL, XML_PARSE_NONET);
  assert_non_null(page);
  fil_text_destroy(&svg);
  return page;
}
