/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures for print: every font in the file, or none at all, whatever the letters; the same look either way. */
#include "io/diagram/draw.h"
#include "io/diagram/outline_text.h"
#include "tests/support/network_text.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char labels[] = "Ұн_комбинаты : кәсіпорын / Ұн\nŻółw_Łódź : bank\nMüller : firm / Mehl\n"
                             "Ұн_комбинаты -> Müller 3 сауда\nŻółw_Łódź -- Müller Wissen\n";

static void render(const fil_text *dot, const char *format, const char *path)
{
  fil_text picture = {0};
  fil_error error = {0};
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  if (fil_render(dot, format, &picture, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fwrite(picture.bytes, 1, picture.length, file), picture.length);
  assert_int_equal(fclose(file), 0);
  fil_text_destroy(&picture);
}

/* The figure as figure.pdf and figure.eps, and as outlines.pdf and outlines.eps. */
static void draw_all(const char *figure)
{
  fil_network network = network_from_text(labels);
  for (int outlines = 0; outlines < 2; outlines++) {
    fil_text dot = {0};
    fil_error error = {0};
    const fil_draw_request request = {.figure = figure, .width_mm = 120, .outline_text = outlines, .seed = 1};
    if (fil_draw(&network, &request, &dot, NULL, &error) != FIL_OK)
      fail_msg("%s", error.message);
    render(&dot, "pdf", outlines ? "outlines.pdf" : "figure.pdf");
    render(&dot, "eps", outlines ? "outlines.eps" : "figure.eps");
    fil_text_destroy(&dot);
  }
  fil_network_destroy(&network);
}

static void assert_runs(const char *command)
{
  if (system(command) != 0)
    fail_msg("%s", command);
}

/* pdffonts has a line for each font below two of headings, its fifth word from the end says whether it is embedded.
   What an EPS holds, a PDF that is made of it shows. */
static void test_fonts(void **state)
{
  (void)state;
  static const char *const figures[] = {"network", "chain", "relations"};
  for (size_t k = 0; k < sizeof figures / sizeof *figures; k++) {
    draw_all(figures[k]);
    assert_runs("for f in figure outlines; do gs -q -dNOPAUSE -dBATCH -dSAFER -dEPSCrop -sDEVICE=pdfwrite "
                "-sOutputFile=$f-eps.pdf $f.eps; done");
    assert_runs("for f in figure figure-eps; do pdffonts $f.pdf |"
                " awk 'NR > 2 && $(NF - 4) != \"yes\" { bad = 1 } END { exit bad || NR < 4 }' || exit 1; done");
    assert_runs("for f in outlines outlines-eps; do pdffonts $f.pdf | awk 'END { exit NR > 2 }' || exit 1; done");
    assert_runs("pdftotext figure.pdf - | grep -q комбинаты");
    assert_runs("test -z \"$(pdftotext outlines.pdf - | tr -d '[:space:]')\"");
  }
}

/* The grey values of a portable grey map, to be freed. */
static unsigned char *read_grey(const char *path, int size[2])
{
  int most = 0;
  char line[128];
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  assert_non_null(fgets(line, sizeof line, file));
  assert_memory_equal(line, "P5", 2);
  do
    assert_non_null(fgets(line, sizeof line, file));
  while (*line == '#');
  assert_int_equal(sscanf(line, "%d %d", &size[0], &size[1]), 2);
  assert_int_equal(fscanf(file, "%d", &most), 1);
  assert_int_equal(most, 255);
  fgetc(file);
  const size_t count = (size_t)size[0] * (size_t)size[1];
  unsigned char *values = malloc(count);
  assert_non_null(values);
  assert_int_equal(fread(values, 1, count, file), count);
  fclose(file);
  return values;
}

/* Pictures of one size, of whose pixels hardly any are lighter or darker by a quarter, since letters are hinted
   otherwise than outlines; as much of them is dark, and they are not blank. */
static void assert_alike(const char *one, const char *other)
{
  int size[2], same[2];
  size_t differing = 0, dark = 0, others_dark = 0;
  unsigned char *values = read_grey(one, size), *others = read_grey(other, same);
  assert_int_equal(size[0], same[0]);
  assert_int_equal(size[1], same[1]);
  const size_t count = (size_t)size[0] * (size_t)size[1];
  for (size_t k = 0; k < count; k++) {
    differing += abs(values[k] - others[k]) > 64;
    dark += values[k] < 128;
    others_dark += others[k] < 128;
  }
  assert_true(dark > count / 100);
  assert_true(differing < count / 67);
  assert_true(others_dark > dark / 10 * 9 && others_dark < dark / 10 * 11);
  free(values);
  free(others);
}

/* Pages of the same size: 120 mm are 340 points. */
static void test_same_look(void **state)
{
  (void)state;
  draw_all("network");
  assert_runs(
      "pdfinfo figure.pdf | grep 'Page size' > one; pdfinfo outlines.pdf | grep 'Page size' > two; cmp one two");
  assert_runs("grep -a '^%%BoundingBox: 0 0 340 ' figure.eps > one; grep -a '^%%BoundingBox: 0 0 340 ' outlines.eps > "
              "two; test -s one && cmp one two");
  assert_runs("for f in figure outlines; do for k in pdf eps; do gs -q -dNOPAUSE -dBATCH -dSAFER -dEPSCrop -r300"
              " -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -sDEVICE=pgmraw -sOutputFile=$f-$k.pgm $f.$k; done; done");
  assert_alike("figure-pdf.pgm", "outlines-pdf.pgm");
  assert_alike("figure-eps.pgm", "outlines-eps.pgm");
  assert_alike("figure-pdf.pgm", "figure-eps.pgm");
}

static void test_same_bytes(void **state)
{
  (void)state;
  draw_all("network");
  assert_runs("mv outlines.pdf first.pdf; mv outlines.eps first.eps; sleep 1");
  draw_all("network");
  assert_runs("cmp first.pdf outlines.pdf && cmp first.eps outlines.eps");
}

static void assert_wanted(const char *dot, const char *format, bool wanted)
{
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, dot, NULL), FIL_OK);
  assert_int_equal(fil_outline_text_wanted(&text, format), wanted);
  fil_text_destroy(&text);
}

static void test_wanted(void **state)
{
  (void)state;
  assert_wanted("// N\n// " FIL_OUTLINE_TEXT "\ndigraph {}\n", "pdf", true);
  assert_wanted("// N\n// " FIL_OUTLINE_TEXT "\ndigraph {}\n", "eps", true);
  assert_wanted("// N\n// " FIL_OUTLINE_TEXT "\ndigraph {}\n", "svg", false);
  assert_wanted("// Title: " FIL_OUTLINE_TEXT "\ndigraph {}\n// " FIL_OUTLINE_TEXT "\n", "pdf", false);
  assert_wanted("", "pdf", false);
}

static void test_without_ghostscript(void **state)
{
  (void)state;
  const char *before = getenv("PATH");
  char *path = strdup(before ? before : "");
  fil_text page = {0};
  fil_error error = {0};
  assert_int_equal(fil_text_add(&page, "%PDF-", NULL), FIL_OK);
  setenv("PATH", "/nowhere", 1);
  assert_int_equal(fil_outline_text(&page, 0, "pdf", &error), FIL_ERROR_PROGRAM);
  setenv("PATH", path, 1);
  free(path);
  assert_string_equal(error.message,
                      "Ghostscript's gs, which makes outlines of text, cannot be run; install ghostscript");
  assert_string_equal(page.bytes, "%PDF-");
  fil_text_destroy(&page);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_fonts),
      IN_SCRATCH(test_same_look),
      IN_SCRATCH(test_same_bytes),
      cmocka_unit_test(test_wanted),
      cmocka_unit_test(test_without_ghostscript),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
