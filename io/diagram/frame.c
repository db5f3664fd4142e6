/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shaded rectangles as clusters of Graphviz. */
#include "io/diagram/frame.h"

#include "graph/number.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double margin = 3;

double fil_frame_heading(size_t lines)
{
  return (double)lines * FIL_LINE_HEIGHT + 2 * margin;
}

/* Made before any frame: what stands first in a DOT takes its looks from there. */
static Agraph_t *heading_class(fil_work *work)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, "headings");
  fil_canvas_default_text(class);
  return class;
}

/* A node, since lines would be drawn over the label of a cluster. */
static fil_status draw_heading(const fil_frame *frame, fil_work *work, Agraph_t *cluster, fil_error *error)
{
  const char *text = fil_text_string(&frame->heading);
  const double height = fil_frame_heading(frame->lines);
  Agraph_t *class = heading_class(work);
  const fil_point centre = {(frame->low.x + frame->high.x) / 2, frame->high.y - height / 2};
  Agnode_t *node = fil_canvas_node(&work->canvas, class, centre);
  fil_canvas_put_number(node, "width", fil_style_text_width(text, FIL_FONT_SIZE) * FIL_BOLD_WIDTH / 72);
  fil_canvas_put_number(node, "height", (height - 2 * margin) / 72);
  agsubnode(cluster, node, /*create=*/1);
  return fil_markup_put(node, "label", text, (fil_markup){.bold = true, .ground = FIL_FRAME_GROUND}, error);
}

fil_status fil_frame_draw(const fil_frame *frame, size_t number, fil_work *work, Agraph_t **cluster, fil_error *error)
{
  char text[80];
  heading_class(work);
  snprintf(text, sizeof text, "cluster_%02zu", number + 1);
  *cluster = fil_canvas_class(&work->canvas, text);
  snprintf(text, sizeof text, "%d,%d,%d,%d", (int)frame->low.x, (int)frame->low.y, (int)frame->high.x,
           (int)frame->high.y);
  fil_canvas_put(*cluster, "bb", text);
  fil_canvas_put(*cluster, "style", "filled");
  fil_canvas_put(*cluster, "color", FIL_FRAME_GROUND);
  return draw_heading(frame, work, *cluster, error);
}
