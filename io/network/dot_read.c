/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A graph of DOT made into nodes and ties. Nodes of a cluster have its label for a category, unless they have one. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/dot_graph.h"
#include "io/network/dot_names.h"
#include "io/network/dot_words.h"

#include <math.h>
#include <string.h>

enum { OF_NODES, OF_EDGES, ELEMENTS };

/* What default attributes may add up to: many nodes times many defaults could be far more than the file. */
enum { BYTES_ALWAYS = 1 << 20, BYTES_A_BYTE = 32 };

typedef struct dot_reading {
  const dot_graph *graph;
  fil_parts *parts;
  fil_problems *problems;
  fil_fields fields[ELEMENTS];
  bool *seen[ELEMENTS]; /* by name: some value of it was noted as text, and as a number */
  size_t budget;        /* bytes that may still be copied */
  size_t clustered;     /* nodes that have their category from a cluster */
  fil_text label;
} dot_reading;

static fil_status tell(const dot_reading *reading, fil_severity severity, const char *kind, size_t row,
                       const char *value, const char *cause, const char *remedy, fil_error *error)
{
  const fil_place place = {.file = reading->parts->nodes.origin.file, .row = row, .value = value};
  return fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error);
}

/* Notes the names of a list; each name once as text and once as number will do. */
static fil_status note_values(dot_reading *reading, size_t element, uint32_t list, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  for (; list; list = graph->values[list - 1].next) {
    const dot_value *value = &graph->values[list - 1];
    bool *seen = &reading->seen[element][2 * value->name + value->is_number];
    if (reading->budget == 0)
      break;
    reading->budget--;
    reading->fields[element].noted += *seen;
    if (*seen || !graph->texts.bytes[value->text])
      continue;
    *seen = true;
    FIL_TRY(fil_fields_note(&reading->fields[element], fil_dictionary_text(&graph->names, value->name),
                            value->is_number, error));
  }
done:
  return status;
}

static fil_status survey(dot_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  for (size_t element = 0; element < ELEMENTS; element++) {
    reading->seen[element] = fil_memory_new(2 * (size_t)graph->names.count, sizeof(bool));
    if (!reading->seen[element])
      FIL_TRY(fil_error_memory(error));
  }
  for (uint32_t node = 0; node < graph->ids.count; node++)
    FIL_TRY(note_values(reading, OF_NODES, graph->nodes[node].values, error));
  for (size_t edge = 0; edge < graph->edge_count; edge++)
    FIL_TRY(note_values(reading, OF_EDGES, graph->edges[edge].values, error));
  reading->fields[OF_NODES].rows = graph->ids.count;
  reading->fields[OF_EDGES].rows = graph->edge_count;
  FIL_TRY(fil_fields_settle(&reading->fields[OF_NODES], fil_dot_node_names, error));
  FIL_TRY(fil_fields_settle(&reading->fields[OF_EDGES], fil_dot_edge_names, error));
done:
  return status;
}

static fil_status set_values(dot_reading *reading, size_t element, uint32_t list, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  fil_fields *fields = &reading->fields[element];
  fil_fields_clear(fields);
  for (; list && reading->budget; list = graph->values[list - 1].next) {
    const dot_value *value = &graph->values[list - 1];
    const char *text = graph->texts.bytes + value->text;
    const size_t length = strlen(text) + 1;
    reading->budget -= length < reading->budget ? length : reading->budget;
    FIL_TRY(fil_fields_set(fields, fil_dictionary_text(&graph->names, value->name), text, row, error));
  }
done:
  return status;
}

/* The label with the node's own id where it stands for it; NULL: it says nothing else. */
static fil_status print_label(dot_reading *reading, const char *id, const char **label, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *text = fil_fields_text(&reading->fields[OF_NODES], FIL_FIELD_LABEL);
  *label = text;
  if (!text || !strstr(text, DOT_OWN_ID))
    return FIL_OK;
  fil_text_clear(&reading->label);
  for (const char *own; (own = strstr(text, DOT_OWN_ID)) != NULL; text = own + strlen(DOT_OWN_ID)) {
    FIL_TRY(fil_text_add_bytes(&reading->label, text, (size_t)(own - text), error));
    FIL_TRY(fil_text_add(&reading->label, id, error));
  }
  FIL_TRY(fil_text_add(&reading->label, text, error));
  *label = strcmp(reading->label.bytes, id) == 0 ? NULL : reading->label.bytes;
done:
  return status;
}

static fil_status take_node(dot_reading *reading, uint32_t code, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  const dot_node *node = &graph->nodes[code];
  fil_part_node made = {.id = fil_dictionary_text(&graph->ids, code), .row = node->row};
  FIL_TRY(set_values(reading, OF_NODES, node->values, code, error));
  FIL_TRY(print_label(reading, made.id, &made.label, error));
  made.category = fil_fields_text(&reading->fields[OF_NODES], FIL_FIELD_CATEGORY);
  made.stage = fil_fields_text(&reading->fields[OF_NODES], FIL_FIELD_STAGE);
  if (!made.category && node->cluster) {
    made.category = graph->texts.bytes + graph->clusters[node->cluster - 1];
    reading->clustered++;
  }
  FIL_TRY(fil_parts_add_node(reading->parts, &made, error));
done:
  return status;
}

/* How an edge is drawn: "forward", "back", "both", "none". */
static void take_direction(const dot_reading *reading, fil_part_edge *edge, bool *both)
{
  const char *word = fil_fields_text(&reading->fields[OF_EDGES], FIL_FIELD_DIRECTED);
  edge->directed = reading->graph->is_directed;
  *both = false;
  if (!word || !edge->directed)
    return;
  edge->directed = strcmp(word, "none") != 0;
  *both = strcmp(word, "both") == 0;
  if (strcmp(word, "back") == 0) {
    const size_t source = edge->source;
    edge->source = edge->target;
    edge->target = source;
  }
}

static fil_status take_edge(dot_reading *reading, const dot_edge *edge, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_fields *fields = &reading->fields[OF_EDGES];
  fil_part_edge made = {.source = edge->source, .target = edge->target, .weight = NAN, .row = edge->row};
  bool both;
  FIL_TRY(set_values(reading, OF_EDGES, edge->values, fil_table_rows(&reading->parts->edges), error));
  const char *weight = fil_fields_text(fields, FIL_FIELD_WEIGHT);
  made.relation = fil_fields_text(fields, FIL_FIELD_RELATION);
  made.period = fil_fields_text(fields, FIL_FIELD_PERIOD);
  if (weight && !fil_number_read(weight, strlen(weight), '.', &made.weight))
    FIL_TRY(tell(reading, FIL_SEVERITY_ERROR, "not a number", edge->row, weight, "the weight is not a number",
                 "write digits such as 12.5", error));
  take_direction(reading, &made, &both);
  FIL_TRY(fil_parts_add_edge(reading->parts, &made, error));
  if (!both || edge->source == edge->target)
    return FIL_OK;
  made.source = edge->target;
  made.target = edge->source;
  FIL_TRY(set_values(reading, OF_EDGES, edge->values, fil_table_rows(&reading->parts->edges), error));
  made.relation = fil_fields_text(fields, FIL_FIELD_RELATION);
  made.period = fil_fields_text(fields, FIL_FIELD_PERIOD);
  FIL_TRY(fil_parts_add_edge(reading->parts, &made, error));
done:
  return status;
}

/* "pos", "shape" and others, by name. */
static fil_status tell_drawing(const dot_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  size_t count = 0;
  for (uint32_t name = 0; name < reading->graph->names.count; name++) {
    const char *text = fil_dictionary_text(&reading->graph->names, name);
    if (fil_fields_role(&reading->fields[OF_NODES], text) != FIL_FIELD_LEFT_OUT &&
        fil_fields_role(&reading->fields[OF_EDGES], text) != FIL_FIELD_LEFT_OUT)
      continue;
    if (++count <= 12)
      FIL_TRY(fil_text_format(&cause, error, "%s%s",
                              count == 1 ? "what tells Graphviz how to draw is left out: " : ", ", text));
  }
  if (count > 12)
    FIL_TRY(fil_text_format(&cause, error, " and %zu more", count - 12));
  if (count)
    FIL_TRY(tell(reading, FIL_SEVERITY_NOTE, "drawing left out", 0, NULL, cause.bytes, NULL, error));
done:
  fil_text_destroy(&cause);
  return status;
}

static fil_status tell_rest(const dot_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  if (reading->fields[OF_NODES].is_sparse || reading->fields[OF_EDGES].is_sparse)
    return tell(reading, FIL_SEVERITY_ERROR, "too many attributes", 0, NULL, FIL_FIELDS_SPARSE, NULL, error);
  FIL_TRY(tell_drawing(reading, error));
  if (graph->ports)
    FIL_TRY(tell(reading, FIL_SEVERITY_NOTE, "ports left out", 0, NULL,
                 "where on a node's outline an edge ends is left out", NULL, error));
  if (graph->html)
    FIL_TRY(tell(reading, FIL_SEVERITY_NOTE, "tags left out", 0, NULL, "texts in HTML are read without their tags",
                 NULL, error));
  if (reading->clustered)
    FIL_TRY(tell(reading, FIL_SEVERITY_NOTE, "clusters", 0, NULL,
                 "nodes without a category have the label of the cluster that they stand in for one", NULL, error));
  if (reading->budget == 0)
    FIL_TRY(tell(reading, FIL_SEVERITY_ERROR, "too many values", 0, NULL,
                 "what is said of all nodes or edges at once adds up to far more than the file", NULL, error));
done:
  return status;
}

static fil_status take_graph(dot_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_graph *graph = reading->graph;
  fil_parts *parts = reading->parts;
  FIL_TRY(survey(reading, error));
  const char *period = fil_fields_name_of(&reading->fields[OF_EDGES], FIL_FIELD_PERIOD);
  if (period)
    FIL_TRY(fil_memory_set(&parts->edges.columns[FIL_PART_PERIOD]->name, period, error));
  if (graph->title)
    FIL_TRY(fil_memory_set(&parts->title, graph->texts.bytes + graph->title - 1, error));
  for (uint32_t node = 0; node < graph->ids.count; node++)
    FIL_TRY(take_node(reading, node, error));
  for (size_t edge = 0; edge < graph->edge_count; edge++)
    FIL_TRY(take_edge(reading, &graph->edges[edge], error));
  FIL_TRY(fil_fields_hand_over(&reading->fields[OF_NODES], &parts->nodes, reading->problems, error));
  FIL_TRY(fil_fields_hand_over(&reading->fields[OF_EDGES], &parts->edges, reading->problems, error));
  FIL_TRY(tell_rest(reading, error));
  FIL_TRY(fil_parts_settle_direction(parts, reading->problems, error));
done:
  return status;
}

/* Among the comments before the graph. */
static bool is_figure(const fil_source *source)
{
  const char *brace = memchr(source->bytes, '{', source->length);
  const size_t length = brace ? (size_t)(brace - source->bytes) : 0;
  return memmem(source->bytes, length, DOT_FIGURE, strlen(DOT_FIGURE)) != NULL;
}

fil_status fil_dot_read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_graph graph = {0};
  dot_reading reading = {
      .graph = &graph, .parts = parts, .problems = problems, .budget = BYTES_ALWAYS + BYTES_A_BYTE * source->length};
  if (is_figure(source))
    return tell(&reading, FIL_SEVERITY_ERROR, "a figure", 0, NULL,
                "the file is a figure that filiere drew, with its legend and marks, and not the network",
                "give the study that it was drawn from", error);
  FIL_TRY(fil_dot_parse(&graph, source->bytes, source->length, source->name, problems, error));
  if (!graph.is_incomplete)
    FIL_TRY(take_graph(&reading, error));
done:
  for (size_t element = 0; element < ELEMENTS; element++) {
    fil_fields_destroy(&reading.fields[element]);
    fil_memory_free(reading.seen[element]);
  }
  fil_text_destroy(&reading.label);
  fil_dot_graph_destroy(&graph);
  return status;
}
