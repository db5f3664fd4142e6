/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The metrics as a document. */
#include "cli/listing_document.h"

#include "cli/listing.h"
#include "io/sink.h"
#include "io/table/markdown.h"
#include "metrics/catalogue.h"

#include <string.h>

/* "**Name:** text", a paragraph; nothing for an empty text. */
static fil_status write_paragraph(fil_sink *sink, const char *name, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!text || !*text)
    return FIL_OK;
  FIL_TRY(fil_sink_format(sink, error, "**%s.** ", name));
  FIL_TRY(fil_markdown_text(sink, text, error));
  FIL_TRY(fil_sink_text(sink, "\n\n", error));
done:
  return status;
}

/* A line of the list of measures: its name and title, what a high value says, when it is missing. */
static fil_status write_measure(fil_sink *sink, const fil_metric *metric, const fil_measure *measure, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool weighted = fil_metric_has_weighted(metric) && !(measure->when & FIL_WHEN_UNWEIGHTED);
  FIL_TRY(fil_sink_format(sink, error, "- `%s`%s: ", measure->name, weighted ? ", `_weighted`" : ""));
  FIL_TRY(fil_markdown_text(sink, measure->title, error));
  if (measure->unit)
    FIL_TRY(fil_sink_format(sink, error, " (%s)", measure->unit));
  if (measure->when & FIL_WHEN_DIRECTED)
    FIL_TRY(fil_sink_text(sink, "; directed readings", error));
  if (measure->when & FIL_WHEN_UNDIRECTED)
    FIL_TRY(fil_sink_text(sink, "; undirected readings", error));
  if (measure->highest) {
    FIL_TRY(fil_sink_text(sink, ". High: ", error));
    FIL_TRY(fil_markdown_text(sink, measure->highest, error));
  }
  if (measure->undefined) {
    FIL_TRY(fil_sink_text(sink, ". Missing: ", error));
    FIL_TRY(fil_markdown_text(sink, measure->undefined, error));
  }
  FIL_TRY(fil_sink_text(sink, ".\n", error));
done:
  return status;
}

static fil_status write_metric(fil_sink *sink, const fil_metric *metric, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text parameters = {0}, differences = {0};
  FIL_TRY(fil_listing_parameters(metric, &parameters, error));
  FIL_TRY(fil_listing_differences(metric, &differences, error));
  FIL_TRY(fil_sink_format(sink, error, "### %s\n\n", metric->name));
  FIL_TRY(fil_markdown_text(sink, metric->question, error));
  FIL_TRY(fil_sink_text(sink, "\n\n", error));
  for (const fil_measure *measure = metric->measures; measure && measure->name; measure++)
    FIL_TRY(write_measure(sink, metric, measure, error));
  if (metric->measures)
    FIL_TRY(fil_sink_text(sink, "\n", error));
  FIL_TRY(write_paragraph(sink, "Definition", metric->definition, error));
  FIL_TRY(write_paragraph(sink, "Parameters", parameters.bytes, error));
  FIL_TRY(write_paragraph(sink, "With self-loops", metric->loops, error));
  FIL_TRY(write_paragraph(sink, "Other programs", differences.bytes, error));
  FIL_TRY(write_paragraph(sink, "Reference", metric->reference, error));
done:
  fil_text_destroy(&parameters);
  fil_text_destroy(&differences);
  return status;
}

/* "## Nodes: central actors" where a topic begins. */
static fil_status write_heading(fil_sink *sink, size_t position, fil_error *error)
{
  static const char *const levels[FIL_LEVELS] = {
      "Nodes", "Ties", "Groups", "Pairs of groups", "Relations", "Pairs of relations", "Networks", "Tables"};
  const fil_level level = fil_catalogue_at(position)->level;
  const fil_topic *topic = fil_catalogue_topic(position);
  if (position && fil_catalogue_topic(position - 1) == topic && fil_catalogue_at(position - 1)->level == level)
    return FIL_OK;
  if (strcmp(levels[level], topic->title) == 0)
    return fil_sink_format(sink, error, "## %s\n\n", levels[level]);
  return fil_sink_format(sink, error, "## %s: %s\n\n", levels[level], topic->title);
}

fil_status fil_listing_document(fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, "-", error));
  FIL_TRY(
      fil_sink_text(&sink,
                    "# The measures\n\n"
                    "As `filiere list metrics` tells them. Where a line says `_weighted`, the measure has a second\n"
                    "column that takes weights into account. Where self-loops are told of, a column that ends in\n"
                    "`_with_loops` has them counted, with `--loops` or when it is named.\n\n",
                    error));
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    FIL_TRY(write_heading(&sink, k, error));
    FIL_TRY(write_metric(&sink, fil_catalogue_at(k), error));
  }
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}
