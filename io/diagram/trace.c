/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Straight pieces as Bézier curves. */
#include "io/diagram/trace.h"

void fil_trace(const fil_point corners[], size_t count, fil_point points[])
{
  points[0] = corners[0];
  for (size_t k = 1; k < count; k++) {
    const fil_point from = corners[k - 1], to = corners[k];
    points[3 * k - 2] = (fil_point){(2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3};
    points[3 * k - 1] = (fil_point){(from.x + 2 * to.x) / 3, (from.y + 2 * to.y) / 3};
    points[3 * k] = to;
  }
}
