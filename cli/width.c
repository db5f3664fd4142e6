/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Widths of figures. */
#include "cli/width.h"

#include "graph/number.h"

#include <string.h>

bool fil_width_read(const char *text, double *millimetres)
{
  static const struct {
    const char *name;
    double millimetres;
  } units[] = {{"mm", 1}, {"cm", 10}, {"in", 25.4}};
  size_t length = strlen(text);
  double factor = 1, number;
  for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
    if (length > 2 && strcmp(text + length - 2, units[k].name) == 0) {
      factor = units[k].millimetres;
      length -= 2;
      break;
    }
  }
  if (!fil_number_read(text, length, '.', &number))
    return false;
  *millimetres = number * factor;
  return *millimetres >= 20 && *millimetres <= 2000;
}
