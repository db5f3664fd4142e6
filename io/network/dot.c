/* SPDX-License-Identifier: GPL-2.0-or-later */
/* DOT: recognized, and written plainly, a line for each node and each tie. */
#include "graph/number.h"
#include "io/network/dot_names.h"
#include "io/network/dot_words.h"
#include "io/network/field_names.h"

#include <math.h>
#include <string.h>

/* One file being written. */
typedef struct dot_writing {
  const fil_network *network;
  fil_sink *sink;
  fil_field_names node_names, edge_names;
  bool is_directed; /* some relation is */
  bool begun;       /* a list of attributes */
  fil_text line;
} dot_writing;

/* Whether an entity such as "&amp;" begins here. */
static bool is_entity(const char *text)
{
  const size_t length = strspn(text + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return length > 0 && text[1 + length] == ';';
}

/* In quotes. Of a label Graphviz expands escapes and entities, of all else nothing but quotes. */
static fil_status add_quoted(fil_text *out, const char *text, bool is_label, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(out, "\"", error));
  for (; *text; text++) {
    if (*text == '"' || *text == '\\')
      FIL_TRY(fil_text_format(out, error, "\\%c", *text));
    else if (is_label && *text == '\n')
      FIL_TRY(fil_text_add(out, "\\n", error));
    else if (is_label && *text == '&' && is_entity(text))
      FIL_TRY(fil_text_add(out, "&amp;", error));
    else
      FIL_TRY(fil_text_add_bytes(out, text, 1, error));
  }
  FIL_TRY(fil_text_add(out, "\"", error));
done:
  return status;
}

static fil_status begin_value(dot_writing *file, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, file->begun ? ", " : " [", error));
  const bool is_plain = strspn(name, "abcdefghijklmnopqrstuvwxyz") == strlen(name) && *name;
  FIL_TRY(is_plain ? fil_text_add(&file->line, name, error) : add_quoted(&file->line, name, false, error));
  FIL_TRY(fil_text_add(&file->line, "=", error));
  file->begun = true;
done:
  return status;
}

static fil_status add_text(dot_writing *file, const char *name, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!text)
    return FIL_OK;
  FIL_TRY(begin_value(file, name, error));
  FIL_TRY(add_quoted(&file->line, text, strcmp(name, "label") == 0, error));
done:
  return status;
}

/* Numbers of DOT have no exponent: the point is moved. */
static fil_status add_plain_number(fil_text *out, const char *digits, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *exponent = strpbrk(digits, "eE");
  char whole[FIL_NUMBER_LENGTH];
  size_t count = 0, point = SIZE_MAX;
  int shift = 0;
  if (!exponent)
    return fil_text_add(out, digits, error);
  for (const char *at = exponent + 1 + strspn(exponent + 1, "+-"); *at; at++)
    shift = shift * 10 + (*at - '0');
  if (exponent[1] == '-')
    shift = -shift;
  if (*digits == '-')
    FIL_TRY(fil_text_add(out, "-", error));
  for (const char *at = digits + (*digits == '-'); at < exponent; at++) {
    if (*at == '.')
      point = count;
    else
      whole[count++] = *at;
  }
  const int place = (int)(point == SIZE_MAX ? count : point) + shift; /* of the point among the digits */
  if (place <= 0)
    FIL_TRY(fil_text_add(out, "0.", error));
  for (int k = place < 0 ? place : 0; k < (int)count || k < place; k++) {
    if (k == place && k > 0)
      FIL_TRY(fil_text_add(out, ".", error));
    FIL_TRY(fil_text_add_bytes(out, k >= 0 && k < (int)count ? &whole[k] : "0", 1, error));
  }
done:
  return status;
}

static fil_status add_cell(dot_writing *file, const char *name, const fil_column *column, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  char digits[FIL_NUMBER_LENGTH];
  if (fil_column_is_missing(column, row))
    return FIL_OK;
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return add_text(file, name, fil_column_text(column, row), error);
  const double number = column->type == FIL_COLUMN_NUMBER ? column->numbers[row] : column->codes[row];
  if (isinf(number))
    return add_text(file, name, number < 0 ? "-Infinity" : "Infinity", error);
  FIL_TRY(begin_value(file, name, error));
  FIL_TRY(add_plain_number(&file->line, fil_number_write(number, digits), error));
done:
  return status;
}

static fil_status add_cells(dot_writing *file, const fil_table *table, size_t first, const fil_field_names *names,
                            size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = first; k < table->column_count; k++)
    FIL_TRY(add_cell(file, names->items[k], table->columns[k], row, error));
done:
  return status;
}

static fil_status close_line(dot_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(&file->line, file->begun ? "]\n" : "\n", error));
  FIL_TRY(fil_sink_write(file->sink, file->line.bytes, file->line.length, error));
  fil_text_clear(&file->line);
  file->begun = false;
done:
  return status;
}

static fil_status write_node(dot_writing *file, size_t node, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &file->network->nodes;
  FIL_TRY(add_quoted(&file->line, fil_network_id(file->network, node), /*is_label=*/false, error));
  FIL_TRY(add_text(file, "label", fil_network_label(file->network, node), error));
  FIL_TRY(add_text(file, "category", fil_column_text(nodes->columns[FIL_NODE_CATEGORY], node), error));
  FIL_TRY(add_text(file, "stage", fil_column_text(nodes->columns[FIL_NODE_STAGE], node), error));
  FIL_TRY(add_cells(file, nodes, FIL_NODE_ROLES, &file->node_names, node, error));
  FIL_TRY(close_line(file, error));
done:
  return status;
}

static fil_status write_edge(dot_writing *file, size_t edge, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = file->network;
  const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
  FIL_TRY(add_quoted(&file->line, fil_network_id(network, fil_network_source(network, edge)), false, error));
  FIL_TRY(fil_text_add(&file->line, file->is_directed ? " -> " : " -- ", error));
  FIL_TRY(add_quoted(&file->line, fil_network_id(network, fil_network_target(network, edge)), false, error));
  FIL_TRY(add_text(file, "relation", relation->name, error));
  if (network->has_weights)
    FIL_TRY(add_cell(file, "weight", network->edges.columns[FIL_EDGE_WEIGHT], edge, error));
  if (file->is_directed && !relation->directed) {
    FIL_TRY(begin_value(file, "dir", error));
    FIL_TRY(fil_text_add(&file->line, "none", error));
  }
  FIL_TRY(add_cells(file, &network->edges, FIL_EDGE_ROLES, &file->edge_names, edge, error));
  FIL_TRY(close_line(file, error));
done:
  return status;
}

/* Names beside those that have a role of their own, whether they are written or not. */
static fil_status make_names(dot_writing *file, const fil_network_writing *writing, fil_error *error)
{
  static const char *const node[] = {"label", "category", "stage", NULL};
  static const char *const edge[] = {"relation", "weight", "dir", NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_field_names_make(&file->node_names, writing, &file->network->nodes, node, fil_dot_node_names, error));
  FIL_TRY(fil_field_names_make(&file->edge_names, writing, &file->network->edges, edge, fil_dot_edge_names, error));
done:
  return status;
}

static fil_status write_head(dot_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  file->is_directed = fil_schema_has_directed(&file->network->schema);
  FIL_TRY(fil_sink_text(file->sink, file->is_directed ? "digraph {\n" : "graph {\n", error));
  if (!file->network->title)
    return FIL_OK;
  FIL_TRY(fil_text_add(&file->line, "label=", error));
  FIL_TRY(add_quoted(&file->line, file->network->title, /*is_label=*/true, error));
  FIL_TRY(close_line(file, error));
done:
  return status;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  dot_writing file = {.network = writing->network};
  FIL_TRY(make_names(&file, writing, error));
  FIL_TRY(fil_bundle_add(writing->files, /*suffix=*/NULL, &file.sink, error));
  FIL_TRY(write_head(&file, error));
  for (size_t node = 0; node < fil_network_node_count(file.network); node++)
    FIL_TRY(write_node(&file, node, error));
  for (size_t edge = 0; edge < fil_network_edge_count(file.network); edge++)
    FIL_TRY(write_edge(&file, edge, error));
  FIL_TRY(fil_sink_text(file.sink, "}\n", error));
done:
  fil_field_names_destroy(&file.node_names);
  fil_field_names_destroy(&file.edge_names);
  fil_text_destroy(&file.line);
  return status;
}

/* By the words before the first brace. */
static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  dot_scanner scanner = {source->bytes, source->bytes + source->length, source->bytes, 1, {0}, NULL};
  fil_dot_next(&scanner);
  if (fil_dot_is_keyword(&scanner, "strict"))
    fil_dot_next(&scanner);
  bool found = fil_dot_is_keyword(&scanner, "graph") || fil_dot_is_keyword(&scanner, "digraph");
  fil_dot_next(&scanner);
  if (found && fil_dot_is_id(&scanner))
    fil_dot_next(&scanner);
  found = found && fil_dot_is_mark(&scanner, '{');
  *refusal = found ? NULL : "it does not begin with graph { or digraph {";
  return FIL_OK;
}

const fil_network_format fil_network_format_dot = {
    .name = "dot",
    .title = "DOT of Graphviz",
    .extensions = "dot gv",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE,
    .recognize = recognize,
    .read = fil_dot_read,
    .write = write,
};
