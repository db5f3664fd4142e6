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
  fil_kind kind;
  fil_kind_find(drawing->figure, &kind);
  size_t count = drawing->title || !drawing->relations ? 0 : drawing->relations->count;
  FIL_TRY(fil_text_add(title, drawing->title ? drawing->title : kind.title, error));
  for (size_t k = 0; k < count; k++) {
    size_t relation = fil_schema_find_relation(schema, drawing->relations->items[k]);
    const char *label = fil_relation_label(&schema->relations[relation]);
    FIL_TRY(fil_text_format(title, error, "%s%s", k ? ", " : ": ", label));
  }
done:
  return status;
}

/* Without its picture a chart is still its script. */
static fil_status render(const fil_kind *kind, fil_report_figure *figure, fil_error *error)
{
  fil_error reason = {0};
  fil_status status = fil_kind_render(kind, &figure->source, "svg", &figure->svg, &reason);
  if (status == FIL_OK)
    status = fil_kind_render(kind, &figure->source, "pdf", &figure->pdf, &reason);
  if (status == FIL_ERROR_PROGRAM)
    return fil_text_add(&figure->undrawn, reason.message, error);
  if (status != FIL_OK && error)
    *error = reason;
  return status;
}

static fil_status draw(const fil_drawing *drawing, const fil_subject *subject, const fil_progress *progress,
                       fil_report_figure *figure, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_error reason = {0};
  fil_kind kind;
  fil_kind_find(drawing->figure, &kind);
  figure->source_format = kind.source;
  status = fil_drawing_make(drawing, &subject->network, &subject->study, progress, &figure->source, &figure->caption,
                            &reason);
  if (status == FIL_OK)
    return render(&kind, figure, error);
  if (status == FIL_ERROR_PROGRAM && figure->source.length > 0)
    return fil_text_add(&figure->undrawn, reason.message, error);
  if (error)
    *error = reason;
  return status;
}

static fil_status leave_out(fil_report_figures *figures, const char *name, const char *reason, fil_error *error)
{
  return fil_text_format(&figures->left_out, error, "no figure %s: %s\n", name, reason);
}

/* What the study asks for, or else one figure of each kind that suits the network. */
static fil_status choose_drawings(fil_report_figures *figures, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_study *study = &subject->study;
  FIL_TRY(reserve(figures, study->figure_count ? study->figure_count : fil_kind_count(), error));
  for (size_t k = 0; k < study->figure_count; k++)
    figures->drawings[figures->count++] = fil_drawing_of(study, &study->figures[k]);
  for (size_t k = 0; study->figure_count == 0 && k < fil_kind_count(); k++) {
    const fil_kind kind = fil_kind_at(k);
    const char *reason = fil_kind_unsuited(&kind, &subject->network);
    if (!fil_kind_is_usual(&kind, &subject->network))
      continue;
    if (reason) {
      FIL_TRY(leave_out(figures, kind.name, reason, error));
      continue;
    }
    const fil_drawing drawing = fil_drawing_plain(study, kind.name);
    bool tells;
    FIL_TRY(fil_drawing_tells(&drawing, &subject->network, study, progress, &tells, error));
    if (tells)
      figures->drawings[figures->count++] = drawing;
  }
done:
  return status;
}

static void destroy_figure(fil_report_figure *figure)
{
  fil_text_destroy(&figure->source);
  fil_text_destroy(&figure->svg);
  fil_text_destroy(&figure->pdf);
  fil_text_destroy(&figure->caption);
  fil_text_destroy(&figure->undrawn);
  *figure = (fil_report_figure){0};
}

/* Draws one; `*shown`: not, where nobody asked for it and it would show nothing. */
static fil_status make(fil_report_figures *figures, size_t position, size_t place, const fil_subject *subject,
                       const fil_progress *progress, bool *shown, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_error reason = {0};
  fil_report_figure *figure = &figures->items[place];
  FIL_TRY(title_figure(&figures->drawings[position], &subject->network.schema, &figures->titles[position], error));
  figure->name = figures->names[position].bytes;
  figure->title = figures->titles[position].bytes;
  figure->width_mm = fil_drawing_width(&figures->drawings[position]);
  status = draw(&figures->drawings[position], subject, progress, figure, &reason);
  *shown = status == FIL_OK;
  if (status == FIL_ERROR_DATA && subject->study.figure_count == 0) {
    destroy_figure(figure);
    return leave_out(figures, figures->drawings[position].figure, reason.message, error);
  }
  if (status != FIL_OK && error)
    *error = reason;
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
    bool shown;
    fil_progress_report(progress, "drawing", k, figures->count);
    FIL_TRY(make(figures, k, figures->shown, subject, progress, &shown, error));
    figures->shown += shown;
  }
done:
  return status;
}

void fil_report_figures_destroy(fil_report_figures *figures)
{
  for (size_t k = 0; k < figures->count; k++) {
    destroy_figure(&figures->items[k]);
    fil_text_destroy(&figures->names[k]);
    fil_text_destroy(&figures->titles[k]);
  }
  fil_text_destroy(&figures->left_out);
  fil_memory_free(figures->drawings);
  fil_memory_free(figures->items);
  fil_memory_free(figures->names);
  fil_memory_free(figures->titles);
}
