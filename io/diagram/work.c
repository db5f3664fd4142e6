/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure while it is drawn. */
#include "io/diagram/work.h"

#include "graph/number.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

/* Points. */
static const double thinnest = 0.5, thickest = 2.2, unweighted = 0.8, sample_diameter = 8;

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
  fil_node_style style = fil_style_node(work->palette, category);
  if (category == FIL_MISSING)
    *class = fil_canvas_class(&work->canvas, "no category");
  else
    FIL_TRY(fil_canvas_class_of(&work->canvas, "category", work->network->schema.categories.items[category].name, class,
                                error));
  fil_canvas_default(*class, AGNODE, "shape", work->boxes ? style.box : style.marker);
  fil_canvas_default(*class, AGNODE, "fillcolor", work->boxes ? style.tint : style.fill);
done:
  return status;
}

static fil_status relation_class(fil_work *work, uint32_t relation, Agraph_t **class, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_canvas_class_of(&work->canvas, "relation", work->network->schema.relations[relation].name, class, error));
  fil_canvas_default_line(*class, fil_style_edge(work->palette, &work->network->schema, relation));
done:
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

fil_status fil_work_node(fil_work *work, uint32_t node, fil_point centre, Agnode_t **drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text tip = {0};
  Agraph_t *class;
  uint32_t category = fil_network_category(work->network, node);
  const fil_terms *categories = &work->network->schema.categories;
  FIL_TRY(category_class(work, category, &class, error));
  FIL_TRY(fil_canvas_node_of(&work->canvas, class, fil_network_id(work->network, node), centre, drawn, error));
  work->drawn[node] = *drawn;
  FIL_TRY(fil_text_add(&tip, fil_network_label(work->network, node), error));
  if (category != FIL_MISSING)
    FIL_TRY(fil_text_format(&tip, error, " (%s)", fil_term_label(&categories->items[category])));
  FIL_TRY(fil_canvas_put_text(*drawn, "tooltip", fil_text_string(&tip), error));
done:
  fil_text_destroy(&tip);
  return status;
}

bool fil_work_has_weights(const fil_work *work, uint32_t relation)
{
  return work->network->has_weights && work->ties.most[relation] != 1;
}

double fil_work_round(double value)
{
  if (!(value > 0))
    return value;
  double step = pow(10, floor(log10(value))) / 2;
  return round(value / step) * step;
}

/* The largest weight drawn; relations share one scale. */
static double largest_weight(const fil_work *work)
{
  double largest = 0;
  for (uint32_t k = 0; k < work->network->schema.relation_count; k++)
    largest = fil_work_has_weights(work, k) ? fmax(largest, work->ties.most[k]) : largest;
  return largest;
}

double fil_work_line_width(const fil_work *work, uint32_t relation, double weight)
{
  double largest = largest_weight(work);
  if (!fil_work_has_weights(work, relation) || !(largest > 0))
    return unweighted;
  return thinnest + (thickest - thinnest) * sqrt(weight / largest);
}

fil_status fil_work_tie(fil_work *work, const fil_tie *tie, const fil_course *course, Agedge_t **drawn,
                        fil_error *error)
{
  fil_status status = FIL_OK;
  Agraph_t *class;
  double width = fil_work_line_width(work, tie->relation, tie->weight);
  FIL_TRY(relation_class(work, tie->relation, &class, error));
  FIL_TRY(fil_canvas_edge(class, work->drawn[tie->source], work->drawn[tie->target], course, drawn, error));
  if (width != unweighted)
    fil_canvas_put_number(*drawn, "penwidth", width);
done:
  return status;
}

fil_status fil_work_key_categories(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_terms *categories = &work->network->schema.categories;
  bool headed = false;
  for (size_t k = 0; k <= categories->count; k++) {
    uint32_t category = k < categories->count ? (uint32_t)k : FIL_MISSING;
    if (!has_category(work, category) || (category == FIL_MISSING && !headed))
      continue;
    fil_node_style style = fil_style_node(work->palette, category);
    const fil_legend_entry entry = {.kind = FIL_LEGEND_NODE,
                                    .fill = work->boxes ? style.tint : style.fill,
                                    .shape = work->boxes ? style.box : style.marker,
                                    .diameter = sample_diameter,
                                    .stretch = work->boxes ? 1.7 : 1};
    if (!headed)
      FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Actors", error));
    headed = true;
    FIL_TRY(fil_legend_add(&work->legend, entry,
                           category == FIL_MISSING ? "not known" : fil_term_label(&categories->items[k]), error));
  }
done:
  return status;
}

fil_status fil_work_key_relations(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &work->network->schema;
  bool headed = false;
  for (uint32_t k = 0; k < schema->relation_count; k++) {
    if (!(work->ties.most[k] > 0))
      continue;
    const fil_legend_entry entry = {
        .kind = FIL_LEGEND_EDGE, .edge = fil_style_edge(work->palette, schema, k), .line_width = 1};
    if (!headed)
      FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Ties", error));
    headed = true;
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_relation_label(&schema->relations[k]), error));
  }
done:
  return status;
}

/* The unit that all weighted relations drawn share, or NULL. */
static const char *shared_unit(const fil_work *work, uint32_t *relation)
{
  const char *unit = NULL;
  size_t count = 0;
  for (uint32_t k = 0; k < work->network->schema.relation_count; k++) {
    if (!(work->ties.most[k] > 0) || !fil_work_has_weights(work, k))
      continue;
    *relation = k;
    unit = count++ == 0 ? work->network->schema.relations[k].unit : NULL;
  }
  return unit;
}

fil_status fil_work_key_widths(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text heading = {0};
  char number[FIL_NUMBER_LENGTH];
  uint32_t relation = FIL_MISSING;
  const char *unit = shared_unit(work, &relation);
  if (relation == FIL_MISSING)
    goto done;
  FIL_TRY(fil_text_format(&heading, error, "Line width: weight%s%s (square-root scale)", unit ? ", " : "",
                          unit ? unit : ""));
  FIL_TRY(
      fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, fil_text_string(&heading), error));
  static const double shares[] = {1, 0.25, 0.04};
  for (size_t k = 0; k < sizeof shares / sizeof *shares; k++) {
    double weight = fil_work_round(largest_weight(work) * shares[k]);
    const fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE,
                                    .edge = {"#444444", "solid", "none"},
                                    .line_width = fil_work_line_width(work, relation, weight)};
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(weight, 3, number), error));
  }
done:
  fil_text_destroy(&heading);
  return status;
}

fil_status fil_work_key_facts(fil_work *work, const char *method, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text facts = {0};
  size_t absent = 0, count = fil_network_node_count(work->network);
  for (size_t node = 0; node < count; node++)
    absent += work->absent[node];
  FIL_TRY(fil_text_format(&facts, error, "n = %zu actors, m = %zu ties", count - absent, work->ties.count));
  if (absent > 0)
    FIL_TRY(fil_work_say(work, error, "%zu actors without these ties are not drawn.", absent));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Reading", error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, fil_text_string(&facts), error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, method, error));
done:
  fil_text_destroy(&facts);
  return status;
}

fil_status fil_work_say(fil_work *work, fil_error *error, const char *format, ...)
{
  char sentence[512];
  va_list arguments;
  if (!work->caption)
    return FIL_OK;
  va_start(arguments, format);
  vsnprintf(sentence, sizeof sentence, format, arguments);
  va_end(arguments);
  return fil_text_format(work->caption, error, "%s%s", work->caption->length ? " " : "", sentence);
}
