/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The outlines of markers, as Graphviz draws them. */
#include "io/diagram/outline.h"

#include <math.h>
#include <string.h>

enum { CORNERS_MOST = 8 };

/* Corners in a square of side 1 around the centre, in order. */
static const struct {
  const char *shape;
  int count;
  double corners[CORNERS_MOST][2];
} polygons[] = {
    {"square", 4, {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}},
    {"diamond", 4, {{0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}}},
    {"triangle", 3, {{-0.5, -0.25}, {0.5, -0.25}, {0, 0.5}}},
    {"invtriangle", 3, {{0, -0.5}, {0.5, 0.25}, {-0.5, 0.25}}},
    {"hexagon", 6, {{-0.25, -0.5}, {0.25, -0.5}, {0.5, 0}, {0.25, 0.5}, {-0.25, 0.5}, {-0.5, 0}}},
    {"pentagon", 5, {{-0.309, -0.4045}, {0.309, -0.4045}, {0.5, 0.1545}, {0, 0.5}, {-0.5, 0.1545}}},
    {"octagon",
     8,
     {{-0.2071, -0.5},
      {0.2071, -0.5},
      {0.5, -0.2071},
      {0.5, 0.2071},
      {0.2071, 0.5},
      {-0.2071, 0.5},
      {-0.5, 0.2071},
      {-0.5, -0.2071}}},
};

/* How far along a ray of length 1 from the centre an edge is; infinite where it is not met. */
static double meet(double dx, double dy, const double from[2], const double to[2])
{
  const double ex = to[0] - from[0], ey = to[1] - from[1], across = dx * ey - dy * ex;
  if (fabs(across) < 1e-12)
    return INFINITY;
  const double along_ray = (from[0] * ey - from[1] * ex) / across, along_edge = (from[0] * dy - from[1] * dx) / across;
  return along_ray > 0 && along_edge >= -1e-9 && along_edge <= 1 + 1e-9 ? along_ray : INFINITY;
}

double fil_outline_reach(const char *shape, double dx, double dy)
{
  const double length = hypot(dx, dy);
  double reach = INFINITY;
  for (size_t k = 0; k < sizeof polygons / sizeof *polygons; k++) {
    if (strcmp(polygons[k].shape, shape) != 0)
      continue;
    for (int corner = 0; corner < polygons[k].count; corner++)
      reach = fmin(reach, meet(dx / length, dy / length, polygons[k].corners[corner],
                               polygons[k].corners[(corner + 1) % polygons[k].count]));
  }
  return isinf(reach) ? 0.5 : reach;
}
