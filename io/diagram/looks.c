/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From encodings to colours, shapes and widths. */
#include "io/diagram/looks.h"

#include "graph/memory.h"
#include "io/diagram/colours.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Points. */
static const double thinnest = 0.5, finest = 0.3, thickest = 2.2, unweighted = 0.8;

/* Where there are more ties than this for each actor, lines are thinner, so that they are told apart. */
static const double ties_of_actor = 3, least_fineness = 0.4;
static const double usual_outline = 0.6, thinnest_outline = 0.4, thickest_outline = 2.6;

/* Lines must be seen on white: the lightest part of a ramp is left out. */
static const double palest_line = 0.25;

bool fil_looks_is_number(const fil_encoding *encoding)
{
  return encoding->column && encoding->column->type == FIL_COLUMN_NUMBER;
}

static fil_status check(const fil_encoding *encoding, const char *what, bool numbers, bool categories, fil_error *error)
{
  if (!encoding->column || (numbers && encoding->column->type == FIL_COLUMN_NUMBER) ||
      (categories && encoding->column->type == FIL_COLUMN_CATEGORY))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "%s cannot show \"%s\": it takes %s", what, encoding->column->name,
                       !categories ? "numbers"
                       : numbers   ? "numbers or categories"
                                   : "categories");
}

static fil_status check_all(const fil_draw_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(check(&request->properties[FIL_PROPERTY_SIZE], "size", true, false, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_COLOUR], "colour", true, true, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_SHAPE], "shape", false, true, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_BORDER], "border", true, false, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_LINE_WIDTH], "line width", true, false, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_LINE_COLOUR], "line colour", true, true, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_DASH], "dash", false, true, error));
  FIL_TRY(check(&request->properties[FIL_PROPERTY_ARROW], "arrow", false, true, error));
done:
  return status;
}

static fil_status scale_nodes(fil_scale *scale, const fil_encoding *encoding, fil_scale_kind usual, fil_error *error)
{
  if (!fil_looks_is_number(encoding))
    return FIL_OK;
  return fil_scale_make(scale, encoding->scale, usual, encoding->column->numbers, encoding->column->rows, error);
}

bool fil_looks_has_weights(const fil_looks *looks, uint32_t relation)
{
  const fil_encoding *width = &looks->request->properties[FIL_PROPERTY_LINE_WIDTH];
  if (width->off)
    return false;
  return width->column || (looks->network->has_weights && looks->ties->most[relation] != 1);
}

/* The number behind a line: of the column, or else the weight. */
static double number_of(const fil_encoding *encoding, const fil_tie *tie)
{
  return encoding->column ? encoding->column->numbers[tie->row] : tie->weight;
}

/* Over the ties that are drawn; relations share one scale. */
static fil_status scale_ties(const fil_looks *looks, const fil_encoding *encoding, fil_scale_kind usual,
                             fil_scale *scale, fil_error *error)
{
  size_t count = 0;
  double *numbers = fil_memory_new(looks->ties->count, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t k = 0; k < looks->ties->count; k++) {
    const fil_tie *tie = &looks->ties->items[k];
    if (encoding->column || fil_looks_has_weights(looks, tie->relation))
      numbers[count++] = number_of(encoding, tie);
  }
  const fil_status status = fil_scale_make(scale, encoding->scale, usual, numbers, count, error);
  fil_memory_free(numbers);
  return status;
}

/* How thick lines are, in the usual thickness. */
static double fineness_of(const fil_looks *looks)
{
  const double crowd = (double)looks->ties->count / fmax(1, (double)fil_network_node_count(looks->network));
  return fmax(least_fineness, fmin(1, sqrt(ties_of_actor / fmax(crowd, 1e-9))));
}

/* What the categories and relations are called whose colours the study has fixed. */
static fil_status place_colours(fil_looks *looks, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_colours *colours = looks->request->colours;
  const fil_dictionary *levels = &looks->network->nodes.columns[FIL_NODE_CATEGORY]->levels;
  const fil_schema *schema = &looks->network->schema;
  if (!colours || colours->fixed_count == 0)
    return FIL_OK;
  const char **names = fil_memory_new(levels->count + schema->relation_count + 1, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (uint32_t k = 0; k < levels->count; k++)
    names[k] = fil_dictionary_text(levels, k);
  FIL_TRY(
      fil_colours_assign(colours, looks->palette->categories, names, levels->count, &looks->category_places, error));
  for (size_t k = 0; k < schema->relation_count; k++)
    names[k] = schema->relations[k].name;
  FIL_TRY(fil_colours_assign(colours, looks->palette->relations, names, schema->relation_count, &looks->relation_places,
                             error));
done:
  fil_memory_free(names);
  return status;
}

fil_status fil_looks_make(fil_looks *looks, fil_error *error)
{
  fil_status status = FIL_OK;
  looks->fineness = fineness_of(looks);
  const fil_draw_request *request = looks->request;
  FIL_TRY(check_all(request, error));
  FIL_TRY(place_colours(looks, error));
  FIL_TRY(scale_nodes(&looks->size, &request->properties[FIL_PROPERTY_SIZE], FIL_SCALE_SQRT, error));
  FIL_TRY(scale_nodes(&looks->colour, &request->properties[FIL_PROPERTY_COLOUR], FIL_SCALE_LINEAR, error));
  FIL_TRY(scale_nodes(&looks->border, &request->properties[FIL_PROPERTY_BORDER], FIL_SCALE_LINEAR, error));
  FIL_TRY(scale_ties(looks, &request->properties[FIL_PROPERTY_LINE_WIDTH], FIL_SCALE_SQRT, &looks->line_width, error));
  if (fil_looks_is_number(&request->properties[FIL_PROPERTY_LINE_COLOUR]))
    FIL_TRY(
        scale_ties(looks, &request->properties[FIL_PROPERTY_LINE_COLOUR], FIL_SCALE_LINEAR, &looks->shading, error));
done:
  return status;
}

void fil_looks_destroy(fil_looks *looks)
{
  fil_scale_destroy(&looks->size);
  fil_scale_destroy(&looks->colour);
  fil_scale_destroy(&looks->border);
  fil_scale_destroy(&looks->line_width);
  fil_scale_destroy(&looks->shading);
  fil_memory_free(looks->category_places);
  fil_memory_free(looks->relation_places);
}

const fil_column *fil_looks_column(const fil_looks *looks, const fil_encoding *encoding)
{
  return encoding->column ? encoding->column : looks->network->nodes.columns[FIL_NODE_CATEGORY];
}

void fil_looks_fill(const fil_looks *looks, uint32_t code, char out[FIL_COLOUR_LENGTH])
{
  const fil_column *column = fil_looks_column(looks, &looks->request->properties[FIL_PROPERTY_COLOUR]);
  const bool placed = looks->category_places && column == looks->network->nodes.columns[FIL_NODE_CATEGORY];
  const uint32_t place = placed && code != FIL_MISSING ? looks->category_places[code] : code;
  const fil_node_style style = fil_style_node(looks->palette, place);
  if (!placed || code == FIL_MISSING || place < FIL_PALETTE_COLOURS) {
    snprintf(out, FIL_COLOUR_LENGTH, "%s", looks->boxes ? style.tint : style.fill);
    return;
  }
  const char *fixed = looks->request->colours->fixed[place - FIL_PALETTE_COLOURS].colour;
  if (looks->boxes)
    fil_colour_lighten(fixed, out);
  else
    snprintf(out, FIL_COLOUR_LENGTH, "%s", fixed);
}

const char *fil_looks_shape(const fil_looks *looks, uint32_t code)
{
  const fil_node_style style = fil_style_node(looks->palette, code);
  return looks->boxes ? style.box : style.marker;
}

double fil_looks_outline(const fil_looks *looks, double number)
{
  const double share = fil_scale_share(&looks->border, number);
  return isnan(share) ? thinnest_outline : thinnest_outline + (thickest_outline - thinnest_outline) * share;
}

fil_node_look fil_looks_node(const fil_looks *looks, uint32_t node)
{
  const fil_draw_request *request = looks->request;
  fil_node_look look = {.outline = usual_outline};
  if (fil_looks_is_number(&request->properties[FIL_PROPERTY_COLOUR]))
    fil_ramp_colour(looks->palette,
                    fil_scale_share(&looks->colour, request->properties[FIL_PROPERTY_COLOUR].column->numbers[node]),
                    look.fill);
  else
    fil_looks_fill(looks, fil_looks_column(looks, &request->properties[FIL_PROPERTY_COLOUR])->codes[node], look.fill);
  look.shape = fil_looks_shape(looks, fil_looks_column(looks, &request->properties[FIL_PROPERTY_SHAPE])->codes[node]);
  if (request->properties[FIL_PROPERTY_BORDER].column)
    look.outline = fil_looks_outline(looks, request->properties[FIL_PROPERTY_BORDER].column->numbers[node]);
  look.dark = fil_ramp_is_dark(look.fill);
  return look;
}

double fil_looks_line(const fil_looks *looks, double number)
{
  const double share = fil_scale_share(&looks->line_width, number);
  return fmax(finest, (isnan(share) ? thinnest : thinnest + (thickest - thinnest) * share) * looks->fineness);
}

double fil_looks_width(const fil_looks *looks, const fil_tie *tie)
{
  const bool telling = fil_looks_has_weights(looks, tie->relation) && looks->line_width.high > 0;
  return telling ? fil_looks_line(looks, number_of(&looks->request->properties[FIL_PROPERTY_LINE_WIDTH], tie))
                 : unweighted * looks->fineness;
}

void fil_looks_shade(const fil_looks *looks, double number, char out[FIL_COLOUR_LENGTH])
{
  const double share = fil_scale_share(&looks->shading, number);
  fil_ramp_colour(looks->palette, isnan(share) ? palest_line : palest_line + (1 - palest_line) * share, out);
}

/* The code by which a property of a tie is chosen: of the column, or else of its relation. */
static uint32_t code_of(const fil_encoding *encoding, const fil_tie *tie)
{
  return encoding->column ? encoding->column->codes[tie->row] : tie->relation;
}

/* The colour of a relation's lines. */
static const char *line_colour(const fil_looks *looks, uint32_t relation)
{
  const uint32_t place = looks->relation_places ? looks->relation_places[relation] : relation;
  const bool fixed = looks->relation_places && place >= FIL_PALETTE_COLOURS;
  return fixed ? looks->request->colours->fixed[place - FIL_PALETTE_COLOURS].colour
               : fil_style_line(looks->palette, place);
}

fil_edge_style fil_looks_relation(const fil_looks *looks, uint32_t relation)
{
  fil_edge_style style = fil_style_edge(line_colour(looks, relation), &looks->network->schema, relation);
  if (looks->solid)
    style.dash = "solid";
  return style;
}

const char *fil_looks_line_colour(const fil_looks *looks, uint32_t code)
{
  const fil_column *column = looks->request->properties[FIL_PROPERTY_LINE_COLOUR].column;
  if (code != FIL_MISSING && column == looks->network->edges.columns[FIL_EDGE_RELATION])
    return line_colour(looks, code);
  return fil_style_line(looks->palette, code);
}

fil_edge_style fil_looks_tie(const fil_looks *looks, const fil_tie *tie)
{
  const fil_draw_request *request = looks->request;
  fil_edge_style style = fil_looks_relation(looks, tie->relation);
  if (request->properties[FIL_PROPERTY_DASH].column)
    style.dash = fil_style_dash(code_of(&request->properties[FIL_PROPERTY_DASH], tie));
  if (request->properties[FIL_PROPERTY_ARROW].column && tie->directed)
    style.arrow = fil_style_arrow(code_of(&request->properties[FIL_PROPERTY_ARROW], tie));
  if (fil_looks_is_number(&request->properties[FIL_PROPERTY_LINE_COLOUR])) {
    fil_looks_shade(looks, request->properties[FIL_PROPERTY_LINE_COLOUR].column->numbers[tie->row], style.colour);
  } else if (request->properties[FIL_PROPERTY_LINE_COLOUR].column) {
    snprintf(style.colour, sizeof style.colour, "%s",
             fil_looks_line_colour(looks, code_of(&request->properties[FIL_PROPERTY_LINE_COLOUR], tie)));
  }
  return style;
}
