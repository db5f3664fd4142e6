/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the outline of a marker is, so that lines end at it. */
#ifndef FIL_IO_DIAGRAM_OUTLINE_H
#define FIL_IO_DIAGRAM_OUTLINE_H

/* How far the outline of a shape is from its centre in a direction that is not 0, as a part of its width and height,
   which are equal. What is not one of the markers counts as a circle: 0.5. */
double fil_outline_reach(const char *shape, double dx, double dy);

#endif
