/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures measured and drawn. */
#include "cli/drawing.h"

#include "cli/lookup.h"
#include "cli/readings.h"
#include "cli/suggest.h"
#include "cli/width.h"
#include "metrics/run.h"

#include <string.h>

enum { NAME_LIMIT = 64 }; /* figures or palettes that a message names */

static bool is_none(const char *size)
{
  return size && strcmp(size, "none") == 0;
}

fil_drawing fil_drawing_of(const fil_figure_wish *wish)
{
  return (fil_drawing){.figure = wish->figure,
                       .name = wish->name,
                       .title = wish->title,
                       .size = wish->size,
                       .width = wish->width,
                       .palette = wish->palette,
                       .relations = &wish->relations};
}

static fil_status check_figure(const char *name, fil_error *error)
{
  const char *names[NAME_LIMIT];
  size_t count = 0;
  if (fil_figure_find(name))
    return FIL_OK;
  for (; count < fil_figure_count() && count < NAME_LIMIT; count++)
    names[count] = fil_figure_at(count)->name;
  return fil_suggest("figure", name, names, count, error);
}

static fil_status check_palette(const char *name, fil_error *error)
{
  const char *names[NAME_LIMIT];
  size_t count = 0;
  for (; count < NAME_LIMIT && fil_palette_name(count); count++) {
    names[count] = fil_palette_name(count);
    if (strcmp(names[count], name) == 0)
      return FIL_OK;
  }
  return fil_suggest("palette", name, names, count, error);
}

fil_status fil_drawing_check(const fil_drawing *drawing, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_metric *metric;
  double millimetres;
  FIL_TRY(check_figure(drawing->figure, error));
  if (drawing->size && !is_none(drawing->size))
    FIL_TRY(fil_lookup_node_measure(drawing->size, &metric, error));
  if (drawing->palette)
    FIL_TRY(check_palette(drawing->palette, error));
  if (drawing->width && !fil_width_read(drawing->width, &millimetres))
    status =
        fil_error_set(error, FIL_ERROR_USAGE, "width %s cannot be understood; " FIL_WIDTH_ACCEPTED, drawing->width);
done:
  return status;
}

static fil_status name_one(const fil_drawing *drawing, fil_text *name, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(name, drawing->name ? drawing->name : drawing->figure, error));
  for (size_t k = 0; !drawing->name && drawing->relations && k < drawing->relations->count; k++)
    FIL_TRY(fil_text_format(name, error, "-%s", drawing->relations->items[k]));
  for (size_t k = 0; k < name->length; k++) { /* a file in the folder, not beside it, nor hidden */
    if (name->bytes[k] == '/' || (unsigned char)name->bytes[k] < ' ' || (k == 0 && name->bytes[k] == '.'))
      name->bytes[k] = '_';
  }
done:
  return status;
}

static bool is_taken(const fil_text names[], size_t count, const char *name)
{
  for (size_t k = 0; k < count; k++) {
    if (strcmp(names[k].bytes, name) == 0)
      return true;
  }
  return false;
}

fil_status fil_drawing_name(const fil_drawing drawings[], size_t count, fil_text names[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < count; k++) {
    FIL_TRY(name_one(&drawings[k], &names[k], error));
    const size_t length = names[k].length;
    for (size_t number = 2; is_taken(names, k, names[k].bytes); number++) {
      names[k].length = length;
      FIL_TRY(fil_text_format(&names[k], error, "-%zu", number));
    }
  }
done:
  return status;
}

/* A node table of one metric, and in it the column of that name, or else the metric's first. */
static fil_status measure(const fil_network *network, const char *name, const fil_reading *reading,
                          const fil_study *study, const fil_progress *progress, fil_table *table,
                          const fil_column **column, fil_error *error)
{
  const fil_request request = {.level = FIL_LEVEL_NODE,
                               .metrics = &name,
                               .metric_count = 1,
                               .readings = reading,
                               .reading_count = 1,
                               .settings = &study->parameters,
                               .seed = study->seed,
                               .progress = progress};
  enum { FIRST_MEASURE = 2 }; /* after id and label */
  fil_status status = fil_run(network, &request, table, error);
  if (status != FIL_OK)
    return status;
  *column = fil_table_find(table, name);
  if (!*column && table->column_count > FIRST_MEASURE)
    *column = table->columns[FIRST_MEASURE];
  return FIL_OK;
}

fil_status fil_drawing_make(const fil_drawing *drawing, const fil_network *network, const fil_study *study,
                            const fil_progress *progress, fil_text *dot, fil_text *caption, fil_error *error)
{
  fil_status status = FIL_OK;
  static const fil_names all = {0};
  fil_readings readings = {0};
  fil_table sizes = {0}, levels = {0};
  const fil_figure *figure = fil_figure_find(drawing->figure);
  const char *size = drawing->size ? drawing->size : figure->size;
  fil_draw_request request = {.figure = drawing->figure,
                              .title = drawing->title,
                              .study = study->file ? study->file : study->edges.items[0].file,
                              .palette = drawing->palette,
                              .seed = study->seed};
  if (drawing->width)
    fil_width_read(drawing->width, &request.width_mm);
  FIL_TRY(fil_readings_some(&readings, &network->schema, drawing->relations ? drawing->relations : &all, error));
  request.relations = readings.items->relations;
  request.relation_count = readings.items->relation_count;
  if (size && !is_none(size))
    FIL_TRY(measure(network, size, readings.items, study, progress, &sizes, &request.size, error));
  if (figure->level && network->schema.stages.count == 0)
    FIL_TRY(measure(network, figure->level, readings.items, study, progress, &levels, &request.level, error));
  FIL_TRY(fil_draw(network, &request, dot, caption, error));
done:
  fil_table_destroy(&sizes);
  fil_table_destroy(&levels);
  fil_readings_destroy(&readings);
  return status;
}
