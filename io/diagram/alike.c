/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours that look alike. */
#include "io/diagram/alike.h"

#include "graph/number.h"
#include "io/diagram/vision.h"

#include <math.h>
#include <string.h>

enum { PAIRS_TOLD = 3, CONTRAST_DIGITS = 2, GREY = FIL_VISIONS, EYES };
static const double least_difference = 6, least_of_tints = 3.5, least_in_grey = 3, least_contrast = 3;

static const char *const eyes[EYES] = {"for everyone", "with protanopia", "with deuteranopia", "with tritanopia",
                                       "in grey print"};

/* Pairs of entries of one kind. */
typedef struct pairing {
  const fil_legend *legend;
  fil_legend_kind kind;
  double least; /* difference */
  bool told;    /* all that look alike have something else that tells them apart */
} pairing;

/* The colour of an entry; that of a double line stands in front too. */
static const char *colour_of(const fil_legend_entry *entry)
{
  return entry->kind == FIL_LEGEND_EDGE ? entry->edge.colour : entry->fill;
}

/* Whether two colours look alike; what does so to everyone is not told of the others. */
static bool is_alike(const pairing *pairs, const char *one, const char *other, int eye)
{
  const fil_lab first = fil_vision_lab(one, FIL_VISION_NORMAL), second = fil_vision_lab(other, FIL_VISION_NORMAL);
  const bool always = fil_vision_difference(first, second) < pairs->least;
  if (eye == FIL_VISION_NORMAL || always)
    return eye == FIL_VISION_NORMAL && always;
  if (eye == GREY)
    return fabs(first.lightness - second.lightness) < least_in_grey;
  return fil_vision_difference(fil_vision_lab(one, (fil_vision)eye), fil_vision_lab(other, (fil_vision)eye)) <
         pairs->least;
}

static bool is_of(const pairing *pairs, const fil_legend_entry *entry)
{
  return entry->kind == pairs->kind && entry->by_colour;
}

/* Whether shapes, or dashes, arrowheads and double lines, tell two entries apart. */
static bool is_told(const fil_legend_entry *one, const fil_legend_entry *other)
{
  if (one->kind == FIL_LEGEND_NODE)
    return strcmp(one->shape, other->shape) != 0;
  return strcmp(one->edge.dash, other->edge.dash) != 0 || strcmp(one->edge.arrow, other->edge.arrow) != 0 ||
         strlen(one->edge.colour) != strlen(other->edge.colour);
}

/* Adds the pairs that look alike to some eyes, the first of them by name. */
static fil_status add_pairs(pairing *pairs, int eye, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t count = 0;
  const char *lead = out->length ? "; " : "";
  for (size_t k = 0; k < pairs->legend->count; k++) {
    const fil_legend_entry *two = &pairs->legend->items[k];
    for (size_t other = 0; other < k && is_of(pairs, two); other++) {
      const fil_legend_entry *one = &pairs->legend->items[other];
      if (!is_of(pairs, one) || !is_alike(pairs, colour_of(one), colour_of(two), eye))
        continue;
      pairs->told = pairs->told && is_told(one, two);
      if (++count > PAIRS_TOLD)
        continue;
      if (count == 1)
        FIL_TRY(fil_text_format(out, error, "%s%s", lead, eyes[eye]));
      FIL_TRY(fil_text_format(out, error, "%s %s and %s", count == 1 ? "" : ",", one->whole, two->whole));
    }
  }
  if (count > PAIRS_TOLD)
    FIL_TRY(fil_text_format(out, error, ", … (%zu pairs)", count));
done:
  return status;
}

/* `others` ends the sentence with what tells them apart still. */
static fil_status say_pairs(fil_work *work, fil_legend_kind kind, double least, const char *others, fil_error *error)
{
  fil_status status = FIL_OK;
  pairing pairs = {&work->legend, kind, least, true};
  fil_text found = {0};
  for (int eye = 0; eye < EYES; eye++)
    FIL_TRY(add_pairs(&pairs, eye, &found, error));
  if (found.length)
    FIL_TRY(fil_work_say(work, error, "Hard to tell apart by colour: %s%s.", found.bytes, pairs.told ? others : ""));
done:
  fil_text_destroy(&found);
  return status;
}

static fil_status say_pale(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < work->legend.count; k++) {
    const fil_legend_entry *entry = &work->legend.items[k];
    char number[FIL_NUMBER_LENGTH];
    if (entry->kind != FIL_LEGEND_EDGE || !entry->by_colour || fil_vision_contrast(colour_of(entry)) >= least_contrast)
      continue;
    FIL_TRY(fil_work_say(work, error, "The lines of %s are pale: their contrast with white is %s to 1, not 3.",
                         entry->whole,
                         fil_number_show(fil_vision_contrast(colour_of(entry)), CONTRAST_DIGITS, number)));
  }
done:
  return status;
}

fil_status fil_alike_say(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  if (!request->colours ||
      (!request->colours->fixed_count && !fil_colours_has_palette(request->colours, request->palette)))
    return FIL_OK;
  FIL_TRY(say_pairs(work, FIL_LEGEND_NODE, work->looks.boxes ? least_of_tints : least_difference,
                    "; shapes tell them apart", error));
  FIL_TRY(say_pairs(work, FIL_LEGEND_EDGE, least_difference, "; dashes and arrowheads tell them apart", error));
  FIL_TRY(say_pale(work, error));
done:
  return status;
}
