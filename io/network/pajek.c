/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek networks (.net) and projects (.paj), after Mrvar & Batagelj, "Pajek: reference manual". */
#include "graph/memory.h"
#include "io/network/pajek_reading.h"
#include "io/network/pajek_text.h"
#include "io/network/pajek_write.h"

#include <string.h>

/* Sections that hold no network, partition or vector, and lines of one whose beginning was wrong. */
fil_status fil_pajek_pass(pajek_reading *reading, fil_error *error)
{
  (void)reading;
  (void)error;
  return FIL_OK;
}

static fil_status begin_unknown(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  reading->current = NULL;
  reading->is_unknown = true;
  return fil_pajek_report(reading, FIL_SEVERITY_NOTE, "section left out", keyword,
                          "the section holds no network, partition or vector and is not read", NULL, error);
}

static fil_status begin_network(pajek_reading *reading, const fil_word *keyword, fil_error *error)
{
  (void)keyword;
  reading->current = NULL;
  reading->is_unknown = false;
  fil_word name = fil_words_rest(&reading->words);
  fil_text_clear(&reading->network);
  return fil_pajek_decode(name.bytes, name.length, /*is_label=*/false, &reading->network, error);
}

/* A section, by its keyword. */
typedef struct pajek_section {
  const char *keyword;
  fil_status (*begin)(pajek_reading *reading, const fil_word *keyword, fil_error *error);
  pajek_line line;
  bool of_network; /* among those by which such a file is known */
} pajek_section;

static const pajek_section sections[] = {
    {"*network", begin_network, fil_pajek_pass, true},
    {"*vertices", fil_pajek_begin_vertices, fil_pajek_vertex, true},
    {"*arcs", fil_pajek_begin_ties, fil_pajek_arc, true},
    {"*edges", fil_pajek_begin_ties, fil_pajek_edge, true},
    {"*arcslist", fil_pajek_begin_ties, fil_pajek_arcs, true},
    {"*edgeslist", fil_pajek_begin_ties, fil_pajek_edges, true},
    {"*matrix", fil_pajek_begin_matrix, fil_pajek_matrix, true},
    {"*partition", fil_pajek_begin_partition, fil_pajek_value, true},
    {"*vector", fil_pajek_begin_vector, fil_pajek_value, true},
};

static const pajek_section unknown = {"", begin_unknown, fil_pajek_pass, false};

static const pajek_section *find_section(const fil_word *keyword)
{
  for (size_t k = 0; k < sizeof sections / sizeof *sections; k++) {
    if (fil_word_is(keyword, sections[k].keyword))
      return &sections[k];
  }
  return &unknown;
}

/* The keyword of a line that begins a section: "*Arcs" of "*Arcs:1". What follows it stays on the line. */
static bool take_keyword(fil_words *words, fil_word *keyword)
{
  if (words->line == words->line_end || *words->line != '*')
    return false;
  fil_words_next(words, keyword);
  const char *colon = memchr(keyword->bytes, ':', keyword->length);
  if (colon) {
    keyword->length = (size_t)(colon - keyword->bytes);
    words->line = colon;
  }
  return true;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_words words = {.source = source, .comment = '%'};
  fil_word keyword;
  const bool found =
      fil_words_next_line(&words) && take_keyword(&words, &keyword) && find_section(&keyword)->of_network;
  *refusal = found ? NULL : "it does not begin with *Vertices, *Network or another section of Pajek";
  return FIL_OK;
}

/* Several networks of one project are several relations; a name is only needed then. */
static size_t count_networks(const fil_source *source)
{
  fil_words words = {.source = source, .comment = '%'};
  fil_word keyword;
  size_t count = 0;
  while (fil_words_next_line(&words))
    count += take_keyword(&words, &keyword) && fil_word_is(&keyword, "*network");
  return count;
}

fil_status fil_pajek_sections(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word keyword;
  reading->line = fil_pajek_pass;
  while (fil_words_next_line(&reading->words)) {
    if (*reading->words.line == '%') {
      FIL_TRY(fil_pajek_comment(reading, error));
      continue;
    }
    if (!take_keyword(&reading->words, &keyword)) {
      FIL_TRY(reading->line(reading, error));
      continue;
    }
    const bool is_read = reading->parts || fil_word_is(&keyword, "*vertices");
    const pajek_section *section = is_read ? find_section(&keyword) : &unknown;
    FIL_TRY(fil_pajek_end_section(reading, error));
    reading->line = section->line;
    FIL_TRY(section->begin(reading, &keyword, error));
  }
  FIL_TRY(fil_pajek_end_section(reading, error));
done:
  return status;
}

/* The partition that is the nodes' category or stage. The order of its named codes is that of the terms. */
static fil_status take_role(pajek_reading *reading, const char *name, fil_terms *terms, const pajek_attribute **role,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  pajek_attribute *found = fil_pajek_find_partition(reading, name);
  *role = found;
  if (!found)
    return FIL_OK;
  found->has_role = true;
  for (size_t k = 0; k < found->levels.count; k++) {
    if (fil_terms_find(terms, found->levels.items[k]) == SIZE_MAX)
      FIL_TRY(fil_terms_add(terms, found->levels.items[k], /*label=*/NULL, /*support=*/false, error));
  }
done:
  return status;
}

static fil_status hand_over_nodes(pajek_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const pajek_attribute *category, *stage;
  char numbers[2][FIL_NUMBER_LENGTH];
  FIL_TRY(fil_pajek_settle_ids(reading, error));
  FIL_TRY(take_role(reading, "category", &reading->parts->declared.categories, &category, error));
  FIL_TRY(take_role(reading, "stage", &reading->parts->declared.stages, &stage, error));
  for (size_t k = 0; k < reading->count; k++) {
    const char *mode = !reading->first_mode ? NULL : k < reading->first_mode ? "1" : "2";
    const pajek_vertex *vertex = &reading->vertices[k];
    const fil_part_node node = {.id = fil_pajek_id(reading, k),
                                .label = vertex->label,
                                .category = category ? fil_pajek_class(category, k, numbers[0]) : mode,
                                .stage = stage ? fil_pajek_class(stage, k, numbers[1]) : NULL,
                                .row = vertex->row};
    FIL_TRY(fil_parts_add_node(reading->parts, &node, error));
  }
  FIL_TRY(fil_pajek_hand_over_attributes(reading, error));
done:
  return status;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  pajek_reading reading = {.words = {.source = source}, .parts = parts, .problems = problems};
  reading.networks = count_networks(source);
  FIL_TRY(fil_pajek_sections(&reading, error));
  if (reading.networks == 1 && reading.network.length)
    FIL_TRY(fil_memory_set(&parts->title, reading.network.bytes, error));
  FIL_TRY(hand_over_nodes(&reading, error));
  FIL_TRY(fil_parts_settle_direction(parts, problems, error));
done:
  fil_pajek_destroy(&reading);
  return status;
}

const fil_network_format fil_network_format_pajek = {
    .name = "pajek",
    .title = "Pajek network or project (.net, .paj)",
    .extensions = "paj net",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_NUMBERS | FIL_HOLDS_NODE_CATEGORIES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS |
             FIL_HOLDS_WEIGHTS | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE | FIL_HOLDS_PERIODS,
    .recognize = recognize,
    .read = read,
    .write = fil_pajek_write,
};
