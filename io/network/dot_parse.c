/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The grammar of DOT. cgraph has it too, but gives each attribute a place in every node and makes all edges between two
   sets, so that 16 KB of text can take half a gigabyte, and calls a text sound that it gave up on. */
#include "graph/memory.h"
#include "io/network/dot_graph.h"
#include "io/network/dot_words.h"

#include <string.h>

enum { DEEPEST = 100, EDGES_ALWAYS = 100000, EDGES_A_BYTE = 1 };

/* What holds for what is made from here on, in the braces that are open. */
typedef struct dot_scope {
  uint32_t nodes, edges; /* lists of values */
  uint32_t cluster;
  size_t depth;
} dot_scope;

typedef struct dot_parsing {
  dot_graph *graph;
  dot_scanner scanner;
  const char *file;
  fil_problems *problems;
  uint32_t *members; /* nodes of the sets that are open, one behind the other */
  size_t member_count, member_capacity;
  size_t *stamps; /* by node: the set that it was seen in last */
  size_t stamp_capacity, stamp_count, stamp;
  size_t edge_limit;
  fil_text scratch;
} dot_parsing;

static fil_status parse_statements(dot_parsing *parsing, dot_scope scope, fil_error *error);

/* Ends the reading with an error at the current word. */
static fil_status fail(dot_parsing *parsing, const char *kind, const char *cause, fil_error *error)
{
  const dot_scanner *scanner = &parsing->scanner;
  const fil_place place = {.file = parsing->file, .row = scanner->word.row, .column_number = scanner->word.column};
  if (parsing->graph->is_incomplete)
    return FIL_OK;
  parsing->graph->is_incomplete = true;
  if (scanner->word.kind == DOT_WRONG)
    cause = scanner->cause;
  return fil_problem_add(parsing->problems, FIL_SEVERITY_ERROR, kind, place, cause, NULL, error);
}

static bool goes_on(const dot_parsing *parsing)
{
  return !parsing->graph->is_incomplete;
}

/* Over a mark that must stand here. */
static fil_status expect(dot_parsing *parsing, char mark, const char *cause, fil_error *error)
{
  if (!fil_dot_is_mark(&parsing->scanner, mark))
    return fail(parsing, "not DOT", cause, error);
  fil_dot_next(&parsing->scanner);
  return FIL_OK;
}

static bool take(dot_parsing *parsing, char mark)
{
  const bool found = fil_dot_is_mark(&parsing->scanner, mark);
  if (found)
    fil_dot_next(&parsing->scanner);
  return found;
}

/* Keeps what the word says. */
static fil_status keep_text(dot_parsing *parsing, const dot_word *word, bool is_label, size_t *place, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *texts = &parsing->graph->texts;
  FIL_TRY(fil_dot_print(word, is_label, &parsing->scratch, error));
  parsing->graph->html += word->kind == DOT_HTML;
  *place = texts->length;
  FIL_TRY(fil_text_add_bytes(texts, fil_text_string(&parsing->scratch), parsing->scratch.length + 1, error));
done:
  return status;
}

static bool is_label(const fil_text *name)
{
  return strcmp(fil_text_string(name), "label") == 0;
}

/* Puts a value before a list. `word` is NULL where the name stands alone, which means "true". */
static fil_status add_value(dot_parsing *parsing, const dot_word *name, const dot_word *word, uint32_t *list,
                            fil_error *error)
{
  static const dot_word yes = {.kind = DOT_NAME, .bytes = "true", .length = 4};
  fil_status status = FIL_OK;
  dot_graph *graph = parsing->graph;
  dot_value value = {.next = *list, .is_number = word && word->kind == DOT_NUMBER};
  FIL_TRY(fil_dot_print(name, /*is_label=*/false, &parsing->scratch, error));
  const bool label = is_label(&parsing->scratch);
  FIL_TRY(fil_dictionary_add(&graph->names, fil_text_string(&parsing->scratch), parsing->scratch.length, &value.name,
                             error));
  FIL_TRY(keep_text(parsing, word ? word : &yes, label, &value.text, error));
  FIL_TRY(
      fil_memory_reserve(&graph->values, &graph->value_capacity, graph->value_count + 1, sizeof *graph->values, error));
  graph->values[graph->value_count++] = value;
  *list = (uint32_t)graph->value_count;
done:
  return status;
}

/* name = value, or the name alone. */
static fil_status parse_assignment(dot_parsing *parsing, uint32_t *list, fil_error *error)
{
  const dot_word name = parsing->scanner.word;
  if (!fil_dot_is_id(&parsing->scanner))
    return fail(parsing, "not DOT", "the name of an attribute is wanted here", error);
  fil_dot_next(&parsing->scanner);
  if (!take(parsing, '='))
    return add_value(parsing, &name, NULL, list, error);
  const dot_word value = parsing->scanner.word;
  if (!fil_dot_is_id(&parsing->scanner))
    return fail(parsing, "not DOT", "the value of an attribute is wanted here, in quotes if it is no single word",
                error);
  fil_dot_next(&parsing->scanner);
  return add_value(parsing, &name, &value, list, error);
}

/* Any number of lists in square brackets. */
static fil_status parse_values(dot_parsing *parsing, uint32_t *list, fil_error *error)
{
  fil_status status = FIL_OK;
  while (goes_on(parsing) && take(parsing, '[')) {
    while (goes_on(parsing) && !fil_dot_is_mark(&parsing->scanner, ']')) {
      FIL_TRY(parse_assignment(parsing, list, error));
      if (!take(parsing, ','))
        take(parsing, ';');
    }
    FIL_TRY(expect(parsing, ']', "a closing bracket is wanted here", error));
  }
done:
  return status;
}

static fil_status add_member(dot_parsing *parsing, uint32_t node, fil_error *error)
{
  fil_status status = fil_memory_reserve(&parsing->members, &parsing->member_capacity, parsing->member_count + 1,
                                         sizeof *parsing->members, error);
  if (status == FIL_OK)
    parsing->members[parsing->member_count++] = node;
  return status;
}

/* The node of that id, made when new. */
static fil_status find_node(dot_parsing *parsing, const dot_word *id, const dot_scope *scope, uint32_t *node,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  dot_graph *graph = parsing->graph;
  const uint32_t count = graph->ids.count;
  FIL_TRY(fil_dot_print(id, /*is_label=*/false, &parsing->scratch, error));
  FIL_TRY(fil_memory_reserve(&graph->nodes, &graph->node_capacity, (size_t)count + 1, sizeof *graph->nodes, error));
  FIL_TRY(fil_dictionary_add(&graph->ids, fil_text_string(&parsing->scratch), parsing->scratch.length, node, error));
  if (*node == count)
    graph->nodes[count] = (dot_node){.values = scope->nodes, .row = id->row};
  if (!graph->nodes[*node].cluster)
    graph->nodes[*node].cluster = scope->cluster;
  FIL_TRY(add_member(parsing, *node, error));
done:
  return status;
}

/* :port or :port:compass, which is where on the node's outline an edge ends. */
static fil_status skip_port(dot_parsing *parsing, fil_error *error)
{
  for (int part = 0; part < 2 && take(parsing, ':'); part++) {
    if (!fil_dot_is_id(&parsing->scanner))
      return fail(parsing, "not DOT", "the name of a port is wanted here", error);
    parsing->graph->ports += part == 0;
    fil_dot_next(&parsing->scanner);
  }
  return FIL_OK;
}

/* A set has each of its nodes once. */
static fil_status settle_set(dot_parsing *parsing, size_t first, fil_error *error)
{
  const size_t nodes = parsing->graph->ids.count;
  size_t kept = first;
  fil_status status =
      fil_memory_reserve(&parsing->stamps, &parsing->stamp_capacity, nodes, sizeof *parsing->stamps, error);
  if (status != FIL_OK)
    return status;
  for (; parsing->stamp_count < nodes; parsing->stamp_count++)
    parsing->stamps[parsing->stamp_count] = 0;
  parsing->stamp++;
  for (size_t k = first; k < parsing->member_count; k++) {
    const uint32_t node = parsing->members[k];
    if (parsing->stamps[node] == parsing->stamp)
      continue;
    parsing->stamps[node] = parsing->stamp;
    parsing->members[kept++] = node;
  }
  parsing->member_count = kept;
  return FIL_OK;
}

static fil_status add_cluster(dot_parsing *parsing, const dot_word *name, dot_scope *scope, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_graph *graph = parsing->graph;
  size_t skipped = strlen("cluster"), place;
  FIL_TRY(fil_dot_print(name, /*is_label=*/false, &parsing->scratch, error));
  if (strncmp(fil_text_string(&parsing->scratch), "cluster", skipped) != 0)
    return FIL_OK;
  FIL_TRY(fil_memory_reserve(&graph->clusters, &graph->cluster_capacity, graph->cluster_count + 1,
                             sizeof *graph->clusters, error));
  FIL_TRY(keep_text(parsing, name, /*is_label=*/false, &place, error));
  skipped += graph->texts.bytes[place + skipped] == '_';
  graph->clusters[graph->cluster_count++] = graph->texts.bytes[place + skipped] ? place + skipped : place;
  scope->cluster = (uint32_t)graph->cluster_count;
done:
  return status;
}

/* A set of nodes: subgraph NAME { … }, or the braces alone. */
static fil_status parse_set(dot_parsing *parsing, dot_scope scope, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t first = parsing->member_count;
  bool is_named = false;
  if (fil_dot_is_keyword(&parsing->scanner, "subgraph")) {
    fil_dot_next(&parsing->scanner);
    is_named = fil_dot_is_id(&parsing->scanner);
    if (is_named) {
      const dot_word name = parsing->scanner.word;
      fil_dot_next(&parsing->scanner);
      FIL_TRY(add_cluster(parsing, &name, &scope, error));
    }
  }
  if (is_named && !fil_dot_is_mark(&parsing->scanner, '{'))
    return fail(parsing, "not DOT", "the nodes of the subgraph are wanted here, in braces", error);
  if (++scope.depth > DEEPEST)
    return fail(parsing, "not DOT", "subgraphs are nested more than 100 deep", error);
  FIL_TRY(expect(parsing, '{', "an opening brace is wanted here", error));
  FIL_TRY(parse_statements(parsing, scope, error));
  FIL_TRY(expect(parsing, '}', "a statement or a closing brace is wanted here", error));
  FIL_TRY(settle_set(parsing, first, error));
done:
  return status;
}

/* A node or a set, whose members come last then. */
static fil_status parse_end(dot_parsing *parsing, const dot_scope *scope, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_word id = parsing->scanner.word;
  uint32_t node;
  if (!fil_dot_is_id(&parsing->scanner)) {
    if (fil_dot_is_mark(&parsing->scanner, '{') || fil_dot_is_keyword(&parsing->scanner, "subgraph"))
      return parse_set(parsing, *scope, error);
    return fail(parsing, "not DOT", "a node or a subgraph is wanted here", error);
  }
  fil_dot_next(&parsing->scanner);
  FIL_TRY(find_node(parsing, &id, scope, &node, error));
  FIL_TRY(skip_port(parsing, error));
done:
  return status;
}

/* Edges from each of one set to each of the next. */
static fil_status add_edges(dot_parsing *parsing, size_t first, size_t middle, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_graph *graph = parsing->graph;
  const size_t left = middle - first, right = parsing->member_count - middle;
  if (right && left > (parsing->edge_limit - graph->edge_count) / right)
    return fail(parsing, "too many ties", "the sets of nodes stand for more ties than a file of its size may hold",
                error);
  FIL_TRY(fil_memory_reserve(&graph->edges, &graph->edge_capacity, graph->edge_count + left * right,
                             sizeof *graph->edges, error));
  for (size_t s = first; s < middle; s++) {
    for (size_t t = middle; t < parsing->member_count; t++)
      graph->edges[graph->edge_count++] =
          (dot_edge){.source = parsing->members[s], .target = parsing->members[t], .row = row};
  }
done:
  return status;
}

/* The rest of a statement behind its first node or set. */
static fil_status parse_edges(dot_parsing *parsing, const dot_scope *scope, size_t first, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_graph *graph = parsing->graph;
  const size_t edges = graph->edge_count;
  uint32_t values = scope->edges;
  while (goes_on(parsing) && (parsing->scanner.word.kind == DOT_ARC || parsing->scanner.word.kind == DOT_LINE)) {
    const size_t middle = parsing->member_count, row = parsing->scanner.word.row;
    if ((parsing->scanner.word.kind == DOT_ARC) != graph->is_directed)
      return fail(parsing, "not DOT",
                  graph->is_directed ? "edges of a digraph are written ->"
                                     : "edges of a graph are written --; a digraph has ->",
                  error);
    fil_dot_next(&parsing->scanner);
    FIL_TRY(parse_end(parsing, scope, error));
    if (goes_on(parsing))
      FIL_TRY(add_edges(parsing, first, middle, row, error));
    first = middle;
  }
  FIL_TRY(parse_values(parsing, &values, error));
  for (size_t edge = edges; edge < graph->edge_count; edge++)
    graph->edges[edge].values = values;
done:
  return status;
}

/* A label of the whole or of a cluster. */
static void take_label(dot_parsing *parsing, const dot_scope *scope, uint32_t list, uint32_t end)
{
  dot_graph *graph = parsing->graph;
  for (; list && list != end; list = graph->values[list - 1].next) {
    const dot_value *value = &graph->values[list - 1];
    if (strcmp(fil_dictionary_text(&graph->names, value->name), "label") != 0 || !graph->texts.bytes[value->text])
      continue;
    if (scope->cluster)
      graph->clusters[scope->cluster - 1] = value->text;
    else if (scope->depth == 0)
      graph->title = value->text + 1;
    return;
  }
}

/* graph […], node […] or edge […]: what holds from here on. */
static fil_status parse_defaults(dot_parsing *parsing, dot_scope *scope, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t own = 0;
  uint32_t *list = fil_dot_is_keyword(&parsing->scanner, "node")   ? &scope->nodes
                   : fil_dot_is_keyword(&parsing->scanner, "edge") ? &scope->edges
                                                                   : &own;
  fil_dot_next(&parsing->scanner);
  if (!fil_dot_is_mark(&parsing->scanner, '['))
    return fail(parsing, "not DOT", "a list of attributes is wanted here, in square brackets", error);
  FIL_TRY(parse_values(parsing, list, error));
  if (list == &own)
    take_label(parsing, scope, own, 0);
done:
  return status;
}

/* name = value for the graph or the subgraph; false when the id begins something else. */
static fil_status parse_own(dot_parsing *parsing, const dot_scope *scope, bool *done, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t own = 0;
  dot_scanner ahead = parsing->scanner;
  *done = false;
  if (!fil_dot_is_id(&parsing->scanner))
    return FIL_OK;
  fil_dot_next(&ahead);
  *done = fil_dot_is_mark(&ahead, '=');
  if (!*done)
    return FIL_OK;
  FIL_TRY(parse_assignment(parsing, &own, error));
  take_label(parsing, scope, own, 0);
done:
  return status;
}

static fil_status parse_statement(dot_parsing *parsing, dot_scope *scope, fil_error *error)
{
  fil_status status = FIL_OK;
  const dot_scanner *scanner = &parsing->scanner;
  const size_t first = parsing->member_count;
  const bool is_node = fil_dot_is_id(scanner);
  bool done;
  if (fil_dot_is_keyword(scanner, "node") || fil_dot_is_keyword(scanner, "edge") ||
      fil_dot_is_keyword(scanner, "graph"))
    return parse_defaults(parsing, scope, error);
  FIL_TRY(parse_own(parsing, scope, &done, error));
  if (done)
    return FIL_OK;
  FIL_TRY(parse_end(parsing, scope, error));
  if (!goes_on(parsing))
    return FIL_OK;
  if (scanner->word.kind == DOT_ARC || scanner->word.kind == DOT_LINE)
    return parse_edges(parsing, scope, first, error);
  if (is_node)
    FIL_TRY(parse_values(parsing, &parsing->graph->nodes[parsing->members[first]].values, error));
done:
  return status;
}

static fil_status parse_statements(dot_parsing *parsing, dot_scope scope, fil_error *error)
{
  fil_status status = FIL_OK;
  while (goes_on(parsing) && !fil_dot_is_mark(&parsing->scanner, '}') && parsing->scanner.word.kind != DOT_END) {
    FIL_TRY(parse_statement(parsing, &scope, error));
    if (scope.depth == 0)
      parsing->member_count = 0;
    while (take(parsing, ';'))
      ;
  }
done:
  return status;
}

/* strict digraph NAME { … } */
static fil_status parse_graph(dot_parsing *parsing, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_scanner *scanner = &parsing->scanner;
  fil_dot_next(scanner);
  if (fil_dot_is_keyword(scanner, "strict"))
    fil_dot_next(scanner);
  parsing->graph->is_directed = fil_dot_is_keyword(scanner, "digraph");
  if (!parsing->graph->is_directed && !fil_dot_is_keyword(scanner, "graph"))
    return fail(parsing, "not DOT", "graph or digraph is wanted here", error);
  fil_dot_next(scanner);
  if (fil_dot_is_id(scanner))
    fil_dot_next(scanner);
  FIL_TRY(expect(parsing, '{', "an opening brace is wanted here", error));
  FIL_TRY(parse_statements(parsing, (dot_scope){0}, error));
  FIL_TRY(expect(parsing, '}', "a statement or a closing brace is wanted here", error));
  if (goes_on(parsing) && scanner->word.kind != DOT_END)
    FIL_TRY(fil_problem_add(parsing->problems, FIL_SEVERITY_WARNING, "more than one graph",
                            (fil_place){.file = parsing->file, .row = scanner->word.row},
                            "what follows behind the first graph of the file is not read", NULL, error));
done:
  return status;
}

fil_status fil_dot_parse(dot_graph *graph, const char *bytes, size_t length, const char *file, fil_problems *problems,
                         fil_error *error)
{
  dot_parsing parsing = {.graph = graph,
                         .scanner = {bytes, bytes + length, bytes, 1, {0}, NULL},
                         .file = file,
                         .problems = problems,
                         .edge_limit = EDGES_ALWAYS + EDGES_A_BYTE * length};
  *graph = (dot_graph){0};
  const fil_status status = parse_graph(&parsing, error);
  fil_memory_free(parsing.members);
  fil_memory_free(parsing.stamps);
  fil_text_destroy(&parsing.scratch);
  return status;
}

void fil_dot_graph_destroy(dot_graph *graph)
{
  fil_dictionary_destroy(&graph->ids);
  fil_dictionary_destroy(&graph->names);
  fil_text_destroy(&graph->texts);
  fil_memory_free(graph->values);
  fil_memory_free(graph->nodes);
  fil_memory_free(graph->edges);
  fil_memory_free(graph->clusters);
  *graph = (dot_graph){0};
}
