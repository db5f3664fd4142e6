/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Diagrams and charts in one list. */
#include "cli/kind.h"

#include <string.h>

size_t fil_kind_count(void)
{
  return fil_figure_count() + fil_chart_count();
}

static fil_kind of_diagram(const fil_figure *diagram)
{
  return (fil_kind){.name = diagram->name,
                    .title = diagram->title,
                    .question = diagram->question,
                    .size = diagram->size,
                    .source = "dot",
                    .diagram = diagram};
}

static fil_kind of_chart(const fil_chart *chart)
{
  return (fil_kind){.name = chart->name,
                    .title = chart->title,
                    .question = chart->question,
                    .size = chart->size,
                    .source = "gp",
                    .chart = chart};
}

fil_kind fil_kind_at(size_t position)
{
  const size_t diagrams = fil_figure_count();
  return position < diagrams ? of_diagram(fil_figure_at(position)) : of_chart(fil_chart_at(position - diagrams));
}

bool fil_kind_find(const char *name, fil_kind *kind)
{
  for (size_t k = 0; k < fil_kind_count(); k++) {
    *kind = fil_kind_at(k);
    if (strcmp(kind->name, name) == 0)
      return true;
  }
  return false;
}

const char *fil_kind_unsuited(const fil_kind *kind, const fil_network *network)
{
  return kind->chart ? fil_chart_unsuited(kind->chart, network) : fil_figure_unsuited(kind->diagram, network);
}

bool fil_kind_is_usual(const fil_kind *kind, const fil_network *network)
{
  return kind->chart || fil_figure_is_usual(kind->diagram, network);
}

fil_status fil_kind_draw(const fil_kind *kind, const fil_network *network, const fil_draw_request *request,
                         fil_text *source, fil_text *caption, fil_error *error)
{
  return kind->chart ? fil_chart_draw(network, request, source, caption, error)
                     : fil_draw(network, request, source, caption, error);
}

fil_status fil_kind_render(const fil_kind *kind, const fil_text *source, const char *format, fil_text *picture,
                           fil_error *error)
{
  return kind->chart ? fil_chart_render(source, format, picture, error) : fil_render(source, format, picture, error);
}
