/* SPDX-License-Identifier: GPL-2.0-or-later */
/* multinet's files, after Magnani, Rossi & Vega 2021, Journal of Statistical Software 98(8): sections of lines with
   commas. */
#include "graph/memory.h"
#include "io/ending.h"
#include "io/network/edge_lines.h"
#include "io/network/format.h"
#include "io/network/multinet_reading.h"
#include "io/network/multinet_write.h"

#include <stdlib.h>
#include <string.h>

static const struct {
  const char *heading;
  multinet_section section;
} sections[] = {
    {"#TYPE", MULTINET_TYPE},
    {"#VERSION", MULTINET_OTHER},
    {"#LAYERS", MULTINET_LAYERS},
    {"#LAYER ATTRIBUTES", MULTINET_OTHER},
    {"#ACTOR ATTRIBUTES", MULTINET_ACTOR_ATTRIBUTES},
    {"#NODE ATTRIBUTES", MULTINET_VERTEX_ATTRIBUTES},
    {"#VERTEX ATTRIBUTES", MULTINET_VERTEX_ATTRIBUTES},
    {"#EDGE ATTRIBUTES", MULTINET_EDGE_ATTRIBUTES},
    {"#ACTORS", MULTINET_ACTORS},
    {"#NODES", MULTINET_VERTICES},
    {"#VERTICES", MULTINET_VERTICES},
    {"#EDGES", MULTINET_EDGES},
};

/* Whether the line begins a section. "#TYPE multilayer" is on one line in older files. */
static bool begins_section(const fil_words *words, multinet_section *section)
{
  fil_words copy = *words;
  const fil_word line = fil_words_rest(&copy);
  for (size_t k = 0; k < sizeof sections / sizeof *sections; k++) {
    const size_t length = strlen(sections[k].heading);
    const bool type = sections[k].section == MULTINET_TYPE && line.length > length && line.bytes[length] == ' ';
    const fil_word start = {.bytes = line.bytes, .length = type ? length : line.length};
    if (fil_word_is(&start, sections[k].heading)) {
      *section = sections[k].section;
      return true;
    }
  }
  return false;
}

/* Goes to the next line that is no comment. */
static bool next_line(fil_words *words)
{
  bool found;
  do
    found = fil_words_next_line(words);
  while (found && words->line_end - words->line > 1 && words->line[0] == '-' && words->line[1] == '-');
  return found;
}

static bool ends_with(const char *name, const char *word)
{
  const fil_ending ending = fil_ending_of(name ? name : "");
  return fil_ending_is(&ending, word);
}

/* Lines of actor, actor, layer without a section look like any sheet without headings: there the name must tell. */
static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_words words = {.source = source};
  multinet_section section;
  const bool found = next_line(&words);
  const bool named =
      ends_with(source->name, "mpx") && found && memchr(words.line, ',', (size_t)(words.line_end - words.line));
  *refusal = found && (begins_section(&words, &section) || named)
                 ? NULL
                 : "it does not begin with #TYPE, #LAYERS, #ACTORS, #EDGES or another section of multinet";
  return FIL_OK;
}

/* A field up to the next comma; what stands between quotes may hold some. */
static fil_word next_field(const fil_words *words, const char **at)
{
  const char *end = words->line_end, *from = *at, *stop;
  while (from < end && (*from == ' ' || *from == '\t'))
    from++;
  const char *close = from < end && *from == '"' ? memchr(from + 1, '"', (size_t)(end - from - 1)) : NULL;
  const char *after = close ? close + 1 : NULL;
  while (after && after < end && (*after == ' ' || *after == '\t'))
    after++;
  if (after && (after == end || *after == ',')) {
    *at = after;
    from++;
    stop = close;
  } else {
    const char *comma = memchr(from, ',', (size_t)(end - from));
    stop = *at = comma ? comma : end;
    while (stop > from && (stop[-1] == ' ' || stop[-1] == '\t'))
      stop--;
  }
  return (fil_word){from, (size_t)(stop - from), words->row, (size_t)(from - words->line_start) + 1};
}

static fil_status split(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *at = reading->words.line;
  bool more = true;
  reading->field_count = 0;
  while (more) {
    FIL_TRY(fil_memory_reserve(&reading->fields, &reading->field_capacity, reading->field_count + 1,
                               sizeof *reading->fields, error));
    reading->fields[reading->field_count++] = next_field(&reading->words, &at);
    more = at < reading->words.line_end;
    at += more;
  }
done:
  return status;
}

static fil_status take_line(multinet_reading *reading, multinet_section section, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(split(reading, error));
  switch (section) {
  case MULTINET_TYPE:
    reading->multilayer |= fil_word_is(&reading->fields[0], "multilayer");
    break;
  case MULTINET_LAYERS:
    return fil_multinet_layer(reading, error);
  case MULTINET_ACTORS:
    return fil_multinet_actor(reading, error);
  case MULTINET_VERTICES:
    return fil_multinet_vertex(reading, error);
  case MULTINET_EDGES:
    return fil_multinet_edge(reading, error);
  case MULTINET_OTHER:
    break;
  default:
    return fil_multinet_attribute(reading, section, error);
  }
done:
  return status;
}

/* All lines of one section, wherever they stand; lines before the first section are ties. */
static fil_status pass(multinet_reading *reading, multinet_section wanted, fil_error *error)
{
  fil_status status = FIL_OK;
  multinet_section section = MULTINET_EDGES;
  reading->words = (fil_words){.source = reading->words.source};
  while (next_line(&reading->words)) {
    if (begins_section(&reading->words, &section)) {
      fil_word word;
      fil_words_next(&reading->words, &word);
      if (section == MULTINET_TYPE && fil_words_next(&reading->words, &word))
        reading->multilayer |= fil_word_is(&word, "multilayer");
    } else if (section == wanted) {
      FIL_TRY(take_line(reading, section, error));
    }
  }
done:
  return status;
}

static int compare_values(const void *left, const void *right)
{
  const multinet_value *a = left, *b = right;
  if (a->node != b->node)
    return a->node < b->node ? -1 : 1;
  return a->start < b->start ? -1 : a->start > b->start;
}

/* Vertices come layer by layer, the cells of a column in the order of its nodes. */
static fil_status settle_vertices(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  if (reading->pending_count > 0)
    qsort(reading->pending, reading->pending_count, sizeof *reading->pending, compare_values);
  for (size_t k = 0; k < reading->pending_count; k++) {
    const multinet_value *value = &reading->pending[k];
    FIL_TRY(fil_attributes_set(&reading->vertices.values, value->attribute, value->node,
                               reading->pending_text.bytes + value->start, error));
  }
done:
  return status;
}

static fil_status hand_over(multinet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *nodes = &reading->parts->nodes, *edges = &reading->parts->edges;
  FIL_TRY(settle_vertices(reading, error));
  FIL_TRY(fil_attributes_hand_over(&reading->actors.values, nodes, /*declared=*/true, reading->problems, error));
  FIL_TRY(fil_attributes_hand_over(&reading->vertices.values, nodes, /*declared=*/true, reading->problems, error));
  FIL_TRY(fil_attributes_hand_over(&reading->edges.values, edges, /*declared=*/true, reading->problems, error));
  FIL_TRY(fil_edge_lines_tell_couplings(reading->couplings, reading->words.source->name, reading->problems, error));
done:
  return status;
}

static void destroy_attributes(multinet_attributes *attributes)
{
  for (size_t k = 0; k < attributes->count; k++)
    fil_memory_free(attributes->items[k].layers);
  fil_memory_free(attributes->items);
  fil_attributes_destroy(&attributes->values);
}

static void destroy(multinet_reading *reading)
{
  destroy_attributes(&reading->actors);
  destroy_attributes(&reading->vertices);
  destroy_attributes(&reading->edges);
  fil_dictionary_destroy(&reading->layers);
  fil_memory_free(reading->directed);
  fil_memory_free(reading->pending);
  fil_memory_free(reading->fields);
  fil_text_destroy(&reading->pending_text);
  fil_text_destroy(&reading->text);
  fil_text_destroy(&reading->more);
  fil_text_destroy(&reading->scratch);
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  static const multinet_section order[] = {MULTINET_TYPE,
                                           MULTINET_LAYERS,
                                           MULTINET_ACTOR_ATTRIBUTES,
                                           MULTINET_VERTEX_ATTRIBUTES,
                                           MULTINET_EDGE_ATTRIBUTES,
                                           MULTINET_ACTORS,
                                           MULTINET_VERTICES,
                                           MULTINET_EDGES};
  fil_status status = FIL_OK;
  multinet_reading reading = {.words = {.source = source}, .parts = parts, .problems = problems};
  for (size_t k = 0; k < sizeof order / sizeof *order; k++)
    FIL_TRY(pass(&reading, order[k], error));
  FIL_TRY(hand_over(&reading, error));
  FIL_TRY(fil_parts_settle_direction(parts, problems, error));
done:
  destroy(&reading);
  return status;
}

const fil_network_format fil_network_format_multinet = {
    .name = "multinet",
    .title = "Multilayer network of multinet and uunet (.mpx)",
    .extensions = "mpx",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS,
    .recognize = recognize,
    .read = read,
    .write = fil_multinet_write,
};
