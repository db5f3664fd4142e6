/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The legend, property by property. */
#include "io/diagram/key.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <stdio.h>

enum { DIGITS = 3 };
static const double sample_diameter = 8, box_stretch = 1.7, usual_largest = 26;

fil_status fil_key_heading(fil_work *work, const char *text, fil_error *error)
{
  return fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, text, error);
}

fil_status fil_key_property(fil_work *work, const char *property, const fil_column *column, const fil_scale *scale,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text heading = {0};
  FIL_TRY(fil_text_format(&heading, error, "%s: %s%s%s", property, fil_column_title(column), column->unit ? ", " : "",
                          column->unit ? column->unit : ""));
  if (scale)
    FIL_TRY(fil_text_format(&heading, error, " (%s scale)",
                            scale->kind == FIL_SCALE_SQRT ? "square-root" : fil_scale_name(scale->kind)));
  FIL_TRY(fil_key_heading(work, heading.bytes, error));
done:
  fil_text_destroy(&heading);
  return status;
}

const char *fil_key_level(const fil_work *work, const fil_column *column, uint32_t code)
{
  const fil_network *network = work->network;
  if (code == FIL_MISSING)
    return "not known";
  if (column == network->nodes.columns[FIL_NODE_CATEGORY])
    return fil_term_label(&network->schema.categories.items[code]);
  if (column == network->nodes.columns[FIL_NODE_STAGE])
    return fil_term_label(&network->schema.stages.items[code]);
  if (column == network->edges.columns[FIL_EDGE_RELATION])
    return fil_relation_label(&network->schema.relations[code]);
  return fil_dictionary_text(&column->levels, code);
}

/* Marks the codes that actors in the figure have; the last mark is of those without. */
static fil_status find_codes(const fil_work *work, const fil_column *column, bool **found, fil_error *error)
{
  *found = fil_memory_new((size_t)column->levels.count + 1, sizeof **found);
  if (!*found)
    return fil_error_memory(error);
  for (size_t node = 0; node < column->rows; node++) {
    if (!work->absent[node])
      (*found)[column->codes[node] == FIL_MISSING ? column->levels.count : column->codes[node]] = true;
  }
  return FIL_OK;
}

static fil_legend_entry sample_of(const fil_work *work, const char *fill, const char *shape)
{
  fil_legend_entry entry = {.kind = FIL_LEGEND_NODE,
                            .shape = shape,
                            .diameter = sample_diameter,
                            .stretch = work->looks.boxes ? box_stretch : 1};
  snprintf(entry.fill, sizeof entry.fill, "%s", fill);
  return entry;
}

/* The categories drawn: by colour, by shape, or by both. */
static fil_status key_categories(fil_work *work, const fil_column *column, const char *property, bool colours,
                                 bool shapes, fil_error *error)
{
  fil_status status = FIL_OK;
  bool *found = NULL, headed = false;
  const char *plain = work->looks.boxes ? "box" : "circle";
  FIL_TRY(find_codes(work, column, &found, error));
  for (uint32_t k = 0; k <= column->levels.count; k++) {
    const uint32_t code = k < column->levels.count ? k : FIL_MISSING;
    char fill[FIL_COLOUR_LENGTH];
    if (!found[k] || (code == FIL_MISSING && !headed))
      continue;
    if (!headed)
      FIL_TRY(property ? fil_key_property(work, property, column, NULL, error)
                       : fil_key_heading(work, "Actors", error));
    headed = true;
    fil_looks_fill(&work->looks, code, fill);
    fil_legend_entry entry =
        sample_of(work, colours ? fill : "#FFFFFF", shapes ? fil_looks_shape(&work->looks, code) : plain);
    entry.by_colour = colours && code != FIL_MISSING;
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_key_level(work, column, code), error));
  }
done:
  fil_memory_free(found);
  return status;
}

fil_status fil_key_shares(fil_work *work, const fil_column *column, fil_error *error)
{
  const bool usual = column == work->network->nodes.columns[FIL_NODE_CATEGORY];
  return key_categories(work, column, usual ? NULL : "Colour", true, false, error);
}

static fil_status key_shades(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  double samples[FIL_SCALE_SAMPLES];
  const fil_scale *scale = &work->looks.colour;
  const size_t count = fil_scale_samples(scale, samples);
  FIL_TRY(fil_key_property(work, "Colour", work->request->properties[FIL_PROPERTY_COLOUR].column, scale, error));
  for (size_t k = 0; k < count; k++) {
    char fill[FIL_COLOUR_LENGTH], number[FIL_NUMBER_LENGTH];
    fil_ramp_colour(work->palette, fil_scale_share(scale, samples[k]), fill);
    FIL_TRY(fil_legend_add(&work->legend, sample_of(work, fill, work->looks.boxes ? "box" : "circle"),
                           fil_number_show(samples[k], DIGITS, number), error));
  }
done:
  return status;
}

static fil_status key_outlines(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  double samples[FIL_SCALE_SAMPLES];
  const size_t count = fil_scale_samples(&work->looks.border, samples);
  FIL_TRY(fil_key_property(work, "Outline", work->request->properties[FIL_PROPERTY_BORDER].column, &work->looks.border,
                           error));
  for (size_t k = 0; k < count; k++) {
    char number[FIL_NUMBER_LENGTH];
    fil_legend_entry entry = sample_of(work, "#FFFFFF", work->looks.boxes ? "box" : "circle");
    entry.outline = fil_looks_outline(&work->looks, samples[k]);
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(samples[k], DIGITS, number), error));
  }
done:
  return status;
}

fil_status fil_key_nodes(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  const bool numbers = fil_looks_is_number(&request->properties[FIL_PROPERTY_COLOUR]);
  const fil_column *colour = fil_looks_column(&work->looks, &request->properties[FIL_PROPERTY_COLOUR]);
  const fil_column *shape = fil_looks_column(&work->looks, &request->properties[FIL_PROPERTY_SHAPE]);
  if (colour == shape) {
    FIL_TRY(key_categories(work, shape, request->properties[FIL_PROPERTY_SHAPE].column ? "Actors" : NULL, true, true,
                           error));
  } else {
    FIL_TRY(key_categories(work, shape, request->properties[FIL_PROPERTY_SHAPE].column ? "Shape" : NULL, false, true,
                           error));
    FIL_TRY(numbers ? key_shades(work, error) : key_categories(work, colour, "Colour", true, false, error));
  }
  if (request->properties[FIL_PROPERTY_BORDER].column)
    FIL_TRY(key_outlines(work, error));
done:
  return status;
}

fil_status fil_key_sizes(fil_work *work, double smallest, double largest, fil_error *error)
{
  fil_status status = FIL_OK;
  double samples[FIL_SCALE_SAMPLES];
  const fil_scale *scale = &work->looks.size;
  if (!work->request->properties[FIL_PROPERTY_SIZE].column || !(scale->high > 0))
    return FIL_OK;
  if (scale->kind == FIL_SCALE_SQRT)
    FIL_TRY(fil_key_property(work, "Area", work->request->properties[FIL_PROPERTY_SIZE].column, NULL, error));
  else
    FIL_TRY(fil_key_property(work, "Size", work->request->properties[FIL_PROPERTY_SIZE].column, scale, error));
  const size_t count = fil_scale_samples(scale, samples);
  for (size_t k = 0; k < count; k++) {
    char number[FIL_NUMBER_LENGTH];
    const fil_legend_entry entry = {.kind = FIL_LEGEND_SIZE,
                                    .fill = "#FFFFFF",
                                    .shape = "circle",
                                    .widest = largest > usual_largest ? largest : 0,
                                    .diameter = fmax(smallest, largest * fil_scale_share(scale, samples[k]))};
    if (samples[k] > 0)
      FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(samples[k], DIGITS, number), error));
  }
done:
  return status;
}

/* The relations drawn, as far as their lines differ. */
fil_status fil_key_relations(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  const fil_schema *schema = &work->network->schema;
  bool headed = false;
  for (uint32_t k = 0; k < schema->relation_count; k++) {
    fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE,
                              .edge = fil_looks_relation(&work->looks, k),
                              .line_width = 1,
                              .by_colour = !request->properties[FIL_PROPERTY_LINE_COLOUR].column};
    if (!(work->ties.most[k] > 0))
      continue;
    if (request->properties[FIL_PROPERTY_LINE_COLOUR].column)
      snprintf(entry.edge.colour, sizeof entry.edge.colour, "%s", "#444444");
    if (request->properties[FIL_PROPERTY_DASH].column)
      entry.edge.dash = "solid";
    if (request->properties[FIL_PROPERTY_ARROW].column && schema->relations[k].directed)
      entry.edge.arrow = fil_style_arrow(FIL_MISSING);
    if (!headed)
      FIL_TRY(fil_key_heading(work, "Ties", error));
    headed = true;
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_relation_label(&schema->relations[k]), error));
  }
done:
  return status;
}

/* Which property of lines a block is about. */
typedef enum line_property { LINE_COLOUR, LINE_DASH, LINE_ARROW } line_property;

static fil_edge_style line_of(const fil_work *work, line_property property, uint32_t code)
{
  fil_edge_style style = {.colour = "#444444", .dash = "solid", .arrow = "none"};
  if (property == LINE_COLOUR)
    snprintf(style.colour, sizeof style.colour, "%s", fil_looks_line_colour(&work->looks, code));
  else if (property == LINE_DASH)
    style.dash = fil_style_dash(code);
  else
    style.arrow = fil_style_arrow(code);
  return style;
}

/* The categories that ties in the figure have. */
static fil_status key_lines(fil_work *work, const fil_column *column, line_property property, fil_error *error)
{
  static const char *const titles[] = {"Line colour", "Dash", "Arrowhead"};
  fil_status status = FIL_OK;
  bool *found = fil_memory_new((size_t)column->levels.count + 1, sizeof *found);
  if (!found)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++) {
    const uint32_t code = column->codes[work->ties.items[k].row];
    found[code == FIL_MISSING ? column->levels.count : code] = true;
  }
  FIL_TRY(fil_key_property(work, titles[property], column, NULL, error));
  for (uint32_t k = 0; k <= column->levels.count; k++) {
    const uint32_t code = k < column->levels.count ? k : FIL_MISSING;
    const fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE,
                                    .edge = line_of(work, property, code),
                                    .line_width = 1,
                                    .by_colour = property == LINE_COLOUR};
    if (found[k])
      FIL_TRY(fil_legend_add(&work->legend, entry, fil_key_level(work, column, code), error));
  }
done:
  fil_memory_free(found);
  return status;
}

static fil_status key_line_shades(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  double samples[FIL_SCALE_SAMPLES];
  const size_t count = fil_scale_samples(&work->looks.shading, samples);
  FIL_TRY(fil_key_property(work, "Line colour", work->request->properties[FIL_PROPERTY_LINE_COLOUR].column,
                           &work->looks.shading, error));
  for (size_t k = 0; k < count; k++) {
    char number[FIL_NUMBER_LENGTH];
    fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE, .edge = {.dash = "solid", .arrow = "none"}, .line_width = 1.5};
    fil_looks_shade(&work->looks, samples[k], entry.edge.colour);
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(samples[k], DIGITS, number), error));
  }
done:
  return status;
}

fil_status fil_key_lines(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  if (fil_looks_is_number(&request->properties[FIL_PROPERTY_LINE_COLOUR]))
    FIL_TRY(key_line_shades(work, error));
  else if (request->properties[FIL_PROPERTY_LINE_COLOUR].column)
    FIL_TRY(key_lines(work, request->properties[FIL_PROPERTY_LINE_COLOUR].column, LINE_COLOUR, error));
  if (request->properties[FIL_PROPERTY_DASH].column)
    FIL_TRY(key_lines(work, request->properties[FIL_PROPERTY_DASH].column, LINE_DASH, error));
  if (request->properties[FIL_PROPERTY_ARROW].column)
    FIL_TRY(key_lines(work, request->properties[FIL_PROPERTY_ARROW].column, LINE_ARROW, error));
done:
  return status;
}

/* The unit that all weighted relations drawn share, or NULL; `*any`: there are some. */
static const char *shared_unit(const fil_work *work, bool *any)
{
  const char *unit = NULL;
  *any = false;
  for (uint32_t k = 0; k < work->network->schema.relation_count; k++) {
    if (!(work->ties.most[k] > 0) || !fil_looks_has_weights(&work->looks, k))
      continue;
    unit = *any ? NULL : work->network->schema.relations[k].unit;
    *any = true;
  }
  return unit;
}

fil_status fil_key_widths(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  bool any;
  double samples[FIL_SCALE_SAMPLES];
  const fil_scale *scale = &work->looks.line_width;
  const char *unit = shared_unit(work, &any);
  const fil_column weight = {.title = (char *)"weight", .unit = (char *)unit};
  const fil_column *column = work->request->properties[FIL_PROPERTY_LINE_WIDTH].column;
  if (!any || !(scale->high > 0))
    return FIL_OK;
  const size_t count = fil_scale_samples(scale, samples);
  FIL_TRY(fil_key_property(work, "Line width", column ? column : &weight, scale, error));
  for (size_t k = 0; k < count; k++) {
    char number[FIL_NUMBER_LENGTH];
    const fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE,
                                    .edge = {"#444444", "solid", "none"},
                                    .line_width = fil_looks_line(&work->looks, samples[k])};
    if (samples[k] > 0)
      FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(samples[k], DIGITS, number), error));
  }
done:
  return status;
}

fil_status fil_key_facts(fil_work *work, const char *method, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text facts = {0};
  size_t absent = 0, count = fil_network_node_count(work->network);
  for (size_t node = 0; node < count; node++)
    absent += work->absent[node];
  const fil_thinned *thinned = &work->thinned;
  if (thinned->method.length)
    FIL_TRY(fil_text_format(&facts, error, "n = %zu of %zu actors, m = %zu of %zu ties", count - absent,
                            thinned->actors, work->ties.count, thinned->ties));
  else
    FIL_TRY(fil_text_format(&facts, error, "n = %zu actors, m = %zu ties", count - absent, work->ties.count));
  if (absent > thinned->left_out)
    FIL_TRY(fil_work_say(work, error, "%zu actors without these ties are not drawn.", absent - thinned->left_out));
  FIL_TRY(fil_key_heading(work, "Reading", error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, facts.bytes, error));
  if (thinned->method.length)
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, thinned->method.bytes, error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, method, error));
done:
  fil_text_destroy(&facts);
  return status;
}
