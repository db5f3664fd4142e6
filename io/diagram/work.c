/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure while it is drawn. */
#include "io/diagram/work.h"

#include "graph/number.h"
#include "io/slug.h"

#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LABEL_DIGITS = 3, WEIGHT_DIGITS = 4, ID_LONGEST = 32 };

/* Points; what the graph's defaults say. */
static const double usual_width = 0.8, usual_outline = 0.6, usual_arrow = 0.6;

static bool has_category(const fil_work *work, uint32_t category)
{
  for (size_t node = 0; node < fil_network_node_count(work->network); node++) {
    if (!work->absent[node] && fil_network_category(work->network, node) == category)
      return true;
  }
  return false;
}

static fil_status category_class(fil_work *work, uint32_t category, Agraph_t **class, fil_error *error)
{
  fil_status status = FIL_OK;
  char fill[FIL_COLOUR_LENGTH];
  fil_text name = {0};
  const char *term = category == FIL_MISSING ? NULL : work->network->schema.categories.items[category].name;
  if (!term)
    *class = fil_canvas_class(&work->canvas, "no category");
  else
    FIL_TRY(fil_canvas_class_of(&work->canvas, "category", term, class, error));
  fil_looks_fill(&work->looks, category, fill);
  fil_canvas_default_shape(*class, fil_looks_shape(&work->looks, category));
  fil_canvas_default(*class, AGNODE, "fillcolor", fill);
  FIL_TRY(fil_slug_class(&name, "actor category-", category == FIL_MISSING ? "none" : term, error));
  fil_canvas_default(*class, AGNODE, "class", name.bytes);
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status relation_class(fil_work *work, uint32_t relation, Agraph_t **class, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  fil_status status = FIL_OK;
  fil_text name = {0};
  FIL_TRY(fil_canvas_class_of(&work->canvas, "relation", work->network->schema.relations[relation].name, class, error));
  fil_canvas_default_line(*class, fil_looks_relation(&work->looks, relation));
  FIL_TRY(fil_slug_class(&name, "tie relation-", work->network->schema.relations[relation].name, error));
  fil_canvas_default(*class, AGEDGE, "class", name.bytes);
  if (work->head > 0)
    fil_canvas_default(*class, AGEDGE, "arrowsize", fil_number_write(usual_arrow * work->head, number));
done:
  fil_text_destroy(&name);
  return status;
}

fil_status fil_work_begin(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  Agraph_t *class;
  for (uint32_t k = 0; k < work->network->schema.categories.count; k++) {
    if (has_category(work, k))
      FIL_TRY(category_class(work, k, &class, error));
  }
  for (uint32_t k = 0; k < work->network->schema.relation_count; k++) {
    if (work->ties.most[k] > 0)
      FIL_TRY(relation_class(work, k, &class, error));
  }
done:
  return status;
}

fil_status fil_work_label(const fil_work *work, uint32_t node, fil_text *out, fil_error *error)
{
  const fil_column *column = work->request->properties[FIL_PROPERTY_LABEL].column;
  char number[FIL_NUMBER_LENGTH];
  if (work->request->properties[FIL_PROPERTY_LABEL].off)
    return FIL_OK;
  if (!column)
    return fil_text_add(out, fil_network_label(work->network, node), error);
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_text_add(out, fil_number_show(column->numbers[node], LABEL_DIGITS, number), error);
  return fil_column_print(column, node, out, error);
}

/* Whatever differs from the class of the category. */
static void put_look(const fil_work *work, uint32_t node, Agnode_t *drawn)
{
  const fil_draw_request *request = work->request;
  const fil_node_look look = fil_looks_node(&work->looks, node);
  if (request->properties[FIL_PROPERTY_COLOUR].column)
    fil_canvas_put(drawn, "fillcolor", look.fill);
  if (request->properties[FIL_PROPERTY_SHAPE].column)
    fil_canvas_put_shape(drawn, look.shape);
  if (look.outline != usual_outline)
    fil_canvas_put_number(drawn, "penwidth", look.outline);
  if (look.dark && work->looks.boxes)
    fil_canvas_put(drawn, "fontcolor", "#FFFFFF");
}

/* ", Betweenness 3.5". */
static fil_status add_value(const fil_encoding *encoding, uint32_t node, fil_text *tip, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  const fil_column *column = encoding->column;
  if (!column || fil_column_is_missing(column, node))
    return FIL_OK;
  const char *value = column->type == FIL_COLUMN_NUMBER ? fil_number_show(column->numbers[node], LABEL_DIGITS, number)
                                                        : fil_column_text(column, node);
  return fil_text_format(tip, error, ", %s: %s", fil_column_title(column), value);
}

static fil_status put_tip(const fil_work *work, uint32_t node, Agnode_t *drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text tip = {0};
  const fil_draw_request *request = work->request;
  const uint32_t category = fil_network_category(work->network, node);
  FIL_TRY(fil_text_add(&tip, fil_network_label(work->network, node), error));
  if (category != FIL_MISSING)
    FIL_TRY(fil_text_format(&tip, error, " (%s)", fil_term_label(&work->network->schema.categories.items[category])));
  FIL_TRY(add_value(&request->properties[FIL_PROPERTY_SIZE], node, &tip, error));
  FIL_TRY(add_value(&request->properties[FIL_PROPERTY_COLOUR], node, &tip, error));
  FIL_TRY(add_value(&request->properties[FIL_PROPERTY_SHAPE], node, &tip, error));
  FIL_TRY(add_value(&request->properties[FIL_PROPERTY_BORDER], node, &tip, error));
  if (work->panel)
    FIL_TRY(fil_text_format(&tip, error, " – %s", work->panel));
  FIL_TRY(fil_canvas_put_text(drawn, "tooltip", fil_text_string(&tip), error));
done:
  fil_text_destroy(&tip);
  return status;
}

fil_status fil_work_identify(const fil_work *work, uint32_t node, Agnode_t *drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text id = {0};
  FIL_TRY(put_tip(work, node, drawn, error));
  FIL_TRY(fil_slug_id(&id, FIL_ACTOR_ID, fil_network_id(work->network, node), error));
  fil_canvas_put(drawn, "id", id.bytes);
done:
  fil_text_destroy(&id);
  return status;
}

fil_status fil_work_node(fil_work *work, uint32_t node, fil_point centre, Agnode_t **drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  Agraph_t *class;
  FIL_TRY(category_class(work, fil_network_category(work->network, node), &class, error));
  FIL_TRY(fil_text_add(&name, fil_network_id(work->network, node), error));
  if (work->again)
    FIL_TRY(fil_text_format(&name, error, " @ %s", work->panel));
  FIL_TRY(fil_canvas_node_of(&work->canvas, class, fil_text_string(&name), centre, drawn, error));
  work->drawn[node] = *drawn;
  put_look(work, node, *drawn);
  FIL_TRY(fil_work_identify(work, node, *drawn, error));
done:
  fil_text_destroy(&name);
  return status;
}

/* "Mill → Baker, Trade, 25 KZT million". */
static fil_status put_tie_tip(const fil_work *work, const fil_tie *tie, Agedge_t *drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text tip = {0};
  char number[FIL_NUMBER_LENGTH];
  const fil_network *network = work->network;
  const fil_relation *relation = &network->schema.relations[tie->relation];
  FIL_TRY(fil_text_format(&tip, error, "%s %s %s, %s", fil_network_label(network, tie->source),
                          tie->mutual     ? "↔"
                          : tie->directed ? "→"
                                          : "–",
                          fil_network_label(network, tie->target), fil_relation_label(relation)));
  if (network->has_weights && work->ties.most[tie->relation] != 1 && !isnan(tie->weight))
    FIL_TRY(fil_text_format(&tip, error, ", %s%s%s", fil_number_show(tie->weight, WEIGHT_DIGITS, number),
                            relation->unit ? " " : "", relation->unit ? relation->unit : ""));
  FIL_TRY(fil_canvas_put_text(drawn, "tooltip", tip.bytes, error));
done:
  fil_text_destroy(&tip);
  return status;
}

fil_status fil_work_tie(fil_work *work, const fil_tie *tie, const fil_course *course, Agedge_t **drawn,
                        fil_error *error)
{
  fil_status status = FIL_OK;
  Agraph_t *class;
  const fil_draw_request *request = work->request;
  const double width = fil_looks_width(&work->looks, tie);
  char id[ID_LONGEST];
  FIL_TRY(relation_class(work, tie->relation, &class, error));
  FIL_TRY(fil_canvas_edge(class, work->drawn[tie->source], work->drawn[tie->target], course, drawn, error));
  snprintf(id, sizeof id, "tie-%zu", tie->row + 1);
  fil_canvas_put(*drawn, "id", id);
  FIL_TRY(put_tie_tip(work, tie, *drawn, error));
  if (width != usual_width)
    fil_canvas_put_number(*drawn, "penwidth", width);
  if (tie->mutual)
    fil_canvas_put(*drawn, "arrowtail", fil_looks_tie(&work->looks, tie).arrow);
  if (work->fade > 0) {
    fil_edge_style style = fil_looks_tie(&work->looks, tie);
    fil_ramp_fade(style.colour, sizeof style.colour, work->fade);
    fil_canvas_put_line(*drawn, style);
  } else if (request->properties[FIL_PROPERTY_LINE_COLOUR].column || request->properties[FIL_PROPERTY_DASH].column ||
             request->properties[FIL_PROPERTY_ARROW].column)
    fil_canvas_put_line(*drawn, fil_looks_tie(&work->looks, tie));
done:
  return status;
}

fil_status fil_work_comment(fil_text *source, const char *mark, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(source, mark, error));
  for (; *text; text++)
    FIL_TRY(fil_text_add_bytes(
        source, (unsigned char)*text < ' ' || strchr(*mark == '#' ? "\\`" : "\\", *text) ? " " : text, 1, error));
  FIL_TRY(fil_text_add(source, "\n", error));
done:
  return status;
}

fil_status fil_work_title(const fil_column *column, fil_text *out, fil_error *error)
{
  const char *title = fil_column_title(column);
  const bool plain = isupper((unsigned char)title[0]) && islower((unsigned char)title[1]);
  const fil_status status = plain ? fil_text_format(out, error, "%c", tolower((unsigned char)title[0])) : FIL_OK;
  return status == FIL_OK ? fil_text_add(out, title + plain, error) : status;
}

fil_status fil_work_say(fil_work *work, fil_error *error, const char *format, ...)
{
  char sentence[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(sentence, sizeof sentence, format, arguments);
  va_end(arguments);
  return fil_text_format(work->caption, error, "%s%s", work->caption->length ? " " : "", sentence);
}
