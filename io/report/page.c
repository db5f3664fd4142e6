/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The frame of the page: head, key facts, contents, parts, foot. */
#include "io/report/page.h"

#include "io/report/assets.h"
#include "io/report/html.h"

#include <libxml/xmlwriter.h>
#include <sha2.h>
#include <string.h>

static const char *title_of(const fil_report *report)
{
  return report->title ? report->title : "Network report";
}

/* Nothing may be fetched from anywhere, and no script may run but the page's own, known by its digest. */
static fil_status write_policy(fil_sink *sink, fil_error *error)
{
  SHA2_CTX context;
  uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256Init(&context);
  SHA256Update(&context, (const uint8_t *)fil_report_script, strlen(fil_report_script));
  SHA256Final(digest, &context);

  xmlBuffer *base64 = xmlBufferCreate();
  xmlTextWriter *writer = base64 ? xmlNewTextWriterMemory(base64, /*compression=*/0) : NULL;
  bool encoded = writer && xmlTextWriterWriteBase64(writer, (const char *)digest, 0, sizeof digest) >= 0;
  xmlFreeTextWriter(writer); /* which writes what it holds */
  fil_status status = FIL_OK;
  if (encoded)
    status = fil_html(sink, error,
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n",
                      (const char *)xmlBufferContent(base64));
  else
    status = fil_error_memory(error);
  xmlBufferFree(base64);
  return status;
}

static fil_status write_head(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink,
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                        error));
  FIL_TRY(write_policy(sink, error));
  FIL_TRY(fil_html(sink, error,
                   "<meta name=\"generator\" content=\"filiere " FIL_VERSION "\">\n<title>%s</title>\n<style>\n",
                   title_of(report)));
  FIL_TRY(fil_sink_text(sink, fil_report_style, error));
  FIL_TRY(fil_sink_text(sink, "</style>\n</head>\n<body>\n", error));
done:
  return status;
}

static fil_status write_fact(const char *name, size_t number, fil_sink *sink, fil_error *error)
{
  return fil_html(sink, error, "<div><dt>%s</dt><dd>%zu</dd></div>\n", name, number);
}

static size_t count_ties(const fil_network *network, uint32_t relation)
{
  size_t count = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    count += fil_network_relation(network, edge) == relation;
  return count;
}

/* With several relations, the ties of each stand behind the sum. */
static fil_status write_facts(const fil_network *network, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &network->schema;
  FIL_TRY(fil_sink_text(sink, "<dl class=\"facts\">\n", error));
  FIL_TRY(write_fact("Actors", fil_network_node_count(network), sink, error));
  FIL_TRY(write_fact("Ties", fil_network_edge_count(network), sink, error));
  for (size_t k = 0; k < schema->relation_count && schema->relation_count > 1; k++)
    FIL_TRY(write_fact(fil_relation_label(&schema->relations[k]), count_ties(network, (uint32_t)k), sink, error));
  if (schema->categories.count)
    FIL_TRY(write_fact("Categories", schema->categories.count, sink, error));
  if (schema->stages.count)
    FIL_TRY(write_fact("Stages", schema->stages.count, sink, error));
  FIL_TRY(fil_sink_text(sink, "</dl>\n", error));
done:
  return status;
}

static fil_status write_contents(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, "<nav aria-label=\"Contents\"><ul>\n", error));
  if (report->findings && fil_table_rows(report->findings))
    FIL_TRY(fil_sink_text(sink, "<li><a href=\"#findings\">Findings</a></li>\n", error));
  if (report->figure_count)
    FIL_TRY(fil_sink_text(sink, "<li><a href=\"#figures\">Figures</a></li>\n", error));
  if (report->table_count)
    FIL_TRY(fil_sink_text(sink, "<li><a href=\"#tables\">Tables</a></li>\n", error));
  FIL_TRY(fil_sink_text(sink,
                        "<li><a href=\"#data\">Data report</a></li>\n"
                        "<li><a href=\"#methods\">Methods</a></li>\n"
                        "</ul></nav>\n",
                        error));
done:
  return status;
}

static fil_status write_foot(fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink,
                        "</main>\n<footer><p>Made by filiere " FIL_VERSION ". "
                        "<a href=\"methods.md\">The paragraph for the paper</a>, "
                        "<a href=\"network.graphml\">the network with every measure</a> and "
                        "<a href=\"provenance.json\">versions, seed and the fingerprints of all files</a> "
                        "stand beside this page.</p></footer>\n<script>",
                        error));
  FIL_TRY(fil_sink_text(sink, fil_report_script, error));
  FIL_TRY(fil_sink_text(sink, "</script>\n</body>\n</html>\n", error));
done:
  return status;
}

fil_status fil_page_write(const fil_report *report, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(write_head(report, sink, error));
  FIL_TRY(fil_html(sink, error, "<header>\n<h1>%s</h1>\n", title_of(report)));
  FIL_TRY(write_facts(report->network, sink, error));
  FIL_TRY(write_contents(report, sink, error));
  FIL_TRY(fil_sink_text(sink, "</header>\n<main>\n", error));
  FIL_TRY(fil_page_findings(report, sink, error));
  FIL_TRY(fil_page_figures(report, sink, error));
  FIL_TRY(fil_page_tables(report, sink, error));
  FIL_TRY(fil_page_data(report, sink, error));
  FIL_TRY(fil_page_methods(report, sink, error));
  FIL_TRY(write_foot(sink, error));
done:
  return status;
}
