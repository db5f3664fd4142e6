/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures read back. */
#include "tests/support/read_figure.h"

#include "graph/number.h"
#include "tests/support/testing.h"

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
