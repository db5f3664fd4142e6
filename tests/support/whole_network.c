/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whole networks for tests. */
#include "tests/support/whole_network.h"

#include "graph/number.h"
#include "io/network/format.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* `encoding` is NULL where the bytes are to tell it. */
static whole_network read_any(fil_slice bytes, const char *encoding, const char *format, const fil_schema *schema)
{
  static const fil_schema nothing = {0};
  whole_network made = {0};
  fil_source source;
  fil_parts parts;
  const fil_network_format *found;
  fil_assembly assembly = {.schema = schema ? schema : &nothing};
  assert_int_equal(fil_source_open_memory(&source, "file", bytes.bytes, bytes.length, encoding, &made.problems, NULL),
                   FIL_OK);
  assert_int_equal(fil_network_format_find(&source, &found, NULL), FIL_OK);
  assert_non_null(found);
  assert_string_equal(found->name, format);
  assert_int_equal(fil_parts_init(&parts, source.name, NULL), FIL_OK);
  parts.schema = schema;
  assert_int_equal(found->read(&source, &parts, &made.problems, NULL), FIL_OK);
  assert_int_equal(fil_parts_hand_over(&parts, &assembly, NULL), FIL_OK);
  assert_int_equal(fil_assemble(&assembly, &made.network, &made.problems, NULL), FIL_OK);
  made.network.title = parts.title;
  parts.title = NULL;
  fil_parts_destroy(&parts);
  fil_source_close(&source);
  return made;
}

whole_network read_whole(const char *text, const char *format, const fil_schema *schema)
{
  return read_any((fil_slice){text, strlen(text)}, "UTF-8", format, schema);
}

whole_network read_whole_bytes(const char *bytes, size_t length, const char *format)
{
  return read_any((fil_slice){bytes, length}, /*encoding=*/NULL, format, /*schema=*/NULL);
}

void close_whole(whole_network *made)
{
  fil_network_destroy(&made->network);
  fil_problems_destroy(&made->problems);
}

void assert_whole_ties(const whole_network *made, const char *expected)
{
  fil_text text = {0};
  const fil_network *network = &made->network;
  assert_int_equal(fil_problem_count(&made->problems, FIL_SEVERITY_ERROR), 0);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
    double weight = network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge];
    assert_int_equal(fil_text_format(&text, NULL, "%s%s%c%s", edge ? ", " : "",
                                     fil_network_id(network, fil_network_source(network, edge)),
                                     relation->directed ? '>' : '-',
                                     fil_network_id(network, fil_network_target(network, edge))),
                     FIL_OK);
    char number[FIL_NUMBER_LENGTH];
    if (!isnan(weight))
      assert_int_equal(fil_text_format(&text, NULL, ":%s", fil_number_write(weight, number)), FIL_OK);
    if (network->schema.relation_count > 1)
      assert_int_equal(fil_text_format(&text, NULL, " %s", relation->name), FIL_OK);
  }
  assert_string_equal(fil_text_string(&text), expected);
  fil_text_destroy(&text);
}

void assert_whole_error(const char *text, const char *format, const char *kind, size_t row, size_t column)
{
  whole_network made = read_whole(text, format, /*schema=*/NULL);
  bool found = false;
  for (size_t k = 0; k < made.problems.count; k++) {
    const fil_problem *problem = &made.problems.items[k];
    found |= problem->severity == FIL_SEVERITY_ERROR && strcmp(problem->kind, kind) == 0 && problem->row == row &&
             problem->column_number == column;
  }
  if (!found)
    fail_msg("not told as %s at %zu:%zu:\n%s", kind, row, column, text);
  close_whole(&made);
}

void assert_whole_mistakes(const char *format, const whole_mistake mistakes[], size_t count)
{
  for (size_t k = 0; k < count; k++)
    assert_whole_error(mistakes[k].text, format, mistakes[k].kind, mistakes[k].row, mistakes[k].column);
}

bool is_whole(const char *text)
{
  const fil_source source = {.bytes = text, .length = strlen(text)};
  const fil_network_format *format;
  assert_int_equal(fil_network_format_find(&source, &format, NULL), FIL_OK);
  return format != NULL;
}
