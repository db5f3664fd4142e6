/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Themes that exist, and are fit to be asked for. */
#include "io/diagram/font.h"
#include "io/diagram/palette.h"
#include "io/diagram/theme.h"
#include "tests/support/testing.h"

#include <string.h>

static void test_themes(void **state)
{
  (void)state;
  size_t count = 0;
  for (const fil_theme *theme; (theme = fil_theme_at(count)) != NULL; count++) {
    const fil_palette *palette;
    assert_ptr_equal(fil_theme_find(theme->name), theme);
    assert_true(strlen(theme->title) > 0);
    assert_true(theme->width_mm >= 20 && theme->width_mm <= 2000);
    assert_true(theme->height_mm == 0 || (theme->height_mm >= 100 && theme->height_mm <= 300));
    assert_true(theme->text_size >= 6 && theme->text_size <= 24);
    assert_true(!theme->font || fil_font_is_name(theme->font));
    assert_non_null(palette = fil_palette_find(theme->palette));
  }
  assert_true(count > 10);
  assert_null(fil_theme_at(count + 1));
  assert_null(fil_theme_find("slide"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_themes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
