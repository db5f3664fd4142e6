/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures measured and drawn. */
#include "cli/count.h"
#include "cli/drawing.h"
#include "cli/grouping.h"
#include "cli/readings.h"
#include "cli/suggest.h"
#include "cli/thinning.h"
#include "cli/width.h"
#include "graph/find_node.h"
#include "graph/memory.h"
#include "io/diagram/flow.h"
#include "io/diagram/theme.h"
#include "metrics/catalogue.h"

#include <string.h>

enum { LEVELS = FIL_PROPERTIES, HELD };

/* What a drawing holds while it is made. */
typedef struct holding {
  fil_readings readings;
  fil_table measured[HELD]; /* behind the properties, and the levels of a chain */
  fil_grouping grouping;
  fil_table backbone, table;
  uint32_t ego; /* row */
} holding;

static void destroy_holding(holding *held)
{
  for (int k = 0; k < HELD; k++)
    fil_table_destroy(&held->measured[k]);
  fil_grouping_destroy(&held->grouping);
  fil_table_destroy(&held->backbone);
  fil_table_destroy(&held->table);
  fil_readings_destroy(&held->readings);
}

/* A chart has no ties, nor outlines of actors; a measure it must have, whatever the style of the study's figures says.
 */
static const char *words_of(const fil_drawing *drawing, const fil_kind *kind, fil_property property)
{
  const bool size = property == FIL_PROPERTY_SIZE;
  const char *words = drawing->properties[property];
  if (!kind->chart)
    return words ? words : size ? kind->size : NULL;
  if (size)
    return words && kind->size && strcmp(words, "none") != 0 ? words : kind->size;
  return kind->chart->actors && !fil_property_is_of_ties(property) && property != FIL_PROPERTY_BORDER ? words : NULL;
}

/* What each property shows; the figure has a usual size. */
static fil_status encode(const fil_drawing *drawing, const fil_kind *kind, const fil_encoding_source *source,
                         holding *held, fil_draw_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  for (int k = 0; k < FIL_PROPERTIES; k++) {
    const char *words = words_of(drawing, kind, (fil_property)k);
    if (words)
      FIL_TRY(fil_encoding_find(source, words, (fil_property)k, &held->measured[k], &request->properties[k], error));
  }
done:
  return status;
}

/* Whether levels can be held against declared stages, and by which of the relations drawn. */
static fil_status find_flow(const fil_network *network, const fil_reading *drawn, uint32_t **relations, size_t *count,
                            fil_error *error)
{
  *count = 0;
  *relations = fil_memory_new(network->schema.relation_count, sizeof **relations);
  if (!*relations)
    return fil_error_memory(error);
  for (uint32_t k = 0; k < network->schema.relation_count; k++) {
    bool read = drawn->relation_count == 0;
    for (size_t r = 0; r < drawn->relation_count; r++)
      read = read || drawn->relations[r] == k;
    if (read && fil_flow_has(network, k))
      (*relations)[(*count)++] = k;
  }
  return FIL_OK;
}

/* Levels for a chain: of all that is drawn where no stages are declared, else of the flow alone, if there is one. */
static fil_status find_levels(const fil_kind *kind, const fil_encoding_source *source, holding *held,
                              fil_draw_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_encoding level = {0};
  uint32_t *relations = NULL;
  size_t count = 0;
  const bool declared = source->network->schema.stages.count > 0;
  if (!kind->diagram || !kind->diagram->level)
    return FIL_OK;
  if (declared)
    FIL_TRY(find_flow(source->network, source->reading, &relations, &count, error));
  if (declared && count == 0)
    goto done;
  const fil_reading flow = {.relations = relations, .relation_count = count};
  const fil_encoding_source all = {source->network, declared ? &flow : source->reading, source->study,
                                   source->progress};
  FIL_TRY(fil_encoding_find(&all, kind->diagram->level, FIL_PROPERTY_SIZE, &held->measured[LEVELS], &level, error));
  request->level = level.column;
done:
  fil_memory_free(relations);
  return status;
}

/* The column of the lanes, for a figure that has them. */
static fil_status find_channel(const fil_drawing *drawing, const fil_kind *kind, const fil_network *network,
                               fil_draw_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *name = drawing->wishes[FIL_WISH_CHANNEL], **names = NULL;
  if (!name || !kind->diagram || !kind->diagram->level)
    return FIL_OK;
  request->channel = fil_table_find(&network->nodes, name);
  if (request->channel)
    return FIL_OK;
  names = fil_memory_new(network->nodes.column_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < network->nodes.column_count; k++)
    names[k] = network->nodes.columns[k]->name;
  status = fil_suggest("column of actors", name, names, network->nodes.column_count, error);
  fil_memory_free(names);
  return status;
}

/* Who stands together, in figures that show that. */
static fil_status find_groups(const fil_drawing *drawing, const fil_kind *kind, const fil_encoding_source *source,
                              holding *held, fil_draw_request *request, fil_error *error)
{
  if (!kind->diagram || !kind->diagram->grouped)
    return FIL_OK;
  const fil_status status = fil_grouping_find(source, drawing->wishes[FIL_WISH_GROUP], &held->grouping, error);
  request->group = held->grouping.groups;
  return status;
}

/* Whose network it is, for a figure of one actor. */
static fil_status find_ego(const fil_drawing *drawing, const fil_network *network, holding *held,
                           fil_draw_request *request, fil_error *error)
{
  size_t node;
  const char *name = drawing->wishes[FIL_WISH_ACTOR];
  if (drawing->wishes[FIL_WISH_STEPS])
    fil_count_read(drawing->wishes[FIL_WISH_STEPS], &request->steps);
  if (!name)
    return FIL_OK;
  const fil_status status = fil_find_node(network, name, fil_wish_key(FIL_WISH_ACTOR), &node, error);
  held->ego = (uint32_t)node;
  request->ego = &held->ego;
  return status;
}

/* As the theme has it, and then what is said in so many words. */
static void dress(const fil_drawing *drawing, fil_draw_request *request)
{
  const char *const *wishes = drawing->wishes;
  const fil_theme *theme = wishes[FIL_WISH_THEME] ? fil_theme_find(wishes[FIL_WISH_THEME]) : NULL;
  if (theme) {
    request->width_mm = theme->width_mm;
    request->height_mm = theme->height_mm;
    request->text_size = theme->text_size;
    request->font = theme->font;
    request->palette = theme->palette;
  }
  if (wishes[FIL_WISH_WIDTH])
    fil_width_read(wishes[FIL_WISH_WIDTH], &request->width_mm);
  if (wishes[FIL_WISH_FONT])
    request->font = wishes[FIL_WISH_FONT];
  if (wishes[FIL_WISH_PALETTE])
    request->palette = wishes[FIL_WISH_PALETTE];
  request->outline_text = wishes[FIL_WISH_OUTLINE_TEXT] && strcmp(wishes[FIL_WISH_OUTLINE_TEXT], "yes") == 0;
}

double fil_drawing_width(const fil_drawing *drawing)
{
  fil_draw_request request = {0};
  dress(drawing, &request);
  return request.width_mm > 0 ? request.width_mm : FIL_USUAL_WIDTH;
}

/* What a figure shows that is no measure of the actors. */
static fil_status find_table(const fil_kind *kind, const fil_encoding_source *source, fil_table *table,
                             fil_error *error)
{
  const char *name = kind->chart ? kind->chart->table : kind->diagram->table;
  const fil_metric *metric = name ? fil_catalogue_find(name) : NULL;
  return metric ? fil_encoding_measure(source, metric->name, metric->level, table, error) : FIL_OK;
}

/* Whether it does: a chart may have it for some measures alone. */
static bool has_table(const fil_kind *kind, const holding *held, const fil_draw_request *request)
{
  const char *of = kind->chart ? kind->chart->table_of : NULL;
  return !of || (fil_table_rows(&held->measured[FIL_PROPERTY_SIZE]) > 0 &&
                 fil_metric_has_name(fil_catalogue_find(of), request->properties[FIL_PROPERTY_SIZE].column->name));
}

fil_status fil_drawing_make(const fil_drawing *drawing, const fil_network *network, const fil_study *study,
                            const fil_progress *progress, fil_text *source, fil_text *caption, fil_error *error)
{
  fil_status status = FIL_OK;
  static const fil_names all = {0};
  holding held = {0};
  fil_kind kind;
  fil_draw_request request = {.figure = drawing->figure,
                              .title = drawing->title,
                              .study = study->file ? study->file : study->edges.items[0].file,
                              .colours = drawing->colours,
                              .seed = study->seed};
  dress(drawing, &request);
  fil_kind_find(drawing->figure, &kind);
  if (drawing->wishes[FIL_WISH_TOP])
    fil_count_read(drawing->wishes[FIL_WISH_TOP], &request.top);
  FIL_TRY(fil_readings_some(&held.readings, &network->schema, drawing->relations ? drawing->relations : &all, error));
  request.relations = held.readings.items->relations;
  request.relation_count = held.readings.items->relation_count;
  const fil_encoding_source measures = {network, held.readings.items, study, progress};
  FIL_TRY(encode(drawing, &kind, &measures, &held, &request, error));
  FIL_TRY(find_levels(&kind, &measures, &held, &request, error));
  FIL_TRY(find_groups(drawing, &kind, &measures, &held, &request, error));
  if (kind.diagram)
    FIL_TRY(fil_thinning_find(drawing, &measures, &held.backbone, &request, error));
  FIL_TRY(find_channel(drawing, &kind, network, &request, error));
  if (has_table(&kind, &held, &request)) {
    FIL_TRY(find_table(&kind, &measures, &held.table, error));
    request.table = &held.table;
  }
  FIL_TRY(find_ego(drawing, network, &held, &request, error));
  FIL_TRY(fil_kind_draw(&kind, network, &request, source, caption, error));
done:
  destroy_holding(&held);
  return status;
}

fil_status fil_drawing_tells(const fil_drawing *drawing, const fil_network *network, const fil_study *study,
                             const fil_progress *progress, bool *tells, fil_error *error)
{
  fil_status status = FIL_OK;
  static const fil_names all = {0};
  fil_readings readings = {0};
  fil_table table = {0};
  fil_kind kind;
  *tells = true;
  if (!fil_kind_find(drawing->figure, &kind) || !kind.diagram || !kind.diagram->tells)
    return FIL_OK;
  FIL_TRY(fil_readings_some(&readings, &network->schema, drawing->relations ? drawing->relations : &all, error));
  const fil_encoding_source source = {network, readings.items, study, progress};
  FIL_TRY(find_table(&kind, &source, &table, error));
  *tells = kind.diagram->tells(&table);
done:
  fil_table_destroy(&table);
  fil_readings_destroy(&readings);
  return status;
}
