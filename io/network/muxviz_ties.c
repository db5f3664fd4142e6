/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files of ties: "node node weight", or "node layer node layer weight" with a file that names the layers. */
#include "graph/memory.h"
#include "io/network/edge_lines.h"
#include "io/network/muxviz_reading.h"

#include <math.h>
#include <string.h>

/* One file while it is read. */
typedef struct tie_reading {
  muxviz_reading *all;
  fil_edge_lines lines;
  const char *relation;
  fil_dictionary layers; /* their numbers */
  fil_names names;       /* by code of `layers` */
} tie_reading;

static fil_status read_layers(tie_reading *reading, const fil_source *source, fil_error *error)
{
  fil_status status = FIL_OK;
  muxviz_table table = {0};
  bool found;
  FIL_TRY(fil_muxviz_table_open(&table, source, reading->all->problems, error));
  const size_t number = fil_muxviz_table_find(&table, "layerID"), label = fil_muxviz_table_find(&table, "layerLabel");
  if (number == FIL_NO_COLUMN) {
    FIL_TRY(fil_muxviz_table_report(&table, FIL_NO_COLUMN, FIL_SEVERITY_ERROR, "no header", NULL,
                                    "the first row is not the headings of a file of layers",
                                    "begin it with the row: layerID layerLabel", error));
    goto done;
  }
  FIL_TRY(fil_muxviz_table_next(&table, &found, error));
  while (found) {
    const char *cell;
    uint32_t code;
    const uint32_t known = reading->layers.count;
    FIL_TRY(fil_muxviz_table_cell(&table, number, &cell, error));
    cell = cell ? cell : "";
    FIL_TRY(fil_dictionary_add(&reading->layers, cell, strlen(cell), &code, error));
    if (code == known) {
      FIL_TRY(fil_muxviz_table_cell(&table, label, &cell, error));
      FIL_TRY(fil_names_add(&reading->names, cell ? cell : fil_dictionary_text(&reading->layers, code), error));
    } else {
      FIL_TRY(fil_muxviz_table_report(&table, number, FIL_SEVERITY_ERROR, "duplicate id", cell,
                                      "another row has this number", "give each layer one row", error));
    }
    FIL_TRY(fil_muxviz_table_next(&table, &found, error));
  }
done:
  fil_muxviz_table_close(&table);
  return status;
}

static fil_status report(tie_reading *reading, const char *kind, const fil_word *word, const char *cause,
                         const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&reading->lines.words, word, &reading->lines.scratch, &place, error));
  FIL_TRY(fil_problem_add(reading->all->problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error));
done:
  return status;
}

/* The node of that number; without a layout file it is made when it is new. */
static fil_status find_node(tie_reading *reading, const fil_word *word, size_t *node, bool *known, fil_error *error)
{
  fil_status status = FIL_OK;
  muxviz_reading *all = reading->all;
  *known = true;
  if (!all->has_layout) {
    fil_text_clear(&all->text);
    FIL_TRY(fil_text_add_bytes(&all->text, word->bytes, word->length, error));
    return fil_edge_lines_node(all->parts, fil_text_string(&all->text), NULL, /*row=*/0, node, error);
  }
  const uint32_t code = fil_dictionary_find(&all->numbers, word->bytes, word->length);
  *known = code != FIL_MISSING;
  if (*known)
    *node = all->nodes[code];
  else
    FIL_TRY(report(reading, "unknown node", word, "the layout file has no node of that number",
                   "add its row there, or correct the number", error));
done:
  return status;
}

/* The relation of a tie, between its layers. */
static fil_status find_relation(tie_reading *reading, const fil_edge_line *line, bool *known, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_word *const words[] = {&line->source_layer, &line->target_layer};
  uint32_t codes[2];
  *known = true;
  for (size_t k = 0; k < 2; k++) {
    codes[k] = fil_dictionary_find(&reading->layers, words[k]->bytes, words[k]->length);
    if (codes[k] == FIL_MISSING)
      FIL_TRY(report(reading, "unknown layer", words[k], "the file of layers has no layer of that number",
                     "add its row there, or correct the number", error));
    *known = *known && codes[k] != FIL_MISSING;
  }
  if (*known)
    FIL_TRY(fil_edge_lines_relation(reading->names.items[codes[0]], reading->names.items[codes[1]], &reading->all->more,
                                    error));
done:
  return status;
}

static fil_status add_tie(tie_reading *reading, const fil_edge_line *line, fil_error *error)
{
  fil_status status = FIL_OK;
  muxviz_reading *all = reading->all;
  fil_part_edge edge = {
      .relation = reading->relation, .weight = line->weight, .undecided = true, .row = line->source.row};
  bool source, target, layers = true;
  FIL_TRY(find_node(reading, &line->source, &edge.source, &source, error));
  FIL_TRY(find_node(reading, &line->target, &edge.target, &target, error));
  if (line->source_layer.bytes)
    FIL_TRY(find_relation(reading, line, &layers, error));
  if (!source || !target || !layers)
    goto done;
  if (line->source_layer.bytes) {
    edge.relation = all->more.bytes;
    const bool within = line->source_layer.length == line->target_layer.length &&
                        memcmp(line->source_layer.bytes, line->target_layer.bytes, line->source_layer.length) == 0;
    if (!within && edge.source == edge.target) {
      all->couplings++;
      goto done;
    }
  }
  FIL_TRY(fil_parts_add_edge(all->parts, &edge, error));
done:
  return status;
}

fil_status fil_muxviz_ties(muxviz_reading *reading, const fil_source *source, const char *relation,
                           const fil_source *layers, fil_error *error)
{
  fil_status status = FIL_OK;
  tie_reading ties = {
      .all = reading, .relation = relation, .lines = {.words = {.source = source}, .layered = layers != NULL}};
  fil_edge_line line;
  bool found;
  if (layers)
    FIL_TRY(read_layers(&ties, layers, error));
  FIL_TRY(fil_table_add_piece(&reading->parts->edges, source->name, NULL, error));
  FIL_TRY(fil_edge_lines_next(&ties.lines, &line, &found, reading->problems, error));
  while (found) {
    FIL_TRY(add_tie(&ties, &line, error));
    FIL_TRY(fil_edge_lines_next(&ties.lines, &line, &found, reading->problems, error));
  }
done:
  fil_text_destroy(&ties.lines.scratch);
  fil_dictionary_destroy(&ties.layers);
  fil_names_destroy(&ties.names);
  return status;
}
