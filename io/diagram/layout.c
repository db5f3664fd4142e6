/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Force-directed positions: a layout without regard to sizes, fitted to the page, then relieved of overlaps. */
#include "io/diagram/layout.h"

#include "graph/number.h"
#include "io/child.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STRESS_MOST = 200, FITTINGS = 5 };

/* The smallest rectangle around the footprints: left, bottom, right, top. */
typedef struct extent {
  double left, bottom, right, top;
} extent;

static extent measure(const fil_footprint footprints[], size_t count)
{
  extent all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t k = 0; k < count; k++) {
    const fil_footprint *one = &footprints[k];
    if (!one->placed)
      continue;
    all.left = fmin(all.left, one->x - one->width / 2);
    all.right = fmax(all.right, one->x + one->width / 2);
    all.bottom = fmin(all.bottom, one->y - one->height / 2);
    all.top = fmax(all.top, one->y + one->height / 2);
  }
  return all;
}

static fil_status add_number(fil_text *text, const char *before, double value, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  return fil_text_format(text, error, "%s%s", before, fil_number_write(round(value * 1e4) / 1e4, number));
}

/* The graph that the layout sees, nodes numbered. Positions are given where `positioned`. */
static fil_status write_input(const fil_footprint footprints[], size_t count, const fil_ties *ties, bool positioned,
                              fil_text *input, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(input, "strict graph {\nnode [shape=box fixedsize=true label=\"\"]\n", error));
  for (size_t k = 0; k < count; k++) {
    if (!footprints[k].placed)
      continue;
    FIL_TRY(fil_text_format(input, error, "n%zu [", k));
    FIL_TRY(add_number(input, "width=", footprints[k].width / 72, error));
    FIL_TRY(add_number(input, " height=", footprints[k].height / 72, error));
    if (positioned) {
      FIL_TRY(add_number(input, " pos=\"", footprints[k].x, error));
      FIL_TRY(add_number(input, ",", footprints[k].y, error));
      FIL_TRY(fil_text_add(input, "\"", error));
    }
    FIL_TRY(fil_text_add(input, "]\n", error));
  }
  for (size_t k = 0; !positioned && k < ties->count; k++) { /* Prism looks at who is beside whom, not who is tied */
    if (ties->items[k].lane == 0)
      FIL_TRY(fil_text_format(input, error, "n%u -- n%u\n", (unsigned)ties->items[k].source,
                              (unsigned)ties->items[k].target));
  }
  FIL_TRY(fil_text_add(input, "}\n", error));
done:
  return status;
}

/* Takes the positions (in inches) from Graphviz's plain output: "node n12 x y …". */
static fil_status read_positions(const fil_text *output, fil_footprint footprints[], size_t count, fil_error *error)
{
  for (const char *line = fil_text_string(output); *line; line += strcspn(line, "\n"), line += *line == '\n') {
    if (strncmp(line, "node n", 6) != 0)
      continue;
    char *rest;
    size_t node = strtoull(line + 6, &rest, 10);
    double place[2];
    for (size_t k = 0; k < 2; k++) {
      rest += strspn(rest, " ");
      size_t length = strcspn(rest, " \n");
      if (node >= count || !fil_number_read(rest, length, '.', &place[k]))
        return fil_error_set(error, FIL_ERROR_PROGRAM, "the layout program gave positions that cannot be read");
      rest += length;
    }
    footprints[node].x = place[0] * 72;
    footprints[node].y = place[1] * 72;
  }
  return FIL_OK;
}

static fil_status run(const char *const arguments[], bool positioned, fil_footprint footprints[], size_t count,
                      const fil_ties *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text input = {0}, output = {0};
  FIL_TRY(write_input(footprints, count, ties, positioned, &input, error));
  FIL_TRY(fil_child_run(arguments, "Graphviz", &input, FIL_CHILD_SECONDS, &output, error));
  FIL_TRY(read_positions(&output, footprints, count, error));
done:
  fil_text_destroy(&input);
  fil_text_destroy(&output);
  return status;
}

/* Moves and stretches the centres so that the footprints fill the rectangle. */
static void fit(fil_footprint footprints[], size_t count, double width, double height)
{
  extent all = measure(footprints, count);
  double across = fmax(all.right - all.left, 1), up = fmax(all.top - all.bottom, 1);
  for (size_t k = 0; k < count; k++) {
    footprints[k].x = (footprints[k].x - all.left) * width / across;
    footprints[k].y = (footprints[k].y - all.bottom) * height / up;
  }
}

/* Fits and relieves of overlaps, in less room each time until the result has the width asked for. */
static fil_status relieve(fil_footprint footprints[], size_t count, const fil_ties *ties, double width, double height,
                          fil_error *error)
{
  static const char *const arguments[] = {
      "neato", "-n", "-Tplain", "-Goverlap=prism", "-Goverlap_scaling=0", "-Gsep=+1.5", "-Gsplines=line", NULL};
  fil_status status = FIL_OK;
  double wide = width, high = height;
  for (int k = 0; k < FITTINGS; k++) {
    fit(footprints, count, wide, high);
    FIL_TRY(run(arguments, /*positioned=*/true, footprints, count, ties, error));
    extent all = measure(footprints, count);
    if (all.right - all.left <= width * 1.01 && all.top - all.bottom <= height * 1.25)
      break;
    wide *= fmin(1, width / (all.right - all.left));
    high *= fmin(1, height * 1.2 / (all.top - all.bottom));
  }
done:
  return status;
}

/* Moves the lower left corner to 0,0. */
static void settle(fil_footprint footprints[], size_t count, double used[2])
{
  const extent all = measure(footprints, count);
  for (size_t k = 0; k < count; k++) {
    footprints[k].x -= all.left;
    footprints[k].y -= all.bottom;
  }
  used[0] = all.right - all.left;
  used[1] = all.top - all.bottom;
}

void fil_layout_circle(fil_footprint footprints[], size_t count, double used[2])
{
  double around = 0, along = 0;
  used[0] = used[1] = 0;
  for (size_t k = 0; k < count; k++)
    around += footprints[k].placed ? hypot(footprints[k].width, footprints[k].height) : 0;
  for (size_t k = 0; k < count; k++) {
    if (!footprints[k].placed)
      continue;
    const double angle = 2 * M_PI * along / around;
    footprints[k].x = around / 2 / M_PI * cos(angle);
    footprints[k].y = around / 2 / M_PI * sin(angle);
    along += hypot(footprints[k].width, footprints[k].height);
  }
  if (around > 0)
    settle(footprints, count, used);
}

fil_status fil_layout(fil_footprint footprints[], size_t count, const fil_ties *ties, double width, double height,
                      uint64_t seed, double used[2], fil_error *error)
{
  fil_status status = FIL_OK;
  char start[40];
  size_t placed = 0;
  for (size_t k = 0; k < count; k++)
    placed += footprints[k].placed;
  snprintf(start, sizeof start, "-Gstart=%llu", (unsigned long long)(seed % 1000003 + 1));
  const char *const arguments[] = {
      placed > STRESS_MOST ? "sfdp" : "neato", "-Tplain", "-Goverlap=true", "-Gpack=12", "-Gsplines=line", start, NULL};
  used[0] = used[1] = 0;
  if (placed == 0)
    return FIL_OK;
  FIL_TRY(run(arguments, /*positioned=*/false, footprints, count, ties, error));
  FIL_TRY(relieve(footprints, count, ties, width, height, error));
  settle(footprints, count, used);
done:
  return status;
}
