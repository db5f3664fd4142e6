/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How things look: told apart without colour, labels broken where people would. */
#include "io/diagram/draw.h"
#include "io/diagram/style.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_wrapped(const char *label, double width, size_t lines, const char *expected)
{
  fil_text out = {0};
  size_t count;
  double longest;
  assert_int_equal(fil_style_wrap(label, width, lines, &out, &count, &longest, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), expected);
  size_t found = 1;
  for (const char *at = expected; (at = strchr(at, '\n')) != NULL; at++)
    found++;
  assert_int_equal(count, found);
  fil_text_destroy(&out);
}

static void test_wrap(void **state)
{
  (void)state;
  assert_wrapped("", 40, 2, "");
  assert_wrapped("Mill", 40, 2, "Mill");
  assert_wrapped("Ministry of Agriculture", 45, 3, "Ministry of\nAgriculture");
  assert_wrapped("Тағам технологиясы институты", 55, 3, "Тағам\nтехнологиясы\nинституты");
  assert_wrapped("Rhône-Alpes region", 26, 3, "Rhône-\nAlpes\nregion");
  assert_wrapped("Texas.Highway.Patrol 3.5", 30, 4, "Texas.\nHighway.\nPatrol\n3.5");
  assert_wrapped("north_west/mill", 30, 3, "north_\nwest/mill");
  assert_wrapped("  blanks\taround  ", 80, 2, "blanks around");
  assert_wrapped("Internationalization of everything", 35, 2, "Internatio-\nnalization…");
  assert_wrapped("one two three four", 26, 2, "one two\nthree f…");
  assert_wrapped("шаруашылығы", 39, 3, "шаруашыл-\nығы");
  assert_wrapped("中文标签", 16, 4, "中文\n标签");
}

/* A category is colour and shape, a relation colour and dash: without its colour each of the first eight categories and
   each of the first three relations is still told from the others. */
static void test_without_colour(void **state)
{
  (void)state;
  fil_relation relations[15] = {{.directed = true}};
  fil_schema schema = {.relations = relations, .relation_count = 15};
  const fil_palette *palette;
  for (size_t k = 0; k < 15; k++)
    relations[k].directed = true;
  for (size_t position = 0; fil_palette_name(position); position++) {
    assert_non_null(palette = fil_palette_find(fil_palette_name(position)));
    for (uint32_t first = 0; first < FIL_PALETTE_COLOURS; first++) {
      for (uint32_t second = 0; second < first; second++) {
        fil_node_style one = fil_style_node(palette, first), other = fil_style_node(palette, second);
        assert_string_not_equal(one.marker, other.marker);
        assert_string_not_equal(one.box, other.box);
        assert_string_not_equal(one.fill, other.fill);
      }
    }
    for (uint32_t first = 0; first < 15; first++) {
      for (uint32_t second = 0; second < first; second++) {
        fil_edge_style one = fil_style_edge(fil_style_line(palette, first), &schema, first),
                       other = fil_style_edge(fil_style_line(palette, second), &schema, second);
        assert_true(strcmp(one.dash, other.dash) != 0 || strcmp(one.arrow, other.arrow) != 0);
      }
    }
  }
}

static void test_undirected_without_colour(void **state)
{
  (void)state;
  fil_relation relations[7] = {{.directed = true}, {.directed = false}, {.directed = true}};
  const fil_schema schema = {.relations = relations, .relation_count = 7};
  const fil_palette *palette;
  assert_non_null(palette = fil_palette_find(NULL));
  for (uint32_t first = 0; first < 7; first++) {
    for (uint32_t second = 0; second < first; second++) {
      fil_edge_style one = fil_style_edge(fil_style_line(palette, first), &schema, first),
                     other = fil_style_edge(fil_style_line(palette, second), &schema, second);
      bool double_line = strchr(one.colour, ':') != NULL, other_double = strchr(other.colour, ':') != NULL;
      assert_true(strcmp(one.dash, other.dash) != 0 || strcmp(one.arrow, other.arrow) != 0 ||
                  double_line != other_double || relations[first].directed);
    }
  }
}

/* Past the last colour the pair of colour and shape is still new. */
static void test_many_categories(void **state)
{
  (void)state;
  const fil_palette *palette;
  assert_non_null(palette = fil_palette_find(NULL));
  for (uint32_t first = 0; first < 64; first++) {
    for (uint32_t second = 0; second < first; second++) {
      fil_node_style one = fil_style_node(palette, first), other = fil_style_node(palette, second);
      assert_true(strcmp(one.fill, other.fill) != 0 || strcmp(one.marker, other.marker) != 0);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_wrap),
      cmocka_unit_test(test_without_colour),
      cmocka_unit_test(test_undirected_without_colour),
      cmocka_unit_test(test_many_categories),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
