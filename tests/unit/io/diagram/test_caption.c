/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What stands under a figure, and that it travels with the DOT. */
#include "io/diagram/caption.h"
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_caption(const char *text, const fil_draw_request *request, const char *title, const char *expected)
{
  fil_network network = network_from_text(text);
  fil_text dot = {0}, found_title = {0}, found = {0};
  fil_error error = {0};
  if (fil_draw(&network, request, &dot, NULL, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fil_caption_read(&dot, &found_title, &found, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&found_title), title);
  assert_string_equal(fil_text_string(&found), expected);
  fil_text_destroy(&dot);
  fil_text_destroy(&found_title);
  fil_text_destroy(&found);
  fil_network_destroy(&network);
}

/* Names, scales with their unit, numbers, method, what was left out, seed; a legend without actors begins with ties. */
static void test_whole(void **state)
{
  (void)state;
  double values[] = {4, 1, 0};
  fil_column size = {.name = (char *)"staff", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = values};
  fil_draw_request request = {.figure = "network", .seed = 7};
  assert_caption("A -- B\nB -- C", &request, "Network",
                 "Who is tied to whom, and who stands in the middle? Ties: link. n = 3 actors, m = 2 ties. Tied actors "
                 "are near each other; directions have no meaning. "
                 "Seed 7.");
  request.properties[FIL_PROPERTY_SIZE].column = &size;
  request.title = "Mills\nand \\ farms";
  assert_caption("A : firm\nB : bank\nA -> B 2 trade\nB -> C 8 trade\nC -> C 1 trade", &request, "Mills and   farms",
                 "Who is tied to whom, and who stands in the middle? Actors: firm, bank, not known. Ties: trade. Area: "
                 "staff. Line width: weight (square-root scale). "
                 "n = 3 actors, m = 2 ties. Tied actors are near each other; directions have no meaning. 1 ties of "
                 "actors to themselves are not drawn. Seed 7.");
}

/* What is wrong with the page is told to who draws it, but is not the caption's matter. */
static void test_no_warnings(void **state)
{
  (void)state;
  const fil_draw_request request = {.figure = "network", .font = "No Such Family", .height_mm = 40, .seed = 1};
  assert_caption("A -- B", &request, "Network",
                 "Who is tied to whom, and who stands in the middle? Ties: link. n = 2 actors, m = 1 ties. Tied actors "
                 "are near each other; directions have no meaning. "
                 "Seed 1.");
}

static void test_read(void **state)
{
  (void)state;
  fil_text dot = {0}, title = {0}, caption = {0};
  assert_int_equal(
      fil_text_add(&dot, "// Title: One\n// Study: x\n// Caption: Two: three\ndigraph {}\n// Title: Four\n", NULL),
      FIL_OK);
  assert_int_equal(fil_caption_read(&dot, &title, &caption, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&title), "One");
  assert_string_equal(fil_text_string(&caption), "Two: three");
  fil_text_clear(&dot);
  fil_text_clear(&title);
  assert_int_equal(fil_text_add(&dot, "digraph {}", NULL), FIL_OK);
  assert_int_equal(fil_caption_read(&dot, &title, &caption, NULL), FIL_OK);
  assert_int_equal(title.length, 0);
  fil_text_clear(&dot);
  assert_int_equal(fil_text_add(&dot, "// Title: cut", NULL), FIL_OK);
  assert_int_equal(fil_caption_read(&dot, &title, &caption, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&title), "cut");
  fil_text_destroy(&dot);
  fil_text_destroy(&title);
  fil_text_destroy(&caption);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_whole),
      cmocka_unit_test(test_no_warnings),
      cmocka_unit_test(test_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
