/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How categories and relations look. */
#include "io/diagram/style.h"

#include <stdio.h>
#include <string.h>

static const char *const markers[] = {"circle",  "square",      "diamond",  "triangle",
                                      "hexagon", "invtriangle", "pentagon", "octagon"};
static const char *const boxes[] = {"box", "rounded", "diagonals", "note", "cylinder", "box3d", "tab", "folder"};
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

fil_edge_style fil_style_edge(const char *colour, const fil_schema *schema, uint32_t relation)
{
  bool directed = schema->relations[relation].directed;
  fil_edge_style style = {.dash = PICK(dashes, relation), .arrow = directed ? PICK(arrows, relation) : "none"};
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

fil_style_room fil_style_box_room(const char *box)
{
  static const struct {
    const char *box;
    fil_style_room room;
  } rooms[] = {{"rounded", {2, 0}}, {"diagonals", {8, 3}}, {"note", {5, 0}}, {"cylinder", {0, 11}}, {"box3d", {8, 7}}};
  for (size_t k = 0; k < sizeof rooms / sizeof *rooms; k++) {
    if (strcmp(box, rooms[k].box) == 0)
      return rooms[k].room;
  }
  return (fil_style_room){0, 0};
}
