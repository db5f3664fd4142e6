/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How categories and relations look. */
#include "io/diagram/style.h"

#include <stdio.h>
#include <string.h>

static const char *const markers[] = {"circle",  "square",      "diamond",  "triangle",
                                      "hexagon", "invtriangle", "pentagon", "octagon"};
static const char *const boxes[] = {"box", "ellipse", "octagon", "note", "tab", "folder", "component", "box3d"};
static const char *const dashes[] = {"solid", "dashed", "dotted"};
static const char *const arrows[] = {"normal", "vee", "empty", "diamond", "dot"};

enum { DASHES = sizeof dashes / sizeof *dashes };

#define PICK(list, position) (list)[(position) % (sizeof(list) / sizeof *(list))]

fil_node_style fil_style_node(const fil_palette *palette, uint32_t category)
{
  if (category == FIL_MISSING)
    return (fil_node_style){"#FFFFFF", "#FFFFFF", "circle", "box"};
  /* Past the last colour the shapes go on one further, so that the pair stays new. */
  uint32_t shape = category + category / FIL_PALETTE_COLOURS;
  return (fil_node_style){PICK(palette->categories, category), PICK(palette->tints, category), PICK(markers, shape),
                          PICK(boxes, shape)};
}

/* Whether an undirected relation has the dashes of one before it. Directed ones have arrowheads to tell them apart. */
static bool is_repeated(const fil_schema *schema, uint32_t relation)
{
  size_t alike = 0;
  for (uint32_t k = relation % DASHES; k < relation; k += DASHES)
    alike += !schema->relations[k].directed;
  return !schema->relations[relation].directed && alike % 2 == 1;
}

fil_edge_style fil_style_edge(const fil_palette *palette, const fil_schema *schema, uint32_t relation)
{
  bool directed = schema->relations[relation].directed;
  fil_edge_style style = {.dash = PICK(dashes, relation), .arrow = directed ? PICK(arrows, relation) : "none"};
  const char *colour = PICK(palette->relations, relation);
  if (is_repeated(schema, relation)) /* a double line */
    snprintf(style.colour, sizeof style.colour, "%s:white:%s", colour, colour);
  else
    snprintf(style.colour, sizeof style.colour, "%s", colour);
  return style;
}

const char *fil_style_dash(uint32_t category)
{
  return category == FIL_MISSING ? dashes[0] : PICK(dashes, category);
}

const char *fil_style_arrow(uint32_t category)
{
  return category == FIL_MISSING ? arrows[0] : PICK(arrows, category);
}

const char *fil_style_line(const fil_palette *palette, uint32_t category)
{
  return category == FIL_MISSING ? "#999999" : PICK(palette->relations, category);
}

double fil_style_marker_factor(const char *shape)
{
  static const struct {
    const char *shape;
    double factor;
  } factors[] = {{"square", 0.89},     {"diamond", 1.25}, {"triangle", 1.3},
                 {"invtriangle", 1.3}, {"hexagon", 1.1},  {"pentagon", 1.1}};
  for (size_t k = 0; k < sizeof factors / sizeof *factors; k++) {
    if (strcmp(shape, factors[k].shape) == 0)
      return factors[k].factor;
  }
  return 1;
}

double fil_style_text_width(const char *text, double font_size)
{
  return FIL_LETTER_WIDTH * font_size / FIL_FONT_SIZE * (double)fil_text_width(text);
}

/* Bytes of the next piece of a label that is not broken: up to a blank, or up to and with a hyphen. */
static size_t piece_length(const char *label)
{
  size_t length = strcspn(label, " \t\n-");
  return length + (label[length] == '-');
}

/* Terminal columns of the first `length` bytes. */
static size_t columns_of(const char *label, size_t length)
{
  size_t columns = 0;
  for (size_t at = 0; at < length; at++)
    columns += ((unsigned char)label[at] & 0xC0) != 0x80;
  return columns;
}

/* Adds as much of a piece as fits, and an ellipsis. */
static fil_status add_cut(fil_text *out, const char *piece, size_t length, size_t room, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t kept = 0;
  while (kept < length && columns_of(piece, kept + 1) < room)
    kept++;
  while (kept < length && kept > 0 && ((unsigned char)piece[kept] & 0xC0) == 0x80)
    kept--;
  FIL_TRY(fil_text_add_bytes(out, piece, kept, error));
  FIL_TRY(fil_text_add(out, "…", error));
done:
  return status;
}

fil_status fil_style_wrap(const char *label, size_t width, size_t lines, fil_text *out, size_t *count, size_t *longest,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  size_t used = 0;
  bool glued = true; /* nothing stands between the last piece and this one */
  *count = 1;
  *longest = 0;
  while (*(label += strspn(label, " \t\n"))) {
    size_t length = piece_length(label), columns = columns_of(label, length);
    size_t wanted = used + columns + (used && !glued);
    if (used && wanted > width && *count < lines) {
      FIL_TRY(fil_text_add(out, "\n", error));
      *count += 1;
      used = 0;
      wanted = columns;
    }
    if (used && !glued)
      FIL_TRY(fil_text_add(out, " ", error));
    if (wanted > width + 2) {
      size_t room = width > used + 1 ? width - used : 1;
      FIL_TRY(add_cut(out, label, length, room, error));
      *longest = width > *longest ? width : *longest;
      break;
    }
    FIL_TRY(fil_text_add_bytes(out, label, length, error));
    used = wanted;
    *longest = used > *longest ? used : *longest;
    label += length;
    glued = label[-1] == '-';
  }
done:
  return status;
}
