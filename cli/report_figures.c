/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figures of a report. */
#include "cli/report_figures.h"

#include "graph/memory.h"

/* Room for so many; `count` is still 0. */
static fil_status reserve(fil_report_figures *figures, size_t count, fil_error *error)
{
  figures->drawings = fil_memory_new(count, sizeof *figures->drawings);
  figures->items = fil_memory_new(count, sizeof *figures->items);
  figures->names = fil_memory_new(count, sizeof *figures->names);
  figures->titles = fil_memory_new(count, sizeof *figures->titles);
  if (!figures->drawings || !figures->items || !figures->names || !figures->titles)
    return fil_error_memory(error);
  return FIL_OK;
}

/* As wished, else "Network" or "Network: Trade, Joint development". */
static fil_status title_figure(const fil_drawing *drawing, const fil_schema *schema, fil_text *title, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t count = drawing->title || !drawing->relations ? 0 : drawing->relations->count;
  FIL_TRY(fil_text_add(title, drawing->title ? drawing->title : fil_figure_find(drawing->figure)->title, error));
  for (size_t k = 0; k < count; k++) {
    size_t relation = fil_schema_find_relation(schema, drawing->relations->items[k]);
    const char *label = fil_relation_label(&schema->relations[relation]);
    FIL_TRY(fil_text_format(title, error, "%s%s", k ? ", " : ": ", label));
  }
done:
  return status;
}

static fil_status draw(const fil_drawing *drawing, const fil_subject *subject, const fil_progress *progress,
                       fil_report_figure *figure, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(
      fil_drawing_make(drawing, &subject->network, &subject->study, progress, &figure->dot, &figure->caption, error));
  FIL_TRY(fil_render(&figure->dot, "svg", &figure->svg, error));
  FIL_TRY(fil_render(&figure->dot, "pdf", &figure->pdf, error));
done:
  return status;
}

/* What the study asks for, or else one figure of each kind that suits the network. */
static fil_status choose_drawings(fil_report_figures *figures, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = &subject->study;
  FIL_TRY(reserve(figures, study->figure_count ? study->figure_count : fil_figure_count(), error));
  for (size_t k = 0; k < study->figure_count; k++)
    figures->drawings[figures->count++] = fil_drawing_of(study, &study->figures[k]);
  for (size_t k = 0; study->figure_count == 0 && k < fil_figure_count(); k++) {
    const fil_figure *figure = fil_figure_at(k);
    const fil_drawing drawing = fil_drawing_plain(study, figure->name);
    bool tells;
    if (!fil_figure_is_usual(figure, &subject->network) || fil_figure_unsuited(figure, &subject->network))
      continue;
    FIL_TRY(fil_drawing_tells(&drawing, &subject->network, study, progress, &tells, error));
    if (tells)
      figures->drawings[figures->count++] = drawing;
  }
done:
  return status;
}

fil_status fil_report_figures_make(fil_report_figures *figures, const fil_subject *subject,
                                   const fil_progress *progress, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(choose_drawings(figures, subject, progress, error));
  FIL_TRY(fil_drawing_name(figures->drawings, figures->count, figures->names, error));
  for (size_t k = 0; k < figures->count; k++) {
    fil_progress_report(progress, "drawing", k, figures->count);
    FIL_TRY(title_figure(&figures->drawings[k], &subject->network.schema, &figures->titles[k], error));
    figures->items[k].name = figures->names[k].bytes;
    figures->items[k].title = figures->titles[k].bytes;
    figures->items[k].width_mm = fil_drawing_width(&figures->drawings[k]);
    FIL_TRY(draw(&figures->drawings[k], subject, progress, &figures->items[k], error));
  }
done:
  return status;
}

void fil_report_figures_destroy(fil_report_figures *figures)
{
  for (size_t k = 0; k < figures->count; k++) {
    fil_report_figure *figure = &figures->items[k];
    fil_text_destroy(&figure->dot);
    fil_text_destroy(&figure->svg);
    fil_text_destroy(&figure->pdf);
    fil_text_destroy(&figure->caption);
    fil_text_destroy(&figures->names[k]);
    fil_text_destroy(&figures->titles[k]);
  }
  fil_memory_free(figures->drawings);
  fil_memory_free(figures->items);
  fil_memory_free(figures->names);
  fil_memory_free(figures->titles);
}
