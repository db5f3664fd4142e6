/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The drawings, each with its caption and its files. */
#include "io/report/actors.h"
#include "io/report/html.h"
#include "io/report/page.h"
#include "io/report/svg.h"

#include <string.h>

static fil_status write_drawing(const fil_report_figure *figure, const fil_table *actors, fil_sink *sink,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  if (figure->undrawn.length)
    return fil_html(sink, error, "<p>Not drawn: %s</p>\n", figure->undrawn.bytes);
  FIL_TRY(fil_sink_text(sink, "<div class=\"drawing\">", error));
  FIL_TRY(fil_svg_embed(&figure->svg, figure->name, figure->title, actors, sink, error));
  FIL_TRY(fil_sink_text(sink, "</div>\n", error));
done:
  return status;
}

/* The pictures, and what they were made from: "DOT", "gnuplot". */
static fil_status write_downloads(const fil_report_figure *figure, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *source = strcmp(figure->source_format, "dot") == 0 ? "DOT" : "gnuplot";
  FIL_TRY(fil_sink_text(sink, "<p class=\"downloads\">", error));
  if (!figure->undrawn.length)
    FIL_TRY(fil_html(sink, error, "<a href=\"figures/%s.pdf\">PDF</a> · <a href=\"figures/%s.svg\">SVG</a> · ",
                     figure->name, figure->name));
  FIL_TRY(fil_html(sink, error, "<a href=\"figures/%s.%s\">%s</a> · <a href=\"figures/%s.txt\">caption</a>",
                   figure->name, figure->source_format, source, figure->name));
  if (!figure->undrawn.length)
    FIL_TRY(fil_html(sink, error, " · <a href=\"figures/%s.tex\">LaTeX</a>", figure->name));
  FIL_TRY(fil_sink_text(sink, "</p>\n", error));
done:
  return status;
}

static fil_status write_figure(const fil_report_figure *figure, const fil_table *actors, fil_sink *sink,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_html(sink, error, "<h3 id=\"figure-%s\">%s</h3>\n<figure>\n", figure->name, figure->title));
  FIL_TRY(write_drawing(figure, actors, sink, error));
  FIL_TRY(fil_html(sink, error, "<figcaption>%s</figcaption>\n", fil_text_string(&figure->caption)));
  FIL_TRY(write_downloads(figure, sink, error));
  FIL_TRY(fil_sink_text(sink, "</figure>\n", error));
done:
  return status;
}

fil_status fil_page_figures(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!report->figure_count)
    return FIL_OK;
  FIL_TRY(fil_sink_text(sink, "<section id=\"figures\">\n<h2>Figures</h2>\n", error));
  for (size_t k = 0; k < report->figure_count; k++)
    FIL_TRY(write_figure(&report->figures[k], fil_report_actors(report), sink, error));
  FIL_TRY(fil_sink_text(sink, "</section>\n", error));
done:
  return status;
}
