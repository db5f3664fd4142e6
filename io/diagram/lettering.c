/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words as nodes that are mere text. */
#include "io/diagram/lettering.h"

#include "io/diagram/markup.h"

static const double spare = 2; /* points that letters may be wider than estimated before they move */

fil_status fil_lettering_put(fil_canvas *canvas, const char *words, const fil_lettering *set, fil_point at,
                             Agnode_t **drawn, fil_error *error)
{
  const double size = set->font_size > 0 ? set->font_size : FIL_FONT_SIZE;
  const bool left = set->anchor == FIL_ANCHOR_LEFT;
  const double width = fil_style_text_width(words, size) * (set->bold ? FIL_BOLD_WIDTH : 1) + (left ? spare : 0);
  const size_t lines = set->lines ? set->lines : 1;
  Agraph_t *class = fil_canvas_class(canvas, set->class_name);
  const double shift = left ? width / 2 : set->anchor == FIL_ANCHOR_RIGHT ? -width / 2 : 0;
  Agnode_t *node = fil_canvas_node(canvas, class, (fil_point){at.x + shift, at.y});
  fil_canvas_default_text(class);
  if (size != FIL_FONT_SIZE)
    fil_canvas_put_number(node, "fontsize", size);
  fil_canvas_put_number(node, "width", width / 72);
  fil_canvas_put_number(node, "height", (lines > 1 ? (double)lines * FIL_LINE_HEIGHT : size) / 72);
  if (drawn)
    *drawn = node;
  if (set->bold || set->ground)
    return fil_markup_put(node, "label", words, (fil_markup){.bold = set->bold, .ground = set->ground}, error);
  return left ? fil_canvas_put_left(node, words, error) : fil_canvas_put_text(node, "label", words, error);
}
