/* SPDX-License-Identifier: GPL-2.0-or-later */
/* methods.md: what a paper says about its numbers. */
#include "graph/igraph_guard.h"
#include "io/report/parts.h"
#include "io/table/markdown.h"

#include <inttypes.h>

static fil_status write_relations(const fil_schema *schema, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < schema->relation_count; k++) {
    const fil_relation *relation = &schema->relations[k];
    FIL_TRY(fil_sink_text(sink, k ? ", " : "", error));
    FIL_TRY(fil_markdown_text(sink, fil_relation_label(relation), error));
    FIL_TRY(fil_sink_format(sink, error, " (%s", relation->directed ? "directed" : "undirected"));
    if (relation->unit)
      FIL_TRY(fil_sink_text(sink, ", in ", error));
    FIL_TRY(fil_markdown_text(sink, relation->unit ? relation->unit : "", error));
    FIL_TRY(fil_sink_text(sink, ")", error));
  }
done:
  return status;
}

static fil_status write_paragraph(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = report->network;
  char graphviz[32];
  FIL_TRY(fil_sink_format(sink, error, "The network has %zu actors and %zu ties", fil_network_node_count(network),
                          fil_network_edge_count(network)));
  if (network->schema.relation_count) {
    FIL_TRY(
        fil_sink_format(sink, error, " of the %s ", network->schema.relation_count == 1 ? "relation" : "relations"));
    FIL_TRY(write_relations(&network->schema, sink, error));
  }
  FIL_TRY(fil_sink_text(sink,
                        ". A tie runs from supplier to buyer. Parallel ties of a pair were merged, their weights "
                        "summed, and self-loops left out but where a measure says that it counts them; read together, "
                        "relations of both directions count an "
                        "undirected tie both ways. A weight is a strength; paths take its inverse as length. "
                        "What is undefined is missing, not zero.",
                        error));
  FIL_TRY(fil_sink_format(sink, error,
                          " The measures were computed by filiere " FIL_VERSION " with igraph " IGRAPH_VERSION));
  if (*fil_provenance_graphviz(report, graphviz))
    FIL_TRY(fil_sink_format(sink, error, " and the figures laid out by Graphviz %s", graphviz));
  FIL_TRY(fil_sink_format(sink, error, "; random methods started from seed %" PRIu64 ".\n", report->seed));
done:
  return status;
}

static fil_status write_cell(const fil_table *methods, const char *before, const char *name, size_t row, fil_sink *sink,
                             fil_error *error)
{
  const fil_column *column = fil_table_find(methods, name);
  const char *text = column ? fil_column_text(column, row) : NULL;
  if (!text)
    return FIL_OK;
  fil_status status = fil_sink_text(sink, before, error);
  return status == FIL_OK ? fil_markdown_text(sink, text, error) : status;
}

fil_status fil_methods_write(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, "# Methods\n\n", error));
  FIL_TRY(write_paragraph(report, sink, error));
  if (report->methods && fil_table_rows(report->methods))
    FIL_TRY(fil_sink_text(sink, "\n## Measures\n\n", error));
  for (size_t row = 0; report->methods && row < fil_table_rows(report->methods); row++) {
    FIL_TRY(write_cell(report->methods, "- **", "title", row, sink, error));
    FIL_TRY(write_cell(report->methods, "** (", "metric", row, sink, error));
    FIL_TRY(write_cell(report->methods, "): ", "definition", row, sink, error));
    FIL_TRY(write_cell(report->methods, " — ", "reference", row, sink, error));
    FIL_TRY(fil_sink_text(sink, "\n", error));
  }
done:
  return status;
}
