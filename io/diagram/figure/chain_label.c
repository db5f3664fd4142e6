/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels in boxes. */
#include "io/diagram/figure/chain_label.h"

#include <math.h>
#include <string.h>

/* Points beside and over the text. */
static const double side_margin = 3, line_room = 5.5;
enum { LABEL_LINES = 3 };

/* What the shape of an actor's box takes of its room. */
static fil_style_room room_of(const fil_work *work, size_t node)
{
  return fil_style_box_room(fil_looks_node(&work->looks, (uint32_t)node).shape);
}

static double widest_word(const char *label)
{
  double widest = 0;
  char word[128];
  while (*(label += strspn(label, " \t\n"))) {
    size_t length = strcspn(label, " \t\n-");
    length += label[length] == '-';
    const size_t kept = length < sizeof word ? length : 0;
    memcpy(word, label, kept);
    word[kept] = '\0';
    widest = fmax(widest, fil_style_text_width(word, FIL_FONT_SIZE));
    label += length;
  }
  return widest;
}

fil_status fil_chain_widest(const fil_chain *chain, const fil_work *work, bool shelves, double *width, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  *width = 0;
  for (size_t node = 0; node < chain->count; node++) {
    if (chain->boxes[node].stage == FIL_CHAIN_ABSENT || fil_chain_holds(chain, node) == shelves)
      continue;
    fil_text_clear(&label);
    FIL_TRY(fil_work_label(work, (uint32_t)node, &label, error));
    *width = fmax(*width, widest_word(fil_text_string(&label)) + 2 * side_margin + room_of(work, node).width);
  }
done:
  fil_text_destroy(&label);
  return status;
}

static fil_status label_box(fil_box *box, const char *label, fil_style_room room, fil_error *error)
{
  size_t lines;
  double longest;
  fil_text_clear(&box->label);
  const fil_status status = fil_style_wrap(label, box->width - 2 * side_margin - room.width, LABEL_LINES, &box->label,
                                           &lines, &longest, error);
  box->height = (double)lines * FIL_LINE_HEIGHT + line_room + room.height;
  return status;
}

fil_status fil_chain_label(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    if (box->stage == FIL_CHAIN_ABSENT)
      continue;
    box->width = fil_chain_holds(chain, node) ? chain->box_width : chain->shelf_box_width;
    fil_text_clear(&label);
    FIL_TRY(fil_work_label(work, (uint32_t)node, &label, error));
    FIL_TRY(label_box(box, fil_text_string(&label), room_of(work, node), error));
  }
done:
  fil_text_destroy(&label);
  return status;
}
